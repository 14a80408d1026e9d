// Cells of Quarto and R Markdown: what a site shows of them, by their options. Nothing is run.
import type {FrontEndPass} from '../../parse/context.ts';
import {drawnFigures} from './drawn.ts';
import {fenced, mapFences, type WrittenFence} from '../shared/fences.ts';
import {figureOf, figureRow} from '../shared/html.ts';

type Options = Readonly<Record<string, string>>;

const isFalse = (value: string | undefined): boolean => /^(?:false|f|no)$/i.test(value ?? '');
const usualHeader = /^\{\s*(\w+)(?=[\s,}])([^\n]*)\}$/;

/** Every cell, and raw blocks (`{=tex}`). */
export const cells: FrontEndPass = (source, context) => {
  const {page, site} = context;
  if (!/^[ \t>]*(?:[-+*\d.)]+[ \t]+)?(?:`{3,}|~{3,})[ \t]*\{/m.test(source.text)) return source;
  const hidesAll = hidesCode(page, site, source.text);
  let [unnamed, nth] = [0, 0];
  return mapFences(source, fence => {
    const raw = /^\{=(\w+)\}$/.exec(fence.info)?.[1]?.toLowerCase();
    if (raw !== undefined) return rawBlock(raw, fence);
    const header = usualHeader.exec(fence.info);
    if (header === null) return undefined;
    const [, engine = '', rest = ''] = header;
    const {options, code} = readOptions(rest, fence.body);
    nth += 1;
    if (options.label === undefined) unnamed += 1;
    const drawn = drawnFigures({label: options.label ?? '', unnamed, nth}, context);
    return cell(languageOf(engine), options, code, {fence, hidesAll, drawn});
  });
};

/** What a cell is written in: what runs it in the page says nothing of that. */
function languageOf(engine: string): string {
  return engine.toLowerCase().replace(/^(?:webr|pyodide|shinylive|live)-?(?=\w)/, '');
}

/** Is code hidden where a cell says nothing? */
function hidesCode(
  page: Readonly<Record<string, unknown>>,
  site: Readonly<Record<string, unknown>>,
  text: string,
): boolean {
  const of = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'echo' in value ? value.echo : undefined;
  if (/opts_chunk\$set\([^)]*\becho\s*=\s*(?:FALSE|F)\b/.test(text)) return true;
  return (of(page.execute) ?? of(site.execute)) === false;
}

function cell(
  engine: string,
  options: Options,
  code: string,
  {
    fence,
    hidesAll,
    drawn,
  }: {readonly fence: WrittenFence; readonly hidesAll: boolean; readonly drawn: readonly string[]},
): string {
  // What the site hides is the presenter's: no word of the notes is lost.
  const notes = {kind: 'comment', value: 'slide: notes', raw: '', line: fence.line} as const;
  const hidden = code.trim() === '' ? '' : `\n${fence.placeholders.add(notes)}\n\n${fenced(engine, code)}\n`;
  if (isFalse(options.include)) return hidden;
  if (engine === 'mermaid' || engine === 'dot') return fenced(engine, code);
  const isDrawn = !isFalse(options.eval) && options['fig-show'] !== 'hide';
  const figure = imagesOf(code, options, isDrawn ? drawn : []);
  const echo = options.echo ?? (hidesAll ? 'false' : 'true');
  const isCode = !isFalse(echo) && code.trim() !== '';
  return `${isCode ? `\n${fenced(engine, code)}\n` : hidden}${figure}`;
}

/** Options of the header (`echo=FALSE, fig.cap="…"`) and of lines `#| echo: false`, and the code below them. */
function readOptions(header: string, body: string): {options: Options; code: string} {
  const options: Record<string, string> = {};
  const pair = /([\w.-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,\s}]+))/g;
  for (const [, key = '', quoted, single, bare] of header.matchAll(pair))
    options[key.replaceAll('.', '-')] = (quoted ?? single ?? bare ?? '').replace(/\\(["'\\])/g, '$1');
  const name = /^\s*,?\s*([\w.][\w.-]*)\s*(?:,|$)/.exec(header)?.[1];
  if (name !== undefined) options.label = name;
  const rows = body.split('\n');
  let at = 0;
  let last = '';
  for (; at < rows.length; at++) {
    const [, text] = /^\s*(?:#|%%|\/\/|--)\|\s?(.*)$/.exec(rows[at] ?? '') ?? [];
    if (text === undefined) break;
    const [, key = '', value = ''] = /^([\w.-]+)\s*:\s*(.*)$/.exec(text) ?? [];
    if (key !== '') last = key.replaceAll('.', '-');
    const said = key === '' ? text.trim().replace(/^-\s*/, '') : value;
    options[last] = [key === '' ? options[last] : '', said.replace(/^[>|]-?$/, '')]
      .filter(Boolean)
      .join(' ')
      .replace(/^(["'])(.*)\1$/, '$2');
  }
  return {options, code: rows.slice(at).join('\n').replace(/^\n+/, '').trimEnd()};
}

/** The images that a cell shows of files (`include_graphics("a.png")`), with its caption. */
function imagesOf(code: string, options: Options, drawn: readonly string[]): string {
  const calls = [...code.matchAll(/include_graphics\(\s*(?:c\()?((?:[^()"']|"[^"]*"|'[^']*')*)\)/g)];
  const named = calls.flatMap(([, inside = '']) => [...inside.matchAll(/"([^"]+)"|'([^']+)'/g)]);
  const given = named.flatMap(([, a, b]) => a ?? b ?? []).filter(path => /\.\w{2,5}$/.test(path));
  const paths = given.length > 0 ? given : drawn;
  const caption = options['fig-cap'] ?? '';
  const alt = options['fig-alt'] ?? '';
  const [first, ...more] = paths;
  if (first === undefined) return '';
  const label = options.label ?? '';
  const said = label.startsWith('fig-') && caption !== '' ? `${caption} {#${label}}` : caption;
  return more.length === 0
    ? figureOf({src: first, alt, caption: said})
    : figureRow(
        paths.map(src => ({src, alt})),
        said,
      );
}

/** A block for one format alone: HTML stands, formulas of TeX do, all else is left out. */
function rawBlock(format: string, {body, raw, line, placeholders}: WrittenFence): string {
  if (/^html/.test(format)) return `\n${body}\n`;
  if (/^(?:tex|latex)$/.test(format) && /^\s*\\begin\{(?:align|equation|gather|multline|eqnarray)/.test(body))
    return `\n\n$$\n${body.trim()}\n$$\n\n`;
  return placeholders.add({kind: 'dropped', what: 'tag', reason: `a block for ${format} alone`, raw, line});
}
