// What went wrong, where, and what to do: data, gathered beside the deck, never thrown.
import type {SourceRange} from './source-range.ts';

/** How grave a diagnostic is: an error fails the build. */
export type Severity = 'error' | 'warning' | 'info';

/** Every rule and how grave its breach is; the one table of diagnostics. */
export const rules = {
  'front-matter-invalid': 'warning',
  'front-matter-code': 'warning',
  'front-matter-missing': 'info',
  'not-text': 'error',
  'liquid-unknown-tag': 'warning',
  'liquid-error': 'warning',
  'liquid-undefined': 'warning',
  'syntax-unknown': 'warning',
  'word-doubled': 'info',
  'include-missing': 'warning',
  'link-missing': 'warning',
  'anchor-missing': 'warning',
  'reference-missing': 'warning',
  'tag-unclosed': 'warning',
  'div-unclosed': 'warning',
  'comment-unclosed': 'warning',
  'tag-stray': 'info',
  'script-dropped': 'info',
  'link-unsafe': 'warning',
  'fence-unclosed': 'warning',
  'table-ragged': 'info',
  'formula-invalid': 'warning',
  'formula-unclosed': 'warning',
  'formula-large': 'warning',
  'macro-unknown': 'warning',
  'diagram-invalid': 'warning',
  'glyph-missing': 'warning',
  'footnote-missing': 'warning',
  'directive-unknown': 'warning',
  'anchor-stale': 'warning',
  'side-file-invalid': 'warning',
  'directive-misplaced': 'warning',
  'directive-idle': 'warning',
  'directive-refused': 'warning',
  'words-missing': 'error',
  'heading-none': 'info',
  'heading-empty': 'info',
  'heading-skipped': 'warning',
  'heading-repeated': 'info',
  'code-language': 'info',
  'lecture-long': 'warning',
  'post-empty': 'warning',
  'figure-missing': 'warning',
  'figure-remote': 'warning',
  'figure-empty': 'warning',
  'figure-corrupt': 'warning',
  'figure-huge': 'warning',
  'figure-outside': 'warning',
  'figure-pdf': 'warning',
  'figure-case': 'info',
  'figure-extension': 'info',
  'figure-heavy': 'warning',
  'figure-alt': 'warning',
  'figure-small': 'warning',
  'figure-zoom': 'warning',
  'contrast-low': 'warning',
  'accept-unused': 'info',
  'overfull-page': 'warning',
  'text-small': 'warning',
  'block-lost': 'warning',
  'deck-plain': 'warning',
  'deck-long': 'warning',
  'browser-failed': 'error',
  'write-failed': 'error',
  'config-invalid': 'error',
  'theme-invalid': 'error',
  internal: 'error',
} as const satisfies Record<string, Severity>;

/** Errors beside which a deck is written all the same: as it is without what is wrong. */
const harmless: ReadonlySet<string> = new Set(['words-missing'] satisfies Rule[]);

/** Rules of finished pages: only a layout or a browser finds what breaks them. */
const ofPages: ReadonlySet<string> = new Set([
  'formula-large',
  'glyph-missing',
  'figure-small',
  'contrast-low',
  'overfull-page',
  'text-small',
  'block-lost',
  'directive-refused',
] satisfies Rule[]);

/** Is a breach of `rule` seen on finished pages alone, not in the notes? */
export function needsPages(rule: Rule): boolean {
  return ofPages.has(rule);
}

/** Does `diagnostic` keep its deck from being written? */
export function keepsFromWriting({rule, severity}: Pick<Diagnostic, 'rule' | 'severity'>): boolean {
  return severity === 'error' && !harmless.has(rule);
}

/** Name of a rule. */
export type Rule = keyof typeof rules;

/** A breach of a rule, and where. */
export interface Diagnostic {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What happened, as a sentence without the place. */
  readonly message: string;
  /** From the site's root, `/` as separator. */
  readonly file: string;
  readonly line: number;
  /** From 1, UTF-16 units; left out where only the line is known. */
  readonly column?: number;
  /** What to do about it. */
  readonly hint?: string;
  /** All lines that it is about, where it is about several; `line` is the first of them. */
  readonly lines?: readonly number[];
  /** 1-based numbers of the slides that it is about, where they are known. */
  readonly slides?: readonly number[];
  /** `file:line` of the author's answer that accepts it: it is no warning any more. */
  readonly accepted?: string;
}

/** Takes a diagnostic in; stages only ever write to it. */
export type Report = (diagnostic: Diagnostic) => void;

/** A point of a file: a line, and its column where that is known. */
export interface Point {
  readonly line: number;
  readonly column?: number;
}

/** Where a diagnostic belongs, and what to do about it. */
export interface DiagnosticDetails {
  /** Path from the site's root. */
  readonly file: string;
  /** A line, a point or a range; else the file's first line. */
  readonly at?: number | Point | SourceRange | undefined;
  readonly hint?: string | undefined;
}

/** A diagnostic of `rule`, its severity from the table. `at` is a line, a point or a place, whose first line counts. */
export function diagnose(rule: Rule, message: string, {file, at = 1, hint}: DiagnosticDetails): Diagnostic {
  const point: Point = typeof at === 'number' ? {line: at} : at;
  const {line, column} = point;
  return {
    rule,
    severity: rules[rule],
    message,
    file,
    line,
    ...(column === undefined ? {} : {column}),
    ...(hint === undefined ? {} : {hint}),
  };
}

/** The diagnostics that ask something of the author: those that nobody has accepted. */
export function unanswered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({accepted}) => accepted === undefined);
}
