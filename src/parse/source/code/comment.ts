// HTML comments: directives and excerpt markers are kept, all others are dropped on purpose.
import {closest, distance} from 'fastest-levenshtein';
import {type Rule, rules} from '../../../model/diagnostic.ts';
import {type Directive, directiveNames, layoutRequests} from '../../../model/document.ts';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';
import type {Find, Opening, Rewrite} from './scan.ts';

const known = [...directiveNames, 'accept'];

/** The comment of the opening, if it is closed; on lines of their own, directives part paragraphs. */
export function takeComment(opening: Opening, find: Find, placeholders: PlaceholderList): Rewrite | undefined {
  const {text, start, line} = opening;
  const at = find('-->', start + 4);
  if (at < 0) return undefined;
  const end = at + 3;
  const raw = text.slice(start, end);
  const value = raw.slice(4, -3).trim();
  const comment = placeholders.add({kind: 'comment', value, raw, line});
  if (!isExcerpt(value) && !/^slides?\b/i.test(value)) return {end, text: comment};
  const lead = /(?:^|\n)([ \t>]*)$/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  return {end, text: `\n\n${lead}${comment}\n\n${lead}`};
}

/** Whether a comment parts the reading list from the lecture. */
export function isExcerpt(value: string): boolean {
  return /^(?:excerpt[.\s_-]?start|more)$/i.test(value);
}

/**
 * The directive that a comment spells, or undefined for an ordinary comment. A comment that begins with `slide` and
 * says nothing valid is `directive-unknown`.
 */
export function readDirective(
  comment: {readonly value: string; readonly raw: string; readonly line: number},
  report: ReportDiagnostic,
): Pick<Directive, 'name' | 'value'> | {readonly accepts: readonly Rule[]} | undefined {
  const {value, raw, line} = comment;
  const spot = {line, text: raw};
  const spelt = /^slides?\s*[:=]\s*([\w-]*)\s*(?:[=:]\s*)?([\s\S]*)$/i.exec(value);
  if (spelt === null && !forgotColon(value)) return undefined;
  const word = (spelt?.[1] ?? value.split(/\s+/)[1] ?? '').toLowerCase();
  const argument = (spelt?.[2] ?? '').trim();
  const name = directiveNames.find(one => one === word);
  const layout = layoutRequests.find(one => one === argument.toLowerCase());
  if (name !== undefined && /^slide\s*:/i.test(value) && (name === 'layout' ? layout !== undefined : argument === ''))
    return {name, value: layout ?? ''};
  if (word === 'accept' && /^slide\s*:/i.test(value)) return readAccept(argument, spot, report);
  const near = word === '' ? 'break' : closest(word, known);
  if (near === 'accept') {
    report(
      'directive-unknown',
      `No such slide directive: “${value.slice(0, 60)}”`,
      spot,
      `Did you mean <!-- slide: accept ${argument || 'RULE'} -->?`,
    );
    return undefined;
  }
  const example =
    near === 'layout'
      ? `layout=${argument === '' ? 'wide' : closest(argument.toLowerCase(), [...layoutRequests])}`
      : near;
  report(
    'directive-unknown',
    `No such slide directive: “${value.slice(0, 60)}”`,
    spot,
    `Did you mean <!-- slide: ${example} -->? Known: ${known.join(', ')}; layouts: ${layoutRequests.join(', ')}.`,
  );
  return undefined;
}

/** `slide`, `slide break`, `slide layuot=wide`; but not `slide 5` or a sentence that begins so. */
function forgotColon(value: string): boolean {
  const word = /^slides?(?:\s+([a-z]+)(?:\s*=\s*\S+)?)?$/i.exec(value);
  return (
    word !== null && (word[1] === undefined || known.some(name => distance(name, (word[1] ?? '').toLowerCase()) < 3))
  );
}

/**
 * The rules that `accept` names, by blanks or commas; undefined, and reported, where one is none or may not be
 * accepted.
 */
function readAccept(
  argument: string,
  spot: Spot,
  report: ReportDiagnostic,
): {readonly accepts: readonly Rule[]} | undefined {
  const accepts: Rule[] = [];
  const error = (message: string, hint: string): undefined => {
    report('directive-unknown', message, spot, hint);
    return undefined;
  };
  const words = argument
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0)
    return error(
      '“slide: accept” names no rule',
      'Name the warning, which stands in brackets at its end: <!-- slide: accept figure-small -->',
    );
  for (const word of words) {
    if (!Object.hasOwn(rules, word)) {
      const near = closest(word, Object.keys(rules));
      return error(
        `There is no rule “${word.slice(0, 60)}” to accept`,
        `Did you mean <!-- slide: accept ${near} -->? The rule stands in brackets at the end of each warning.`,
      );
    }
    if (rules[word as Rule] === 'error')
      return error(
        `“${word}” is an error, and errors cannot be accepted`,
        'Mend it in the notes, and take the comment away.',
      );
    accepts.push(word as Rule);
  }
  return {accepts};
}
