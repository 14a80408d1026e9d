// The site's own address in Liquid: a mark stands for `baseurl` while Liquid runs, as authors double or forget slashes.
import {baseUrl} from '../private-use.ts';
import {type SourceText, withText} from '../source.ts';

type SiteValues = Readonly<Record<string, unknown>>;

const slashes = new RegExp(`(?<!/)/*${baseUrl}[${baseUrl}/]*`, 'g');
const leading = new RegExp(`^[${baseUrl}/]+`);

/** `site` as Liquid sees it. */
export function liquidSite(site: SiteValues): SiteValues {
  return {...site, baseurl: baseUrl, url: hostOf(site)};
}

/** The filters `relative_url` and `absolute_url` for a site. */
export function urlFilters(site: SiteValues): Readonly<Record<string, (path: unknown) => string>> {
  const base = baseOf(site);
  const isWhole = (path: unknown): boolean => /^[a-z]+:\/\//i.test(String(path));
  return {
    relative_url: path => (isWhole(path) ? String(path) : `${baseUrl}/${String(path ?? '').replace(/^\/+/, '')}`),
    absolute_url: path =>
      isWhole(path)
        ? String(path)
        : `${hostOf(site)}/${base === '' ? '' : `${base}/`}${String(path ?? '').replace(leading, '')}`,
  };
}

/** Text in which addresses under the mark are site-relative, and whole behind the site's host. */
export function withSiteUrls(source: SourceText, site: SiteValues): SourceText {
  if (!source.text.includes(baseUrl)) return source;
  const [host, base] = [hostOf(site), baseOf(site)];
  const whole =
    host === ''
      ? source.text
      : source.text.replaceAll(`${host}${baseUrl}`, `${host}/${base}${base === '' ? '' : baseUrl}`);
  return withText(source, whole.replace(slashes, '/'));
}

function hostOf(site: SiteValues): string {
  return textOf(site.url).replace(/\/+$/, '');
}

function baseOf(site: SiteValues): string {
  return textOf(site.baseurl).replace(/^\/+|\/+$/g, '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
