import {expect, it} from 'vitest';
import {createQrCode, nameQrCode} from '../../src/emit/qr.ts';

it('names the code by its address, apart for addresses that look alike', () => {
  const [one, two] = [nameQrCode('https://www.example.org/a?b=1'), nameQrCode('https://example.org/a/b=1')];
  expect(one).toMatch(/^qr-example-org-a-b-1-[0-9a-f]{8}\.svg$/);
  expect(one).not.toBe(two);
  expect(nameQrCode('https://example.org/../../etc/passwd')).not.toMatch(/[/\\]|\.\./);
});

it('is the same SVG each time, without scripts or addresses to fetch', () => {
  const svg = createQrCode('https://example.org/');
  expect(svg).toBe(createQrCode('https://example.org/'));
  expect(svg).toMatch(/^<svg/);
  expect(svg).not.toMatch(/<script|href=/);
});
