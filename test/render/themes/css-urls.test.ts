import {readdirSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {mapCssUrls} from '../../../src/render/themes/css-urls.ts';

const themes = new URL('../../../themes/', import.meta.url);

it.each(readdirSync(themes).filter(name => name.endsWith('.css')))('leaves %s as it is, byte by byte', name => {
  const css = readFileSync(new URL(name, themes), 'utf8');
  const visited: string[] = [];
  const url = (address: string): undefined => void visited.push(address);
  expect(mapCssUrls(css, {url, imports: () => true})).toBe(css);
  expect(visited).toHaveLength(css.match(/url\(/g)?.length ?? 0);
});

it.each([
  ['a{b:url(x)}', 'a{b:url("y")}'],
  ["a{b:url( 'x' )}", 'a{b:url( "y" )}'],
  ['a{b:url(x"z)}', 'a{b:url("y")}'],
  ['a{--b:"x";c:calc((1px + "x"))}', 'a{--b:"x";c:calc((1px + "x"))}'],
  ['/* url(x) */a{b:"url(x)"}', '/* url(x) */a{b:"url(x)"}'],
  ['@import "x" screen; a{}', ' a{}'],
  ['@import url(x)', ''],
  ['@import "x" a{b:c}', '{b:c}'],
])('of %j makes %j', (css, expected) => {
  expect(mapCssUrls(css, {url: () => 'y', imports: () => false})).toBe(expected);
});
