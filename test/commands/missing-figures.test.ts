import {expect, it} from 'vitest';
import {findMissingFigures} from '../../src/commands/missing-figures.ts';
import {readSite} from '../../src/site/site.ts';
import {makeSite} from '../site/make-site.ts';

const long = Array.from({length: 3_000}, (_, i) => `Loaf *${i}* keeps [well](a${i}.md).`).join('\n\n');
const site = async () =>
  readSite(
    makeSite({
      '_config.yml': 'title: Course\n',
      'W1.md': '---\ntitle: First\n---\n![a](none.png)\n\n![b](there.svg)\n',
      'W2.md': `---\ntitle: Second\n---\n${long}\n\n![c](none-too.png)\n`,
      'there.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    }),
  );

it('names the figures that are not there, with their lines', async () => {
  const {figures, missing, unread} = await findMissingFigures(await site());
  expect(figures).toBe(3);
  expect(missing.map(({file, line}) => [file, line])).toEqual([
    ['W1.md', 4],
    ['W2.md', 6004],
  ]);
  expect(unread).toEqual([]);
});

it('goes on where a post takes more time than it may', async () => {
  const {missing, unread} = await findMissingFigures(await site(), 1);
  expect(unread).toContainEqual({file: 'W2.md', reason: 'it takes more processor time than it may'});
  expect(missing.map(({file}) => file)).not.toContain('W2.md');
});
