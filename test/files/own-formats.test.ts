import {describe, expect, it} from 'vitest';
import {zipFiles} from '../../src/export/archive/zip.ts';
import {withPolicy} from '../../src/export/html/policy.ts';
import {isOwnFormat} from '../../src/files/own-formats.ts';

const zip = (path: string, text: string): Buffer => Buffer.from(zipFiles([[path, text]], new Date(0)));
const page = withPolicy('<!DOCTYPE html><html lang="en"><head><title>A</title></head><body></body></html>');
const own: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.html', Buffer.from(page)],
  ['a-read.html', Buffer.from(page)],
  ['a.pdf', Buffer.from('%PDF-1.7 … <xmp:CreatorTool>Lectern</xmp:CreatorTool>')],
  ['a-handout.pdf', Buffer.from('%PDF-1.7 … <xmp:CreatorTool>Lectern</xmp:CreatorTool>')],
  ['a.epub', zip('EPUB/package.opf', '<package><meta name="generator" content="Lectern"/></package>')],
  ['a.pptx', zip('docProps/app.xml', '<Properties><Application>Lectern</Application></Properties>')],
  ['a.json', Buffer.from('{\n "key": "a",\n "post": "a.md",\n "slides": 3\n}')],
];
const foreign: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.html', Buffer.from('<!DOCTYPE html><html><head><title>Mine</title></head><body></body></html>')],
  ['a.pdf', Buffer.from('%PDF-1.7 … <xmp:CreatorTool>Writer</xmp:CreatorTool>')],
  ['a.epub', zip('EPUB/package.opf', '<package><meta name="generator" content="Other"/></package>')],
  ['a.epub', Buffer.from('no archive')],
  ['a.pptx', zip('docProps/app.xml', '<Properties><Application>Other</Application></Properties>')],
  ['a.json', Buffer.from('{"name": "a"}')],
  ['a.md', Buffer.from('# Mine\n')],
];

describe('isOwnFormat', () => {
  it.each(own)('knows %s of its own', (name, bytes) => expect(isOwnFormat(name, bytes)).toBe(true));

  it.each(foreign)('knows that %s is of somebody else', (name, bytes) => expect(isOwnFormat(name, bytes)).toBe(false));
});
