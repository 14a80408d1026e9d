// Name and bytes of a file in an output folder -> did this program write it? Each format says so in its own way.
import {unzipSync} from 'fflate';
import {endings} from './deck-names.ts';
import {isOwnDeck} from './own.ts';

/** Largest part of an archive that is looked into, bytes. */
const maxPart = 16_000_000;
/** The policy of our pages, which stands first in their heads. */
const policyMark = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src `;
const policyEnd = "img-src data:; font-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'\">";
/** Beginning of a report. */
const report = /^\{\s*"key":\s*"[^"]*",\s*"post":\s*"/;
/** Of a page or a report, the beginning that is looked at, bytes. */
const beginning = 64_000;

/**
 * Did this program write the file `name` with these bytes? False of a file that is empty or damaged. Course page,
 * record and theme are not judged here.
 */
export function isOwnFormat(name: string, bytes: Buffer): boolean {
  const head = (): string => bytes.toString('utf8', 0, beginning);
  if (name.endsWith(endings.html)) return hasOwnPolicy(head());
  if (name.endsWith(endings.pdf)) return bytes.includes('<xmp:CreatorTool>Lectern</xmp:CreatorTool>');
  if (name.endsWith(endings.epub))
    return textOf(bytes, 'EPUB/package.opf').includes('<meta name="generator" content="Lectern"/>');
  if (name.endsWith(endings.pptx))
    return textOf(bytes, 'docProps/app.xml').includes('<Application>Lectern</Application>');
  if (name.endsWith(endings.md)) return isOwnDeck(head());
  return report.test(head());
}

function hasOwnPolicy(html: string): boolean {
  const [, policy = ''] = /^<!DOCTYPE html>\s*<html\b[^>]*>\s*<head>(<meta [^>]*>)/.exec(html) ?? [];
  return policy.startsWith(policyMark) && policy.endsWith(policyEnd);
}

/** A text of an archive; empty where there is none, or the archive is none. */
function textOf(archive: Uint8Array, path: string): string {
  try {
    const files = unzipSync(archive, {
      filter: ({name, originalSize}) => name === path && originalSize <= maxPart,
    });
    return new TextDecoder().decode(files[path] ?? new Uint8Array());
  } catch {
    return '';
  }
}
