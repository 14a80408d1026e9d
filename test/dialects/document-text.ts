// Notes of one family -> what they are read as, as JSON: for tests of what stands in it.
import type {Dialect} from '../../src/dialects/dialect.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {ParseContext} from '../../src/parse/context.ts';
import {parse} from '../../src/parse/parse.ts';
import {postOf} from '../support/notes.ts';

/** The entries of `body`, read as `dialect`; `more` says what stands around it, `told` takes the diagnostics. */
export function documentText(
  dialect: Dialect,
  body: string,
  more: Partial<ParseContext> = {},
  told: Diagnostic[] = [],
): string {
  const none = {site: {}, page: {}, include: () => undefined, link: () => undefined};
  const context = {...none, withoutLiquid: true, frontEnds: [dialect], ...more};
  return JSON.stringify(parse(postOf(body), context, one => void told.push(one)).entries);
}
