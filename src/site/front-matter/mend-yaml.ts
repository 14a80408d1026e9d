// YAML as libyaml, Jekyll's parser, takes it -> YAML that a stricter parser takes too; and YAML that no parser takes ->
// the parts of it that stand by themselves. Line numbers stay.

/** What stands open at a place of the text. */
interface OpenMarks {
  /** Brackets that are open, outermost first. */
  brackets: string;
  /** The quote that is open, or empty. */
  quote: string;
}

/** Columns that lines within brackets or quotes are moved to: deeper than any block around them. */
const deep = ' '.repeat(40);
/** A value begins behind these: the line's start, `- `, `key:`. */
const lead = /^[ \t]*(?:-[ \t]+)*(?:(?:[^\s"'#[\]{},-][^#"'[\]{}\n]*?|"[^"\n]*"|'[^'\n]*'):[ \t]+)?(?=["'[{])/u;

/** `text` with every line that begins within brackets or quotes indented: libyaml does not ask for it. */
export function indentContinued(text: string): string {
  const open: OpenMarks = {brackets: '', quote: ''};
  return text
    .split('\n')
    .map(line => {
      const isContinued = isOpen(open);
      follow(line, open);
      return isContinued && line.trim() !== '' ? deep + line.trimStart() : line;
    })
    .join('\n');
}

/** A top-level key with all that belongs to it. */
export interface YamlPart {
  readonly text: string;
  /** Lines before it. */
  readonly offset: number;
}

const keyLine = /^(?:[^\s#"'[\]{},&*!|>%@`?:-][^#\n]*?|"[^"\n]*"|'[^'\n]*'):(?:[ \t]|$)/u;

/** The parts of `text` that begin with a key at the margin; an open bracket or quote ends with the next such line. */
export function splitAtKeys(text: string): readonly YamlPart[] {
  const parts: {lines: string[]; offset: number}[] = [];
  for (const [offset, line] of text.split('\n').entries()) {
    if (keyLine.test(line)) parts.push({lines: [line], offset});
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({lines, offset}) => ({text: `${lines.join('\n')}\n`, offset}));
}

/** Tabs before a line's text as spaces. */
export function untabbed(text: string): string {
  return text.replace(/^[ \t]+/gm, blanks => blanks.replaceAll('\t', '  '));
}

function isOpen({brackets, quote}: OpenMarks): boolean {
  return brackets !== '' || quote !== '';
}

/** Reads one line on. */
function follow(line: string, open: OpenMarks): void {
  let at = 0;
  if (!isOpen(open)) {
    const found = line.length < 10_000 ? lead.exec(line) : null;
    if (found === null) return;
    at = found[0].length;
  }
  for (let isStart = true; at < line.length; at++) {
    const character = line[at] ?? '';
    if (open.quote !== '') {
      if (open.quote === '"' && character === '\\') at++;
      else if (open.quote === "'" && line.startsWith("''", at)) at++;
      else if (character === open.quote) open.quote = '';
      isStart = false;
      continue;
    }
    // Behind a quoted value nothing is open; a `#` after a blank begins a comment.
    if (open.brackets === '' && !isStart) return;
    if (character === '#' && /^[ \t]?$/.test(line[at - 1] ?? '')) return;
    if ((character === '"' || character === "'") && isStart) open.quote = character;
    else if (character === '[' || character === '{') open.brackets += character;
    else if (character === ']' || character === '}') open.brackets = open.brackets.slice(0, -1);
    isStart = /[\s,:[{]/.test(character);
    if (open.brackets === '' && open.quote === '') return;
  }
}
