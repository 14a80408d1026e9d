// What a preview has found since it began: stages give it again in place of finding it again.
import type {Lead} from '../../compose/lead/lead.ts';
import type {LeadMemory} from '../../compose/recall-lead.ts';
import {digestOf} from '../../preview/view.ts';
import type {Recall} from '../../model/memory/recall.ts';
import type {DeckMemory} from '../../pipeline.ts';

/** What a preview remembers. */
export interface ResidentMemory extends DeckMemory {
  /** Digest of the bytes of an image. */
  readonly digest: (bytes: Uint8Array) => string;
}

/** Choices of long blocks that are remembered. */
const maxLeads = 20_000;
/** Characters of parts of notes whose trees are remembered: a long post, and some edits of it. */
const maxText = 150_000;
/** The same of nodes whose Markdown is, as JSON: some decks, each printed for its galley and its pages. */
const maxNodes = 4_000_000;

/** Nothing is known yet. */
export function createResidentMemory(): ResidentMemory {
  const digests = new WeakMap<Uint8Array, string>();
  return {
    leads: createLeadMemory(),
    trees: createRecall(maxText),
    printed: createRecall(maxNodes),
    digest(bytes) {
      const known = digests.get(bytes) ?? digestOf(bytes);
      digests.set(bytes, known);
      return known;
    },
  };
}

/** Nothing is chosen yet; what was put in first goes where it is full. */
function createLeadMemory(): LeadMemory {
  const leads: Map<string, Lead> = new Map();
  return {
    get: key => leads.get(key),
    set(key, lead) {
      const [oldest] = leads.size < maxLeads ? [] : leads.keys();
      if (oldest !== undefined) leads.delete(oldest);
      return leads.set(key, lead);
    },
  };
}

/** Remembers what was found of keys of `most` characters in all, those asked for last, and of as many before them. */
export function createRecall<T>(most: number): Recall<T> {
  let [recent, before] = [new Map<string, T>(), new Map<string, T>()];
  let length = 0;
  return (key, find) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const found = before.get(key) ?? find();
    length += key.length;
    if (length > most) {
      [recent, before] = [new Map(), recent];
      length = key.length;
    }
    recent.set(key, found);
    return found;
  };
}
