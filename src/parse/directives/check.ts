// A directive and what it is said of -> why it does nothing there, and what to write instead; null for one that acts.
import {closest} from 'fastest-levenshtein';
import type {Rule} from '../../model/diagnostic.ts';
import {type DirectiveScope, ruleOf} from '../../model/directives/table.ts';
import type {Block, Directive, Entry} from '../../model/document.ts';
import {countFormulaRows} from '../../text/math/row-environment.ts';
import {plainText} from '../../text/plain.ts';
import {findRuns, splitQuoted} from '../../text/quoted/runs.ts';
import {nearestRun} from './nearest-run.ts';

/** What a directive is said of. */
export interface Subject {
  readonly scope: DirectiveScope;
  /** The heading or block before it, and the one that it is said of; of an item its first block. */
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  /** Directives after it that are said of the same. */
  readonly row: readonly Directive[];
  /** Classes that the theme has for its users. */
  readonly themeClasses?: readonly string[];
  /** It is a block within an item or a quotation. */
  readonly isWithin?: boolean;
}

/** Why a directive does nothing: a message behind its name, and what to do. */
export interface Complaint {
  readonly rule: Rule;
  readonly why: string;
  readonly hint: string;
}

const away = 'Take the comment away.';
const fates: ReadonlySet<string> = new Set(['skip', 'keep', 'notes']);
const plans: ReadonlySet<string> = new Set(['must', 'optional', 'appendix']);
const names: Readonly<Record<DirectiveScope, string>> = {
  post: 'a whole post',
  section: 'a section',
  item: 'an item',
  block: 'a block',
};

/** The complaint about `directive`. */
export function checkDirective(directive: Directive, subject: Subject): Complaint | null {
  const {name, value} = directive;
  const {scope, after, before, row} = subject;
  if (after === undefined) return idle('stands before nothing', away);
  const later = row.find(one => isAnswer(one, directive));
  if (later) return idle(`is answered by “${later.written ?? later.name}” after it`, 'Take one of them away.');
  const {scopes} = ruleOf(name);
  if (!scopes.includes(scope))
    return misplaced(
      `cannot be said of ${names[scope]}`,
      `It is said of ${listScopes(scopes)}: put it right above that.`,
    );
  if (subject.isWithin && !fates.has(name) && value !== 'zoom')
    return misplaced(
      'cannot be said of a block within an item',
      'Put it at the beginning of the item, or before the list.',
    );
  switch (name) {
    case 'break':
      return scope !== 'item' && (before === undefined || (scope === 'block' && before.kind === 'heading'))
        ? idle('changes nothing: a page begins here anyway', away)
        : null;
    case 'join':
      if (scope === 'item') return null;
      if (before === undefined) return refused('cannot be done: there is no page before', away);
      return scope === 'block' && before.kind === 'heading'
        ? misplaced(
            'stands below its heading, which begins a page',
            'Put it above the heading: then the section joins the page before.',
          )
        : null;
    case 'keep':
      return scope === 'block' && isAlwaysWhole(after)
        ? idle(`changes nothing: a ${after.kind} is always whole`, away)
        : null;
    case 'show':
      return checkShow(directive, after);
    case 'layout':
      if (value !== 'zoom') return null;
      if (scope === 'post' || scope === 'section')
        return misplaced('is said of one figure', 'Put it right above the figure.');
      return holdsFigure(after) ? null : idle('changes nothing: there is no figure', 'Put it right above a figure.');
    case 'steps':
      return scope !== 'block' || hasSteps(after)
        ? null
        : misplaced(
            `is said of a list, of code or of a formula of several rows, and here is a ${nameOf(after)}`,
            'Put it right above one, or above its heading.',
          );
    case 'class':
      return checkClass(value, subject.themeClasses ?? []);
    case 'must':
    case 'optional':
    case 'appendix':
    case 'minutes':
    case 'background':
    case 'title':
    case 'text':
    case 'say':
    case 'skip':
    case 'notes':
      return null;
    default:
      return name satisfies never;
  }
}

/** Does `one` say of the same what `other` says otherwise? */
export function isAnswer(one: Pick<Directive, 'name' | 'value'>, other: Pick<Directive, 'name' | 'value'>): boolean {
  if (other.name === 'say') return false;
  const isWords = (name: string) => name === 'show' || name === 'text';
  return (
    (one.name === other.name && (one.value === 'zoom') === (other.value === 'zoom')) ||
    (fates.has(one.name) && fates.has(other.name)) ||
    (plans.has(one.name) && plans.has(other.name)) ||
    (isWords(one.name) && isWords(other.name))
  );
}

/** The words must be the block's own. */
function checkShow({value}: Directive, after: Entry): Complaint | null {
  if (after.kind !== 'prose')
    return misplaced(
      `picks words of a paragraph or of an item, and here is a ${after.kind}`,
      'Put it right above the text, or say text="…".',
    );
  if (findRuns(after.children, value) !== null) return null;
  const text = plainText(after.children);
  const missing = splitQuoted(value).filter(part => findRuns(after.children, part) === null);
  const [sought = value] = missing;
  if (missing.length === 0)
    return {
      rule: 'words-missing',
      why: 'has its words in another order than the text',
      hint: 'Put them in the order of the text.',
    };
  return {
    rule: 'words-missing',
    why: `names words that are not in the text: “${sought}”`,
    hint: `The nearest are: show="${nearestRun(text, sought)}". Words of your own are said with text="…".`,
  };
}

function checkClass(value: string, known: readonly string[]): Complaint | null {
  if (known.includes(value)) return null;
  const hint =
    known.length === 0
      ? `The theme has no classes of its own: write section.my-${value} {…} in a theme of yours.`
      : `Did you mean class=${closest(value, [...known])}? Known: ${known.join(', ')}.`;
  return {rule: 'directive-unknown', why: 'names no class of the theme', hint};
}

function hasSteps(entry: Entry): boolean {
  if (entry.kind === 'math') return countFormulaRows(entry.tex) > 1;
  return entry.kind === 'list' || entry.kind === 'code' || (entry.kind === 'quote' && entry.blocks.some(hasSteps));
}

function nameOf({kind}: Entry): string {
  return kind === 'math' ? 'formula of one row' : kind;
}

function isAlwaysWhole({kind}: Entry): boolean {
  return kind === 'figure' || kind === 'code' || kind === 'math' || kind === 'table' || kind === 'media';
}

function holdsFigure(entry: Entry): boolean {
  const inBlock = (block: Block): boolean => {
    if (block.kind === 'list') return block.items.some(({blocks}) => blocks.some(inBlock));
    return block.kind === 'figure' || (block.kind === 'quote' && block.blocks.some(inBlock));
  };
  return (
    entry.kind !== 'heading' &&
    entry.kind !== 'directive' &&
    entry.kind !== 'excerpt' &&
    entry.kind !== 'dropped' &&
    inBlock(entry)
  );
}

function listScopes(scopes: readonly DirectiveScope[]): string {
  const all = scopes.map(scope => names[scope]);
  return all.length === 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

function idle(why: string, hint: string): Complaint {
  return {rule: 'directive-idle', why, hint};
}

function misplaced(why: string, hint: string): Complaint {
  return {rule: 'directive-misplaced', why, hint};
}

function refused(why: string, hint: string): Complaint {
  return {rule: 'directive-refused', why, hint};
}
