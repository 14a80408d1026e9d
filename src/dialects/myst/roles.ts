// MyST's roles (`` {ref}`a` ``), labels (`(a)=`), comments and substitutions -> words.
import type {FrontEndPass} from '../../parse/context.ts';
import {placeholderEnd, placeholderStart} from '../../parse/source/private-use.ts';
import {restore} from '../../parse/source/placeholder.ts';
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {leaveOut, type MatchFound, rewriteAll} from '../shared/edits.ts';
import {createPageTitles} from '../shared/labels/page-titles.ts';
import {recordOf} from '../shared/values.ts';
import {readTargets, type Targets} from './targets.ts';

const role = new RegExp(`\\{([a-zA-Z][\\w:+.-]*)\\}${placeholderStart}(\\d+)${placeholderEnd}`, 'g');

/** Every role, and links without words to labels. */
export const roles: FrontEndPass = (source, context) => {
  const targets = readTargets(restore(source.text, source.placeholders));
  const {cite} = context;
  const titleOf = createPageTitles(context);
  const done = rewriteAll(source, role, found => {
    const [, name = '', index = ''] = found.match;
    const code = found.placeholders.all[Number(index)];
    return code?.kind === 'span'
      ? (glued(name, code.value, found) ??
          wordsOf(name, code.value, {targets, cite, titleOf}) ??
          `${placeholderStart}${index}${placeholderEnd}`)
      : undefined;
  });
  const captions = rewriteAll(
    done,
    /^([ \t]*\(([\w:.-]+)\)=[ \t]*\n\s*(?:<figure>[^\n]*?)?<figcaption(?: class="table")?>)/gm,
    ({match: [, head = '', label = '']}) => `${head}${targetWords(label, targets)}: `,
  );
  const links = rewriteAll(
    captions,
    /(?<!!)\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\((?:(\.{0,2}\/?[^()\s#]+\.(?:md|ipynb))(?:#[\w-]*)?|#?([\w:.-]+))\)/g,
    ({match: [all, said = '', page, label = '']}) => {
      if (page !== undefined) return said === '' ? titleOf(page) : undefined;
      if (said === '') return targetWords(label, targets);
      const number = targets.numbers.get(label);
      return number === undefined || !/%s|\{number\}|\{name\}/.test(said)
        ? undefined
        : all && numbered(said, label, targets);
    },
  );
  const bare = rewriteAll(links, /(?<![\w@/.])@([a-zA-Z][\w:.-]*\w)/g, ({match: [, label = '']}) =>
    targets.words.has(label) || targets.numbers.has(label) ? targetWords(label, targets) : undefined,
  );
  return rewriteAll(bare, /^[ \t]*\([\w:.-]+\)=[ \t]*$/gm, found => `\n${leaveOut(found, 'a label')}\n`);
};

/** What roles ask for. */
interface RoleSources {
  readonly targets: Targets;
  readonly cite: ((key: string) => string | undefined) | undefined;
  /** Title of another page. */
  readonly titleOf: (path: string) => string;
}

/** `` {glue:text}`mean:.2f` ``: a value that only a run would know; its name stands as code. */
function glued(name: string, written: string, {placeholders, line}: MatchFound): string | undefined {
  if (!/^(?:glue(?::\w+)?|eval)$/.test(name)) return undefined;
  return placeholders.add({kind: 'span', value: written.replace(/:[^:]*$/, ''), raw: written, line});
}

function wordsOf(name: string, written: string, {targets, cite, titleOf}: RoleSources): string | undefined {
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
      return said || titleOf(label);
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
  if (number === undefined) return said.includes('%s') ? said.replace(/(?<!\s)\s*%s/, '') : said || label;
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
