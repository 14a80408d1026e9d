import {expect, it} from 'vitest';
import {readBibtex} from '../../../src/site/bibliography/bibtex.ts';
import {referenceOf} from '../../../src/site/bibliography/reference.ts';

const referencesOf = (bib: string) => [...readBibtex(bib)].map(([key, entry]) => referenceOf(key, entry));

it('says who, when, what and where', () => {
  const bib = String.raw`@article{a, author={Mill, Ada and M{\"u}ller, Bo and others}, year=2019, title={On {Rain}},
    journal={Journal of Rain}, volume=12, number=3, pages={4--8}, doi={https://doi.org/10.1234/rain\_1}}
  @misc{b, title={Notes on Wind}, eprint={1234.5678}, archivePrefix={arXiv},
    howpublished={\url{https://wind.example/a}}}`;
  expect(referencesOf(bib)).toEqual([
    {
      key: 'a',
      who: 'Mill, Ada; Müller, Bo; et al.',
      year: '2019',
      title: 'On Rain',
      container: 'Journal of Rain',
      details: ['12(3), 4–8'],
      url: 'https://doi.org/10.1234/rain_1',
    },
    {
      key: 'b',
      who: '',
      year: '',
      title: 'Notes on Wind',
      container: '',
      details: ['arXiv:1234.5678'],
      url: 'https://wind.example/a',
    },
  ]);
});

it('is nothing where neither title nor author are known, and no address that is none of the web', () => {
  const bib = '@misc{a, year=2020} @misc{b, title={T}, url={javascript:alert(1)}, doi={none}}';
  expect(referencesOf(bib)).toEqual([undefined, expect.objectContaining({title: 'T', url: ''})]);
});

it('names twenty people at most', () => {
  const author = Array.from({length: 30}, (_, i) => `P${i}`).join(' and ');
  expect(referencesOf(`@misc{a, author={${author}}}`)[0]?.who).toMatch(/^P0; .*; P19; et al\.$/);
});
