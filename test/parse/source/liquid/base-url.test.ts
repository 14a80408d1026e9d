import {expect, it} from 'vitest';
import {liquidSite, urlFilters, withSiteUrls} from '../../../../src/parse/source/liquid/base-url.ts';
import {sourceOf} from '../../../../src/parse/source/source.ts';

const site = {url: 'https://uni.example/', baseurl: 'course/'};
const {baseurl} = liquidSite(site);
const {relative_url: relative, absolute_url: absolute} = urlFilters(site);

it('makes addresses site-relative however many slashes there are', () => {
  const [path, address] = [relative?.('/c') ?? '', relative?.('https://d.e') ?? ''];
  const text = `/${String(baseurl)}//a ${String(baseurl)}b ${path} ${address}`;
  expect(withSiteUrls(sourceOf(text, 1), site).text).toBe('/a /b /c https://d.e');
});

it('keeps addresses that name the host whole', () => {
  const text = `https://uni.example${String(baseurl)}/a ${absolute?.('b') ?? ''}`;
  expect(withSiteUrls(sourceOf(text, 1), site).text).toBe('https://uni.example/course/a https://uni.example/course/b');
});
