// Notes × slides that somebody took out, moved or added -> the notes with that. Pure.
import type {SourceRange} from '../../model/source-range.ts';
import type {DeckChange} from './compare/deck-change.ts';
import {spellDirective} from '../edits/directive-comments.ts';
import type {OrderedState} from './lines/check-order.ts';
import {aboveComments, insertSection, moveSection} from './lines/edit-lines.ts';
import {spell} from './edit-words.ts';
import {listHolders, type TextHolder} from './holders.ts';
import {direct, leaveOut, type TakeContext, type Taken} from './direct.ts';

/** A section whole where all of its slides are gone, else each block of the slide is left out. */
export function dropSlides(
  state: OrderedState,
  {slide}: DeckChange & {readonly kind: 'slide-gone'},
  context: TakeContext,
): Taken {
  const {located, changes, slides} = context;
  const gone = new Set(changes.flatMap(one => (one.kind === 'slide-gone' ? [one.slide] : [])));
  const heading = located.heading(slide);
  const own = sectionOf(context.holders, heading);
  if (own && slides.every((_, i) => gone.has(i) || !stands(i, own, context)))
    return direct(state, heading, {name: 'skip'}, context);
  const all = located.onSlide(slide);
  if (all === null)
    return {refused: 'not all that stood on it is a text of the notes, found there: leave it out by hand'};
  let current: Taken = {state, line: 0};
  for (const index of all) {
    if ('refused' in current) return current;
    const next: Taken = leaveOut(current.state, index, 'skip', context);
    current = 'refused' in next ? next : {state: next.state, line: current.line || next.line};
  }
  return current;
}

/** A section whose slides stand together elsewhere moves with its lines. */
export function moveSlide(
  state: OrderedState,
  {slide, behind}: DeckChange & {readonly kind: 'slide-moved'},
  context: TakeContext,
): Taken {
  const {located, slides, read} = context;
  const plain = (text: string) => read(text).document;
  const before = located.heading(slide);
  const [index, own] = currentSection(state, before);
  const was = sectionOf(context.holders, before);
  const others = slides.flatMap((_, i) => (was && i !== slide && stands(i, was, context) ? [i] : []));
  if (own === null || was === null || others.length > 0)
    return {refused: 'it is no section of its own: move its blocks by hand'};
  const to = lineBehind(state, behind, index, context);
  if (to === null) return {refused: 'no section begins there: move it by hand'};
  const next = moveSection(state, {range: own, to}, plain);
  return next ? {state: next, line: was.line} : {refused: 'its lines cannot be moved there'};
}

/** A new section behind that of the slide before. */
export function addSlide(
  state: OrderedState,
  {slide: {shapes, notes}, behind}: DeckChange & {readonly kind: 'slide-new'},
  context: TakeContext,
): Taken {
  const {read, isParted} = context;
  const title = shapes.find(({role}) => role === 'title')?.texts.join(' ') ?? '';
  const texts = shapes.filter(({role}) => role === 'text');
  if (title === '' || shapes.some(({role}) => !['title', 'text'].includes(role)))
    return {refused: 'only a slide with a title and texts can be added to the notes'};
  const spot = spotBehind(state, behind, context);
  if (spot === null) return {refused: 'no section ends there: add it by hand'};
  const {to, depth} = spot;
  const all = texts.flatMap(({texts: own, levels}) => own.map((text, i) => ({text, level: levels[i] ?? -1})));
  const body = all.flatMap(({text, level}, i) => {
    const [words = ''] = spell(text);
    const isList = level >= 0 && (all[i - 1]?.level ?? -1) >= 0;
    return [...(isList ? [] : ['']), level < 0 ? words : `${'  '.repeat(level)}- ${words}`];
  });
  const value = notes.join(' ').trim();
  const said = spellDirective({name: 'say', value});
  if (said === null) return {refused: 'what is said there would be read as Liquid: add it by hand'};
  const comment = value === '' ? [] : [`<!-- slide: ${said} -->`, ...(isParted ? [''] : [])];
  const lines = [...comment, `${'#'.repeat(depth || 2)} ${spell(title)[0] ?? ''}`, ...body];
  const put = {to, lines, texts: [title, ...all.map(({text}) => text)], said: Math.min(1, comment.length)};
  const next = insertSection(state, put, text => read(text).document);
  return next ? {state: next, line: to} : {refused: 'it cannot be added there'};
}

/** Does anything on slide `slide` come from the lines of a section? Headings that are its lines are `isListed`. */
function stands(
  slide: number,
  {line, endLine}: SourceRange,
  {located, holders, slides}: TakeContext,
  isListed = true,
): boolean {
  const isIn = (index: number): boolean => {
    const range = holders[index]?.range;
    return range !== undefined && range.line >= line && range.endLine <= endLine;
  };
  const all =
    slides[slide]?.shapes.flatMap(({texts}, shape) => texts.map((_, text) => located.find({slide, shape, text}))) ?? [];
  return all.some(i => isIn(i) && (isListed || holders[i]?.kind !== 'heading')) || isIn(located.heading(slide));
}

/** Lines of the section that a heading begins, with those within it; null for what is no heading. */
function sectionOf(holders: readonly TextHolder[], index: number): SourceRange | null {
  const heading = holders[index];
  if (heading?.kind !== 'heading') return null;
  const next = holders.slice(index + 1).find(({kind, depth}) => kind === 'heading' && depth <= heading.depth);
  return {line: heading.range.line, endLine: next ? next.range.line - 1 : Number.POSITIVE_INFINITY};
}

/** The same in the notes as they are now: its heading, its lines up to a comment of the next section, and its depth. */
function currentSection(state: OrderedState, before: number): readonly [number, SourceRange | null, number] {
  const holders = listHolders(state.document);
  const index = before < 0 ? -1 : state.order.indexOf(before);
  const section = sectionOf(holders, index);
  if (section === null) return [index, null, 0];
  const lines = state.text.split('\n');
  const line = aboveComments(lines, section.line);
  const endLine = Math.min(lines.length, section.endLine);
  const end = endLine < lines.length ? aboveComments(lines, endLine + 1) - 1 : endLine;
  return [index, {line, endLine: end}, holders[index]?.depth ?? 0];
}

/**
 * The line before which a section stands that is to follow the slide `behind`; null where that slide is not the last of
 * its section, or a deeper section would be torn out of its own. `moved` is the heading that moves, if one does.
 */
function lineBehind(state: OrderedState, behind: number, moved: number, context: TakeContext): number | null {
  const {slides, located, holders} = context;
  const now = listHolders(state.document);
  const [, own, depth] = currentSection(state, located.heading(behind));
  const was = sectionOf(holders, located.heading(behind));
  if (own === null || was === null) return null;
  const isLast = slides.every((_, i) => i <= behind || !stands(i, was, context));
  const isAlike = moved < 0 || now[moved]?.depth === depth;
  return isLast && isAlike ? own.endLine + 1 : null;
}

/**
 * Where a section goes that is to follow the slide `behind`: behind the section that ends with it, or, where that goes
 * on with sections within it, before the first of them, as deep as that.
 */
function spotBehind(
  state: OrderedState,
  behind: number,
  context: TakeContext,
): {readonly to: number; readonly depth: number} | null {
  const heading = context.located.heading(behind);
  const [index, own, depth] = currentSection(state, heading);
  const to = lineBehind(state, behind, -1, context);
  if (to !== null) return {to, depth};
  const was = sectionOf(context.holders, heading);
  const inner = context.holders.findIndex(({kind}, i) => i > heading && kind === 'heading');
  const first = context.holders[inner];
  if (own === null || was === null || first === undefined || first.range.line > was.endLine) return null;
  const lead = {line: was.line, endLine: first.range.line - 1};
  const rest = {line: first.range.line, endLine: was.endLine};
  const isApart = context.slides.every((_, i) =>
    i <= behind ? !stands(i, rest, context, false) : !stands(i, lead, context, false),
  );
  const now = listHolders(state.document).find(({kind}, i) => i > index && kind === 'heading');
  if (!isApart || now === undefined || now.depth !== first.depth) return null;
  return {to: aboveComments(state.text.split('\n'), now.range.line), depth: first.depth};
}
