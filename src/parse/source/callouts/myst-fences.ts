// MyST's directives that hold text (```{note}): Source -> Source in which they are fenced divs, not code.
import {type FenceLine, findFenceLines} from '../code/fence.ts';
import {type Edit, edit, type SourceText} from '../source.ts';
import {calloutKind} from './label.ts';

const directive = /^\{([\w-]+)\}/;

/** The opening and the closing line of each as colons. */
export function mystFences(source: SourceText): SourceText {
  if (!/(?:`{3}|~{3})\{/.test(source.text)) return source;
  const lines = findFenceLines(source.text);
  const edits: Edit[] = [];
  const mark = (at: number, info: string): void => {
    const line = lines[at];
    if (line === undefined) return;
    const lead = /^[ \t>]*/.exec(source.text.slice(line.start, line.end))?.[0] ?? '';
    edits.push({start: line.start, end: line.end, text: `${lead}:::${info}`});
  };
  let inside = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || at < inside) continue;
    const close = closing(lines, at);
    if (close < 0) break;
    const name = directive.exec(line.info)?.[1] ?? '';
    if (name !== 'admonition' && calloutKind(name) === undefined) {
      inside = close + 1;
      continue;
    }
    mark(at, line.info);
    mark(close, '');
  }
  return edit(
    source,
    edits.sort((a, b) => a.start - b.start),
  );
}

/** Index of the line that closes the fence that opens on line `at`; -1 where none does. */
function closing(lines: readonly FenceLine[], at: number): number {
  const open = lines[at];
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end];
    if (open && line?.character === open.character && line.length >= open.length && line.info === '') return end;
  }
  return -1;
}
