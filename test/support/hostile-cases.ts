// What must become of each hostile post: key -> its diagnostics, the words kept, whether a deck is written.
import {words} from './hostile-posts.ts';

export interface HostileCase {
  /** Each as `rule:line`, in order, all severities. */
  readonly diagnostics: readonly string[];
  /** Stretches of text that KEY.md holds, marks and escapes aside. */
  readonly keeps?: readonly string[];
  /** Words of which KEY.md holds every one. */
  readonly keepsWords?: readonly string[];
  /** Stretches of text that KEY.html must not hold as they stand here. */
  readonly never?: readonly string[];
  /** False where no deck may be written. */
  readonly built?: false;
}

const fine: readonly string[] = [];

/** By key, which is the post's file name but for two. */
export const hostileCases: Readonly<Record<string, HostileCase>> = {
  // Front matter
  'fm-absent': {diagnostics: ['front-matter-missing:1'], keeps: ['Notes that begin without any front matter.']},
  'fm-malformed': {diagnostics: ['front-matter-invalid:2'], keeps: ['The body of malformed notes stays.']},
  'fm-unclosed': {
    diagnostics: ['front-matter-invalid:1'],
    keeps: ['The body of unclosed notes stays.', 'Never closed'],
  },
  'fm-code': {diagnostics: ['front-matter-code:1'], keeps: ['Front matter that is code must not run.']},
  'fm-duplicate': {diagnostics: fine, keeps: ['# Second of two', 'Both titles were given.']},
  'fm-hostile': {
    diagnostics: fine,
    keeps: ['Words after hostile front matter.'],
    never: ['theme="gaia"', 'display: none', 'evil.example/back.png'],
  },
  // Structure
  'headings-none': {
    diagnostics: ['heading-none:4'],
    keeps: ['Only a paragraph is here, and nothing above it.', 'one lonely item'],
  },
  'headings-only': {
    diagnostics: ['heading-empty:8'],
    keeps: ['Alpha heading', 'Beta heading', 'Gamma heading', 'Delta heading'],
  },
  empty: {diagnostics: ['post-empty:1'], keeps: ['# Nothing at all']},
  'title-long': {diagnostics: fine, keepsWords: words(120, 'he'), keeps: ['Words under the long heading.']},
  'agenda-long': {diagnostics: fine, keepsWords: words(60, 'se')},
  '_notes-nested': {diagnostics: fine, keeps: ['Words of the nested index.']},
  '--..-up-W9-a': {diagnostics: fine, keeps: ['Words under a hostile key.']},
  W11: {diagnostics: fine},
  // Figures
  'figure-missing': {
    diagnostics: ['figure-missing:6'],
    keeps: ['Figure not found', 'Words beside the missing figure.'],
  },
  'figure-remote': {
    diagnostics: ['figure-remote:6'],
    keeps: ['Figure on the web', 'Words beside the remote figure.'],
  },
  'figure-empty': {diagnostics: ['figure-empty:6'], keeps: ['Figure is empty', 'Words beside the empty figure.']},
  'figure-corrupt': {
    diagnostics: ['figure-corrupt:6', 'figure-corrupt:8'],
    keeps: ['Figure is damaged', 'Words beside the corrupt figure.'],
  },
  'figure-huge': {
    diagnostics: ['figure-huge:6', 'figure-huge:8'],
    keeps: ['Figure is too large', 'A vast drawing', 'Words beside the huge figure.'],
  },
  'figure-extension': {
    diagnostics: ['figure-extension:6'],
    keeps: ['A drawing by another name', 'Words beside the figure of a wrong name.'],
  },
  'figure-case': {diagnostics: ['figure-case:6'], keeps: ['A shouted name', 'Words beside the shouted figure.']},
  'figure-spaces': {
    diagnostics: fine,
    // The last is a title, which has no full stop.
    keeps: ['First spelling', 'Second spelling', 'Third spelling', 'Words beside the spaced figures'],
  },
  'figure-pdf': {diagnostics: ['figure-pdf:6'], keeps: ['Figure is a PDF', 'Words beside the printed figure.']},
  'figure-outside': {
    diagnostics: ['figure-missing:6', 'figure-outside:8', 'link-unsafe:10', 'figure-missing:10', 'figure-outside:12'],
    keeps: ['Figure not found', 'Words beside the outside figures.'],
    never: ['root:x:0'],
  },
  'figure-svg': {diagnostics: fine, keeps: ['Words beside the active drawing.']},
  'alt-keywords': {diagnostics: fine, keeps: ['Words beside the keywords']},
  // Tags, fences, tables, formulas, drawings
  'tags-unclosed': {
    diagnostics: ['tag-unclosed:6', 'tag-unclosed:6', 'tag-stray:10'],
    keeps: [
      'Bold without end',
      'A paragraph in it',
      'a stray end.',
      'A <node id=”3”> that is text, and 3 < 4 but 5 > 2.', // quotes and dashes as kramdown sets them
      'cell one',
      'cell two',
      'Last words of the tags.',
    ],
  },
  angles: {diagnostics: ['tag-unclosed:6'], keeps: ['Words in a thousand boxes.']},
  'fence-unclosed': {
    diagnostics: ['fence-unclosed:8'],
    keeps: ['Before the fence.', 'print(total)', '## After the fence', 'Words after the open fence.'],
  },
  'table-ragged': {diagnostics: ['table-ragged:8'], keeps: ['a3 spare', 'b1', 'Words after the ragged table.']},
  'table-wide': {diagnostics: fine, keepsWords: Array.from({length: 6}, (_, i) => words(12, `c${i}`)).flat()},
  'table-long': {diagnostics: fine, keepsWords: words(81, 'ro')},
  'table-cell': {diagnostics: fine, keepsWords: words(400, 'ce')},
  'table-breaks': {diagnostics: fine, keepsWords: words(90, 'tb'), keeps: ['beside']},
  'address-long': {diagnostics: fine, keepsWords: words(6, 'ad').map(word => word.repeat(14))},
  'drawing-tall': {diagnostics: fine, keeps: ['message 13']},
  'formula-refused': {
    diagnostics: ['formula-invalid:6', 'formula-invalid:8'],
    keeps: [
      '\\frac{a}{',
      '\\undefinedcommand{x}',
      'A price of $5 and of $10 is no formula.',
      'Words after the refused formula.',
    ],
  },
  'formula-bomb': {
    diagnostics: ['formula-invalid:6', 'formula-invalid:10'],
    keeps: ['\\def\\r{\\r\\r}\\r', 'Words after the bomb.'],
    never: ['href="javascript'],
  },
  mermaid: {diagnostics: ['diagram-invalid:13'], keeps: ['this is no diagram at all', 'Words after the diagrams.']},
  // Sizes
  'wide-things': {
    diagnostics: fine,
    keeps: ['Donaudampfschifffahrts', 'ooooooooooppppppppp', 'anotherVeryLongCellWord', 'Words after the wide things.'],
  },
  'list-deep': {diagnostics: fine, keeps: ['level one', 'level six', 'level ten', 'Words after the deep list.']},
  'lists-nested': {diagnostics: fine, keeps: ['Words after three hundred levels.']},
  'quotes-deep': {diagnostics: fine, keeps: ['Forty levels deep.', 'Three levels deep.', 'Words after the quotes.']},
  'code-long': {diagnostics: fine, keepsWords: words(400, 'co')},
  'paragraph-long': {diagnostics: fine, keepsWords: words(600, 'pa')},
  'sentence-long': {diagnostics: fine, keepsWords: words(250, 'le')},
  'item-long': {diagnostics: fine, keepsWords: words(300, 'it'), keeps: ['short item']},
  brackets: {diagnostics: fine, keeps: ['Words after the brackets.', '['.repeat(500_000)]},
  dollars: {diagnostics: ['formula-unclosed:6'], keeps: ['Words after the dollars.', '$'.repeat(500_000)]},
  stars: {diagnostics: fine, keeps: ['Words after the stars.']},
  braces: {diagnostics: ['liquid-error:6', 'liquid-error:8'], keeps: ['Words after the braces.']},
  // Bytes and scripts
  crlf: {diagnostics: ['figure-missing:15'], keeps: ['A paragraph over two lines.', 'an item', 'int x;']},
  bom: {diagnostics: fine, keeps: ['Words after the mark.']},
  latin1: {diagnostics: fine, keeps: ['# Caf\u00e9', 'Words with \u00e9 and \u00fc.']},
  utf16: {diagnostics: ['not-text:1', 'post-empty:1'], built: false},
  'text-cjk': {
    diagnostics: fine,
    keeps: ['量化把权重从浮点数转换为低位整数', '量化感知训练', '한국어 문장도 여기에 있습니다.'],
  },
  'text-rtl': {diagnostics: fine, keeps: ['هذا نص عربي مع كلمة English في وسطه.', 'עברית כאן']},
  'text-emoji': {diagnostics: fine, keeps: ['👩‍👩‍👧‍👦', '🇩🇪', '👍🏽', ':tada: unchanged.']},
  // Content that acts
  'html-active': {
    diagnostics: [
      'script-dropped:6',
      'figure-missing:8',
      ...Array.from({length: 4}, () => 'link-unsafe:10'),
      'script-dropped:10',
      'script-dropped:16',
      'script-dropped:28',
    ],
    keeps: ['A link that runs', 'Send it', 'A paragraph with a handler.', 'Words after the active content.'],
    never: ['evil.example/x.css', 'evil.example/p.png', 'evil.example/"'],
  },
  'liquid-endless': {
    diagnostics: ['liquid-error:6', 'include-missing:8'],
    keeps: ['{% for i in (1..100000000) %}', 'Words after the loops.'],
  },
  'liquid-unclosed': {
    diagnostics: ['liquid-error:6', 'liquid-error:8', 'liquid-unknown-tag:10', 'include-missing:12'],
    keeps: [
      'Before {{ page.title the end.',
      '{% if page.title %} shown without an end.',
      'goes on.',
      'Caption of nothing',
      'Words after the Liquid.',
    ],
  },
  'include-outside': {
    diagnostics: [
      'include-missing:6',
      'include-missing:8',
      'include-missing:10',
      'include-missing:12',
      'liquid-unknown-tag:14',
      'figure-missing:16',
    ],
    keeps: ['A card of secrets', 'Words after the includes.'],
    never: ['root:x:0'],
  },
  // Words that Marp could take for its own
  'notes-directives': {
    diagnostics: fine,
    keeps: [
      'class: x',
      'size: 4:3',
      'header: not a header at all',
      'theme: gaia and a mark',
      '_class: invert',
      'Words after the notes.',
    ],
    never: ['class="x"', 'viewBox="0 0 960 720"', 'background-color:black'],
  },
  'text-markdown': {
    // A comment whose signs are entities is told too: the tree does not say that they were.
    diagnostics: ['syntax-unknown:10'],
    keeps: [
      '# not a heading',
      '<!– _class: invert –> stands here.', // a dash, as kramdown sets it
      '1986. A year, no list.',
      '- no item, *no emphasis*',
      '<script>alert(21)</script> as text.',
      'Words after the rule.',
    ],
    never: ['class="invert"', 'theme="gaia"', 'evil.example/d.png'],
  },
  footnotes: {
    diagnostics: ['footnote-missing:6'],
    keeps: ['The text of the note.', 'The text nobody cites.', '[^absent]', 'Words after the footnotes.'],
  },
  // What must not be written
  'directive-misspelt': {diagnostics: ['directive-unknown:8']},
  'in-the-way': {diagnostics: ['write-failed:1'], built: false},
};
