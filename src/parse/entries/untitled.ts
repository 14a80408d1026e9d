// Headings that are no title (a formula, a file name, an address): entries -> entries in which they are text.
import type {Entry, Heading} from '../../model/document.ts';
import {normalizedText} from '../../text/plain.ts';

const fileName = new RegExp(
  String.raw`^[\w./\\-]+\.(png|jpe?g|gif|svg|webp|pdf|docx?|pptx?|xlsx?|csv|tsv|ipynb|md|qmd|txt|zip|tex|html?|css|` +
    String.raw`py|ts|c|cc|cpp|h|java|rb|sh|json|ya?ml|toml|sql)$`,
  'i',
);
const address = /^(https?:\/\/|www\.)\S+$/i;

/** Such a heading is the first text of what stands under it, and that goes on with the section above. */
export function takeUntitled(entries: readonly Entry[]): Entry[] {
  return entries.map(entry =>
    entry.kind === 'heading' && !isTitle(entry)
      ? {kind: 'prose', id: entry.id, range: entry.range, children: entry.children}
      : entry,
  );
}

function isTitle({children}: Heading): boolean {
  const text = normalizedText(children);
  const words = children.filter(node => node.type !== 'inlineMath' && normalizedText([node]) !== '');
  const isFormula = words.length === 0 || (words.length < children.length && words.every(isSign));
  return !isFormula && !fileName.test(text) && !address.test(text);
}

/** A sign between formulas. */
function isSign(node: Heading['children'][number]): boolean {
  return node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value);
}
