// What no page holds is said on the nearest slide.
import {expect, it} from 'vitest';
import {findLost, keepLost, reportCoverage} from '../../src/checks/coverage.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {paginate} from '../../src/layout/paginate.ts';
import {fakeMetrics} from '../support/measure.ts';
import {composed, documentOf} from '../support/notes.ts';

const document = documentOf('# Bread\n\nRye is dark.\n\n# Salt\n\nA pinch.\n\n- an item\n\n![An oven](oven.png)');
const slides = composed(document);
const set = buildGalley(slides);
const whole = paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: () => undefined});
/** The pages of a program that forgets every block but headings. */
const forgetful = whole.map(page => ({...page, blocks: [], speakerNotes: [], promoted: -1}));

it('a deck without a fault stays as it is', () => {
  expect(keepLost(document, whole)).toEqual({pages: whole, lost: []});
});

it('blocks that are lost stand in the notes of the slide before them, and are told', () => {
  const {pages, lost} = keepLost(document, forgetful);
  expect(lost.map(({kind, line}) => `${kind} ${line}`)).toEqual(['paragraph 3', 'paragraph 7', 'item 9', 'figure 11']);
  const said = (heading: string) =>
    pages.filter(page => page.name === heading).flatMap(page => page.speakerNotes.map(({text}) => text));
  expect(said('Bread')).toEqual(['Rye is dark.']);
  expect(said('Salt')).toEqual(['A pinch.', 'an item', 'An oven']);
  expect(findLost(reportCoverage(document, pages))).toEqual([]);
});

it('a block without a word of its own is no loss', () => {
  const alone = documentOf('# Bread\n\n[^1]\n\n[^1]: A note.');
  const [paragraph] = reportCoverage(alone, []).filter(({kind}) => kind === 'paragraph');
  expect(paragraph?.reason).toBe('holds no words of its own');
});
