// TeX parted at its top level: rows of an environment, cells of a row, the places before relations and operators.

/** A piece of TeX that no break may part. */
type TexSign = string;

const sign = new RegExp(
  [
    String.raw`\\(?:begin|end)\s*\{[^}]*\}`,
    String.raw`\\\\(?:\s*\[[^\]]*\])?`,
    String.raw`\\(?:[a-zA-Z]+|[\s\S])`,
    String.raw`[{}]|[^\\{}]`,
  ].join('|'),
  'gu',
);

/** Relations, after AMS, before which a formula may be broken. */
const relations = new Set(
  (
    '= < > : \\le \\leq \\ge \\geq \\leqslant \\geqslant \\ne \\neq \\approx \\sim \\simeq \\cong \\equiv ' +
    '\\propto \\to ' +
    '\\rightarrow \\Rightarrow \\implies \\iff \\Leftrightarrow \\Longrightarrow \\longrightarrow \\in \\subset ' +
    '\\subseteq \\coloneqq \\lesssim \\gtrsim \\ll \\gg \\mapsto \\impliedby \\Leftarrow \\leftarrow \\triangleq'
  ).split(' '),
);
const operators = new Set('+ - \\pm \\mp \\oplus \\cup \\cap \\vee \\wedge \\lor \\land'.split(' '));

/** `tex` in the pieces that no break may part: a command, a brace, a sign. */
function signsOf(tex: string): readonly TexSign[] {
  return tex.match(sign) ?? [];
}

/** How much deeper a piece leads: into a group, an environment, a pair of growing delimiters. */
function depthChange(one: TexSign): number {
  if (one === '{' || one === '\\left' || one.startsWith('\\begin')) return 1;
  return one === '}' || one === '\\right' || one.startsWith('\\end') ? -1 : 0;
}

/** `tex` parted where `isBorder` says so, outside of groups, environments and growing delimiters. */
function split(tex: string, isBorder: (one: TexSign) => boolean): readonly string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ''];
  for (const one of signsOf(tex)) {
    depth += depthChange(one);
    if (depth <= 0 && isBorder(one)) {
      parts.push(part);
      part = '';
    } else part += one;
  }
  return [...parts, part];
}

/** Rows of an environment's body, without the `\\` between them; an empty last one is none. */
export function splitRows(body: string): readonly string[] {
  const rows = split(body, one => one.startsWith('\\\\'));
  return rows.at(-1)?.trim() === '' ? rows.slice(0, -1) : rows;
}

/** Cells of a row. */
export function splitCells(row: string): readonly string[] {
  return split(row, one => one === '&');
}

/**
 * `tex` parted before its relations, and before the operators that join two terms; `inBrackets` in round and square
 * brackets too.
 */
export function splitTerms(tex: string, inBrackets: boolean): readonly string[] {
  const terms: string[] = [];
  let [depth, brackets, term, last] = [0, 0, '', ''];
  for (const one of signsOf(tex)) {
    depth += depthChange(one);
    if (/^[([]$/.test(one)) brackets++;
    else if (/^[)\]]$/.test(one)) brackets = Math.max(0, brackets - 1);
    const isFree = depth <= 0 && (inBrackets || brackets === 0) && term.trim() !== '';
    const joins =
      operators.has(one) && last !== '' && !relations.has(last) && !operators.has(last) && !/^[([,^_&]$/.test(last);
    if (isFree && !/^[\^_]$/.test(last) && ((relations.has(one) && !relations.has(last)) || joins)) {
      terms.push(term);
      term = '';
    }
    term += one;
    if (one.trim() !== '') last = one;
  }
  return [...terms, term];
}

/** Gaps as wide as those between two formulas. */
const gaps = new Set(['\\quad', '\\qquad', '\\hspace']);
/** Words as a piece of its own: they go with the formula behind them. */
const wordsAlone = /^\s*\\(?:text[a-z]*|mbox)\s*\{[^{}]*\}\s*$/;

/** Brackets that a formula must not be parted within, beside braces and growing delimiters. */
const opening = new Set(['(', '[', '\\{', '\\lbrace', '\\langle']);
const closing = new Set([')', ']', '\\}', '\\rbrace', '\\rangle']);

/**
 * The formulas that stand side by side in `tex`, parted by wide gaps, where each has a relation of its own; words
 * between two begin the second. All of `tex` where it is no such row.
 */
export function splitGaps(tex: string): readonly string[] {
  const parts: string[] = [];
  let [depth, brackets, part, isLength] = [0, 0, '', false];
  for (const one of signsOf(tex)) {
    depth += depthChange(one);
    // The length of a gap is the group behind it.
    if (isLength) {
      if (one === '}') isLength = false;
      continue;
    }
    if (opening.has(one)) brackets++;
    else if (closing.has(one)) brackets = Math.max(0, brackets - 1);
    if (depth === 0 && brackets === 0 && gaps.has(one)) {
      parts.push(part);
      part = '';
      isLength = one === '\\hspace';
    } else part += one;
  }
  const out: string[] = [];
  let words = '';
  for (const one of [...parts, part])
    if (wordsAlone.test(one)) words += `${one.trim()}\\quad `;
    else if (one.trim() !== '') {
      out.push(words + one.trim());
      words = '';
    }
  return words === '' && !isLength && out.every(isRelated) ? out : [tex];
}

/** Two sides, and a relation between them. */
function isRelated(tex: string): boolean {
  const signs = signsOf(tex).filter(one => one.trim() !== '');
  const at = signs.findIndex(one => relations.has(one));
  return at > 0 && at < signs.length - 1 && !relations.has(signs.at(-1) ?? '');
}
