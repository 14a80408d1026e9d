// Percent-encoded text -> text, whatever the author wrote.

/** `text` decoded; as it is where its percent signs encode nothing. */
export function decodeUriSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
