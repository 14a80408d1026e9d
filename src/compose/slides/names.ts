// Drafts -> slides whose names are unique: a heading that repeats gets its parent's name. A divider may share its first
// slide's.
import type {Inline} from '../../model/document.ts';
import type {ContentBlock} from '../../blocks/types.ts';
import type {Slide} from '../../model/slide.ts';
import {normalizedText} from '../../text/plain.ts';
import {shortenToWidth} from '../../text/width.ts';
import {createText} from '../../text/nodes.ts';
import {sliceInline} from '../../text/slices.ts';
import type {Draft} from './draft.ts';

/** Names each draft; `taken` are names in use already. */
export function nameSlides(drafts: readonly Draft[], taken: ReadonlySet<string>): readonly Slide[] {
  const used = new Set([...taken].map(fold));
  const numbers = new Map<string, number>();
  const printedTitles = new Set<string>();
  const slides = drafts.map(draft => {
    const [title, name] =
      draft.role === 'section'
        ? [draft.title, normalizedText(draft.title)]
        : findName(draft, {used, numbers, printedTitles});
    if (draft.role !== 'section') used.add(fold(name));
    printedTitles.add(asPrinted(draft));
    return {draft, title, name};
  });
  const heads = countHeads(slides.map(({name}) => name));
  return slides.map(({draft, title, name}) => {
    const again = shortenTitle(title, heads);
    return {
      ...draft,
      title,
      name,
      ...(again ? {again} : {}),
    };
  });
}

/** Characters of a title that further pages repeat whole, and of the part before a colon that can stand for one. */
const repeated = {whole: 50, head: 10};

/** The part of a long title before its colon, where no other slide bears it; null where there is none. */
function shortenTitle(title: readonly Inline[], heads: ReadonlyMap<string, number>): readonly Inline[] | null {
  const text = normalizedText(title);
  const colon = text.search(/:\s/);
  if (
    text.length <= repeated.whole ||
    colon < repeated.head ||
    colon > repeated.whole ||
    (heads.get(headOf(text)) ?? 0) > 1
  )
    return null;
  return sliceInline(title, 0, colon);
}

/** How many of `names` begin with the same words before a colon, or are those words. */
function countHeads(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const head of new Set(names.map(fold)).values()) counts.set(headOf(head), (counts.get(headOf(head)) ?? 0) + 1);
  return counts;
}

function headOf(name: string): string {
  return fold(name.split(/:\s|：/)[0] ?? name);
}

/** The items of an agenda or a divider, each linked to the slide that it names; empty names stay text. */
export function linkItems(block: ContentBlock, targets: readonly string[]): ContentBlock {
  if (block.kind !== 'list') return block;
  return {
    ...block,
    items: block.items.map((item, i) => ({...item, children: linkTo(item.children, targets[i] ?? '')})),
  };
}

function linkTo(children: readonly Inline[], name: string): readonly Inline[] {
  if (name === '' || normalizedText(children) === '') return children;
  return [
    {
      type: 'slideLink',
      slide: name,
      children: children.flatMap(node => (node.type === 'link' ? node.children : [node])),
    },
  ];
}

/** Names in use, and the number from which on a name that repeats may find one that is free. */
interface UsedNames {
  readonly used: ReadonlySet<string>;
  readonly numbers: Map<string, number>;
  /** Titles with the headings that stand above them on their slides. */
  readonly printedTitles: ReadonlySet<string>;
}

/** The last number that tells slides of one name apart. */
const lastNumber = 100;

function findName(draft: Draft, {used, numbers, printedTitles}: UsedNames): readonly [readonly Inline[], string] {
  const name = normalizedText(draft.title);
  if (!used.has(fold(name)) && name !== '') return [draft.title, name];
  const numbered = (addition: string): readonly Inline[] => {
    if (!printedTitles.has(asPrinted(draft))) return draft.title;
    const reminder: Inline = {type: 'emphasis', children: [createText(`· ${addition}`)]};
    return [...draft.title, createText(' '), reminder];
  };
  for (const addition of draft.trail.slice(-1).flatMap(remindersOf)) {
    const longer = `${name} · ${addition}`;
    // What stands above a title tells it from others: only a number has to be shown.
    if (!used.has(fold(longer))) return [/^\d+$/.test(addition) ? numbered(addition) : draft.title, longer];
  }
  // What was in use stays so: no number is tried twice.
  const key = fold(name);
  for (let n = numbers.get(key) ?? 2; n <= lastNumber; n++) {
    numbers.set(key, n + 1);
    const longer = `${name} · ${n}`;
    if (!used.has(fold(longer))) return [numbered(String(n)), longer];
  }
  return [draft.title, name];
}

/** The title of a slide and what stands above it: what tells it from others of its name. */
function asPrinted({title, trail}: Draft): string {
  return fold([...trail.slice(-1), normalizedText(title)].join(' > '));
}

/** The parent's name as a reminder: what stands before its colon, else what stands after it, else its first words. */
function remindersOf(name: string): readonly string[] {
  const [head = name, ...rest] = name.split(/:\s|：/);
  return [head, rest.join(': '), name].filter(text => text !== '').map(text => shortenToWidth(text, maxReminder));
}

const maxReminder = 36;

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}
