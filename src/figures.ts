// Pages -> warnings about their figures: without a description, or with type too small to read as shown.
import {type Answer, answerTo} from './accept.ts';
import {type Diagnostic, type Rule, diagnose} from './model/diagnostic.ts';
import type {Page, Placed} from './model/page.ts';
import type {Picture, Pictures} from './model/picture.ts';

type PlacedFigure = Extract<Placed, {kind: 'figure'}>;

interface Shown {
  readonly figure: PlacedFigure;
  /** Number of its slide. */
  readonly slide: number;
}

/** Lines named in a message; nobody reads more before the first are cured. */
const mostLines = 8;
/** px of an em on the canvas under which type in a figure cannot be read from the back of a room. */
const leastType = 12;

/**
 * One warning a kind for the deck of `post`, at its first such figure; one more for the figures of each of the author's
 * `answers` that accepts them, so that it can be marked as accepted. Parts of a figure go with the whole.
 */
export function figureWarnings(
  pages: readonly Page[],
  pictures: Pictures,
  post: string,
  answers: readonly Answer[] = [],
): readonly Diagnostic[] {
  const figures = pages
    .flatMap(({number, blocks}) =>
      blocks.flatMap(figure => (figure.kind === 'figure' ? [{figure, slide: number}] : [])),
    )
    .filter(({figure}) => isWhole(figure, pictures));
  // A caption or a sentence beside it describes a figure well enough.
  const nameless = figures.filter(({figure: {piece}}) => piece.altFrom === 'heading' || piece.altFrom === 'file');
  const small = figures.filter(({figure}) => isSmall(figure, pictures));
  return [
    ...byAnswer('figure-alt', nameless, answers).map(found =>
      warning(
        'figure-alt',
        found,
        `${found.length === 1 ? 'A figure has' : `${found.length} figures have`} no description but the heading above or the file's name`,
        'Write one in alt="…", or a caption under the figure',
        post,
      ),
    ),
    ...byAnswer('figure-small', small, answers).map(found =>
      warning(
        'figure-small',
        found,
        `${found.length === 1 ? 'A figure holds' : `${found.length} figures hold`} type under ${leastType} px as shown`,
        smallCure(found, pictures),
        post,
      ),
    ),
  ];
}

/** `found` parted by the answer to them. */
function byAnswer(rule: Rule, found: readonly Shown[], answers: readonly Answer[]): readonly (readonly Shown[])[] {
  const groups = new Map<Answer | undefined, Shown[]>();
  for (const one of found) {
    const answer = answerTo(answers, rule, one.figure.piece.place.line);
    groups.set(answer, [...(groups.get(answer) ?? []), one]);
  }
  return [...groups.values()];
}

function warning(rule: Rule, found: readonly Shown[], what: string, hint: string, post: string): Diagnostic {
  const lines = [...new Set(found.map(({figure}) => figure.piece.place.line))];
  return {
    ...diagnose(rule, `${what} (line ${listed(lines)})`, post, lines[0] ?? 1, hint),
    ...(lines.length > 1 ? {lines} : {}),
    slides: [...new Set(found.map(({slide}) => slide))],
  };
}

/** What helps: the parts of a figure where gutters divide it, else a larger drawing, else the author's word that it is meant so. */
function smallCure(found: readonly Shown[], pictures: Pictures): string {
  const lines = found
    .filter(({figure}) => pictureOf(figure, pictures)?.divides)
    .map(({figure}) => figure.piece.place.line);
  const draw = 'Draw it with larger type, crop it to what the lecture speaks of, or accept it as it is:';
  const accept = `${draw} <!-- slide: accept figure-small --> before it`;
  if (lines.length === 0) return accept;
  const zoom = 'Put <!-- slide: layout=zoom --> before it: its parts follow on pages of their own';
  return lines.length === found.length ? zoom : `${zoom} (line ${listed([...new Set(lines)])}). The others: ${accept}`;
}

function listed(lines: readonly number[]): string {
  return `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`;
}

function pictureOf({piece}: PlacedFigure, pictures: Pictures): Picture | undefined {
  const picture = pictures.get(piece.src);
  return picture?.kind === 'picture' ? picture : undefined;
}

/** Is it the whole figure, not one of its parts? They have its description, and are how its small type is read. */
function isWhole(figure: PlacedFigure, pictures: Pictures): boolean {
  const picture = pictureOf(figure, pictures);
  return picture === undefined || picture.name === figure.piece.file;
}

/** Type in a whole figure under the least; its parts, where it has some, are how it is read. */
function isSmall(figure: PlacedFigure, pictures: Pictures): boolean {
  const picture = pictureOf(figure, pictures);
  if (picture?.typeSize === undefined || picture.details?.length) return false;
  return (picture.typeSize * figure.width) / figure.piece.width < leastType;
}
