// Paragraph -> what its first sentence is about.
import type {ContentBlock} from '../../../blocks/types.ts';
import {english} from '../../../text/languages/en.ts';
import {type Sentence, readPhrase, spellPhrase, tagSentence} from '../phrases/phrases.ts';
import {isWritten, tidyLabel} from './check-label.ts';
import {readText} from './texts.ts';

const {topic} = english.pageTitle;
/** Characters of a sentence that is read for a topic. */
const maxSentence = 400;

/**
 * What the first sentence of a paragraph announces ("We propose a new protocol"), or the matter that it sets in front
 * ("In cylindrical coordinates, …"), or says something of ("Bakers' yeast is …"): each of two words and more.
 */
export function findTopics(characters: number): (block: ContentBlock) => readonly string[] {
  return block => {
    if (block.kind !== 'prose') return [];
    const [first = ''] = readText(block.children).split(english.pageTitle.leadIn.sentence);
    if (first.length > maxSentence) return [];
    const isName = (text: string) => text.length <= characters && isTopic(text);
    const closing = topic.closing.exec(first)?.[1] ?? null;
    return [
      closing,
      shown(first, isName),
      announced(first, isName),
      inFront(first, isName),
      subject(tagSentence(first), isName),
    ].flatMap(name => (name === null ? [] : [name]));
  };
}

type Test = (text: string) => boolean;

/** What a sentence says that a figure shows, or is to be seen in one. */
function shown(first: string, isName: Test): string | null {
  const opening = topic.shows.exec(first)?.[0];
  if (opening !== undefined) return nameAt(tagSentence(first), opening.trim().split(/\s+/).length, isName);
  const depicted = topic.depicted.exec(first)?.[1];
  return depicted === undefined ? null : nameAt(tagSentence(depicted), 0, isName);
}

function announced(first: string, isName: Test): string | null {
  const opening = topic.announces.exec(first)?.[0];
  return opening === undefined ? null : nameAt(tagSentence(first), opening.trim().split(/\s+/).length, isName);
}

function inFront(first: string, isName: Test): string | null {
  const opening = topic.front.exec(first);
  if (!opening) return null;
  const sentence = tagSentence(first);
  const phrase = readPhrase(sentence, 1);
  const end = phrase?.ends.find(at => /,$/.test(sentence.words[at - 1] ?? ''));
  return phrase && end !== undefined ? spellPhrase(sentence, {from: 1, ends: [end]}, isName) : null;
}

function subject(sentence: Sentence, isName: Test): string | null {
  const phrase = readPhrase(sentence, 0);
  const end = phrase?.ends.at(-1) ?? 0;
  const isVerb = /^(AUX|VERB)$/.test(sentence.tags[end] ?? '') && !/(ing|ed)$/.test(sentence.words[end] ?? '');
  return phrase && isVerb ? spellPhrase(sentence, phrase, isName) : null;
}

function nameAt(sentence: Sentence, at: number, isName: Test): string | null {
  const phrase = readPhrase(sentence, at);
  return phrase && spellPhrase(sentence, phrase, isName);
}

/** Two words and more, of which the first points at nothing and one is no common name of what papers speak of. */
function isTopic(text: string): boolean {
  const label = tidyLabel(text);
  return /\s/.test(label.replace(/^(an?|the)\s/i, '')) && isWritten(label) && !topic.noName.test(label);
}
