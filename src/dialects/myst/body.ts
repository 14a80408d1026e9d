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
  const options = Object.create(null) as Record<string, string>;
  let at = 0;
  if (/^---[ \t]*$/.test(rows[0] ?? '')) {
    const end = rows.findIndex((row, i) => i > 0 && /^---[ \t]*$/.test(row));
    if (end > 0) {
      readYaml(rows.slice(1, end), options);
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
  if (name !== '') options[name] = unquoted(value);
}

/** Lines of YAML, `a:` above `b: c` further in as `a.b`; a text over several lines as one. */
function readYaml(rows: readonly string[], options: Record<string, string>): void {
  const open: {readonly indent: number; readonly path: string}[] = [];
  for (const row of rows) {
    const indent = row.length - row.trimStart().length;
    const [, name = '', value = ''] = /^[ \t]*([\w-]+)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/.exec(row) ?? [];
    const isText =
      open.length > 0 && indent > (open.at(-1)?.indent ?? 0) && options[open.at(-1)?.path ?? ''] !== undefined;
    if (name === '' || isText) {
      const last = open.at(-1)?.path ?? '';
      const words = row.trim().replace(/^- /, '');
      if (last !== '' && words !== '') options[last] = [options[last] ?? '', words].filter(Boolean).join(' ');
      continue;
    }
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const path = [open.at(-1)?.path ?? '', name].filter(Boolean).join('.');
    open.push({indent, path});
    const said = value.trim().replace(/^[|>][+-]?$/, '');
    if (said !== '' || value.trim() !== '') options[path] = unquoted(said);
  }
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])((?:(?!\1).)*)\1$/, '$2');
}
