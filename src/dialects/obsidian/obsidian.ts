// Obsidian: embedded files found by their names, links between notes, callouts, comments, marks.
import type {FrontEndPass} from '../../parse/context.ts';
import type {WriteCallout} from '../../parse/source/callouts/label.ts';
import {quotedCallouts} from '../../parse/source/callouts/quoted.ts';
import type {Dialect} from '../dialect.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {mapFences} from '../shared/fences.ts';
import {foldedRows, labelledRows} from '../../parse/source/callouts/aside.ts';
import {isAnswer} from '../shared/folds.ts';
import {citations} from '../shared/words/citations.ts';
import {films} from '../shared/words/films.ts';
import {noteWords, wikiLinks} from '../shared/words/wiki.ts';
import {paintWords} from '../shared/words/painted.ts';

/** An answer that is closed is folded; what only holds other blocks has no label. */
const write: WriteCallout = (callout, rows, indent = '') => {
  const {kind, title, line, isClosed = false} = callout;
  if (isClosed && isAnswer(title || kind))
    return foldedRows(title || kind.charAt(0).toUpperCase() + kind.slice(1), rows, {indent, line});
  const isHolder = /^(?:multi-column|column|blank|blank-container|grid|row)$/.test(kind) && title === '';
  return isHolder ? [{text: indent, line}, ...rows, {text: indent, line}] : labelledRows(callout, rows, indent);
};

/** The front end. */
export const dialect: Dialect = {
  written: [programs()],
  prose: [
    comments(),
    templates(),
    embeds(),
    films,
    sizes(),
    wikiLinks,
    citations,
    fields(),
    marks(),
    source => quotedCallouts(source, write),
  ],
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
      ({match: [all, written = '', size = ''], line, placeholders}) => {
        const name = written.replace(/\\$/, '');
        const words = size.replace(/\|?\d+(?:x\d+)?[ \t]*$/, '');
        const file = name.replace(/#.*$/, '').trim();
        const drawing = ['.png', '.svg']
          .map(ending => findFile?.(`${file.replace(/\.md$/, '')}${ending}`))
          .find(Boolean);
        if (/\.(?:mp4|webm|mov|m4v|mp3|ogg|wav|m4a)$/i.test(file)) {
          const at = findFile?.(file);
          const url = at === undefined ? file : `/${at}`;
          return `\n\n${placeholders.add({kind: 'media', url, title: words, raw: all, line})}\n\n`;
        }
        const isImage = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i.test(file);
        if (!isImage && drawing === undefined)
          return /\.(?:canvas|excalidraw|base)$/.test(file) ? '' : words || noteWords(name);
        const path = isImage ? findFile?.(file) : drawing;
        const alt = words.trim();
        return `![${alt}](<${path === undefined ? file : `/${path}`}>)`;
      },
    );
}

/** `![words|300](a.png)`: the number says how wide it is. */
function sizes(): FrontEndPass {
  return source => rewriteAll(source, /(!\[[^[\]|\n]*)\|[ \t]*\d+(?:x\d+)?[ \t]*(?=\]\()/g, ({match}) => match[1]);
}

/** `[key:: value]`, `(key:: value)`, `key:: value` on a line of its own, for queries: what a page shows of them. */
function fields(): FrontEndPass {
  return source => {
    const named = rewriteAll(
      source,
      /\[([\w][\w -]{0,40})::[ \t]+([^[\]\n]{1,200})\]/g,
      ({match}) => `${match[1]}: ${match[2]}`,
    );
    const alone = rewriteAll(named, /\((?:[\w][\w -]{0,40})::[ \t]+([^()\n]{1,200})\)/g, ({match}) => match[1]);
    return rewriteAll(
      alone,
      /^([ \t]*(?:[-+*][ \t]+)?[\p{L}][\p{L}\p{N} _-]{0,40})::(?=[ \t]+\S)/gmu,
      ({match}) => `${match[1]}:`,
    );
  };
}

/** `==words==`, and names of blocks at their ends. */
function marks(): FrontEndPass {
  const name = /(?<![ \t])[ \t]+\^[\w-]+[ \t]*$/gm;
  return source => rewriteAll(paintWords(source), name, found => leaveOut(found, 'the name of a block'));
}
