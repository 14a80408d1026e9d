import {describe, expect, it} from 'vitest';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {paginate} from '../../src/layout/paginate.ts';
import {reportCoverage, findLost, withSlides} from '../../src/checks/coverage.ts';
import {diagnose} from '../../src/model/diagnostic.ts';
import {fakeMetrics} from '../support/measure.ts';
import {composed, documentOf} from '../support/notes.ts';

const long =
  'Dough rises in the dark because its yeast gives off gas, and the gas is held by a net of proteins that the ' +
  'kneading has formed, so that the loaf keeps the shape that the baker gave it when he laid it on the board. It ' +
  'is then left alone for an hour or two, under a cloth, by the oven. Many bakers have a second oven for that, which ' +
  'is never hot, and a shelf of wood in it on which the loaves of the whole street lie side by side. Nobody knows ' +
  'any more who built it, nor for whom it was that he built it in this corner of the old yard behind the mill.';

function rowsOf(markdown: string, prose: 'lead' | 'full' = 'lead') {
  const document = documentOf(markdown);
  const slides = composed(document, prose);
  const set = buildGalley(slides);
  const pages = paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: () => {}});
  return {rows: reportCoverage(document, pages), pages};
}

/** `line kind fate` of each row. */
function brief(markdown: string): readonly string[] {
  return rowsOf(markdown).rows.map(({line, kind, fate}) => `${line} ${kind} ${fate}`);
}

describe('the ledger', () => {
  it('has a row for every block and item, in reading order, with its line and fate', () => {
    const markdown =
      `# Bread\n\nA short line.\n\n${long}\n\n- one\n  - nested\n- two\n\n\`\`\`\ncode\n\`\`\`\n\n| a | b |\n` +
      '|---|---|\n| 1 | 2 |\n\n![Loaf](loaf-640x480.png)\n\n$$ x $$\n\n> Quoted.';
    expect(brief(markdown)).toEqual([
      '1 heading slide',
      '3 paragraph slide',
      '5 paragraph both',
      '7 item slide',
      '8 item slide',
      '9 item slide',
      '11 code slide',
      '15 table slide',
      '19 figure slide',
      '21 math slide',
      '23 quote slide',
    ]);
  });

  it('names the reason of all that is left out', () => {
    const {rows} = rowsOf(
      '# A\n\n<!-- a note to myself -->\n\n- a\n\n<!-- slide: skip -->\n\nLeft out.\n\n<!--excerpt.start-->\n\n' +
        '# B\n\n- b',
    );
    const dropped = rows.filter(row => row.fate === 'dropped');
    expect(dropped.map(row => row.line)).toEqual([3, 7, 9, 11]);
    expect(dropped.every(row => row.reason !== undefined && row.reason !== '')).toBe(true);
    expect(findLost(rows)).toEqual([]);
  });

  it('knows what a skip means past what is left out, and past the heading that only opens the post', () => {
    const reasons = (notes: string) => rowsOf(notes).rows.flatMap(({kind, reason}) => (reason ? [kind] : []));
    const comment = '# A\n\n<!-- slide: skip -->\n\n<!-- a note to myself -->\n\nLeft out.\n\nShown.';
    expect(reasons(comment)).toEqual(['directive', 'comment', 'paragraph']);
    expect(reasons('<!-- slide: skip -->\n\n# Lecture notes\n\nLeft out.\n\n# B\n\nShown.')).toEqual([
      'directive',
      'heading',
      'paragraph',
    ]);
  });

  it('knows what a section and an item leave out', () => {
    const reasons = (notes: string) => rowsOf(notes).rows.flatMap(({line, reason}) => (reason ? [line] : []));
    expect(reasons('# A\n\na\n\n<!-- slide: skip -->\n## B\n\nb\n\n- c\n\n### C\n\nd\n\n## D\n\ne')).toEqual([
      5, 6, 8, 10, 12, 14,
    ]);
    expect(reasons('# A\n\n- a\n<!-- slide: skip -->\n- b\n  - c\n- d')).toEqual([4, 5, 6]);
  });

  it('knows what a block within an item or a quotation leaves out', () => {
    const {rows} = rowsOf('# A\n\n> a\n>\n> <!-- slide: skip -->\n> b\n\n- c\n\n  <!-- slide: skip -->\n  d\n\n- e');
    expect(rows.flatMap(({line, kind, reason}) => (reason ? [`${kind} ${line}`] : []))).toEqual([
      'directive 5',
      'paragraph 6',
      'directive 10',
      'paragraph 11',
    ]);
    expect(findLost(rows)).toEqual([]);
  });

  it("names the directive whose words stand in a block's place, all of which is said", () => {
    const {rows} = rowsOf(
      '# A\n\na\n\n<!-- slide: text="Mine" -->\nRye.\n\n- a\n<!-- slide: text="Yours" -->\n- b\n\n' +
        '<!-- slide: title="Ours" -->\n## B\n\nb',
    );
    expect(rows.flatMap(({wordsOf, shown, fate}) => (wordsOf ? [[wordsOf, shown, fate]] : []))).toEqual([
      ['text', 'Mine', 'both'],
      ['text', 'Yours', 'both'],
      ['title', 'Ours', 'both'],
    ]);
  });

  it('tells what is said and not shown', () => {
    expect(brief('# A\n\n- a\n\n<!-- slide: notes -->\n\n![An oven](oven-640x480.png)')).toContain('7 figure notes');
    expect(brief('# A\n\n- a\n\n<!-- slide: notes -->\n\nFor the speaker.')).toContain('7 paragraph notes');
  });

  it('has a figure that stands twice in a row on one slide', () => {
    const {rows, pages} = rowsOf('# A\n\n![Loaf](loaf-640x480.png)\n\n![Loaf](loaf-640x480.png)');
    expect(pages.flatMap(page => page.blocks.filter(({kind}) => kind === 'figure'))).toHaveLength(1);
    const figures = rows.filter(({kind}) => kind === 'figure');
    expect(figures.every(({fate, shownOn}) => fate === 'slide' && shownOn.length === 1)).toBe(true);
    expect(findLost(rows)).toEqual([]);
  });

  it('numbers the slides that show a block, all of those it is spread over', () => {
    const lines = Array.from({length: 40}, (_, n) => `line ${n}`).join('\n');
    const {rows, pages} = rowsOf(`# A\n\n\`\`\`\n${lines}\n\`\`\``);
    const code = rows.find(row => row.kind === 'code');
    expect(code?.slides).toEqual(pages.filter(page => page.role === 'content').map(page => page.number));
    expect(code?.slides.length).toBeGreaterThan(1);
  });

  it('tells the slides that show a block from those that only say it', () => {
    const {rows} = rowsOf('# A\n\n- a\n\n<!-- slide: notes -->\n\nFor the speaker.');
    const [, item] = rows;
    const said = rows.find(row => row.fate === 'notes');
    expect(item?.shownOn).toEqual(item?.slides);
    expect(item?.shownOn.length).toBeGreaterThan(0);
    expect([said?.slides.length, said?.shownOn]).toEqual([1, []]);
  });

  it('tells the slides of a diagnostic by its lines, where it does not know them', () => {
    const {rows} = rowsOf('# A\n\n- a\n- b\n\n# B\n\n- c');
    const on = (line: number) => rows.find(row => row.line === line)?.shownOn;
    const at = (line: number) => diagnose('figure-missing', 'x', {file: 'a.md', at: line});
    const [one, several, known, none] = withSlides(
      [at(3), {...at(3), lines: [3, 8]}, {...at(3), slides: [7]}, at(99)],
      rows,
    );
    expect(one?.slides).toEqual(on(3));
    expect(several?.slides).toEqual([...new Set([...(on(3) ?? []), ...(on(8) ?? [])])]);
    expect(several?.slides?.length).toBeGreaterThan(0);
    expect(known?.slides).toEqual([7]);
    expect(none?.slides).toBeUndefined();
  });

  it('says what is shown of a shortened paragraph, and where the words of a figure come from', () => {
    const {rows} = rowsOf(`# Loaf\n\n${long}\n\n![](a-640x480.png)`);
    const [, paragraph, figure] = rows;
    for (const sentence of (paragraph?.shown ?? '?').split(/(?<=\.) /)) expect(long).toContain(sentence);
    expect(paragraph?.shown.length).toBeLessThan(long.length);
    expect(figure?.alt?.from).toBe('text');
  });

  it('has the heading of a reading list that holds nothing else', () => {
    const list =
      '> > - \n        ### On the Rising of Dough         \nhttps://example.org/abs/1234\n### The Sour Dough Papers\n' +
      '[The papers](https://example.org/sour)\n<!--excerpt.start-->\n- A pot with a lid keeps the steam of the ' +
      'loaf and makes an oven of an oven';
    expect(findLost(rowsOf(list).rows)).toEqual([]);
  });

  it('has footnotes that hold nothing but a list, cited or not', () => {
    expect(brief('# Bread\n\nRye.[^1]\n\n[^1]: 1. One.\n\n[^2]:\n    > - Two.\n')).toEqual([
      '1 heading slide',
      '3 paragraph slide',
      '5 footnote both',
      '7 footnote notes',
    ]);
  });

  it.each([
    '[^1]',
    '[^1] [^2]',
    '- Rye.\n\n[^1]',
    'Rye.\n\n[^1]\n\nWheat.',
    '- [^1]\n- Rye.',
    '> [^1]',
    '| a | b |\n|---|---|\n| c | d |\n\n[^1]\n\n| e | f |\n|---|---|\n| g | h |',
  ])('has what is nothing but a reference to a footnote: %j', markdown => {
    const {rows} = rowsOf(`# Bread\n\n${markdown}\n\n[^1]: A note.\n\n[^2]: Another.\n`);
    expect(findLost(rows)).toEqual([]);
  });

  it('finds a block that no page holds', () => {
    const document = documentOf('# A\n\n- a\n\nGone.');
    const {pages} = rowsOf('# A\n\n- a');
    expect(findLost(reportCoverage(document, pages)).map(({line, kind}) => [line, kind])).toEqual([[5, 'paragraph']]);
  });
});
