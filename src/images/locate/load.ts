// An image of the notes -> the bytes it stands for, or the reason why there are none; the only reader of figure files.
import {basename, dirname} from 'node:path';
import {readInside} from '../../files/inside.ts';
import type {Image} from '../../model/document.ts';
import {resolveAddress, type ImageOrigin, buildSiteHref} from './address.ts';
import type {FetchFigure} from '../web/fetch-figure.ts';
import type {Locate} from './locate.ts';
import {hashBytes, hashBytesAside} from '../../digest.ts';
import {type FailedImage, type ImageDiagnostic, failImage, type ImageSource} from '../result.ts';
import {isExtensionOf, sniffFormat} from '../../files/sniff.ts';

/** Largest file read, bytes: the biggest figure seen in five courses has 11 MB. */
const maxFile = 60e6;
/** Largest data URI decoded, characters: beyond it a figure belongs into a file. */
const maxData = 4e6;

/** Bytes of `image`. Defects name figure-missing, -outside, -remote, -pdf, -empty or -huge. */
export async function loadImage(
  image: Pick<Image, 'src' | 'svg'>,
  origin: ImageOrigin & {readonly fetchFigure?: FetchFigure},
  locate: Locate,
): Promise<ImageSource | FailedImage> {
  if (image.svg !== undefined) return sourceOf(Buffer.from(image.svg), 'The drawing', '', []);
  const src = image.src.trim();
  if (src === '') return failImage('figure-missing', 'An image names no file.', 'Give it a path.');
  const address = resolveAddress(src, origin);
  if (address.kind === 'data') return decodeData(src);
  if (address.kind === 'remote') return remote(src, address.href, origin.fetchFigure);
  if (address.kind === 'foreign') {
    return failImage('figure-outside', `${short(src)} is no file of the site.`, 'Copy the figure into the site.');
  }
  const located = await locate(address.candidates);
  if (located.kind !== 'file' && address.href) return remote(src, address.href, origin.fetchFigure);
  if (located.kind === 'outside') {
    return failImage('figure-outside', `${short(src)} leads out of the site.`, 'Copy the figure into the site.');
  }
  if (located.kind === 'hidden') {
    return failImage(
      'figure-outside',
      `${short(src)} is hidden: a part of its path begins with a dot.`,
      'Move the figure into a folder that is shown.',
    );
  }
  if (located.kind === 'missing') return failImage('figure-missing', `${short(src)} was not found.`, located.hint);
  const label = `/${located.path}`;
  if (located.size > maxFile)
    return failImage('figure-huge', `${label} has ${megabytes(located.size)}.`, 'Save it smaller.');
  const read = await readInside(dirname(located.real), basename(located.real), maxFile);
  const bytes = 'bytes' in read ? read.bytes : undefined;
  if (bytes === undefined) return failImage('figure-missing', `${label} cannot be read.`, 'Check its permissions.');
  const spelt = {
    rule: 'figure-case',
    message: `${short(src)} is spelt ${label} on disk.`,
    hint: 'Web servers do not forgive it.',
  } as const;
  return fileSource(bytes, label, located.exact ? [] : [spelt], buildSiteHref(located.path, origin));
}

/** What stands for all that `loaded` is. */
export async function fingerprintImage(loaded: ImageSource | FailedImage): Promise<string> {
  return hashBytes(
    Buffer.from(
      JSON.stringify(loaded.kind === 'failed' ? loaded : {...loaded, bytes: await hashBytesAside(loaded.bytes)}),
    ),
  );
}

function fileSource(
  bytes: Buffer,
  label: string,
  diagnostics: readonly ImageDiagnostic[],
  href: string,
): ImageSource | FailedImage {
  const fileName = basename(label);
  const format = sniffFormat(bytes);
  if (bytes.length === 0) return failImage('figure-empty', `${label} is empty.`, 'Save the figure again.');
  if (format === 'pdf' || (format === undefined && /\.pdf$/i.test(fileName))) {
    return failImage(
      'figure-pdf',
      `${label} is a PDF, which no slide can show.`,
      'Export its page as PNG or SVG.',
      href,
    );
  }
  if (format === undefined) return failImage('figure-corrupt', `${label} is no picture.`, unknownHint(bytes));
  if (isExtensionOf(fileName, format)) return sourceOf(bytes, label, fileName, diagnostics);
  const named = {
    rule: 'figure-extension',
    message: `${label} holds ${format.toUpperCase()} data.`,
    hint: 'Rename it.',
  } as const;
  return sourceOf(bytes, label, fileName, [...diagnostics, named]);
}

function unknownHint(bytes: Buffer): string {
  if (bytes.subarray(0, 64).toString('latin1').startsWith('version https://git-lfs'))
    return 'Fetch it with git lfs pull.';
  return 'Save it as PNG, JPEG or SVG.';
}

function decodeData(src: string): ImageSource | FailedImage {
  const label = 'A data URI';
  if (src.length > maxData)
    return failImage('figure-huge', `${label} has ${megabytes(src.length)}.`, 'Save it as a file.');
  const comma = src.indexOf(',');
  const bytes = comma < 0 ? Buffer.alloc(0) : dataBytes(src.slice(0, comma), src.slice(comma + 1));
  if (bytes.length === 0) return failImage('figure-empty', `${label} is empty.`, 'Save the figure as a file.');
  const format = sniffFormat(bytes);
  if (format === undefined || format === 'pdf')
    return failImage('figure-corrupt', `${label} is no picture.`, 'Save it as a file.');
  return sourceOf(bytes, label, '', []);
}

function dataBytes(head: string, body: string): Buffer {
  if (/;\s*base64\s*$/i.test(head)) return Buffer.from(body, 'base64');
  try {
    return Buffer.from(decodeURIComponent(body));
  } catch {
    return Buffer.from(body);
  }
}

async function remote(src: string, href: string, fetchFigure?: FetchFigure): Promise<ImageSource | FailedImage> {
  const fetched = href === '' ? undefined : await fetchFigure?.(href);
  if (fetched !== undefined && 'bytes' in fetched) {
    const file = fileSource(fetched.bytes, basename(new URL(href).pathname) || 'figure', [], href);
    // Its name is the web's, and none of the author's.
    return file.kind === 'failed' ? file : {...file, diagnostics: []};
  }
  const why = fetched === undefined ? 'is not fetched' : `is not fetched: ${fetched.why}`;
  return failImage('figure-remote', `${short(src)} is on the web and ${why}.`, remoteHint, href);
}

const remoteHint = 'Copy the figure into the site, or build with --fetch-figures.';

function sourceOf(
  bytes: Buffer,
  label: string,
  fileName: string,
  diagnostics: readonly ImageDiagnostic[],
): ImageSource {
  return {kind: 'source', bytes, label, fileName, diagnostics};
}

function megabytes(size: number): string {
  return `${Math.round(size / 1e6)} MB`;
}

/** Fit for a line of the terminal. */
function short(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
}
