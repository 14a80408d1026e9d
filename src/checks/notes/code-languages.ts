// Code of a document -> the fences that name no language: nothing colours their words or says what they are.
import {type Diagnostic, diagnose} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import type {Post} from '../../model/post.ts';
import {listCode} from './diagrams.ts';

/** A line that opens a fence and names nothing. */
const bareFence = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(?:`{3,}|~{3,})\s*$/;

/** One diagnostic for all fences of `post` without a language; indented code has nowhere to name one. */
export function checkCodeLanguages(post: Post, document: Document): readonly Diagnostic[] {
  // Rows of what was converted are no rows of the file.
  const rows = post.lines === undefined ? post.body.split('\n') : [];
  const lines = listCode(document)
    .filter(({lang, range}) => lang === '' && bareFence.test(rows[range.line - post.bodyLine] ?? ''))
    .map(({range}) => range.line);
  const [first] = lines;
  if (first === undefined) return [];
  const what = lines.length === 1 ? 'A code block names' : `${lines.length} code blocks name`;
  const details = {file: post.path, at: first, hint: 'Write it behind the fence: ```python, or ```text for none'};
  return [{...diagnose('code-language', `${what} no language`, details), ...(lines.length > 1 ? {lines} : {})}];
}
