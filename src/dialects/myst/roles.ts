// MyST's roles (`` {ref}`a` ``), labels (`(a)=`), comments and substitutions -> words.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd, placeholderStart} from '../../parse/source/private-use.ts';
import {restore} from '../../parse/source/placeholder.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {recordOf} from '../shared/values.ts';
import {numberedLabels} from './numbered.ts';

const role = new RegExp(`\\{([a-zA-Z][\\w:+.-]*)\\}${placeholderStart}(\\d+)${placeholderEnd}`, 'g');

/** What labels stand for: the words of a heading, "Figure 2", "(3)". */
interface Targets {
  readonly words: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Every role, and links without words to labels. */
export const roles: FrontEndPass = (source, {cite}) => {
  const targets = readTargets(restore(source.text, source.placeholders));
  const done = rewriteAll(source, role, ({match: [, name = '', index = ''], placeholders}) => {
    const code = placeholders.all[Number(index)];
    return code?.kind === 'span'
      ? (wordsOf(name, code.value, targets, cite) ?? `${placeholderStart}${index}${placeholderEnd}`)
      : undefined;
  });
  const captions = rewriteAll(
    done,
    /^([ \t]*\(([\w:.-]+)\)=[ \t]*\n\s*<figure>[^\n]*?<figcaption>)/gm,
    ({match: [, head = '', label = '']}) => `${head}${targetWords(label, targets)}: `,
  );
  const links = rewriteAll(captions, /(?<!!)\[\]\(#?([\w:./-]+)\)/g, ({match: [, label = '']}) =>
    targetWords(label, targets),
  );
  return rewriteAll(links, /^[ \t]*\([\w:.-]+\)=[ \t]*$/gm, found => `\n${leaveOut(found, 'a label')}\n`);
};

function wordsOf(
  name: string,
  written: string,
  targets: Targets,
  cite: ((key: string) => string | undefined) | undefined,
): string | undefined {
  const [, before = '', to = written] = /^(.*)<([^<>]+)>$/s.exec(written) ?? [];
  const said = before.trimEnd();
  const label = to.replace(/^!/, '').trim();
  const kind = name.toLowerCase().replace(/^(?:std|py|prf|download):/, '');
  if (/^(?:octicon|fa[a-z]?|fa-\w+|material-\w+|icon)$/.test(kind)) return '';
  if (/^(?:bdg|badge)/.test(kind)) return escapeHtml(said || written);
  if (/^(?:foot)?cite/.test(kind)) return citation(kind, written, cite);
  switch (kind) {
    case 'ref':
      return said || targetWords(label, targets);
    case 'numref':
      return numbered(said, label, targets);
    case 'eq':
      return targets.numbers.has(label) ? `(${targets.numbers.get(label)})` : `(${label})`;
    case 'doc':
    case 'download':
      return said || label.replace(/^.*\//, '').replace(/\.\w+$/, '');
    case 'sub':
    case 'sup':
    case 'kbd':
      return `<${kind}>${escapeHtml(written)}</${kind}>`;
    case 'abbr':
      return written.replace(/(?<!\s)\s*\(([^()]*)\)$/, ' ($1)');
    case 'strong':
    case 'guilabel':
    case 'menuselection':
      return `**${written}**`;
    case 'u':
    case 'underline':
      return `<u>${escapeHtml(written)}</u>`;
    case 'func':
    case 'meth':
    case 'class':
    case 'mod':
    case 'attr':
    case 'obj':
    case 'code':
    case 'file':
    case 'command':
    case 'program':
    case 'option':
    case 'samp':
    case 'raw':
      return undefined;
    default:
      // Of a role that nobody knows its words stay.
      return said || written;
  }
}

/** `` {numref}`Fig. %s <a>` ``. */
function numbered(said: string, label: string, targets: Targets): string {
  const number = targets.numbers.get(label);
  if (number === undefined) return said.includes('%s') ? said.replace(/\s*%s/, '') : said || label;
  if (said === '') return targetWords(label, targets);
  return said
    .replace('%s', String(number))
    .replace('{number}', String(number))
    .replace('{name}', targets.words.get(label) ?? '');
}

function targetWords(label: string, {words, numbers}: Targets): string {
  return words.get(label) ?? (numbers.has(label) ? `(${numbers.get(label)})` : label);
}

function citation(kind: string, keys: string, cite: ((key: string) => string | undefined) | undefined): string {
  const all = keys.split(/[,;]/).map(key => key.trim());
  const isText = /:t/.test(kind) || kind === 'cite:ts';
  const known = all.map(key => cite?.(key));
  if (known.every(one => one === undefined)) return `\\[${all.join('; ')}\\]`;
  const texts = all.map((key, i) => known[i] ?? key);
  return isText ? texts.map(text => text.replace(/, (\d{4}\w?)$/, ' ($1)')).join('; ') : `(${texts.join('; ')})`;
}

function readTargets(text: string): Targets {
  const words = new Map<string, string>();
  const numbers = new Map<string, number>();
  let [figures, tables] = [0, 0];
  for (const [, label = '', below = ''] of text.matchAll(
    /^[ \t]*\(([\w:.-]+)\)=[ \t]*\n(?:[ \t]*\n)*((?:(?![ \t]*\n).*\n?){0,3})/gm,
  )) {
    const heading = /^[ \t]*#{1,6}[ \t]+(\S.*)$/.exec(below.split('\n', 1)[0] ?? '')?.[1];
    if (heading !== undefined) words.set(label, heading.replace(/(?<![ \t#])[ \t#]+$/, ''));
    else if (/<figure|!\[/.test(below)) {
      figures += 1;
      numbers.set(label, figures);
      words.set(label, `Figure ${figures}`);
    } else if (/^Table:|^\|/m.test(below)) {
      tables += 1;
      numbers.set(label, tables);
      words.set(label, `Table ${tables}`);
    }
  }
  for (const [label, named] of numberedLabels(text)) {
    words.set(label, named.words);
    numbers.set(label, named.number);
  }
  for (const [, number = '', label = ''] of text.matchAll(/\\tag\{(\d+)\}\\label\{([\w:.-]+)\}/g))
    numbers.set(label, Number(number));
  for (const [, heading = '', label = ''] of text.matchAll(/^[ \t]*#{1,6}[ \t]+(\S.*?)\{#([\w-]+)\}/gm))
    words.set(label, heading.trimEnd());
  return {words, numbers};
}

/** Comments (`% words`), breaks of blocks (`+++`), substitutions (`{{ name }}`). */
export const marks: FrontEndPass = (source, {page, site}) => {
  const own = recordOf(page.substitutions ?? recordOf(page.myst).substitutions);
  const all = {...recordOf(site.substitutions), ...own};
  const bare = rewriteAll(
    source,
    /^[ \t]*\{(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[\w%.-]+))(?:[ \t]+[.#\w][^{}\n]*)?\}[ \t]*$/gm,
    found => leaveOut(found, 'the attributes of a block'),
  );
  const plain = rewriteAll(bare, /^(?:%[ \t].*|%|\+\+\+.*)$/gm, found => `\n${leaveOut(found, 'a comment')}\n`);
  return rewriteAll(plain, /\{\{[ \t]*([\w-]+)[ \t]*\}\}/g, ({match: [, name = '']}) => {
    const value = all[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  });
};
