// Headings of a document -> what is wrong with their levels and names: a level skipped, a name said twice.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {Document, Heading} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

/** The deepest level that a post may begin with: its title is the page's first heading. */
const firstDepth = 2;

/** Headings of the post `file` that skip a level (`##`, then `####`), and those that bear the name of a sibling. */
export function checkHeadings({entries}: Document, file: string): readonly Diagnostic[] {
  const headings = entries.flatMap(entry => (entry.kind === 'heading' ? [entry] : []));
  return [...findSkipped(headings, file), ...findRepeated(headings, file)];
}

/** Each heading that is deeper by more than one level than the one before it. */
function findSkipped(headings: readonly Heading[], file: string): readonly Diagnostic[] {
  return headings.flatMap((heading, i): readonly Diagnostic[] => {
    const {depth, children, range} = heading;
    const before = headings[i - 1];
    const deepest = before === undefined ? firstDepth : before.depth + 1;
    if (depth <= deepest) return [];
    const above = before === undefined ? 'The first heading' : `“${normalizedText(children)}”`;
    const follows = before === undefined ? '' : `, below one of level ${before.depth}`;
    return [
      diagnose('heading-skipped', `${above} is of level ${depth}${follows}: a level is skipped`, {
        file,
        at: range,
        hint: `Write ${'#'.repeat(deepest)} in place of ${'#'.repeat(depth)}: screen readers list headings by level`,
      }),
    ];
  });
}

/** Each heading that has the words of an earlier one of its level in the same section. */
function findRepeated(headings: readonly Heading[], file: string): readonly Diagnostic[] {
  /** Names said on each level of the open sections, with their lines. */
  const open: Map<string, number>[] = [];
  return headings.flatMap(({depth, number, children, range}): readonly Diagnostic[] => {
    open.length = Math.min(open.length, depth + 1);
    const names = open[depth] ?? new Map<string, number>();
    open[depth] = names;
    const name = normalizedText(children);
    const key = `${number} ${name.toLowerCase()}`;
    const first = names.get(key);
    if (first === undefined) {
      names.set(key, range.line);
      return [];
    }
    return [
      diagnose('heading-repeated', `“${name}” is also the heading of line ${first}`, {
        file,
        at: range,
        hint: 'Say in it what is new, so that a list of headings tells the two apart',
      }),
    ];
  });
}
