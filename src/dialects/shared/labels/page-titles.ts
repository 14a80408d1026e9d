// Pages that notes name (`{doc}`, links without words) -> their titles, as their own files say them.
import type {ParseContext} from '../../../parse/context.ts';
import {findFenceLines, pairFences} from '../../../parse/source/code/fence.ts';
import {recordOf, textsOf} from '../values.ts';

/** Characters of a title that are read. */
const maxTitle = 500;

/** Tells the title of the page at a path from the notes, or from the site's root; its name where it has none. */
export function createPageTitles({includeRelative, path = ''}: ParseContext): (target: string) => string {
  const known = new Map<string, string>();
  const up = '../'.repeat(path.split('/').length - 1);
  const read = (target: string): string => {
    const bare = target.replace(/#.*$/, '').replace(/\.(?:md|ipynb|qmd|rst)$/, '');
    const own = bare.startsWith('/') ? `${up}${bare.slice(1)}` : bare;
    for (const ending of ['.md', '.ipynb', '.qmd']) {
      const text = includeRelative?.(`${own}${ending}`);
      const title = text === undefined ? undefined : titleOf(ending === '.ipynb' ? textOfNotebook(text) : text);
      if (title !== undefined) return title;
    }
    return bare.replace(/^.*\//, '');
  };
  return target => {
    const title = known.get(target) ?? read(target);
    known.set(target, title);
    return title;
  };
}

/** Its front matter's, else its first heading; without marks of its family. */
function titleOf(text: string): string | undefined {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const own = /^title:(.*)$/m.exec(front)?.[1]?.trim().slice(0, maxTitle) ?? '';
  const heading = own === '' ? headingOf(text) : own.replace(/^(["'])(.+)\1$/, '$2');
  return heading
    ?.replace(/\{[^{}]*\}(?:`([^`<]*?)\s*(?:<[^>]*>)?`)?/g, '$1')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
}

/** The first heading of level 1 outside of code. */
function headingOf(text: string): string | undefined {
  const fences = pairFences(text, findFenceLines(text));
  let at = 0;
  for (const {index, 1: words = ''} of text.matchAll(/^#[ \t]+(.+)$/gm)) {
    while ((fences[at]?.end ?? text.length) <= index) at += 1;
    if (index < (fences[at]?.open.start ?? text.length)) return words.slice(0, maxTitle);
  }
  return undefined;
}

/** The first cells of a notebook as text. */
function textOfNotebook(json: string): string {
  try {
    const {cells} = recordOf(JSON.parse(json));
    const all = Array.isArray(cells) ? cells.slice(0, 5).map(recordOf) : [];
    return all.flatMap(cell => (cell.cell_type === 'markdown' ? textsOf(cell.source).join('') : [])).join('\n\n');
  } catch {
    return '';
  }
}
