// Dates of a document: ISO text -> as PDF and XMP write them, as exact as they are known.
import {PDFDict, type PDFDocument, PDFName, PDFString} from 'pdf-lib';

/** `date` (`2024`, or a whole ISO time in UTC) as a PDF has it: `D:2024`, `D:20240305060708Z`. */
export function pdfDate(date: string): string {
  return `D:${xmpDate(date).replace(/[-:T]/g, '')}`;
}

/** The same as XMP has it: to the second. */
export function xmpDate(date: string): string {
  return date.replace(/\.\d+Z$/, 'Z');
}

/**
 * Writes `date` as the day on which `pdf` was made and changed; without one takes out what the browser's clock put
 * there.
 */
export function setDates(pdf: PDFDocument, date: string | undefined): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate'])
    if (date === undefined) info.delete(PDFName.of(key));
    else info.set(PDFName.of(key), PDFString.of(pdfDate(date)));
}
