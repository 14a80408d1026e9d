// Cross-references (`@fig-x`, `\@ref(fig:x)`): labels are counted in the order of the notes, as the site numbers them.
import type {FrontEndPass} from '../../parse/context.ts';
import {restore} from '../../parse/source/placeholder.ts';
import {readAttributed, splitAttributed} from './attributes.ts';
import type {ReportDiagnostic} from '../../parse/diagnostic.ts';
import {type MatchFound, leaveOut, rewriteAll} from './edits.ts';
import {theoremKinds} from './theorems.ts';

/** What a label's first letters stand for. */
const kinds: Readonly<Record<string, string>> = {
  fig: 'Figure',
  tbl: 'Table',
  tab: 'Table',
  eq: 'Equation',
  lst: 'Listing',
  ...Object.fromEntries(
    Object.entries(theoremKinds).map(([name, word]) => [name, word.charAt(0).toUpperCase() + word.slice(1)]),
  ),
};
const prefix = Object.keys(kinds).join('|');

/** The label in a caption that a cell gives. */
const inCaption = /<figcaption>([^<\n]*?)\{#fig-[\w-]+ number=(\d+)\}/g;

/** References as words with their numbers; definitions keep their labels for what numbers them. */
export const references: FrontEndPass = (source, _context, report) => {
  if (!/#(?:\w{2,3})-|\\@ref|#\w+:|@(?:\w{2,3})-/.test(source.text)) return source;
  const numbers = countLabels(restore(source.text, source.placeholders));
  const headings = new Map(
    [...source.text.matchAll(/^[ \t]*#{1,6}[ \t]+(\S.*)$/gm)].flatMap(([, line = '']) => {
      const {words, list} = splitAttributed(line) ?? {words: '', list: ''};
      const {id} = readAttributed(list);
      return id === '' ? [] : [[id, words] as const];
    }),
  );
  const word = (label: string, isBare: boolean): string | undefined => {
    const kind = kinds[/^([a-z]+)[-:]/.exec(label)?.[1] ?? ''];
    const number = numbers.get(label.replace(':', '-'));
    if (headings.has(label)) return `[${headings.get(label)}](#${label})`;
    if (kind === undefined || number === undefined) return undefined;
    return isBare ? `${number}` : `${kind} ${number}`;
  };
  const numbered = rewriteAll(source, new RegExp(`(\\{[^{}\\n]*#)((?:${prefix})-[\\w-]+)`, 'g'), ({match}) => {
    const number = numbers.get(match[2] ?? '');
    return number === undefined ? undefined : `${match[0]} number=${number}`;
  });
  const captioned = rewriteAll(
    numbered,
    inCaption,
    ({match}) => `<figcaption>Figure ${match[2]}: ${match[1]?.trimEnd()}`,
  );
  // Words before a number of their own, and several references in one bracket.
  const several = rewriteAll(
    captioned,
    new RegExp(
      `\\[([^\\[\\]@\\n]*[^\\[\\]@\\n-])?(-?)@((?:${prefix}|sec)-[\\w-]*\\w)((?:[;,][^\\[\\]\\n]*)?)\\](?!\\()`,
      'g',
    ),
    ({match: [, words = '', minus = '', label = '', more = '']}) =>
      words === '' && more === ''
        ? undefined
        : `${words}${minus === '' && words.trim() === '' ? `@${label}` : (word(label, true) ?? `@${label}`)}${more}`,
  );
  const pandoc = rewriteAll(
    several,
    new RegExp(`\\[(-)?@((?:${prefix}|sec)-[\\w-]+)\\]|@((?:${prefix}|sec)-[\\w-]*\\w)`, 'g'),
    found => {
      const label = found.match[2] ?? found.match[3] ?? '';
      return word(label, found.match[1] !== undefined) ?? elsewhere(label, found, report);
    },
  );
  const bookdown = rewriteAll(pandoc, /\\@ref\(([\w:.-]+)\)/g, found => {
    const label = found.match[1] ?? '';
    return word(label, true) ?? (elsewhere(label, found, report) === undefined ? undefined : leaveOut(found, farAway));
  });
  const captions = rewriteAll(bookdown, /^(?:Table)?:[ \t]+(\S.*)$/gm, ({match: [, line = '']}) => {
    const {words, list} = splitAttributed(line) ?? {words: '', list: ''};
    const label = /^#(tbl-[\w-]+)/.exec(list)?.[1];
    return label === undefined ? undefined : `Table ${numbers.get(label)}: ${words}`;
  });
  return rewriteAll(
    captions,
    /\(\\#((?:fig|tab|thm|lem|def|exm)[:-][\w:-]+)\)/g,
    ({match}) => word(match[1] ?? '', true) ?? '',
  );
};

const farAway = 'a reference to another lecture';

/** What stands for a label that the notes do not give, and may be of another lecture: its kind. It is told. */
function elsewhere(label: string, {line, match: [text]}: MatchFound, report: ReportDiagnostic): string | undefined {
  const kind = /^([a-z]+)[-:]/.exec(label)?.[1];
  const word = kind === undefined || kind === 'sec' ? 'Section' : kinds[kind];
  if (word === undefined) return undefined;
  report(
    'syntax-unknown',
    `Nothing here has the label ${label}: “${word}” stands in its place`,
    {line, text},
    'Name what it is and where: words can be read in every lecture.',
  );
  return word;
}

/** Where a label is given: in braces, in a formula, as bookdown writes it. */
const defined = new RegExp(
  [
    String.raw`\{[^{}\n]*#((?:fig|tbl|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem)-[\w-]+)`,
    String.raw`\\label\{(eq[-:][\w:-]+)\}`,
    String.raw`\(\\#((?:fig|tab|eq|thm|lem|def|exm)[:-][\w:-]+)\)`,
  ].join('|'),
  'g',
);

/** The number of each label, of its kind. */
function countLabels(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const [, brace, tex, book] of text.matchAll(defined)) {
    const label = (brace ?? tex ?? book ?? '').replace(':', '-');
    if (numbers.has(label)) continue;
    const kind = label.split('-')[0] ?? '';
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    numbers.set(label, number);
  }
  return numbers;
}
