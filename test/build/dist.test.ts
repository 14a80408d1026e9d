// What stands beside the modules of dist/, by the names that the program asks for.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {collectFallbackFaces, findMissingFonts} from '../../src/render/fonts/fallback-font.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const {fallbackFonts} = (await import(new URL('../../build/dist.mjs', import.meta.url).href)) as {
  fallbackFonts(root: string): readonly string[];
};

it('brings every file that a module looks for beside itself', () => {
  const sources = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts'));
  const asked = sources.flatMap(path =>
    [...readFileSync(`${root}src/${path}`, 'utf8').matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(asked).toContain('manifest.json');
  expect(asked.filter(name => name !== 'manifest.json')).toEqual([]);
});

it('asks for packages in a way that code that was kept can', async () => {
  const {program} = (await import(new URL('../../build/program.mjs', import.meta.url).href)) as {
    program(name: string): Promise<object>;
  };
  expect(await program('cli')).toHaveProperty('main');
  const {files} = JSON.parse(readFileSync(`${root}dist/manifest.json`, 'utf8')) as {files: readonly string[]};
  const scripts = files.filter(name => name.endsWith('.cjs'));
  expect(scripts).toHaveLength(1);
  expect(readFileSync(`${root}dist/${scripts[0]}`, 'utf8')).not.toMatch(/\bimport\(["'`\w]/);
});

it('brings the font of every script that decks fall back on', () => {
  const faces = collectFallbackFaces('漢 한 א ع', '').css;
  expect(faces.match(/font-family: ?['"][^'"]+/g)).toHaveLength(8);
  expect(findMissingFonts()).toEqual([]);
  expect(fallbackFonts(root).toSorted()).toEqual([
    'ibm-plex-sans-arabic',
    'noto-sans-hebrew',
    'noto-sans-kr',
    'noto-sans-sc',
  ]);
});
