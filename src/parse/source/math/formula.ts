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
/** Characters of the longest formula that is tried. */
const longest = 10_000;
/** Commands of one formula that nobody knows, at most. */
const mostUnknown = 20;

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
): SetFormula | {readonly fault: string} {
  let tex = written.tex.trim();
  if (tex.length > longest) return {fault: 'longer than 10,000 characters'};
  const unknown: string[] = [];
  let first: string | undefined;
  for (;;) {
    const fault = faultOf(tex, display);
    if (fault === undefined) return {tex, unknown};
    first ??= fault;
    if (unknown.length === 0 && setsOtherwise(written.mathjax.trim(), display))
      return {tex: written.mathjax.trim(), unknown};
    const name = /^Undefined control sequence: (\\(?:[a-zA-Z]+|.))/.exec(fault)?.[1];
    if (name === undefined || unknown.includes(name) || unknown.length >= mostUnknown) return {fault: first};
    unknown.push(name);
    tex = replaceUnknown(tex, name);
  }
}

/** What KaTeX says against `tex`; undefined where it sets it. */
function faultOf(tex: string, displayMode: boolean): string | undefined {
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
