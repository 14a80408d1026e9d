import {expect, it} from 'vitest';
import {chooseLead, type Lead, type LeadContext} from '../../src/compose/lead/lead.ts';
import {recallLead} from '../../src/compose/recall-lead.ts';
import type {Inline} from '../../src/model/document.ts';

const around: LeadContext = {
  lang: 'en',
  heading: 'Quokka',
  before: {kind: 'heading', text: 'Quokka'},
  after: {kind: 'none', text: ''},
};
const long: readonly Inline[] = [
  {
    type: 'text',
    value:
      'The quokka is a small marsupial of the coast. It is about the size of a cat, and it eats leaves and grass ' +
      'at night. Unlike a cat it carries its young in a pouch, where it stays for half a year.',
  },
];

it('chooses once for the same words between the same, and what would be chosen', () => {
  const memory = new Map<string, Lead>();
  const first = recallLead(long, 'prose', around, memory);
  expect(first).toEqual(chooseLead(long, 'prose', around));
  expect(recallLead(structuredClone(long), 'prose', structuredClone(around), memory)).toBe(first);
  expect(memory.size).toBe(1);
});

it('chooses anew between other neighbours, and remembers no short text', () => {
  const memory = new Map<string, Lead>();
  recallLead(long, 'prose', around, memory);
  recallLead(long, 'prose', {...around, after: {kind: 'list', text: 'Rye'}}, memory);
  recallLead(long, 'item', around, memory);
  recallLead([{type: 'text', value: 'It digs.'}], 'prose', around, memory);
  expect(memory.size).toBe(3);
});
