// Lines of code -> what a page that goes on with them shows again: where they stand, and what defines their names.
import type {RepeatedLine} from '../../blocks/types.ts';

/** Lines shown again at most; lines below in which a name is looked for; characters of a line shown again. */
const most = {lines: 3, ahead: 24, characters: 90} as const;
/** `a = …`, `let a = …`, `a <- …`: the names that a line defines. */
const definition = new RegExp(
  String.raw`^(\s*)(?:(?:let|const|var|val|auto|final)\s+(?:mut\s+)?)?([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s*` +
    String.raw`(?::\s*[\w<>[\], ]+)?(?:=(?![=>])|<-|:=)(.*)$`,
);
/** Opens a function or class. */
const scope =
  /^\s*(?:(?:pub|async|export|static|public|private|default)\s+)*(?:def|class|fn|func|function|struct|impl)\b/;

/** The lines shown again above each of `lines` where a page begins with it, in order; only below blank lines. */
export function findReminders(lines: readonly string[]): readonly (readonly RepeatedLine[])[] {
  const defined = new Map<string, number>();
  let functions: readonly number[] = [];
  return lines.map((line, i) => {
    const isBelowBlank = i > 0 && line.trim() !== '' && (lines[i - 1] ?? '').trim() === '';
    const isBelowText = /(?:"""|''')\s*$/.test(lines[i - 1] ?? '');
    const found = isBelowBlank || isBelowText ? remind(lines, i, {defined, functions}) : [];
    const indent = indentOf(line);
    if (line.trim() !== '') functions = functions.filter(at => indentOf(lines[at] ?? '') < indent);
    if (scope.test(line)) functions = [...functions, i];
    for (const name of namesDefinedBy(line)) defined.set(name, i);
    return found;
  });
}

/** What stands above a line: functions that it may be of, from outside, and the last line that defines each name. */
interface LinesAbove {
  readonly defined: ReadonlyMap<string, number>;
  readonly functions: readonly number[];
}

function remind(lines: readonly string[], i: number, {defined, functions}: LinesAbove): readonly RepeatedLine[] {
  const indent = indentOf(lines[i] ?? '');
  const owners = functions.filter(at => indentOf(lines[at] ?? '') < indent);
  const from = owners.at(-1) ?? 0;
  const needed = namesUsed(lines.slice(i, i + most.ahead))
    .flatMap(name => defined.get(name) ?? [])
    // What another function defines is nothing here.
    .filter(at => indentOf(lines[at] ?? '') <= indent && (at >= from || indentOf(lines[at] ?? '') === 0));
  const sorted = [...new Set([...owners.slice(-1), ...needed])].sort((a, b) => a - b);
  const shown = sorted.filter(at => isClosed(lines[at] ?? '') || owners.includes(at)).slice(-most.lines);
  return shown.map(at => ({number: at + 1, text: lines[at] ?? ''})).filter(({text}) => text.length <= most.characters);
}

/** Names of `lines` that they use before they define them. */
function namesUsed(lines: readonly string[]): readonly string[] {
  const own = new Set<string>();
  const used = new Set<string>();
  for (const line of lines) {
    const code = line.replace(/(?:#|\/\/).*$/, '').replace(/"[^"]*"|'[^']*'/g, '');
    const right = definition.exec(code)?.[3] ?? code;
    for (const [name] of right.matchAll(/(?<![\w.])[A-Za-z_]\w*/g)) if (!own.has(name)) used.add(name);
    for (const name of namesDefinedBy(code)) own.add(name);
  }
  return [...used];
}

function namesDefinedBy(line: string): readonly string[] {
  const [, , names = ''] = definition.exec(line) ?? [];
  return names
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}

/** Does the line end what it opens? */
function isClosed(line: string): boolean {
  const bare = line.replace(/"[^"]*"|'[^']*'/g, '');
  const count = (signs: RegExp): number => bare.match(signs)?.length ?? 0;
  return count(/[([{]/g) === count(/[)\]}]/g) && !/[\\,(]\s*$/.test(bare);
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
