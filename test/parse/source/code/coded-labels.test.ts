import {expect, it} from 'vitest';
import {parse} from '../../../../src/parse/parse.ts';
import {postOf} from '../../../support/notes.ts';
import {dump} from '../../../parse/dump.ts';

const none = {site: {}, page: {}, include: () => undefined, link: () => undefined};
const read = (body: string) => dump(parse(postOf(body), none, () => {}));

it.each([
  ['[`Option`] is one.\n\n[`Option`]: https://a.example\n', '[`Option`](https://a.example)'],
  ['See [the `x`\nsign][`x`].\n\n[`x`]: https://b.example\n', '](https://b.example)'],
  ['- [a `Vec`] grows\n\n> [a `Vec`]: https://c.example\n', '[a `Vec`](https://c.example)'],
])('links %j', (body, link) => {
  expect(read(body)).toContain(link);
});

it('leaves brackets round code that nothing defines', () => {
  expect(read('`a` and [`b`].\n\n[`c`]: https://a.example\n')).toContain('[`b`]');
});
