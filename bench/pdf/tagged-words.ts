// A PDF -> the words that are painted on its pages, and those that its tags have.
import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a page: artifacts, which are for the eye alone, are none. */
export interface PageWords {
  readonly painted: readonly string[];
  readonly tagged: readonly string[];
}

interface Tag {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** Of each page, by the marks around its text and by the leaves of its structure tree. */
export async function readTagged(document: PDFDocumentProxy): Promise<readonly PageWords[]> {
  const pages: PageWords[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent({includeMarkedContent: true});
    const painted: string[] = [];
    const texts = new Map<string, string>();
    let marks: readonly string[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (marks.includes(artifact)) continue;
        const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
        painted.push(text);
        const id = marks.findLast(mark => mark !== '') ?? '';
        texts.set(id, `${texts.get(id) ?? ''}${text}`);
      } else if (item.type === 'endMarkedContent') marks = marks.slice(0, -1);
      else marks = [...marks, 'tag' in item && item.tag === artifact ? artifact : (item.id ?? '')];
    }
    const leaves = listLeaves((await page.getStructTree()) as Tag | null);
    pages.push({
      painted: wordsOf(painted.join('')),
      tagged: [...leaves].flatMap(id => wordsOf(texts.get(id) ?? '')),
    });
  }
  return pages;
}

/** Words that a page has more often than its tags have them. */
export function findUntagged(pages: readonly PageWords[]): readonly string[] {
  return pages.flatMap(({painted, tagged}) => {
    const left = letters(tagged.join(''));
    const missing = [...letters(painted.join(''))].filter(([letter, count]) => (left.get(letter) ?? 0) < count);
    if (missing.length === 0) return [];
    const known = new Set(tagged);
    const words = painted.filter(word => !known.has(word));
    return words.length > 0 ? words : missing.map(([letter]) => letter);
  });
}

const artifact = 'Artifact';

function listLeaves(tag: Tag | null): ReadonlySet<string> {
  if (tag === null) return new Set();
  return new Set(
    tag.type === 'content' ? [tag.id ?? ''] : (tag.children ?? []).flatMap(child => [...listLeaves(child)]),
  );
}

/** A word may be in two tags, so letters are counted where words differ. */
function letters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '');
}
