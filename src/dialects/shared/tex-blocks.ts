// Environments of LaTeX that stand in notes (figure, table, tabular, lists): figures, tables and lists of Markdown.
import type {FrontEndPass} from '../../parse/context.ts';
import {findFenceLines, pairFences} from '../../parse/source/code/fence.ts';
import {type MatchFound, rewriteAll} from './edits.ts';
import {figureOf, figureRow} from './html.ts';
import {cellText, pipeTable} from './pipe-table.ts';

const name =
  'figure\\*?|subfigure|table\\*?|tabular\\*?|longtable|itemize|enumerate|description|center|flushleft|minipage|' +
  'columns?|block|exampleblock|alertblock';
const whole = new RegExp(
  String.raw`\\begin\{(${name})\}(?:\[[^\]\n]{0,200}\])?` +
    String.raw`((?:(?!\\(?:begin|end)\{(?:${name})\})[\s\S]){0,20000}?)\\end\{\1\}`,
  'g',
);

/** Each of them outside of code and formulas, the inner ones first. */
export const texBlocks: FrontEndPass = source => {
  let text = source;
  for (let depth = 0; depth < 6 && text.text.includes('\\begin{'); depth++) {
    const isSpared = sparedIn(text.text);
    const next = rewriteAll(text, whole, found => (isSpared(found.match.index ?? 0) ? undefined : blockOf(found)));
    if (next.text === text.text) break;
    text = next;
  }
  const isSpared = sparedIn(text.text);
  return rewriteAll(
    text,
    /\\(?:auto|c|C)?ref\{((?:fig|tab|tbl|thm|lem|def|sec):[\w:.-]+)\}/g,
    ({match: [, label], match: {index = 0}}) => (isSpared(index) ? undefined : `\\@ref(${label})`),
  );
};

/** Tells of offsets, in rising order, whether they stand in code or between `$$`. */
function sparedIn(text: string): (offset: number) => boolean {
  const fences = pairFences(text, findFenceLines(text)).map(({open, end}) => [open.start, end] as const);
  const spans = [...text.matchAll(/(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)|\$\$(?:(?!\n[ \t]*\n|\$\$)[\s\S]){1,5000}\$\$/g)];
  const all = [...fences, ...spans.map(({index, 0: {length}}) => [index, index + length] as const)].sort(
    ([a], [b]) => a - b,
  );
  let at = 0;
  let end = 0;
  return offset => {
    for (let next = all[at]; next !== undefined && next[0] < offset; next = all[++at]) end = Math.max(end, next[1]);
    return offset < end;
  };
}

function blockOf({match: [, environment = '', body = '']}: MatchFound): string {
  switch (environment.replace('*', '')) {
    case 'figure':
    case 'subfigure':
      return figure(body);
    case 'table':
      return `\n\n${captionOf(body)}\n\n${withoutMarks(body)}\n\n`;
    case 'tabular':
    case 'longtable':
      return `\n\n${captionOf(body)}\n\n${table(body)}\n\n`;
    case 'itemize':
    case 'enumerate':
    case 'description':
      return list(environment === 'enumerate' ? '1. ' : '- ', body);
    case 'block':
    case 'exampleblock':
    case 'alertblock': {
      const [all = '', title = ''] = /^\s*\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(body) ?? [];
      const head = title.trim() === '' ? '' : `**${title.trim()}**\n\n`;
      return `\n\n${head}${withoutMarks(body.slice(all.length))}\n\n`;
    }
    default:
      return /\\includegraphics/.test(body) ? figure(body) : contentOf(body);
  }
}

/** What stands in an environment that says how it is set (`\begin{minipage}{5cm}`). */
function contentOf(body: string): string {
  const words = withoutMarks(body.replace(/^\s*\{[^{}\n]*\}/, ''));
  return `\n\n${[captionOf(body), words].filter(Boolean).join('\n\n')}\n\n`;
}

/** The items of a list, below what stands before the first. */
function list(mark: string, body: string): string {
  const [before = '', ...items] = withoutMarks(body).split(/\\item(?![a-zA-Z])[ \t]*/);
  const lead = before.replace(listMarks, '').trim();
  const said = items.map(item => {
    const [label = '', words] = /^\s*\[((?:[^[\]]|\[[^[\]]*\])*)\]/.exec(item) ?? [];
    const text = joined(item.slice(label.length));
    return `${mark}${(words === undefined ? text : `**${words}** ${text}`).replace(/\n/g, '\n    ')}`;
  });
  return `\n\n${lead === '' ? '' : `${lead}\n\n`}${said.join('\n')}\n\n`;
}

/** What says how a list is set. */
const listMarks = new RegExp(
  [
    String.raw`\\tightlist(?![a-zA-Z])`,
    String.raw`\\(?:setlength|addtolength)?\\?(?:item|par|top)sep[ \t]*(?:\{[^{}]*\}|[\d.]+(?:em|ex|pt|mm|cm))?`,
    String.raw`\\def\\labelenum\w*\{(?:[^{}]|\{[^{}]*\})*\}`,
    String.raw`\\setcounter\{\w+\}\{\d+\}`,
  ].join('|'),
  'g',
);

/** The lines of an item on one, but for lists in it. */
function joined(item: string): string {
  let text = '';
  for (const line of item.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    if (text === '') text = words;
    else text += /^(?:[-+*]|\d{1,9}\.)[ \t]/.test(words) ? `\n${line.trimEnd()}` : ` ${words}`;
  }
  return text;
}

const graphics = /\\includegraphics\*?(?:\[[^\]\n]{0,500}\])?\{([^{}\n]+)\}/g;

/** The images of `body` with its captions; what else it says stands below. */
function figure(body: string): string {
  const images = [...body.matchAll(graphics)].map(([, src = '']) => ({src}));
  const label = /\\label\{fig[:-]([\w:.-]+)\}/.exec(body)?.[1];
  const words = [captionOf(body), label === undefined ? '' : `{#fig-${label.replaceAll(':', '-')}}`].join(' ').trim();
  const [first, ...more] = images;
  if (first === undefined) return `\n\n${withoutMarks(body)}\n\n${words}\n\n`;
  const shown = more.length === 0 ? figureOf({...first, caption: words}) : figureRow(images, words);
  const rest = withoutMarks(body.replace(/^\s*\{[^{}\n]*\}/, '').replace(graphics, ''))
    .replace(
      /\\(?:hfill|vfill|quad|qquad|par|newline|linebreak|fbox|framebox|noindent|includegraphics)(?![a-zA-Z])/g,
      '',
    )
    .replace(/\\\\(?:\[[^\]\n]{0,50}\])?/g, '\n')
    .trim();
  const hasWords = /\p{L}{2}/u.test(rest.replace(/\\[a-zA-Z]+\*?(?:\{[^{}]*\})*/g, ''));
  return hasWords ? `${shown}${rest}\n\n` : shown;
}

const caption = /\\(?:sub)?caption(?:of\{\w+\})?\*?(?:\[[^\]\n]{0,500}\])?\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;

/** The words of each `\caption{…}`, in which groups may stand. */
function captionOf(body: string): string {
  return [...body.matchAll(caption)]
    .map(([, words = '']) => joined(words.replace(/\\label\{[^{}]*\}/g, '')))
    .filter(Boolean)
    .join(' ');
}

/** `body` less captions, labels and what says how it is set. */
function withoutMarks(body: string): string {
  return body
    .replace(caption, '')
    .replace(
      /\\(?:centering|hline|toprule|midrule|bottomrule|small|footnotesize|scriptsize|raggedright)(?![a-zA-Z])/g,
      '',
    )
    .replace(/\\(?:label|[vh]space\*?|setlength\{[^{}]*\}|cline|cmidrule(?:\([^()]*\))?|column)\{[^{}]*\}/g, '')
    .trim();
}

/** Rows that end with `\\`, cells between `&`. */
function table(body: string): string {
  const columns = /^\s*\{(?:[^{}]|\{[^{}]*\})*\}(?:\{(?:[^{}]|\{[^{}]*\})*\})?/;
  const rows = withoutMarks(body.replace(columns, ''))
    .split(/\\\\(?:\[[^\]\n]{0,50}\])?/)
    .filter(row => row.trim() !== '')
    .map(row => row.split(/(?<!\\)&/).map(cell => cellText(cell).replaceAll('\\&', '&')));
  const [head = [], ...rest] = rows;
  return pipeTable(head, rest).join('\n');
}
