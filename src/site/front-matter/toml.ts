// Parses TOML that anyone may have written: text -> plain data, and the first problem with its line; never throws.
import {parse, TomlError} from 'smol-toml';
import type {YamlDiagnostic} from './yaml.ts';

/** What TOML gives: of broken TOML, the top-level lines that are sound by themselves. */
export interface Toml {
  readonly data: Readonly<Record<string, unknown>>;
  readonly error?: YamlDiagnostic;
}

/** Plain data of TOML `text`; dates are strings as TOML writes them. */
export function parseToml(text: string): Toml {
  try {
    return {data: withoutDates(parse(text))};
  } catch (error) {
    const {line, column} = error instanceof TomlError ? error : {line: 1, column: undefined};
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      data: soundLines(text),
      error: {
        line,
        ...(column === undefined ? {} : {column}),
        message: message.replace(/^Invalid TOML document:\s*/, ''),
      },
    };
  }
}

/** Values of the lines above the first table that can be read one by one. */
function soundLines(text: string): Readonly<Record<string, unknown>> {
  const lines = text.split('\n');
  const table = lines.findIndex(line => /^\s*\[/.test(line));
  const values = lines.slice(0, table < 0 ? undefined : table).map(line => {
    try {
      return withoutDates(parse(line));
    } catch {
      return {};
    }
  });
  return Object.fromEntries(values.flatMap(Object.entries<unknown>));
}

function withoutDates(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
}
