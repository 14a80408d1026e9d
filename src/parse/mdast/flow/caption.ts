// Captions find their figures: parts in a row -> figures with captions.
import type {Figure, Inline} from '../../../model/document.ts';
import {plainText} from '../../../text/plain.ts';
import {countInlineWords} from '../../../text/words.ts';
import type {Caption, Part} from '../part.ts';
import {composeProse, spanRanges} from '../part.ts';

/** Words that a caption starts with; the number must be followed by a mark, or it is a sentence about the figure. */
const named = '(?:figure|fig\\.?|image|img\\.?|diagram|plot|illustration)';
const numbered = `${named}\\s*\\d+(?:[.-]\\d+)*[a-z]?\\s*(?:[.:|)–—-]|$)`;
const credited =
  '(?:image|photo|picture|figure|fig\\.?)?\\s*(?:credits?|source|courtesy)\\s*(?::|of\\b|from\\b|\\(|\\[)';
const label = new RegExp(`^(?:${numbered}|(?:figure|fig\\.?|caption)\\s*:|${credited})`, 'i');
const maxWords = 160;

/**
 * Captions marked as such (`figcaption`, `.figcaption`) join the figures beside them in the same element. One caption
 * belongs to all bare figures there; of several, each to those before it (after it, where it comes first). In an
 * element that is itself a figure, plain prose is a caption too.
 */
export function settleCaptions(parts: readonly Part[], figureLike: boolean): Part[] {
  const figures = parts.filter(part => part.kind === 'figure');
  if (figures.length === 0) return [...parts];
  const asCaptions =
    figureLike && !parts.some(part => part.kind === 'caption')
      ? parts.map(
          (part): Part =>
            part.kind === 'prose' && countInlineWords(part.children) <= maxWords
              ? {kind: 'caption', range: part.range, children: part.children}
              : part,
        )
      : parts;
  const captions = asCaptions.filter(part => part.kind === 'caption');
  if (captions.length === 0) return [...parts];
  const leads =
    asCaptions.findIndex(part => part.kind === 'caption') < asCaptions.findIndex(part => part.kind === 'figure');
  const ordered = leads && captions.length > 1 ? [...asCaptions].reverse() : asCaptions;
  const resolved = captions.length === 1 ? one(ordered) : several(ordered);
  return ordered === asCaptions ? resolved : resolved.reverse();
}

/** One caption for all figures of the element. */
function one(parts: readonly Part[]): Part[] {
  const bare = parts.filter(part => part.kind === 'figure' && part.caption.length === 0) as Figure[];
  const caption = parts.find(part => part.kind === 'caption');
  if (bare.length === 0 || caption === undefined) return [...parts];
  const merged = merge(bare, caption);
  return parts.flatMap((part): Part[] => {
    if (part === caption) return [];
    if (part.kind !== 'figure' || part.caption.length > 0) return [part];
    return part === bare[0] ? [merged] : [];
  });
}

function several(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    if (part.kind !== 'caption') {
      out.push(part);
      continue;
    }
    let from = out.length;
    while (from > 0 && isBare(out[from - 1])) from -= 1;
    const run = out.splice(from) as Figure[];
    out.push(run.length === 0 ? part : merge(run, part));
  }
  return out;
}

function merge(figures: readonly Figure[], caption: Caption): Figure {
  const range = spanRanges([...figures.map(figure => figure.range), caption.range]);
  return {kind: 'figure', id: 0, range, images: figures.flatMap(figure => figure.images), caption: caption.children};
}

/**
 * Prose that reads as a caption (starts with `Figure 3:`, or is a short emphasised line) right after a figure becomes
 * its caption; `together`: they stand in one paragraph, so it belongs to all figures before it and may be strong too.
 */
export function captionProse(parts: readonly Part[], together: boolean): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (
      part.kind !== 'prose' ||
      !isBare(last) ||
      !readsAsCaption(part.children, together, part.range.line - (last?.range.endLine ?? 0))
    ) {
      out.push(part);
      continue;
    }
    let from = out.length - 1;
    while (together && isBare(out[from - 1])) from -= 1;
    const run = out.splice(from) as Figure[];
    out.push(merge(run, {kind: 'caption', range: part.range, children: part.children}));
  }
  return out;
}

/** `distance`: lines between the figure and the prose. */
function readsAsCaption(children: readonly Inline[], together: boolean, distance: number): boolean {
  const words = countInlineWords(children);
  if (words === 0 || words > maxWords) return false;
  if (label.test(plainText(children).trim())) return true;
  const solid = children.filter(
    child => child.type !== 'break' && !(child.type === 'text' && /^[\s.]*$/.test(child.value)),
  );
  if (words > 50 || distance > 2 || solid.length === 0) return false;
  // Bold italics on a line of their own are headings of sorts.
  return solid.every(
    child =>
      (child.type === 'emphasis' && (together || !child.children.some(inner => inner.type === 'strong'))) ||
      (together && child.type === 'strong'),
  );
}

function isBare(part: Part | undefined): boolean {
  return part?.kind === 'figure' && part.caption.length === 0;
}

/** Captions that found no figure read as prose. */
export function withoutCaptions(parts: readonly Part[]): Exclude<Part, Caption>[] {
  return parts.map(part => (part.kind === 'caption' ? composeProse(part.children, part.range) : part));
}
