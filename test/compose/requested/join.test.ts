// Sections that join the page before, and why some cannot.
import {expect, it} from 'vitest';
import type {Diagnostic} from '../../../src/model/diagnostic.ts';
import {slidesOf} from '../../support/notes.ts';

const words = (n: number, word: string) => Array.from({length: n}, (_, i) => `${word}${i}`).join(' ');
const below = (title: string) => `## ${title}\n\n${words(120, title)}.\n\n- ${words(25, 'x')}\n- ${words(25, 'y')}`;

function made(notes: string) {
  const told: Diagnostic[] = [];
  const slides = slidesOf(notes, 'full', {}, one => void told.push(one)).filter(({role}) => role !== 'agenda');
  return {titles: slides.map(({name}) => name), told: told.map(({message}) => message), slides};
}

it('a section stands on the slide before, under a heading of its own, and is no part', () => {
  const {titles, told, slides} = made(`# A\n\n${below('B')}\n\n<!-- slide: join -->\n${below('C')}\n\n${below('D')}`);
  expect(titles).toEqual(['The Lecture', 'B', 'D']);
  const joined = slides[1]?.content.find(({page}) => page?.joins);
  expect(joined).toMatchObject({kind: 'inline-heading', section: true});
  expect(told).toEqual([]);
});

it.each([
  ['after a title alone', `<!-- slide: say="x" -->\n# A\n\n## B\n\nb\n\n# C\n\nc`, []],
  [
    'of nothing but others',
    `# A\n\n${words(60, 'a')}\n\n<!-- slide: join -->\n# P\n\n${['B', 'C'].map(below).join('\n\n')}\n\n# Z\n\nz`,
    ['“join” changes nothing: the section has no page of its own'],
  ],
])('of a section %s is told why it cannot be done', (_, notes, told) => {
  expect(made(notes).told).toEqual(told);
});
