// Plain text -> text that stands for itself in HTML.

/** Escapes `&`, `<`, `>` and `"`. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
