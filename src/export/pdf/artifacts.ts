// What a PDF's pages paint outside of its tags -> artifacts: page numbers, rules and backgrounds that no reader has to
// hear of.
import {deflateSync, inflateSync} from 'node:zlib';
import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef} from 'pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Operators that paint; the browser writes one operator a line. */
const paints = /(?:^|[\s\])>])(?:Tj|TJ|Do|f\*?|F|S|s|[Bb]\*?|sh)$/;
/** What parts runs: marked content and the graphics state begin and end on lines of their own. */
const isOpening = (line: string): boolean => /\b(?:BDC|BMC)$/.test(line);
const isClosing = (line: string): boolean => line === 'EMC';
const isState = (line: string): boolean => line === 'q' || line === 'Q';
/** Begins letters that stand in the order in which they are seen, from right to left: a mark that is no tag. */
const isReversed = (line: string): boolean => line === '/ReversedChars BMC';

/** Marks all that the pages of `pdf` paint outside of marked content as artifacts (PDF/UA-1, 7.1). */
export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const forms = formsOf(page.node.Resources());
    editContents(page, content => withArtifacts(content, forms));
  }
}

/** Gives the operators of `page` to `edit`, stream by stream, and puts what it gives in their place. */
export function editContents({node, doc}: PDFPage, edit: (content: string) => string): void {
  const contents = node.get(name('Contents'));
  for (const ref of contents instanceof PDFArray ? contents.asArray() : [contents]) {
    const stream = doc.context.lookup(ref);
    if (
      !(ref instanceof PDFRef) ||
      !(stream instanceof PDFRawStream) ||
      stream.dict.get(name('Filter')) !== name('FlateDecode')
    )
      continue;
    const content = Buffer.from(inflateSync(stream.contents)).toString('latin1');
    const edited = edit(content);
    if (edited === content) continue;
    const bytes = deflateSync(Buffer.from(edited, 'latin1'));
    doc.context.assign(ref, PDFRawStream.of(doc.context.obj({Filter: 'FlateDecode', Length: bytes.length}), bytes));
  }
}

/**
 * `content` with its unmarked runs that paint put between marks; as it is where its marks do not match. `forms` may
 * hold tags of their own.
 */
export function withArtifacts(content: string, forms: ReadonlySet<string> = new Set()): string {
  const out: string[] = [];
  let run: string[] = [];
  let depth = 0;
  let reversed = 0;
  const end = (): void => {
    const isArtifact =
      run.some(line => paints.test(line)) && !run.some(line => forms.has(/^\/(\S+) Do$/.exec(line)?.[1] ?? ''));
    out.push(...(isArtifact ? ['/Artifact BMC', ...run, 'EMC'] : run));
    run = [];
  };
  for (const line of content.split('\n')) {
    if (depth === 0 && !isState(line) && (!isOpening(line) || isReversed(line))) {
      if (isReversed(line)) reversed++;
      if (isClosing(line) && --reversed < 0) return content;
      run.push(line);
      continue;
    }
    if (depth === 0) end();
    depth += isOpening(line) ? 1 : isClosing(line) ? -1 : 0;
    out.push(line);
  }
  end();
  return depth === 0 && reversed === 0 ? out.join('\n') : content;
}

/** Names of the forms among a page's resources. */
function formsOf(resources: PDFDict | undefined): ReadonlySet<string> {
  const objects = resources?.lookup(name('XObject'));
  if (!(objects instanceof PDFDict)) return new Set();
  return new Set(
    objects.entries().flatMap(([key, ref]) => {
      const object = objects.context.lookup(ref);
      return object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form')
        ? [key.decodeText()]
        : [];
    }),
  );
}
