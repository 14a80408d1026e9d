import {expect, it} from 'vitest';
import {worthOf} from '../../../src/timing/plan/worth.ts';
import {makePage} from '../../handout/make-page.ts';
import {figure, prose, words} from '../../support/content.ts';

const worth = (given: Parameters<typeof makePage>[1], seconds = 45, lead = false) =>
  worthOf(makePage(1, {level: 3, ...given}), {lead, seconds});
const shown = {kind: 'figure' as const, block: figure(1, 'a'), width: 9, height: 9};
const bold = {...prose(2, ''), children: [{type: 'strong' as const, children: [...words('Crumb')] as never[]}]};

it('ranks figures before what opens a section, that before labels, and what goes on from a page last', () => {
  const plain = worth({});
  const label = worth({blocks: [{kind: 'block', block: bold, size: ''}]});
  const opening = worth({level: 1});
  expect([worth({blocks: [shown]}), opening, label, plain, worth({part: {index: 2, of: 2}})]).toEqual([
    ...[400, 300, 200, 100, 50],
  ]);
});

it('grows with the root of the time, and a lead page outdoes all others', () => {
  expect(worth({}, 180)).toBe(200);
  expect(worth({}, 20, true)).toBeGreaterThan(100 * worth({blocks: [shown], level: 1}, 240));
});
