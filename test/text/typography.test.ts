import {expect, it} from 'vitest';
import type {Inline} from '../../src/model/document.ts';
import {typeset, typesetInline} from '../../src/text/typography.ts';

it.each([
  ['"Why \'now\'?" he said', '“Why ‘now’?” he said'],
  ["it's the '90s, rock 'n' roll", 'it’s the ’90s, rock ’n’ roll'],
  ['the "quoted" (and "bracketed") word', 'the “quoted” (and “bracketed”) word'],
  ['\'"Nested"\' and "\'nested\' first"', '‘“Nested”’ and “‘nested’ first”'],
  ['"She says \'no\'."', '“She says ‘no’.”'],
  ["the students' work", 'the students’ work'],
  ['flour -- water --- salt...', 'flour – water — salt…'],
  ['pages 3--5, "dough"--and bread', 'pages 3–5, “dough”–and bread'],
  ['and <<quoted>> or << quoted >> words', 'and «quoted» or «\u00A0quoted\u00A0» words'],
  ['shift 1 << 3 and a >> b, cin >> x >> y, <<<', 'shift 1 << 3 and a >> b, cin >> x >> y, <<<'],
  ['a rule of ---- and ..... stays', 'a rule of ---- and ..... stays'],
  ['see https://example.org/a--b or bake --hot', 'see https://example.org/a--b or bake --hot'],
])('%s', (written, set) => {
  expect(typeset(written)).toBe(set);
  expect(typeset(set)).toBe(set);
});

it('quotation marks go by what stands around them, code and formulas stay', () => {
  const text = (value: string): Inline => ({type: 'text', value});
  const nodes: readonly Inline[] = [
    text('"'),
    {type: 'strong', children: [{type: 'text', value: 'Bold"'}]},
    text(' and '),
    {type: 'inlineMath', value: "f'"},
    text('\'s "'),
    {type: 'inlineCode', value: 'print("x")'},
    text('"'),
  ];
  expect(typesetInline(nodes)).toEqual([
    text('“'),
    {type: 'strong', children: [{type: 'text', value: 'Bold”'}]},
    text(' and '),
    {type: 'inlineMath', value: "f'"},
    text('’s “'),
    {type: 'inlineCode', value: 'print("x")'},
    text('”'),
  ]);
});
