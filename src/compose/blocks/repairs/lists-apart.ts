// A list in which one blank line stands between items that are all tight -> the two lists that its author wrote.
import type {Block, Directive, List} from '../../../model/document.ts';

/** Items that a list has at least for the blank line beside it to end it. */
const minItems = 2;

/**
 * `blocks` in which bullets are parted where one blank line stands between them, and none elsewhere: Markdown reads
 * "ideas, blank line, steps" as one list. Numbers go on counting, and stay together, as does a list of which its author
 * says something.
 */
export function partLists(blocks: readonly (Block | Directive)[]): readonly (Block | Directive)[] {
  return blocks.flatMap((block, i): readonly (Block | Directive)[] =>
    block.kind === 'list' && !block.ordered && blocks[i - 1]?.kind !== 'directive' ? partList(block) : [block],
  );
}

function partList(list: List): readonly List[] {
  const {items} = list;
  const gaps = items.flatMap(({range}, i) => ((items[i - 1]?.range.endLine ?? range.line) + 1 < range.line ? [i] : []));
  const [at = 0, ...more] = gaps;
  if (more.length > 0 || at < minItems || items.length - at < minItems || list.directives !== undefined) return [list];
  const part = (some: List['items']): List => ({
    ...list,
    items: some,
    range: {line: some[0]?.range.line ?? list.range.line, endLine: some.at(-1)?.range.endLine ?? list.range.endLine},
  });
  return [part(items.slice(0, at)), part(items.slice(at))];
}
