// A handout as a PDF -> how much of each page is used, from its upper margin down to the last that stands there.
import {OPS, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page from 1, and the share of its height between the margins that is used. */
export interface PageFill {
  readonly page: number;
  readonly used: number;
}

const ptPerMm = 72 / 25.4;
/** Margins of the running text above and below, and where its margin column begins, pt: 21, 19 and 146 mm. */
const margins = {top: 21 * ptPerMm, bottom: 19 * ptPerMm, column: 146 * ptPerMm} as const;

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Of each page, by where its text and its figures end; heads, feet and notes in the margin are not counted. */
export async function readFill(document: PDFDocumentProxy): Promise<readonly PageFill[]> {
  const fills: PageFill[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {height} = page.getViewport({scale: 1});
    const {fnArray, argsArray} = await page.getOperatorList();
    const bottom = Math.min(await lowestText(document, number), lowestImage(fnArray, argsArray as unknown[][]));
    const room = height - margins.top - margins.bottom;
    fills.push({page: number, used: Math.min(1, Math.max(0, (height - margins.top - bottom) / room))});
  }
  return fills;
}

/** pt from the lower edge; Infinity where there is none. */
async function lowestText(document: PDFDocumentProxy, number: number): Promise<number> {
  const {items} = await (await document.getPage(number)).getTextContent({includeMarkedContent: true});
  let marks: readonly boolean[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (!('str' in item))
      marks =
        item.type === 'endMarkedContent' ? marks.slice(0, -1) : [...marks, 'tag' in item && item.tag === 'Artifact'];
    else if (!marks.includes(true) && item.str.trim() !== '' && Number(item.transform[4]) < margins.column)
      lowest = Math.min(lowest, Number(item.transform[5]));
  }
  return lowest;
}

function lowestImage(operators: readonly number[], operands: readonly (readonly unknown[] | null)[]): number {
  let at = identity;
  const stack: Matrix[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const [i, operator] of operators.entries()) {
    if (operator === OPS.save) stack.push(at);
    if (operator === OPS.restore) at = stack.pop() ?? identity;
    if (operator === OPS.transform) at = multiply(at, operands[i] as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin) {
      stack.push(at);
      const matrix = operands[i]?.[0] as Matrix | null;
      if (matrix !== null) at = multiply(at, matrix);
    }
    if (operator === OPS.paintFormXObjectEnd) at = stack.pop() ?? identity;
    if (operator === OPS.paintImageXObject) lowest = Math.min(lowest, at[5], at[5] + at[3]);
  }
  return lowest;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
