// Obsidian: embedded files found by their names, links between notes, callouts, comments, marks.
import type {FrontEndPass} from '../../parse/context.ts';
import {quotedCallouts} from '../../parse/source/callouts/quoted.ts';
import type {Dialect} from '../dialect.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {paintWords} from '../shared/painted.ts';
import {labelledRows} from '../shared/html.ts';

/** The front end. */
export const dialect: Dialect = {
  prose: [comments(), embeds(), links(), marks(), source => quotedCallouts(source, labelledRows)],
  readSite: () => ({config: {}, order: [], exclude: ['templates', 'Templates']}),
};

/** `%% … %%`, over lines too. */
function comments(): FrontEndPass {
  return source => rewriteAll(source, /%%(?:[^%]|%(?!%)){0,20000}%%/g, found => leaveOut(found, 'a comment'));
}

/** `![[plot.png|300]]`: an image anywhere in the vault; of a note the words that name it. */
function embeds(): FrontEndPass {
  return (source, {findFile}) =>
    rewriteAll(source, /!\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,200}))?\]\]/g, ({match: [, name = '', words = '']}) => {
      const file = name.replace(/#.*$/, '').trim();
      if (!/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i.test(file)) return words || wordsOf(name);
      const path = findFile?.(file);
      const alt = /^\d+(?:x\d+)?$/.test(words.trim()) ? '' : words.trim();
      return `![${alt}](<${path === undefined ? file : `/${path}`}>)`;
    });
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
