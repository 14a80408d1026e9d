// A theme's CSS as its author wrote it -> what is wrong with it, each with its line and the cure.
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {closest, distance} from 'fastest-levenshtein';
import {type AtRule, CssSyntaxError, type Declaration, parse, type Root} from 'postcss';
import type {ThemeDiagnostic} from './theme-error.ts';
import {importedThemes, themeName} from './theme-name.ts';

/** Themes of Marp's own, which a theme may import too; they know none of our tokens. */
const marpThemes = ['default', 'gaia', 'uncover'];

/**
 * The defects of the theme `css`, by line. `shipped` are the themes that it may import and whose tokens it may set;
 * `folder` is where it lies: files that it names must be there. Reads no file.
 */
export function checkTheme(css: string, folder: string, shipped: readonly string[]): readonly ThemeDiagnostic[] {
  let root: Root;
  try {
    root = parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return [{line: error.line ?? 1, message: explainSyntaxError(error), isGrave: true}];
  }
  const diagnostics: ThemeDiagnostic[] = [];
  const tell = (node: AtRule | Declaration, message: string | undefined, isGrave = true): void => {
    if (message !== undefined) diagnostics.push({line: node.source?.start?.line ?? 1, message, isGrave});
  };
  const own = themeName(css);
  if (own === null)
    diagnostics.push({
      line: 1,
      message: 'the theme does not name itself. Put a comment at its top: /* @theme my-name */',
      isGrave: true,
    });
  const names = shipped.flatMap(one => themeName(one) ?? []);
  root.walkAtRules(/^import(?:-theme)?$/, rule => tell(rule, checkImport(rule.params, names, own)));
  root.walkDecls(declaration => {
    for (const url of urlsOf(declaration.value)) tell(declaration, checkUrl(url, folder));
  });
  // A theme that stands on none of ours has tokens of its own.
  const chain = own === null ? [] : importedThemes(own, [...shipped, css]);
  const known = tokensOf(shipped);
  if (chain.length > 1) checkTokens(root, known, new Set([...usedTokens(css), ...tokensOf(shipped)]), tell);
  return diagnostics.toSorted((a, b) => a.line - b.line);
}

/**
 * Tells which tokens of the theme `root` no theme knows: those that it sets and nobody uses, and those that it uses and
 * nobody sets.
 */
function checkTokens(
  root: Root,
  known: ReadonlySet<string>,
  used: ReadonlySet<string>,
  tell: (node: Declaration, message: string, isGrave: boolean) => void,
): void {
  const mine = new Set<string>();
  root.walkDecls(/^--/, ({prop}) => void mine.add(prop));
  root.walkDecls(declaration => {
    const {prop, value} = declaration;
    // What Marp and its highlighter read is none of ours.
    if (prop.startsWith('--') && !used.has(prop) && !/^--(?:marp|shiki|katex|bespoke)/.test(prop)) {
      const near = nearestToken(prop, known);
      const cure = near === undefined ? 'The tokens stand at the top of themes/base.css' : `Did you mean ${near}?`;
      tell(declaration, `no theme uses the token ${prop}, so that it has no effect. ${cure}`, near !== undefined);
    }
    for (const name of usedTokens(value, true)) {
      if (known.has(name) || mine.has(name)) continue;
      const near = nearestToken(name, known);
      const cure = near === undefined ? 'Set it, or give a fallback after a comma' : `Did you mean ${near}?`;
      tell(declaration, `there is no token ${name}. ${cure}`, true);
    }
  });
}

/** What PostCSS says, as a person would. */
function explainSyntaxError({reason}: CssSyntaxError): string {
  if (/unclosed block/i.test(reason)) return 'the block that begins here is never closed. Add its }';
  if (/unclosed (?:string|quote)/i.test(reason)) return 'the quote that begins here is never closed. Add its end';
  if (/unclosed comment/i.test(reason)) return 'the comment that begins here is never closed. Add its */';
  if (/unclosed bracket/i.test(reason)) return 'the bracket that begins here is never closed. Add its )';
  if (/unexpected \}/i.test(reason))
    return 'this } closes nothing. Take it away, or look for the { that is missing above';
  if (/unknown word|missed semicolon/i.test(reason))
    return `this is no declaration (${reason}). Write "property: value;", and end the line before with ;`;
  return `this is no CSS: ${reason}. Correct the line`;
}

/** An `@import` of what is not there. What it takes from the web is left out elsewhere, and no fault. */
function checkImport(params: string, names: readonly string[], own: string | null): string | undefined {
  const target = /^(?:url\(\s*)?(['"]?)([^'")]*)\1/.exec(params.trim())?.[2]?.trim() ?? '';
  if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(target) || names.includes(target) || marpThemes.includes(target))
    return undefined;
  const choices = names.filter(name => !name.endsWith('-base')).join(', ');
  if (target === own) return `the theme imports itself. Import one of ${choices}`;
  if (/[./]/.test(target))
    return (
      `it imports the file "${target}", and themes import others by name. Import one of ${choices}, and copy into ` +
      'the theme what the file holds'
    );
  const near = names.length > 0 ? closest(target, [...names]) : '';
  return distance(near, target) <= 3
    ? `there is no theme "${target}" to import; did you mean "${near}"?`
    : `there is no theme "${target}" to import. Choose one of ${choices}`;
}

/** A file that is not there. Where `url()` may lead is checked by who reads the file. */
function checkUrl(url: string, folder: string): string | undefined {
  if (/^(?:[a-z][\w+.-]*:|\/|#)/i.test(url) || url === '') return undefined;
  const path = resolve(folder, decoded(url.replace(/[?#].*$/, '')));
  return existsSync(path)
    ? undefined
    : `there is no file "${url}" beside the theme. Correct the path: it begins at the folder of the theme`;
}

function nearestToken(name: string, known: ReadonlySet<string>): string | undefined {
  const near = known.size > 0 ? closest(name, [...known]) : '';
  return distance(near, name) <= 3 ? near : undefined;
}

/** Custom properties that `sheets` set. */
function tokensOf(sheets: readonly string[]): ReadonlySet<string> {
  return new Set(sheets.flatMap(css => [...css.matchAll(/(?:^|[{;\s/])(--[\w-]+)\s*:/g)].map(([, name = '']) => name)));
}

/** Custom properties that `css` uses; those without a fallback alone where `isBare`. */
function usedTokens(css: string, isBare = false): ReadonlySet<string> {
  const uses = css.matchAll(/(?:var\(\s*)(--[\w-]+)\s*([,)])/g);
  return new Set([...uses].flatMap(([, name = '', end]) => (isBare && end === ',' ? [] : name)));
}

function urlsOf(value: string): readonly string[] {
  return [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
