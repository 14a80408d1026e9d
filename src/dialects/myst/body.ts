// The body of a directive -> its options (`:name: a`, or YAML between rules) and the text below them.

/** A body, read. */
export interface Body {
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
  /** Lines that the options take. */
  readonly skip: number;
}

/** Options and text of `body`. */
export function readBody(body: string): Body {
  const rows = body.split('\n');
  const options: Record<string, string> = {};
  let at = 0;
  if (/^---[ \t]*$/.test(rows[0] ?? '')) {
    const end = rows.findIndex((row, i) => i > 0 && /^---[ \t]*$/.test(row));
    if (end > 0) {
      for (const row of rows.slice(1, end)) put(options, /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(row));
      at = end + 1;
    }
  } else {
    while (/^[ \t]*:[\w-]+:/.test(rows[at] ?? '')) put(options, /^[ \t]*:([\w-]+):[ \t]*(.*)$/.exec(rows[at++] ?? ''));
  }
  return {
    options,
    text: rows.slice(at).join('\n').replace(/^\n+/, '').trimEnd(),
    skip: at,
  };
}

function put(options: Record<string, string>, found: RegExpExecArray | null): void {
  const [, name = '', value = ''] = found ?? [];
  if (name !== '') options[name] = value.trim().replace(/^(["'])((?:(?!\1).)*)\1$/, '$2');
}
