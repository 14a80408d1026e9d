import {expect, it} from 'vitest';
import {citeByAuthor, lastNameFirst, peopleOf} from '../../../src/site/bibliography/author-year.ts';
import {readBibtex} from '../../../src/site/bibliography/bibtex.ts';

const bib = String.raw`
@comment{none, year = 1}
@string{nips = "NeurIPS"}
@article{vaswani2017, title={Attention is {All} You Need}, author={Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},
  journal = nips, year={2017}}
@book{lovelace, author = "Ada Lovelace and Charles Babbage", year = 1843, note = "a, b"}
@inproceedings{erdos,
  author    = {Erd{\H{o}}s, P. and others},
  date      = {1959-03}
}
@misc{weyl, author={Hermann von M{\"u}ller}, year={1918}}
@misc{nobody, title={A Page, with a Comma}, year={2020}}
@misc{iso, author={{International Organization}}, year=2001}
@article{dup, author={First One}, year={1}}
@article{vaswani2017, author={Another}, year={1999}}
@article{open, author={Never Closed`;

it('cites by author and year', () => {
  expect(Object.fromEntries([...readBibtex(bib)].map(([key, entry]) => [key, citeByAuthor(entry)]))).toEqual({
    vaswani2017: 'Vaswani et al., 2017',
    lovelace: 'Lovelace and Babbage, 1843',
    erdos: 'Erdős et al., 1959',
    weyl: 'von Müller, 1918',
    nobody: 'A Page, with a Comma, 2020',
    iso: 'International Organization, 2001',
    dup: 'One',
    open: 'Closed',
  });
});

it('splits names where no brace holds them together', () => {
  expect(peopleOf('Mill, Ada and {Sieve and Sons} and others')).toEqual(['Mill, Ada', '{Sieve and Sons}', 'others']);
});

it.each([
  ['Hermann von M{\\"u}ller', 'von Müller, Hermann'],
  ['Mill, Ada', 'Mill, Ada'],
  ['{Sieve and Sons}', 'Sieve and Sons'],
  ['Plato', 'Plato'],
])('puts the last name of %s first', (written, name) => {
  expect(lastNameFirst(written)).toBe(name);
});
