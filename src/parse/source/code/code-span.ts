// Code in running text: backticks -> a placeholder.
import type {PlaceholderList} from '../placeholder.ts';
import type {Opening, Rewrite} from './scan.ts';

/** The code span that opens with the backticks of the opening and closes before `limit`, if there is one. */
export function takeCodeSpan(opening: Opening, limit: number, placeholders: PlaceholderList): Rewrite | undefined {
  const {text, start, match, line} = opening;
  const {length} = match;
  const close = closingTicks(text, start + length, length, limit);
  if (close < 0) return undefined;
  const raw = text.slice(start, close + length);
  const value = raw
    .slice(length, -length)
    .replace(/(?<!\s)\s*\n[ \t>]*/g, ' ')
    .replace(/^ (.*[^ ].*) $/, '$1');
  return {end: close + length, text: placeholders.add({kind: 'span', value, raw, line})};
}

function closingTicks(text: string, from: number, length: number, limit: number): number {
  for (let at = text.indexOf('`', from); at >= 0 && at < limit; at = text.indexOf('`', at)) {
    let run = at;
    while (text[run] === '`') run += 1;
    if (run - at === length) return at;
    at = run;
  }
  return -1;
}
