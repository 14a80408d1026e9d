import {expect, it} from 'vitest';
import {parse} from '../../src/parse/parse.ts';
import {postOf} from '../support/notes.ts';

const none = {site: {}, page: {}, include: () => undefined, link: () => undefined};
const referenceOf = (key: string) => ({key, who: key, year: '', title: '', container: '', details: [], url: ''});
const context = {
  ...none,
  cite: (key: string) => (key.startsWith('known') ? 'Mill, 2019' : undefined),
  reference: referenceOf,
};

it('lists the works that are cited and known, each once', () => {
  const body =
    'A <d-cite key="known2,other"></d-cite> b <d-cite key="known1"></d-cite> c <d-cite key="known2"></d-cite>.';
  expect(parse(postOf(body), context, () => {}).references?.map(({key}) => key)).toEqual(['known2', 'known1']);
});

it('has no list where nothing is cited', () => {
  expect(parse(postOf('Words.'), context, () => {})).not.toHaveProperty('references');
  expect(parse(postOf('A <d-cite key="known1"></d-cite>.'), none, () => {})).not.toHaveProperty('references');
});
