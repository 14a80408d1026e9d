// Names and addresses of a running text -> those that a book may hold.

/** `id` as XML takes it, the same for the same: letters and digits stay, what may not stand there is spelled out. */
export function bookId(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}-]|[ªºµ]/gu, sign => `_${(sign.codePointAt(0) ?? 0).toString(16)}`);
  return /^\p{L}/u.test(safe) ? safe : `n${safe}`;
}

/** The address of the target `id` within a document. */
export function fragmentOf(id: string): string {
  return `#${encodeURIComponent(bookId(id))}`;
}

/** A link out of the book as URLs are written; undefined of what is none. */
export function webAddress(url: string): string | undefined {
  if (!/^(https?|mailto):/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/[|\\^`{}"<>]/g, encodeURIComponent);
}

/** Address of a chapter, from 0, from the folder of the book. */
export function chapterPath(index: number): string {
  return `text/chapter-${index + 1}.xhtml`;
}
