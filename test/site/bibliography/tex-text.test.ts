import {expect, it} from 'vitest';
import {plainTex} from '../../../src/site/bibliography/tex-text.ts';

it.each([
  [String.raw`Erd{\H{o}}s \& M\"uller`, 'Erdős & Müller'],
  [String.raw`{The} \emph{Stra\ss e}~1`, 'The Straße 1'],
  [String.raw`\O rsted,  50\%`, 'Ørsted, 50%'],
])('reads %s', (tex, text) => {
  expect(plainTex(tex)).toBe(text);
});
