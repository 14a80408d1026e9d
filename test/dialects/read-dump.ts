// Notes of one family -> what they are read as, a line a block, and what was told.
import type {Dialect} from '../../src/dialects/dialect.ts';
import type {ParseContext} from '../../src/parse/context.ts';
import {parse} from '../../src/parse/parse.ts';
import {dump} from '../parse/dump.ts';
import {postOf} from '../support/notes.ts';

/** The dump of `body`, read as `dialect`, without its line numbers, and the rules that were told. */
export function readDump(
  dialect: Dialect,
  body: string,
  more: Partial<ParseContext> = {},
): {readonly text: string; readonly told: readonly string[]} {
  const none = {site: {}, page: {}, include: () => undefined, link: () => undefined};
  const told: string[] = [];
  const context = {...none, withoutLiquid: true, frontEnds: [dialect], ...more};
  const document = parse(postOf(body), context, ({rule}) => void told.push(rule));
  return {
    text: dump(document)
      .replace(/^( *[a-z]+) \d+(?:-\d+)?/gm, '$1')
      .replace(/^ {2}\d+ \|/gm, '  |'),
    told,
  };
}
