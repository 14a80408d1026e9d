import {expect, it} from 'vitest';
import {loadImage} from '../../../src/images/locate/load.ts';
import type {FetchedFigure} from '../../../src/images/web/fetch-figure.ts';

const src = 'https://example.org/img/a%20plot.png';
const load = async (figure?: FetchedFigure) =>
  loadImage({src}, {post: 'a.md', ...(figure ? {fetchFigure: async () => figure} : {})}, async () => {
    throw new Error('no file is asked for');
  });

it('takes what was fetched of a figure on the web for one of the site, by its bytes', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await load({bytes: svg})).toMatchObject({kind: 'source', bytes: svg, diagnostics: []});
  expect(await load({bytes: Buffer.from('%PDF-1.4')})).toMatchObject({kind: 'failed', rule: 'figure-pdf', href: src});
});

it('says that it is not fetched, and why', async () => {
  expect(await load()).toMatchObject({rule: 'figure-remote', message: `${src} is on the web and is not fetched.`});
  expect(await load({why: 'the server answers 404'})).toMatchObject({
    rule: 'figure-remote',
    message: `${src} is on the web and is not fetched: the server answers 404.`,
    href: src,
  });
});
