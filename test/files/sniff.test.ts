import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {isExtensionOf, sniffFormat} from '../../src/files/sniff.ts';

const dot = sharp({create: {width: 2, height: 2, channels: 3, background: '#fff'}});

describe('sniff', () => {
  it.each(['png', 'jpeg', 'gif', 'webp', 'avif', 'tiff'] as const)('knows %s by its bytes', async format => {
    expect(sniffFormat(await dot.clone().toFormat(format).toBuffer())).toBe(format);
  });

  it.each([
    ['<svg>', 'svg'],
    ['\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['%PDF-1.7', 'pdf'],
    ['<!doctype html><svg></svg>', undefined],
    ['An <svg> in prose', undefined],
    ['', undefined],
  ])('takes %j for %s', (text, format) => {
    expect(sniffFormat(Buffer.from(text))).toBe(format);
  });
});

describe('extensionFits', () => {
  it.each([
    ['a.JPG', 'jpeg', true],
    ['a.gif', 'png', false],
    ['a.pdf', 'png', false],
    ['image.v2', 'png', true],
    ['plain', 'png', true],
  ] as const)('%s holding %s: %s', (name, format, fits) => {
    expect(isExtensionOf(name, format)).toBe(fits);
  });
});
