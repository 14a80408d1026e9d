// Reads the simple part of TOML that front matter uses: `key = value` lines of the first table -> record.

/** Top-level strings, numbers, booleans, dates and one-line lists of strings; tables and all else are passed over. */
export function parseToml(text: string): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const line of text.split('\n')) {
    if (/^\s*\[/.test(line)) break;
    const [, key, value] = /^\s*["']?([\w-]+)["']?\s*=\s*(\S.*)$/s.exec(line) ?? [];
    if (key !== undefined && value !== undefined && key !== '__proto__') values.set(key, tomlValue(value.trim()));
  }
  return Object.fromEntries(values);
}

function tomlValue(value: string): unknown {
  const string = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(value);
  if (string) return string[2] ?? (string[1] ?? '').replace(/\\(["\\])/g, '$1');
  if (value.startsWith('[')) return [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(match => match[1] ?? match[2]);
  const bare = value.replace(/#.*$/s, '').trim();
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return bare;
}
