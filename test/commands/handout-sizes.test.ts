// The handouts of the sample course: how large code and formulas are printed, counted by their tags.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {lectern} from '../support/lectern.ts';
import {type PdfTag, pdfTags} from '../support/pdf-tags.ts';
import {getDocument} from '../support/pdfjs.ts';

/** Least size, pt; what a PDF rounds is let pass. */
const least = 8.49;
const content = fileURLToPath(new URL('../../content', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const tags: PdfTag[] = [];
const tagged = (role: string): readonly PdfTag[] => tags.filter(tag => tag.role === role && tag.sizes.length > 0);

beforeAll(async () => {
  const out = join(folder, 'out');
  await lectern(
    ['--all', '--site', content, '--formats', 'handout', '--out', out, '--cache', join(folder, 'cache')],
    folder,
  );
  for (const name of readdirSync(out).filter(one => one.endsWith('-handout.pdf'))) {
    const document = await getDocument({data: new Uint8Array(readFileSync(join(out, name)))}).promise;
    tags.push(...(await pdfTags(document)));
    await document.destroy();
  }
}, 180_000);

describe('the handouts of the sample course', () => {
  it('print every letter of code at 8.5 pt and more', () => {
    const code = tagged('Code');
    expect(code.length).toBeGreaterThanOrEqual(10);
    expect(code.filter(({sizes}) => Math.min(...sizes) < least).map(({text}) => text)).toEqual([]);
  });

  it('print every formula at 8.5 pt and more, but for its indices', () => {
    const formulas = tagged('Formula');
    expect(formulas.length).toBeGreaterThanOrEqual(60);
    expect(formulas.filter(({sizes}) => Math.max(...sizes) < least).map(({alt}) => alt)).toEqual([]);
  });
});
