import {expect, it} from 'vitest';
import {qrCode, qrName} from '../../src/emit/qr.ts';

it('names the code by its address, apart for addresses that look alike', () => {
  const [one, two] = [qrName('https://www.example.org/a?b=1'), qrName('https://example.org/a/b=1')];
  expect(one).toMatch(/^qr-example-org-a-b-1-[0-9a-f]{8}\.svg$/);
  expect(one).not.toBe(two);
  expect(qrName('https://example.org/../../etc/passwd')).not.toMatch(/[/\\]|\.\./);
});

it('is the same SVG each time, without scripts or addresses to fetch', () => {
  const svg = qrCode('https://example.org/');
  expect(svg).toBe(qrCode('https://example.org/'));
  expect(svg).toMatch(/^<svg/);
  expect(svg).not.toMatch(/<script|href=/);
});
