// Parses YAML that anyone may have written: text -> plain data, or the first problem with its line; never throws.
import {LineCounter, parseDocument, type YAMLParseError} from 'yaml';
import {boundValue, isRecord} from './bound-value.ts';
import {recoverValues} from './header.ts';
import {indentContinued, splitAtKeys, untabbed} from './mend-yaml.ts';

/** Where YAML is wrong, and how. */
export interface YamlDiagnostic {
  /** 1-based, counted from the start of the text. */
  readonly line: number;
  /** 1-based; left out where only the line is sure. */
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

/** YAML as data, or what is wrong with it. */
export interface Yaml {
  /** Plain data, cut to size; undefined where there is a problem. */
  readonly data: unknown;
  readonly diagnostic?: YamlDiagnostic;
}

/** `yaml` 2.9 takes a second for 60 kB of plain keys; real front matter and configs stay under 10 kB. */
const MAX_LENGTH = 64 * 1024;
/** Time grows with the cube of the depth of unclosed braces (60,000 of them: six minutes); real files stay under 6. */
const MAX_DEPTH = 32;
/** Nested explicit keys double the time each (500 of them: a minute); real files have none. */
const MAX_EXPLICIT_KEYS = 8;

const hints: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a value that holds a colon, as in title: "LLM: a survey".',
  MULTILINE_IMPLICIT_KEY: 'Write every line as "key: value", keys without indentation.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_SCALAR_START: 'Put quotes around a value that begins with @, ` or %.',
  UNEXPECTED_TOKEN: 'Put quotes around the whole value; write a quote inside single quotes twice.',
  MISSING_CHAR: 'Close the quote or the bracket.',
  BAD_INDENT: 'Close the bracket, or align the lines.',
};

const refuse = (message: string, line = 1): Yaml => ({data: undefined, diagnostic: {line, message}});

/**
 * Plain data of YAML 1.2 `text` (dates and 12:30 stay strings, the last of equal keys wins), or its first problem. What
 * libyaml takes is taken: lines within brackets or quotes need no indentation.
 */
export function parseYaml(text: string): Yaml {
  const read = parseStrictly(text);
  if (read.diagnostic === undefined || text.length > MAX_LENGTH) return read;
  const mended = indentContinued(text);
  const again = mended === text ? read : parseStrictly(mended);
  return again.diagnostic === undefined ? again : read;
}

/**
 * The mapping in `text`; where it does not parse, the first problem and what can be read in spite of it, key by key.
 * `data` is undefined where it is no mapping at all.
 */
export function recoverYaml(text: string): Yaml {
  const read = parseYaml(text);
  if (read.diagnostic === undefined) {
    if (read.data === null || isRecord(read.data)) return {data: read.data ?? {}};
    const blank = /^\s*/.exec(text)?.[0] ?? '';
    return refuse('it is no list of "key: value" lines', blank.split('\n').length);
  }
  const values = splitAtKeys(text).flatMap(({text: part}) => Object.entries(readPart(part)));
  return {data: boundValue(Object.fromEntries(values)), diagnostic: read.diagnostic};
}

function readPart(text: string): Readonly<Record<string, unknown>> {
  for (const one of text.includes('\t') ? [text, untabbed(text)] : [text]) {
    const {data} = parseYaml(one);
    if (isRecord(data)) return data;
  }
  return recoverValues(text);
}

function parseStrictly(text: string): Yaml {
  if (text.length > MAX_LENGTH) return refuse(`More than ${MAX_LENGTH / 1024} kB of YAML`);
  const intricate = intricateLine(text);
  if (intricate > 0) return refuse('Nested too deeply', intricate);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      merge: true,
      logLevel: 'error',
    });
    const error = document.errors[0];
    if (error) return {data: undefined, diagnostic: explain(error, text, lines.linePos(error.pos[0]))};
    return {data: boundValue(document.toJS())};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const alias = /alias[^:]*: (\S+)$/.exec(message)?.[1];
    const at = alias === undefined ? -1 : text.indexOf(`*${alias}`);
    return refuse(message, at < 0 ? 1 : lines.linePos(at).line);
  }
}

/** First line on which brackets or explicit keys go deeper than the parser can bear; 0 where none. */
function intricateLine(text: string): number {
  let line = 1;
  let depth = 0;
  let explicit = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    if (character === '[' || character === '{') depth++;
    if ((character === ']' || character === '}') && depth > 0) depth--;
    if (character === '?' && /^[\s[{,]?$/.test(text[i - 1] ?? '') && /^\s?$/.test(text[i + 1] ?? '')) explicit++;
    if (depth > MAX_DEPTH || explicit > MAX_EXPLICIT_KEYS) return line;
  }
  return 0;
}

function explain(error: YAMLParseError, text: string, {line, col}: {line: number; col: number}): YamlDiagnostic {
  const hint = hints[error.code];
  const message = /^Missing closing ["']quote/.test(error.message) ? 'a quote is not closed' : error.message;
  const opener = openerLine(error, text, line);
  return {
    ...(opener === undefined ? {line, column: col} : {line: opener}),
    message,
    ...(hint === undefined ? {} : {hint}),
  };
}

/** The parser blames the place where it gave up; the author looks for the line of the quote or bracket left open. */
function openerLine(error: YAMLParseError, text: string, line: number): number | undefined {
  const missing = /Missing closing (["'])|end with a ([\]}])/.exec(error.message);
  const close = missing?.[1] ?? missing?.[2];
  if (close === undefined) return undefined;
  const open = {']': '[', '}': '{'}[close] ?? close;
  const lines = text.split('\n').slice(0, line);
  const index = lines.findLastIndex(each => {
    const at = each.search(/[:-]\s+\S/);
    const value = at < 0 ? '' : each.slice(at + 1).trim();
    return value.startsWith(open) && !value.includes(close, 1);
  });
  return index < 0 ? undefined : index + 1;
}
