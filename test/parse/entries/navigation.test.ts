import {expect, it} from 'vitest';
import {read} from '../read.ts';

const kinds = (body: string) =>
  read(body).document.entries.map(entry => (entry.kind === 'dropped' ? entry.what : entry.kind));

it.each([
  '[Index](/) [Previous](/w1) [Next](/w3)',
  '[« Previous: Flour](/w1) | [Next: Salt »](/w3)',
  '**[Index](/)** · Previous · [Next lecture](/w3)',
  '- [Home](/)\n- [Next](/w3)',
  '[Back to top](#top)',
])('drops navigation of the site: %s', row => {
  expect(kinds(`${row}\n\nText`)).toEqual(['navigation', 'prose']);
});

it.each(['Next', '[Next](/w3) we bake', '[Next of kin](/w3)', '- [Home](/)\n- [Ovens](/ovens)'])(
  'keeps what says more, or leads nowhere: %s',
  row => {
    expect(kinds(row)).not.toContain('navigation');
  },
);
