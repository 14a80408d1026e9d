// A page as written and as understood -> the anchors that links to it may name.
import type {Document} from '../../model/document.ts';

/** An id of HTML, or of kramdown's attribute lists. */
const written =
  /\b(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'<>`]+))|\{:?[^{}\n]{0,200}?#([\w.:-]+)(?![\w.:-])[^{}\n]*\}/g;
/** A heading of Markdown or HTML. */
const heading = /^[ \t>]*#{1,6}[ \t]+(\S.*)$|<h[1-6]\b[^<>]*>([^<]+)/gim;
/** Characters of a heading that its id is made of. */
const maxHeading = 2000;
/** Letters that the ids of kramdown leave out. */
const dropped = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;

/** Anchors of `document`, and those of its text `body` that the document has dropped (contents, navigation). */
export function collectAnchors(body: string, {entries}: Document): ReadonlySet<string> {
  const anchors = new Set(entries.flatMap(entry => (entry.kind === 'heading' ? [entry.anchor] : [])));
  for (const name of anchorsOfText(body)) anchors.add(name);
  for (const entry of entries)
    if (entry.kind === 'footnote') for (const kind of ['fn', 'fnref']) anchors.add(`${kind}:${entry.label}`);
  return anchors;
}

/** Anchors that a page of Markdown or HTML has by its ids and headings. */
export function anchorsOfText(text: string): ReadonlySet<string> {
  const ids = [...text.matchAll(written)].map(
    ([, double, single, bare, list]) => double ?? single ?? bare ?? list ?? '',
  );
  const counts = new Map<string, number>();
  const headings = [...text.matchAll(heading)].map(([, markdown, html]) => {
    const words = (markdown ?? html ?? '')
      .slice(0, maxHeading)
      .trimEnd()
      .replace(/(?<!#)#+$/, '')
      .trimEnd()
      .replace(/\{:?[^{}]*\}$|<[^>]*>|[*`]|\]\([^)]*\)/g, '')
      .trim();
    const base = words.toLowerCase().replace(dropped, '').replace(/[ \t]/g, '-');
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  });
  return new Set([...ids, ...headings].filter(name => name !== ''));
}
