import {expect, it} from 'vitest';
import {denserStyleClasses} from '../../../src/layout/galley/denser.ts';
import type {Slide} from '../../../src/model/slide.ts';

const agenda = (styleClasses: readonly string[]) =>
  denserStyleClasses({role: 'agenda', styleClasses, content: []} as unknown as Slide);

it('an agenda is set closer, then in two columns', () => {
  expect(agenda([])).toEqual([['many'], ['crowd'], ['crowd', 'columns']]);
});

it('one in two columns stands in one where it takes several pages all the same', () => {
  expect(agenda(['columns'])).toEqual([['columns', 'many'], ['columns', 'crowd'], ['crowd']]);
});
