// Folder of Marp themes, and perhaps a theme of the user's -> CSS texts with their fonts inlined.
import {readdir, readFile} from 'node:fs/promises';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {inlineFile} from './inline.ts';
import {withoutWebUrls} from './web-import.ts';

export interface Themes {
  /** The theme to use; `css` holds it and all that it may import. */
  readonly name: string;
  readonly css: readonly string[];
  /** What was taken out of the user's theme, as sentences. */
  readonly warnings: readonly string[];
}

/**
 * The themes of `themesDir`, and the user's own where `nameOrFile` is a `.css` file (it may `@import 'seminar'`).
 * Throws where the name is unknown, the file cannot be read, or it names no `@theme`.
 */
export async function loadThemes(nameOrFile: string, themesDir: string): Promise<Themes> {
  const shipped = await shippedThemes(themesDir);
  if (nameOrFile.endsWith('.css')) return withOwnTheme(shipped, nameOrFile);
  const names = shipped.flatMap(css => themeName(css) ?? []);
  if (names.includes(nameOrFile)) return {name: nameOrFile, css: shipped, warnings: []};
  const choices = names.filter(name => !name.endsWith('-base')).join(', ');
  throw new Error(`There is no theme "${nameOrFile}". Choose one of ${choices}, or give a .css file.`);
}

/** The themes of `themesDir`, each self-contained. */
export async function shippedThemes(themesDir: string): Promise<readonly string[]> {
  const files = (await readdir(themesDir)).filter(file => file.endsWith('.css')).sort();
  const sources = await Promise.all(files.map(file => readFile(join(themesDir, file), 'utf8')));
  return sources.filter(css => themeName(css) !== null).map(css => selfContained(css, themesDir));
}

/** File names of the themes in `themesDir`. */
export async function shippedThemeNames(themesDir: string): Promise<readonly string[]> {
  const files = (await readdir(themesDir)).filter(file => file.endsWith('.css')).sort();
  const sources = await Promise.all(files.map(file => readFile(join(themesDir, file), 'utf8')));
  return files.filter((_, i) => themeName(sources[i] ?? '') !== null);
}

async function withOwnTheme(shipped: readonly string[], file: string): Promise<Themes> {
  const css = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`The theme ${file} cannot be read.`, {cause});
  });
  const name = themeName(css);
  if (name === null)
    throw new Error(`The theme ${file} does not name itself: it needs a comment /* @theme my-name */.`);
  const offline = withoutWebUrls(css);
  const warnings =
    offline === css ? [] : [`What ${basename(file)} fetches from the web was left out: decks work without a network.`];
  return {name, css: [...shipped, selfContained(offline, dirname(resolve(file)))], warnings};
}

/** Name that a theme gives itself in its `@theme` comment; null where it has none. */
export function themeName(css: string): string | null {
  for (const comment of css.matchAll(/\/\*[\s\S]*?\*\//g)) {
    const name = /@theme\s+([\w-]+)/.exec(comment[0])?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

/** `css` whose `url()`s of fonts and pictures beside it (in `folder`, not above) are data: URIs. */
export function selfContained(css: string, folder: string): string {
  return css.replace(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g, (whole, _quote, url: string) => {
    if (/^([a-z][\w+.-]*:|\/|#)/i.test(url)) return whole;
    const path = resolve(folder, url);
    if (!path.startsWith(resolve(folder) + sep)) return whole;
    const data = inlineFile(path);
    return data === null ? whole : `url("${data}")`;
  });
}
