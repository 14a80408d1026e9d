// Links of wikis (`[[note]]`, `[[note#part|words]]`): what a page shows of them.
import type {FrontEndPass} from '../../../parse/context.ts';
import {rewriteAll} from '../edits.ts';

/** Each link as its words, or the name of the note. */
export const wikiLinks: FrontEndPass = source =>
  rewriteAll(source, /(?<!!)\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{1,300}))?\]\]/g, ({match: [, name = '', words]}) =>
    (words ?? noteWords(name)).trim(),
  );

/** A note as its links name it: its own name, and the heading in it. */
export function noteWords(name: string): string {
  const [note = '', ...headings] = name.split('#').map(part => part.trim());
  const bare = note.replace(/^.*\//, '').replace(/\.md$/i, '');
  return [bare, ...headings.filter(part => !part.startsWith('^'))].filter(Boolean).join(' › ');
}
