// Where formulas stand, in all the notations of course sites: text -> spans of TeX.
import {placeholderStart} from '../private-use.ts';
import {segmentEnds} from '../segments.ts';

/** A formula as it stands in a text. */
export interface FoundFormula {
  readonly start: number;
  readonly end: number;
  /** Without its delimiters. */
  readonly tex: string;
  readonly display: boolean;
}

/** Offset of a needle from an offset on; -1 where there is none. */
type Seek = (needle: string, from: number) => number;

const environments = 'align|equation|gather|multline|eqnarray|alignat|aligned|gathered|split|cases|[bpvBV]?matrix';
const opener = new RegExp(String.raw`\\\$|\$\$|\$|\\\\[([]|\\[([]|\\begin\{(${environments})(\*?)\}`, 'g');
const nextBlock = new RegExp(String.raw`\n[ \t]*\n[ \t]*(?:#{1,6}[ \t]|[-+*][ \t]|${placeholderStart})`);

/** Formulas of a text from left to right; never nested. */
export function findFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  const segmentEnd = segmentEnds(text);
  const gone = new Set<string>();
  const seek: Seek = (needle, from) => {
    if (gone.has(needle)) return -1;
    const at = text.indexOf(needle, from);
    if (at < 0) gone.add(needle);
    return at;
  };
  const scan = new RegExp(opener);
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const formula = formulaAt(text, match, seek, segmentEnd);
    if (formula === undefined) continue;
    found.push(formula);
    scan.lastIndex = formula.end;
  }
  return found;
}

function formulaAt(
  text: string,
  match: RegExpExecArray,
  seek: Seek,
  segmentEnd: (offset: number) => number,
): FoundFormula | undefined {
  const start = match.index;
  const open = match[0];
  const body = start + open.length;
  if (open === '\\$') return undefined;
  if (open === '$') return dollar(text, start, segmentEnd(start));
  if (open === '$$') {
    const close = seek('$$', body);
    if (close < 0 || !bounded(text, body, close)) return undefined;
    const tex = text.slice(body, close);
    const alone = standsAlone(text, start, close + 2);
    if (!alone && /\n[ \t]*\n/.test(tex)) return undefined;
    return {start, end: close + 2, tex, display: alone};
  }
  if (match[1] !== undefined) {
    const end = `\\end{${match[1]}${match[2] ?? ''}}`;
    const close = seek(end, body);
    if (close < 0 || !bounded(text, body, close)) return undefined;
    return {start, end: close + end.length, tex: text.slice(start, close + end.length), display: true};
  }
  const square = open.endsWith('[');
  const closer = open.slice(0, -1) + (square ? ']' : ')');
  const close = seek(closer, body);
  if (close < 0 || !bounded(text, body, close)) return undefined;
  const tex = text.slice(body, close);
  if (!square && close > segmentEnd(start)) return undefined;
  if (open.length === 2 && !looksLikeTex(tex, square)) return undefined;
  return {start, end: close + closer.length, tex, display: square};
}

/** Pandoc's rule: no blank inside the dollars, no digit after them; and none before, which spares `US$5`. */
function dollar(text: string, start: number, limit: number): FoundFormula | undefined {
  if (/[\s$]/.test(text[start + 1] ?? ' ') || /[\w$]/.test(text[start - 1] ?? '')) return undefined;
  let close = start + 1;
  do close = text.indexOf('$', close + 1);
  while (close > 0 && text[close - 1] === '\\');
  if (close < 0 || close > limit || close - start > 2000) return undefined;
  if (/\s/.test(text[close - 1] ?? ' ') || /[\d$]/.test(text[close + 1] ?? '')) return undefined;
  return {start, end: close + 1, tex: text.slice(start + 1, close), display: false};
}

/** A formula is not empty, is not endless (10,000 characters), and holds no heading or second paragraph of prose. */
function bounded(text: string, from: number, to: number): boolean {
  if (to - from > 10000) return false;
  const tex = text.slice(from, to);
  return tex.trim() !== '' && !nextBlock.test(tex);
}

/** Nothing but the formula (and a list marker or a quote's `>`, or an IAL) on its first and last line. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const newline = text.indexOf('\n', end);
  const after = text.slice(end, newline < 0 ? text.length : newline);
  return (
    /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?$/.test(before) &&
    /^[ \t]*[.,;]?[ \t]*(?:\{:[^}]*\})?[ \t]*$/.test(after)
  );
}

/** `\(see below\)` and `\[12\]` are escaped brackets of prose, as word processors export them. */
function looksLikeTex(written: string, square: boolean): boolean {
  // `\,` and `\-` are escapes of prose; only a command's name says TeX.
  const tex = written.replace(/\\[^a-zA-Z\s]/g, ' ');
  if (/[\\^_=]/.test(tex)) return true;
  return !square && (tex.trim().length <= 2 || /[+*/<>|]/.test(tex)) && !/[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(tex);
}
