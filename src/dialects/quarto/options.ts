// What the head of a cell says: its options, captions that stand elsewhere, and engines whose cells are text.
import type {FenceReading} from '../shared/fences.ts';
import {prefixOf} from '../shared/labels/theorems.ts';

/** Options by their names, with `-` for `.`. */
export type CellOptions = Readonly<Record<string, string>>;

/** A line that says what a caption is. */
export const textReference = /^\((ref:[\w-]+)\)[ \t]+(\S.*)$/gm;

/** `(ref:name) words`: what captions name. */
export function textReferences(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(textReference)].map(([, name = '', words = '']) => [`(${name})`, words.trim()]));
}

const optionValue = String.raw`"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|c\(((?:[^()"']|"[^"]*"|'[^']*')*)\)|([^,\s}]+)`;
const headerOption = new RegExp(String.raw`(?<![\w.-])([\w.-]+)\s*=\s*(?:${optionValue})`, 'g');

/** Options of the header (`echo=FALSE, fig.cap="…"`) and of lines `#| echo: false`, and the code below them. */
export function readOptions(
  header: string,
  body: string,
  said: ReadonlyMap<string, string> = new Map(),
): {readonly options: CellOptions; readonly code: string} {
  const options = Object.create(null) as Record<string, string>;
  for (const [, key = '', quoted, single, several, bare] of header.matchAll(headerOption)) {
    const all = [...(several ?? '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
    const value = several === undefined ? (quoted ?? single ?? bare ?? '') : all.join(' · ');
    options[key.replaceAll('.', '-')] = value.replace(/\\(["'\\])/g, '$1');
  }
  const name = /^\s*(?:,\s*)?([\w.][\w.-]*)\s*(?:,|$)/.exec(header)?.[1];
  if (name !== undefined) options.label = name;
  const rows = body.split('\n');
  let at = 0;
  let last = '';
  for (; at < rows.length; at++) {
    const [, text] = /^\s*(?:#|%%|\/\/|--)\|\s?(.*)$/.exec(rows[at] ?? '') ?? [];
    if (text === undefined) break;
    const [, key = '', value = ''] = /^([\w.-]+)\s*:\s*(.*)$/.exec(text) ?? [];
    if (key !== '') last = key.replaceAll('.', '-');
    const words = key === '' ? text.trim().replace(/^-\s*/, '') : value;
    const before = key === '' ? options[last] : '';
    options[last] = [before, words.replace(/^[>|]-?$/, '')]
      .filter(Boolean)
      .join(' ')
      .replace(/^(["'])(.*)\1$/, '$2');
  }
  for (const [key, value] of Object.entries(options)) {
    const text = said.get(value.trim());
    if (text !== undefined) options[key] = text;
  }
  return {options, code: rows.slice(at).join('\n').replace(/^\n+/, '').trimEnd()};
}

/** A cell of bookdown that holds notes (`{theorem, name}`, `{block, type="note"}`) as a div; undefined of others. */
export function textEngine(engine: string, options: CellOptions): FenceReading | undefined {
  const name = engine.toLowerCase();
  const div = (words: string): FenceReading => ({open: `::: {${words}}`, close: ':::', skip: 0});
  if (name === 'asis') return {open: '', close: '', skip: 0};
  if (/^block2?$/.test(name)) return div(`.${options.type ?? 'block'}`);
  const prefix = name === 'proof' ? '' : prefixOf(name);
  if (prefix === undefined) return undefined;
  const title = options.name === undefined ? '' : ` name="${options.name.replaceAll('"', "'")}"`;
  const label = options.label === undefined || prefix === '' ? '' : ` #${prefix}-${options.label}`;
  return div(`.${name}${label}${title}`);
}
