// A formula in the line -> runs: letters in italics, what is raised or lowered set so, fractions with a stroke.
import type {MathNode, SetRun} from '../set-slide.ts';
import {accents, isBold, isSpaced, isUpright, mathChildren, mathText} from './math.ts';

/** Of formulas in the line: the letters of Cambria Math, without its line spacing. */
const mathFont = 'Cambria';
/** Its small letters are as high as those of KaTeX's font in this part of its size. */
const scale = 1 / 1.08;

/** Text with the style of `like`, in the font of formulas; no run is empty. */
export function linearRuns(math: MathNode, like: SetRun): readonly SetRun[] {
  const {math: _, ...style} = like;
  const plain = {...style, family: mathFont, size: style.size * scale};
  return toText(math, {}).map(({text, isItalic, isStrong, shift}) => ({
    ...plain,
    text,
    italic: isItalic === true,
    bold: plain.bold || isStrong === true,
    ...(shift ? {shift} : {}),
  }));
}

/** What a formula says, in one line. */
export function linearText(math: MathNode): string {
  return toText(math, {})
    .map(({text}) => text)
    .join('');
}

/** Text of a formula, and how it is set. */
interface FormulaText {
  readonly text: string;
  readonly isItalic?: boolean;
  readonly isStrong?: boolean;
  readonly shift?: 'sup' | 'sub';
}

type Shift = Pick<FormulaText, 'shift'>;

function toText(node: MathNode, shift: Shift): readonly FormulaText[] {
  const children = mathChildren(node);
  const [first, second, third] = children;
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'mo': {
      const text = mathText(node);
      const isItalic = !isUpright(node, text);
      return text === ''
        ? []
        : [{text, ...shift, ...(isItalic ? {isItalic} : {}), ...(isBold(node) ? {isStrong: true} : {})}];
    }
    case 'mspace':
      return parseFloat(node.attributes?.width ?? '0') > 0.2 ? [{text: ' ', ...shift}] : [];
    case 'mphantom':
      return [];
    case 'mfrac': {
      const isBinomial = node.attributes?.linethickness === '0px' || node.attributes?.linethickness === '0';
      const stroke = {text: isBinomial ? ' over ' : '/', ...shift};
      return [
        ...grouped(first, shift),
        ...(isBinomial ? [{...stroke, text: ', '}] : [stroke]),
        ...grouped(second, shift),
      ];
    }
    case 'msqrt':
      return [{text: '√', ...shift}, ...grouped({...node, name: 'mrow'}, shift)];
    case 'mroot':
      return [...raised(second, 'sup', shift), {text: '√', ...shift}, ...grouped(first, shift)];
    case 'msup':
      return [...toAll(first, shift), ...raised(second, 'sup', shift)];
    case 'munder':
      if (/^[⏟⎵_‾]$/u.test(second ? mathText(second) : '')) return toAll(first, shift);
      return [...toAll(first, shift), ...raised(second, 'sub', shift)];
    case 'msub':
      return [...toAll(first, shift), ...raised(second, 'sub', shift)];
    case 'msubsup':
    case 'munderover':
      return [...toAll(first, shift), ...raised(second, 'sub', shift), ...raised(third, 'sup', shift)];
    case 'mover':
      return overText(first, second, shift);
    case 'mtable':
      return children.flatMap((row, i) => [...(i > 0 ? [{text: '; ', ...shift}] : []), ...toText(row, shift)]);
    case 'mtr':
      return children.flatMap((cell, i) => [...(i > 0 ? [{text: ' ', ...shift}] : []), ...toText(cell, shift)]);
    default:
      return toRow(children, shift);
  }
}

function toRow(children: readonly MathNode[], shift: Shift): readonly FormulaText[] {
  const out: FormulaText[] = [];
  for (const child of children) {
    const before = out.map(({text}) => text).join('');
    const own = toText(child, shift);
    const [only] = own;
    const isSign = child.name === 'mo' && own.length === 1 && only !== undefined && !shift.shift;
    if (isSign && isSpaced(only.text, before)) out.push({...only, text: ` ${only.text} `});
    else if (isSign && /^[,;]$/.test(only.text)) out.push({...only, text: `${only.text} `});
    else out.push(...own);
  }
  return out;
}

function toAll(node: MathNode | undefined, shift: Shift): readonly FormulaText[] {
  return node ? toText(node, shift) : [];
}

/** Raised or lowered; what stands higher still stays on that height. */
function raised(node: MathNode | undefined, to: 'sup' | 'sub', {shift}: Shift): readonly FormulaText[] {
  if (node === undefined) return [];
  if (shift === undefined) return toText(node, {shift: to});
  const inner = toText(node, {shift});
  return [
    {text: to === 'sup' && shift === 'sup' ? '^' : to === 'sub' && shift === 'sub' ? '_' : '', shift},
    ...inner,
  ].filter(({text}) => text !== '');
}

/** In brackets where it is more than one thing. */
function grouped(node: MathNode | undefined, shift: Shift): readonly FormulaText[] {
  const inner = toAll(node, shift);
  const text = inner.map(one => one.text).join('');
  const isOne = /^[\p{L}\p{N}.,!]*$/u.test(text) || /^\([^()]*\)$/.test(text);
  return isOne ? inner : [{text: '(', ...shift}, ...inner, {text: ')', ...shift}];
}

function overText(base: MathNode | undefined, over: MathNode | undefined, shift: Shift): readonly FormulaText[] {
  const inner = toAll(base, shift);
  const mark = over ? mathText(over) : '';
  const accent = accents[mark];
  const last = inner.at(-1);
  if (accent === undefined) return /^[⏞⏟⎴―‾]*$/u.test(mark) ? inner : [...inner, ...raised(over, 'sup', shift)];
  if (last === undefined) return inner;
  return [...inner.slice(0, -1), {...last, text: `${last.text}${accent}`}];
}
