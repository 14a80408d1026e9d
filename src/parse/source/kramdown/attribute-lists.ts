// kramdown's own marks: Source -> Source without attribute lists, options, abbreviations and block ends.
import type {Work} from '../placeholder.ts';
import {hold} from '../placeholder.ts';
import type {Row, Source} from '../source.ts';
import {fromRows, rowsOf} from '../source.ts';

const block = /^([ \t>]*)\{:([^{}]*)\}\s*$/;
/** Classes that lessons give to code and that name no language. */
const noLanguage =
  /^(?:no_?toc|line-?numbers|output|error|warning|source|solution|challenge|callout|highlight(?:er)?|code|wrap|scroll)$/i;
const span = /\{:\s*(?:[.#][\w-]|[\w-]+\s*=|[\w-]+\s*\})[^{}\n]{0,400}\}?/g;

/** Does attribute lists and the like: an id goes to its heading as `{#id}`, a language to its code. */
export function kramdown(source: Source, work: Work): Source {
  const out: Row[] = [];
  for (const row of rowsOf(source)) {
    const {text, line} = row;
    if (!/[{^*]/.test(text)) {
      out.push(row);
      continue;
    }
    const attributes = block.exec(text);
    if (attributes !== null && !(attributes[2] ?? '').startsWith(':')) {
      applyBlock(attributes[2] ?? '', out, line, work);
      out.push({text: (attributes[1] ?? '').trimEnd(), line});
    } else if (/^\s*\{::?(?:options|nomarkdown|comment)?[^{}]*\/\}\s*$/.test(text) || /^\s*\^\s*$/.test(text)) {
      out.push({text: '', line});
    } else if (/^ {0,3}\*\[[^\]\n]+\]:/.test(text)) {
      out.push(
        {text: '', line},
        {
          text: hold(work, {kind: 'dropped', what: 'tag', reason: 'definition of an abbreviation', raw: text, line}),
          line,
        },
        {text: '', line},
      );
    } else {
      out.push({text: withoutSpans(text), line});
    }
  }
  return fromRows(out);
}

function withoutSpans(text: string): string {
  if (!text.includes('{:')) return text;
  const open = text.replace(/\{::nomarkdown\}|\{:\/(?:nomarkdown)?\}|\{::[a-z]+[^{}]*\/\}/g, '');
  // A heading keeps an id; an item's list stands right after its marker.
  return open.replace(span, match => {
    const id = /^#/.test(text.trimStart()) ? /#([\w-]+)/.exec(match)?.[1] : undefined;
    return id === undefined ? '' : `{#${id}}`;
  });
}

/** What an attribute list says to the block before it. */
function applyBlock(list: string, out: Row[], line: number, work: Work): void {
  let at = out.length - 1;
  while (at >= 0 && /^[\s>]*$/.test(out[at]?.text ?? '')) at -= 1;
  const before = out[at];
  if (before === undefined || out.length - at > 3) return;
  if (/(?:^|\s)toc(?:\s|$)/.test(list)) {
    dropContents(out, at, line, work);
    return;
  }
  const token = /^[\s>]*\uE000(\d+)\uE001\s*$/.exec(before.text);
  const held = work.held[Number(token?.[1] ?? -1)];
  if (held?.kind === 'code' && token !== null) {
    const lang = /\.(?:language-|lang-)?([\w+#-]+)/.exec(list)?.[1]?.toLowerCase() ?? '';
    if (held.lang === '' && !noLanguage.test(lang)) work.held[Number(token[1])] = {...held, lang};
    return;
  }
  const id = /#([\w-]+)/.exec(list)?.[1];
  if (id !== undefined && /^\s{0,3}#{1,6}\s/.test(before.text))
    out[at] = {text: `${before.text} {#${id}}`, line: before.line};
}

/** The list that kramdown replaces by a table of contents. */
function dropContents(out: Row[], last: number, line: number, work: Work): void {
  let first = last;
  while (
    first > 0 &&
    (out[first - 1]?.text ?? '').trim() !== '' &&
    !/^\s*(?:[-+*]|\d+[.)])\s/.test(out[first]?.text ?? '')
  )
    first -= 1;
  const raw = out
    .slice(first, last + 1)
    .map(row => row.text)
    .join('\n');
  const start = out[first]?.line ?? line;
  out.splice(
    first,
    last + 1 - first,
    {text: '', line: start},
    {
      text: hold(work, {kind: 'dropped', what: 'contents', reason: 'automatic table of contents', raw, line: start}),
      line: start,
    },
  );
}
