import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it.each([
  ['- [x] done\n- [ ] open\n-\n', ['list 1-3', '  item 1', '    prose 1: ☑️ done', '  item 2', '    prose 2: 🔲 open']],
  ['4. d\n5. e', ['list 1-2 from 4', '  item 1', '    prose 1: d', '  item 2', '    prose 2: e']],
])('reads a list: %j', (markdown, lines) => {
  expect(read(markdown).text.trimEnd().split('\n')).toEqual(lines);
});
