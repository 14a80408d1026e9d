// Lines of notes × what their report says of them -> HTML in which the words that are on slides stand out.
import {escapeHtml} from '../../src/text/markup/escape-html.ts';

/** A row of the report: lines of the notes, and what a slide shows of them. */
export interface Fate {
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly fate: string;
  /** Words on the slide; empty where the block is shown as it is, such as a figure. */
  readonly shown: string;
}

/** Blocks that are shown whole or not at all. */
const whole = new Set(['figure', 'math', 'code', 'table', 'heading']);

/** Lines `first` to `last` of `notes`, a paragraph a block; what is on slides in `<mark>`. */
export function notesHtml(notes: string, fates: readonly Fate[], first: number, last: number): string {
  const lines = notes.split('\n');
  const blocks: string[] = [];
  for (let at = first; at <= last; at++) {
    const fate = fates.find(({line, endLine}) => line <= at && at <= endLine);
    const end = Math.min(fate?.endLine ?? at, last);
    const text = lines.slice(at - 1, end).join('\n');
    at = end;
    if (text.trim() === '') continue;
    const isDisplayed = fate !== undefined && ['slide', 'both'].includes(fate.fate);
    const isWhole = isDisplayed && whole.has(fate.kind);
    blocks.push(
      '<p>' +
        `${isWhole ? `<mark>${escapeHtml(text)}</mark>` : isDisplayed ? marked(text, fate.shown) : escapeHtml(text)}` +
        '</p>',
    );
  }
  return blocks.join('\n');
}

/** `source` with the run of words that says `shown` marked; their Markdown is no part of what they say. */
function marked(source: string, displayed: string): string {
  const words = source.split(/(?<=\s)(?=\S)/);
  const said = words.map(bare);
  const wanted = displayed.split(/\s+/).map(bare).filter(Boolean);
  for (let start = 0; start < words.length; start++) {
    let [at, found] = [start, 0];
    for (; at < words.length && found < wanted.length; at++) {
      if (said[at] === '' && at > start) continue;
      if (said[at] !== wanted[found]) break;
      found++;
    }
    if (found < wanted.length || found === 0) continue;
    const run = words.slice(start, at).join('');
    const rest = run.slice(run.trimEnd().length) + words.slice(at).join('');
    return `${escapeHtml(words.slice(0, start).join(''))}<mark>${escapeHtml(run.trimEnd())}</mark>${escapeHtml(rest)}`;
  }
  return escapeHtml(source);
}

/** A word without its marks and its punctuation. */
function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}%]/gu, '').toLowerCase();
}
