import {execFileSync} from 'node:child_process';
import {mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {loadThemes, inlineThemeFiles} from '../../../src/render/themes/theme.ts';
import {themeName} from '../../../src/render/themes/theme-name.ts';

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
      "/* @theme mine */ @import url('https://fonts.example/a;b.css'); @import 'seminar'; section { background: " +
        'url(//x.org/a.png) }',
    );
    const {name, css, warnings} = await loadThemes(file, folder);
    expect(name).toBe('mine');
    expect(css.at(-1)).toBe('/* @theme mine */  @import \'seminar\'; section { background: url("data:,") }');
    expect(warnings).toEqual(['What mine.css fetches from the web was left out: decks work without a network.']);
  });

  it('takes in pictures and fonts of its own folder, by what they are, and nothing from outside a site', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    const site = join(outside, 'site');
    await mkdir(join(site, 'css'), {recursive: true});
    await writeFile(join(outside, 'secret.png'), png);
    await writeFile(join(site, 'above.png'), png);
    for (const [name, bytes] of [
      ['ok.png', png],
      ['ok.woff2', 'wOF2'],
      ['text.png', 'token'],
      ['text.woff2', 'token'],
      ['.hidden.png', png],
    ] as const)
      await writeFile(join(site, 'css', name), bytes);
    await symlink('../../secret.png', join(site, 'css/link.png'));
    await symlink('ok.png', join(site, 'css/inner.svg'));
    await symlink('../above.png', join(site, 'css/up.png'));
    execFileSync('mkfifo', [join(site, 'css/pipe.png')]);
    const names = ['link.png', 'text.png', 'text.woff2', '.hidden.png', 'up.png', '../above.png', 'pipe.png'];
    const file = join(site, 'css/t.css');
    const rules = ['ok.png', 'ok.woff2', 'inner.svg', ...names].map(name => `a { background: url(${name}) }`);
    await writeFile(file, `/* @theme t */\n${rules.join('\n')}`);
    const {css, warnings} = await loadThemes(file, folder, site);
    const own = (css.at(-1) ?? '').split('\n').slice(1);
    expect(own.slice(0, 3)).toEqual([
      expect.stringContaining('url("data:image/png;base64,'),
      expect.stringContaining('url("data:font/woff2;base64,'),
      expect.stringContaining('url("data:image/png;base64,'),
    ]);
    expect(own.slice(3)).toEqual(names.map(() => 'a { background: url("data:,") }'));
    expect(warnings).toEqual(names.map(name => expect.stringContaining(`t.css: "${name}" was left out`)));
  });

  it('leaves out whatever else it would load, however it is written', async () => {
    const file = join(folder, 'sly.css');
    const sly = [
      'a { background: u\\72l(http://x.org/a) }',
      'a { background: u\\72l("http://x.org/a") }',
      'a { background: image-set("http://x.org/a" 1x, url(//x.org/b) 2x) }',
      'a { background: -webkit-image-set("https://x.org/a" 1x) }',
      'a { background: url(file:///etc/hosts) }',
      'a { background: url(/abs.png) }',
      'a { background: URL( "http://x.org/a b" ) }',
      'a { src: src("http://x.org/a") }',
      '@im\\70ort "http://x.org/a.css";',
    ];
    await writeFile(file, `/* @theme sly */ @import 'seminar'; ${sly.join(' ')} b { content: "http://x.org" }`);
    const {css, warnings} = await loadThemes(file, folder);
    const own = css.at(-1) ?? '';
    expect(own).toContain("/* @theme sly */ @import 'seminar';");
    expect(own).toContain('b { content: "http://x.org" }');
    expect(own.replace('content: "http://x.org"', '')).not.toMatch(/x\.org|file:|abs\./);
    expect(warnings.join('\n')).toContain('"/abs.png" was left out');
    for (const rule of [
      '@import "/abs.css";',
      '@import url("beside.css") screen;',
      'a { background: url(none.png) }',
    ]) {
      await writeFile(file, `/* @theme sly */ ${rule}`);
      await expect(loadThemes(file, folder), rule).rejects.toThrow(/sly\.css:1: /);
    }
  });

  it('refuses a file that is no theme, or is not there', async () => {
    await expect(loadThemes(join(folder, 'handout.css'), folder)).rejects.toThrow('does not name itself');
    await expect(loadThemes(join(folder, 'none.css'), folder)).rejects.toThrow('cannot be read');
  });
});

describe('selfContained', () => {
  it('reads nothing outside the folder', () => {
    const css = 'a { background: url(../../etc/passwd.png) url(/etc/x.png) url(file:///x.png) url(#id) }';
    expect(inlineThemeFiles(css, folder)).toBe(css);
  });
});

describe('themeName', () => {
  it('is what the comment says', () => {
    expect(themeName('/* a */ /*!\n * @theme a-b */')).toBe('a-b');
    expect(themeName('section { --x: "@theme y" }')).toBeNull();
  });
});
