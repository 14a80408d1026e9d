import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/workbench/workbench.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('tabs have their headings as names, includes of the site vanish', () => {
  expect(read('::: group-tab\n\n### Rye\n\nDark.\n\n### Wheat\n\nLight.\n\n:::\n\nAfter.')).toBe(
    'prose: **Rye**\nprose: Dark.\nprose: **Wheat**\nprose: Light.\nprose: After.',
  );
  expect(read('Words `a`{.bash}.\n\n{% include links.md %}')).toMatch(/^prose: Words `a`\.\ndropped/);
});

test('what follows a solution stands under the heading above its challenge', () => {
  const text = read('## Dough\n\n::: challenge\n\n## How much?\n\nThink.\n\n### Then\n\nDo.\n\n:::\n\nAfter.');
  expect(text.match(/heading/g)).toHaveLength(1);
  expect(text).toContain('prose: **Then**');
});
