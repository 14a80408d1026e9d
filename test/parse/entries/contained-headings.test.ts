import {expect, it} from 'vitest';
import {read} from '../read.ts';

const headings = (body: string) => read(body).document.entries.filter(({kind}) => kind === 'heading').length;
const folded = (depth: number) =>
  `<details><summary>More</summary>\n\n${'#'.repeat(depth)} Proof\n\nWords.\n\n</details>`;

it('makes a heading in a folded block a bold line where text follows, or it is as high as what it stands under', () => {
  expect(read(`## A\n\n${folded(3)}\n\nAfter.`).text).toContain('prose 5: **Proof**');
  expect(headings(`## A\n\n${folded(3)}\n\nAfter.`)).toBe(1);
  expect(headings(`## A\n\n${folded(2)}\n\n## B`)).toBe(2);
  expect(headings(`## A\n\n${folded(4)}\n\n#### C`)).toBe(3);
  expect(headings(`## A\n\n${folded(3)}\n\n#### C`)).toBe(2);
});

it('leaves one whose section ends with its block', () => {
  expect(headings(`## A\n\n${folded(3)}\n\n## B`)).toBe(3);
  expect(headings(`## A\n\nText.[^1]\n\n${folded(3)}\n\n[^1]: Note.`)).toBe(2);
});
