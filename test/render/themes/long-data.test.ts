import {describe, expect, it} from 'vitest';
import {nameLongData, restoreLongData} from '../../../src/render/themes/long-data.ts';

const font = `data:font/woff2;base64,${'AbC+/9'.repeat(300)}==`;
const picture = `data:image/svg+xml;base64,${'QUJD'.repeat(400)}`;
const css = `a{src:url(${font}) format("woff2"),url("${picture}")}b{background:url(data:image/png;base64,iVBO)}`;

describe('nameLongData', () => {
  it('names what is long, and leaves what is short', () => {
    const longData: string[] = [];
    expect(nameLongData(css, longData)).toBe(
      'a{src:url(lectern-data-0-) format("woff2"),url("lectern-data-1-")}b{background:url(data:image/png;base64,iVBO)}',
    );
    expect(longData).toEqual([font, picture]);
  });

  it('goes on with the numbers of earlier themes', () => {
    expect(nameLongData(`url(${font})`, ['data:,'])).toBe('url(lectern-data-1-)');
  });
});

describe('restoreLongData', () => {
  it('puts back what was named, byte by byte', () => {
    const longData: string[] = [];
    expect(restoreLongData(nameLongData(css, longData), longData)).toBe(css);
  });

  it('leaves a name that is of none', () => {
    expect(restoreLongData('url(lectern-data-7-)', [font])).toBe('url(lectern-data-7-)');
  });
});
