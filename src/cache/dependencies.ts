// What a post asked of the site around it while its deck was made -> whether the answers are still the same.
import {mapConcurrently} from '../concurrent.ts';
import {hashBytes} from '../digest.ts';

/** Questions that a post may ask: includes and links of its Liquid, figures by their `src`. */
export interface Lookups {
  include(name: string): string | undefined;
  /** Text of a file of the site, by its path from the root. */
  includeFile(path: string): string | undefined;
  link(path: string): string | undefined;
  /** What Liquid's `site` holds under a name beside the config. */
  siteValue(name: string): unknown;
  /** Path of the file of a name, wherever it lies in the site. */
  findFile(name: string): string | undefined;
  /** Fingerprint of what the figure is now: its bytes, or why there are none. */
  figure(src: string): Promise<string>;
}

/** Question and digest of its answer. */
type Answers = readonly (readonly [requested: string, answer: string])[];

/** What a deck asked for beside its post, each with the digest of the answer. */
export interface Dependencies {
  readonly includes: Answers;
  readonly files: Answers;
  readonly links: Answers;
  readonly values: Answers;
  readonly names: Answers;
  readonly figures: Answers;
}

type Answered = 'include' | 'includeFile' | 'link' | 'siteValue' | 'findFile';

/** The answers that a deck asks for, noted as they are given. */
export interface Recorder extends Pick<Lookups, Answered> {
  /** To be told of each figure. */
  figure(src: string, fingerprint: string): void;
  dependencies(): Dependencies;
}

/** Answers as `lookups` does, and remembers. */
export function createRecorder(lookups: Pick<Lookups, Answered>): Recorder {
  const [includes, files, links, values, names, figures] = Array.from({length: 6}, () => new Map<string, string>()) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];
  const recorded = <T>(answers: Map<string, string>, requested: string, answer: T): T => {
    if (!answers.has(requested)) answers.set(requested, answerDigest(answer));
    return answer;
  };
  return {
    include: name => recorded(includes, name, lookups.include(name)),
    includeFile: path => recorded(files, path, lookups.includeFile(path)),
    link: path => recorded(links, path, lookups.link(path)),
    siteValue: name => recorded(values, name, lookups.siteValue(name)),
    findFile: name => recorded(names, name, lookups.findFile(name)),
    figure: (src, fingerprint) => void figures.set(src, fingerprint),
    dependencies: () => ({
      includes: [...includes],
      files: [...files],
      links: [...links],
      values: [...values],
      names: [...names],
      figures: [...figures],
    }),
  };
}

/** Figures that are read at once. */
const concurrency = 2;

/** Would the post be answered as it was? */
export async function areUnchanged(known: Dependencies, lookups: Lookups): Promise<boolean> {
  const holds = (answers: Answers, ask: (requested: string) => unknown): boolean =>
    answers.every(([requested, answer]) => answerDigest(ask(requested)) === answer);
  if (
    !holds(known.includes, lookups.include) ||
    !holds(known.files, lookups.includeFile) ||
    !holds(known.links, lookups.link) ||
    !holds(known.values, lookups.siteValue) ||
    !holds(known.names, lookups.findFile)
  )
    return false;
  const same = await mapConcurrently(
    known.figures,
    concurrency,
    async ([src, fingerprint]) => (await lookups.figure(src)) === fingerprint,
  );
  return same.every(Boolean);
}

function answerDigest(answer: unknown): string {
  if (answer === undefined) return '';
  return hashBytes(typeof answer === 'string' ? answer : JSON.stringify(answer));
}
