import {expect, it} from 'vitest';
import {read} from '../../read.ts';

it('quotes in quotes without end stop somewhere, and their words stay', () => {
  const lines = read(`${'>'.repeat(60)} deep \`code\` words`)
    .text.trimEnd()
    .split('\n');
  expect(lines.length).toBeLessThan(30);
  expect(lines.at(-1)?.trim()).toBe('prose 1: deep `code` words');
});
