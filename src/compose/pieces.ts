// Blocks of one section -> pieces of its slide, in reading order: what is shown, and what is said.
import type {Block, Directive, Figure, Inline, Item, List, Prose, Quote} from '../model/document.ts';
import type {FootnotePiece, ListPiece, NotePiece, Piece, PieceItem, ProsePiece, Spoken} from '../model/slide.ts';
import {countWords, goesOn, plain} from '../model/text.ts';
import type {Context} from './context.ts';
import {cited, citedIn} from './cited.ts';
import {figurePieces} from './figure.ts';
import {withInterleaved} from './interleaved.ts';
import {formulaParts} from './formula.ts';
import {boldLabel} from './label.ts';
import {lead} from './lead.ts';
import {asHeading, isLeadIn, isMinor} from './minor.ts';
import {portions} from './portions.ts';
import {asksZoom} from '../model/images.ts';
import {said, saidInline} from '../model/said.ts';
import {aligned} from './table.ts';
import {narrates, pointsAtFigure} from './narration.ts';

/** The pieces of a section's blocks. */
export function pieces(written: readonly (Block | Directive)[], context: Context): readonly Piece[] {
  const blocks = withInterleaved(written);
  const out: Piece[] = [];
  let wish: Directive['name'] | '' = '';
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'directive') {
      if (block.name === 'break' && out.length > 0 && out.at(-1)?.kind !== 'break' && i + 1 < blocks.length)
        out.push({kind: 'break', id: block.id, place: block.place, spoken: []});
      else if (block.name !== 'layout') wish = block.name;
      continue;
    }
    if (wish === 'skip') {
      wish = '';
      continue;
    }
    if (wish === 'notes') out.push(note(block, false));
    else
      out.push(
        ...withFootnotes(
          block,
          blockPieces(block, neighbours(blocks, i), wished(context, wish, asksZoom(blocks[i - 1]))),
          context,
        ),
      );
    wish = '';
  }
  return aboutFigures(withLabels(out));
}

/** `context` as the directive before a block changes it. */
function wished(context: Context, wish: string, isZoomed: boolean): Context {
  return {...context, isZoomed, ...(wish === 'keep' ? {options: {...context.options, prose: 'full'}} : {})};
}

interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

function neighbours(blocks: readonly (Block | Directive)[], i: number): Neighbours {
  const solid = (block: Block | Directive | undefined) => (block && block.kind !== 'directive' ? block : undefined);
  return {before: solid(blocks[i - 1]), after: solid(blocks[i + 1])};
}

function blockPieces(block: Block, near: Neighbours, context: Context): readonly Piece[] {
  const shared = {id: block.id, place: block.place, spoken: [] as readonly Spoken[]};
  switch (block.kind) {
    case 'prose':
      return prose(block, near, context);
    case 'list':
      return list(block, context);
    case 'figure':
      return figure(block, near, context);
    case 'table':
      return [
        {...shared, kind: 'table', align: aligned(block), header: block.header, rows: block.rows.map(row => row.cells)},
      ];
    case 'code':
      return [{...shared, kind: 'code', lang: block.lang, marks: block.marks, value: withoutEndless(block.value)}];
    case 'math':
      return formulaParts(block.tex).map(tex => ({...shared, kind: 'math', tex}) as const);
    case 'quote':
      return quote(block, context);
    case 'media':
      return [{...shared, kind: 'card', text: block.title || block.url, href: block.url}];
    case 'footnote':
      return [];
    default:
      return block satisfies never;
  }
}

/** Code whose lines are no longer than half a page: an endless one goes on in the next line. */
function withoutEndless(code: string): string {
  return code
    .split('\n')
    .flatMap(line =>
      line.length <= endlessLine ? [line] : (line.match(new RegExp(`.{1,${endlessLine}}`, 'gsu')) ?? []),
    )
    .join('\n');
}

/** Letters of a line of code that wraps to about seven lines. */
const endlessLine = 560;

function prose(block: Prose, near: Neighbours, context: Context): readonly Piece[] {
  const {id, place, children} = block;
  if (plain(children) === '') return [];
  if (isMinor(children)) return [{kind: 'minor', id, place, children: asHeading(children), spoken: []}];
  if (context.options.prose === 'full') return inFull(block);
  const whole: Spoken = {id, text: saidInline(children)};
  const narration = context.options.narrate && narrates(block, near);
  const chosen = lead(children, 'prose', {
    besideFigure: near.before?.kind === 'figure' || near.after?.kind === 'figure',
    beforeList: near.after?.kind === 'list',
    most: context.options.run,
  });
  if (narration || chosen.kind === 'none')
    return [
      {kind: 'note', id, place, spoken: [whole], next: near.before?.kind !== 'figure' && near.after?.kind === 'figure'},
    ];
  const shown = chosen.kind === 'whole' ? children : chosen.children;
  return [
    {kind: 'prose', id, place, children: shown, lead: isLeadIn(shown), spoken: chosen.kind === 'whole' ? [] : [whole]},
  ];
}

/** A whole paragraph; a long one in several pieces that end with a sentence. */
function inFull(block: Prose): readonly ProsePiece[] {
  const {id, place} = block;
  return portions(block.children).map(children => ({
    kind: 'prose',
    id,
    place,
    children,
    lead: isLeadIn(children),
    spoken: [],
  }));
}

function figure(block: Figure, near: Neighbours, context: Context): readonly Piece[] {
  const text =
    near.before?.kind === 'prose'
      ? plain(near.before.children)
      : near.after?.kind === 'prose'
        ? plain(near.after.children)
        : '';
  const nearby = plain(
    lead(near.before?.kind === 'prose' ? near.before.children : [], 'prose', {besideFigure: false, beforeList: false})
      .kind === 'whole'
      ? [{type: 'text', value: text}]
      : [{type: 'text', value: firstSentence(text)}],
  );
  if (context.options.prose === 'full' || block.caption.length === 0)
    return figurePieces(block, block.caption, nearby, context);
  const chosen = lead(block.caption, 'prose', {besideFigure: false, beforeList: false, most: context.options.run});
  const shown = chosen.kind === 'whole' ? block.caption : chosen.kind === 'run' ? chosen.children : [];
  const made = figurePieces(block, shown, nearby, context);
  if (chosen.kind === 'whole') return made;
  const said: NotePiece = {
    kind: 'note',
    id: block.id,
    place: block.place,
    spoken: [{id: block.id, text: saidInline(block.caption)}],
    next: false,
  };
  return [...made, said];
}

function firstSentence(text: string): string {
  return /^.{20,200}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 200);
}

/** A list in one piece, or in several around the figures, code and tables that its items hold. */
function list(block: List, context: Context): readonly Piece[] {
  const out: Piece[] = [];
  let items: Numbered[] = [];
  let start = block.start;
  const flush = () => {
    if (items.length > 0)
      out.push({
        kind: 'list',
        id: block.id,
        place: block.place,
        ordered: areOrdered(items, block.ordered),
        start,
        items: items.map(({item}) => item),
        spoken: [],
      } satisfies ListPiece);
    start += items.length;
    items = [];
  };
  for (const item of block.items) {
    const {own, hoisted} = itemPieces(item, block.ordered, context);
    items.push(...own);
    if (hoisted.length === 0) continue;
    flush();
    out.push(...hoisted);
  }
  flush();
  return out;
}

/** An item, and whether its author numbered it. */
interface Numbered {
  readonly item: PieceItem;
  readonly ordered: boolean;
}

/** Do `items` have numbers? As most lists say for all of their items, `most`. */
function areOrdered(items: readonly Numbered[], most: boolean): boolean {
  const [first] = items;
  return first && items.every(({ordered}) => ordered === first.ordered) ? first.ordered : most;
}

/** The item itself, or what is nested in it where it has no words of its own, and the blocks of it that stand after the list. */
function itemPieces(
  item: Item,
  isOrdered: boolean,
  context: Context,
): {own: readonly Numbered[]; hoisted: readonly Piece[]} {
  const texts: (readonly Inline[])[] = [];
  const nested: Numbered[] = [];
  let ordered = false;
  const hoisted: Piece[] = [];
  for (const [i, block] of item.blocks.entries()) {
    if (hoisted.length === 0 && block.kind === 'prose' && nested.length === 0) texts.push(block.children);
    else if (hoisted.length === 0 && block.kind === 'list' && nested.length === 0) {
      ordered = block.ordered;
      for (const child of block.items) {
        const inner = itemPieces(child, block.ordered, context);
        nested.push(...inner.own);
        hoisted.push(...inner.hoisted);
      }
    } else hoisted.push(...blockPieces(block, {before: item.blocks[i - 1], after: item.blocks[i + 1]}, context));
  }
  const all = joined(texts);
  if (plain(all) === '') return {own: nested, hoisted};
  const {shown, rest, said} = itemText(item.id, all, nested.length > 0, context);
  if (shown.length === 0 && nested.length === 0)
    return {own: [], hoisted: [{kind: 'note', id: item.id, place: item.place, spoken: said, next: false}, ...hoisted]};
  const own: PieceItem = {
    id: item.id,
    place: item.place,
    children: boldLabel(shown),
    items: nested.map(inner => inner.item),
    ordered: areOrdered(nested, ordered),
    spoken: said,
  };
  const more = rest.map(
    children =>
      ({
        kind: 'prose',
        id: item.id,
        place: item.place,
        children,
        lead: isLeadIn(children),
        spoken: [],
      }) satisfies ProsePiece,
  );
  return {own: [{item: own, ordered: isOrdered}], hoisted: [...more, ...hoisted]};
}

function itemText(
  id: number,
  children: readonly Inline[],
  hasNested: boolean,
  context: Context,
): {shown: readonly Inline[]; rest: readonly (readonly Inline[])[]; said: readonly Spoken[]} {
  const [whole = [], ...rest] = portions(children);
  if (context.options.prose === 'full') return {shown: whole, rest, said: []};
  const chosen = lead(children, 'item', {besideFigure: false, beforeList: hasNested, most: context.options.run});
  if (chosen.kind === 'run') return {shown: chosen.children, rest: [], said: [{id, text: saidInline(children)}]};
  if (chosen.kind === 'none' && !hasNested) return {shown: [], rest: [], said: [{id, text: saidInline(children)}]};
  return {shown: whole, rest, said: []};
}

/** Paragraphs of an item as its lines; a sentence that goes on in the next is one line. */
function joined(texts: readonly (readonly Inline[])[]): readonly Inline[] {
  return texts.flatMap((text, i) =>
    i === 0
      ? text
      : [
          goesOn(plain(texts[i - 1] ?? []), plain(text))
            ? ({type: 'text', value: ' '} as const)
            : ({type: 'break'} as const),
          ...text,
        ],
  );
}

/** A quotation of paragraphs stays one; any other is set as ordinary pieces. */
function quote(block: Quote, context: Context): readonly Piece[] {
  const paragraphs = block.blocks.flatMap(inner => (inner.kind === 'prose' ? [inner.children] : []));
  const words = paragraphs.reduce((sum, children) => sum + countWords(children), 0);
  if (paragraphs.length === block.blocks.length && words <= 60)
    return [{kind: 'quote', id: block.id, place: block.place, paragraphs, spoken: []}];
  return block.blocks.flatMap((inner, i) =>
    blockPieces(inner, {before: block.blocks[i - 1], after: block.blocks[i + 1]}, context),
  );
}

/** `block` for the presenter alone. */
function note(block: Block, next: boolean): NotePiece {
  return {kind: 'note', id: block.id, place: block.place, spoken: said(block), next};
}

/** After each piece the texts of the footnotes that it cites; those that only the unshown words cite are said. */
function withFootnotes(block: Block, made: readonly Piece[], context: Context): readonly Piece[] {
  const shown = new Set(made.flatMap(cited));
  const hidden = citedIn(block)
    .filter(label => !shown.has(label))
    .flatMap(label => context.footnotes.texts.get(label) ?? []);
  const out = made.flatMap(piece => [piece, ...[...new Set(cited(piece))].flatMap(label => footnote(label, context))]);
  if (hidden.length === 0) return out;
  return [...out, {kind: 'note', id: block.id, place: block.place, spoken: hidden.flatMap(said), next: false}];
}

function footnote(label: string, context: Context): readonly FootnotePiece[] {
  const [text, number] = [context.footnotes.texts.get(label), context.footnotes.numbers.get(label)];
  if (!text || number === undefined) return [];
  const children = joined(text.blocks.flatMap(block => (block.kind === 'prose' ? [block.children] : [])));
  const rest = text.blocks.filter(block => block.kind !== 'prose').flatMap(said);
  const chosen = lead(children, 'prose', {besideFigure: false, beforeList: false});
  const whole = context.options.prose === 'full' || chosen.kind !== 'run';
  const spoken = [...(whole ? [] : [{id: text.id, text: saidInline(children)}]), ...rest];
  return [
    {
      kind: 'footnote',
      id: text.id,
      place: text.place,
      mark: String(number),
      children: whole ? children : chosen.children,
      spoken,
    },
  ];
}

/** A bullet alone, all bold, with what it names after it: typed as a list, meant as a heading. */
function withLabels(made: readonly Piece[]): readonly Piece[] {
  return made.map((piece, i): Piece => {
    const [only, more] = piece.kind === 'list' && !piece.ordered ? piece.items : [];
    const next = made[i + 1];
    if (
      !only ||
      more ||
      only.items.length > 0 ||
      only.spoken.length > 0 ||
      !isMinor(only.children) ||
      !next ||
      next.kind === 'note' ||
      next.kind === 'break'
    )
      return piece;
    return {kind: 'minor', id: only.id, place: only.place, children: asHeading(only.children), spoken: piece.spoken};
  });
}

/** Marks each figure with the text pieces beside it that speak of it. */
function aboutFigures(made: readonly Piece[]): readonly Piece[] {
  return made.map((piece, i) => {
    if (piece.kind !== 'figure') return piece;
    const near = [made[i - 1], made[i + 1]].filter(other => other?.kind === 'prose' || other?.kind === 'list');
    const pointing = near.filter(other => other?.kind === 'prose' && pointsAtFigure(plain(other.children)));
    return {
      ...piece,
      about: (pointing.length > 0 ? pointing : near.slice(0, 1)).map(other => other?.id ?? -1),
      ...(pointing.length > 0 ? {pointed: true} : {}),
    };
  });
}
