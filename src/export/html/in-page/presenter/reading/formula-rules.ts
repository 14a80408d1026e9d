// Styles of the deck -> those of formulas, for text that stands outside of its slides.

/** The rules for KaTeX in `styles`, without what binds them to slides and without what the theme says of them there. */
export function listFormulaRules(styles: Iterable<HTMLStyleElement>): readonly string[] {
  const bound = /div#\\?:\\?\$p\s*>\s*svg\s*>\s*foreignObject\s*>\s*(?::where\(section\)|section)\s*/gi;
  return [...styles]
    .flatMap(style => [...(style.sheet?.cssRules ?? [])])
    .filter(rule => rule instanceof CSSStyleRule)
    .filter(rule => /\.katex/.test(rule.selectorText))
    .map(rule => ({selector: rule.selectorText.replace(bound, ''), body: rule.style.cssText}))
    .filter(
      ({selector}) => selector.startsWith('.katex') && !/:has|\.katex\.katex|-display\.katex-display/.test(selector),
    )
    .map(({selector, body}) => `${selector}{${body}}`);
}
