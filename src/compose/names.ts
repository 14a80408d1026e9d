// Drafts -> slides whose names are unique: a heading that repeats gets its parent's name. A divider may share its first slide's.
import type {PhrasingContent} from 'mdast';
import type {Inline} from '../model/document.ts';
import type {Piece, Slide} from '../model/slide.ts';
import {plain, textNode} from '../model/text.ts';
import type {Draft} from './sections.ts';

/** Names each draft; `taken` are names in use already. An entry of a divider points at the slide of that section. */
export function named(drafts: readonly Draft[], taken: ReadonlySet<string>): readonly Slide[] {
  const used = new Set([...taken].map(fold));
  const slides = drafts.map(draft => {
    const [title, name] = draft.role === 'section' ? [draft.title, plain(draft.title)] : unique(draft, used);
    if (draft.role !== 'section') used.add(fold(name));
    return {draft, title, name};
  });
  const byKey = new Map<number, string>();
  for (const {draft, name} of slides) if (draft.heading >= 0 && !byKey.has(draft.heading)) byKey.set(draft.heading, name);
  return slides.map(({draft, title, name}) => {
    const {lists, ...slide} = draft;
    const targets = lists.map(id => byKey.get(id) ?? '');
    return {...slide, title, name, pieces: lists.length > 0 ? slide.pieces.map(piece => linkedList(piece, targets)) : slide.pieces};
  });
}

/** The items of an agenda or a divider, each linked to the slide that it names; empty names stay text. */
export function linkedList(piece: Piece, targets: readonly string[]): Piece {
  if (piece.kind !== 'list') return piece;
  return {...piece, items: piece.items.map((item, i) => ({...item, children: linked(item.children, targets[i] ?? '')}))};
}

function linked(children: readonly Inline[], name: string): readonly Inline[] {
  if (name === '' || plain(children) === '') return children;
  return [{type: 'link', url: `slide:${name}`, children: children.flatMap(node => (node.type === 'link' ? node.children : [node as PhrasingContent]))}];
}

function unique(draft: Draft, used: ReadonlySet<string>): readonly [readonly Inline[], string] {
  const name = plain(draft.title);
  if (!used.has(fold(name)) && name !== '') return [draft.title, name];
  for (const addition of [...draft.trail.slice(-1).map(short), ...Array.from({length: 99}, (_, n) => String(n + 2))]) {
    const longer = `${name} · ${addition}`;
    if (!used.has(fold(longer))) return [[...draft.title, textNode(' '), {type: 'emphasis', children: [{type: 'text', value: `· ${addition}`}]}], longer];
  }
  return [draft.title, name];
}

/** The parent's name as a reminder: what stands before its colon, or its first words. */
function short(name: string): string {
  const head = name.split(/:\s/)[0] ?? name;
  if (head.length <= mostLetters) return head;
  return `${head.slice(0, mostLetters).replace(/\s+\S*$/, '')}…`;
}

const mostLetters = 36;

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}
