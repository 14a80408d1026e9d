// Code, comments, scripts and other opaque regions: Source -> Source in which placeholders stand for them.
import {rawNames, takeMermaid, takeRawElement} from '../../html/raw-element.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {listPlaceholders} from '../placeholder.ts';
import {segmentEnds} from '../segments.ts';
import {type Edit, edit, lineReader, type SourceText} from '../source.ts';
import {takeCodeSpan} from './code-span.ts';
import {takeComment} from './comment.ts';
import {findFenceLines, takeFence} from './fence.ts';
import {takeKramdownComment} from './kramdown-comment.ts';
import {findIn, type Opening, type Rewrite} from './scan.ts';

const fence = String.raw`^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:${'`'}{3,}|~{3,})[^\n]*$`;
const openers = {
  fence,
  comment: '<!--',
  element: `<(?:${rawNames.join('|')})(?=[\\s>/])`,
  mermaid: String.raw`<div(?=\s[^<>]{0,200}\bmermaid\b[^<>]{0,200}>)`,
  kramdown: String.raw`\{::comment\}`,
  escape: '\\\\`',
  ticks: '`+',
} as const;
const opener = Object.entries(openers)
  .map(([name, pattern]) => `(?<${name}>${pattern})`)
  .join('|');

type Construct = keyof typeof openers;

/** Takes out what later text passes must not see. A left-to-right scan: what begins first wins. */
export function shield(source: SourceText, report: ReportDiagnostic): SourceText {
  const {text} = source;
  const placeholders = listPlaceholders(source.placeholders);
  const fences = findFenceLines(text);
  const find = findIn(text);
  const segmentEnd = segmentEnds(text);
  const take: Readonly<Record<Construct, (opening: Opening) => Rewrite | undefined>> = {
    fence: opening => takeFence(opening, fences, placeholders, report),
    comment: opening => takeComment(opening, find, placeholders, report),
    element: opening => takeRawElement(opening, find, placeholders, report),
    mermaid: opening => takeMermaid(opening, find, placeholders),
    kramdown: opening => takeKramdownComment(opening, find, placeholders, report),
    escape: () => undefined,
    ticks: opening => takeCodeSpan(opening, segmentEnd(opening.start), placeholders),
  };
  const edits: Edit[] = [];
  const lineAt = lineReader(source);
  const scan = new RegExp(opener, 'gim');
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const start = match.index;
    const opening = {text, start, match: match[0], line: lineAt(start)};
    const found = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
    const rewrite = take[found?.[0] as Construct](opening);
    if (rewrite === undefined) continue;
    if (rewrite.end > start) edits.push({start, end: rewrite.end, text: rewrite.text});
    scan.lastIndex = Math.max(rewrite.end, start + 1);
  }
  return edit(source, edits, placeholders.all);
}
