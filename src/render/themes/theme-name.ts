// A theme's CSS -> its name, and the themes that it is made of.

/** Name that a theme gives itself in its `@theme` comment; null where it has none. */
export function themeName(css: string): string | null {
  for (const comment of css.matchAll(/\/\*[\s\S]*?\*\//g)) {
    const name = /@theme\s+([\w-]+)/.exec(comment[0])?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

/** Those of `sheets` that the theme `name` is made of: itself, and what it imports by name. */
export function importedThemes(name: string, sheets: readonly string[]): readonly string[] {
  const byName = new Map(sheets.map(css => [themeName(css), css] as const));
  const found = new Map<string, string>();
  const visit = (one: string): void => {
    const css = byName.get(one);
    if (css === undefined || found.has(one)) return;
    found.set(one, css);
    for (const [, imported = ''] of css.matchAll(/@import(?:-theme)?\s+(?:url\()?\s*['"]([\w-]+)['"]/g))
      visit(imported);
  };
  visit(name);
  return [...found.values()];
}
