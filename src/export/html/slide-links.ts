// A deck's HTML -> the same, with the script that finds slides by their names and shows where they stand in the notes.
import {sourceOf} from '../../browser/evaluate.ts';
import {slugify} from '../../text/markup/slug.ts';
import {findSlide} from './in-page/find-slide.ts';
import {runSlideLinks, type SlideLinkData} from './in-page/slide-links.ts';

/** `html` with the script before all others, so that it reads the address first. */
export function withSlideLinks(html: string, data: SlideLinkData): string {
  const tools = `{findSlide: ${findSlide.toString()}, slugify: ${slugify.toString()}}`;
  const given = JSON.stringify(data).replaceAll('<', '\\u003c');
  const run = sourceOf({run: runSlideLinks, calls: []});
  const script = `(() => { const __name = f => f; ${run}(${given}, ${tools}); })();`;
  // The last one is that of the deck's own keys.
  const before = html.includes('<script') ? html.lastIndexOf('<script') : html.lastIndexOf('</body>');
  return `${html.slice(0, before)}<script>${script.replace(/<\/script/gi, '<\\/script')}</script>${html.slice(before)}`;
}
