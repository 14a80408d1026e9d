import {describe, expect, it} from 'vitest';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

/** Enough of them that no two parts share a slide. */
const words = Array.from({length: 6}, (_, i) => `- Bread number ${i} is made of flour and water and some salt`).join(
  '\n',
);

/** Entries of the agenda, `name | sub-line -> slide`. */
function agendaOf(titles: readonly string[]) {
  const slides = slidesOf(titles.map(title => `# ${title}\n\n${words}`).join('\n\n'));
  const agenda = slides.find(slide => slide.role === 'agenda');
  const list = agenda?.content.find(block => block.kind === 'list');
  const entries = (list?.kind === 'list' ? list.items : []).map(({children, items}) => {
    const [link] = children;
    const texts = [children, ...items.map(item => item.children)].map(normalizedText).join(' | ');
    return link?.type === 'slideLink' && link.slide === texts
      ? texts
      : `${texts} -> ${link?.type === 'slideLink' ? link.slide : ''}`;
  });
  return {entries, classes: agenda?.styleClasses};
}

describe('the agenda', () => {
  it('lists all parts, and stands in two columns where they are more than eight', () => {
    const many = Array.from({length: 20}, (_, i) => `Part of ${'abcdefghijklmnopqrst'[i]}`);
    expect(agendaOf(many)).toEqual({entries: many, classes: ['columns']});
    expect(agendaOf(many.slice(0, 8)).classes).toEqual([]);
  });

  it('is none where there is one part', () => {
    expect(slidesOf(`# A\n\n${words}`).some(slide => slide.role === 'agenda')).toBe(false);
  });

  it('parts a long title at its colon', () => {
    expect(agendaOf(['Rye: A Study of Old Grain in Cold Countries', 'Salt']).entries).toEqual([
      'Rye | A Study of Old Grain in Cold Countries -> Rye: A Study of Old Grain in Cold Countries',
      'Salt',
    ]);
  });

  it('parts none after its number alone, none whose name is shared, and none among many', () => {
    const serial = [
      'Paper 1: Rye in the Cold Countries of the North',
      'Paper 2: Wheat: A Study of Old Grain in Summer',
    ];
    expect(agendaOf(serial).entries).toEqual([
      serial[0],
      `Paper 2: Wheat | A Study of Old Grain in Summer -> ${serial[1]}`,
    ]);
    const shared = ['Case study: Rye in the cold countries of the north', 'Case study: Wheat in the warm countries'];
    expect(agendaOf(shared).entries).toEqual(shared);
    const many = ['Rye: A Study of Old Grain in Cold Countries', ...'bcdefg'];
    expect(agendaOf(many).entries).toEqual(many);
  });
});
