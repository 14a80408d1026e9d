// An include whose file is not at hand: its parameters -> HTML, by the names that themes use for them.
import {escapeHtml} from '../../../text/markup/escape-html.ts';

/** A figure of `url|src|image_path…` with `description|caption…`; a `note` alone becomes a footnote. */
export function missingInclude(values: Readonly<Record<string, unknown>>): string {
  const first = (...names: string[]): string =>
    names
      .map(name => values[name])
      .filter(value => typeof value === 'string')
      .find(value => value !== '') ?? '';
  const source = first('url', 'src', 'path', 'image', 'img', 'image_path', 'file', 'filename');
  const caption = first('description', 'caption', 'text', 'content', 'note', 'title');
  if (source !== '') {
    const rooted = /^(?:[a-z]+:|\/)/i.test(source) ? source : `/${source}`;
    const image = `<img src="${escapeHtml(rooted)}" alt="${escapeHtml(first('alt'))}">`;
    return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
  }
  if (first('note') !== '') return `<d-footnote>${first('note')}</d-footnote>`;
  return caption;
}
