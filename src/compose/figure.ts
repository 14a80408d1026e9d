// Figure -> pieces: one for each image, with alternative text of known provenance; a card where a file cannot be shown.
import type {Figure, Image, Inline} from '../model/document.ts';
import type {Picture} from '../model/picture.ts';
import type {BreakPiece, CardPiece, FigurePiece, ProsePiece} from '../model/slide.ts';
import {plain} from '../model/text.ts';
import type {Context} from './context.ts';

const meaningless =
  /^(image|img|figure|fig|picture|photo|screenshot|screen shot|untitled|slide|alt text|alt)?[\s_-]*\d*$/i;
const fileName = /\.(png|jpe?g|gif|svg|webp|pdf)$/i;

/** Pieces of `figure`, its parts where `context` asks for them; the caption goes with the last image, `nearby` is the text that stands before it. */
export function figurePieces(
  figure: Figure,
  caption: readonly Inline[],
  nearby: string,
  context: Context,
): readonly FigureMade[] {
  return figure.images.flatMap((image, i): readonly FigureMade[] => {
    const own = i === figure.images.length - 1 ? caption : [];
    const made = onePiece(figure, image, own, plain(figure.caption), nearby, context);
    const left: ProsePiece = {
      kind: 'prose',
      id: figure.id,
      place: figure.place,
      children: own,
      lead: false,
      spoken: [],
    };
    if (made.kind === 'card') return own.length > 0 ? [made, left] : [made];
    const picture = context.pictures.get(image.src);
    return [made, ...(context.isZoomed && picture?.kind === 'picture' ? parts(made, picture.details ?? []) : [])];
  });
}

type FigureMade = FigurePiece | CardPiece | ProsePiece | BreakPiece;

/** The parts of a figure, each large on a page of its own. */
function parts(whole: FigurePiece, details: readonly Picture[]): readonly (FigurePiece | BreakPiece)[] {
  const {typeSize: _, ...figure} = whole;
  return details.flatMap(({name, width, height, typeSize}, i): readonly (FigurePiece | BreakPiece)[] => [
    {kind: 'break', id: whole.id, place: whole.place, spoken: []},
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

function onePiece(
  figure: Figure,
  image: Image,
  caption: readonly Inline[],
  captionText: string,
  nearby: string,
  context: Context,
): FigurePiece | CardPiece {
  const picture = context.pictures.get(image.src);
  const shared = {id: figure.id, place: figure.place, spoken: []};
  if (picture?.kind !== 'picture') {
    const text = [
      picture?.reason ?? 'Figure not found',
      `: ${fileOf(image.src)}`,
      image.alt ? ` (${image.alt})` : '',
    ].join('');
    // A picture that leads somewhere, such as a video's, leads there without being shown.
    return {...shared, kind: 'card', text, href: image.href || (picture?.href ?? '')};
  }
  const [alt, altFrom] = alternative(image, captionText, nearby, context.heading);
  return {
    ...shared,
    kind: 'figure',
    src: image.src,
    file: picture.name,
    width: picture.width,
    height: picture.height,
    ...(picture.typeSize === undefined ? {} : {typeSize: picture.typeSize}),
    alt,
    altFrom,
    caption,
    href: image.href ?? '',
    about: [],
  };
}

/** Author's words first, then caption, then the text beside it, then the heading; 300 characters at most. */
function alternative(
  image: Image,
  caption: string,
  nearby: string,
  heading: string,
): readonly [string, FigurePiece['altFrom']] {
  const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
  const own = image.alt.trim();
  if (own && !meaningless.test(own) && !fileName.test(own)) return [cut(own), 'author'];
  if (caption) return [cut(caption), 'caption'];
  if (heading && nearby) return [cut(`${heading}: ${nearby}`), 'text'];
  if (heading) return [cut(heading), 'heading'];
  return [fileOf(image.src).replace(fileName, '').replace(/[_-]+/g, ' ') || 'Figure', 'file'];
}

/** Last part of a path or address, for a person to read. */
function fileOf(src: string): string {
  if (src.startsWith('data:')) return 'data';
  const last =
    src
      .replace(/[?#].*$/, '')
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? src;
  try {
    return decodeURIComponent(last).slice(0, 80);
  } catch {
    return last.slice(0, 80);
  }
}
