// What a post asked of the site around it while its deck was made -> whether the answers are still the same.
import {mapConcurrently} from '../concurrent.ts';
import {hashBytes} from '../digest.ts';

/** Questions that a post may ask: includes and links of its Liquid, figures by their `src`. */
export interface Lookups {
  include(name: string): string | undefined;
  link(path: string): string | undefined;
  /** Fingerprint of what the figure is now: its bytes, or why there are none. */
  figure(src: string): Promise<string>;
}

/** Question and digest of its answer. */
type Answers = readonly (readonly [requested: string, answer: string])[];

/** What a deck asked for beside its post, each with the digest of the answer. */
export interface Dependencies {
  readonly includes: Answers;
  readonly links: Answers;
  readonly figures: Answers;
}

/** The answers that a deck asks for, noted as they are given. */
export interface Recorder {
  include(name: string): string | undefined;
  link(path: string): string | undefined;
  /** To be told of each figure. */
  figure(src: string, fingerprint: string): void;
  dependencies(): Dependencies;
}

/** Answers as `lookups` does, and remembers. */
export function createRecorder(lookups: Pick<Lookups, 'include' | 'link'>): Recorder {
  const [includes, links, figures] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const recorded = (answers: Map<string, string>, requested: string, answer: string | undefined) => {
    answers.set(requested, answerDigest(answer));
    return answer;
  };
  return {
    include: name => recorded(includes, name, lookups.include(name)),
    link: path => recorded(links, path, lookups.link(path)),
    figure: (src, fingerprint) => void figures.set(src, fingerprint),
    dependencies: () => ({includes: [...includes], links: [...links], figures: [...figures]}),
  };
}

/** Figures that are read at once. */
const concurrency = 2;

/** Would the post be answered as it was? */
export async function areUnchanged({includes, links, figures}: Dependencies, lookups: Lookups): Promise<boolean> {
  if (!includes.every(([name, answer]) => answerDigest(lookups.include(name)) === answer)) return false;
  if (!links.every(([path, answer]) => answerDigest(lookups.link(path)) === answer)) return false;
  const same = await mapConcurrently(
    figures,
    concurrency,
    async ([src, fingerprint]) => (await lookups.figure(src)) === fingerprint,
  );
  return same.every(Boolean);
}

function answerDigest(answer: string | undefined): string {
  return answer === undefined ? '' : hashBytes(answer);
}
