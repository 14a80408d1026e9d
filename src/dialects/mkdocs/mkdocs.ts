// MkDocs with Material: callouts, tabs, keys, marks, icons, snippets, and what `mkdocs.yml` says of a course.
import type {FrontEndPass} from '../../parse/context.ts';
import {indentedCallouts} from '../../parse/source/callouts/indented.ts';
import type {WriteCallout} from '../../parse/source/callouts/label.ts';
import {quotedCallouts} from '../../parse/source/callouts/quoted.ts';
import type {Dialect} from '../dialect.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {paintWords} from '../shared/words/painted.ts';
import {foldedRows, labelledRows} from '../../parse/source/callouts/aside.ts';
import {films} from '../shared/words/films.ts';
import {scripts} from '../shared/words/scripts.ts';
import {attributedSpans} from '../shared/words/spans.ts';
import {wikiLinks} from '../shared/words/wiki.ts';
import {isAnswer} from '../shared/folds.ts';
import {headingMarks} from '../shared/marks.ts';
import {below, picked, textsBelow, textsOf} from '../shared/values.ts';
import {critic, macros, slashBlocks} from './blocks.ts';
import {references, snippets, variables} from './program.ts';

/** An answer that a page shows closed is folded, all else is a labelled block. */
const write: WriteCallout = (callout, rows, indent) => {
  const {kind, title, line, isClosed = false} = callout;
  if (isClosed && isAnswer(title || kind)) return foldedRows(title || titleOfKind(kind), rows, {indent, line});
  return labelledRows(callout, rows, indent);
};

function titleOfKind(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The front end. */
export const dialect: Dialect = {
  written: [snippets],
  prose: [
    references,
    variables,
    critic,
    keysAndMarks(),
    scripts,
    icons(),
    attributes(),
    headingMarks,
    source => attributedSpans(source),
    films,
    wikiLinks,
    macros,
    slashBlocks,
    source => indentedCallouts(quotedCallouts(source, write), write),
  ],
  readSite: files => {
    const {
      site_name: title,
      site_author: author,
      site_url: url,
      repo_url,
      nav,
      docs_dir,
      site_dir,
      extra,
      plugins,
    } = files.data('mkdocs.yml');
    const folder = typeof docs_dir === 'string' ? docs_dir : 'docs';
    return {
      config: {
        ...picked({title, author, url, 'repo-url': repo_url, extra}),
        emoji: /emoji/.test(files.text('mkdocs.yml') ?? ''),
        hasMacros:
          textsOf(plugins).includes('macros') || /^[ \t]*-[ \t]*macros\b/m.test(files.text('mkdocs.yml') ?? ''),
      },
      order: textsBelow(nav, text => /\.(?:md|markdown|ipynb)$/.test(text)).map(path => below(folder, path)),
      exclude: [typeof site_dir === 'string' ? site_dir : 'site', 'overrides', 'includes', 'venv'],
    };
  },
};

/** `++ctrl+c++`, `==words==`, `^^words^^`. */
function keysAndMarks(): FrontEndPass {
  return source => {
    const keys = rewriteAll(source, /\+\+([\w"-]+(?:\+[\w"-]+)*)\+\+/g, ({match: [, all = '']}) =>
      all
        .split('+')
        .map(key => `<kbd>${key.replaceAll('"', '')}</kbd>`)
        .join('+'),
    );
    const bars = rewriteAll(keys, /\[=[\d./]+%?[ \t]+"([^"\n]*)"\]/g, ({match}) => match[1]);
    return rewriteAll(paintWords(bars), /\^\^([^\s^](?:[^^\n]*[^\s^])?)\^\^/g, ({match}) => `<u>${match[1]}</u>`);
  };
}

function icons(): FrontEndPass {
  return source =>
    rewriteAll(source, /:(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?/g, found =>
      leaveOut(found, 'an icon'),
    );
}

/** `![a](b){ width="300" }`, `[a](b){ .md-button }`. */
function attributes(): FrontEndPass {
  return source => {
    const light = rewriteAll(
      source,
      /!\[[^[\]\n]*\]\([^()\s]*#(?:only-dark|gh-dark-mode-only)\)(?:\{[^{}\n]*\})?/g,
      found => leaveOut(found, 'the picture for dark pages'),
    );
    const behind = rewriteAll(light, /(\]\([^()\n]*\))\{[^{}\n]*\}/g, ({match}) => match[1]);
    return rewriteAll(behind, /^[ \t]*\{[ \t]*[.#][\w-]+(?:[ \t][^{}\n]*)?\}[ \t]*$|^[ \t]*\[TOC\][ \t]*$/gm, found =>
      leaveOut(found, 'a mark for the page'),
    );
  };
}
