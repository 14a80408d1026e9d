import {describe, expect, it} from 'vitest';
import {listSpeakerNotes} from '../../../src/blocks/visit.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

const lecture = `# Ovens\n\n${'Ovens are old and warm. '.repeat(30)}`;

/** Title of each readings slide, then its cards, then what is said of each. */
function readingsOf(list: string) {
  return slidesOf(`${list}\n\n${lecture}`)
    .filter(slide => slide.role === 'readings')
    .map(slide => {
      const cards = slide.content.flatMap(block => (block.kind === 'list' ? block.items : []));
      return {
        title: normalizedText(slide.title),
        cards: cards.map(({children}) => normalizedText(children)),
        said: cards.map(({speakerNotes}) => speakerNotes.map(({text}) => text)),
      };
    });
}

describe('the reading list', () => {
  const required = '# Required Readings\n\n## On Dough\n\n- https://example.org/dough\n- Dough rises in the warm.';

  it('is one slide, and each card names the list that it is of', () => {
    expect(readingsOf(`${required}\n\n# More Readings\n\n- [On Salt](https://example.org/salt)`)).toEqual([
      {
        title: 'Readings',
        cards: ['On Dough Required Readings example.org/dough', 'On Salt More Readings example.org/salt'],
        said: [['On Dough', 'Dough rises in the warm.'], []],
      },
    ]);
  });

  it('says the name of a list that is empty', () => {
    const slides = slidesOf(`${required}\n\n# More Readings\n\n<!--excerpt.start-->\n\n${lecture}`);
    const said = slides.flatMap(({content}) => content.flatMap(listSpeakerNotes).map(({text}) => text));
    expect(said).toContain('More Readings');
  });

  it("keeps its author's title where there is one list, and says an abstract under its paper's title", () => {
    expect(readingsOf(required)).toEqual([
      {
        title: 'Required Readings',
        cards: ['On Dough example.org/dough'],
        said: [['On Dough', 'Dough rises in the warm.']],
      },
    ]);
  });
});
