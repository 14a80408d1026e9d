// CSS of themes -> the classes that one of them has for authors: those that none of the program's own pages have.
import {importedThemes, themeName} from './theme-name.ts';

/** The theme that all of the program's rest on: its classes are those of roles and layouts. */
const base = 'seminar-base';
const selector = /\bsection((?:\.[a-z][\w-]*)+)/gi;

/** Classes that the theme `name` of `themes`, or one that it is made of, gives to slides beside those of the base. */
export function listThemeClasses(name: string, themes: readonly string[]): readonly string[] {
  const own = importedThemes(name, themes).filter(css => themeName(css) !== base);
  const reserved = new Set(themes.filter(css => themeName(css) === base).flatMap(listClasses));
  return [...new Set(own.flatMap(listClasses))].filter(one => !reserved.has(one)).sort();
}

/** Classes of sections that the selectors of `css` name. */
function listClasses(css: string): readonly string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, '');
  return [...bare.matchAll(selector)].flatMap(([, names = '']) => names.split('.').filter(Boolean));
}
