// Citations of Pandoc (`[@key, p. 3]`, `@key`): author and year, of a bibliography of the site; else the key.
import type {FrontEndPass} from '../../../parse/context.ts';
import {rewriteAll} from '../edits.ts';

const key = String.raw`@\{?([\w][\w:.#$%&+?<>~/-]*[\w]|\w)\}?`;
const group = new RegExp(String.raw`\[((?:[^[\]@\n]{0,80}-?${key}[^[\]\n]{0,120}))\](?!\()`, 'g');
const alone = new RegExp(String.raw`(?<![\w@/\\.\[(:;-])-?${key}(?:[ ]?\[([^[\]\n@]{1,60})\])?`, 'g');

/** Every citation; outside of brackets a word with an at sign is one where a bibliography has its key. */
export const citations: FrontEndPass = (source, {cite}) => {
  if (!source.text.includes('@')) return source;
  const inBrackets = rewriteAll(source, group, ({match: [, inside = '']}) => {
    const parts = inside.split(/;\s*/).map(part => citation(part, cite));
    return parts.some(part => part.isKnown)
      ? `(${parts.map(part => part.text).join('; ')})`
      : `\\[${parts.map(part => part.text).join('; ')}\\]`;
  });
  return rewriteAll(inBrackets, alone, ({match: [, name = '', where]}) => {
    const known = cite?.(name);
    if (known === undefined) return undefined;
    const year = /^(.*), (\d{4}\w?)$/.exec(known);
    const suffix = where === undefined ? '' : `, ${where}`;
    return year === null ? `${known}${suffix}` : `${year[1]} (${year[2]}${suffix})`;
  });
};

function citation(
  part: string,
  cite: ((key: string) => string | undefined) | undefined,
): {text: string; isKnown: boolean} {
  const found = new RegExp(key).exec(part);
  if (found === null) return {text: part, isKnown: false};
  const known = cite?.(found[1] ?? '');
  const hidesAuthor = part[found.index - 1] === '-';
  const year = known === undefined ? undefined : /\d{4}\w?$/.exec(known)?.[0];
  const said = hidesAuthor && year !== undefined ? year : (known ?? found[1] ?? '');
  const before = part.slice(0, hidesAuthor ? found.index - 1 : found.index);
  return {text: `${before}${said}${part.slice(found.index + found[0].length)}`, isKnown: known !== undefined};
}
