// The author's own TeX macros, which MathJax shares over a page: each formula is given those that it uses.

// A group of braces, three levels deep.
const group = String.raw`\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}`;
const definition = new RegExp(
  [
    String.raw`\\(?:re|provide)?(?:new)?command\*?\s*\{?\\([A-Za-z]+)\}?\s*(?:\[(\d)\])?\s*${group}`,
    String.raw`\\def\s*\\([A-Za-z]+)((?:#\d)*)\s*${group}`,
    String.raw`\\DeclareMathOperator(\*?)\s*\{?\\([A-Za-z]+)\}?\s*${group}`,
  ].join('|'),
  'g',
);

/** Macros that formulas define, by name, as `\def` (KaTeX refuses to define a known name by `\newcommand`). */
export function macrosOf(formulas: readonly string[]): ReadonlyMap<string, string> {
  const macros = new Map<string, string>();
  for (const tex of formulas) {
    if (!/\\(?:def|Declare|(?:new|renew|provide)command)/.test(tex)) continue;
    for (const match of tex.matchAll(definition)) {
      const [, command, count, body, plain, parameters, plainBody, star, operator, label] = match;
      if (command !== undefined) {
        const list = Array.from({length: Number(count ?? 0)}, (_, index) => `#${index + 1}`).join('');
        macros.set(command, `\\def\\${command}${list}{${body ?? ''}}`);
      } else if (plain !== undefined) macros.set(plain, `\\def\\${plain}${parameters ?? ''}{${plainBody ?? ''}}`);
      else if (operator !== undefined) {
        macros.set(operator, `\\def\\${operator}{\\operatorname${star ?? ''}{${label ?? ''}}}`);
      }
    }
  }
  return macros;
}

/** The formula with the definitions it needs before it; empty where it holds nothing but definitions. */
export function withMacros(tex: string, macros: ReadonlyMap<string, string>): string {
  if (macros.size === 0) return tex;
  const own = tex.replace(definition, '').trim();
  const used = new Map<string, string>();
  const add = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\\([A-Za-z]+)/g)) {
      const macro = macros.get(name);
      if (macro === undefined || used.has(name)) continue;
      used.set(name, macro);
      add(macro);
    }
  };
  add(own);
  return own === '' ? '' : [...used.values()].join('') + own;
}
