// A short paragraph of English -> without the sentences at its ends that only say what comes or what came.
import type {BlockText} from './block.ts';
import type {Choice} from './choice.ts';
import {english} from './languages/en.ts';

/** Blocks that an announcement leads in to. */
const announced = /^(?:code|math|table|list|figure|missing)$/;
/** An opening that what is left away has brought about. */
const opener = /^(?:but|and|so|however,) (?!far\b)/i;

/** The words of a short paragraph that say something, as one run; undefined where all of it stands. */
export function trimTalk({text, sentences, label, isItem, before, after}: BlockText): Choice | undefined {
  const isAlone = before.kind === 'heading' && after.kind === 'none';
  if (isItem || label > 0 || isAlone || /[:：]\s*$/.test(text)) return undefined;
  const isTalk = (sentence: string): boolean =>
    english.retold.test(sentence) || (english.talk.test(sentence) && !announced.test(after.kind));
  const talks = sentences.map(({from, to}) => isTalk(text.slice(from, to).trim()));
  if (!talks.includes(true)) return undefined;
  const [first, last] = [talks.indexOf(false), talks.lastIndexOf(false)];
  if (first < 0) return {kind: 'none'};
  const [from, to] = [sentences[first]?.from ?? 0, text.slice(0, sentences[last]?.to).trimEnd().length];
  const skipped = first > 0 ? (opener.exec(text.slice(from, to))?.[0].length ?? 0) : 0;
  const rest = text.slice(from + skipped, to);
  const pointer = /^\w+/.exec(rest)?.[0].toLowerCase() ?? '';
  if (first > 0 && (english.pointers.has(pointer) || english.continuation.test(rest))) return undefined;
  return last - first + 1 === sentences.length
    ? undefined
    : {kind: 'runs', runs: [{from: from + skipped, to}], isBrokenOff: false};
}
