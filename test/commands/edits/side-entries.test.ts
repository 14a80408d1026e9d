import {expect, it} from 'vitest';
import {sayBeside} from '../../../src/commands/edits/side-entries.ts';
import {listTargets} from '../../../src/commands/edits/targets.ts';
import {documentOf} from '../../support/notes.ts';

const blocks = listTargets(
  documentOf('A cache keeps what was asked for before.\n\nA cache keeps what was asked for twice, and more.\n'),
);
const choose = (i: number, show: string) => ({
  target: blocks[i] ?? fail(),
  removes: ['text'] as const,
  add: {name: 'show', value: show} as const,
});
function fail(): never {
  throw new Error('no such block');
}

it('anchors a block by as many of its first words as tell it from those before', () => {
  expect(sayBeside('', [choose(0, 'what was asked'), choose(1, 'twice')], blocks)).toBe(
    [
      '- block: A cache keeps what was asked',
      '  show: what was asked',
      '- block: A cache keeps what was asked for twice,',
      '  show: twice',
      '',
    ].join('\n'),
  );
});

it('keeps what stands there, and replaces the words of the same block', () => {
  const text =
    '# mine\n- section: Costs\n  skip: true # for now\n- block: "A cache keeps what was asked"\n  text: Caches\n';
  expect(sayBeside(text, [choose(0, 'before')], blocks)).toBe(
    '# mine\n- section: Costs\n  skip: true # for now\n- block: "A cache keeps what was asked"\n  show: before\n',
  );
});

it('touches no file that is not such a list', () => {
  expect(sayBeside('a: 1', [], blocks)).toBeNull();
  expect(sayBeside('- [', [], blocks)).toBeNull();
});
