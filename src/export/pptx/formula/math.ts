// MathML of KaTeX, a closed set -> what both ways of writing formulas ask of it.
import type {MathNode} from '../set-slide.ts';

/** A child that is text says nothing but within tokens. */
export function mathChildren({children}: MathNode): readonly MathNode[] {
  return children.filter((child): child is MathNode => typeof child !== 'string');
}

/** All text in `node`, without what asks a typesetter for something and cannot be seen. */
export function mathText(node: MathNode): string {
  const text = node.children.map(child => (typeof child === 'string' ? child : mathText(child))).join('');
  return /^(mi|mo|mn|mtext)$/.test(node.name) ? styled(visible(text), node) : text;
}

function visible(text: string): string {
  return text.replace(/[\u200b\u2061-\u2064\ufeff]/g, '');
}

const doubleStruck: Readonly<Record<string, string>> = {C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ'};
const script: Readonly<Record<string, string>> = {
  ...{B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ'},
};
const fraktur: Readonly<Record<string, string>> = {C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ'};

/** Alphabets of Unicode by the variant of MathML: where their capitals begin, and what stands elsewhere. */
const alphabets: Readonly<Record<string, readonly [capitals: number, others: Readonly<Record<string, string>>]>> = {
  'double-struck': [0x1d538, doubleStruck],
  script: [0x1d49c, script],
  fraktur: [0x1d504, fraktur],
};

/** Letters of an alphabet that no font setting gives. */
function styled(text: string, {attributes}: MathNode): string {
  const alphabet = alphabets[attributes?.mathvariant ?? ''];
  if (alphabet === undefined) return text;
  const [capitals, others] = alphabet;
  return text.replace(/[A-Za-z]/g, letter => {
    const code = letter.charCodeAt(0);
    return others[letter] ?? String.fromCodePoint(capitals + (code < 97 ? code - 65 : code - 97 + 26));
  });
}

/** Is a token set upright? One letter is not, unless it says so. */
export function isUpright({name, attributes}: MathNode, text: string): boolean {
  const variant = attributes?.mathvariant ?? '';
  if (name !== 'mi') return true;
  return variant === 'normal' || /^(bold|double-struck|script|fraktur|sans-serif|monospace)$/.test(variant)
    ? true
    : variant === '' && [...text].length > 1;
}

/** Is a token set bold? */
export function isBold({attributes}: MathNode): boolean {
  return /bold/.test(attributes?.mathvariant ?? '');
}

/** Signs that stand between blanks; `+` and the like only where something stands before them. */
const relations = /^[=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇→←↔⇒⇐⇔↦⟶⟵⟹⟸⟺≪≫≺≻⊢⊨⊥∥∣∧∨∩∪×⋅∘⊗⊕⊙∗±∓+−≜≐≔⪯⪰≲≳]|^:=$|^-$/u;

/** Does `text` stand between blanks, after `before`? */
export function isSpaced(text: string, before: string): boolean {
  if (!relations.test(text)) return false;
  return !/^[+−±∓∣-]$/.test(text) || !/(^|[([{,;|=<>≤≥≈∈→+−×⋅∣⟨∥])\s*$/u.test(before);
}

/** Signs with limits, as sums and integrals. */
export function isNary(text: string): boolean {
  return /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⋁⋀⨄⨆]$/u.test(text);
}

/** Marks over letters by the sign that stands for them, as characters that combine. */
export const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '∼': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃗': '\u20d7',
  '→': '\u20d7',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˚': '\u030a',
};
