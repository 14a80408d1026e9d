// Pages -> warnings about their figures: without a description, or with type too small to read as shown.
import {type Diagnostic, type Rule, diagnose} from './model/diagnostic.ts';
import type {Page, Placed} from './model/page.ts';
import type {Pictures} from './model/picture.ts';

type PlacedFigure = Extract<Placed, {kind: 'figure'}>;

/** Lines named in a message; nobody reads more before the first are cured. */
const mostLines = 8;
/** px of an em on the canvas under which type in a figure cannot be read from the back of a room. */
const leastType = 12;

/** One warning a kind for the deck of `post`, at its first such figure. */
export function figureWarnings(pages: readonly Page[], pictures: Pictures, post: string): readonly Diagnostic[] {
  const figures = pages.flatMap(page => page.blocks.filter(placed => placed.kind === 'figure'));
  // A caption or a sentence beside it describes a figure well enough.
  const nameless = figures.filter(({piece: {altFrom}}) => altFrom === 'heading' || altFrom === 'file');
  const small = figures.filter(figure => isSmall(figure, pictures));
  return [
    ...warning(
      'figure-alt',
      nameless,
      ['A figure has', 'figures have'],
      "no description but the heading above or the file's name",
      'Write one in alt="…", or a caption under the figure',
      post,
    ),
    ...warning(
      'figure-small',
      small,
      ['A figure holds', 'figures hold'],
      `type under ${leastType} px as shown`,
      'Put <!-- slide: layout=zoom --> before it: its parts follow on pages of their own',
      post,
    ),
  ];
}

function warning(
  rule: Rule,
  found: readonly PlacedFigure[],
  [one, many]: readonly [string, string],
  what: string,
  hint: string,
  post: string,
): readonly Diagnostic[] {
  const [first] = found;
  if (!first) return [];
  const lines = [...new Set(found.map(({piece}) => piece.place.line))];
  const listed = `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`;
  return [
    diagnose(
      rule,
      `${found.length === 1 ? one : `${found.length} ${many}`} ${what} (line ${listed})`,
      post,
      first.piece.place,
      hint,
    ),
  ];
}

/** Type in a whole figure under the least; its parts, where it has some, are how it is read. */
function isSmall({piece, width}: PlacedFigure, pictures: Pictures): boolean {
  const picture = pictures.get(piece.src);
  if (picture?.kind !== 'picture' || picture.name !== piece.file || picture.details?.length) return false;
  return picture.typeSize !== undefined && (picture.typeSize * width) / piece.width < leastType;
}
