// Diagnostics of a run -> standard output, in the format requested, with paths as the reader of them finds the files.
import {families} from '../dialects/families.ts';
import {existsSync, realpathSync} from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import {formatGithub, createPathOf, type ReportFormat, formatSarif} from '../report/annotations.ts';
import {ThemeError} from '../render/themes/theme-error.ts';
import {type Diagnostic, diagnose} from '../model/diagnostic.ts';
import {LecternError} from '../errors.ts';
import {CourseError} from '../site/course/course-diagnostics.ts';
import {defaultSite} from '../site/default-site.ts';
import type {Terminal} from './terminal.ts';

/**
 * Prints `diagnostics`, whose files are those of the site in `root`, for GitHub or as SARIF; nothing in the other
 * formats.
 */
export function announce(
  diagnostics: readonly Diagnostic[],
  root: string,
  format: ReportFormat,
  terminal: Terminal,
): void {
  const pathOf = createPathOf(posix(repository(root)), posix(root));
  if (format === 'github') for (const line of formatGithub(diagnostics, pathOf)) terminal.out(`${line}\n`);
  if (format === 'sarif') terminal.out(`${JSON.stringify(formatSarif(diagnostics, pathOf), null, 1)}\n`);
}

/**
 * What is wrong with the course's config or its theme, as diagnostics of the site in `root`; none for another error.
 */
function collectDiagnostics(error: unknown, root: string): readonly Diagnostic[] {
  if (error instanceof CourseError)
    return error.diagnostics.map(({line, message}) =>
      diagnose('config-invalid', message, {file: error.file, at: line}),
    );
  if (!(error instanceof ThemeError)) return [];
  const file = createPathOf(posix(root), posix(resolve(error.file)))('');
  return error.diagnostics.map(({line, message}) => diagnose('theme-invalid', message, {file, at: line}));
}

/** Prints what `error` says of the config or theme of the site in the folder `site`, or the usual one; throws it on. */
export function announceError(
  error: unknown,
  {
    site,
    format,
    terminal,
  }: {readonly site: string | undefined; readonly format: ReportFormat; readonly terminal: Terminal},
): never {
  const root = realFolder(site ?? defaultSite(process.cwd(), families));
  if (error instanceof LecternError) announce(collectDiagnostics(error.cause, root), root, format, terminal);
  throw error;
}

/** The real path of a folder; as it is named where there is none. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * The folder that annotations are relative to: the repository of the site in `root`, else where the command was given.
 */
function repository(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) break;
  }
  return realpathSync(process.cwd());
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
