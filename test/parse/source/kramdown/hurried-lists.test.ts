import {describe, expect, it} from 'vitest';
import {brokenLines, labelLines, typedBullets} from '../../../../src/parse/source/kramdown/hurried-lists.ts';
import {runPass} from '../pass.ts';

describe('a bold line alone', () => {
  const passed = (text: string) => runPass(labelLines, text).text;

  it('ends the list right above it', () => {
    expect(passed('- a\n- b\n**Ovens**\n- c')).toBe('- a\n- b\n\n**Ovens**\n- c');
    expect(passed('1. a\ngoes on\n**Ovens:**')).toBe('1. a\ngoes on\n\n**Ovens:**');
  });

  it('does so too where it is a label between items, that no line is broken before', () => {
    expect(passed('Flour:\n+ rye\n+ (or wheat)\nWater and salt:\n+ warm')).toBe(
      'Flour:\n+ rye\n+ (or wheat)\n\nWater and salt:\n+ warm',
    );
    expect(passed('+ Rye is dark.\nAs seen in 5.d (above):\nOats are light.')).toBe(
      '+ Rye is dark.\n\nAs seen in 5.d (above):\nOats are light.',
    );
    expect(passed('- of rye and\nWheat:\nOats')).toBe('- of rye and\nWheat:\nOats');
    const wrapped = `- ${'the bread of the country, '.repeat(3)}baked by\nJane, has:\n- rye`;
    for (const text of [wrapped, '- a\nwhich needs:\n- b', '- a\nFlour:', '- a\n  Flour:\n- b'])
      expect(passed(text)).toBe(text);
  });

  it('is left in a paragraph, in an item, and where more stands beside it', () => {
    for (const text of ['a\n**Ovens**\nb', '- a\n  **Ovens**', '- a\n**Ovens** are hot', '- a\n\nb\n**Ovens**'])
      expect(passed(text)).toBe(text);
  });
});

it('lines that begin with bold labels are paragraphs', () => {
  const passed = (text: string) => runPass(labelLines, text).text;
  expect(passed('**Rye**: dark,\nsour\n__Wheat:__ white')).toBe('**Rye**: dark,\nsour\n\n__Wheat:__ white');
  for (const text of ['**Rye** is dark\n**Wheat** is white', '- a\n**Rye**: dark', '**Rye**: dark\n\n**Wheat**: white'])
    expect(passed(text)).toBe(text);
});

describe('lines that end in a backslash', () => {
  const passed = (text: string) => runPass(brokenLines, text).text;

  it('are a list', () => {
    expect(passed('flour\\\nwater\\\nsalt\n\nmore')).toBe('- flour\n- water\n- salt\n\nmore');
    expect(passed('# Dough\nflour\\\nwater\\\nsalt\\')).toBe('# Dough\n- flour\n- water\n- salt');
  });

  it('are led in to by a first one that ends in a colon', () => {
    expect(passed('We need:\\\nflour\\\nwater\\\nsalt')).toBe('We need:\n\n- flour\n- water\n- salt');
  });

  it('are a paragraph where they are two, or part of one, and no list within a list', () => {
    for (const text of ['flour\\\nwater', 'flour\nwater\\\nsalt\\\nyeast', '- a\\\n- b\\\n- c', 'a\\\\\nb\\\\\nc'])
      expect(passed(text)).toBe(text);
  });
});

describe('lines that begin with a bullet of print', () => {
  const passed = (text: string) => runPass(typedBullets, text).text;

  it('are items, at their depth, with one mark', () => {
    expect(passed('Flours:\n  • rye\n  •wheat')).toBe('Flours:\n  - rye\n  - wheat');
    expect(passed('- • rye\n  ◦ dark')).toBe('- rye\n  - dark');
  });

  it('are text where the bullet parts what stands in one line', () => {
    for (const text of ['rye • wheat', 'rye •', '•']) expect(passed(text)).toBe(text);
  });
});
