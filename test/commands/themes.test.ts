// Every theme at every ratio, on headings so long that a line of the trail, of the footer and of a divider is full.
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {galleryThemes} from '../support/gallery.ts';
import {lectern, reportsOf} from '../support/lectern.ts';

const fixture = fileURLToPath(new URL('../fixtures/long-headings', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'themes-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const sample = fileURLToPath(new URL('../../content', import.meta.url));
const cases = (['16:9', '4:3'] as const).flatMap(ratio => galleryThemes.map(theme => ({ratio, theme})));

describe.each(cases)('$theme at $ratio', ({ratio, theme}) => {
  const name = `${theme}-${ratio.replace(':', '')}`;

  it('runs nothing into the lines above and below a slide, and keeps each divider on one', async () => {
    const site = join(root, name);
    cpSync(fixture, site, {recursive: true});
    writeFileSync(join(site, 'lectern.yml'), `ratio: '${ratio}'\ntheme: ${theme}\n`);
    const ran = await lectern(['--site', site, '--out', join(site, 'out'), '--all', '--formats', 'md', '--json'], root);
    expect(ran.code).toBe(0);
    expect(reportsOf(ran).get('W01')?.diagnostics).toEqual([]);
    const markdown = readFileSync(join(site, 'out', 'W01.md'), 'utf8');
    const dividers = [...markdown.matchAll(/<!-- _class: section[^\n]*\n\n<!-- _header: "Part (\d)/g)].map(
      ([, part]) => part,
    );
    expect(dividers).toEqual(['1', '2', '3', '4']);
    expect(markdown).toMatch(/^footer: "From grain to loaf/m);
  });
});

it('the sample course holds where there is the least room for the most words', async () => {
  const site = join(root, 'sample');
  cpSync(sample, site, {recursive: true});
  writeFileSync(join(site, 'lectern.yml'), "ratio: '4:3'\ntheme: chalk\nprose: full\n");
  const ran = await lectern(
    ['--site', site, '--out', join(root, 'sample-out'), '--all', '--formats', 'md', '--json'],
    root,
  );
  expect(ran.code).toBe(0);
  const reports = [...reportsOf(ran).values()];
  expect(reports.length).toBeGreaterThanOrEqual(4);
  expect(reports.flatMap(({diagnostics}) => diagnostics.filter(({severity}) => severity === 'error'))).toEqual([]);
});
