// The Matterhorn checkpoints of page contents that a machine can check: 01-003, 01-004, 01-005, and 30-002.
import {inflateSync} from 'node:zlib';
import {PDFArray, PDFDict, type PDFDocument, PDFRawStream} from 'pdf-lib';
import {nameAt, pdfName} from './tree.ts';

/** Operators that paint, but `Do`, which may paint a form with marks of its own. */
const paints = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));
/** Strings, dictionaries and names, so that nothing in them is taken for an operator. */
const token =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>()[\]]*|[^\s/<>()[\]]+|[[\]]/g;

/** What breaks a checkpoint: its number, and the page. */
export function checkContents(pdf: PDFDocument): readonly string[] {
  return pdf.getPages().flatMap(({node}, i) => {
    const contents = node.lookup(pdfName('Contents'));
    const streams = contents instanceof PDFArray ? contents.asArray().map(one => pdf.context.lookup(one)) : [contents];
    const text = streams.map(stream => (stream instanceof PDFRawStream ? inflate(stream) : '')).join('\n');
    const forms = formsWithMarks(node.Resources());
    return checkContent(text, forms).map(found => `${found}, page ${i + 1}`);
  });
}

/** What breaks a checkpoint in the operators of a page; `forms` are those that hold marks. */
export function checkContent(text: string, forms: ReadonlySet<string> = new Set()): readonly string[] {
  const found = new Set<string>();
  const open: ('artifact' | 'tag' | 'mark')[] = [];
  let operands: string[] = [];
  for (const [word] of text.matchAll(token)) {
    if (word === 'BDC' || word === 'BMC') {
      const isArtifact = operands.includes('/Artifact');
      const isTag = operands.includes('/MCID');
      if (isArtifact && open.includes('tag')) found.add('01-003 an artifact in tagged content');
      if (isTag && open.includes('artifact')) found.add('01-004 tagged content in an artifact');
      open.push(isArtifact ? 'artifact' : isTag ? 'tag' : 'mark');
    } else if (word === 'EMC') open.pop();
    else if (paints.has(word) && !open.some(one => one !== 'mark')) {
      const isMarkedForm = word === 'Do' && forms.has((operands.at(-1) ?? '').slice(1));
      if (!isMarkedForm) found.add(`01-005 ${word} outside of tags and artifacts`);
    }
    if (/^[A-Za-z'"][A-Za-z*]{0,2}$/.test(word) && !['true', 'null'].includes(word)) operands = [];
    else operands.push(word);
  }
  return [...found];
}

function formsWithMarks(resources: PDFDict | undefined): ReadonlySet<string> {
  const objects = resources?.lookup(pdfName('XObject'));
  if (!(objects instanceof PDFDict)) return new Set();
  return new Set(
    objects.entries().flatMap(([key]) => {
      const object = objects.lookup(key);
      const isForm = object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === 'Form';
      return isForm && /\bBDC\b/.test(inflate(object)) ? [key.decodeText()] : [];
    }),
  );
}

function inflate(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.contents);
  return (nameAt(stream.dict, 'Filter') === 'FlateDecode' ? inflateSync(bytes) : bytes).toString('latin1');
}
