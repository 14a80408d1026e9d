// Pages that notes name (`{doc}`, links without words) -> their titles, as their own files say them.
import type {ParseContext} from '../../../parse/context.ts';
import {recordOf, textsOf} from '../values.ts';

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
  const own = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(front)?.[2];
  const heading = own ?? /^#[ \t]+(.+)$/m.exec(text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ''))?.[1];
  return heading
    ?.replace(/\{[^{}]*\}(?:`([^`<]*?)\s*(?:<[^>]*>)?`)?/g, '$1')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
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
