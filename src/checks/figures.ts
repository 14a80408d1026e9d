// Pages -> warnings about their figures: without a description, or with type too small to read as shown.
import {type Answer, findAnswer} from './accept.ts';
import {type Diagnostic, type Rule, diagnose} from '../model/diagnostic.ts';
import type {FigureBlock} from '../blocks/types.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import {figureType, type PreparedImage, type PreparedImages} from '../model/prepared-image.ts';

type PlacedFigure = Extract<PlacedBlock, {kind: 'figure'}>;

interface Displayed {
  readonly block: FigureBlock;
  /** Number of its slide; none where it has none yet. */
  readonly slide?: number;
}

/** The same on a page, with the size that it has there. */
interface DisplayedOnPage extends Displayed {
  readonly figure: PlacedFigure;
}

/** Lines named in a message; nobody reads more before the first are cured. */
const maxLines = 8;

/**
 * One warning a kind for the deck of `post`, at its first such figure; one more for the figures of each of the author's
 * `answers` that accepts them, so that it can be marked as accepted. Parts of a figure go with the whole.
 */
export function checkFigures(
  pages: readonly Page[],
  images: PreparedImages,
  post: string,
  answers: readonly Answer[] = [],
): readonly Diagnostic[] {
  const figures = pages
    .flatMap(({number, blocks}) =>
      blocks.flatMap(figure =>
        figure.kind === 'figure' ? [{figure, block: figure.block, slide: number} satisfies DisplayedOnPage] : [],
      ),
    )
    .filter(({figure}) => isWhole(figure, images));
  const divided = new Set(pages.flatMap(({blocks}) => blocks.flatMap(listDivided)));
  const small = figures.filter(({figure}) => !divided.has(figure.block.src) && isSmall(figure, images));
  return [
    ...checkAlternatives(figures, post, answers),
    ...byAnswer('figure-small', small, answers).map(found =>
      figureWarning(found, post, {
        rule: 'figure-small',
        what: `${count(found, 'holds', 'hold')} type under ${figureType.readable} px as shown`,
        hint: smallCure(found, images),
      }),
    ),
  ];
}

/** One warning for the `figures` of `post` that nothing describes, and one for those that each answer accepts. */
export function checkAlternatives(
  figures: readonly Displayed[],
  post: string,
  answers: readonly Answer[] = [],
): readonly Diagnostic[] {
  // A caption or a sentence beside it describes a figure well enough.
  const nameless = figures.filter(({block}) => block.altFrom === 'heading' || block.altFrom === 'file');
  return byAnswer('figure-alt', nameless, answers).map(found =>
    figureWarning(found, post, {
      rule: 'figure-alt',
      what: `${count(found, 'has', 'have')} no description but the heading above or the file's name`,
      hint: 'Write one in alt="…", or a caption under the figure',
    }),
  );
}

/** `found` parted by the answer to them. */
function byAnswer<One extends Displayed>(
  rule: Rule,
  found: readonly One[],
  answers: readonly Answer[],
): readonly (readonly One[])[] {
  const groups = new Map<Answer | undefined, One[]>();
  for (const one of found) {
    const answer = findAnswer(answers, rule, one.block.range.line);
    groups.set(answer, [...(groups.get(answer) ?? []), one]);
  }
  return [...groups.values()];
}

function count(found: readonly Displayed[], one: string, more: string): string {
  return found.length === 1 ? `A figure ${one}` : `${found.length} figures ${more}`;
}

function figureWarning(
  found: readonly Displayed[],
  post: string,
  {rule, what, hint}: {readonly rule: Rule; readonly what: string; readonly hint: string},
): Diagnostic {
  const lines = [...new Set(found.map(({block}) => block.range.line))];
  const slides = [...new Set(found.flatMap(({slide}) => slide ?? []))];
  return {
    ...diagnose(rule, `${what} (line ${listed(lines)})`, {file: post, at: lines[0] ?? 1, hint}),
    ...(lines.length > 1 ? {lines} : {}),
    ...(slides.length > 0 ? {slides} : {}),
  };
}

/**
 * What helps: the parts of a figure where gutters divide it, else a larger drawing, else the author's word that it is
 * meant so.
 */
function smallCure(found: readonly DisplayedOnPage[], images: PreparedImages): string {
  const lines = found.filter(({figure}) => imageOf(figure, images)?.divides).map(({figure}) => figure.block.range.line);
  const draw = 'Draw it with larger type, crop it to what the lecture speaks of, or accept it as it is:';
  const accept = `${draw} <!-- slide: accept figure-small --> before it`;
  if (lines.length === 0) return accept;
  const zoom = 'Put <!-- slide: layout=zoom --> before it: its parts follow on pages of their own';
  return lines.length === found.length ? zoom : `${zoom} (line ${listed([...new Set(lines)])}). The others: ${accept}`;
}

function listed(lines: readonly number[]): string {
  return `${lines.slice(0, maxLines).join(', ')}${lines.length > maxLines ? ', …' : ''}`;
}

function imageOf({block}: PlacedFigure, images: PreparedImages): PreparedImage | undefined {
  const image = images.get(block.src);
  return image?.kind === 'image' ? image : undefined;
}

/** Is it the whole figure, not one of its parts? They have its description, and are how its small type is read. */
function isWhole(figure: PlacedFigure, images: PreparedImages): boolean {
  const image = imageOf(figure, images);
  return image === undefined || image.name === figure.block.file;
}

/** The figure that a part on a page belongs to; its parts are how it is read. */
function listDivided(placed: PlacedBlock): readonly string[] {
  return placed.kind === 'figure' && placed.block.detail ? [placed.block.src] : [];
}

/** Type in a whole figure under the least. */
function isSmall(figure: PlacedFigure, images: PreparedImages): boolean {
  const image = imageOf(figure, images);
  if (image?.typeSize === undefined) return false;
  return (image.typeSize * figure.width) / figure.block.width < figureType.readable;
}
