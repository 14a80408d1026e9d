// `slides` of the front matter: what a post says of its own deck, where it differs from those of the course.
import {closest, distance} from 'fastest-levenshtein';
import {type Ratio, ratios} from '../../model/course.ts';
import {diagnose, type Diagnostic} from '../../model/diagnostic.ts';
import type {DeckWishes} from '../../model/post.ts';
import {isRecord} from './bound-value.ts';
import {textOf} from './values.ts';

/** Minutes of the longest session. */
const maxMinutes = 600;

/** Keys of the map, and what each may be, for people. */
const keys = {
  off: 'true or false',
  title: 'a text',
  prose: 'lead or full',
  aspect: `${ratios.join(' or ')}, in quotes`,
  theme: 'a theme that comes with Lectern',
  order: 'a number',
  minutes: `a number of minutes up to ${maxMinutes}`,
} as const;

/** Themes that a post may name. */
const postThemes = ['seminar', 'seminar-dark', 'chalk'] as const;

/** What `slides` says of the file itself: no deck is made of it; its place in the course. */
export interface DeckListing {
  readonly isOff: boolean;
  readonly order: number | undefined;
}

/** The place of a post whose front matter has `value` under `slides`; a path of a file, as other sites have it, says
 * nothing. */
export function readListing(value: unknown): DeckListing {
  const off = isRecord(value) ? value.off : value;
  const order = isRecord(value) ? Number(value.order ?? Number.NaN) : Number.NaN;
  return {isOff: isOff(off, isRecord(value)), order: Number.isFinite(order) ? order : undefined};
}

/** YAML reads `off` as a truth value or as a word. Within the map it is `off: true`. */
function isOff(value: unknown, within: boolean): boolean {
  return within
    ? value === true || /^(?:true|yes|on)$/i.test(textOf(value))
    : value === false || textOf(value) === 'off';
}

/** What the deck of a post is to be; of a key or value that is not known a diagnostic, at `at`. */
export function readWishes(
  value: unknown,
  at: {readonly file: string; readonly line: number},
): {readonly wishes: DeckWishes; readonly diagnostics: readonly Diagnostic[]} {
  if (!isRecord(value)) return {wishes: {}, diagnostics: []};
  const refuse = (message: string, hint: string): Diagnostic =>
    diagnose('front-matter-invalid', message, {file: at.file, at: at.line, hint});
  const read = readKeys(value);
  const unknown = Object.keys(value).filter(key => !(key in keys));
  const wrong = Object.keys(keys).filter(key => key in value && !(key in read) && key !== 'off' && key !== 'order');
  return {
    wishes: read,
    diagnostics: [
      ...unknown.map(key => refuse(`"slides" of the front matter has no key "${key}"`, nearestKey(key))),
      ...wrong.map(key =>
        refuse(
          `"${key}" of "slides" cannot be "${textOf(value[key])}"`,
          `It may be ${keys[key as keyof typeof keys]}: ${examples[key] ?? ''}`,
        ),
      ),
    ],
  };
}

const examples: Readonly<Record<string, string>> = {
  title: 'title: "Caches, part 2"',
  prose: 'prose: full',
  aspect: "aspect: '4:3'",
  theme: postThemes.join(', '),
  minutes: 'minutes: 50',
};

function readKeys(value: Readonly<Record<string, unknown>>): DeckWishes {
  const title = textOf(value.title);
  const prose = (['lead', 'full'] as const).find(one => one === textOf(value.prose));
  const aspect: Ratio | undefined = ratios.find(one => one === textOf(value.aspect));
  const minutes = textOf(value.minutes) === '' ? 0 : Number(value.minutes);
  const theme = postThemes.find(one => one === textOf(value.theme));
  return {
    ...(title === '' ? {} : {title}),
    ...(prose === undefined ? {} : {prose}),
    ...(aspect === undefined ? {} : {aspect}),
    ...(theme === undefined ? {} : {theme}),
    ...(minutes >= 1 && minutes <= maxMinutes ? {minutes} : {}),
  };
}

function nearestKey(key: string): string {
  const near = closest(key, Object.keys(keys));
  return distance(key, near) <= 2 ? `Did you mean ${near}?` : `Its keys are ${Object.keys(keys).join(', ')}`;
}
