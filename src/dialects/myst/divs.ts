// MyST's directives that hold notes, as fenced divs: admonitions, tabs, dropdowns, cards, exercises, theorems.
import {calloutKind} from '../../parse/source/callouts/label.ts';
import {placeholderEnd, placeholderStart} from '../../parse/source/private-use.ts';
import {divsBy, type NamedDiv} from '../shared/divs.ts';
import {foldedRows, labelledRows} from '../../parse/source/callouts/aside.ts';
import {lessonDivs} from '../shared/lessons.ts';
import type {SourceLine} from '../../parse/source/source.ts';

const codeMark = `(?:\`[^\`]*\`|${placeholderStart}\\d+${placeholderEnd})`;
const oneOf = (words: string): string => `(${words.replaceAll(' ', '|')})`;
const theorems = new RegExp(
  `^(?:(?:prf|proof)-)?${oneOf(
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
export const mystDivs = divsBy({
  own: div => special(withoutOptions(div)),
  labels: {...lessonDivs.labels, prerequisites: 'Prerequisites', typealong: 'Type along', demo: 'Demo'},
  folded: lessonDivs.folded,
  speaker: ['instructor-note', 'instructor'],
  transparent: ['only'],
});

/** A div without the options that it begins with (`:class: tip`). */
function withoutOptions(div: NamedDiv): NamedDiv {
  const isOption = ({text}: SourceLine): boolean => /^[ \t]*:[\w-]+:(?:[ \t]|$)/.test(text);
  const first = div.rows.findIndex(row => !isOption(row));
  const rows = first < 0 ? [] : div.rows.slice(first);
  const title = /^\{[\w:-]+\}/.test(div.words) ? div.words.replace(/^\{[^}]*\}/, '').trim() : div.title;
  const options = div.rows.slice(0, Math.max(first, 0));
  const isOpened = options.some(({text}) => /:open:/.test(text));
  const isDropdown = options.some(({text}) => /:class:.*\bdropdown\b/.test(text));
  const number = options.map(({text}) => /:number:[ \t]*(\d+)/.exec(text)?.[1]).find(Boolean);
  const {attributes} = div;
  return {
    ...div,
    rows,
    title,
    body: rows,
    names: [...div.names, ...(isOpened ? ['is-open'] : []), ...(isDropdown ? ['dropdown'] : [])],
    attributes: number === undefined ? attributes : {...attributes, values: {...attributes.values, number}},
  };
}

function special({names, title: written, rows, indent, line, attributes}: NamedDiv): readonly SourceLine[] | undefined {
  const blank: SourceLine = {text: '', line};
  const bare = names.map(name => name.replace(/^(?:prf|proof):/, 'prf-'));
  // What stands behind these says how they look.
  const title = bare.some(name => untitled.test(name)) ? '' : withoutIcons(written);
  const number = attributes.values.number === undefined ? '' : ` ${attributes.values.number}`;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const theorem = bare.map(name => theorems.exec(name)?.[1]).find(Boolean);
  const own = title === '' ? '' : ` (${title.replace(/^\((.*)\)$/, '$1')})`;
  if (theorem !== undefined)
    return labelledRows({kind: theorem, title: `${capital(theorem)}${number}${own}`, line}, rows, indent);
  if (bare.some(name => /^exercise(?:-start)?$/.test(name)))
    return labelledRows({kind: 'exercise', title: `Exercise${number}${own}`, line}, rows, indent);
  if (bare.some(name => /^solution(?:-start)?$/.test(name))) return foldedRows('Solution', rows, {indent, line});
  if (bare.includes('glossary')) return [blank, ...glossaryRows(rows), blank];
  if (bare.some(name => /^(?:dropdown|details|toggle)$/.test(name)) && !bare.includes('is-open'))
    return foldedRows(title || capital(bare.map(calloutKind).find(Boolean) ?? 'more'), rows, {indent, line});
  if (bare.some(name => /^(?:epigraph|pull-quote|blockquote)$/.test(name)))
    return [blank, ...rows.map(row => ({...row, text: `${indent}> ${row.text.trimStart()}`})), blank];
  if (bare.includes('tab-item')) return labelledRows({kind: 'tab', title, line}, rows, indent);
  const head: readonly SourceLine[] = title === '' ? [] : [{text: `${indent}**${title}**`, line}, blank];
  if (
    bare.some(name => /^(?:grid-item-card|card|sd-card|rubric|topic)$/.test(name)) ||
    (title !== '' && bare.some(name => holders.test(name)))
  )
    return [blank, ...head, ...cardRows(rows), blank];
  if (bare.some(name => holders.test(name))) return [blank, ...rows, blank];
  if (bare.some(name => /^button-(?:link|ref)$/.test(name))) return [blank, ...button(title, rows, line), blank];
  const version = bare.map(name => versions.get(name)).find(Boolean);
  if (version !== undefined)
    return labelledRows({kind: 'note', title: `${version} ${title}`.trim(), line}, rows, indent);
  if (bare.includes('admonition')) return labelledRows({kind: 'note', title: title || 'Note', line}, rows, indent);
  // `{note} words`: where nothing stands below, they are its text.
  const kind = bare.map(calloutKind).find(Boolean);
  if (kind === undefined) return undefined;
  if (title !== '' && rows.every(({text}) => text.trim() === ''))
    return labelledRows({kind, title: '', line}, [{text: indent + title, line}], indent);
  return labelledRows({kind, title: title || (kindTitles.get(kind) ?? ''), line}, rows, indent);
}

/** What a page shows above directives whose names are no words. */
const kindTitles: ReadonlyMap<string, string> = new Map(Object.entries({seealso: 'See also'}));
const versions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    versionadded: 'New in version',
    versionchanged: 'Changed in version',
    deprecated: 'Deprecated since version',
  }),
);

/** A card: what stands above `^^^` is its head, what stands below `+++` its foot. */
function cardRows(rows: readonly SourceLine[]): readonly SourceLine[] {
  const head = rows.findIndex(({text}) => /^[ \t]*\^{3,}[ \t]*$/.test(text));
  return rows.map((row, i): SourceLine => {
    if (i < head && row.text.trim() !== '' && !row.text.includes('**')) return {...row, text: `**${row.text.trim()}**`};
    return /^[ \t]*(?:\^{3,}|\+{3,})[ \t]*$/.test(row.text) ? {...row, text: ''} : row;
  });
}

/** A button leads somewhere. */
function button(to: string, rows: readonly SourceLine[], line: number): readonly SourceLine[] {
  const words = rows
    .map(({text}) => text.trim())
    .filter(Boolean)
    .join(' ');
  return [{text: /^https?:/.test(to) ? `[${words || to}](${to})` : words || to, line}];
}

/** Directives without a title: what stands behind their names says how they look. */
const untitled = new RegExp(
  `^${oneOf('grid grid-item tab-set tab-set-code card-carousel div container row col only')}$`,
);

/** `` {octicon}`book` Title ``: the title. */
function withoutIcons(title: string): string {
  return title
    .replace(new RegExp(`\\{(?:octicon|fa[a-z]?|fa-[a-z]+|material-[a-z]+)\\}${codeMark}[ \t]*`, 'g'), '')
    .trim();
}

/** Terms with their definitions further in, as Sphinx has them, are a definition list. */
function glossaryRows(rows: readonly SourceLine[]): readonly SourceLine[] {
  if (rows.some(({text}) => /^[ \t]*:[ \t]/.test(text))) return rows;
  let isTerm = false;
  return rows.map((row): SourceLine => {
    const begins = isTerm && /^[ \t]+\S/.test(row.text);
    if (row.text.trim() !== '') isTerm = !/^[ \t]/.test(row.text);
    return begins ? {...row, text: `: ${row.text.trimStart()}`} : row;
  });
}
