// What the schema of lectern.yml refuses -> sentences with the line and the cure.
import {distance} from 'fastest-levenshtein';
import {isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml';
import type {z} from 'zod';

/** One fault of the file. */
export interface CourseDiagnostic {
  /** 1-based. */
  readonly line: number;
  /** A sentence with the cure, without the place. */
  readonly message: string;
}

/** Thrown where the file is wrong: all its defects, and their lines as the message. */
export class CourseError extends Error {
  readonly file: string;
  readonly diagnostics: readonly CourseDiagnostic[];

  constructor(file: string, diagnostics: readonly CourseDiagnostic[]) {
    const sorted = diagnostics.toSorted((a, b) => a.line - b.line);
    super(sorted.map(({line, message}) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'CourseError';
    this.file = file;
    this.diagnostics = sorted;
  }
}

/** The file's text with what is asked of it: where a key stands, and which keys stand there twice. */
export interface CourseText {
  /** Line of the key at `path`, else of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number;
  /** What stands on the line of `path`, as written. */
  written(path: readonly PropertyKey[]): string;
  readonly doubled: readonly CourseDiagnostic[];
}

/** Reads the positions of `text`, which is sound YAML. */
export function courseText(text: string): CourseText {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, logLevel: 'silent', prettyErrors: false});
  const lineAt = (node: unknown): number | undefined => {
    const range = (node as Node | null | undefined)?.range;
    return range ? lines.linePos(range[0]).line : undefined;
  };
  const lineOf = (path: readonly PropertyKey[]): number => {
    let [node, line] = [document.contents as unknown, 1];
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.findLast(one => isPair(one) && isScalar(one.key) && String(one.key.value) === key);
        if (pair === undefined) break;
        line = lineAt(pair.key) ?? line;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        line = lineAt(node) ?? line;
      } else break;
    }
    return line;
  };
  return {
    lineOf,
    written: path => text.split('\n')[lineOf(path) - 1]?.trim() ?? '',
    doubled: document.errors
      .filter(({code}) => code === 'DUPLICATE_KEY')
      .map(({pos}) => {
        const key = /^[^:\s]+/.exec(text.slice(pos[0]))?.[0] ?? '';
        return {
          line: lines.linePos(pos[0]).line,
          message: `"${key}" is set twice. Take one of the two lines away`,
        };
      }),
  };
}

/** The defects that `issues` name, the first for each key. `schema` knows the names of the keys. */
export function diagnoseSchema(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  text: CourseText,
  keysOf: (path: readonly PropertyKey[]) => readonly string[],
): readonly CourseDiagnostic[] {
  const found = new Map<string, CourseDiagnostic>();
  for (const issue of issues.flatMap(one => inner(one, valueAt(data, one.path)))) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      // Which one of a list it is, its line says.
      const name = path.filter(key => typeof key !== 'number').join('.');
      const value = valueAt(data, path);
      const message =
        issue.code === 'unrecognized_keys'
          ? `there is no key "${String(path.at(-1))}"${suggestKey(String(path.at(-1)), keysOf(issue.path))}`
          : describeIssue(issue, name, value, text.written(path));
      const id = path.map(String).join('.');
      if (!found.has(id)) found.set(id, {line: text.lineOf(path), message});
    }
  }
  return [...found.values()];
}

/** Of a value that may be of several kinds, the issues of the kind that it is. */
function inner(issue: z.core.$ZodIssue, value: unknown): readonly z.core.$ZodIssue[] {
  if (issue.code === 'invalid_key') return issue.issues.map(one => ({...one, path: issue.path}));
  if (issue.code !== 'invalid_union' || value === null) return [issue];
  const meant = issue.errors.find(one => !one.some(({code, path}) => code === 'invalid_type' && path.length === 0));
  return (meant ?? []).length === 0
    ? [issue]
    : (meant ?? []).flatMap(one => inner({...one, path: [...issue.path, ...one.path]} as z.core.$ZodIssue, value));
}

/** What is wrong with `value` of the key `name`, which stands in the file as `written`. */
function describeIssue(issue: z.core.$ZodIssue, name: string, value: unknown, written: string): string {
  if (name === '')
    return 'the file is no list of "key: value" lines. Write one setting a line, such as: theme: seminar';
  if (value === null) {
    const comment = /[:-]\s*(#[^\s#]*)/.exec(written)?.[1];
    return comment === undefined
      ? `${name} is empty. Give it a value, or take the line away`
      : `${name} is empty, because YAML takes ${comment} for a comment. Put it in quotes: ` +
          `${name.split('.').at(-1)}: '${comment}'`;
  }
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.map(String).join(', ')}`;
  if (name === 'accent' && typeof value === 'number')
    return (
      `accent is no CSS colour: YAML reads ${formatValue(value)} as a number. ` +
      `Write '#${written.split(/:\s*/)[1]?.split(' ', 1)[0]}' (in quotes)`
    );
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return (
      `${name} must be text, and YAML reads ${formatValue(value)} as a ${typeof value}. ` +
      `Put it in quotes: '${formatValue(value)}'`
    );
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `${name} has ${String(value).length} letters; there is room for ${issue.maximum}. Shorten it`;
  if (issue.code === 'custom' || issue.code === 'invalid_format') return `${name} ${issue.message}`;
  const kind = kinds[name] ?? (name.startsWith('pace.') ? 'it takes seconds, from 0 to 600' : issue.message);
  return `${name} is not right: ${kind}`;
}

/** What a key that takes more than text may hold. */
const kinds: Readonly<Record<string, string>> = {
  fonts: 'it takes indented lines, such as "text: Literata"',
  publish: 'it takes indented lines, such as "pdf: Lectures/{lecture}.pdf"',
  accept: 'it takes a list of rules, such as [figure-small]',
  minutes: 'it takes minutes from 1 to 600, such as 50, or a list of them, such as [20, 50, 75]',
  pace: 'it takes indented lines, such as "factor: 1.2"',
  'pace.factor': 'it takes a number from 0.2 to 5, such as 1.2',
  'pace.questions': 'it takes a share of the session from 0 to 0.9, such as 0.1',
  'pace.speech': 'it takes words a minute, from 20 to 1000',
  'pace.reading': 'it takes words a minute, from 20 to 1000',
};

function formatValue(value: unknown): string {
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 40);
}

function suggestKey(key: string, known: readonly string[]): string {
  const best = findNearestWord(key, known);
  if (best !== undefined) return `; did you mean "${best}"?`;
  return known.length <= 4 ? `; did you mean one of ${known.join(', ')}?` : `; the keys are ${known.join(', ')}`;
}

/** The one of `known` that `word` may have been meant for. */
export function findNearestWord(word: string, known: readonly string[]): string | undefined {
  const best = known.toSorted((a, b) => distance(word, a) - distance(word, b))[0];
  return best !== undefined && distance(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

/** The value at `path` of plain data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
