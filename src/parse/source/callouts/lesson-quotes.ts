// Blocks of lessons as quotations with a class below them (`> ## Task` … `{: .challenge}`): labelled or folded blocks.
import {append} from '../append.ts';
import {type SourceLine, type SourceText, fromRows, rowsOf} from '../source.ts';
import {foldedRows, labelledRows} from './aside.ts';

/** The label of each kind of block of a lesson that has no title of its own. */
export const lessonLabels = {
  challenge: 'Challenge',
  exercise: 'Exercise',
  example: 'Example',
  question: 'Question',
  activity: 'Activity',
  callout: 'Note',
  keypoints: 'Key points',
  questions: 'Questions',
  objectives: 'Objectives',
  prereq: 'Prerequisites',
  checklist: 'Checklist',
  discussion: 'Discussion',
  testimonial: 'Testimonial',
  overview: 'Overview',
} as const;

/** Those that are not shown with what they belong to, and their titles. */
export const lessonFolds = {solution: 'Solution', hint: 'Hint', answer: 'Answer', spoiler: 'More'} as const;

/** Kinds that lessons alone know; a class of another name means something only to a quotation with a heading. */
const ofLessons = /^(?:challenge|callout|keypoints|objectives|prereq|checklist|discussion|testimonial|solution)$/;

const quoted = /^ {0,3}>/;
const list = /^ {0,3}\{:([^{}]*)\}[ \t]*$/;
/** Quotations within quotations deeper than this are text. */
const maxDepth = 6;

/** Each quotation with such a class right below it, and those within it. */
export function lessonQuotes(source: SourceText): SourceText {
  if (!new RegExp(`\\{:[^{}]*\\.(?:${[...names()].join('|')})\\b`).test(source.text)) return source;
  return fromRows(readRows(rowsOf(source), 0), source.placeholders);
}

function names(): readonly string[] {
  return [...Object.keys(lessonLabels), ...Object.keys(lessonFolds)];
}

function readRows(rows: readonly SourceLine[], depth: number): SourceLine[] {
  const out: SourceLine[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && quoted.test(rows[end]?.text ?? '')) end += 1;
    const block = rows.slice(at, end);
    const named = end > at && depth < maxDepth ? nameIn(rows[end]?.text ?? '') : undefined;
    const name = named === undefined || ofLessons.test(named) || opensWithHeading(block) ? named : undefined;
    if (name === undefined) append(out, block.length > 0 ? block : rows.slice(at, at + 1));
    else append(out, closed(name, block, depth));
    at = name === undefined ? Math.max(end, at + 1) : end + 1;
  }
  return out;
}

/** The kind of block that an attribute list names; undefined of any other line. */
function nameIn(text: string): string | undefined {
  const classes = (list.exec(text)?.[1] ?? '').match(/\.[\w-]+/g) ?? [];
  return classes.map(one => one.slice(1)).find(one => names().includes(one));
}

function opensWithHeading(block: readonly SourceLine[]): boolean {
  const first = block.find(({text}) => /[^\s>]/.test(text));
  return first !== undefined && /^ {0,3}>[ ]?[ \t]*#{1,6}[ \t]/.test(first.text);
}

function closed(name: string, block: readonly SourceLine[], depth: number): SourceLine[] {
  const line = block[0]?.line ?? 1;
  // What it stands in, such as an item, goes on in it.
  const indent = /^ */.exec(block[0]?.text ?? '')?.[0] ?? '';
  const rows = readRows(
    block.map(row => ({...row, text: row.text.replace(/^ {0,3}>[ ]?/, indent)})),
    depth + 1,
  );
  const at = rows.findIndex(({text}) => text.trim() !== '');
  const heading = /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(rows[at]?.text ?? '')?.[1];
  const title = heading?.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '').trim() ?? '';
  const body = heading === undefined ? rows : rows.slice(at + 1);
  const folds: Readonly<Record<string, string>> = lessonFolds;
  const labels: Readonly<Record<string, string>> = lessonLabels;
  const fold = folds[name];
  if (fold !== undefined) return foldedRows(title || fold, body, {indent, line});
  return labelledRows({kind: name, title: title || (labels[name] ?? ''), line}, body, indent);
}
