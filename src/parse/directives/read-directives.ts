// A comment of the notes -> the directives that it spells, and the rules that it accepts; what is misspelt is told.
import {closest, distance} from 'fastest-levenshtein';
import {type Rule, rules} from '../../model/diagnostic.ts';
import {backgrounds, type DirectiveName, directiveNames, ruleOf} from '../../model/directives/table.ts';
import type {Directive} from '../../model/document.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import {type CommentWord, readCommentWords} from './comment-words.ts';

/** A comment of the notes: its text, as it is written, and the line that it begins on. */
interface Comment {
  readonly value: string;
  readonly raw: string;
  readonly line: number;
}

/** What a comment asks for. */
export interface ReadDirectives {
  readonly directives: readonly Pick<Directive, 'name' | 'value' | 'written'>[];
  /** Rules whose breach is accepted. */
  readonly accepts: readonly Rule[];
}

const known: readonly string[] = [...directiveNames, 'accept'];

/** Is this the text of a comment that may spell directives? */
export function isDirectiveComment(value: string): boolean {
  return /^slides?\b/i.test(value);
}

/**
 * The directives that a comment spells, or undefined for an ordinary comment. What begins with `slide` and says nothing
 * valid is `directive-unknown`, and the rest of the comment holds. Of a comment that the program itself made, `raw` is
 * empty.
 */
export function readDirectives(comment: Comment, report: ReportDiagnostic): ReadDirectives | undefined {
  const {value, raw, line} = comment;
  const spelt = /^(slides?)\s*[:=]\s*/i.exec(value);
  if (spelt === null && !forgotColon(value)) return undefined;
  const text = spelt === null ? value.replace(/^slides?/i, '') : value.slice(spelt[0].length);
  const words = readCommentWords(text);
  const isSpelt = /^slide\s*:/i.test(value);
  if (!isSpelt || words.length === 0) {
    const first = words[0] ?? {name: 'break', written: 'break', row: 0};
    const hint = `Did you mean <!-- slide: ${suggest(first)} -->? ${listNames()}`;
    report('directive-unknown', `No such slide directive: “${value.slice(0, 60)}”`, {line, text: raw}, hint);
    return {directives: [], accepts: []};
  }
  return readWords(words, value.slice(0, spelt?.[0].length).split('\n').length - 1 + line, {raw, report});
}

interface Origin {
  readonly raw: string;
  readonly report: ReportDiagnostic;
}

/** What `words` ask for; the first of them stands on `line`. */
function readWords(words: readonly CommentWord[], line: number, {raw, report}: Origin): ReadDirectives {
  const directives: ReadDirectives['directives'][number][] = [];
  const accepts: Rule[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    const tell = (message: string, hint: string, at = word) =>
      report('directive-unknown', message, {line: line + at.row, text: words.length === 1 ? raw : at.written}, hint);
    if (word.name === 'accept') {
      let end = i + 1;
      while (end < words.length && words[end]?.value === undefined && !known.includes(words[end]?.name ?? '')) end++;
      const named = words.slice(i + 1, end);
      accepts.push(
        ...readAccept(word.value === undefined ? named : [{...word, name: word.value.toLowerCase()}, ...named], tell),
      );
      i = end - 1;
      continue;
    }
    const isUnknown = !known.includes(word.name);
    if (isUnknown && closest(word.name, [...known]) === 'accept') {
      const rule = words[i + 1]?.name;
      tell(unknown(word), `Did you mean <!-- slide: accept ${rule ?? 'RULE'} -->?`);
      i = words.length;
      continue;
    }
    const made = readRequest(word.name, word.value);
    if ('value' in made) directives.push({...made, ...(raw === '' ? {} : {written: word.written})});
    else tell(made.message, made.hint);
  }
  return {directives, accepts};
}

/** Minutes that an author may give to a slide or a section. */
const maxMinutes = 240;

function isMinutes(value: string | undefined): value is string {
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(value ?? '') && Number(value) >= 0.5 && Number(value) <= maxMinutes;
}

/** Letters of the words that a directive has. */
const maxWords = 2000;

/** A directive of `name` and `value`, or what is wrong with them and what to write instead. */
export function readRequest(
  name: string,
  value: string | undefined,
): Pick<Directive, 'name' | 'value'> | {readonly message: string; readonly hint: string} {
  const one = directiveNames.find(each => each === name);
  const word = {name, ...(value === undefined ? {} : {value})};
  const wrong = (message: string, better: string) => ({
    message,
    hint: `Did you mean <!-- slide: ${better} -->? ${listNames()}`,
  });
  if (one === undefined) return wrong(unknown(word), suggest(word));
  const {value: takes} = ruleOf(one);
  if (takes === 'none') return value === undefined ? {name: one, value: ''} : wrong(`“${one}” takes no value`, one);
  if (takes === 'words' && (value?.length ?? 0) > maxWords)
    return {message: `“${one}” has more than ${maxWords} letters`, hint: 'Say less, or change the notes themselves.'};
  if (takes === 'words')
    return value === undefined || value === '' ? wrong(`“${one}” says no words`, `${one}="…"`) : {name: one, value};
  if (takes === 'class')
    return value !== undefined && /^[a-z][\w-]{0,40}$/i.test(value)
      ? {name: one, value}
      : wrong(`“${one}” names no class of a theme`, `${one}=mine`);
  if (takes === 'minutes')
    return isMinutes(value)
      ? {name: one, value}
      : wrong(`“${one}” takes minutes, from 0.5 to ${maxMinutes}`, `${one}=3`);
  const names: readonly string[] = takes === 'background' ? backgrounds : takes;
  const named = names.find(each => each === value?.toLowerCase());
  if (named !== undefined) return {name: one, value: named};
  if (takes === 'background' && value !== undefined && isPath(value)) return {name: one, value};
  const more = takes === 'background' ? ', or the path of a picture of the site' : '';
  return {
    message: value === undefined ? `“${one}” names nothing` : `There is no ${one} “${value.slice(0, 60)}”`,
    hint: `Did you mean <!-- slide: ${suggest(word)} -->? Known: ${names.join(', ')}${more}.`,
  };
}

/** The path of a file of the site, which has an ending: no address, and no data. */
function isPath(value: string): boolean {
  return /\.\w{2,5}$/.test(value) && value.length < 300 && !/^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(value);
}

function unknown({name, value}: Pick<CommentWord, 'name' | 'value'>): string {
  const spelt = value === undefined ? name : `${name}=${value}`;
  if (/^[\w-]+\s*=?\s*["'“]/.test(spelt)) return `The quotation marks of “${spelt.slice(0, 60)}” are never closed`;
  return `No such slide directive: “${spelt.slice(0, 60)}”`;
}

function listNames(): string {
  return `Known: ${known.join(', ')}.`;
}

/** The nearest directive to a word. */
function suggest({name, value}: Pick<CommentWord, 'name' | 'value'>): string {
  const near = closest(name, [...known]);
  if (near === 'accept') return `accept ${value ?? 'RULE'}`;
  const {value: takes} = ruleOf(near as DirectiveName);
  if (takes === 'none') return near;
  if (takes === 'words') return `${near}="${value ?? '…'}"`;
  if (takes === 'class') return `${near}=${value ?? 'mine'}`;
  if (takes === 'minutes') return `${near}=3`;
  const names: readonly string[] = takes === 'background' ? backgrounds : takes;
  return `${near}=${value === undefined ? names[0] : closest(value.toLowerCase(), [...names])}`;
}

/** `slide`, `slide break`, `slide layuot=wide`; but not `slide 5` or a sentence that begins so. */
function forgotColon(value: string): boolean {
  const word = /^slides?(?:\s+([a-z]+)(?:\s*=\s*\S+)?)?$/i.exec(value);
  return (
    word !== null && (word[1] === undefined || known.some(name => distance(name, (word[1] ?? '').toLowerCase()) < 3))
  );
}

/** The rules that `words` name; those that are none, or may not be accepted, are told. */
function readAccept(
  words: readonly CommentWord[],
  tell: (message: string, hint: string, at?: CommentWord) => void,
): readonly Rule[] {
  if (words.length === 0)
    tell(
      '“slide: accept” names no rule',
      'Name the warning, which stands in brackets at its end: <!-- slide: accept figure-small -->',
    );
  return words.flatMap(word => {
    const {name} = word;
    if (!Object.hasOwn(rules, name)) {
      const near = closest(name, Object.keys(rules));
      const where = 'The rule stands in brackets at the end of each warning.';
      const hint = `Did you mean <!-- slide: accept ${near} -->? ${where}`;
      tell(`There is no rule “${name.slice(0, 60)}” to accept`, hint, word);
      return [];
    }
    if (rules[name as Rule] === 'error') {
      tell(
        `“${name}” is an error, and errors cannot be accepted`,
        'Mend it in the notes, and take the comment away.',
        word,
      );
      return [];
    }
    return [name as Rule];
  });
}
