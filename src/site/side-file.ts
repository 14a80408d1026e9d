// Text of `_slides/KEY.yml` -> what it says of a post, and what is wrong with it. Pure.
import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml';
import {diagnose, type Diagnostic} from '../model/diagnostic.ts';
import type {SideNote, SideNotes} from '../model/side-note.ts';
import {parseYaml} from './front-matter/yaml.ts';

/** Path of the side file of a lecture, from the site's root. */
export function sideFileOf(key: string): string {
  return `_slides/${key}.yml`;
}

/** A value of one entry, and where it stands. */
interface Field {
  readonly name: string;
  readonly value: unknown;
}

/** What `text`, the content of the side file `file`, says; what cannot be read of it is told. */
export function readSideFile(
  text: string,
  file: string,
): {readonly side: SideNotes; readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  const tell = (line: number, message: string, hint: string): void =>
    void diagnostics.push(diagnose('side-file-invalid', message, {file, at: line, hint}));
  const {diagnostic} = parseYaml(text);
  if (diagnostic !== undefined) {
    tell(
      diagnostic.line,
      `The side file cannot be read: ${diagnostic.message}`,
      diagnostic.hint ?? 'Correct the line.',
    );
    return {side: {file, notes: []}, diagnostics};
  }
  const lines = new LineCounter();
  const {contents} = parseDocument(text, {lineCounter: lines, logLevel: 'silent'});
  if (contents !== null && !isSeq(contents)) {
    tell(1, 'The side file is no list', 'Begin each entry with "- section:" or "- block:".');
    return {side: {file, notes: []}, diagnostics};
  }
  const notes = (contents?.items ?? []).flatMap(item => {
    const range = (item as {readonly range?: readonly number[] | null} | null)?.range;
    const {line} = lines.linePos(range?.[0] ?? 0);
    const fields = isMap(item)
      ? item.items.flatMap(({key, value}): readonly Field[] =>
          isScalar(key) ? [{name: String(key.value), value: isScalar(value) ? value.value : value}] : [],
        )
      : [];
    const note = toNote(fields, line);
    if (typeof note !== 'string') return [note];
    tell(line, note, 'An entry is like this: - block: "First words of a paragraph", then show: "the words to show".');
    return [];
  });
  return {side: {file, notes}, diagnostics};
}

/** The entry of `fields`, or what it lacks. */
function toNote(fields: readonly Field[], line: number): SideNote | string {
  const textOf = (name: string): string => {
    const value = fields.find(field => field.name === name)?.value;
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const section = textOf('section')
    .split(/(?<!\s)\s+>\s+/)
    .filter(part => part !== '');
  const block = textOf('block');
  if (section.length === 0 && block === '') return 'The entry names neither a section nor a block';
  const asks = fields.flatMap(({name, value}): SideNote['asks'] => {
    if (name === 'section' || name === 'block' || value === false || value === null) return [];
    return [value === true ? {name} : {name, value: String(value)}];
  });
  return asks.length === 0 ? 'The entry asks for nothing' : {section, block, asks, line};
}
