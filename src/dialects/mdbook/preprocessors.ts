// What preprocessors of mdBook read: callouts in fences (mdbook-admonish), tabs, footnotes, marks of other tags.
import type {FrontEndPass} from '../../parse/context.ts';
import {isAnswer} from '../shared/folds.ts';
import {type MatchFound, leaveOut, rewriteAll} from '../shared/edits.ts';
import {mapFences} from '../shared/fences.ts';

/** ```` ```admonish tip "Title" ````: a callout; one that is closed and holds an answer is folded. */
export const admonish: FrontEndPass = source =>
  source.text.includes('admonish')
    ? mapFences(source, ({info}) => {
        const [, words = ''] = /^admonish\b(.*)$/.exec(info) ?? [];
        if (!/^admonish\b/.test(info)) return undefined;
        const kind = /^[ \t]+([\w-]+)(?![\w=-])/.exec(words)?.[1] ?? /\btype="?([\w-]+)/.exec(words)?.[1] ?? 'note';
        const title = /(?:\btitle=|^[^=]*?)(?:"([^"]*)"|'([^']*)')/.exec(words);
        const said = (title?.[1] ?? title?.[2] ?? '').replace(/<[^<>]*>/g, '').replaceAll('"', "'");
        const isFolded = /collapsible/.test(words) && isAnswer(said || kind);
        const name = isFolded ? 'details' : `callout-${kind}`;
        return {open: `\n::: {.${name}${said === '' ? '' : ` title="${said}"`}}`, close: ':::\n', skip: 0};
      })
    : source;

/** `{{#title x}}` and its kin say something of the page alone; `{{footnote: x}}` is one. */
export const marks: FrontEndPass = source => {
  const plain = rewriteAll(
    source,
    /\{\{[ \t]*(?:#(?:title|toc|authors?)|[#%](?:segment|session|course))\b[^{}\n]*\}\}|\{\{%[\w ]+\}\}/g,
    found => leaveOut(found, 'a mark for mdBook'),
  );
  const footnoted = rewriteAll(plain, /\{\{footnote:([^{}\n]+)\}\}/g, ({match: [, words = '']}) =>
    words.trim() === '' ? undefined : `^[${words.trimStart()}]`,
  );
  return rewriteAll(footnoted, /\{\{#tab[ \t]([^{}\n]*)\}\}/g, ({match: [, words = '']}) => {
    const name = /\bname="([^"]*)"/.exec(words)?.[1];
    return name === undefined ? undefined : `\n\n**${name}**\n\n`;
  });
};

const told = /(?<!\\)\{\{[ \t]*#(\/?[\w-]+)(?![\w-])[^{}\n]*\}\}/g;
const quiet = /^(?:end)?tabs?$/;

/** Tags of other preprocessors: left out, and told once each. */
export const unknownTags: FrontEndPass = (source, _context, report) => {
  const names = new Set<string>();
  return rewriteAll(source, told, found => {
    const [raw, name = ''] = found.match;
    if (!quiet.test(name) && !names.has(name)) {
      names.add(name);
      report(
        'syntax-unknown',
        `The tag {{#${name}}} is not understood: it is left out`,
        {line: found.line, text: raw.slice(0, 60)},
        'Write what it shows in Markdown.',
      );
    }
    return outside(found);
  });
};

function outside(found: MatchFound): string {
  return `\n\n${leaveOut(found, 'a tag of a preprocessor')}\n\n`;
}
