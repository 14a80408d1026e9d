// A built deck × its notes -> does each block on the slides name the lines that it comes from, and do those lead back?
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {findBlocksAt, findBlocksOf} from '../../src/checks/where.ts';
import type {DeckReport} from '../../src/report/report.ts';

/** A deck, and the lines of its notes. */
export interface DeckOfNotes {
  readonly report: DeckReport;
  readonly html: string;
  readonly lines: readonly string[];
}

/** So many were looked at, and what is wrong of them. */
export interface CheckedSources {
  readonly count: number;
  readonly wrong: readonly string[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What the deck says where it finds no figure. */
const missingFigure = 'Figure not found';
/** Words that lines must hold, at least: what the deck writes otherwise, such as ligatures of TeX, is let pass. */
const leastShare = 0.9;

/** Does every `data-source` name lines with the words of its element? Cards of readings have words of their own. */
export function checkSources({report, html, lines}: DeckOfNotes): CheckedSources {
  const sections = html.match(/<section id="[^"]*" data-source[\s\S]*?<\/section>/g) ?? [];
  const all = sections
    .filter(section => !/class="readings/.test(section))
    .flatMap(section => elementsWithSource(parseFragment(section).childNodes));
  const wrong = all.flatMap(([source, text]) => {
    const [, from = '', to = ''] = /:(\d+)-(\d+)$/.exec(source) ?? [];
    const there = fold(lines.slice(Number(from) - 1, Number(to)).join(' '));
    const words = text.replaceAll(missingFigure, '').match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    const missing = words.filter(word => !there.includes(fold(word)));
    return missing.length > words.length * (1 - leastShare) ? [`${report.key} ${source}: ${missing.join(' ')}`] : [];
  });
  return {count: all.length, wrong};
}

/** Does each block with a place lead from each of its lines to its slides, and do they lead back to it? */
export function checkWays({report: {key, ledger}}: Pick<DeckOfNotes, 'report'>): CheckedSources {
  const rows = ledger.filter(({slides}) => slides.length > 0);
  const wrong = rows.flatMap(row => {
    const from = `${key}:${row.line}-${row.endLine} (${row.kind})`;
    const own = (line: number) => findBlocksAt(line, ledger);
    const all = Array.from({length: row.endLine - row.line + 1}, (_, i) => row.line + i);
    const isRow = (block: {readonly line: number; readonly endLine: number}): boolean =>
      block.line === row.line && block.endLine === row.endLine;
    const lost = all.some(line => own(line).some(isRow)) ? [] : [`${from}: none of its lines leads to it`];
    const slides = new Set(all.flatMap(own).flatMap(({shownOn, inNotesOf}) => [...shownOn, ...inNotesOf]));
    const unknown = row.slides.filter(number => !slides.has(number));
    const away = row.slides.filter(number => !findBlocksOf(number, ledger).some(isRow));
    return [
      ...lost,
      ...unknown.map(number => `${from}: not led to slide ${number}`),
      ...away.map(number => `${from}: slide ${number} does not lead back`),
    ];
  });
  return {count: rows.length, wrong};
}

/** Text of an element without what is set as formula, is a note's mark, or has a source of its own. */
function ownText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('attrs' in node) || node.nodeName === 'sup' || node.nodeName === 'svg') return ' ';
  const isFormula = node.attrs.some(({name, value}) => name === 'class' && value.includes('katex'));
  return isFormula ? ' ' : node.childNodes.map(child => (sourceOf(child) ? ' ' : ownText(child))).join('');
}

function sourceOf(node: Node): string | undefined {
  return 'attrs' in node ? node.attrs.find(({name}) => name === 'data-source')?.value : undefined;
}

function elementsWithSource(nodes: readonly Node[]): readonly (readonly [source: string, text: string])[] {
  return nodes.flatMap(node => {
    const source = sourceOf(node);
    const inner = 'childNodes' in node ? elementsWithSource(node.childNodes) : [];
    return source && node.nodeName !== 'section' ? [[source, ownText(node)] as const, ...inner] : inner;
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
