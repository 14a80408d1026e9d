// A figure that stands there twice in a row: entries -> entries in which it stands once.
import type {Entry, Figure} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

const reason = 'it is the figure right before or after it';

/** Drops one of two figures in a row that are the same: the one without a caption. */
export function dropRepeated(entries: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  let at = -1;
  for (const entry of entries) {
    const last = out[at];
    const isSame = entry.kind === 'figure' && last?.kind === 'figure' && areSame(last, entry);
    const isBare = isSame && (entry.caption.length === 0 || last.caption.length > 0);
    if (isSame && !isBare) out[at] = dropped(last);
    out.push(isBare ? dropped(entry) : entry);
    if (entry.kind !== 'dropped' && !isBare) at = out.length - 1;
  }
  return out;
}

function dropped({range}: Entry): Entry {
  return {kind: 'dropped', id: 0, range, what: 'repeated', reason};
}

/** The same images, and captions that differ in nothing but that one may be missing. */
function areSame(one: Figure, other: Figure): boolean {
  const captions = [one, other].map(({caption}) => normalizedText(caption)).filter(text => text !== '');
  return (
    one.images.length === other.images.length &&
    one.images.every(({src, svg}, i) => src === other.images[i]?.src && svg === other.images[i]?.svg) &&
    new Set(captions).size <= 1
  );
}
