// Diagnostics × what the author accepts -> the same, those that are accepted marked with the place of the answer. Pure.
import type {AcceptedRule} from '../model/course.ts';
import {type Diagnostic, diagnose, type Rule} from '../model/diagnostic.ts';
import type {Document, Entry} from '../model/document.ts';

/** One answer of the author's: it accepts `rule` on the lines `from` to `to` of a post. */
export interface Answer {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  /** `file:line` of the answer. */
  readonly at: string;
  /** Line of the directive in the post; undefined for an answer of the course's config. */
  readonly line?: number;
}

/**
 * The answers that hold for the post at `path`: those of its directives, the narrowest first, then those of the course.
 * A directive holds for the block that follows; before a heading, for its section; before everything else, for the
 * post.
 */
export function collectAnswers(document: Document, path: string, course: readonly AcceptedRule[]): readonly Answer[] {
  const solid = document.entries.filter(entry => entry.kind !== 'dropped' && entry.kind !== 'directive');
  const own = document.entries.flatMap(entry => {
    if (entry.kind !== 'dropped' || entry.accepts === undefined) return [];
    const {line} = entry.range;
    return entry.accepts.map(rule => ({rule, ...findScope(line, solid), at: `${path}:${line}`, line}));
  });
  const shared = course
    .filter(({file}) => file === undefined || `/${path}`.endsWith(`/${file.replace(/^\.?\//, '')}`))
    .map(({rule, at}) => ({rule, from: 0, to: Number.POSITIVE_INFINITY, at}));
  return [...own.toSorted((a, b) => a.to - a.from - (b.to - b.from)), ...shared];
}

/** Lines that a directive on `line` speaks of. */
function findScope(line: number, solid: readonly Entry[]): {readonly from: number; readonly to: number} {
  if (!solid.some(entry => entry.range.line < line)) return {from: 0, to: Number.POSITIVE_INFINITY};
  const i = solid.findIndex(entry => entry.range.endLine >= line);
  const next = solid[i];
  if (next === undefined) return {from: line, to: line};
  if (next.kind !== 'heading') return {from: line, to: next.range.endLine};
  const end = solid.slice(i + 1).find(entry => entry.kind === 'heading' && entry.depth <= next.depth);
  return {from: line, to: end === undefined ? Number.POSITIVE_INFINITY : end.range.line - 1};
}

/** The answer to a breach of `rule` on `line`. */
export function findAnswer(answers: readonly Answer[], rule: Rule, line: number): Answer | undefined {
  return answers.find(one => one.rule === rule && one.from <= line && line <= one.to);
}

/**
 * `diagnostics` of the post at `path`, each that is accepted with the place of its answer, one that is accepted on some
 * of its lines parted in two; and an info for each directive that answers nothing. Errors are never accepted.
 */
export function markAccepted(
  diagnostics: readonly Diagnostic[],
  answers: readonly Answer[],
  path: string,
): readonly Diagnostic[] {
  const used = new Set<string>();
  const told = diagnostics.flatMap((one): readonly Diagnostic[] => {
    if (one.severity === 'error') return [one];
    const parts = new Map<string | undefined, number[]>();
    for (const line of one.lines ?? [one.line]) {
      const at = findAnswer(answers, one.rule, line)?.at;
      if (at !== undefined) used.add(`${at} ${one.rule}`);
      parts.set(at, [...(parts.get(at) ?? []), line]);
    }
    return [...parts].map(([at, lines]) => ({
      ...one,
      line: lines[0] ?? one.line,
      ...(one.lines === undefined ? {} : {lines}),
      ...(at === undefined ? {} : {accepted: at}),
    }));
  });
  const unused = answers.filter(({at, rule, line}) => line !== undefined && !used.has(`${at} ${rule}`));
  return [
    ...told,
    ...unused.map(({rule, line = 1}) =>
      diagnose('accept-unused', `There is no ${rule} here to accept`, {
        file: path,
        at: line,
        hint: 'Take the comment away.',
      }),
    ),
  ];
}

/** An info for each answer of the course's config that answered nothing in any of its lectures, all of them built. */
export function findUnusedAnswers(
  reports: readonly {readonly report: {readonly diagnostics: readonly Diagnostic[]}}[],
  {accept = []}: {readonly accept?: readonly AcceptedRule[]},
): readonly Diagnostic[] {
  const used = new Set(
    reports.flatMap(({report}) => report.diagnostics.map(({accepted: at, rule}) => `${at ?? ''} ${rule}`)),
  );
  return accept
    .filter(({at, rule}) => !used.has(`${at} ${rule}`))
    .map(({at, rule, file}) => {
      const [, name = at, line = '1'] = /^(.*):(\d+)$/.exec(at) ?? [];
      const where = file === undefined ? 'in no lecture' : `not in ${file}`;
      return diagnose('accept-unused', `${rule} is accepted, and is ${where}`, {
        file: name,
        at: Number(line),
        hint: 'Take it away.',
      });
    });
}
