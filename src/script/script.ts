// Document × its slides -> the lecture as one running text, for paper and for screens.
import {escapeHtml} from '../text/markup/escape-html.ts';
import {means} from '../text/language/headings.ts';
import {translate} from '../text/language/languages.ts';
import type {Document, Heading} from '../model/document.ts';
import {normalizedText} from '../text/plain.ts';
import {readableText} from '../text/readable/readable-text.ts';
import {typeset} from '../text/typography.ts';
import {printAnswer} from './answers/print-answer.ts';
import {chipsOf, printBlock} from './block-html.ts';
import {isBlock} from './chips.ts';
import {printContents, printEndNotes, printIndex, printReferences} from './contents.ts';
import type {Script, ScriptHeading, ScriptInput} from './context.ts';
import {createState, type ScriptState} from './state.ts';
import {printText} from './text-html.ts';

export type {DrawnCode, Script, ScriptHeading, ScriptInput} from './context.ts';

/** The running text of `input`: every block once, in the order of the notes. */
export function buildScript(input: ScriptInput): Script {
  const state = createState(input);
  for (const entry of input.document.entries)
    if (entry.kind === 'heading' && entry.anchor !== '') state.nameTarget(entry.anchor);
  const {blocks, headings} = printEntries(input.document, state);
  const contents = printContents(headings, input);
  const end = printReferences(input) + printEndNotes(state) + printIndex(state);
  const html = `${headHtml(input, headings)}\n${contents}\n<main class="running">\n${blocks.join('\n')}\n${end}</main>`;
  return {html: dropDeadLinks(html), headings, closing: listClosing(end), files: state.files};
}

function printEntries(
  {entries}: Document,
  state: ScriptState,
): {readonly blocks: readonly string[]; readonly headings: readonly ScriptHeading[]} {
  const {plan, meta} = state.input;
  const blocks: string[] = [];
  const headings: (ScriptHeading & {readonly slides: number[]})[] = [];
  let level = 0;
  for (const entry of entries) {
    if (plan?.skipped.has(entry.id) && entry.id >= 0) continue;
    const answer = state.answers.get(entry.id);
    if (answer !== undefined) {
      if (answer[0] === entry) blocks.push(printAnswer(answer, state));
      continue;
    }
    const isReading = plan?.readings.has(entry.id) === true;
    if (entry.kind === 'heading') {
      const own = plan?.levels.get(entry.id) ?? entry.depth;
      const isTitle = normalizedText(entry.children) === meta.title;
      if (isTitle && headings.length === 0 && blocks.length === 0) continue;
      level = Math.min(5, own, level + 1);
      headings.push({
        id: entry.anchor || state.nameTarget(normalizedText(entry.children)),
        title: typeset(titleOf(entry)),
        level,
        slides: [...state.starts(entry.id)],
      });
      blocks.push(headingHtml(entry, headings.at(-1)?.id ?? '', level, {state, isReading}));
    } else if (isBlock(entry)) {
      blocks.push(printBlock(entry, state, {isInner: false, isReading}));
      headings.at(-1)?.slides.push(...slidesOf(blocks.at(-1) ?? ''));
    }
  }
  const printed = blocks.filter(html => html !== '');
  // The list of references brings a heading of its own for one that awaits it.
  const {references = []} = state.input.document;
  const isAwaiting =
    references.length > 0 && /^<h\d/.test(printed.at(-1) ?? '') && means('smallPrint', headings.at(-1)?.title ?? '');
  return isAwaiting ? {blocks: printed.slice(0, -1), headings: headings.slice(0, -1)} : {blocks: printed, headings};
}

function headingHtml(
  heading: Heading,
  id: string,
  level: number,
  {state, isReading}: {readonly state: ScriptState; readonly isReading: boolean},
): string {
  const text = printText(heading.children, state, 'end', 'none');
  const number = heading.number === '' ? '' : `<span class="no">${escapeHtml(heading.number)}</span> `;
  const classes = isReading ? ' class="reading"' : '';
  const name = `h${level + 1}`;
  return `<${name} id="${escapeHtml(id)}"${classes}>${number}${text}${chipsOf(heading.id, state)}</${name}>`;
}

function titleOf({number, children}: Heading): string {
  return [number, readableText(children)].filter(Boolean).join(' ');
}

/** Headings of what stands behind the text. */
function listClosing(html: string): readonly ScriptHeading[] {
  return [...html.matchAll(/<h2 id="([^"]*)">([^<]*)<\/h2>/g)].map(([, id = '', title = '']) => ({
    id,
    title,
    level: 1,
    slides: [],
  }));
}

/** Numbers of the slides whose chips stand in `html`. */
function slidesOf(html: string): readonly number[] {
  return [...html.matchAll(/class="chip" id="(\d+)"/g)].map(([, number]) => Number(number));
}

/** Course, title and facts. */
function headHtml({meta, facts, slides}: ScriptInput, headings: readonly ScriptHeading[]): string {
  const course = meta.course === meta.title ? '' : `<p class="kick">${escapeHtml(typeset(meta.course))}</p>`;
  const hint = slides.size > 0 && headings.length > 0;
  const about = [
    ...facts.map(fact => `${escapeHtml(typeset(fact))}.`),
    ...(hint ? [escapeHtml(translate('The numbers in the margin are the slides of the lecture.', meta.lang))] : []),
  ].join(' ');
  const description = meta.description === '' ? '' : `<p class="about">${escapeHtml(typeset(meta.description))}</p>`;
  const title = `<h1 id="page_top">${escapeHtml(typeset(meta.title))}</h1>`;
  return `<header class="open">${course}${title}${description}<p class="meta">${about}</p></header>`;
}

/** Links to places that the text does not have become plain. */
function dropDeadLinks(html: string): string {
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  return html.replace(/<a href="#([^"]*)">/g, (link, id: string) => (ids.has(id) ? link : '<a>'));
}
