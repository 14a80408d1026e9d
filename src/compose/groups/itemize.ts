// Content blocks of a slide and their bonds -> the same, paragraphs that may stand as lists of their sentences marked.
import type {ContentBlock, ProseBlock} from '../../blocks/types.ts';
import type {Bond} from '../../model/slide.ts';

/** Bonds by which a paragraph reads on with what stands above it. */
const readsOn: ReadonlySet<Bond> = new Set<Bond>(['where', 'code', 'formula']);

/** Bonds by which a paragraph leads in to what stands below it. */
const ties: ReadonlySet<Bond> = new Set<Bond>(['lead-in', 'where', 'formula', 'answer', 'items', 'code']);
/** What a paragraph above it mostly leads in to. */
const led: ReadonlySet<ContentBlock['kind']> = new Set<ContentBlock['kind']>(['list', 'table', 'code', 'math']);

/**
 * `content`, its paragraphs marked whose sentences may stand as items: those that neither lead in to what follows them
 * nor read on from a formula or from code. `bonds[i]` is that of block `i`.
 */
export function itemize(content: readonly ContentBlock[], bonds: readonly Bond[]): readonly ContentBlock[] {
  return content.map((block, i): ContentBlock => {
    if (block.kind !== 'prose' || readsOn.has(bonds[i] ?? '')) return block;
    const next = content.findIndex((other, at) => at > i && other.kind !== 'note');
    return leadsIn(block, content[next], bonds[next] ?? '') ? block : {...block, itemized: true};
  });
}

/** Does `block` lead in to `next`, or make one text with it? */
function leadsIn({lead, callout}: ProseBlock, next: ContentBlock | undefined, bond: Bond): boolean {
  if (lead || callout !== undefined) return true;
  return ties.has(bond) || (next !== undefined && led.has(next.kind));
}
