// What is known of the notes of a lecture -> the success criteria of WCAG that they can hold or lack, and which hold.
import {type Diagnostic, type Rule, unanswered} from '../../model/diagnostic.ts';
import type {Block, Document, Inline} from '../../model/document.ts';
import type {Post} from '../../model/post.ts';
import {listDisplayedNodes} from '../../text/document/displayed-texts.ts';
import {normalizedText} from '../../text/plain.ts';
import {listUndescribed} from './worklist.ts';

/** Whether a criterion holds, is lacking in the notes, or is for a person to judge. */
export type AccessState = 'holds' | 'lacks' | 'person' | 'none';

/** A criterion of WCAG 2.1 for one lecture. */
export interface AccessRow {
  /** Its number: 1.1.1. */
  readonly criterion: string;
  readonly name: string;
  readonly state: AccessState;
  /** What holds, or what is lacking. */
  readonly says: string;
  /** Lines of the post that it is about. */
  readonly lines: readonly number[];
}

/** What is known of one lecture. */
export interface AccessInput {
  readonly post: Post;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** The site or the post names its language, which is not guessed from its script. */
  readonly saysLanguage: boolean;
}

/** The criteria of a lecture that its notes decide, in the order of WCAG. */
export function listCriteria({post, document, diagnostics, saysLanguage}: AccessInput): readonly AccessRow[] {
  const linesOf = (...rules: readonly Rule[]): readonly number[] =>
    unanswered(diagnostics)
      .filter(({rule}) => rules.includes(rule))
      .flatMap(({line, lines = [line]}) => lines);
  const blocks = document.entries.flatMap(entry =>
    entry.kind === 'heading' || entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped'
      ? []
      : blocksWithin(entry),
  );
  const rows = createRows();
  const {images, undescribed} = listUndescribed(document);
  rows.add('1.1.1', 'Figures have alternative text', images, {
    lines: undescribed.map(({range}) => range.line),
    holds: `${images} of ${images} figures are described`,
    lacks: `${undescribed.length} of ${images} figures are not described`,
  });
  const formulas = countFormulas(document, blocks);
  rows.add('1.1.1', 'Formulas have alternative text', formulas, {
    lines: linesOf('formula-invalid', 'macro-unknown'),
    holds: `${formulas} formulas: decks say their TeX, and carry MathML`,
    lacks: 'formulas that cannot be set, or with macros that nobody knows',
  });
  const players = blocks.flatMap(block => (block.kind === 'media' ? [block.range.line] : []));
  if (players.length > 0) rows.ask('1.2.2', 'Videos have captions', 'look at each player', players);
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []));
  const headless = tables.filter(({header}) => header.every(cell => normalizedText(cell) === ''));
  rows.add('1.3.1', 'Tables have header cells', tables.length, {
    lines: headless.map(({range}) => range.line),
    holds: `${tables.length} tables with a row of headers`,
    lacks: `${headless.length} of ${tables.length} tables without a row of headers`,
  });
  rows.add('1.3.1', 'Headings skip no level', document.entries.filter(({kind}) => kind === 'heading').length, {
    lines: linesOf('heading-skipped', 'heading-none', 'heading-empty'),
    holds: 'headings follow each other by level',
    lacks: 'headings that skip a level, are empty, or are missing',
  });
  rows.add('2.4.2', 'The lecture has a title', 1, {
    lines: typeof post.meta.raw.title === 'string' || typeof post.meta.raw.title === 'number' ? [] : [1],
    holds: `“${post.meta.title}”`,
    lacks: 'the front matter names no title',
  });
  const links = document.entries.flatMap(listDisplayedNodes).flatMap(({nodes, range}) => linksIn(nodes, range.line));
  rows.add('2.4.4', 'Links say where they lead', links.length, {
    lines: links.filter(({text}) => saysNothing.test(text)).map(({line}) => line),
    holds: `${links.length} links with words of their own`,
    lacks: 'links called “here”, “link” or nothing',
  });
  rows.add('2.4.6', 'Headings tell sections apart', 1, {
    lines: linesOf('heading-repeated'),
    holds: 'no section has two headings of the same words',
    lacks: 'headings that stand twice in a section',
  });
  rows.add('3.1.1', 'The language is named', 1, {
    lines: saysLanguage ? [] : [1],
    holds: post.meta.lang,
    lacks: `lang is in neither front matter nor config; ${post.meta.lang} is assumed`,
  });
  return rows.all;
}

/** Words of a link that say nothing of where it leads. */
const saysNothing = /^(?:(?:click )?here|link|this|this (?:link|page)|more|read more|url|source|hier|ici)?[.:!\s]*$/i;

function createRows() {
  const all: AccessRow[] = [];
  return {
    all,
    /** A row of `count` things, lacking where there are lines. */
    add(
      criterion: string,
      name: string,
      count: number,
      found: {lines: readonly number[]; holds: string; lacks: string},
    ) {
      const lines = [...new Set(found.lines)].sort((a, b) => a - b);
      if (lines.length > 0) all.push({criterion, name, state: 'lacks', says: found.lacks, lines});
      else if (count === 0) all.push({criterion, name, state: 'none', says: 'there are none', lines});
      else all.push({criterion, name, state: 'holds', says: found.holds, lines});
    },
    ask(criterion: string, name: string, says: string, lines: readonly number[]) {
      all.push({criterion, name, state: 'person', says, lines});
    },
  };
}

function blocksWithin(block: Block): readonly Block[] {
  if (block.kind === 'list') return [block, ...block.items.flatMap(item => item.blocks.flatMap(blocksWithin))];
  return block.kind === 'quote' || block.kind === 'footnote' ? [block, ...block.blocks.flatMap(blocksWithin)] : [block];
}

function countFormulas({entries}: Document, blocks: readonly Block[]): number {
  const inline = entries.flatMap(listDisplayedNodes).reduce((sum, {nodes}) => sum + countInline(nodes), 0);
  return inline + blocks.filter(({kind}) => kind === 'math').length;
}

function countInline(nodes: readonly Inline[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'inlineMath') return sum + 1;
    return 'children' in node ? sum + countInline(node.children as readonly Inline[]) : sum;
  }, 0);
}

function linksIn(nodes: readonly Inline[], line: number): readonly {readonly text: string; readonly line: number}[] {
  return nodes.flatMap(node => {
    if (node.type === 'link') return [{text: normalizedText(node.children), line}];
    return 'children' in node ? linksIn(node.children as readonly Inline[], line) : [];
  });
}
