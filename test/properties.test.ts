// What holds for every document: nothing is lost, nothing is moved, no page is over its height, two runs are equal.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {deckMarkdown} from '../src/emit/marp.ts';
import {galley} from '../src/layout/galley.ts';
import {paginate} from '../src/layout/paginate.ts';
import {ledger, lost} from '../src/ledger.ts';
import type {Diagnostic} from '../src/model/diagnostic.ts';
import type {Document} from '../src/model/document.ts';
import type {Page} from '../src/model/page.ts';
import {fakeMetrics, overrun} from './support/measure.ts';
import {composed, postOf} from './support/notes.ts';
import {documents, wordsIn} from './support/random-notes.ts';

const runs = 60;
const size = 14;

function built(document: Document, prose: 'lead' | 'full'): {pages: readonly Page[]; faults: readonly Diagnostic[]} {
  const slides = composed(document, prose, postOf(''));
  const set = galley(slides);
  const faults: Diagnostic[] = [];
  return {pages: paginate(slides, set, fakeMetrics(set), 'post.md', fault => void faults.push(fault)), faults};
}

function always(check: (document: Document) => void): void {
  fc.assert(fc.property(documents(size), document => check(document)), {numRuns: runs});
}

/** Pages that hold the notes themselves, not an overview of them. */
function body(pages: readonly Page[]): readonly Page[] {
  return pages.filter(page => page.role === 'content' || page.role === 'readings');
}

describe.each(['lead', 'full'] as const)('with --prose %s', prose => {
  it('every word is on a page or in its notes', () => {
    always(document => {
      const found = new Set(wordsIn(built(document, prose).pages));
      expect(wordsIn(document.entries).filter(word => !found.has(word))).toEqual([]);
    });
  });

  it('words first stand on pages in the order of the notes', () => {
    always(document => {
      const first = new Map<number, number>();
      for (const {number, title, blocks, spoken} of body(built(document, prose).pages))
        for (const word of wordsIn([title, blocks.map(one => ({...one, piece: {...one.piece, alt: ''}})), spoken])) if (!first.has(word)) first.set(word, number);
      const pages = wordsIn(document.entries).flatMap(word => first.get(word) ?? []);
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
    });
  });

  it('no page is over its height, and none is reported so', () => {
    always(document => {
      const {pages, faults} = built(document, prose);
      expect(faults).toEqual([]);
      for (const page of body(pages)) if (page.layout === 'stack') expect([page.number, overrun(page)]).toEqual([page.number, 0]);
    });
  });

  it('no page is empty', () => {
    always(document => {
      for (const page of body(built(document, prose).pages)) expect([page.number, page.blocks.length + page.spoken.length]).not.toEqual([page.number, 0]);
    });
  });

  it('the ledger finds nothing lost', () => {
    always(document => {
      expect(lost(ledger(document, built(document, prose).pages))).toEqual([]);
    });
  });
});

it('the same document gives the same Markdown', () => {
  always(document => {
    const markdown = () => {
      const {pages} = built(document, 'lead');
      const meta = {key: 'W01', title: 'The Lecture', course: 'Bread', lang: 'en', description: '', authors: [], tags: []};
      return deckMarkdown({meta, theme: 'seminar', pages}, {footnote: label => label, anchor: () => 0});
    };
    expect(markdown()).toBe(markdown());
  });
});
