// Random directives for a random document: each before an entry or in an item of which it may be said.
import fc from 'fast-check';
import {type DirectiveName, type DirectiveScope, directiveNames, ruleOf} from '../../src/model/directives/table.ts';
import type {Block, Directive, Document, Entry, Item} from '../../src/model/document.ts';
import {normalizedText} from '../../src/text/plain.ts';

/** A directive to put somewhere: its name, and which of the values that it takes. */
interface DirectiveSeed {
  readonly name: DirectiveName;
  readonly value: number;
}

const seeds: fc.Arbitrary<DirectiveSeed> = fc.record({
  name: fc.constantFrom(...directiveNames.filter(name => name !== 'class')),
  value: fc.nat(20),
});

/** `documents` with directives of some of their entries and items. */
export function withDirectives(documents: fc.Arbitrary<Document>): fc.Arbitrary<Document> {
  return fc
    .tuple(documents, fc.array(fc.option(seeds, {freq: 2, nil: null}), {minLength: 40, maxLength: 40}))
    .map(([{entries}, all]) => {
      let next = 0;
      const take = () => all[next++ % all.length] ?? null;
      return {entries: entries.flatMap(entry => putBefore(entry, take))};
    });
}

function putBefore(entry: Entry, take: () => DirectiveSeed | null): readonly Entry[] {
  if (entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped') return [entry];
  const own = toDirective(take(), entry.kind === 'heading' ? 'section' : 'block', entry);
  const inside = entry.kind === 'list' ? inList(entry, take) : entry;
  return own ? [own, inside] : [inside];
}

function inList<List extends Extract<Block, {readonly kind: 'list'}>>(
  list: List,
  take: () => DirectiveSeed | null,
): List {
  return {
    ...list,
    items: list.items.map((item): Item => {
      const [first] = item.blocks;
      const own = first ? toDirective(take(), 'item', first) : null;
      return own ? {...item, directives: [own]} : item;
    }),
  };
}

/** The directive of a seed; null where it may not be said of `scope`, or of what stands there. */
function toDirective(seed: DirectiveSeed | null, scope: DirectiveScope, of: Entry): Directive | null {
  if (seed === null) return null;
  const {value: takes, scopes} = ruleOf(seed.name);
  if (!scopes.includes(scope) || (seed.name === 'show' && of.kind !== 'prose')) return null;
  const value =
    seed.name === 'show' && of.kind === 'prose'
      ? normalizedText(of.children)
          .split(' ')
          .slice(seed.value % 3, (seed.value % 3) + 1 + seed.value)
          .join(' ')
      : takes === 'words'
        ? `of the author ${seed.value}`
        : takes === 'minutes'
          ? String(1 + seed.value)
          : takes === 'none'
            ? ''
            : (takes[seed.value % takes.length] ?? '');
  const {range} = of;
  return {kind: 'directive', id: -1, range, name: seed.name, value, scope, written: seed.name};
}

/** What of `document` its author does not leave out, without directives. */
export function withoutSkipped({entries}: Document): readonly Entry[] {
  let depth = Number.POSITIVE_INFINITY;
  return entries
    .filter((entry, i) => {
      if (entry.kind === 'directive') return false;
      const before = entries[i - 1];
      const isSkipped = before?.kind === 'directive' && before.name === 'skip';
      if (entry.kind === 'heading' && entry.depth <= depth) depth = isSkipped ? entry.depth : Number.POSITIVE_INFINITY;
      return depth === Number.POSITIVE_INFINITY && !isSkipped;
    })
    .map(entry =>
      entry.kind === 'list' ? {...entry, items: entry.items.filter(item => !isSkippedItem(item))} : entry,
    );
}

function isSkippedItem({directives = []}: Item): boolean {
  return directives.some(({name}) => name === 'skip');
}
