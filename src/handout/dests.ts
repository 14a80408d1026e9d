// PDF -> the page on which each link target stands.
import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef} from 'pdf-lib';
import {decodeUriSafely} from '../text/uri.ts';

/** 1-based page numbers by the id of the target. Holds the targets that something links to, and no others. */
export function readDestinations(document: PDFDocument): ReadonlyMap<string, number> {
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1] as const));
  const dests = document.catalog.lookup(PDFName.of('Dests'));
  if (!(dests instanceof PDFDict)) return new Map();
  return new Map(
    dests.entries().flatMap(([name, target]) => {
      const number = pages.get(pageRef(document.context.lookup(target)) ?? '');
      return number === undefined ? [] : [[decodeUriSafely(name.decodeText()), number] as const];
    }),
  );
}

function pageRef(target: PDFObject | undefined): string | undefined {
  const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target;
  const first = array instanceof PDFArray ? array.get(0) : undefined;
  return first instanceof PDFRef ? first.toString() : undefined;
}
