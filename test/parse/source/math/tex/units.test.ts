// Numbers and units, as siunitx sets them.
import {expect, it} from 'vitest';
import {tokenize} from '../../../../../src/parse/source/math/tex/tokens.ts';
import {isSpaced, printNumber, printUnit} from '../../../../../src/parse/source/math/tex/units.ts';

const raw = String.raw;

it.each([
  ['1.5e3', raw`1.5\times 10^{3}`],
  ['-2E-4', raw`-2\times 10^{-4}`],
  ['e6', '10^{6}'],
  ['1,5', '1{,}5'],
  ['10 +- 0.2', raw`10\pm 0.2`],
  ['1e2e', '1e2e'],
])('number %s', (written, made) => {
  expect(printNumber(tokenize(written))).toBe(made);
});

it.each([
  [raw`\metre\per\second\squared`, raw`\mathrm{m}\,\mathrm{s}^{-2}`],
  [raw`\per\square\metre`, raw`\mathrm{m}^{-2}`],
  [raw`\kilo\metre\cubed`, raw`\mathrm{km}^{3}`],
  [raw`\volt\per\kilo\ohm`, raw`\mathrm{V}\,\mathrm{k\Omega}^{-1}`],
  [raw`\metre\tothe{4}`, raw`\mathrm{m}^{4}`],
  [raw`\raiseto{4}\metre`, raw`\mathrm{m}^{4}`],
  ['m/s^2', raw`\mathrm{m}/\mathrm{s}^2`],
  ['kg.m', raw`\mathrm{k}\mathrm{g}\,\mathrm{m}`],
  ['%', raw`\%`],
  [raw`\kilo`, raw`\mathrm{k}`],
  [raw`\unheard`, raw`\unheard`],
  [raw`\constructor`, raw`\constructor`],
])('unit %s', (written, made) => {
  expect(printUnit(tokenize(written))).toBe(made);
});

it('sets only the sign of degrees close to its number', () => {
  expect([raw`\degree`, '°', raw`\celsius`, 'm'].map(unit => isSpaced(printUnit(tokenize(unit))))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(isSpaced('')).toBe(false);
});
