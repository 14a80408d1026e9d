// A block of code -> HTML: in chunks that pages do not break, lines numbered by fives.
import {escapeHtml} from '../text/markup/escape-html.ts';
import type {Code} from '../model/document.ts';
import {chunkLines} from './code-chunks.ts';
import type {ScriptState} from './state.ts';

/** Characters of a line that the text's width holds; from so many lines on they are numbered, each fifth. */
const limits = {characters: 64, numbered: 6, every: 5} as const;
/** Blanks that a tab is as wide as. */
const tabSize = 4;

/** Code in the text's width or, where its lines are longer, across the margin. */
export function printCode(code: Code, chips: string, state: ScriptState): string {
  const drawn = state.input.drawCode(code);
  if (drawn?.kind === 'svg') return `<div class="drawing">${chips}${drawn.svg}</div>`;
  const lines = code.value.replace(/\n+$/, '').split('\n');
  const html = drawn?.kind === 'lines' && drawn.lines.length >= lines.length ? drawn.lines : lines.map(escapeHtml);
  const isWide = lines.some(line => line.replaceAll('\t', ' '.repeat(tabSize)).length > limits.characters);
  const isNumbered = lines.length >= limits.numbered;
  let at = 0;
  const chunks = chunkLines(lines).map(count => {
    const rows = Array.from({length: count}, (_, i) => lineHtml(html[at + i] ?? '', at + i + 1, isNumbered));
    at += count;
    return `<code class="chunk">${rows.join('')}</code>`;
  });
  return `<div class="code${isWide ? ' wide' : ''}">${chips}${chunks.join('')}</div>`;
}

function lineHtml(html: string, number: number, isNumbered: boolean): string {
  const label = isNumbered && number % limits.every === 0 ? `<span class="no" aria-hidden="true">${number}</span>` : '';
  return `<span class="ln">${label}${html}\n</span>`;
}
