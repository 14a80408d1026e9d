import {expect, it} from 'vitest';
import {slidesOf} from '../support/notes.ts';

/** What the last slide shows, by kind, and what it only says. */
function lastOf(body: string) {
  const content = slidesOf(body).at(-1)?.content ?? [];
  return {
    shown: content.filter(block => block.kind !== 'note').map(({kind}) => kind),
    said: content.flatMap(block => (block.kind === 'note' ? block.speakerNotes.map(({text}) => text) : [])),
  };
}

const list = '- Bread is old\n- Salt is older';

it('a line that repeats its heading is said', () => {
  expect(lastOf(`# Summary\n\nIn summary,\n\n${list}`)).toEqual({shown: ['list'], said: ['In summary,']});
  const works = `# Limitations & Future work\n\nLimitations and future works are as follows:\n\n${list}`;
  expect(lastOf(works).said).toEqual(['Limitations and future works are as follows:']);
});

it('a line that says more stays, and one that stands alone', () => {
  expect(lastOf(`# Summary\n\nIn summary, bread is old.\n\n${list}`).shown).toEqual(['prose', 'list']);
  expect(lastOf('# Summary\n\nSummary').said).toEqual([]);
});

it('a paragraph that stands there twice in a row is shown once', () => {
  expect(lastOf('# A\n\nBread is old.\n\nBread is old.\n\nSalt is older.')).toEqual({
    shown: ['prose', 'prose'],
    said: ['Bread is old.'],
  });
});
