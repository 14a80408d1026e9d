// Features of what a candidate says: cues, and overlap with what stands around it.
import {english} from '../languages/en.ts';
import type {AddFeature, Weighed} from './types.ts';
import {hasCue} from './marks.ts';

/** Cue families, overlap with heading, neighbours and label, and how central its words are in the block. */
export function addContent(weighed: Weighed, add: AddFeature): void {
  const {marks, candidate, block} = weighed;
  for (const name of marks.cues.keys()) if (hasCue(marks.cues, name, candidate.runs)) add(`says: ${name}`);
  if (marks.isBesideFigure && hasCue(marks.cues, 'image', candidate.runs)) add('image, beside a figure');
  const words = candidate.runs.flatMap(({from, to}) => block.words.slice(from, to));
  const all = words.flatMap(word => word.terms);
  const terms = new Set(all);
  const count = terms.size || 1;
  const overlap = (other: ReadonlySet<string>): number => [...terms].filter(term => other.has(term)).length;
  const heading = overlap(marks.terms.heading);
  add('of the heading', heading / count);
  if (heading / count > 0.5) add('mostly of the heading');
  add('of the text before', overlap(marks.terms.before) / count);
  add('of the text after', overlap(marks.terms.after) / count);
  if (block.label) add('of the label', overlap(marks.terms.label) / count);
  add('heading covered', marks.terms.heading.size === 0 ? 0 : heading / marks.terms.heading.size);
  addCentrality(weighed, terms, add);
  add('content words', all.length / Math.max(1, candidate.length));
  if (words.some(({raw}) => /\(/.test(raw))) add('has a bracket');
  if (english.bareLeadIn.test(words.map(({raw}) => raw).join(' '))) add('bare lead-in');
}

/** How often its terms occur in the block, and how much of the block they are. */
function addCentrality({marks, candidate, block}: Weighed, terms: ReadonlySet<string>, add: AddFeature): void {
  const count = terms.size || 1;
  let [repeated, shared, covered, total] = [0, 0, 0, 0];
  for (const term of terms) {
    repeated += (marks.spread.get(term) ?? 1) - 1;
    if ((marks.spread.get(term) ?? 0) > 1) shared++;
  }
  for (const [term, times] of marks.frequencies) {
    total += times;
    if (terms.has(term)) covered += times;
  }
  add('repeated', repeated / count);
  add('shared by sentences', shared / count);
  add('terms', terms.size / 10);
  const mass = total === 0 ? 0 : covered / total;
  add('mass', mass);
  add('mass a word', mass / (candidate.length / block.words.length || 1) / 3);
}
