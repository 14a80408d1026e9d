// What holds for every document: nothing is lost, nothing is moved, no page is over its height, two runs are equal.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {printDeck} from '../src/emit/marp.ts';
import {buildGalley} from '../src/layout/galley/galley.ts';
import {paginate} from '../src/layout/paginate.ts';
import {reportCoverage, findLost} from '../src/checks/coverage.ts';
import type {Diagnostic} from '../src/model/diagnostic.ts';
import type {Document} from '../src/model/document.ts';
import type {Page} from '../src/model/page.ts';
import {fakeMetrics, overrun} from './support/measure.ts';
import {composed, documentOf, postOf} from './support/notes.ts';
import {timesOf} from './support/times.ts';
import {withDirectives, withoutSkipped} from './support/random-directives.ts';
import {documents, wordsIn} from './support/random-notes.ts';

const runs = 40;
const size = 8;

function built(document: Document, prose: 'lead' | 'full'): {pages: readonly Page[]; faults: readonly Diagnostic[]} {
  const slides = composed(document, prose, postOf(''));
  const set = buildGalley(slides);
  const faults: Diagnostic[] = [];
  return {
    pages: paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: fault => void faults.push(fault)}),
    faults,
  };
}

/** Pages that hold the notes themselves, not an overview of them. */
function body(pages: readonly Page[]): readonly Page[] {
  return pages.filter(page => page.role === 'content' || page.role === 'readings');
}

/** What breaks a promise: words lost, words moved, pages too tall or empty, blocks without a fate, defects reported. */
function broken(document: Document, prose: 'lead' | 'full') {
  const {pages, faults} = built(document, prose);
  const found = new Set(wordsIn(pages));
  const own = body(pages);
  return {
    words: wordsIn(document.entries).filter(word => !found.has(word)),
    moved: moved(document, own),
    tall: own.filter(page => page.layout === 'stack' && overrun(page) > 0).map(page => page.number),
    empty: own.filter(page => page.blocks.length + page.speakerNotes.length === 0).map(page => page.number),
    blocks: findLost(reportCoverage(document, pages)),
    faults,
  };
}

/**
 * Words that first stand on an earlier page than a word before them; the alternative text of figures repeats others.
 * A slide's title stands above those that its pages have of their own.
 */
function moved(document: Document, pages: readonly Page[]): readonly number[] {
  const first = new Map<number, number>();
  for (const {number, title, trail, blocks, speakerNotes} of pages)
    for (const word of wordsIn([
      trail,
      title,
      blocks.map(one => ({...one, block: {...one.block, alt: ''}})),
      speakerNotes,
    ]))
      if (!first.has(word)) first.set(word, number);
  let last = 0;
  return wordsIn(document.entries).filter(word => {
    const page = first.get(word) ?? last;
    const isEarlier = page < last;
    last = Math.max(last, page);
    return isEarlier;
  });
}

it.each(['lead', 'full'] as const)('every document keeps the promises with --prose %s', prose => {
  const whole = {words: [], moved: [], tall: [], empty: [], blocks: [], faults: []};
  fc.assert(
    fc.property(documents(size), document => void expect(broken(document, prose)).toEqual(whole)),
    {numRuns: runs},
  );
});

it('whatever its author says, a document keeps them, less what is left out', () => {
  const whole = {words: [], tall: [], empty: [], blocks: [], faults: []};
  fc.assert(
    fc.property(withDirectives(documents(size)), document => {
      const {pages, faults} = built(document, 'lead');
      const own = body(pages);
      const found = new Set(wordsIn(pages));
      const rows = reportCoverage(document, pages);
      expect({
        words: wordsIn(withoutSkipped(document)).filter(word => !found.has(word)),
        tall: own.filter(page => page.layout === 'stack' && overrun(page) > 0).map(page => page.number),
        empty: own.filter(page => page.blocks.length + page.speakerNotes.length === 0).map(page => page.number),
        blocks: findLost(rows),
        faults: faults.filter(({rule}) => rule !== 'directive-refused'),
      }).toEqual(whole);
    }),
    {numRuns: 2 * runs},
  );
});

it('the headings of notes that hold nothing else are kept', () => {
  const document = documentOf('# A\n\n## B');
  expect(findLost(reportCoverage(document, built(document, 'lead').pages))).toEqual([]);
});

describe('what once went wrong', () => {
  it.each([
    '# A\n\n<!-- slide: break -->\n\n- a',
    '# A\n\n- a\n\n<!-- slide: break -->\n\n<!-- slide: break -->\n\n- b',
  ])('a break that parts nothing makes no empty page: %j', markdown => {
    const {pages} = built(documentOf(markdown), 'lead');
    expect(body(pages).map(page => page.blocks.length)).not.toContain(0);
  });

  it('a slide of its own for what stands before the first heading is not called as the title slide', () => {
    const names = composed(documentOf('Before all.\n\n# A\n\n- a')).map(slide => slide.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('the same document gives the same Markdown', () => {
  fc.assert(
    fc.property(documents(size), document => {
      const markdown = () => {
        const {pages} = built(document, 'lead');
        const meta = {
          key: 'W01',
          title: 'The Lecture',
          course: 'Bread',
          footer: 'Bread',
          lang: 'en',
          description: '',
          authors: [],
          tags: [],
        };
        return printDeck(
          {meta, theme: 'seminar', ratio: '16:9', parts: [], pages, times: timesOf(pages)},
          {footnote: label => label, anchor: () => 0, fit: texts => texts},
        );
      };
      expect(markdown()).toBe(markdown());
    }),
    {numRuns: 10},
  );
});
