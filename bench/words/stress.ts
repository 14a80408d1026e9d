// A judged block and folders of notes -> what its author has set in bold or italics: judged texts are plain.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Stress} from '../../src/text/slices.ts';

/** Characters of a line's beginning by which a block is told from what stands there now. */
const told = 12;

/**
 * The bold and italic words of the paragraph or item that begins at `line` of `post`, which stands in one of `folders`,
 * as offsets of `text`; none where no folder has it.
 */
export function findStress(
  {post, line, text}: {readonly post: string; readonly line: number; readonly text: string},
  folders: readonly string[],
): readonly Stress[] {
  const file = folders.map(folder => join(folder, post)).find(path => existsSync(path));
  if (file === undefined) return [];
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(line - 1);
  const end = lines.findIndex((one, i) => i > 0 && one.trim() === '');
  const raw = lines.slice(0, end < 0 ? lines.length : end).join(' ');
  if (!lettersOf(raw).includes(lettersOf(text).slice(0, told))) return [];
  const marked = [...raw.matchAll(/(\*\*|__|\*|(?<!\w)_)(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*])/g)];
  let from = 0;
  return marked.flatMap(({1: sign = '', 2: words = ''}) => {
    const plain = words.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_]{1,2}/g, '');
    const at = text.indexOf(plain, from);
    if (plain === '' || at < 0) return [];
    from = at + plain.length;
    return [{from: at, to: from, isBold: sign.length === 2}];
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
