// One formula: TeX -> TeX that is sure to be set, or what is against it.
import katex from 'katex';

// As the renderer sets them: no links, no files; the limits stop runaway macros and giant boxes.
const options = {
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 12,
  output: 'html',
} as const;
/** Characters of the longest formula that is read and tried. */
export const longestFormula = 10_000;
/** What is said of a formula that is longer. */
export const tooLong = {refusal: 'longer than 10,000 characters'} as const;
/** Commands of one formula that nobody knows, at most. */
const maxUnknown = 20;

/** A formula that is set: its TeX, and the commands in it that stand there by their name, as nobody knows them. */
export interface SetFormula {
  readonly tex: string;
  readonly unknown: readonly string[];
}

/**
 * `tex` as it is set: by KaTeX, else by `setsOtherwise`; where both miss a command, with its name in its place, as
 * MathJax does it. Else what KaTeX says against it.
 */
export function checkFormula(
  written: {readonly tex: string; readonly mathjax: string},
  display: boolean,
  setsOtherwise: (tex: string, display: boolean) => boolean = () => false,
): SetFormula | {readonly refusal: string} {
  let tex = written.tex.trim();
  if (tex.length > longestFormula) return tooLong;
  const unknown: string[] = [];
  let first: string | undefined;
  for (;;) {
    const refusal = refusalOf(tex, display);
    if (refusal === undefined) return {tex, unknown};
    first ??= refusal;
    if (unknown.length === 0 && setsOtherwise(written.mathjax.trim(), display))
      return {tex: written.mathjax.trim(), unknown};
    const name = /^Undefined control sequence: (\\(?:[a-zA-Z]+|.))/.exec(refusal)?.[1];
    if (name === undefined || unknown.includes(name) || unknown.length >= maxUnknown) return {refusal: first};
    unknown.push(name);
    tex = replaceUnknown(tex, name);
  }
}

/** What KaTeX says against `tex`; undefined where it sets it. */
function refusalOf(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, {...options, displayMode});
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return 'not understood';
    return error.message.replace(/^KaTeX parse error:\s*|\u0332/g, '').slice(0, 160);
  }
}

/** The command's name in typewriter type where the command stood. */
function replaceUnknown(tex: string, name: string): string {
  const end = /[a-zA-Z]$/.test(name) ? '(?![a-zA-Z])' : '';
  const escaped = name.replace(/[^a-zA-Z]/g, '\\$&');
  return tex.replace(
    new RegExp(escaped + end, 'g'),
    () => `{\\mathtt{\\backslash ${name.slice(1).replace(/[^a-zA-Z]/g, '')}}}`,
  );
}
