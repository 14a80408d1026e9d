import type {PhrasingContent} from 'mdast';
import {expect, it} from 'vitest';
import {bindUnits, keepTogether} from '../../../src/text/math/keep-together.ts';

const text = (value: string): PhrasingContent => ({type: 'text', value});
const math = (value: string): PhrasingContent => ({type: 'inlineMath', value});
const printed = (nodes: readonly PhrasingContent[]): string =>
  keepTogether(nodes)
    .map(node => (node.type === 'inlineMath' ? `$${node.value}$` : 'value' in node ? node.value : ''))
    .join('');

it.each([
  [[text('of '), math('x'), text(', and')], 'of <span class="nb">$x$,</span> and'],
  [[text('the dough ('), math('x'), text(') rests')], 'the dough <span class="nb">($x$)</span> rests'],
  [[text('the '), math('k'), text('-th loaf')], 'the <span class="nb">$k$-th</span> loaf'],
  [[math('x'), text(' rises')], '$x$ rises'],
  [[math('x_1 + x_2 = y_1'), text('.')], '<span class="nb">$x_1 + x_2 = y_1$.</span>'],
  [[math('a + b + c + d + e + f + g'), text('.')], '<span class="nb long">$a + b + c + d + e + f + g$.</span>'],
  [[math('a'.repeat(40)), text('.')], `$${'a'.repeat(40)}$.`],
] as const)('%#', (nodes, out) => expect(printed(nodes)).toBe(out));

it('a unit stays with its number', () => {
  expect(bindUnits('1.2 GB in 3 s at 90 °C, 5 samples, 12 %')).toBe(
    '1.2\u00a0GB in 3\u00a0s at 90\u00a0°C, 5 samples, 12\u00a0%',
  );
});

it('neither a size nor an arrow is parted', () => {
  expect(bindUnits('[4 x 1] then FC -> POOL, 3 × 2 loaves, and 3 x rye')).toBe(
    '[4\u00a0x\u00a01] then FC -\u2060> POOL, 3\u00a0×\u00a02 loaves, and 3 x rye',
  );
});
