import {expect, it} from 'vitest';
import {readBibtex} from '../../../src/site/bibliography/bibtex.ts';

const bib = `
@comment{none, year = 1}
@preamble{"words"}
@STRING{jr = "Journal of Rain"}
@String(press = {Dry Press})
@article{mill, Title={On {Rain}}, journal = JR, note = "a, b", year=2019}
@book(kept, publisher = press, year = 1843
)
@article{mill, title={Another}}
@article{open, author={Never Closed`;

it('reads entries with their fields, and what words of their own stand for', () => {
  const found = [...readBibtex(bib)].map(([key, {kind, fields}]) => [key, kind, Object.fromEntries(fields)]);
  expect(found).toEqual([
    ['mill', 'article', {title: 'On {Rain}', journal: 'Journal of Rain', note: 'a, b', year: '2019'}],
    ['kept', 'book', {publisher: 'Dry Press', year: '1843'}],
    ['open', 'article', {author: 'Never Closed'}],
  ]);
});
