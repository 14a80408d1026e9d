import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['- [x] done\n- [ ] open\n-\n', ['list 1-3', '  item 1', '    prose 1: ☑️ done', '  item 2', '    prose 2: 🔲 open']],
  ['4. d\n5. e', ['list 1-2 from 4', '  item 1', '    prose 1: d', '  item 2', '    prose 2: e']],
])('reads a list: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});

it('a task has its own lines', () => {
  expect(read('Rye.\n\n- [x] done,\n  and dusted\n- [ ] open').text).toContain('list 3-5\n  item 3-4\n');
});
