import {describe, expect, it} from 'vitest';
import {OfflineMarp} from '../../../src/render/marp/marp.ts';
import type {Themes} from '../../../src/render/themes/theme.ts';
import {Marp} from '@marp-team/marp-core';

const css =
  '/* @theme plain */ section { width: 1280px; height: 720px; color: #123 } section h1, div.marpit > p { margin: ' +
  '0 } @media print { section::after { content: "x" } }';
const themes: Themes = {name: 'plain', css: [css], warnings: []};
const containers = {
  'of this program': undefined,
  'of Marp CLI': {tag: 'div', id: ':$p'},
  'with classes': {tag: 'main', class: 'a b'},
  'in another one': [{tag: 'main'}, {tag: 'div', class: 'marpit'}],
  none: [],
};

describe('OfflineMarp', () => {
  it.each(Object.entries(containers))('packs a theme for the container %s as Marp does', (_name, container) => {
    const options = {
      script: false,
      emoji: {shortcode: false, unicode: 'twemoji'},
      ...(container === undefined ? {} : {container}),
    } as const;
    const marp = new Marp(options);
    marp.themeSet.add(css);
    // Packed for another container first, so that this one is derived.
    new OfflineMarp({script: false}, themes).render('# A');
    const packed = new OfflineMarp(options as ConstructorParameters<typeof OfflineMarp>[0], themes).render(
      '---\ntheme: plain\n---\n\n# A',
    ).css;
    expect(packed).toContain('section');
    expect(packed).not.toContain('lectern-container');
    expect(packed).toBe(marp.render('---\ntheme: plain\n---\n\n# A').css);
  });

  it('numbers code that goes on, and what is shown again above it', () => {
    const fence = '```python from=9 again=1,4\ndef dig(bed):\na = 1\nturn(a)\nprint(a)\n```';
    const {html} = new OfflineMarp({script: false}, themes).render(`---\ntheme: plain\n---\n\n${fence}`);
    const lines = [...String(html).matchAll(/<span class="(line[^"]*)"(?: style="([^"]*)")?>/g)];
    expect(lines.map(([, name, style = '']) => [name, style])).toEqual([
      ['line again', 'counter-set:line 1'],
      ['line again', 'counter-set:line 4'],
      ['line', 'counter-set:line 9'],
      ['line', ''],
    ]);
  });
});
