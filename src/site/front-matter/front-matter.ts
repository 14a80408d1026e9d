// Reads the front matter of a post: text -> data, body and the body's line; code in it is refused, never run.
import matter from 'gray-matter';
import {type Diagnostic, diagnose, type Report} from '../../model/diagnostic.ts';
import {boundValue, isRecord} from './bound-value.ts';
import {type Header, hasKeys, recoverValues, splitHeader} from './header.ts';
import {parseToml} from './toml.ts';
import {recoverYaml, type YamlDiagnostic} from './yaml.ts';

/** The front matter of a post as data, and what follows it. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** 1-based line of `text` on which `body` starts. */
  readonly bodyLine: number;
  /** Whether the text begins with front matter, sound or not. */
  readonly present: boolean;
}

/** Thrown by an engine: why these lines give no data; `line` is that of the file. */
class Unreadable extends Error {
  readonly problem: YamlDiagnostic | 'code';
  /** What can be read in spite of it. */
  readonly data: unknown;

  constructor(diagnostic: YamlDiagnostic | 'code', data?: unknown) {
    super(diagnostic === 'code' ? 'It is code' : diagnostic.message);
    this.problem = diagnostic;
    this.data = data;
  }
}

/** Never run: `---js` would be, by the engines that gray-matter brings. */
const refused = {
  parse(): never {
    throw new Unreadable('code');
  },
};

/** One engine a language, in place of those of gray-matter, which turn 12:30 into 750. */
const engines = {
  yaml: {parse: readYaml},
  json: {parse: readJson},
  toml: {parse: readToml},
  javascript: refused,
  js: refused,
  coffee: refused,
  coffeescript: refused,
  cson: refused,
};

/** gray-matter scans a run of blank lines once per line of it: these two bounds keep that under 0.1 s. */
const MAX_LINES = 2_000;
const MAX_LENGTH = 64 * 1024;

/** Front matter of `text` (`\n` line ends, no byte order mark); problems go to `report` with their line of `file`. */
export function readFrontMatter(text: string, file: string, report: Report): FrontMatter {
  const header = splitHeader(text);
  const absent = {data: {}, body: text, bodyLine: 1, present: false};
  // A post may open with a rule: then the lines behind it are text, and must not get lost.
  if (!header || (!hasKeys(header) && (header.raw.trim() !== '' || !header.closed))) {
    report(
      diagnose('front-matter-missing', 'The post has no front matter', {
        file,
        hint: 'Begin the file with a line "---", a line "title: …" and a line "---".',
      }),
    );
    return absent;
  }
  if (!header.closed)
    report(
      diagnose('front-matter-invalid', `The front matter has no closing "${header.fence}"`, {
        file,
        hint: `Put a line "${header.fence}" behind its last key.`,
      }),
    );
  if (header.line > 1)
    report(
      diagnose('front-matter-invalid', 'Blank lines stand before the front matter: Jekyll does not see it', {
        file,
        hint: `Begin the file with the line "${header.fence}".`,
      }),
    );
  const {body, bodyLine} = header;
  return {data: readData(header, file, report), body, bodyLine, present: true};
}

function readData(header: Header, file: string, report: Report): Readonly<Record<string, unknown>> {
  try {
    return boundData(parseHeader(header));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(explained(error.problem, header, file));
    return error.problem === 'code' ? {} : boundData(error.data ?? recoverValues(header.raw));
  }
}

function explained(diagnostic: YamlDiagnostic | 'code', {language, line}: Header, file: string): Diagnostic {
  if (diagnostic === 'code')
    return diagnose('front-matter-code', `Front matter in "${language}" is code and is not run`, {
      file,
      hint: 'Write the front matter in YAML, between two lines "---".',
    });
  const {message, hint, ...point} = diagnostic;
  const at = {...point, line: point.line + line - 1};
  return diagnose('front-matter-invalid', `The front matter is not valid: ${message}`, {file, at, hint});
}

function boundData(data: unknown): Readonly<Record<string, unknown>> {
  const value = boundValue(data);
  return isRecord(value) ? value : {};
}

/** The data of the lines, by gray-matter; throws Unreadable. */
function parseHeader({fence, language, raw}: Header): unknown {
  // The regular expressions of gray-matter take U+2028 and U+2029 for line ends as well.
  if (raw.length > MAX_LENGTH || raw.split(/[\n\u2028\u2029]/).length > MAX_LINES)
    throw new Unreadable({line: 1, message: 'it is too long'});
  // gray-matter would take such a line for the end, and lose the keys behind it.
  const rule = raw.split('\n').findIndex(line => line.startsWith('---'));
  if (rule >= 0) throw new Unreadable({line: rule + 2, message: 'a line begins with "---"'});
  // The options also keep it from remembering the text.
  const options = {engines, delimiters: fence, language: fence === '+++' ? 'toml' : 'yaml'};
  return matter(`${fence}${language}\n${raw}\n${fence}\n`, options).data;
}

/** `text` begins with the end of the opening line, so its line numbers are those of the file. */
function readYaml(text: string): object {
  const {data, diagnostic} = recoverYaml(text);
  if (diagnostic) throw new Unreadable(diagnostic, data);
  return isRecord(data) ? data : {};
}

function readToml(text: string): object {
  const {data, error: diagnostic} = parseToml(text);
  if (diagnostic) throw new Unreadable(diagnostic, data);
  return data;
}

function readJson(text: string): object {
  const data = parseJson(text);
  if (isRecord(data)) return data;
  throw new Unreadable({line: 2, message: 'it is no JSON object'});
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new Unreadable({line: text.slice(0, at).split('\n').length, message: message.replace(/\s+/g, ' ')});
  }
}
