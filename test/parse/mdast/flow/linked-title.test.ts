import {describe, expect, it} from 'vitest';
import {read} from '../../read.ts';

const line = (body: string): string => read(body).text.trim();

describe('the remark below a linked title', () => {
  it('begins a line where no mark parts the two', () => {
    const written = line('- [Rye](https://a.org)\n  On dark bread.\n- [Oats](https://b.org)');
    expect(written).toContain('[Rye](https://a.org) ↵ On dark bread.');
  });

  it.each([
    ['a mark', '- [Rye](https://a.org).\n  On dark bread.'],
    ['the same line', '- [Rye](https://a.org) On dark bread.'],
    ['a sentence that goes on', '- [Rye](https://a.org)\n  is a dark bread.'],
  ])('does not with %s', (_, body) => {
    expect(line(body)).not.toContain('↵');
  });
});

it('a remark below a linked title has its own lines, and so has its item', () => {
  const list = '- [Rye](https://a.org)\n  On dark bread,\n  and light.\n- [Oats](https://b.org)';
  const {text} = read(`Rye.\n\nOats.\n\n${list}`);
  expect(text).toContain('  item 5-7\n');
  expect(text).toContain('list 5-8\n');
});
