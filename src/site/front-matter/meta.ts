// Understands front matter: raw values -> title, date, term, people, tags and the facts of the title slide.
import type {DeckWishes, Meta, PostFile, Site} from '../../model/post.ts';
import {parseDate} from './date.ts';
import {readFacts} from './facts.ts';
import {findFirstTitle, findTopHeading} from './first-title.ts';
import {stripDate} from '../keys.ts';
import {detectLanguage} from '../../text/language/languages.ts';
import {readableFormulas} from '../../text/readable/readable-text.ts';
import {checkLanguageTag} from './language.ts';
import {cutAtWord, readList, readNames, textOf} from './values.ts';

type RawMeta = Readonly<Record<string, unknown>>;

/** Longest title and description, characters; what of the description is shown is chosen where slides are made. */
const MAX_TITLE = 200;
const MAX_DESCRIPTION = 2000;

const authorKeys = [
  'author',
  'authors',
  'lecturers',
  'lecturer',
  'presenter',
  'presenters',
  'instructor',
  'instructors',
];

/** Where a site says which term its course is of. */
const courseTerm = ['term', 'semester', 'year', 'tagline'];

/** What of a post beside its front matter says what it is. */
interface BesideFrontMatter {
  readonly body: string;
  readonly wishes: DeckWishes;
}

/**
 * Meta of a post whose front matter holds `raw`; `body` gives the title (a heading above all others) where there is
 * none.
 */
export function readMeta(
  raw: RawMeta,
  file: PostFile,
  site: Site,
  {body, wishes}: BesideFrontMatter = {body: '', wishes: {}},
): Meta {
  const date = parseDate(textOf(raw.date)) ?? parseDate(stripDate(file.path));
  const term = termOf(key => textOf(raw[key]));
  const description = cutAtWord(readableFormulas(textOf(raw.description) || textOf(raw.summary)), MAX_DESCRIPTION);
  const lang =
    checkLanguageTag(raw.lang) ??
    checkLanguageTag(raw.language) ??
    site.lang ??
    detectLanguage(`${textOf(raw.title)}\n${body}`);
  const {config} = site;
  const authors =
    [...authorKeys.map(key => raw[key]), config.author, config.authors]
      .map(readNames)
      .find(names => names.length > 0) ?? [];
  const year = yearOf([textOf(raw.term), term, ...courseTerm.map(key => readTerm(textOf(config[key])))]);
  const tags = [raw.tags, raw.tag, raw.keywords].map(readList).find(list => list.length > 0) ?? [];
  return {
    title: cutAtWord(
      readableFormulas(
        wishes.title ||
          textOf(raw.title) ||
          findFirstTitle(body) ||
          textOf(raw.desc) ||
          findTopHeading(body) ||
          spokenName(file.name),
      ),
      MAX_TITLE,
    ),
    ...(date === undefined ? {} : {date}),
    lang,
    ...(term === undefined ? {} : {term}),
    ...(year === undefined ? {} : {year}),
    ...(description === '' ? {} : {description}),
    authors,
    tags,
    facts: readFacts(raw, file, {date, term, lang, authors, tags, lead: site.lead ?? []}),
    raw,
    ...(Object.keys(wishes).length > 0 ? {slides: wishes} : {}),
  };
}

/** The year of the first text that begins or ends with one. */
function yearOf(texts: readonly (string | undefined)[]): string | undefined {
  return texts.map(text => /^(?:19|20)\d{2}\b|\b(?:19|20)\d{2}$/.exec(text ?? '')?.[0]).find(Boolean);
}

/** The term that `value` of a key names: that of `term`, `semester` or `year`. */
export function termOf(value: (key: string) => string): string | undefined {
  return readTerm(value('term')) ?? readTerm(value('semester')) ?? readTerm(value('year'));
}

/** `2024`, `2024/25`, `Spring 2024` (of `2024-spring`, `2024sp` as well); undefined for what only begins like one. */
function readTerm(text: string): string | undefined {
  const year = '(\\d{4}(?:\\s?[-/–]\\s?\\d{2,4})?)';
  const season = '(spring|summer|fall|autumn|winter|sp|su|fa|ws|ss)';
  if (new RegExp(`^${year}$`).test(text)) return text;
  const first = new RegExp(`^${season}[\\s_,'-]*${year}$`, 'i').exec(text);
  if (first) return `${seasonOf(first[1])} ${first[2]}`;
  const last = new RegExp(`^${year}[\\s_,'-]*${season}$`, 'i').exec(text);
  return last ? `${seasonOf(last[2])} ${last[1]}` : undefined;
}

function seasonOf(word = ''): string {
  const lower = word.toLowerCase();
  const short: Readonly<Record<string, string>> = {sp: 'Spring', su: 'Summer', fa: 'Fall', ws: 'WS', ss: 'SS'};
  return short[lower] ?? lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** `linear-classify` as "Linear classify". */
function spokenName(name: string): string {
  const text = name.replace(/[-_]+/g, ' ').trim();
  return text === '' ? name : text.charAt(0).toUpperCase() + text.slice(1);
}
