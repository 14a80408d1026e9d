import {expect, it} from 'vitest';
import {createCitations} from '../../../src/site/bibliography/citations.ts';

const bib = (name: string) => `@misc{${name}, author={Ada ${name}}, year={2020}}`;
const cite = (files: Readonly<Record<string, string>>, page = {}, config = {}) =>
  createCitations({config, page, path: '_posts/2024-01-02-a.md', readFile: path => files[path]}).cite;

it.each([
  ['assets/bibliography/own.bib', {bibliography: 'own.bib'}, {}],
  ['_posts/own.bib', {bibliography: ['own']}, {}],
  ['_bibliography/references.bib', {}, {}],
  ['lib/papers.bib', {}, {scholar: {source: '/lib/', bibliography: 'papers.bib'}}],
])('finds %s', (path, page, config) => {
  expect(cite({[path]: bib('Key')}, page, config)('Key')).toBe('Key, 2020');
});

it('asks the post before the site, and gives nothing for a key that is nowhere', () => {
  const files = {'own.bib': '@misc{k, author={Own}}', 'references.bib': '@misc{k, author={Site}}'};
  expect(cite(files, {bibliography: 'own.bib'})('k')).toBe('Own');
  expect(cite(files)('none')).toBeUndefined();
  expect(cite({}, {bibliography: '../../../etc/passwd'})('k')).toBeUndefined();
});

it('has the whole entry of a key for a list', () => {
  const readFile = (path: string) => (path === 'references.bib' ? '@misc{k, author={Ada Mill}, year=2020}' : undefined);
  const {reference} = createCitations({config: {}, page: {}, path: 'a.md', readFile});
  expect(reference('k')).toMatchObject({key: 'k', who: 'Mill, Ada', year: '2020', url: ''});
  expect(reference('none')).toBeUndefined();
});
