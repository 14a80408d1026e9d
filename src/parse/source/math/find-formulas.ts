// Where formulas stand, in all the notations of course sites: text -> spans of TeX, and delimiters without a partner.
import {placeholderEnd, placeholderStart} from '../private-use.ts';
import {segmentEnds} from '../segments.ts';
import {blockEnd, closingDollar, isClosing, isLineStart, standsAlone} from './formula-lines.ts';
import {isProse, isTex} from './prose.ts';
import {definitionLength, definitionWords} from './tex/definitions.ts';
import {longestFormula} from './formula.ts';
import {referencePattern} from './tex/reference.ts';

/** A formula as it stands in a text. */
export interface FoundFormula {
  readonly start: number;
  readonly end: number;
  /** Without its delimiters. */
  readonly tex: string;
  readonly display: boolean;
  /** `\ref` in running text, where MathJax sees it too. */
  readonly isReference?: true;
  /** Offset of the dollar that one of its delimiters has too many, or too few. */
  readonly stray?: number;
}

/** Formulas of a text from left to right, never nested; offsets of delimiters that have no partner, one a paragraph. */
export interface FoundFormulas {
  readonly formulas: readonly FoundFormula[];
  readonly strays: readonly number[];
}

/** What the delimiters of a text are read with. */
interface DelimiterContext {
  readonly text: string;
  /** Offset of a needle from an offset on; -1 where there is none. */
  readonly seek: (needle: string, from: number) => number;
  /** End of the paragraph, item or heading at an offset. */
  readonly segmentEnd: (offset: number) => number;
  /** Characters of the definition of a macro that stands at an offset; 0 where there is none. */
  readonly definition: (start: number) => number;
  /** TeX of the code that a placeholder stands for; undefined where it is no formula. */
  readonly fence: (index: number) => string | undefined;
  /** Is it the name of a macro of the site or the page? */
  readonly isMacro: (name: string) => boolean;
}

/** A delimiter without a partner. */
const stray = 'stray';

const environments =
  'align|equation|gather|multline|eqnarray|alignat|flalign|aligned|gathered|split|cases|CD|[bpvBV]?matrix';
const opener = new RegExp(
  [
    String.raw`\\\$|\$\$|\$|\\\\[([]|\\[([]|\\begin\{(?<environment>${environments})(?<star>\*?)\}`,
    String.raw`(?<reference>${referencePattern})|\\(?<definition>${definitionWords})(?![a-zA-Z])`,
    `${placeholderStart}(?<placeholder>\\d+)${placeholderEnd}`,
    String.raw`\\(?<command>[a-zA-Z]+)\{[^{}$\\\n]{1,60}\}(?!\{)`,
  ].join('|'),
  'g',
);
const nextBlock = new RegExp(String.raw`\n[ \t]*\n[ \t]*(?:#{1,6}[ \t]|[-+*][ \t]|${placeholderStart})`);
const blankLine = /\n[ \t>]*\n/;
/** Things that look like definitions and are none, up to which they are looked for. */
const maxFailures = 100;
/** Characters of the longest formula, and of the longest in a line between single dollars. */
const longest = {any: longestFormula, dollars: 2000} as const;

/**
 * Finds the formulas of `text`; `fence` tells which placeholders stand for code that is a formula, `isMacro` which
 * commands are macros of site or page: in running text they are formulas that lack their dollars.
 */
export function findFormulas(
  text: string,
  fence: DelimiterContext['fence'] = () => undefined,
  isMacro: DelimiterContext['isMacro'] = () => false,
): FoundFormulas {
  const formulas: FoundFormula[] = [];
  const strays: number[] = [];
  const reading: DelimiterContext = {
    text,
    seek: createSeek(text),
    segmentEnd: segmentEnds(text),
    definition: createDefinitions(text),
    fence,
    isMacro,
  };
  const scan = new RegExp(opener);
  let told = -1;
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const found = formulaAt(reading, match);
    if (found === stray) {
      const end = reading.segmentEnd(match.index);
      if (end !== told) strays.push(match.index);
      told = end;
    } else if (found !== undefined) {
      formulas.push(found);
      if (found.stray !== undefined) strays.push(found.stray);
      scan.lastIndex = found.end;
    }
  }
  return {formulas, strays};
}

/** Gives up after some that are none, so that a text of nothing else stays cheap. */
function createDefinitions(text: string): DelimiterContext['definition'] {
  let failures = 0;
  return start => {
    if (failures > maxFailures) return 0;
    const length = definitionLength(text.slice(start, start + longest.dollars));
    if (length === 0) failures++;
    return length;
  };
}

function createSeek(text: string): DelimiterContext['seek'] {
  const gone = new Set<string>();
  return (needle, from) => {
    if (gone.has(needle)) return -1;
    const at = text.indexOf(needle, from);
    if (at < 0) gone.add(needle);
    return at;
  };
}

function formulaAt(reading: DelimiterContext, match: RegExpExecArray): FoundFormula | typeof stray | undefined {
  const {text, segmentEnd} = reading;
  const start = match.index;
  const [open] = match;
  const {environment, star = '', reference, definition, placeholder, command} = match.groups ?? {};
  if (open === '\\$') return undefined;
  if (open === '$') return dollar(reading, start);
  if (open === '$$') return dollars(reading, start);
  if (reference !== undefined) return {start, end: start + open.length, tex: open, display: false, isReference: true};
  if (definition !== undefined) {
    const length = reading.definition(start);
    return length === 0
      ? undefined
      : {start, end: start + length, tex: open + text.slice(start + open.length, start + length), display: false};
  }
  if (placeholder !== undefined) {
    const tex = reading.fence(Number(placeholder));
    return tex === undefined ? undefined : {start, end: start + open.length, tex, display: true};
  }
  if (command !== undefined) {
    const end = start + open.length;
    return reading.isMacro(command) ? {start, end, tex: open, display: false} : undefined;
  }
  if (environment !== undefined) {
    const close = `\\end{${environment}${star}}`;
    const at = reading.seek(close, start + open.length);
    if (at < 0 || !isBounded(text, start + open.length, at)) return undefined;
    return {start, end: at + close.length, tex: text.slice(start, at + close.length), display: true};
  }
  const square = open.endsWith('[');
  const closer = open.slice(0, -1) + (square ? ']' : ')');
  const body = start + open.length;
  const close = reading.seek(closer, body);
  if (close < 0 || !isBounded(text, body, close)) return undefined;
  const tex = text.slice(body, close);
  if (!square && close > segmentEnd(start)) return undefined;
  if (open.length === 2 && !looksLikeTex(tex, square)) return undefined;
  return {start, end: close + closer.length, tex, display: square};
}

/** `$$…$$` on lines of its own or in a line; where the second is missing, to the end of its block. */
function dollars({text, seek, segmentEnd}: DelimiterContext, start: number): FoundFormula | typeof stray | undefined {
  const body = start + 2;
  const limit = segmentEnd(start);
  const close = seek('$$', body);
  if (close >= 0 && isBounded(text, body, close)) {
    const tex = text.slice(body, close);
    const alone = standsAlone(text, start, close + 2);
    const isWhole = !isProse(tex) && (alone || (close <= limit && !blankLine.test(tex)));
    if (isWhole || (!alone && close <= limit && tex.includes('\\begin{')))
      return {start, end: close + 2, tex, display: alone};
  }
  if (close === body) return undefined;
  return (isLineStart(text, start) ? unclosed(text, start) : undefined) ?? lopsided(text, start, limit) ?? stray;
}

/** `$$k$` in a line: a dollar more opens it than closes it, or none closes it and all of the rest is a formula. */
function lopsided(text: string, start: number, limit: number): FoundFormula | undefined {
  const close = closingDollar(text, start + 1, Math.min(limit, start + longest.dollars));
  if (close < 0 && limit - start < longest.dollars) {
    const rest = text.slice(start + 2, limit).trimEnd();
    const isWhole = /\\[a-zA-Z]/.test(rest) && !rest.includes('\n') && isTex(rest) && !isProse(rest);
    return isWhole ? {start, end: start + 2 + rest.length, tex: rest, display: false, stray: start} : undefined;
  }
  const tex = text.slice(start + 2, close);
  const isFormula = close > start + 2 && tex.trim() === tex && isTex(tex) && !isProse(tex);
  return isFormula && !/[\w$]/.test(text[close + 1] ?? ' ')
    ? {start, end: close + 1, tex, display: false, stray: start}
    : undefined;
}

/** A paragraph that begins with `$$`, which it never closes, and that is a formula. */
function unclosed(text: string, start: number): FoundFormula | undefined {
  const end = blockEnd(text, start + 2);
  const tex = text.slice(start + 2, end);
  const isFormula = !tex.includes('$') && tex.length < longest.any && /\\[a-zA-Z]|[\^_=]/.test(tex) && !isProse(tex);
  return isFormula ? {start, end, tex, display: true, stray: start} : undefined;
}

/**
 * `$…$`. By Pandoc's rule (no blank inside the dollars, no digit after them, none before but for `2$\pi$`, which spares
 * `US$5`) it is a formula; with blanks inside only where TeX stands there.
 */
function dollar(reading: DelimiterContext, start: number): FoundFormula | typeof stray | undefined {
  const {text, seek} = reading;
  const limit = reading.segmentEnd(start);
  const [before, after] = [text[start - 1] ?? ' ', text[start + 1] ?? ' '];
  if (before === '$') return stray;
  if (/\w/.test(before) && !(/\d/.test(before) && after === '\\')) return isClosing(text, start) ? stray : undefined;
  const close = closingDollar(text, start, Math.min(limit, start + longest.dollars));
  const isNear = close > start + 1 && close <= limit && close - start <= longest.dollars;
  if (isNear) {
    const tex = text.slice(start + 1, close);
    const [last, next] = [text[close - 1] ?? ' ', text[close + 1] ?? ' '];
    const isTight = /\S/.test(after) && /\S/.test(last);
    // `$k$$`: the second of the two is one too many, unless it opens or closes another.
    const isDoubled = next === '$' && inRange(seek('$$', close + 2), limit);
    const isTooMany = next === '$' && !/[\w\\{(]/.test(text[close + 2] ?? ' ');
    const opensNext = /\s/.test(last) && /[\p{L}\d\\{(]/u.test(next);
    const closesOther = /\s/.test(after) && !/[\s(]/.test(before);
    if (!isDoubled && tex.trim() !== '' && !/^\d/.test(next)) {
      if (isTight && !isProse(tex) && isTooMany) return {start, end: close + 2, tex, display: false, stray: close + 1};
      if (isTight && !isProse(tex)) return {start, end: close + 1, tex, display: false};
      if (!isTight && !opensNext && !closesOther && isTex(tex)) return {start, end: close + 1, tex, display: false};
    }
  }
  const words = text.slice(start + 1, Math.min(limit, isNear ? close : limit, start + 60));
  return /\S/.test(after) && /\\[a-zA-Z]|[\^_]/.test(words) && !/^\d/.test(words) ? stray : undefined;
}

function inRange(at: number, limit: number): boolean {
  return at >= 0 && at < limit;
}

/** A formula is not empty, is not endless, and holds no heading or item of the next block. */
function isBounded(text: string, from: number, to: number): boolean {
  if (to - from > longest.any) return false;
  const tex = text.slice(from, to);
  return tex.trim() !== '' && !nextBlock.test(tex);
}

/** `\(see below\)`, `\(LM\)` and `\[12\]` are escaped brackets of prose, as word processors export them. */
function looksLikeTex(written: string, square: boolean): boolean {
  // `\,` and `\-` are escapes of prose; only a command's name says TeX.
  const tex = written.replace(/\\[^a-zA-Z\s]/g, ' ');
  if (/[\\^_=]/.test(tex)) return true;
  if (/^(?:\p{Lu}{2,}|\d+)$/u.test(written)) return false;
  return !square && (tex.trim().length <= 2 || /[+*/<>|]/.test(tex)) && !/[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(tex);
}
