// mdBook: includes and hidden lines of code, and what `book.toml` and `SUMMARY.md` say of a book.
import type {FrontEndPass} from '../../parse/context.ts';
import type {Dialect} from '../dialect.ts';
import {divsBy} from '../shared/divs.ts';
import {rewriteAll} from '../shared/edits.ts';
import {fenced, mapFences} from '../shared/fences.ts';
import {missingInclude} from '../shared/missing-include.ts';
import {below, picked, recordOf} from '../shared/values.ts';
import {admonish, marks, unknownTags} from './preprocessors.ts';

/** The front end. */
export const dialect: Dialect = {
  written: [includes(), marks, admonish, hiddenLines()],
  prose: [divsBy({folded: {details: 'Details'}}), unknownTags],
  readSite: files => {
    const {book, build} = files.data('book.toml');
    const {title, authors, language, src} = recordOf(book);
    const folder = typeof src === 'string' ? src : 'src';
    const made = recordOf(build)['build-dir'];
    const summary = files.text(below(folder, 'SUMMARY.md')) ?? '';
    return {
      config: picked({title, authors, lang: language}),
      order: [...summary.matchAll(/\]\(<?([^()<>#\s]+\.md)/g)].map(([, path = '']) => below(folder, path)),
      exclude: [typeof made === 'string' ? made : 'book', below(folder, 'SUMMARY.md'), 'theme', 'po'],
    };
  },
};

/** `{{#include file.rs:anchor}}`: those lines of a file of the site. */
function includes(): FrontEndPass {
  const pattern =
    /(?<!\\)\{\{#(\w*include|playground)\s+([^\s{}:]+)(?![^\s{}:])(?::([^\s{}]+)(?![^\s{}]))?[^{}\n]*\}\}/g;
  return (source, {includeRelative}, report) =>
    rewriteAll(source, pattern, found => {
      const [raw, name = '', path = '', lines = ''] = found.match;
      const text = includeRelative?.(path);
      if (text === undefined) return missingInclude(path, {...found, raw}, report);
      const part = partOf(text, lines).replace(/(?<!\n)\n+$/, '');
      return name === 'playground' ? `\n${fenced('rust', part)}\n` : part;
    });
}

/** The lines that an include names: `2:10`, `:10`, an anchor; all of them without the marks of anchors. */
function partOf(text: string, named: string): string {
  const rows = text.split('\n');
  const isMark = (row: string): boolean => /\bANCHOR(?:_END)?:/.test(row);
  const numbers = /^(\d*)(?::(\d*))?$/.exec(named);
  if (named === '') return rows.filter(row => !isMark(row)).join('\n');
  if (numbers !== null) {
    const from = Number(numbers[1] || 1);
    const to = numbers[2] === undefined ? from : Number(numbers[2] || rows.length);
    return rows.slice(from - 1, to).join('\n');
  }
  const at = (mark: string): number => rows.findIndex(row => row.trimEnd().endsWith(`${mark}: ${named}`));
  const [start, end] = [at('ANCHOR'), at('ANCHOR_END')];
  if (start < 0) return rows.filter(row => !isMark(row)).join('\n');
  return rows
    .slice(start + 1, end < 0 ? undefined : end)
    .filter(row => !isMark(row))
    .join('\n');
}

/** Lines of Rust that a page hides (`# use std::fs;`) are for the presenter. */
function hiddenLines(): FrontEndPass {
  return source =>
    mapFences(source, ({info, body, line, placeholders}) => {
      const [lang = ''] = info.split(/[\s,{]/, 1);
      if (lang !== 'rust') return info.includes(',') && lang !== '' ? fenced(lang, body) : undefined;
      const rows = body.split('\n');
      const isHidden = (row: string): boolean => /^\s*#(?: |$)/.test(row);
      const plain = rows.filter(row => !isHidden(row)).map(row => row.replace(/^(\s*)##/, '$1#'));
      const hidden = rows.filter(isHidden).map(row => row.replace(/^(\s*)# ?/, '$1'));
      const code = fenced('rust', plain.join('\n').replace(/^\n+/, ''));
      if (hidden.every(row => row.trim() === '')) return code;
      const notes = placeholders.add({kind: 'comment', value: 'slide: notes', raw: '', line});
      return `${code}\n\n${notes}\n\n${fenced('rust', hidden.join('\n'))}`;
    });
}
