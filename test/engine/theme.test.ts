import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {loadThemes, selfContained} from '../../src/engine/theme.ts';
import {themeName} from '../../src/engine/theme-name.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themes-'));
  await writeFile(join(folder, 'base.css'), '/* @theme seminar-base */ @font-face { src: url("a.woff2") }');
  await writeFile(join(folder, 'seminar.css'), "/* @theme seminar */ @import 'seminar-base';");
  await writeFile(join(folder, 'handout.css'), 'p { margin: 0 }');
  await writeFile(join(folder, 'a.woff2'), 'font');
});

describe('loadThemes', () => {
  it('takes every theme of the folder, with fonts inlined, and leaves other style sheets out', async () => {
    const {name, css} = await loadThemes('seminar', folder);
    expect(name).toBe('seminar');
    expect(css).toHaveLength(2);
    expect(css[0]).toContain('url("data:font/woff2;base64,Zm9udA==")');
  });

  it('names the choices where the name is unknown', async () => {
    await expect(loadThemes('semnar', folder)).rejects.toThrow(
      'There is no theme "semnar". Choose one of seminar, or give a .css file.',
    );
  });

  it("takes a user's own file, without what it fetches", async () => {
    const file = join(folder, 'own', '..', 'mine.css');
    await writeFile(
      file,
      "/* @theme mine */ @import url('https://fonts.example/a;b.css'); @import 'seminar'; section { background: url(//x.org/a.png) }",
    );
    const {name, css, warnings} = await loadThemes(file, folder);
    expect(name).toBe('mine');
    expect(css.at(-1)).toBe('/* @theme mine */  @import \'seminar\'; section { background: url("data:,") }');
    expect(warnings).toEqual(['What mine.css fetches from the web was left out: decks work without a network.']);
  });

  it('refuses a file that is no theme, or is not there', async () => {
    await expect(loadThemes(join(folder, 'handout.css'), folder)).rejects.toThrow('does not name itself');
    await expect(loadThemes(join(folder, 'none.css'), folder)).rejects.toThrow('cannot be read');
  });
});

describe('selfContained', () => {
  it('reads nothing outside the folder', () => {
    const css = 'a { background: url(../../etc/passwd.png) url(/etc/x.png) url(file:///x.png) url(#id) }';
    expect(selfContained(css, folder)).toBe(css);
  });
});

describe('themeName', () => {
  it('is what the comment says', () => {
    expect(themeName('/* a */ /*!\n * @theme a-b */')).toBe('a-b');
    expect(themeName('section { --x: "@theme y" }')).toBeNull();
  });
});
