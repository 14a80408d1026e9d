import {describe, expect, it} from 'vitest';
import {chooseFaces} from '../../../src/render/fonts/page-faces.ts';
import {themes} from '../../browser/support.ts';

describe('chooseFaces', () => {
  it('is CSS alone, with faces for the characters that the theme lacks', () => {
    const css = chooseFaces('<p>量化 and <span class="katex">x</span></p>', themes);
    expect(css).not.toContain('[object');
    expect(css).toMatch(/font-family:\s*['"]?Noto Sans SC/);
    expect(css).toContain('.katex');
  });
});
