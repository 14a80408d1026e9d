// Inline content as values: trimming, joining, reading its text.
import type {Inline} from '../../model/document.ts';

/** Without blanks and breaks at either end; adjacent text nodes joined; runs of blanks made one. */
export function tidy(children: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {type: 'text', value: last.value + child.value};
    else joined.push(child);
  }
  const spaced = joined.map((child, index): Inline => {
    if (child.type !== 'text') return child;
    let value = child.value.replace(/[ \t\n]+/g, ' ');
    if (index === 0 || joined[index - 1]?.type === 'break') value = value.replace(/^[ \t]+/, '');
    if (index === joined.length - 1 || joined[index + 1]?.type === 'break') value = value.replace(/[ \t]+$/, '');
    return {type: 'text', value};
  });
  const full = spaced.filter(child => child.type !== 'text' || child.value !== '');
  let start = 0;
  let end = full.length;
  while (start < end && isBlank(full[start])) start += 1;
  while (end > start && isBlank(full[end - 1])) end -= 1;
  const trimmed = full.slice(start, end);
  return trimmed.length === full.length ? trimmed : tidy(trimmed);
}

/** Nothing to read in it. */
export function isEmpty(children: readonly Inline[]): boolean {
  return children.every(child => isBlank(child) || child.type === 'html');
}

function isBlank(child: Inline | undefined): boolean {
  return child === undefined || child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
}

/** Several runs of inline content as one, on lines of their own. */
export function joinLines(runs: readonly (readonly Inline[])[]): Inline[] {
  return runs
    .filter(run => !isEmpty(run))
    .flatMap((run, index): Inline[] => (index === 0 ? [...run] : [{type: 'break'}, ...run]));
}
