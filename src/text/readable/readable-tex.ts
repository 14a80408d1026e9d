// A formula where only plain text can stand, such as a file's title: TeX -> a line of Unicode.
import katex from 'katex';

/** An element of the MathML that KaTeX makes, or a text in it. */
interface Node {
  readonly name: string;
  readonly children: Node[];
  text: string;
  readonly variant: string;
}

const options = {output: 'mathml', throwOnError: true, strict: 'ignore', trust: false, maxExpand: 1000} as const;
/** Characters of the longest formula that is read. */
const longest = 400;
/** Deeper than this no formula of a line goes. */
const maxDepth = 40;

/** Raised and lowered signs that fonts of running text hold; they hold few letters. */
const [raised, lowered] = [pairs('0123456789+-−ni*', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿⁱ*'), pairs('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋')];
const accents = pairs('^~ˉ¯→ˇ˙', '\u0302\u0303\u0304\u0304\u20d7\u030c\u0307');
const doubleStruck = pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ');
/** Signs with a blank on either side. */
const spaced = /^[=<>≤≥≪≫≠≈≡∼≃≅∝∈∉⊂⊆→←↔⇒⇐⇔↦+−±×⋅∪∩∧∨:∣∥]$/u;

/** `tex` as a line of Unicode; undefined where KaTeX does not set it, or it is too long for a line. */
export function readableTex(tex: string): string | undefined {
  if (tex.length > longest) return undefined;
  try {
    return lineOf(readElements(katex.renderToString(tex.trim(), options)), 0)
      .replace(/\s+/g, ' ')
      .trim();
  } catch {
    return undefined;
  }
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((sign, i) => [sign, signs[i] ?? sign]));
}

/** KaTeX's own output: no comments, every element closed. */
function readElements(markup: string): Node {
  const root: Node = {name: '', children: [], text: '', variant: ''};
  const open: Node[] = [root];
  for (const [all, close, name = '', attributes = '', text = ''] of markup.matchAll(
    /<(\/?)([a-z]+)((?:\s[^>]*)?)>|([^<]+)/g,
  )) {
    const top = open.at(-1) ?? root;
    if (!all.startsWith('<')) top.text += decode(text);
    else if (close) open.pop();
    else {
      const variant = /mathvariant="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const node: Node = {name, children: [], text: '', variant};
      top.children.push(node);
      if (!attributes.endsWith('/')) open.push(node);
    }
  }
  return root;
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
}

function lineOf(node: Node, depth: number): string {
  if (depth > maxDepth) return '';
  const parts = node.children.map(child => lineOf(child, depth + 1));
  const [first = '', second = '', third = ''] = parts;
  switch (node.name) {
    case 'annotation':
    case 'mphantom':
      return '';
    case 'mi':
      return identifier(node);
    case 'mo':
      return sign(node.text);
    case 'mn':
    case 'mtext':
      return node.text;
    case 'mspace':
    case 'mtr':
      return `${parts.join(' ')} `;
    case 'msup':
      return first + script(second, raised, '^');
    case 'msub':
    case 'munder':
      return first + script(second, lowered, '_');
    case 'msubsup':
    case 'munderover':
      return first + script(second, lowered, '_') + script(third, raised, '^');
    case 'mover':
      return accented(first, second);
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${script(second, raised, '^')}√${grouped(first)}`;
    default:
      return spaceFunctions(node.children, parts);
  }
}

/** A row; a function's name and what stands beside it are words of their own. */
function spaceFunctions(nodes: readonly Node[], parts: readonly string[]): string {
  return parts
    .map((part, i) => {
      const isName = nodes[i]?.name === 'mi' && [...part].length > 1;
      const before = isName && /[\p{L}\d)]$/u.test(parts[i - 1] ?? '') ? ' ' : '';
      const isCall = /^[\u2061\s]*[([{]/u.test(parts.slice(i + 1, i + 3).join(''));
      return `${before}${part}${isName && !isCall ? ' ' : ''}`;
    })
    .join('')
    .replace(/\u2061/g, '')
    .replace(/(^|[([{]) ([+−±∓]) /g, '$1$2');
}

function identifier({text, variant}: Node): string {
  return variant === 'double-struck' ? (doubleStruck.get(text) ?? text) : text;
}

function sign(text: string): string {
  if (text === '\u2061' || text === '') return text;
  if (text === ',' || text === ';') return `${text} `;
  return spaced.test(text) ? ` ${text} ` : text;
}

/** `text` raised or lowered, where Unicode has each of its signs so; else behind `mark`. */
function script(text: string, signs: ReadonlyMap<string, string>, mark: string): string {
  const tight = text.replace(/\s+/g, '');
  if (tight === '') return '';
  if (/^[′″‴]+$/.test(tight)) return tight;
  const all = [...tight].map(one => signs.get(one));
  if (all.every(one => one !== undefined)) return all.join('');
  return `${mark}${[...tight].length === 1 ? tight : grouped(text.trim())}`;
}

function accented(base: string, above: string): string {
  const accent = accents.get(above.trim());
  return accent !== undefined && [...base].length === 1 ? base + accent : base;
}

/** In brackets where it is more than a number, a name or what has brackets already. */
function grouped(text: string): string {
  const line = text.trim();
  return /^[\p{L}\p{M}\p{N}∞]*$/u.test(line) ? line : `(${line})`;
}
