// Figure of the notes -> content blocks: one for each image, or a card where a file cannot be shown; then the caption's
// rest.
import type {BreakBlock, LinkCardBlock, FigureBlock, ContentBlock, ProseBlock} from '../../../blocks/types.ts';
import type {Figure, Image, Inline} from '../../../model/document.ts';
import {figureType, type PreparedImage} from '../../../model/prepared-image.ts';
import {translate} from '../../../text/language/languages.ts';
import {normalizedText} from '../../../text/plain.ts';
import {decodeUriSafely} from '../../../text/uri.ts';
import {toSpeakerText} from '../../../text/speaker-notes.ts';
import type {ComposeContext} from '../../context.ts';
import {chooseLead} from '../../lead/lead.ts';
import {chooseAlternative} from './alternative-text.ts';
import {type Neighbours, toLeadContext} from '../context.ts';

/** Characters of an address that is said. */
const limits = {address: 200} as const;

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
    const details = preparedImage?.kind === 'image' ? (preparedImage.details ?? []) : [];
    if (!isZoomed && !isTooSmall(composed)) return [composed];
    return [composed, ...composeDetails(composed, details)];
  });
}

/** px of the largest area that a figure has on a page, and a slide's screenshot. */
const largest = {figure: {width: 1120, height: 520}, shot: {width: 1280, height: 720}};

/** Is the type in the figure too small to read, be it shown as large as a page can? */
function isTooSmall({typeSize, width, height, shot}: FigureBlock): boolean {
  if (typeSize === undefined) return false;
  const [page, min] = shot ? [largest.shot, figureType.divided] : [largest.figure, figureType.readable];
  const whole = shot ?? {width, height};
  return typeSize * Math.min(page.width / whole.width, page.height / whole.height, 2) < min;
}

/** White around a part that fills its page, as a share of its size. */
const air = 0.05;

/** The room of a part: all of its page, as that of a screenshot, unless it can be read with ease below a title. */
function fillPage({typeSize, width, height}: PreparedImage): Pick<FigureBlock, 'shot'> {
  const {figure} = largest;
  const displayed = (typeSize ?? 0) * Math.min(figure.width / width, figure.height / height, 2);
  if (displayed >= figureType.divided) return {};
  return {shot: {width: Math.round(width * (1 + air)), height: Math.round(height * (1 + air))}};
}

/** The parts of a figure, each with a page of its own. */
function composeDetails(whole: FigureBlock, details: readonly PreparedImage[]): readonly (FigureBlock | BreakBlock)[] {
  const {typeSize: _, ...figure} = whole;
  return details.flatMap((part, i): readonly (FigureBlock | BreakBlock)[] => [
    {kind: 'break', id: whole.id, range: whole.range, speakerNotes: [], detail: true},
    {
      ...figure,
      detail: true,
      file: part.name,
      width: part.width,
      height: part.height,
      ...fillPage(part),
      ...(part.typeSize === undefined ? {} : {typeSize: part.typeSize}),
      alt: `${whole.alt} (part ${i + 1} of ${details.length})`,
      caption: [],
    },
  ]);
}

/** What the author says of an image that cannot be shown; its file's name says nothing to an audience. */
function describeMissing(image: Image): readonly string[] {
  const {text, from} = chooseAlternative(image, '', '', '');
  return from === 'author' ? [text] : [];
}

/** Which image is meant, for the presenter: its address and what its author calls it. */
function nameMissing({src, alt}: Image): string {
  return [src.startsWith('data:') ? '' : decodeUriSafely(src).slice(0, limits.address), alt]
    .filter(Boolean)
    .join(' · ');
}

function composeImage(image: Image, caption: readonly Inline[], context: FigureContext): FigureBlock | LinkCardBlock {
  const {figure, images, nearby, heading, lang} = context;
  const preparedImage = images.get(image.src);
  const shared = {id: figure.id, range: figure.range, speakerNotes: []};
  if (preparedImage?.kind !== 'image') {
    const reason = translate(preparedImage?.reason ?? 'Figure not found', lang);
    const text = [reason, ...describeMissing(image)].join(': ');
    // An image that leads somewhere, such as a video's, leads there without being shown.
    const said = nameMissing(image);
    const speakerNotes = said === '' ? [] : [{id: figure.id, text: said}];
    return {...shared, speakerNotes, kind: 'card', text, href: image.href || (preparedImage?.href ?? '')};
  }
  const {text: alt, from: altFrom} = chooseAlternative(image, normalizedText(figure.caption), nearby, heading);
  const {name: file, width, height, typeSize, screenshot, original} = preparedImage;
  return {
    ...shared,
    kind: 'figure',
    src: image.src,
    file,
    width,
    height,
    ...(typeSize === undefined ? {} : {typeSize}),
    ...(screenshot && original ? {shot: original} : {}),
    alt,
    altFrom,
    caption,
    href: image.href ?? '',
    about: [],
  };
}
