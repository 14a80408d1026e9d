// Families of a theme's CSS -> the names that their fonts have on a machine.

/** What the stylesheets of our own themes call shorter. */
const names: Readonly<Record<string, string>> = {Plex: 'IBM Plex Sans', Mono: 'JetBrains Mono'};

/** The font of a CSS family; Arial where that is none. */
export function fontName(family: string): string {
  const isGeneric = /^(|serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[\w-]+|KaTeX_\w+)$/.test(family);
  return isGeneric ? 'Arial' : (names[family] ?? family);
}
