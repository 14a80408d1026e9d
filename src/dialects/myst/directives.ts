// MyST's directives that look like code (```{figure} a.png): what a page shows of each. Nothing is run.
import {append} from '../../parse/source/append.ts';
import type {FrontEndPass, ParseContext} from '../../parse/context.ts';
import type {ReportDiagnostic} from '../../parse/diagnostic.ts';
import {fromRows, rowsOf} from '../../parse/source/source.ts';
import {rewriteAll} from '../shared/edits.ts';
import {type FenceReading, fenced, mapFences, type WrittenFence} from '../shared/fences.ts';
import {figureOf, playerOf} from '../shared/html.ts';
import {drawnTarget, innerFigure} from './figures.ts';
import {missingInclude} from '../shared/missing-include.ts';
import {readBody, type Body} from './body.ts';
import {tableOf} from './tables.ts';

/** Directives whose content is notes: they become fenced divs. */
const containers = new RegExp(
  `^(?:${[
    'admonition note notes attention caution danger error hint important tip warning seealso todo versionadded topic',
    'versionchanged deprecated dropdown details solution(?:-start)? exercise(?:-start)? (?:prf|proof):[a-z]+ proof',
    'theorem lemma corollary definition proposition example remark algorithm axiom conjecture property observation',
    'tab-set tab-item grid grid-item grid-item-card card card-carousel div margin sidebar aside epigraph pull-quote',
    'highlights rubric glossary blockquote sd-card toggle hint-box container tab-set-code callout assumption',
    'criterion only instructor-note prerequisites typealong demo testimonial checklist objectives questions keypoints',
    'prereq discussion challenge instructor spoiler answer activity question overview abstract summary quote info',
    'success failure bug button-link button-ref',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);
const leaves =
  'figure|figure-md|subfigure|image|math|code|code-block|code-cell|sourcecode|literalinclude|include|table|' +
  'list-table|csv-table|iframe|video|youtube|mermaid|toctree|tableofcontents|contents|bibliography|index|raw|' +
  'embed|highlight|(?:exercise|solution)-(?:start|end)';

/** `:::{figure} a.png` as ```{figure} a.png: both are the same. */
export const colonLeaves: FrontEndPass = source => {
  if (!/:::\{/.test(source.text)) return source;
  const rows = rowsOf(source);
  const unclosed = new Set<string>();
  const opening = new RegExp(`^([ \\t]*)(:{3,})(\\{(?:${leaves})\\}.*)$`);
  for (let at = 0; at < rows.length; at++) {
    const [, indent = '', colons = '', rest = ''] = opening.exec(rows[at]?.text ?? '') ?? [];
    if (rest === '' || unclosed.has(colons)) continue;
    let end = at + 1;
    while (end < rows.length && rows[end]?.text.trim() !== colons) end += 1;
    if (end === rows.length) {
      unclosed.add(colons);
      continue;
    }
    const marks = '`'.repeat(Math.max(4, colons.length + 1));
    rows[at] = {text: `${indent}${marks}${rest}`, line: rows[at]?.line ?? 1};
    rows[end] = {text: `${indent}${marks}`, line: rows[end]?.line ?? 1};
    at = end;
  }
  return fromRows(rows, source.placeholders);
};

/** `` {math}`x^2` `` is a formula, and is taken for one before code is. */
export const mathRoles: FrontEndPass = source =>
  rewriteAll(source, /\{math\}`([^`\n]{1,1000})`/g, ({match}) => `$${match[1]}$`);

/** Every directive. */
export const directives: FrontEndPass = (source, context, report) => {
  const numbers = countEquations(source.text);
  const labelled = rewriteAll(
    source,
    /\$\$((?:[^$]|\$(?!\$)){1,20000}?)\$\$[ \t]*\(([\w:-]+)\)[ \t]*$/gm,
    ({match: [, tex = '', label = '']}) => `$$${tex.trimEnd()} ${tagOf(label, numbers)}\n$$`,
  );
  return mapFences(labelled, fence => {
    const [, name = '', argument = ''] = /^\{([\w:-]+)\}[ \t]*(.*)$/.exec(fence.info) ?? [];
    if (name === '') return undefined;
    const body = readBody(fence.body);
    if (name === 'math') return mathOf(argument, body, numbers);
    if (/^(?:exercise|solution)-end$/.test(name)) return '\n:::\n';
    if (containers.test(name)) {
      const label = body.options.label ?? body.options.name ?? '';
      const collapsed = /dropdown/.test(body.options.class ?? '') ? ' .dropdown' : '';
      const words = argument.trim() === '' ? '' : ` title="${argument.trim().replaceAll('"', "'")}"`;
      const {number, open} = body.options;
      const more = `${number === undefined ? '' : ` number=${number}`}${open === undefined ? '' : ' .is-open'}${words}`;
      const head = `::: {.${name.replace(':', '-')}${label === '' ? '' : ` #${label}`}${collapsed}${more}}`;
      // What it opens ends with a directive of its own.
      if (name.endsWith('-start')) return `\n${head}\n`;
      return {open: head, close: ':::', skip: body.skip};
    }
    return leaf({name, argument: argument.trim(), body}, fence, context, report);
  });
};

/** The number of each equation that has a label, in the order of the notes. */
function countEquations(text: string): ReadonlyMap<string, number> {
  const others = String.raw`(?:[ \t]*:(?!label:|name:)[\w-]+:.*\n)*`;
  const directive = String.raw`^[ \t]*[\x60~:]{3,}\{math\}.*\n${others}[ \t]*:(?:label|name):[ \t]*(\S+)`;
  const given = new RegExp(String.raw`${directive}|\$\$[ \t]*\(([\w:-]+)\)[ \t]*$`, 'gm');
  const labels = [...text.matchAll(given)].map(([, named, dollars]) => named ?? dollars ?? '');
  return new Map([...new Set(labels)].map((label, i) => [label, i + 1] as const));
}

interface LeafDirective {
  readonly name: string;
  readonly argument: string;
  readonly body: Body;
}

function leaf(
  {name, argument, body}: LeafDirective,
  fence: WrittenFence,
  context: ParseContext,
  report: ReportDiagnostic,
): FenceReading | undefined {
  const {options, text} = body;
  const {includeRelative} = context;
  const drop = (reason: string): string =>
    fence.placeholders.add({kind: 'dropped', what: 'tag', reason, raw: fence.raw, line: fence.line});
  const label = options.name ?? options.label ?? '';
  const target = label === '' ? '' : `\n(${label})=\n`;
  switch (name) {
    case 'figure':
    case 'subfigure':
    case 'image': {
      const isAround = argument === '' || argument.startsWith('#');
      const figure = {src: argument, alt: options.alt ?? '', caption: text, href: options.target ?? ''};
      return `${target}${isAround ? innerFigure(text) : figureOf(figure)}`;
    }
    case 'figure-md':
      return `${argument === '' ? target : `\n(${argument})=\n`}${innerFigure(text)}`;
    case 'code':
    case 'code-block':
    case 'sourcecode':
      return captioned(options.caption, fenced(argument, text));
    case 'code-cell': {
      const tags = `${options.tags ?? ''}`.replaceAll('_', '-');
      if (/remove-cell/.test(tags)) return drop('a cell that the site does not show');
      const code = fenced(argument.replace(/^ipython3?$/, 'python') || 'python', text);
      const comment = {kind: 'comment', value: 'slide: notes', raw: '', line: fence.line} as const;
      const notes = (): string => `\n${fence.placeholders.add(comment)}\n\n`;
      // Its figure is made when the site is; what is said of it is for the presenter.
      const drawn = drawnTarget(options['mystnb.figure.name'] ?? options.label ?? '');
      const caption = options['mystnb.figure.caption'] ?? options['mystnb.image.alt'] ?? '';
      const said = caption === '' ? '' : `${notes()}${caption.replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`;
      const isHidden = /hide-(?:input|cell)|remove-input/.test(tags);
      return `${isHidden ? notes() : '\n'}${code}\n${drawn}${said}`;
    }
    case 'literalinclude':
    case 'include':
      return included({name, argument, body}, fence, context, report);
    case 'table':
    case 'list-table':
    case 'csv-table':
      return `${target}${tableOf(name, argument, body, includeRelative)}`;
    case 'iframe':
    case 'video':
      return playerOf(argument, text.trim());
    case 'youtube':
      return playerOf(`https://www.youtube.com/embed/${argument}`, text.trim());
    case 'mermaid':
      return fenced('mermaid', text);
    case 'toctree':
    case 'tableofcontents':
    case 'contents':
    case 'bibliography':
    case 'index':
    case 'highlight':
    case 'embed':
      return drop('a list that the site makes, or what it alone shows');
    case 'raw':
      return /html/.test(argument) ? `\n${text}\n` : drop('text for another format alone');
    case 'glue:figure':
    case 'glue:math':
    case 'glue':
      return `\n${drawnTarget(label)}\n${text}\n`;
    case 'jupyter-execute':
    case 'ipython':
    case 'prompt':
    case 'parsed-literal':
      return `\n${fenced(name === 'jupyter-execute' || name === 'ipython' ? argument || 'python' : 'text', text)}\n`;
    default: {
      const written = `{${name}}`;
      report(
        'syntax-unknown',
        `The directive ${written} is not understood; its text stands as it is`,
        {line: fence.line, text: written},
        'Write it in Markdown.',
      );
      // A lone word beside a text is the name of something.
      const words = /\s/.test(argument) || text === '' ? argument : '';
      return `\n\n${words}\n\n${text}\n\n`;
    }
  }
}

function captioned(caption: string | undefined, block: string): string {
  return caption === undefined ? `\n${block}\n` : `\n*${caption}*\n\n${block}\n`;
}

/** The number of an equation, where it has one, and its label. */
function tagOf(label: string, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(label);
  return `${number === undefined ? '' : `\\tag{${number}}`}\\label{${label}}`;
}

function mathOf(argument: string, {options, text}: Body, numbers: ReadonlyMap<string, number>): string {
  const label = options.label ?? options.name ?? '';
  const tex = [argument, text].filter(Boolean).join('\n').trim();
  if (label === '') return `\n\n$$\n${tex}\n$$\n\n`;
  const tag = tagOf(label, numbers);
  const end = tex.lastIndexOf('\\end{');
  const isAligned = /^\\begin\{(?:align|gather|equation|multline)\*?\}/.test(tex);
  return `\n\n$$\n${isAligned ? `${tex.slice(0, end)}${tag}${tex.slice(end)}` : `${tex} ${tag}`}\n$$\n\n`;
}

/** The lines of a file of the site. */
function included(
  {name, argument, body: {options}}: LeafDirective,
  fence: WrittenFence,
  {includeRelative}: ParseContext,
  report: ReportDiagnostic,
): string {
  const text = includeRelative?.(argument);
  if (text === undefined) return missingInclude(argument, fence, report);
  const rows = text.replace(/\n$/, '').split('\n');
  const chosen = (options.lines === undefined ? rows : pickLines(rows, options.lines)).join('\n');
  if (name === 'include' && options.literal === undefined)
    return `\n\n${chosen.replace(/^---\n[\s\S]*?\n---\n/, '')}\n\n`;
  const ending = /\.(\w+)$/.exec(argument)?.[1] ?? '';
  return captioned(options.caption, fenced(options.language ?? options.lang ?? ending, chosen));
}

/** The rows that `ranges` name ("1-3, 5-"), not more than there are: a file said again and again is no text. */
function pickLines(rows: readonly string[], ranges: string): readonly string[] {
  const out: string[] = [];
  for (const range of ranges.split(',')) {
    if (out.length >= rows.length) break;
    const [from = '1', to = range.includes('-') ? String(rows.length) : from] = range.trim().split('-');
    append(out, rows.slice(Number(from) - 1, Number(to || rows.length)));
  }
  return out.slice(0, rows.length);
}
