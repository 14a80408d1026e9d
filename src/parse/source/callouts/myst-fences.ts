// MyST's directives that hold text (```{note}): Source -> Source in which they are fenced divs, not code.
import {type FenceLine, findFenceLines, pairFences} from '../code/fence.ts';
import {type Edit, edit, type SourceText} from '../source.ts';
import {calloutKind} from './label.ts';

const directive = /^\{([\w-]+)\}/;

/** The opening and the closing line of each as colons. */
export function mystFences(source: SourceText): SourceText {
  if (!/(?:`{3}|~{3})\{/.test(source.text)) return source;
  return edit(source, findDirectives(source.text, findFenceLines(source.text)));
}

/** The edits of all directives that open and close on `lines`, and of those within them. */
function findDirectives(text: string, lines: readonly FenceLine[]): Edit[] {
  let next = 0;
  const linesTo = (offset: number): readonly FenceLine[] => {
    const from = next;
    while ((lines[next]?.start ?? Infinity) < offset) next++;
    return lines.slice(from, next);
  };
  return pairFences(text, lines).flatMap(({open, close}): Edit[] => {
    const name = directive.exec(open.info)?.[1] ?? '';
    const lead = /^[ \t]*(?=[`~])/.exec(text.slice(open.start, open.end))?.[0];
    linesTo(open.end);
    if (close === undefined || lead === undefined) return [];
    if (name !== 'admonition' && calloutKind(name) === undefined) return [];
    return [
      {start: open.start, end: open.end, text: `${lead}:::${open.info}`},
      ...findDirectives(text, linesTo(close.start)),
      {start: close.start, end: close.end, text: `${lead}:::`},
    ];
  });
}
