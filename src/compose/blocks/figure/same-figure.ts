// Content blocks of a section -> the same, a figure that stands twice in a row once.
import type {ContentBlock, FigureBlock} from '../../../blocks/types.ts';

/** `content` without the figures that show what the figure right before them shows; that one covers them. */
export function mergeSameFigures(content: readonly ContentBlock[]): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  let dropped: FigureBlock | null = null;
  for (const block of content) {
    if (dropped && belongsTo(block, dropped)) continue;
    dropped = null;
    const at = block.kind === 'figure' ? out.findLastIndex(other => !isAside(other)) : -1;
    const before = out[at];
    if (block.kind === 'figure' && before?.kind === 'figure' && shows(before, block)) {
      out[at] = {
        ...before,
        caption: before.caption.length > 0 ? before.caption : block.caption,
        covers: [...(before.covers ?? []), block.id],
      };
      dropped = block;
    } else out.push(block);
  }
  return out;
}

/** Stands between two figures without parting them: a note, or the parts of the one before. */
function isAside(block: ContentBlock): boolean {
  return block.kind === 'note' || (block.kind === 'figure' && block.detail === true) || isOwnBreak(block);
}

/** The parts of a figure that is not shown again. */
function belongsTo(block: ContentBlock, {id}: FigureBlock): boolean {
  return block.id === id && (isOwnBreak(block) || (block.kind === 'figure' && block.detail === true));
}

/** The break before a part; an author's own has an id of its own and parts figures on purpose. */
function isOwnBreak(block: ContentBlock): boolean {
  return block.kind === 'break' && block.detail === true;
}

function shows(before: FigureBlock, {file, id, caption, detail}: FigureBlock): boolean {
  const isFree = before.caption.length === 0 || caption.length === 0;
  return !detail && file === before.file && id !== before.id && isFree;
}
