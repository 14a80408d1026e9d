import {describe, expect, it} from 'vitest';
import {slidesOf} from '../../support/notes.ts';

/** Items that fill a page. */
const page = (of: string) =>
  Array.from({length: 12}, (_, i) => `- ${of} number ${i} is made of flour and water and salt`).join('\n');

/** `part` with `sections` sections of its own. */
function part(name: string, sections: number, opening = ''): string {
  const below = Array.from(
    {length: sections},
    (_, i) => `## ${name} ${'abcdefgh'[i]}\n\n${page(name)}\n\n### Within ${i}\n\n${page(name)}`,
  );
  return [`# ${name}`, opening, ...below].join('\n\n');
}

function rolesOf(...parts: readonly string[]) {
  return slidesOf(parts.join('\n\n')).map(({role, name, opens}) => `${role} ${name}${opens ? ` opens ${opens}` : ''}`);
}

describe('dividers', () => {
  it('stand before parts of three pages and more, never inside of one', () => {
    expect(rolesOf(part('Rye', 2), `# Salt\n\n${page('Salt')}`)).toEqual([
      'title The Lecture',
      'agenda Agenda',
      'section Rye opens 1',
      'content Rye a',
      'content Within 0',
      'content Rye b',
      'content Within 1',
      'content Salt opens 2',
    ]);
  });

  it('are none where the lecture has one part', () => {
    expect(rolesOf(part('Rye', 1)).filter(one => one.startsWith('section'))).toEqual([]);
  });

  it('carry the questions that a part opens with, in place of a slide of them', () => {
    const slides = slidesOf([part('Rye', 2, 'Why does rye stand the cold?'), part('Salt', 2)].join('\n\n'));
    const [divider, first] = slides.slice(slides.findIndex(slide => slide.role === 'section'));
    expect(divider?.content).toMatchObject([{kind: 'prose', children: [{value: 'Why does rye stand the cold?'}]}]);
    expect(first?.name).toBe('Rye a');
  });
});
