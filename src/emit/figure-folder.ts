// Key of a deck -> the folder of its figures, beside the Markdown.

/** Folder of the deck's figures, beside the Markdown. */
export function nameFigureFolder(key: string): string {
  return `${key}.files`;
}
