import {expect, it} from 'vitest';
import type {Entry, Reference} from '../../src/model/document.ts';
import {printReferences} from '../../src/script/contents.ts';
import type {ScriptInput} from '../../src/script/context.ts';
import {buildScript} from '../../src/script/script.ts';

const none: Reference = {key: 'k', who: '', year: '', title: '', container: '', details: [], url: ''};
const input: ScriptInput = {
  document: {entries: []},
  images: new Map(),
  meta: {key: 'K', title: 'Rain gauges', course: '', footer: '', lang: 'en', description: '', authors: [], tags: []},
  facts: [],
  slides: new Map(),
  alts: new Map(),
  coded: new Set(),
  footnote: label => label,
  slideHref: () => '',
  drawCode: () => undefined,
};
const print = (references: readonly Reference[] | undefined, lang = 'en') =>
  printReferences({
    ...input,
    document: {entries: [], ...(references && {references})},
    meta: {...input.meta, lang},
  });

it('lists the works that are cited by their authors, with all that is known of them', () => {
  const html = print([
    {...none, who: 'Well, Bo', year: '2021', title: 'How <deep>?', container: 'Rain', details: ['12(3), 4–8']},
    {
      ...none,
      who: 'Mill, Ann',
      year: '2019',
      title: 'Sieves',
      details: ['Dry Press'],
      url: 'https://doi.org/10.1/a?b&c',
    },
    {...none, title: 'Anonymous'},
  ]);
  expect(html).toBe(
    '<section class="end references"><h2 id="end_references">References</h2><ul>' +
      '<li><i>Anonymous</i>.</li>' +
      '<li>Mill, Ann (2019). <i>Sieves</i>. Dry Press. ' +
      '<a href="https://doi.org/10.1/a?b&amp;c">doi<wbr>.org/<wbr>10.1/<wbr>a<wbr>?b<wbr>&amp;c</a></li>' +
      '<li>Well, Bo (2021). How &lt;deep&gt;? <i>Rain</i>, 12(3), 4–8.</li></ul></section>',
  );
});

it('is called as the language calls it, and is not there where nothing is cited', () => {
  expect(print([{...none, title: 'Regen'}], 'de')).toContain('>Literatur<');
  expect(print(undefined)).toBe('');
});

it('takes the place of a heading that awaits it, where notes end', () => {
  const range = {line: 1, endLine: 1};
  const heading = (id: number, value: string) =>
    ({kind: 'heading', id, range, depth: 2, number: '', anchor: '', children: [{type: 'text', value}]}) as Entry;
  const entries: readonly Entry[] = [
    heading(1, 'Rain'),
    {kind: 'prose', id: 2, range, children: [{type: 'text', value: 'It falls.'}]},
    heading(3, 'References'),
  ];
  const build = (references: readonly Reference[]) =>
    buildScript({...input, document: {entries, references}}).html.match(/<h\d id="[^"]*"/g);
  expect(build([{...none, title: 'Sieves'}])).toEqual([
    '<h1 id="page_top"',
    '<h2 id="rain"',
    '<h2 id="end_references"',
  ]);
  expect(build([])).toEqual(['<h1 id="page_top"', '<h2 id="rain"', '<h3 id="references"']);
});
