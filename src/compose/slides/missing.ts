// A slide with figures that are not there -> the presenter is told of them; an empty box on the slide says nothing.
import type {ContentBlock} from '../../blocks/types.ts';
import type {Draft} from './draft.ts';

/** `draft` with its boxes for missing figures as words for the presenter, where anything else stands on it. */
export function sayMissingFigures(draft: Draft): Draft {
  const isDisplayed = (block: ContentBlock): boolean => block.kind !== 'note' && block.kind !== 'break';
  const isAlone = draft.content.filter(isDisplayed).every(isMissing);
  return isAlone ? draft : {...draft, content: draft.content.map(block => (isMissing(block) ? toNote(block) : block))};
}

/** Only the box of a figure that is not in the site leads nowhere. */
function isMissing(block: ContentBlock): block is Extract<ContentBlock, {kind: 'card'}> {
  return block.kind === 'card' && block.href === '';
}

function toNote({id, range, text, speakerNotes}: Extract<ContentBlock, {kind: 'card'}>): ContentBlock {
  const [note, ...rest] = speakerNotes;
  const said = {id, text: note === undefined ? text : `${text} (${note.text})`};
  return {kind: 'note', id, range, speakerNotes: [said, ...rest], next: false};
}
