import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {lectern} from '../../support/lectern.ts';

it('a heading that lectern.yml calls an opener is said with the title slide', async () => {
  const site = await mkdtemp(join(tmpdir(), 'openers-'));
  const notes = '# Reading diary\n\n## Rye\n\nRye rises slowly.\n\n## Wheat\n\nWheat rises fast.\n';
  await writeFile(join(site, 'W1.md'), `---\ntitle: Bread\n---\n\n${notes}`);
  const build = async (): Promise<string> => {
    const {code, error} = await lectern(['W1', '--site', site, '--formats', 'md', '--quiet'], site);
    expect(code, error).toBe(0);
    return readFile(join(site, 'output/W1.md'), 'utf8');
  };
  const [title = ''] = (await build()).split('\n---\n\n<!-- _class: agenda -->');
  expect(title).not.toContain('Reading diary');
  await writeFile(join(site, 'lectern.yml'), 'openers: [Reading diary]\n');
  const [named = ''] = (await build()).split('\n---\n\n<!-- _class: agenda -->');
  expect(named).toMatch(/<!--\n[^>]*Reading diary\n-->/);
});
