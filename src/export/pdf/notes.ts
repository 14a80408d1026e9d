// What is said of each page -> comments in a PDF, as its readers list them; closed, and not printed.
import {type PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib';
import {pdfDate} from './date.ts';

/** Side of the mark (what viewers draw) and its distance from the page's corner, pt; a light yellow, half clear. */
const mark = {side: 22, margin: 6, colour: [1, 0.92, 0.42], opacity: 0.5} as const;
/** Neither zoomed nor turned with the page (PDF 1.7, table 165). */
const flags = 8 + 16;

/** Gives each page of `pdf` its note as a Text annotation by `author`; empty notes give none. */
export function addNotes(
  pdf: PDFDocument,
  notes: readonly string[],
  {author, date}: {readonly author: string; readonly date?: string},
): void {
  pdf.getPages().forEach((page, at) => {
    const note = notes[at] ?? '';
    if (note === '') return;
    const {height} = page.getSize();
    const top = height - mark.margin;
    const annotation = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Name: 'Note',
      Rect: [mark.margin, top - mark.side, mark.margin + mark.side, top],
      Contents: PDFHexString.fromText(note),
      NM: PDFString.of(`note-${at + 1}`),
      ...(date === undefined ? {} : {M: PDFString.of(pdfDate(date))}),
      C: [...mark.colour],
      CA: mark.opacity,
      F: flags,
      ...(author === '' ? {} : {T: PDFHexString.fromText(author)}),
    });
    page.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([...(page.node.Annots()?.asArray() ?? []), pdf.context.register(annotation)]),
    );
  });
}
