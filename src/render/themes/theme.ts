// Folder of Marp themes, and perhaps a theme of the user's -> CSS texts with their fonts inlined.
import {readdir, readFile, realpath} from 'node:fs/promises';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {readInside, resolveInside} from '../../files/inside.ts';
import {inlineFile} from '../data-uri.ts';
import {mapCssUrls} from './css-urls.ts';
import {ThemeError} from './theme-error.ts';
import {type ThemeFolder, themeFile} from './theme-files.ts';
import {themeName} from './theme-name.ts';

/** A theme and those it is made of, as CSS texts. */
export interface Themes {
  /** The theme to use; `css` holds it and all that it may import. */
  readonly name: string;
  readonly css: readonly string[];
  /** What was taken out of the user's theme, as sentences. */
  readonly warnings: readonly string[];
}

/** Largest theme read, bytes. */
const MAX_THEME = 4_000_000;

/**
 * The themes of `themesDir`, and the user's own where `nameOrFile` is a `.css` file (it may `@import 'seminar'`); one
 * that lies in the folder `site` takes no file from outside of it. Throws where the name is unknown or the file cannot
 * be
 * read, and a ThemeError where the theme has grave defects.
 */
export async function loadThemes(nameOrFile: string, themesDir: string, site?: string): Promise<Themes> {
  const shipped = await readShippedThemes(themesDir);
  if (nameOrFile.endsWith('.css')) return withOwnTheme(shipped, nameOrFile, site);
  const names = shipped.flatMap(css => themeName(css) ?? []);
  if (names.includes(nameOrFile)) return {name: nameOrFile, css: shipped, warnings: []};
  const choices = names.filter(name => !name.endsWith('-base')).join(', ');
  throw new Error(`There is no theme "${nameOrFile}". Choose one of ${choices}, or give a .css file.`);
}

/** The themes of `themesDir`, each self-contained. */
export async function readShippedThemes(themesDir: string): Promise<readonly string[]> {
  const files = (await readdir(themesDir)).filter(file => file.endsWith('.css')).sort();
  const sources = await Promise.all(files.map(file => readFile(join(themesDir, file), 'utf8')));
  return sources.filter(css => themeName(css) !== null).map(css => inlineThemeFiles(css, themesDir));
}

/** File names of the themes in `themesDir`. */
export async function shippedThemeNames(themesDir: string): Promise<readonly string[]> {
  const files = (await readdir(themesDir)).filter(file => file.endsWith('.css')).sort();
  const sources = await Promise.all(files.map(file => readFile(join(themesDir, file), 'utf8')));
  return files.filter((_, i) => themeName(sources[i] ?? '') !== null);
}

async function withOwnTheme(shipped: readonly string[], file: string, site: string | undefined): Promise<Themes> {
  const folder = dirname(resolve(file));
  // The person who names the theme may name a link.
  const real = await realpath(file).catch(() => resolve(file));
  const read = await readInside(dirname(real), basename(real), MAX_THEME);
  if (!('bytes' in read))
    throw new Error(
      `The theme ${file} cannot be read. ${read.detail} Correct the path, and see that the file may be read.`,
    );
  const css = read.bytes.toString('utf8');
  const {checkTheme} = await import('./check-theme.ts');
  const diagnostics = checkTheme(css, folder, shipped);
  const grave = diagnostics.filter(({isGrave}) => isGrave);
  const name = themeName(css);
  if (name === null || grave.length > 0) throw new ThemeError(labelOf(file), grave);
  const {
    css: own,
    web,
    others,
  } = offline(css, {
    folder,
    ...(site !== undefined && resolveInside(site, file) !== undefined ? {site} : {}),
  });
  const title = basename(file);
  const warnings = [
    ...diagnostics.map(({line, message}) => `${labelOf(file)}:${line}: ${message}`),
    ...(web ? [`What ${title} fetches from the web was left out: decks work without a network.`] : []),
    ...others.map(one => `${title}: "${one}" was left out: it is no picture or font in the theme's folder.`),
  ];
  return {name, css: [...shipped, own], warnings};
}

/** The path of a theme as a person finds it: from the working directory where it lies below. */
function labelOf(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith('..') || isAbsolute(path) ? file : path.split(sep).join('/');
}

/** `css` whose `url()`s of fonts and images beside it (in `folder`, not above) are data: URIs. */
export function inlineThemeFiles(css: string, folder: string): string {
  return mapCssUrls(css, {
    url(address) {
      const path = /^([a-z][\w+.-]*:|\/|#)/i.test(address) ? undefined : resolveInside(folder, address);
      return (path === undefined ? null : inlineFile(path)) ?? undefined;
    },
    imports: () => true,
  });
}

/** A theme of the user's that asks for nothing: files of its folder are in it, all else is left out and named. */
function offline(
  css: string,
  folder: ThemeFolder,
): {readonly css: string; readonly web: boolean; readonly others: readonly string[]} {
  const dropped: string[] = [];
  const mapped = mapCssUrls(css, {
    url(address) {
      if (/^\s*(?:data:|#)/i.test(address)) return undefined;
      const data = themeFile(address, folder);
      if (data === null) dropped.push(address.trim());
      return data ?? 'data:,';
    },
    imports(address, isName) {
      const isTheme = isName && /^[\w-]+$/.test(address);
      if (!isTheme) dropped.push(address.trim());
      return isTheme;
    },
  });
  const isWeb = (address: string): boolean => /^(?:https?:)?\/\//i.test(address);
  return {css: mapped, web: dropped.some(isWeb), others: [...new Set(dropped.filter(address => !isWeb(address)))]};
}
