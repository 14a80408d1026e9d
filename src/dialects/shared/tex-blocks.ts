// Environments of LaTeX that stand in notes (figure, table, tabular, lists): figures, tables and lists of Markdown.
import type {FrontEndPass} from '../../parse/context.ts';
import {findFenceLines, pairFences} from '../../parse/source/code/fence.ts';
import {type MatchFound, rewriteAll} from './edits.ts';
import {figureOf, figureRow} from './html.ts';

const name =
  'figure\\*?|table\\*?|tabular\\*?|longtable|itemize|enumerate|description|center|flushleft|minipage|columns|block';
const whole = new RegExp(
  String.raw`\\begin\{(${name})\}(?:\[[^\]\n]*\])?((?:(?!\\(?:begin|end)\{(?:${name})\})[\s\S]){0,20000}?)\\end\{\1\}`,
  'g',
);

/** Each of them outside of code, the inner ones first. */
export const texBlocks: FrontEndPass = source => {
  let text = source;
  for (let depth = 0; depth < 6 && text.text.includes('\\begin{'); depth++) {
    const fences = pairFences(text.text, findFenceLines(text.text));
    const isCode = (at: number): boolean => fences.some(({open, end}) => at > open.start && at < end);
    const next = rewriteAll(text, whole, found => (isCode(found.match.index ?? 0) ? undefined : blockOf(found)));
    if (next.text === text.text) break;
    text = next;
  }
  return rewriteAll(
    text,
    /\\(?:auto|c|C)?ref\{((?:fig|tab|tbl|thm|lem|def|sec):[\w:.-]+)\}/g,
    ({match}) => `\\@ref(${match[1]})`,
  );
};

function blockOf({match: [, environment = '', body = '']}: MatchFound): string {
  switch (environment.replace('*', '')) {
    case 'figure':
      return figure(body);
    case 'table':
      return `\n\n${captionOf(body)}\n\n${withoutMarks(body)}\n\n`;
    case 'tabular':
    case 'longtable':
      return `\n\n${table(body)}\n\n`;
    case 'itemize':
    case 'enumerate':
    case 'description': {
      const mark = environment === 'enumerate' ? '1. ' : '- ';
      const items = withoutMarks(body)
        .split(/\\item(?![a-zA-Z])[ \t]*/)
        .slice(1);
      const said = items.map(item =>
        item
          .trim()
          .replace(/^\[([^\]]*)\][ \t]*/, '**$1** ')
          .replace(/\s*\n(?!\s*(?:[-+*]|\d+\.)[ \t])\s*/g, ' '),
      );
      return `\n\n${said.map(item => `${mark}${item.replace(/\n/g, '\n    ')}`).join('\n')}\n\n`;
    }
    default:
      return `\n\n${withoutMarks(body).replace(/^\{[^{}\n]*\}/, '')}\n\n`;
  }
}

function figure(body: string): string {
  const images = [...body.matchAll(/\\includegraphics\*?(?:\[[^\]\n]*\])?\{([^{}\n]+)\}/g)].map(([, src = '']) => ({
    src,
  }));
  const label = /\\label\{fig[:-]([\w:.-]+)\}/.exec(body)?.[1];
  const words = [captionOf(body), label === undefined ? '' : `{#fig-${label.replaceAll(':', '-')}}`].join(' ').trim();
  const [first, ...more] = images;
  if (first === undefined) return `\n\n${withoutMarks(body)}\n\n${words}\n\n`;
  return more.length === 0 ? figureOf({...first, caption: words}) : figureRow(images, words);
}

/** The words of `\caption{…}`, in which groups may stand. */
function captionOf(body: string): string {
  const words = /\\caption(?:\[[^\]\n]*\])?\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/.exec(body)?.[1] ?? '';
  return words
    .replace(/\\label\{[^{}]*\}/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** `body` less captions, labels and what says how it is set. */
function withoutMarks(body: string): string {
  return body
    .replace(/\\caption(?:\[[^\]\n]*\])?\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
    .replace(
      /\\(?:centering|hline|toprule|midrule|bottomrule|small|footnotesize|scriptsize|raggedright)(?![a-zA-Z])/g,
      '',
    )
    .replace(/\\(?:label|vspace\*?|hspace\*?|setlength\{[^{}]*\}|cline|cmidrule(?:\([^()]*\))?)\{[^{}]*\}/g, '')
    .trim();
}

/** Rows that end with `\\`, cells between `&`. */
function table(body: string): string {
  const columns = /^\s*\{(?:[^{}]|\{[^{}]*\})*\}(?:\{(?:[^{}]|\{[^{}]*\})*\})?/;
  const rows = withoutMarks(body.replace(columns, ''))
    .split(/\\\\(?:\[[^\]\n]*\])?/)
    .map(row => row.replace(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean)
    .map(row =>
      row.split(/(?<!\\)&/).map(cell =>
        cell
          .trim()
          .replace(/(?<!\\)\|/g, '\\|')
          .replaceAll('\\&', '&'),
      ),
    );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const print = (row: readonly string[]): string =>
    `| ${Array.from({length: width}, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [print(head), `|${' --- |'.repeat(width)}`, ...rest.map(print)].join('\n');
}
