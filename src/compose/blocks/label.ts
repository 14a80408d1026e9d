// Inline[] -> Inline[]: the label that opens an item ("Flash attention: …") set in bold, with its colon.
import type {Inline} from '../../model/document.ts';
import {countInlineWords} from '../../text/words.ts';
import {normalizedText, plainText} from '../../text/plain.ts';

const opening = /^[^.:;!?[\]"“]{2,70}:(?=\s|$)/;
/** A bracket that the label does not close: the colon is within it. */
const within = /\([^()]*$/;

/** `children` with a plain-text label made strong; unchanged where there is none or it is strong already. */
export function embolden(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'strong') return withMark(first, withoutDash(rest));
  if (first?.type !== 'text') return children;
  const label = opening.exec(first.value)?.[0];
  if (!label || label.split(/\s+/).length > 8 || /https?$/i.test(label) || within.test(label)) return children;
  const tail = first.value.slice(label.length);
  if (tail.trim() === '' && rest.length === 0) return children;
  return [{type: 'strong', children: [{type: 'text', value: label}]}, {type: 'text', value: tail}, ...rest];
}

/** "**Label** - text" and, on a line of its own, "-text": the dash that parts them is the layout's to show. */
function withoutDash(rest: readonly Inline[]): readonly Inline[] {
  const at = rest[0]?.type === 'break' ? 1 : 0;
  const next = rest[at];
  const dash = next?.type === 'text' ? /^\s*[-–—]\s*(?=\p{Lu})/u.exec(next.value)?.[0] : undefined;
  if (next?.type !== 'text' || dash === undefined || (at === 0 && !/^\s/.test(dash))) return rest;
  return [{...next, value: ` ${next.value.slice(dash.length)}`}, ...rest.slice(at + 1)];
}

/** The mark that follows a strong label stands in it: "**Label**: text" and "**Label:** text" look alike. */
function withMark(label: Extract<Inline, {type: 'strong'}>, rest: readonly Inline[]): readonly Inline[] {
  const [next, ...others] = rest;
  const colon = next?.type === 'text' ? /^\s*[:：.](?=\s|$)/.exec(next.value)?.[0] : undefined;
  if (next?.type !== 'text' || colon === undefined) return [label, ...rest];
  const strong: Inline = {...label, children: [...label.children, {type: 'text', value: colon.trim()}]};
  return [strong, {...next, value: next.value.slice(colon.length)}, ...others];
}

/** Does the item open with a strong label and go on with what it says of it? "**Rye** is dark" is a sentence. */
export function isDefinition(children: readonly Inline[]): boolean {
  const [first, ...rest] = children;
  if (first?.type !== 'strong') return false;
  const isMarked = /[.:：!?–—-]["”’)]*$/.test(normalizedText([first]));
  return (
    (isMarked || !/^\s*\p{Ll}/u.test(plainText(rest))) &&
    countInlineWords([first]) <= 8 &&
    normalizedText([first]).length <= 60 &&
    countInlineWords(rest) >= 3
  );
}
