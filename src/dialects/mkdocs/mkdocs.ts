// MkDocs with Material: callouts, tabs, keys, marks, icons, snippets, and what `mkdocs.yml` says of a course.
import type {FrontEndPass} from '../../parse/context.ts';
import {indentedCallouts} from '../../parse/source/callouts/indented.ts';
import {labelled, type WriteCallout} from '../../parse/source/callouts/label.ts';
import {quotedCallouts} from '../../parse/source/callouts/quoted.ts';
import type {Dialect} from '../dialect.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {paintWords} from '../shared/painted.ts';
import {labelledRows} from '../shared/html.ts';
import {missingInclude} from '../shared/missing-include.ts';
import {scripts} from '../shared/scripts.ts';
import {below, picked, textsBelow} from '../shared/values.ts';
import {critic, macros, slashBlocks} from './blocks.ts';

/** A tab has the name of its content above it, all else is a labelled block. */
const write: WriteCallout = (callout, rows, indent) =>
  (callout.kind === 'tab' ? labelled : labelledRows)(callout, rows, indent);

/** The front end. */
export const dialect: Dialect = {
  written: [snippets()],
  prose: [
    critic,
    keysAndMarks(),
    scripts,
    icons(),
    attributes(),
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
    } = files.data('mkdocs.yml');
    const folder = typeof docs_dir === 'string' ? docs_dir : 'docs';
    return {
      config: picked({title, author, url, 'repo-url': repo_url}),
      order: textsBelow(nav, text => /\.(?:md|markdown|ipynb)$/.test(text)).map(path => below(folder, path)),
      exclude: [typeof site_dir === 'string' ? site_dir : 'site', 'overrides', 'includes', 'venv'],
    };
  },
};

/** `--8<-- "file.md"`: the text of a file of the site. */
function snippets(): FrontEndPass {
  return (source, {includeRelative, path = ''}, report) =>
    rewriteAll(
      source,
      /^[ \t]*-{1,2}8<-{1,2}(?:[ \t]+"([^"\n:]+)(?::[^"\n]*)?"|[ \t]*\n([^\n-][^\n:]*)\n[ \t]*-{1,2}8<-{1,2})[ \t]*$/gm,
      found => {
        const [raw, quoted, alone] = found.match;
        const name = (quoted ?? alone ?? '').trim();
        const up = '../'.repeat(path.split('/').length - 1);
        const text = includeRelative?.(`${up}${name}`) ?? includeRelative?.(`${up}docs/${name}`);
        return text ?? missingInclude(name, {...found, raw}, report);
      },
    );
}

/** `++ctrl+c++`, `==words==`, `^^words^^`. */
function keysAndMarks(): FrontEndPass {
  return source => {
    const keys = rewriteAll(source, /\+\+([\w"-]+(?:\+[\w"-]+)*)\+\+/g, ({match: [, all = '']}) =>
      all
        .split('+')
        .map(key => `<kbd>${key.replaceAll('"', '')}</kbd>`)
        .join('+'),
    );
    return rewriteAll(paintWords(keys), /\^\^([^\s^](?:[^^\n]*[^\s^])?)\^\^/g, ({match}) => `<u>${match[1]}</u>`);
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
    const behind = rewriteAll(source, /(\]\([^()\n]*\))\{[^{}\n]*\}/g, ({match}) => match[1]);
    return rewriteAll(behind, /^[ \t]*\{[ \t]*[.#][\w-]+(?:[ \t][^{}\n]*)?\}[ \t]*$|^[ \t]*\[TOC\][ \t]*$/gm, found =>
      leaveOut(found, 'a mark for the page'),
    );
  };
}
