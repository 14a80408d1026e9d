import {describe, expect, it} from 'vitest';
import {normalizedText} from '../../../src/text/plain.ts';
import {slidesOf} from '../../support/notes.ts';

const body = (of: string) =>
  Array.from({length: 6}, (_, i) => `- ${of} number ${i} is [baked](https://example.org/${i}) of flour and water`).join(
    '\n',
  );

/** Role, classes and title of the last slide, and what is said with its last block. */
function endOf(...sections: readonly string[]) {
  const last = slidesOf([`## Rye\n\n${body('Rye')}`, ...sections].join('\n\n')).at(-1);
  const said = last?.content.at(-1)?.speakerNotes.map(({text}) => text);
  return [[last?.role, ...(last?.styleClasses ?? [])].join(' '), normalizedText(last?.title ?? []), said];
}

describe('the end of a deck', () => {
  it.each(['Conclusion', 'Summary', 'Open questions', 'Limitations & Future work', 'Discussion and Conclusion'])(
    "is the notes' own %s where they end on it",
    title => {
      expect(endOf(`## ${title}\n\n${body('Bread')}`)).toEqual(['closing', title, []]);
    },
  );

  it('is no close where the notes go on, show something, or say something else', () => {
    expect(endOf(`## Summary\n\n${body('Bread')}`, `## Salt\n\n${body('Salt')}`)).toEqual(['content', 'Salt', []]);
    expect(endOf('## Summary\n\n```\nbake()\n```')[0]).toBe('content unnumbered');
    expect(endOf(`## Summary statistics\n\n${body('Bread')}`)[0]).toBe('content');
  });

  it('is no page of addresses: they are said with the slide before it', () => {
    const list = '## References\n\n- https://example.org/a\n- https://example.org/b';
    expect(endOf(`## Summary\n\n${body('Bread')}`, list)).toEqual([
      'closing',
      'Summary',
      ['References', 'https://example.org/a', 'https://example.org/b'],
    ]);
  });

  it('is no page of links that other slides show already', () => {
    const list = '## References\n\n- [An old book](https://example.org/1)\n- Number 2 is baked';
    expect(endOf(list)).toEqual([
      'content',
      'Rye',
      ['References', 'An old book https://example.org/1', 'Number 2 is baked'],
    ]);
  });

  it("is the author's references where they say more, in small print", () => {
    const list = '## References\n\n- [An old book](https://example.org/old)\n- Another one, printed in Rome\n';
    expect(endOf(list)).toEqual(['closing references', 'References', []]);
  });
});
