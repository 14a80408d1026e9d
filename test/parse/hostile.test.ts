// Input made to hang or crash a parser: ends within seconds, loses no word, throws nothing.
import {describe, expect, it} from 'vitest';
import {read} from './read.ts';

const size = 3000;
const fill = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));

const cases: Readonly<Record<string, string>> = {
  'open brackets': fill('['),
  'empty links': fill('[](x '),
  stars: fill('*'),
  'stars and words': fill('*a **b '),
  underscores: fill('_a'),
  'angle brackets': fill('<'),
  'open blocks': fill('<div>'),
  'closing tags': fill('</div>'),
  'open inline tags': fill('<b>'),
  'unclosed attributes': fill('<a href="'),
  'open comments': fill('<!-- '),
  'open lists of HTML': fill('<ul><li>'),
  'nested tables': fill('<table><tr><td>'),
  dollars: fill('$$'),
  'single dollars': fill('$a '),
  'open environments': fill('\\begin{align}'),
  backticks: fill('` '),
  'backticks of all lengths': Array.from({length: 200}, (_, index) => '`'.repeat(index + 1)).join(' '),
  fences: fill('```x\n'),
  quotes: fill('>'),
  'spaced quotes': fill('> '),
  'deep lists': Array.from({length: 150}, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n'),
  pipes: fill('|'),
  rows: fill('|a|b\n'),
  'attribute lists': fill('{: .a'),
  commands: fill('\\textbf{'),
  definitions: fill('a\n: b\n'),
  'blank lines': fill(' \n'),
  'one long blank': `- ${fill(' ')}x`,
  'Liquid output': fill('{{'),
  'Liquid tags': fill('{% '),
  'Liquid conditions': fill('{% if x %}\n'),
  'a Liquid loop': '{% for i in (1..99999999) %}x{% endfor %}',
  'Liquid loops in a loop': '{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}',
  'an include of itself': '{% include loop.html %}',
  'deep braces in a formula': `$$${'{'.repeat(5000)}$$`,
  'a macro of itself': '$$\\def\\a{\\a\\a}\\a$$',
  entities: fill('&#'),
  'a player around a deep tree': `<object>${fill('<div>')}<source src="a"></object>`,
  'a player around formatting without end': `<video>${Array.from({length: 600}, (_, index) => `<b x${index}><p>`).join('')}</video>`,
  'attributes without end': `<a ${fill('x="y" ')}>`,
  footnotes: fill('[^a] '),
};

describe('hostile input', () => {
  for (const [name, body] of Object.entries(cases)) {
    it(name, {timeout: 20000}, () => {
      expect(() => read(body)).not.toThrow();
    });
  }

  it('keeps every word of a line that is longer than any note has', () => {
    const {text} = read(Array.from({length: 6000}, (_, index) => `w${index}`).join(' '));
    expect(text.match(/w\d+/g)).toHaveLength(6000);
  });

  it('stops a loop with a diagnostic and goes on', () => {
    const {document, diagnostics} = read('Before\n\n{% for i in (1..99999999) %}x{% endfor %}\n\nAfter');
    expect(diagnostics.map(fault => fault.rule)).toContain('liquid-error');
    expect(document.entries.length).toBeGreaterThanOrEqual(2);
  });
});
