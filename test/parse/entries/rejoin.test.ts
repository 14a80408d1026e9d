import {describe, expect, it} from 'vitest';
import type {Prose} from '../../../src/model/document.ts';
import {rejoin} from '../../../src/parse/entries/rejoin.ts';
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

  it('makes one of thousands, in time linear in their number', () => {
    const entries = Array.from({length: 50_000}, (_, i): Prose => {
      return {kind: 'prose', id: 0, range: {line: i, endLine: i}, children: [{type: 'text', value: 'of the rye,'}]};
    });
    const [only, ...rest] = rejoin(entries);
    expect([only?.range, rest]).toEqual([{line: 0, endLine: 49_999}, []]);
    expect(only?.kind === 'prose' ? only.children.length : 0).toBe(99_999);
  });

  it('leaves whole sentences, headings and small letters after a full stop apart', () => {
    const apart = ['It ends here.', 'e.g. another one', 'Small things', 'pandas and numpy'];
    expect(paragraphs(apart.join('\n\n'))).toEqual(apart);
    expect(paragraphs('made of\n\n- parts')).toEqual(['made of', 'list']);
  });
});
