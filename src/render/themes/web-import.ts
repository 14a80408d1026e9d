// CSS, or HTML that holds CSS -> the same without what it would import from the web.

const importOfUrl = /@import\s+url\(\s*(['"]?)(?:https?:)?\/\/[^'")]*\1\s*\)[^;{}<]*;?/gi;
const importOfString = /@import\s+(['"])(?:https?:)?\/\/[^'"]*\1[^;{}<]*;?/gi;

/** `text` (CSS, or the HTML around it) without web `@import`s: Mermaid's drawings carry one each. */
export function withoutWebImports(text: string): string {
  return text.includes('@import') ? text.replace(importOfUrl, '').replace(importOfString, '') : text;
}
