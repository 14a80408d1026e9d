import {describe, expect, it} from 'vitest';
import {
  afterPlaceholder,
  listPlaceholders,
  onlyPlaceholder,
  type Placeholder,
  restore,
  splitAtPlaceholders,
  type Tag,
  tagOf,
} from '../../../src/parse/source/placeholder.ts';

const literal = (raw: string): Exclude<Placeholder, Tag> => ({kind: 'literal', raw, line: 1});
const bold: Tag = {kind: 'tag', name: 'b', close: false, attributes: {}, raw: '<b>', line: 1};

describe('a list of placeholders', () => {
  it('leaves the one it started from as it was', () => {
    const known = [literal('a')];
    const list = listPlaceholders(known);
    list.add(literal('b'));
    list.replace(0, literal('c'));
    expect(known).toEqual([literal('a')]);
    expect(list.all).toEqual([literal('c'), literal('b')]);
  });
});

describe('restore', () => {
  it('puts back what stood there, within placeholders too', () => {
    const list = listPlaceholders([]);
    const inner = list.add(literal('`x`'));
    const outer = list.add(literal(`$${inner}$`));
    expect(restore(`a ${outer} ${list.addTag(bold)}b\uE002`, list.all)).toBe('a $`x`$ <b>b');
  });

  it('gives nothing for a number that stands for nothing', () => {
    expect(restore('a\uE0007\uE001b', [])).toBe('ab');
  });
});

describe('placeholders in a text', () => {
  const list = listPlaceholders([]);
  const one = list.add(literal('x'));

  it('divide it', () => {
    expect(splitAtPlaceholders(`a ${one}b`, list.all)).toEqual(['a ', literal('x'), 'b']);
  });

  it('are known when they are all of it, or begin it', () => {
    expect([onlyPlaceholder(one), onlyPlaceholder(`${one}.`), onlyPlaceholder('a')]).toEqual([0, undefined, undefined]);
    expect([afterPlaceholder(`${one}.`), afterPlaceholder('a')]).toEqual(['.', undefined]);
  });

  it('are tags only by their markers', () => {
    const marker = list.addTag(bold);
    expect([tagOf(marker, list.all), tagOf('<l0>', list.all), tagOf('<b>', list.all)]).toEqual([
      bold,
      undefined,
      undefined,
    ]);
  });
});
