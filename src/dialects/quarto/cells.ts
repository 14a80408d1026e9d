// Cells of Quarto and R Markdown: what a site shows of them, by their options. Nothing is run.
import type {FrontEndPass} from '../../parse/context.ts';
import {drawnFigures} from './drawn.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {fenced, mapFences, type WrittenFence} from '../shared/fences.ts';
import {figureOf, figureRow} from '../shared/html.ts';
import {type CellOptions, readOptions, textEngine, textReference, textReferences} from './options.ts';

const isFalse = (value: string | undefined): boolean => /^(?:false|f|no)$/i.test(value ?? '');
const usualHeader = /^\{\s*(\w+)(?=[\s,}])([^\n]*)\}$/;

/** What R says of all cells that follow. */
const chunkDefaults = /opts_chunk\$set\(([^)]{0,2000})/g;

/** Every cell, and raw blocks (`{=tex}`). */
export const cells: FrontEndPass = (source, context) => {
  const {page, site} = context;
  if (!/^[ \t>]*(?:[-+*\d.)]+[ \t]+)?(?:`{3,}|~{3,})[ \t]*\{/m.test(source.text)) return source;
  const hidesAll = hidesCode(page, site, source.text);
  const said = textReferences(source.text);
  // Bookdown numbers what has a caption, others what they refer to.
  const isBookdown = site.isBook === true || /\\@ref\(/.test(source.text);
  let [unnamed, nth] = [0, 0];
  const captioned = rewriteAll(source, textReference, found =>
    leaveOut(found, 'a caption, which stands at its figure'),
  );
  return mapFences(captioned, fence => {
    const raw = /^\{=(\w+)\}$/.exec(fence.info)?.[1]?.toLowerCase();
    if (raw !== undefined) return rawBlock(raw, fence);
    const header = usualHeader.exec(fence.info);
    if (header === null) return undefined;
    const [, engine = '', rest = ''] = header;
    const {options: own, code} = readOptions(rest, fence.body, said);
    const options = isBookdown ? {...own, isBookdown: 'true'} : own;
    const text = textEngine(engine, options);
    if (text !== undefined) return text;
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
  if ([...text.matchAll(chunkDefaults)].some(([, set = '']) => /\becho\s*=\s*F(?:ALSE)?\b/.test(set))) return true;
  return (of(page.execute) ?? of(site.execute)) === false;
}

function cell(
  engine: string,
  options: CellOptions,
  code: string,
  {
    fence,
    hidesAll,
    drawn,
  }: {readonly fence: WrittenFence; readonly hidesAll: boolean; readonly drawn: readonly string[]},
): string {
  // What the site hides is the presenter's: no word of the notes is lost.
  const comment = {kind: 'comment', value: 'slide: notes', raw: '', line: fence.line} as const;
  const notes = (): string => `\n${fence.placeholders.add(comment)}\n\n`;
  const hidden = code.trim() === '' ? '' : `${notes()}${fenced(engine, code)}\n`;
  if (isFalse(options.include)) return hidden;
  if (engine === 'mermaid' || engine === 'dot') return fenced(engine, code);
  const isDrawn = !isFalse(options.eval) && options['fig-show'] !== 'hide';
  const figure = imagesOf(code, options, isDrawn ? drawn : []) || undrawn(code, options, notes);
  const echo = options.echo ?? (hidesAll ? 'false' : 'true');
  const isCode = !isFalse(echo) && code.trim() !== '';
  return `${isCode ? `\n${fenced(engine, code)}\n` : hidden}${figure}`;
}

/** The images that a cell shows of files (`include_graphics("a.png")`), with its caption. */
function imagesOf(code: string, options: CellOptions, drawn: readonly string[]): string {
  const calls = [
    ...code.matchAll(/include_graphics\(((?:[^()"']|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*')*\))*)\)/g),
  ];
  const given = calls.flatMap(([, inside = '']) => pathsIn(inside)).filter(path => /\.\w{2,5}$/.test(path));
  const paths = given.length > 0 ? given : drawn;
  const caption = options['fig-cap'] ?? '';
  const alt = options['fig-alt'] ?? '';
  const [first, ...more] = paths;
  const label = options.label ?? '';
  const id = /^(?:fig|tbl|lst)-/.test(label)
    ? label
    : label === '' || options.isBookdown !== 'true'
      ? ''
      : `fig-${label}`;
  if (first === undefined) return '';
  const said = id.startsWith('fig-') && caption !== '' ? `${caption} {#${id}}` : caption;
  return more.length === 0
    ? figureOf({src: first, alt, caption: said})
    : figureRow(
        paths.map(src => ({src, alt})),
        said,
      );
}

/** The paths of a call: `here("a", "b.png")` is one. */
function pathsIn(inside: string): readonly string[] {
  const joined = inside.replace(
    /(?:here::)?here\(([^()]*)\)|file\.path\(([^()]*)\)/g,
    (_all, a?: string, b?: string) => {
      const parts = [...(a ?? b ?? '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other ?? '');
      return `"${a === undefined ? '' : '/'}${parts.join('/')}"`;
    },
  );
  return [...joined.matchAll(/"([^"]+)"|'([^']+)'/g)].flatMap(([, a, b]) => a ?? b ?? []);
}

/** What a cell draws when the site is made: it has its number, and its caption is for the presenter. */
function undrawn(code: string, options: CellOptions, notes: () => string): string {
  const label = options.label ?? '';
  const figure = options['fig-cap'];
  const table = options['tbl-cap'] ?? /\bcaption\s*=\s*"([^"\n]+)"/.exec(code)?.[1];
  const kind = figure !== undefined || label.startsWith('fig-') ? 'fig' : table !== undefined ? 'tab' : '';
  if (label === '' || kind === '') return '';
  const isCrossReferenced = /^(?:fig|tbl|lst)-/.test(label);
  if (!isCrossReferenced && options.isBookdown !== 'true') return '';
  const id = isCrossReferenced ? label : `${kind}-${label}`;
  const caption = figure ?? options['tbl-cap'] ?? '';
  const said = caption === '' ? '' : `${notes()}${caption.replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`;
  return `\n<a id="${id}" class="drawn-figure"></a>\n${said}`;
}

/** A block for one format alone: HTML stands, formulas of TeX do, all else is left out. */
function rawBlock(format: string, {body, raw, line, placeholders}: WrittenFence): string {
  if (/^html/.test(format)) return `\n${body}\n`;
  if (/^(?:tex|latex)$/.test(format) && /^\s*\\begin\{(?:align|equation|gather|multline|eqnarray)/.test(body))
    return `\n\n$$\n${body.trim()}\n$$\n\n`;
  return placeholders.add({kind: 'dropped', what: 'tag', reason: `a block for ${format} alone`, raw, line});
}
