// A PDF -> what breaks PDF/UA-1, by the checkpoints of the Matterhorn Protocol 1.02 that a machine can check here.
// Those that need a person are listed in docs/accessibility.md.
import {PDFDocument} from 'pdf-lib';
import {checkContents} from './content-rules.ts';
import {checkDocument, hasTree} from './document-rules.ts';
import {checkStructure} from './structure-rules.ts';

/** Each breach once: the number of its checkpoint, and what is wrong; none where all hold. */
export async function checkMatterhorn(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
  const structure = hasTree(pdf) ? checkStructure(pdf) : ['01-005 nothing is tagged'];
  return [...new Set([...checkDocument(pdf), ...structure, ...checkContents(pdf)])];
}
