// Liquid as Jekyll runs it: Source -> Source with every tag done, each line still knowing where it came from.
import {Liquid, LiquidError} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import {complain, hold} from '../placeholder.ts';
import type {Work} from '../placeholder.ts';
import {registerTags} from './tags.ts';
import type {Row, Source} from '../source.ts';
import {edit, fromRows, lineReader, rowsOf} from '../source.ts';

/** Marks the start of a line while Liquid moves lines about. */
const lineMark = /\uE003(\d+)\uE004/g;
/** Stands for `site.baseurl`, whose slashes authors double or forget. */
const baseMark = '\uE005';

// A post renders in some 20 ms; the limits (ms, objects, characters) only stop hostile loops.
const limits = {renderLimit: 1000, memoryLimit: 2e7, parseLimit: 5e6};
const maxFaults = 20;

/** Renders the Liquid of a post. A tag that fails stays as the author wrote it, with `liquid-error`. */
export function liquid(source: Source, context: ParseContext, work: Work): Source {
  if (!/\{[{%]/.test(source.text)) return source;
  let current = holdUnclosed(source, work);
  for (let fault = 0; fault < maxFaults; fault++) {
    const marked = markLines(current);
    try {
      return unmark(render(marked, context, work), current, context);
    } catch (error) {
      const token = error instanceof LiquidError ? error.token : undefined;
      const begin = token !== undefined && token.input === marked ? tagStart(marked, token.begin) : -1;
      const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not understood';
      const line = begin < 0 ? (current.lines[0] ?? 1) : lineReader(current)(begin);
      complain(
        work,
        'liquid-error',
        `Liquid is left as it stands: ${message.replace(/,? line:\d+, col:\d+/, '').slice(0, 140)}`,
        line,
      );
      const opener = begin < 0 ? '' : current.text.slice(begin, begin + 2);
      if (!/^\{[{%]$/.test(opener)) break;
      current = edit(current, [{start: begin, end: begin + 2, text: hold(work, {kind: 'literal', raw: opener, line})}]);
    }
  }
  return holdAll(current, work);
}

function render(marked: string, context: ParseContext, work: Work): string {
  const engine = new Liquid({templates: {}, jekyllInclude: true, jekyllWhere: true, ...limits});
  const url = plain(context.site.url).replace(/\/+$/, '');
  const base = plain(context.site.baseurl).replace(/^\/+|\/+$/g, '');
  const under = (path: unknown): string =>
    /^[a-z]+:\/\//i.test(String(path)) ? String(path) : `${baseMark}/${String(path ?? '').replace(/^\/+/, '')}`;
  engine.registerFilter('relative_url', under);
  engine.registerFilter('absolute_url', path =>
    /^[a-z]+:\/\//i.test(String(path))
      ? String(path)
      : `${url}/${base === '' ? '' : `${base}/`}${String(path ?? '').replace(/^[\uE005/]+/, '')}`,
  );
  engine.registerFilter('markdownify', value => value);
  engine.registerFilter('smartify', value => value);
  registerTags(engine, marked, context, work, tokenLine);
  const site = {...context.site, baseurl: baseMark, url};
  return String(engine.parseAndRenderSync(marked, {site, page: context.page, jekyll: {environment: 'production'}}));
}

/** File line at an offset of marked text: that of the last mark before it. */
function tokenLine(input: string, offset: number): number {
  const at = input.lastIndexOf('\uE003', offset);
  return at < 0 ? 1 : Number.parseInt(input.slice(at + 1, at + 12), 10);
}

function markLines(source: Source): string {
  const inside = [...source.text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)].map(
    match => [match.index, match.index + match[0].length] as const,
  );
  let offset = 0;
  let next = 0;
  return rowsOf(source)
    .map(({text, line}) => {
      while ((inside[next]?.[1] ?? Infinity) <= offset) next += 1;
      const within = (inside[next]?.[0] ?? Infinity) < offset;
      offset += text.length + 1;
      return within ? text : `\uE003${line}\uE004${text}`;
    })
    .join('\n');
}

/** Offset in the text without marks of the tag or output that a token belongs to; -1 where there is none. */
function tagStart(marked: string, offset: number): number {
  const at = Math.max(marked.lastIndexOf('{{', offset), marked.lastIndexOf('{%', offset));
  return at < 0 ? -1 : unmarkedOffset(marked, at);
}

function unmarkedOffset(marked: string, offset: number): number {
  return marked.slice(0, offset).replace(lineMark, '').length;
}

function unmark(text: string, source: Source, context: ParseContext): Source {
  const url = plain(context.site.url).replace(/\/+$/, '');
  const base = plain(context.site.baseurl).replace(/^\/+|\/+$/g, '');
  let line = source.lines[0] ?? 1;
  const rows = text.split('\n').map((row): Row => {
    const first = /\uE003(\d+)\uE004/.exec(row);
    if (first !== null) line = Number(first[1]);
    let clean = row.replace(lineMark, '');
    if (clean.includes(baseMark)) {
      if (url !== '') clean = clean.replaceAll(`${url}${baseMark}`, `${url}/${base}${base === '' ? '' : baseMark}`);
      clean = clean.replace(/\/*\uE005[\uE005/]*/g, '/');
    }
    return {text: clean, line};
  });
  return fromRows(rows);
}

/** `{{` without `}}` and `{%` without `%}` before the next one, which would fail the whole file. */
function holdUnclosed(source: Source, work: Work): Source {
  const lineAt = lineReader(source);
  const edits = [
    ...source.text.matchAll(/\{\{(?!(?:(?!\{\{)[\s\S]){0,4000}?\}\})|\{%(?!(?:(?!\{%)[\s\S]){0,4000}?%\})/g),
  ].map(match => {
    const line = lineAt(match.index);
    complain(
      work,
      'liquid-error',
      `“${match[0]}” is never closed`,
      line,
      'Close it, or write it between {% raw %} and {% endraw %}.',
    );
    return {start: match.index, end: match.index + 2, text: hold(work, {kind: 'literal', raw: match[0], line})};
  });
  return edit(source, edits);
}

function holdAll(source: Source, work: Work): Source {
  const lineAt = lineReader(source);
  const edits = [...source.text.matchAll(/\{[{%]/g)].map(match => ({
    start: match.index,
    end: match.index + 2,
    text: hold(work, {kind: 'literal', raw: match[0], line: lineAt(match.index)}),
  }));
  return edit(source, edits);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
