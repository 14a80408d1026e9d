// The text of a post and what an author wants of a place in it -> the text that says so, its notes unchanged. Pure.
import type {Diagnostic} from '../../model/diagnostic.ts';
import type {DirectiveName} from '../../model/directives/table.ts';
import type {Directive, Document} from '../../model/document.ts';
import {isAnswer} from '../../parse/directives/check.ts';
import {readRequest} from '../../parse/directives/read-directives.ts';
import {removeDirectives, insertDirective} from './insert-directive.ts';
import {sayRefusal} from './refusal.ts';
import {type EditTarget, findTarget, listTargets} from './targets.ts';

/** Notes as the program reads them: the document, and what is told of it. */
export interface NotesReading {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an author wants of a place in the notes. */
export interface NotesEdit {
  /** Lines of the heading, block or item, as the report has them. */
  readonly line: number;
  readonly endLine: number;
  /** A directive that the place shall have; of `removes` those that it shall have no more. */
  readonly add?: {readonly name: string; readonly value?: string};
  readonly removes?: readonly DirectiveName[];
  /** A heading right below a comment is none: a blank line stands between. */
  readonly isParted?: boolean;
}

/** The edited text, or a sentence that says why there is none. */
export type EditedText = {readonly text: string; readonly line: number} | {readonly refused: string};

/** Rules of directives that do nothing where they stand. */
const idleRules: ReadonlySet<string> = new Set([
  'directive-unknown',
  'directive-misplaced',
  'directive-idle',
  'words-missing',
  'anchor-stale',
]);

/**
 * `text` with the directive at the place of `edit`. `read` reads the text of the post; the notes it gives are the same
 * before and after but for the directive, else the edit is refused.
 */
export function editNotes(text: string, edit: NotesEdit, read: (text: string) => NotesReading): EditedText {
  const before = read(text);
  const plan = planEdit(listTargets(before.document), edit);
  if ('refused' in plan) return plan;
  const {target, requested, answered} = plan;
  const bare = answered.filter(one => requested === null || !isAnsweredBy(one, requested));
  const rest = removeDirectives(text, target, bare);
  if (rest === null) return {refused: 'What is said there already stands in no comment that could be changed.'};
  if (requested === null) return checkEdit([rest], {before, plan, read});
  const answeredByIt = answered.filter(one => isAnsweredBy(one, requested));
  const there = bare.length === 0 ? target : (findAgain(listTargets(read(rest).document), before, target) ?? target);
  const at = {...there, isParted: edit.isParted};
  return checkEdit(insertDirective(rest, at, requested, answeredByIt), {before, plan, read});
}

/** What an edit comes to: its place, the directive to add, and those of the place that go. */
export interface EditPlan {
  readonly target: EditTarget;
  /** null where some are only taken away. */
  readonly requested: Pick<Directive, 'name' | 'value'> | null;
  readonly answered: readonly Directive[];
}

/** The plan of `edit`, or why there is none. */
export function planEdit(targets: readonly EditTarget[], edit: NotesEdit): EditPlan | {readonly refused: string} {
  const target = findTarget(targets, edit);
  if (target === undefined) return {refused: `Line ${edit.line} holds nothing that a directive may be said of.`};
  const alike = targets.filter(one => one.kind === target.kind && one.line === target.line && isAsLong(one, target));
  if (alike.length > 1)
    return {
      refused: `Line ${target.line} holds several of that kind, perhaps of an included file: say it by hand there.`,
    };
  const removed = target.directives.filter(({name}) => edit.removes?.includes(name));
  if (edit.add === undefined)
    return removed.length === 0
      ? {refused: 'Nothing of that is said there.'}
      : {target, requested: null, answered: removed};
  const requested = readRequest(edit.add.name, edit.add.value === '' ? undefined : edit.add.value);
  if ('message' in requested) return {refused: `${requested.message}. ${requested.hint}`};
  const answered = target.directives.filter(one => isAnsweredBy(one, requested) || removed.includes(one));
  return {target, requested, answered};
}

function isAsLong(one: EditTarget, other: EditTarget): boolean {
  return one.endLine === other.endLine;
}

interface EditCheck {
  readonly before: NotesReading;
  readonly plan: EditPlan;
  readonly read: (text: string) => NotesReading;
}

/** The first of `texts` whose notes are those of before, with what the plan wants; else why none is. */
function checkEdit(texts: readonly string[], {before, plan, read}: EditCheck): EditedText {
  let refused = 'A comment cannot stand there. Say it by hand, or in a side file.';
  const words = contentOf(before.document);
  for (const text of texts) {
    const after = read(text);
    const told = findComplaint(before, after);
    if (contentOf(after.document) !== words) continue;
    const target = findAgain(listTargets(after.document), before, plan.target);
    if (target !== undefined && told === undefined && hasWhatIsPlanned(target, plan)) return {text, line: target.line};
    if (told !== undefined) refused = sayRefusal(told);
  }
  return {refused};
}

/** What is told of directives since, and was not before. */
export function findComplaint(before: NotesReading, after: NotesReading): Diagnostic | undefined {
  const known = new Set(before.diagnostics.map(({rule, message}) => `${rule} ${message}`));
  return after.diagnostics.find(({rule, message}) => idleRules.has(rule) && !known.has(`${rule} ${message}`));
}

/** The target of `after` that is at the same place in the order as `target` is in the notes before. */
export function findAgain(
  after: readonly EditTarget[],
  before: NotesReading,
  {kind, line, endLine}: EditTarget,
): EditTarget | undefined {
  const at = listTargets(before.document).findIndex(
    one => one.kind === kind && one.line === line && one.endLine === endLine,
  );
  return after[at];
}

/** Does the target say what the plan asks, and no more of what goes? */
export function hasWhatIsPlanned({directives}: EditTarget, {target, requested, answered}: EditPlan): boolean {
  const isThere = requested === null || directives.some(one => one.name === requested.name);
  const added = requested === null ? 0 : 1;
  return isThere && directives.length === target.directives.length - answered.length + added;
}

function isAnsweredBy(one: Directive, requested: Pick<Directive, 'name' | 'value'>): boolean {
  return isAnswer(requested, one);
}

/** All that a document holds but its directives, and where it stands. */
function contentOf({entries}: Document): string {
  const answeredByIt = entries.filter(
    one => one.kind !== 'directive' && !(one.kind === 'dropped' && one.what === 'directive'),
  );
  return JSON.stringify(answeredByIt, (key, value: unknown) =>
    key === 'id' || key === 'range' || key === 'directives' || key === 'position' ? undefined : value,
  );
}
