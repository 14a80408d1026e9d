// What programs around MkDocs put into notes: files (`--8<--`), values (`{{ x }}`), descriptions of code (`::: a.b`).
import type {FrontEndPass} from '../../parse/context.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {missingInclude} from '../shared/missing-include.ts';
import {recordOf} from '../shared/values.ts';

const quoted = String.raw`[ \t]+"([^"\n:]+)(?::([^"\n]*))?"`;
const listed = String.raw`[ \t]*\n([^\n-][^\n:]*)(?::([^\n]*))?\n[ \t]*-{1,2}8<-{1,2}`;
const snippet = new RegExp(String.raw`^[ \t]*(;?)-{1,2}8<-{1,2}(?:${quoted}|${listed})[ \t]*$`, 'gm');
const section = /^.*-{1,2}8<-{1,2}[ \t]*\[[ \t]*(start|end)(?:[ \t]*:[ \t]*([\w-]+))?[ \t]*\].*$/;

/** `--8<-- "file.md:2:5"`: those lines, or that section, of a file of the site. */
export const snippets: FrontEndPass = (source, {includeRelative, path = ''}, report) =>
  rewriteAll(source, snippet, found => {
    const [raw, shown, name, part, alone, alonePart] = found.match;
    if (shown !== '') return raw.replace(';', '');
    const file = (name ?? alone ?? '').trim();
    const up = '../'.repeat(path.split('/').length - 1);
    const text = includeRelative?.(`${up}${file}`) ?? includeRelative?.(`${up}docs/${file}`);
    return text === undefined ? missingInclude(file, {...found, raw}, report) : partOf(text, part ?? alonePart ?? '');
  });

function partOf(text: string, part: string): string {
  const rows = text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  const [, from, to] = /^(\d*)(?::(\d*))?$/.exec(part) ?? [];
  if (part !== '' && from !== undefined) {
    const all = text.split('\n');
    return all.slice(Number(from || 1) - 1, Number(to || all.length)).join('\n');
  }
  const at = (mark: string): number =>
    rows.findIndex(row => section.exec(row)?.[1] === mark && section.exec(row)?.[2] === part);
  const chosen =
    part === '' || at('start') < 0 ? rows : rows.slice(at('start') + 1, at('end') < 0 ? undefined : at('end'));
  return chosen.filter(row => !section.test(row)).join('\n');
}

const described = /^([ \t]*):::[ \t]+[A-Za-z_]\w*(?:\.\w+)+[ \t]*$(?:\n\1[ \t]+\S.*)*/gm;

/** `::: package.module`, with its options right below: only the site's own program knows what stands there. */
export const references: FrontEndPass = source =>
  rewriteAll(source, described, found => leaveOut(found, 'a description that the site makes of code'));

/** `{{ name }}` of the config's `extra` and of the front matter; others are left out where a program fills them in. */
export const variables: FrontEndPass = (source, {site, page}) => {
  const known = {...recordOf(site.extra), ...page};
  return rewriteAll(source, /\{\{([^{}\n]{1,200})\}\}/g, found => {
    const name = (found.match[1] ?? '').trim();
    if (name === '') return undefined;
    const value = valueAt(known, name.replace(/^page\.meta\./, ''));
    if (value !== undefined) return value;
    return site.hasMacros === true ? leaveOut(found, 'a value of the program around the notes') : undefined;
  });
};

function valueAt(data: unknown, path: string): string | undefined {
  let at = data;
  for (const key of path.split('.')) at = recordOf(at)[key];
  return typeof at === 'string' || typeof at === 'number' ? String(at) : undefined;
}
