// Shortcodes that nobody knows: their tags are left out and told, their words stay.
import type {FrontEndPass} from '../../../parse/context.ts';
import {type MatchFound, leaveOut, rewriteAll} from '../edits.ts';
import {argumentsOf} from './words.ts';

const tag =
  /\{\{[<%]\s*(\/?)\s*([\w-][\w./-]{0,60})(?![\w./-])((?:[^<>{}"\n%]|"[^"\n]*"|\n(?!\s*\n)|%(?!\})){0,2000})[>%]\}\}/g;
/** Keys whose values a page shows. */
const said = /^(?:title|caption|text|content|label|subtitle|description|question|answer|header|name|summary|alt)$/;

/** What is left when all that is known is done; of each name the first is told. */
export const unknownShortcodes: FrontEndPass = (source, _context, report) => {
  const told = new Set<string>();
  return rewriteAll(source, tag, found => {
    const [raw, slash, name = '', rest = ''] = found.match;
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
