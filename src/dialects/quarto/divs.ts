// The divs of Quarto: callouts, columns, theorems, figures of several images, tabs, what is for one format alone.
import type {SourceLine} from '../../parse/source/source.ts';
import {divsBy, type NamedDiv} from '../shared/divs.ts';
import {foldedRows, labelledRows, tabRows} from '../../parse/source/callouts/aside.ts';
import {labelledCaption} from '../shared/labels/captions.ts';
import {lessonDivs} from '../shared/lessons.ts';
import {theoremKinds} from '../shared/labels/theorems.ts';

/** The pass that does them. */
export const quartoDivs = divsBy({
  own: div =>
    formatOf(div) ??
    theoremOf(div) ??
    calloutOf(div) ??
    figureOf(div) ??
    tableOf(div) ??
    listingOf(div) ??
    tabsOf(div) ??
    stepsOf(div) ??
    columnOf(div),
  ...lessonDivs,
  transparent: (
    'columns column incremental nonincremental fragment r-stack r-fit-text r-stretch grid panel-sidebar panel-fill ' +
    'panel-center column-page column-screen column-body column-margin aside refs center figure table cell ' +
    'cell-output cell-output-display cell-output-stdout hidden layout-ncol'
  ).split(' '),
});

function calloutOf({names, title, body, indent, line, attributes}: NamedDiv): readonly SourceLine[] | undefined {
  const kind = names.find(name => name.startsWith('callout-'))?.slice('callout-'.length);
  if (kind === undefined) return undefined;
  if (attributes.values.collapse === 'true' && /^(?:solution|answer|hint)\b/i.test(title))
    return foldedRows(title, body, {indent, line});
  return labelledRows({kind, title, line}, body, indent);
}

/** `{#thm-name}`, and `.proof`. */
function theoremOf({attributes, names, title, body, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  const prefix = /^([a-z]{3})-/.exec(attributes.id)?.[1] ?? '';
  const kind = theoremKinds[prefix] ?? names.find(name => ['proof', 'theorem', 'lemma', 'remark'].includes(name));
  if (kind === undefined) return undefined;
  const word = kind.charAt(0).toUpperCase() + kind.slice(1);
  const own = attributes.values.name ?? title;
  const number = attributes.values.number === undefined ? '' : ` ${attributes.values.number}`;
  if (prefix === 'sol') return foldedRows(own || word, body, {indent, line});
  return labelledRows({kind, title: `${word}${number}${own === '' ? '' : ` (${own})`}`, line}, body, indent);
}

/** `{#fig-name}` or `{layout-ncol=2}` around images: one figure, whose last paragraph is its caption. */
function figureOf({attributes, rows, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  const isFigure = attributes.id.startsWith('fig-');
  if (!isFigure && !Object.keys(attributes.values).some(key => key.startsWith('layout'))) return undefined;
  const text = rows.map(row => row.text).join('\n');
  const images = [...text.matchAll(/<img src="[^"]*" alt="[^"]*">|!\[[^\]]{0,1000}\]\([^)\s]+\)/g)];
  const rest = text.replace(/<figure>[\s\S]*?<\/figure>|!\[[^\]]{0,1000}\]\([^)\s]+\)/g, '').trim();
  if (images.length === 0 || rest.split(/\n[ \t]*\n/).length > 1) return undefined;
  const captions = [...text.matchAll(/<figcaption>(.*?)<\/figcaption>|!\[([^\]]{1,1000})\]\(/g)]
    .map(([, words, alt = '']) => words ?? alt)
    .map(words => words.replace(/^Figure \d+([a-z])(?:: |$)/, '($1) ').trim());
  const said = [rest, captions.filter(words => !/^\(\w\)$/.test(words)).join(' · ')].filter(Boolean).join(' ');
  const {number} = attributes.values;
  const label = isFigure && number !== undefined ? `Figure ${number}: ` : '';
  const all = images.map(([one]) => one).join('\n');
  const below = said === '' ? '' : `<figcaption>${label}${said.replace(/(?<!\s)\s*\n\s*/g, ' ')}</figcaption>`;
  const html = `<figure>\n\n${all}\n\n${below}</figure>`;
  return ['', ...html.split('\n'), ''].map(one => ({text: one === '' ? '' : indent + one, line}));
}

/** `{#tbl-name}`: its last paragraph is its caption. */
function tableOf({attributes, rows, line}: NamedDiv): readonly SourceLine[] | undefined {
  const {id, values} = attributes;
  if (!id.startsWith('tbl-') || values.number === undefined) return undefined;
  const blank = {text: '', line};
  const last = rows.findLastIndex(row => row.text.trim() !== '');
  const first = rows.findLastIndex((row, i) => i <= last && row.text.trim() === '') + 1;
  const isCaption = first > 0 && !/^\s*(?:[|+<]|:{3}|!\[)/.test(rows[first]?.text ?? '');
  if (!isCaption) return [blank, {text: `Table ${values.number}`, line}, blank, ...rows, blank];
  const head = rows[first] ?? blank;
  const label = {...head, text: labelledCaption('Table', values.number, head.text)};
  return [blank, ...rows.slice(0, first), label, ...rows.slice(first + 1), blank];
}

/** `{#lst-name lst-cap="…"}`. */
function listingOf({attributes: {id, values}, rows, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  if (!id.startsWith('lst-') || values.number === undefined) return undefined;
  const blank = {text: '', line};
  return [
    blank,
    {text: indent + labelledCaption('Listing', values.number, values['lst-cap'] ?? ''), line},
    blank,
    ...rows,
  ];
}

/** `.column`: the heading that it begins with is its label, so that columns with labels can stand side by side. */
function columnOf({names, rows, title, body, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  if (!names.includes('column')) return undefined;
  const blank = {text: '', line};
  const first = rows.find(row => row.text.trim() !== '');
  if (first === undefined || !/^[ \t]*#{1,6}[ \t]/.test(first.text)) return [blank, ...rows, blank];
  return [blank, {text: `${indent}**${title}**`, line: first.line}, blank, ...body, blank];
}

/** `.panel-tabset`: its headings are labels, else they would part the section. */
function tabsOf({names, rows, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  if (!names.includes('panel-tabset') && !names.includes('tabset')) return undefined;
  return tabRows(rows, {indent, line});
}

/** `.incremental`: each list comes item by item. */
function stepsOf({names, rows, indent, line, placeholders}: NamedDiv): readonly SourceLine[] | undefined {
  if (!names.includes('incremental')) return undefined;
  const blank = {text: '', line};
  const item = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]/;
  const first = rows.findIndex((row, i) => item.test(row.text) && (rows[i - 1]?.text ?? '').trim() === '');
  if (first < 0) return undefined;
  const steps = placeholders.add({kind: 'comment', value: 'slide: steps', raw: '', line});
  return [blank, ...rows.slice(0, first), {text: indent + steps, line}, blank, ...rows.slice(first), blank];
}

/** `.content-visible when-format="pdf"`: left out where it is for paper alone. */
function formatOf({names, attributes, raw, line, placeholders}: NamedDiv & {readonly raw?: string}) {
  const when = attributes.values['when-format'] ?? '';
  const unless = attributes.values['unless-format'] ?? '';
  const isWeb = (format: string): boolean => /html|revealjs|slides/.test(format);
  const isHidden =
    (names.includes('content-visible') && ((when !== '' && !isWeb(when)) || (unless !== '' && isWeb(unless)))) ||
    (names.includes('content-hidden') &&
      ((when === '' && unless === '') || isWeb(when) || (unless !== '' && !isWeb(unless))));
  if (!isHidden) return undefined;
  const reason = 'for another format alone';
  return ['', placeholders.add({kind: 'dropped', what: 'tag', reason, raw: raw ?? '', line}), ''].map(text => ({
    text,
    line,
  }));
}
