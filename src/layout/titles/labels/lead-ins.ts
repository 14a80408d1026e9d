// Paragraph that leads in to a list, code or formula -> what it calls that.
import type {ContentBlock, ProseBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {type Sentence, readPhrase, spellPhrase, tagSentence} from '../phrases/phrases.ts';
import type {Mark, Unit} from '../page-units.ts';
import {isWritten, tidyLabel} from './check-label.ts';
import {isNamed} from './lead-names.ts';
import {readText} from './texts.ts';

/** Characters of a name that a lead-in gives. */
const maxCharacters = 48;
/** Characters of a sentence that is read for one. */
const maxSentence = 400;
const {leadIn} = english.pageTitle;

/** What the lead-ins of a page call what follows them. */
export function leadInMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({block}, from): readonly Mark[] => {
    const next = units[from + 1]?.block;
    const name = block.kind === 'prose' && next ? leadName(block, next) : null;
    const end = units.findIndex((unit, i) => i > from && !isNamed(unit.block) && unit.block.kind !== 'figure');
    return name === null ? [] : [{text: name, from, to: end < 0 ? units.length : end}];
  });
}

/** Does `block` lead in to a list that it names as one of its own matter? */
export function opensMatter(block: ContentBlock, next: ContentBlock | undefined): boolean {
  return (
    block.kind === 'prose' &&
    next?.kind === 'list' &&
    leadIn.opens.test(readText(block.children)) &&
    leadName(block, next) !== null
  );
}

/**
 * What the last sentence of a lead-in calls what follows: "There are two kinds of flour:", "The dough is shown below",
 * "The guild follows three rules:". Null where it calls it nothing, or only a "thing".
 */
export function leadName(block: ProseBlock, next: ContentBlock): string | null {
  const text = readText(block.children).split(leadIn.sentence).at(-1) ?? '';
  if (!isNamed(next) && next.kind !== 'figure' && next.kind !== 'quote') return null;
  if (text.length > maxSentence || !leadIn.ends.test(text)) return null;
  const bare = text.replace(leadIn.bracket, ':').replace(leadIn.trailer, '').replace(leadIn.opener, '');
  const there = leadIn.there.exec(bare);
  if (there) return nameAt(tagSentence(bare.slice(there[0].length)), 0, 'last');
  const sentence = tagSentence(bare.replace(/[\s:：.,;]+$/, ''));
  return subjectName(sentence) ?? objectName(sentence, next.kind === 'code');
}

/** The subject of a sentence that says no more of it than that it follows: "The steps are", "Threats include". */
function subjectName(sentence: Sentence): string | null {
  const phrase = readPhrase(sentence, 0);
  const at = phrase?.ends.findIndex(end => leadIn.empty.test(sentence.words.slice(end).join(' '))) ?? -1;
  return phrase && at >= 0 ? spellPhrase(sentence, {from: 0, ends: phrase.ends.slice(0, at + 1)}, isName) : null;
}

/** The several things that a sentence says there are of its subject: behind its verb, or where it counts them. */
function objectName(sentence: Sentence, isLast: boolean): string | null {
  const {words, tags} = sentence;
  const verb = tags.findIndex(tag => tag === 'VERB' || tag === 'AUX');
  const places = [...words.keys()].slice(1);
  for (const i of isLast ? places.reverse() : places) {
    if (leadIn.pointing.test(`${words.slice(i - 1, i + 2).join(' ')} `)) continue;
    const isAfter = verb >= 0 && i > verb && /^(VERB|AUX)$/.test(tags[i - 1] ?? '') && !/ing$/.test(words[i - 1] ?? '');
    const isCounted = leadIn.counts.test(words.slice(i, i + 2).join(' '));
    const name = isAfter || isCounted ? nameAt(sentence, i, 'many') : null;
    if (name !== null) return name;
  }
  return null;
}

/** The name at `from`; of `many` where its core is in the plural and ends the sentence, or a clause follows it. */
function nameAt(sentence: Sentence, from: number, of: 'many' | 'last'): string | null {
  const skipped = leadIn.following.exec(`${sentence.words.slice(from, from + 2).join(' ')} `)?.[0];
  const phrase = readPhrase(sentence, from + (skipped?.trim().split(' ').length ?? 0));
  if (!phrase) return null;
  const core = sentence.words[(phrase.ends[0] ?? 0) - 1] ?? '';
  const after = sentence.words[phrase.ends.at(-1) ?? 0];
  const isMany = /[^s]s\W*$/.test(core) && (after === undefined || /,$/.test(core) || leadIn.clause.test(after));
  return of === 'last' || isMany ? spellPhrase(sentence, phrase, isName) : null;
}

/** A name of several words, or of one for the like of what a lead-in lists. */
function isName(text: string): boolean {
  const label = tidyLabel(text);
  const isMore = /\s/.test(label.replace(/^(an?|the|some|few)\s/i, '')) || leadIn.alone.test(label);
  return isMore && text.length <= maxCharacters && isWritten(label) && !leadIn.noName.test(label);
}
