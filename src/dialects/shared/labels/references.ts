// Cross-references (`@fig-x`, `\@ref(fig:x)`): labels are counted in the order of the notes, as the site numbers them.
import type {FrontEndPass} from '../../../parse/context.ts';
import {restore} from '../../../parse/source/placeholder.ts';
import {readAttributed, splitAttributed} from '../attributes.ts';
import type {ReportDiagnostic} from '../../../parse/diagnostic.ts';
import {type MatchFound, leaveOut, rewriteAll} from '../edits.ts';
import {labelledCaption, tableCaptions} from './captions.ts';
import {bookdownLabels, theoremKinds} from './theorems.ts';

/** What a label's first letters stand for. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fig: 'Figure',
    tbl: 'Table',
    tab: 'Table',
    eq: 'Equation',
    lst: 'Listing',
    ...Object.fromEntries(
      Object.entries(theoremKinds).map(([name, word]) => [name, word.charAt(0).toUpperCase() + word.slice(1)]),
    ),
  }),
);
const prefix = [...kinds.keys()].join('|');

/** The label in a caption that a cell gives. */
const inCaption = /<figcaption>([^<\n]*?)\{#fig-[\w-]+ number=(\w+)\}/g;

/** References as words with their numbers; definitions keep their labels for what numbers them. */
export const references: FrontEndPass = (notes, _context, report) => {
  if (!/#(?:\w{2,3})-|\\@ref|\\ref\{|#\w+:|@(?:\w{2,3})-|drawn-figure|^(?:Table)?:[ \t]/m.test(notes.text))
    return notes;
  const written = bookdownLabels(notes);
  const numbers = countLabels(restore(written.text, written.placeholders));
  const source = rewriteAll(written, /<a id="[^"\n]+" class="drawn-figure"><\/a>\n?/g, () => '');
  const headings = new Map(
    [...source.text.matchAll(/^[ \t]*#{1,6}[ \t]+(\S.*)$/gm)].flatMap(([, line = '']) => {
      const {words, list} = splitAttributed(line) ?? {words: '', list: ''};
      const {id} = readAttributed(list);
      return id === '' ? [] : [[id, words] as const];
    }),
  );
  const word = (label: string, isBare: boolean): string | undefined => {
    const kind = kinds.get(/^([a-z]+)[-:]/.exec(label)?.[1] ?? '');
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
    ({match: [, words = '', number = '']}) => `<figcaption>${labelledCaption('Figure', number, words)}`,
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
  const bookdown = rewriteAll(
    pandoc,
    /\\@ref\(([\w:.-]+)\)|\\ref\{((?:fig|tab|tbl|thm|lem|def):[\w:.-]+)\}/g,
    found => {
      const label = found.match[1] ?? found.match[2] ?? '';
      return (
        word(label, true) ?? (elsewhere(label, found, report) === undefined ? undefined : leaveOut(found, farAway))
      );
    },
  );
  const captions = tableCaptions(bookdown, numbers);
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
  const word = kind === undefined || kind === 'sec' ? 'Section' : kinds.get(kind);
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
    '<a id="([^"\\n]+)" class="drawn-figure">',
  ].join('|'),
  'g',
);

/** A div that holds the parts of a figure or of a table. */
const holder = new RegExp(
  String.raw`^[ \t]*(:{3,})[ \t]*\{[^{}\n]{0,300}#((?:fig|tbl)-[\w-]+)(?![\w-])[^{}\n]*\}[^\n]*\n` +
    String.raw`([\s\S]{0,20000}?)\n[ \t]*\1[ \t]*$`,
  'gm',
);

/** The number of each label, of its kind; parts of a figure are 1a, 1b. */
function countLabels(text: string): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  const parts = new Map<string, readonly [whole: string, letter: string]>();
  for (const [, , whole = '', inner = ''] of text.matchAll(holder))
    for (const [i, [, brace, , , drawn]] of [...inner.matchAll(defined)].entries())
      parts.set(brace ?? drawn ?? '', [whole, String.fromCharCode(97 + (i % 26))]);
  for (const [, brace, tex, book, drawn] of text.matchAll(defined)) {
    const label = (brace ?? tex ?? book ?? drawn ?? '').replace(':', '-');
    const part = parts.get(label);
    if (numbers.has(label)) continue;
    if (part !== undefined) {
      numbers.set(label, `${numbers.get(part[0]) ?? ''}${part[1]}`);
      continue;
    }
    const kind = label.split('-')[0] ?? '';
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    numbers.set(label, String(number));
  }
  return numbers;
}
