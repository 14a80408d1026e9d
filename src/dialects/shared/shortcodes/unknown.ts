// Shortcodes that nobody knows: their tags are left out and told, their words stay.
import type {FrontEndPass} from '../../../parse/context.ts';
import {type MatchFound, leaveOut, rewriteAll} from '../edits.ts';
import {figureOf} from '../html.ts';
import {argumentsOf, wordsOf as ownArguments} from './words.ts';

const words = String.raw`(?:[^<>{}"\n%]|"[^"\n]*"|\n(?!\s*\n)|%(?!\})){0,2000}`;
const tag = new RegExp(String.raw`\{\{[<%]\s*(?:(\/)\s*)?([\w-][\w./-]{0,60})(?![\w./-])(${words})[>%]\}\}`, 'g');
/** Keys whose values a page shows. */
const said = /^(?:title|caption|text|content|label|subtitle|description|question|answer|header|name|summary|alt)$/;

/** What is left when all that is known is done; of each name the first is told. */
export const unknownShortcodes: FrontEndPass = (source, _context, report) => {
  const told = new Set<string>();
  return rewriteAll(source, tag, found => {
    const [raw, slash = '', name = '', rest = ''] = found.match;
    const figure = slash === '' ? figureIn(rest) : undefined;
    if (figure !== undefined) return figure;
    if (slash === '' && !told.has(name)) {
      told.add(name);
      report(
        'syntax-unknown',
        `The shortcode ${name} is not understood: it is left out, its words stay`,
        {line: found.line, text: raw.slice(0, 60)},
        'Write what it shows in Markdown.',
      );
    }
    return outside(found, displayedWords(rest));
  });
};

const imageFile = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#].*)?$/i;

/** A shortcode that names a picture shows it, with what it says of it. */
function figureIn(rest: string): string | undefined {
  const {plain, value} = ownArguments(rest);
  const src = [...plain, value('src', 'image', 'img', 'file', 'url', 'path', 'link', 'light')].find(one =>
    imageFile.test(one),
  );
  if (src === undefined) return undefined;
  const said = plain.find(one => one !== src && /\s/.test(one)) ?? '';
  return figureOf({src, alt: value('alt'), caption: value('caption', 'title', 'text') || said});
}

/** The words in quotation marks that a page surely shows. */
function displayedWords(text: string): readonly string[] {
  return argumentsOf(text).flatMap(({key, value, isQuoted}) => {
    const isWords = key === undefined ? /\p{L}\s+\S*\p{L}/u.test(value) : said.test(key) && value !== '';
    return isQuoted && isWords ? [value] : [];
  });
}

function outside(found: MatchFound, words: readonly string[]): string {
  return `${leaveOut(found, 'a shortcode that is not known')}${words.length === 0 ? '' : ` ${words.join(' ')} `}`;
}
