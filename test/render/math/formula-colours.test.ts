import katex from 'katex';
import {describe, expect, it} from 'vitest';
import {boundColours} from '../../../src/render/math/formula-colours.ts';

const set = (tex: string): string => boundColours(katex.renderToString(tex, {output: 'html', throwOnError: false}));
const bound = (colour: string): string =>
  `oklch(from ${colour} clamp(var(--own-least, 0), l, var(--own-most, 1)) min(c, var(--own-chroma, 1)) h)`;

describe('boundColours', () => {
  it('bounds colours by name and by number, and what stands beside them stays', () => {
    expect(set('\\textcolor{gray}{x}')).toContain(`style="color:${bound('gray')};"`);
    expect(set('\\textcolor{#0f0}{x}')).toContain(`style="color:${bound('#0f0')};"`);
    expect(set('\\textcolor{blue}{x+y}')).toContain(`style="margin-right:0.0359em;color:${bound('blue')};"`);
  });

  it('leaves formulas without colours as they are', () => {
    const html = katex.renderToString('\\frac{a}{b}', {output: 'html'});
    expect(boundColours(html)).toBe(html);
  });

  it('leaves white alone, in which is written what is not to be seen, and the colours of boxes', () => {
    expect(set('\\textcolor{white}{x}')).toContain('style="color:white;"');
    expect(set('\\colorbox{yellow}{x}')).toContain('background-color:yellow');
  });

  it('leaves the source of a formula that cannot be set in the colour by which it is known', () => {
    expect(set('\\frac{a}{')).toContain('class="katex-error"');
    expect(set('\\frac{a}{')).toContain('style="color:#cc0000"');
  });
});
