import {describe, expect, it} from 'vitest';
import {normalizedText} from '../../../src/text/plain.ts';
import {read} from '../read.ts';

/** Paragraphs of `body`, and what else stands between them. */
function paragraphs(body: string): readonly string[] {
  return read(body).document.entries.map(entry =>
    entry.kind === 'prose' ? normalizedText(entry.children) : entry.kind,
  );
}

describe('rejoined', () => {
  it('makes one of the lines that copying set apart', () => {
    expect(
      paragraphs(
        'The module gives agents the capability of deconstructing a\n\ntask into parts, which makes them behave ' +
          'reasonably,\n\nand reliably.',
      ),
    ).toEqual([
      'The module gives agents the capability of deconstructing a task into parts, which makes them behave ' +
        'reasonably, and reliably.',
    ]);
  });

  it('leaves whole sentences, headings and small letters after a full stop apart', () => {
    const apart = ['It ends here.', 'e.g. another one', 'Small things', 'pandas and numpy'];
    expect(paragraphs(apart.join('\n\n'))).toEqual(apart);
    expect(paragraphs('made of\n\n- parts')).toEqual(['made of', 'list']);
  });
});
