// Diagnostics of a build -> what machines read of them: GitHub's workflow commands, or SARIF 2.1.0. Pure.
import {posix} from 'node:path';
import type {Log, ReportingDescriptor, Result} from 'sarif';
import {type Diagnostic, type Rule, rules, type Severity, unanswered} from '../model/diagnostic.ts';

/** How diagnostics are printed on standard output; `text` prints none there. */
export const reportFormats = ['text', 'json', 'github', 'sarif'] as const;
/** One of `reportFormats`. */
export type ReportFormat = (typeof reportFormats)[number];

/** Path of a diagnostic's file from the folder that annotations are relative to, `/` as separator. */
export type PathOf = (file: string) => string;

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'};
const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>;

/** Workflow commands of GitHub Actions, one a place: those that nobody has accepted. */
export function formatGithub(diagnostics: readonly Diagnostic[], pathOf: PathOf): readonly string[] {
  return unanswered(diagnostics).flatMap(one =>
    (one.lines ?? [one.line]).map(line => {
      const at = `file=${escapeProperty(pathOf(one.file))},line=${line},title=${escapeProperty(one.rule)}`;
      return `::${commands[one.severity]} ${at}::${escapeData(messageOf(one))}`;
    }),
  );
}

/** A SARIF log of one run; what is accepted is there as suppressed. */
export function formatSarif(diagnostics: readonly Diagnostic[], pathOf: PathOf): Log {
  const found = (Object.keys(rules) as Rule[]).filter(rule => diagnostics.some(one => one.rule === rule));
  const described = found.map((id): ReportingDescriptor => ({id, defaultConfiguration: {level: levels[rules[id]]}}));
  const results = diagnostics.map((one): Result => {
    const uri = pathOf(one.file).split('/').map(encodeURIComponent).join('/');
    return {
      ruleId: one.rule,
      ruleIndex: found.indexOf(one.rule),
      level: levels[one.severity],
      message: {text: messageOf(one)},
      locations: (one.lines ?? [one.line]).map(line => ({
        physicalLocation: {artifactLocation: {uri}, region: {startLine: Math.max(1, line)}},
      })),
      ...(one.accepted === undefined ? {} : {suppressions: [suppression(one.accepted, one.file)]}),
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver: {name: 'Lectern', rules: described}}, columnKind: 'utf16CodeUnits', results}],
  };
}

/** `range` is where the answer stands: in the post itself, or in the course's config. */
function suppression(range: string, file: string) {
  const kind = range.startsWith(`${file}:`) ? ('inSource' as const) : ('external' as const);
  return {kind, justification: `accepted at ${range}`};
}

/** A function from files of the site in `site` to paths from the folder `base`, both absolute with `/`. */
export function createPathOf(base: string, site: string): PathOf {
  return file => posix.relative(base, posix.join(site, file));
}

function messageOf({message, hint}: Diagnostic): string {
  return hint === undefined ? message : `${message}. ${hint}`.replace(/([.!?])\. /, '$1 ');
}

/** As the runner unescapes the message of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As it unescapes a property: these end it otherwise. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
