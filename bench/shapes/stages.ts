// A post's text -> its deck by the pure stages alone, and how long each took: no disk, no browser, figures as large as
// their names say.
import {findLost, reportCoverage} from '../../src/checks/coverage.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {type BuiltDeck, buildDeck} from '../../src/pipeline.ts';
import {createTimeBudget} from '../../src/time-limit.ts';
import {fakeMetrics} from '../../test/support/measure.ts';
import {postOf, preparedOf} from '../../test/support/notes.ts';

/** What became of a post. */
export interface Made {
  readonly built: BuiltDeck;
  readonly diagnostics: readonly Diagnostic[];
  /** Blocks that are on no slide and in no notes, as `kind:line`. */
  readonly lost: readonly string[];
}

/** Where the seconds of processor time of each stage are noted. */
export type Times = Map<string, number>;

/** The deck of a post whose body is `body`. Throws a TimeLimitError where it takes more than `limit` s. */
export async function makeDeck(body: string, limit: number, times: Times): Promise<Made> {
  const diagnostics: Diagnostic[] = [];
  const budget = createTimeBudget(limit * 1000);
  const time = <T>(stage: string, work: () => T): T => {
    const start = process.cpuUsage();
    try {
      return budget.run(work);
    } finally {
      const {user, system} = process.cpuUsage(start);
      times.set(stage, (times.get(stage) ?? 0) + (user + system) / 1e6);
    }
  };
  const built = await buildDeck(
    postOf(body),
    {
      course: 'The Course',
      footer: '',
      ratio: '16:9',
      theme: 'seminar',
      prose: 'lead',
      parse: {site: {}, page: {}, include: () => undefined, link: () => undefined},
    },
    {
      images: async images => preparedOf(images),
      measure: async (_text, galley) => time('fake', () => fakeMetrics(galley)),
      time,
    },
    diagnostic => void diagnostics.push(diagnostic),
  );
  const rows = time('coverage', () => reportCoverage(built.document, built.deck.pages));
  return {built, diagnostics, lost: findLost(rows).map(row => `${row.kind}:${row.line}`)};
}
