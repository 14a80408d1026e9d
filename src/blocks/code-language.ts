// What stands behind the marks of a fence -> the name of its language.

/** The languages that are set with line numbers, of those that lectures show. */
const numbered = new Set(
  (
    'bash c c++ cpp cs csharp css dart elixir go haskell html java javascript js jsx julia kotlin latex lua matlab ' +
    'ocaml perl php powershell py python r ruby rust scala sh shell sql swift ts tsx typescript yaml'
  ).split(' '),
);

/** `rust,editable` is rust; empty where there is none. */
export function languageOf(lang: string): string {
  return lang.replace(/^[^\w#+]+/, '').split(/[^\w#+.-]/)[0] ?? '';
}

/** Do lines of the language have numbers on a slide, by which those that are shown again are known? */
export function hasLineNumbers(lang: string): boolean {
  return numbered.has(languageOf(lang).toLowerCase());
}
