// Chooses what the title slide says about a lecture: front matter -> label and value pairs.
import type {PostFile} from '../../model/post.ts';
import {cutAtWord, readNames, textOf} from './values.ts';

type RawFacts = Readonly<Record<string, unknown>>;
type Fact = readonly [label: string, value: string];

/** Longest value, characters: one line beside its label at 30 px. */
const MAX_VALUE = 60;
const MAX_TOPICS = 4;

/** What `meta.ts` has found out already. */
interface Known {
  readonly date: string | undefined;
  readonly term: string | undefined;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Keys that name who gives the lecture, before the usual ones. */
  readonly lead: readonly string[];
}

/** Week, Date, Term, Lead, Notes, Topics, in this order, where the post has them; values of at most 60 characters. */
export function readFacts(
  raw: RawFacts,
  file: PostFile,
  {date, term = '', lang, authors, tags, lead: keys}: Known,
): readonly Fact[] {
  const named = [...keys, 'lead', 'presenter', 'presenters'].map(key => peopleFact(raw[key])).find(Boolean);
  const lead = named ?? onlyTeam(raw);
  const facts: readonly Fact[] = [
    ['Week', weekOf(file.key, textOf(raw.week))],
    ['Date', date === undefined ? '' : longDate(date, lang)],
    ['Term', term],
    ['Lead', lead === peopleFact(authors) ? '' : lead],
    ['Notes', notesFact(raw.notes)],
    ['Topics', tags.slice(0, MAX_TOPICS).join(', ')],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => [label, cutAtWord(value, MAX_VALUE)]);
}

/**
 * The week of a lecture: `13` of the key `W13-agents` or `week_13` (none of `w3c`), else what `week` of its front
 * matter says.
 */
export function weekOf(key: string, week: string): string {
  return /^(?:w|wk|week)[-_ ]?0*(\d{1,2})(?![\p{L}\p{N}])/iu.exec(key)?.[1] || week.replace(/^week\s*/i, '');
}

function longDate(date: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(`${date}T00:00:00Z`));
}

/**
 * The numbered team ("team-3") that one key names, whatever its name: courses whose lectures are given by teams say so
 * under many keys. Empty where several keys name one; `notes` has a line of its own.
 */
function onlyTeam(raw: RawFacts): string {
  const teams = Object.entries(raw)
    .filter(([key, value]) => key !== 'notes' && typeof value === 'string' && /^(?:team|group)[-_ ]?\d+$/i.test(value))
    .map(([, value]) => peopleFact(value));
  return teams.length === 1 ? (teams[0] ?? '') : '';
}

/** `notes` may be the path of a handout as well. */
function notesFact(value: unknown): string {
  const text = peopleFact(value);
  return /[/\\]|\.[a-z]{2,4}$/i.test(text) ? '' : text;
}

/** Names in one line; `team-1` as "Team 1". */
function peopleFact(value: unknown): string {
  const text = readNames(value)
    .join(', ')
    .replace(
      /\b(team|group)[-_ ]?(\d+)\b/gi,
      (_, word: string, number: string) => `${capitalise(word.toLowerCase())} ${number}`,
    );
  return capitalise(text);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
