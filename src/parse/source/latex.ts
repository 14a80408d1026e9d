// LaTeX left in pasted abstracts (`\textit{x}`, `\url{u}`, `\cite{k}`): Source -> Source with HTML tags in its place.
import type {Edit, SourceText} from './source.ts';
import {edit} from './source.ts';

const styles = 'textit|emph|textsl|textbf|textsc|textrm|textsf|text|mbox|texttt|underline|textsuperscript';
const references = 'textsubscript|url|href|citep|citet|citealp|cite|footnote';
const command = new RegExp(
  String.raw`~?\\{1,2}(${styles}|${references})\{([^{}\n]{0,500})\}(?:\{([^{}\n]{0,500})\})?`,
  'g',
);

const elements = new Map(
  Object.entries({
    textit: 'em',
    emph: 'em',
    textsl: 'em',
    textbf: 'strong',
    underline: 'u',
    textsuperscript: 'sup',
    textsubscript: 'sub',
    texttt: 'code',
  }),
);

/** Rewrites commands from the inside out, three levels deep. */
export function latex(source: SourceText): SourceText {
  let result = source;
  for (let level = 0; level < 3; level++) {
    const edits = [...result.text.matchAll(command)].map((match): Edit => {
      const [whole, name = '', first = '', second] = match;
      const {text, length} = rewrite(name, first, second, whole);
      return {start: match.index, end: match.index + length, text};
    });
    if (edits.length === 0) return result;
    result = edit(result, edits);
  }
  return result;
}

function rewrite(
  name: string,
  first: string,
  second: string | undefined,
  whole: string,
): {text: string; length: number} {
  // A second group belongs to \href alone; of the others it stays as it is.
  const length = whole.length - (second === undefined || name === 'href' ? 0 : second.length + 2);
  const lead = whole.startsWith('~') ? ' ' : '';
  if (name === 'href') return {text: `${lead}<a href="${first.trim()}">${second ?? first}</a>`, length};
  if (name === 'url')
    return {
      text: lead + (/^https?:/.test(first.trim()) ? `<a href="${first.trim()}">${first.trim()}</a>` : first),
      length,
    };
  if (name.startsWith('cite')) return {text: `${lead}\\[${first}\\]`, length};
  if (name === 'footnote') return {text: `<d-footnote>${first}</d-footnote>`, length};
  const element = elements.get(name);
  return {text: lead + (element === undefined ? first : `<${element}>${first}</${element}>`), length};
}
