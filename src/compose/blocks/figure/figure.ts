// Figure of the notes -> content blocks: one for each image, or a card where a file cannot be shown; then the caption's
// rest.
import type {BreakBlock, LinkCardBlock, FigureBlock, ContentBlock, ProseBlock} from '../../../blocks/types.ts';
import type {Figure, Image, Inline} from '../../../model/document.ts';
import type {PreparedImage} from '../../../model/prepared-image.ts';
import {normalizedText} from '../../../text/plain.ts';
import {toSpeakerText} from '../../../text/speaker-notes.ts';
import type {ComposeContext} from '../../context.ts';
import {chooseLead} from '../../lead/lead.ts';
import {chooseAlternative, fileNameOf} from './alternative-text.ts';
import {type Neighbours, toLeadContext} from '../context.ts';

type ComposedImage = FigureBlock | LinkCardBlock | ProseBlock | BreakBlock;

/** What all images of a figure share. */
interface FigureContext extends ComposeContext {
  readonly figure: Figure;
  /** Plain text that stands beside it: its description where the author gives none. */
  readonly nearby: string;
}

/** The content blocks of a figure; a long caption is shown in part and said whole. */
export function composeFigure(figure: Figure, near: Neighbours, context: ComposeContext): readonly ContentBlock[] {
  const {id, range, caption} = figure;
  const here = {...context, figure, nearby: describeNeighbours(near, context)};
  if (context.options.prose === 'full' || caption.length === 0) return composeImages(caption, here);
  const chosen = chooseLead(caption, 'prose', toLeadContext(context, {before: undefined, after: undefined}));
  if (chosen.kind === 'whole') return composeImages(caption, here);
  const images = composeImages(chosen.kind === 'run' ? chosen.children : [], here);
  return [...images, {kind: 'note', id, range, speakerNotes: [{id, text: toSpeakerText(caption)}], next: false}];
}

/** The text before the figure, else that after it; of a paragraph that is not shown whole, its first sentence. */
function describeNeighbours({before, after}: Neighbours, context: ComposeContext): string {
  const nearest = before?.kind === 'prose' ? before : after?.kind === 'prose' ? after : null;
  const text = normalizedText(nearest?.children ?? []);
  const displayed = chooseLead(
    before?.kind === 'prose' ? before.children : [],
    'prose',
    toLeadContext(context, {before, after}),
  );
  return normalizedText([{type: 'text', value: displayed.kind === 'whole' ? text : firstSentence(text)}]);
}

function firstSentence(text: string): string {
  return /^.{20,200}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 200);
}

/** One block an image, its parts too where they are requested; the caption goes with the last image. */
function composeImages(caption: readonly Inline[], context: FigureContext): readonly ComposedImage[] {
  const {figure, images, isZoomed} = context;
  return figure.images.flatMap((image, i): readonly ComposedImage[] => {
    const own = i === figure.images.length - 1 ? caption : [];
    const composed = composeImage(image, own, context);
    if (composed.kind === 'card') {
      const {id, range} = figure;
      return own.length === 0
        ? [composed]
        : [composed, {kind: 'prose', id, range, children: own, lead: false, speakerNotes: []}];
    }
    const preparedImage = images.get(image.src);
    const details = isZoomed && preparedImage?.kind === 'picture' ? (preparedImage.details ?? []) : [];
    return [composed, ...composeDetails(composed, details)];
  });
}

/** The parts of a figure, each large on a page of its own. */
function composeDetails(whole: FigureBlock, details: readonly PreparedImage[]): readonly (FigureBlock | BreakBlock)[] {
  const {typeSize: _, ...figure} = whole;
  return details.flatMap(({name, width, height, typeSize}, i): readonly (FigureBlock | BreakBlock)[] => [
    {kind: 'break', id: whole.id, range: whole.range, speakerNotes: []},
    {
      ...figure,
      file: name,
      width,
      height,
      ...(typeSize === undefined ? {} : {typeSize}),
      alt: `${whole.alt} (part ${i + 1} of ${details.length})`,
      caption: [],
    },
  ]);
}

function composeImage(image: Image, caption: readonly Inline[], context: FigureContext): FigureBlock | LinkCardBlock {
  const {figure, images, nearby, heading} = context;
  const preparedImage = images.get(image.src);
  const shared = {id: figure.id, range: figure.range, speakerNotes: []};
  if (preparedImage?.kind !== 'picture') {
    const description = image.alt ? ` (${image.alt})` : '';
    const text = `${preparedImage?.reason ?? 'Figure not found'}: ${fileNameOf(image.src)}${description}`;
    // An image that leads somewhere, such as a video's, leads there without being shown.
    return {...shared, kind: 'card', text, href: image.href || (preparedImage?.href ?? '')};
  }
  const {text: alt, from: altFrom} = chooseAlternative(image, normalizedText(figure.caption), nearby, heading);
  const {name: file, width, height, typeSize} = preparedImage;
  return {
    ...shared,
    kind: 'figure',
    src: image.src,
    file,
    width,
    height,
    ...(typeSize === undefined ? {} : {typeSize}),
    alt,
    altFrom,
    caption,
    href: image.href ?? '',
    about: [],
  };
}
