// MyST's directives that hold notes, as fenced divs: admonitions, tabs, dropdowns, cards, exercises, theorems.
import {divsBy, type NamedDiv} from '../shared/divs.ts';
import {foldedRows, labelledRows} from '../shared/html.ts';
import type {SourceLine} from '../../parse/source/source.ts';

const oneOf = (words: string): string => `(${words.replaceAll(' ', '|')})`;
const theorems = new RegExp(
  `^(?:prf-)?${oneOf(
    'theorem lemma corollary definition proposition example remark algorithm axiom conjecture property observation ' +
      'assumption criterion proof',
  )}$`,
);
const holders = new RegExp(
  `^${oneOf(
    'tab-set grid grid-item card-carousel div margin sidebar aside highlights container glossary tab-set-code row col',
  )}$`,
);

/** The pass that does them. */
export const mystDivs = divsBy({own: div => special(withoutOptions(div))});

/** A div without the options that it begins with (`:class: tip`). */
function withoutOptions(div: NamedDiv): NamedDiv {
  const isOption = ({text}: SourceLine): boolean => /^[ \t]*:[\w-]+:(?:[ \t]|$)/.test(text);
  const first = div.rows.findIndex(row => !isOption(row));
  const rows = first < 0 ? [] : div.rows.slice(first);
  const title = /^\{[\w:-]+\}/.test(div.words) ? div.words.replace(/^\{[^}]*\}/, '').trim() : div.title;
  const isOpened = div.rows.slice(0, Math.max(first, 0)).some(({text}) => /:open:/.test(text));
  return {
    ...div,
    rows,
    title,
    body: title === div.title ? rows : rows,
    names: isOpened ? [...div.names, 'is-open'] : div.names,
  };
}

function special({names, title, rows, indent, line}: NamedDiv): readonly SourceLine[] | undefined {
  const blank: SourceLine = {text: '', line};
  const bare = names.map(name => name.replace(/^prf:/, 'prf-'));
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const theorem = bare.map(name => theorems.exec(name)?.[1]).find(Boolean);
  const own = title === '' ? '' : ` (${title.replace(/^\((.*)\)$/, '$1')})`;
  if (theorem !== undefined)
    return labelledRows({kind: theorem, title: `${capital(theorem)}${own}`, line}, rows, indent);
  if (bare.some(name => /^exercise(?:-start)?$/.test(name)))
    return labelledRows({kind: 'exercise', title: `Exercise${own}`, line}, rows, indent);
  if (bare.some(name => /^solution(?:-start)?$/.test(name))) return foldedRows('Solution', rows, {indent, line});
  if (bare.some(name => /-end$/.test(name))) return [blank];
  if (bare.some(name => /^(?:dropdown|details|toggle)$/.test(name)) && !bare.includes('is-open'))
    return foldedRows(title || 'More', rows, {indent, line});
  if (bare.some(name => /^(?:epigraph|pull-quote|blockquote)$/.test(name)))
    return [blank, ...rows.map(row => ({...row, text: `${indent}> ${row.text.trimStart()}`})), blank];
  const head: readonly SourceLine[] = title === '' ? [] : [{text: `${indent}**${title}**`, line}, blank];
  if (
    bare.some(name => /^(?:tab-item|grid-item-card|card|sd-card|rubric|topic)$/.test(name)) ||
    (title !== '' && bare.some(name => holders.test(name)))
  )
    return [blank, ...head, ...rows, blank];
  if (bare.some(name => holders.test(name))) return [blank, ...rows, blank];
  if (bare.includes('admonition')) return labelledRows({kind: 'note', title: title || 'Note', line}, rows, indent);
  return undefined;
}
