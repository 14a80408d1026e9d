// A slide with figures that are not there -> where its text depends on one, a small box in its place, bound to that
// text; else the presenter is told of it, since an empty box says nothing.
import {blockText} from '../../blocks/text.ts';
import type {ContentBlock, LinkCardBlock} from '../../blocks/types.ts';
import {english} from '../../text/languages/en.ts';
import type {Draft} from './draft.ts';

/** `draft` with the boxes of its missing figures: those that text speaks of, side by side; the others are said. */
export function showMissingFigures(draft: Draft): Draft {
  const displayed = draft.content.filter(isDisplayed);
  if (displayed.every(isMissing)) return {...draft, content: joinCards(draft.content)};
  const binds = new Map(
    displayed.flatMap((block, i) => (isMissing(block) ? [[block, bindCard(displayed, i)] as const] : [])),
  );
  const content = draft.content.map((block): ContentBlock => {
    if (!isMissing(block)) return block;
    const sides = binds.get(block) ?? [];
    return sides.length > 0 ? {...block, binds: sides} : toNote(block);
  });
  return {...draft, content: joinCards(content)};
}

function isDisplayed({kind}: ContentBlock): boolean {
  return kind !== 'note' && kind !== 'break';
}

/** Only the box of a figure that is not in the site leads nowhere. */
function isMissing(block: ContentBlock): block is LinkCardBlock {
  return block.kind === 'card' && block.href === '';
}

/** Where text stands that speaks of the card `i`, past the cards beside it: right before them, right after them. */
function bindCard(displayed: readonly ContentBlock[], i: number): NonNullable<LinkCardBlock['binds']> {
  const before = displayed.slice(0, i).findLast(block => !isMissing(block));
  const after = displayed.slice(i + 1).find(block => !isMissing(block));
  const id = displayed[i]?.id;
  const isBefore = before !== undefined && isText(before) && english.images.needs.before.test(blockText(before));
  const isAfter =
    after !== undefined && isText(after) && (after.id === id || english.images.needs.after.test(blockText(after)));
  return [...(isBefore ? (['before'] as const) : []), ...(isAfter ? (['after'] as const) : [])];
}

function isText({kind}: ContentBlock): boolean {
  return kind === 'prose' || kind === 'list' || kind === 'math';
}

/** Boxes that follow each other as one row of them. */
function joinCards(content: readonly ContentBlock[]): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  for (const block of content) {
    const last = out.at(-1);
    if (!last || !isMissing(last) || !isMissing(block)) out.push(block);
    else
      out[out.length - 1] = {
        ...last,
        beside: [...(last.beside ?? []), {id: block.id, text: block.text}],
        binds: [...new Set([...(last.binds ?? []), ...(block.binds ?? [])])],
        speakerNotes: [...last.speakerNotes, ...block.speakerNotes],
      };
  }
  return out;
}

function toNote({id, range, text, speakerNotes}: LinkCardBlock): ContentBlock {
  const [note, ...rest] = speakerNotes;
  const said = {id, text: note === undefined ? text : `${text} (${note.text})`};
  return {kind: 'note', id, range, speakerNotes: [said, ...rest], next: false};
}
