// Reads the front matter of a post: text -> data, body and the body's line; code in it is refused, never run.
import matter from 'gray-matter';
import {diagnose, type Report} from '../model/diagnostic.ts';
import {boundValue, isRecord} from './bound-value.ts';
import {type Header, holdsKeys, recoverValues, splitHeader} from './header.ts';
import {parseToml} from './toml.ts';
import {parseYaml, type YamlProblem} from './yaml.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** 1-based line of `text` on which `body` starts. */
  readonly bodyLine: number;
  /** Whether the text begins with front matter, sound or not. */
  readonly present: boolean;
}

/** What one language makes of the lines; `line` of a problem is that of the file, `data` what can be read in spite of it. */
interface Reading {
  readonly data?: unknown;
  readonly problem?: YamlProblem;
  readonly code?: true;
}

/** gray-matter scans a run of blank lines once per line of it: these two bounds keep that under 0.1 s. */
const MAX_LINES = 2_000;
const MAX_LENGTH = 64 * 1024;

/** Front matter of `text` (`\n` line ends, no byte order mark); problems go to `report` with their line of `file`. */
export function readFrontMatter(text: string, file: string, report: Report): FrontMatter {
  const header = splitHeader(text);
  const absent = {data: {}, body: text, bodyLine: 1, present: false};
  // A post may open with a rule: then the lines behind it are text, and must not get lost.
  if (!header || (!holdsKeys(header) && header.raw.trim() !== '')) {
    report(
      diagnose(
        'front-matter-missing',
        'The post has no front matter',
        file,
        1,
        'Begin the file with a line "---", a line "title: …" and a line "---".',
      ),
    );
    return absent;
  }
  if (!header.closed) {
    report(
      diagnose(
        'front-matter-invalid',
        `The front matter has no closing "${header.fence}"`,
        file,
        1,
        `Put a line "${header.fence}" behind its last key.`,
      ),
    );
    return absent;
  }
  const {body, bodyLine} = header;
  return {data: readData(header, file, report), body, bodyLine, present: true};
}

function readData(header: Header, file: string, report: Report): Readonly<Record<string, unknown>> {
  const reading = readHeader(header);
  if (reading.code) {
    report(
      diagnose(
        'front-matter-code',
        `Front matter in "${header.language}" is code and is not run`,
        file,
        1,
        'Write the front matter in YAML, between two lines "---".',
      ),
    );
    return {};
  }
  if (reading.problem) {
    const {message, hint, ...point} = reading.problem;
    report(diagnose('front-matter-invalid', `The front matter is not valid: ${message}`, file, point, hint));
    return bounded(reading.data ?? recoverValues(header.raw));
  }
  return bounded(reading.data ?? {});
}

function bounded(data: unknown): Readonly<Record<string, unknown>> {
  const value = boundValue(data);
  return isRecord(value) ? value : {};
}

function readHeader({fence, language, raw}: Header): Reading {
  // The regular expressions of gray-matter take U+2028 and U+2029 for line ends as well.
  if (raw.length > MAX_LENGTH || raw.split(/[\n\u2028\u2029]/).length > MAX_LINES) {
    return {problem: {line: 1, message: 'it is too long'}};
  }
  // gray-matter would take such a line for the end, and lose the keys behind it.
  const rule = raw.split('\n').findIndex(line => line.startsWith('---'));
  if (rule >= 0) return {problem: {line: rule + 2, message: 'a line begins with "---"'}};
  if (fence === '+++' || language === 'toml') {
    const {data, problem} = parseToml(raw);
    return problem ? {data, problem: {...problem, line: problem.line + 1}} : {data};
  }

  let reading: Reading = {};
  const take = (next: Reading): object => {
    reading = next;
    return {};
  };
  const refuse = {parse: (): object => take({code: true})};
  // Its own engines run code in `---js` and turn 12:30 into 750. The options also keep it from remembering the text.
  matter(`---${language}\n${raw}\n---\n`, {
    engines: {
      yaml: {parse: (text: string) => take(readYaml(text))},
      json: {parse: (text: string) => take(readJson(text))},
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      coffeescript: refuse,
      cson: refuse,
    },
  });
  return reading;
}

/** `text` begins with the end of the opening line, so its line numbers are those of the file. */
function readYaml(text: string): Reading {
  const {data, problem} = parseYaml(text);
  if (problem) return {problem};
  if (data === null || isRecord(data)) return {data};
  return {problem: {line: 2, message: 'it is no list of "key: value" lines'}};
}

function readJson(text: string): Reading {
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) ? {data} : {problem: {line: 2, message: 'it is no JSON object'}};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return {problem: {line: text.slice(0, at).split('\n').length, message: message.replace(/\s+/g, ' ')}};
  }
}
