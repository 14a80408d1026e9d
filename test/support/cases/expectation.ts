// What is right for the decks of a small site, and what is wrong with those that were built of it.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from '../../../src/index.ts';

/** What the decks of a site, or one deck, must be. */
export interface Expectation {
  /** Stand in the Markdown of the decks, in this order where they are one list. */
  readonly has?: readonly (string | RegExp)[];
  /** Stand nowhere in it. */
  readonly lacks?: readonly (string | RegExp)[];
  /** Rules that are told, each with how often; all others are faults. */
  readonly told?: Readonly<Record<string, number>>;
  /** Words that share no page. */
  readonly apart?: readonly string[];
}

/** A deck as far as expectations look at it. */
export interface BuiltDeck {
  readonly key: string;
  readonly markdown: string;
  readonly rules: readonly string[];
}

/** The decks of the site in folder `site`, built as a user builds them; throws where none can be built. */
export async function buildDecks(site: string): Promise<readonly BuiltDeck[]> {
  const out = mkdtempSync(join(tmpdir(), 'kinds-'));
  try {
    const {lectures} = await build({site, out, formats: ['md'], cache: false});
    return lectures.map(({key, diagnostics}) => ({
      key,
      markdown: readFileSync(join(out, `${key}.md`), 'utf8'),
      rules: diagnostics.map(({rule}) => rule),
    }));
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/** What of `expected` does not hold for `decks` together; one line each. */
export function faultsOf(decks: readonly BuiltDeck[], expected: Expectation): readonly string[] {
  const markdown = decks.map(deck => deck.markdown).join('\n\n---\n\n');
  const pages = markdown.split(/\n---\n/);
  const holds = (text: string, sign: string | RegExp) =>
    typeof sign === 'string' ? text.includes(sign) : sign.test(text);
  const told = new Map<string, number>();
  for (const rule of decks.flatMap(({rules}) => rules)) told.set(rule, (told.get(rule) ?? 0) + 1);
  const rules = new Set([...told.keys(), ...Object.keys(expected.told ?? {})]);
  const apart = expected.apart ?? [];
  return [
    ...(expected.has ?? []).filter(sign => !holds(markdown, sign)).map(sign => `lacks ${sign}`),
    ...(expected.lacks ?? []).filter(sign => holds(markdown, sign)).map(sign => `has ${sign}`),
    ...[...rules].flatMap(rule => {
      const [is, should] = [told.get(rule) ?? 0, expected.told?.[rule] ?? 0];
      return is === should ? [] : [`tells ${rule} ${is} times, not ${should}`];
    }),
    ...pages
      .map(page => apart.filter(words => page.includes(words)))
      .filter(shared => shared.length > 1)
      .map(shared => `one page has ${shared.join(' and ')}`),
  ];
}
