// Obsidian: embedded files found by their names, links between notes, callouts, comments, marks.
import type {FrontEndPass} from '../../parse/context.ts';
import {quotedCallouts} from '../../parse/source/callouts/quoted.ts';
import type {Dialect} from '../dialect.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {mapFences} from '../shared/fences.ts';
import {labelledRows} from '../shared/html.ts';
import {paintWords} from '../shared/painted.ts';

/** The front end. */
export const dialect: Dialect = {
  written: [programs()],
  prose: [comments(), templates(), embeds(), links(), marks(), source => quotedCallouts(source, labelledRows)],
  readSite: () => ({config: {}, order: [], exclude: ['templates', 'Templates']}),
};

/** Queries vanish, callouts of a plug-in (`ad-note`) are callouts. */
function programs(): FrontEndPass {
  return source =>
    mapFences(source, ({info, body, raw, line, placeholders}) => {
      const [, kind] = /^ad-(\w+)/.exec(info) ?? [];
      if (kind !== undefined) {
        const title = /^title:[ \t]*(.*)$/m.exec(body)?.[1] ?? '';
        const text = body.replace(/^(?:title|collapse|icon|color):.*\n?/gm, '');
        return `\n> [!${kind}] ${title}\n${text.replace(/^/gm, '> ')}\n`;
      }
      if (!/^(?:dataview|dataviewjs|tasks|query|button|base|folder-overview)\b/.test(info)) return undefined;
      return placeholders.add({kind: 'dropped', what: 'tag', reason: 'a query that the program answers', raw, line});
    });
}

/** `<% … %>`, lines of nothing but tags, and what tasks have in their boxes. */
function templates(): FrontEndPass {
  return source => {
    const plain = rewriteAll(source, /<%[^%]{0,2000}%>|^[ \t]*#[\p{L}\w/-]+(?:[ \t]+#[\p{L}\w/-]+)*[ \t]*$/gmu, found =>
      leaveOut(found, 'a mark for the program'),
    );
    return rewriteAll(
      plain,
      /^([ \t]*(?:[-+*]|\d+[.)])[ \t]+)\[[^\sxX[\]]\](?=[ \t])/gm,
      ({match}) => `${match[1]}[ ]`,
    );
  };
}

/** `%% … %%`, over lines too. */
function comments(): FrontEndPass {
  return source => rewriteAll(source, /%%(?:[^%]|%(?!%)){0,20000}%%/g, found => leaveOut(found, 'a comment'));
}

/** `![[plot.png|300]]`: an image anywhere in the vault; of a note the words that name it. */
function embeds(): FrontEndPass {
  return (source, {findFile}) =>
    rewriteAll(
      source,
      /!\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,200}))?\]\]/g,
      ({match: [, written = '', size = '']}) => {
        const name = written.replace(/\\$/, '');
        const words = size.replace(/\|?\d+(?:x\d+)?[ \t]*$/, '');
        const file = name.replace(/#.*$/, '').trim();
        if (!/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i.test(file)) return words || wordsOf(name);
        const path = findFile?.(file);
        const alt = words.trim();
        return `![${alt}](<${path === undefined ? file : `/${path}`}>)`;
      },
    );
}

/** `[[note|words]]`: the words, or the note's name. */
function links(): FrontEndPass {
  return source =>
    rewriteAll(
      source,
      /(?<!!)\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{1,300}))?\]\]/g,
      ({match: [, name = '', words]}) => (words ?? wordsOf(name)).trim(),
    );
}

/** A note as Obsidian names it: its own name, and the heading in it. */
function wordsOf(name: string): string {
  const [note = '', ...headings] = name.split('#').map(part => part.trim());
  const bare = note.replace(/^.*\//, '').replace(/\.md$/i, '');
  return [bare, ...headings.filter(part => !part.startsWith('^'))].filter(Boolean).join(' › ');
}

/** `==words==`, and names of blocks at their ends. */
function marks(): FrontEndPass {
  const name = /(?<![ \t])[ \t]+\^[\w-]+[ \t]*$/gm;
  return source => rewriteAll(paintWords(source), name, found => leaveOut(found, 'the name of a block'));
}
