// Descriptions of images -> the text of a post that has them: after each edit the post is read again, and nothing but
// the words of that image may be another. Pure.
import {diagnose, type Diagnostic} from '../../../model/diagnostic.ts';
import type {Document} from '../../../model/document.ts';
import {collectImages, type LocatedImage} from '../../../model/located-images.ts';
import type {ReadNotes} from '../../choices/take.ts';
import type {TakenDescription} from './description-file.ts';
import {listImageEdits, type TextEdit} from './image-edits.ts';

/** A post with the descriptions that could be taken, and what is to be told of the others. */
export interface DescribedPost {
  readonly text: string;
  /** Descriptions that it holds now. */
  readonly taken: number;
  readonly refused: readonly Diagnostic[];
}

/** `text` of the post `file` with the `figures` described; an image that another one cannot be told from is refused. */
export function takeDescriptions(
  text: string,
  figures: readonly TakenDescription[],
  {file, read}: {readonly file: string; readonly read: ReadNotes},
): DescribedPost {
  const refused: Diagnostic[] = [];
  let [edited, taken] = [text, 0];
  let document = read(text);
  for (const figure of figures) {
    const images = collectImages(document);
    const at = findImage(images, figure);
    const image = images[at];
    if (image === undefined) {
      refused.push(refuse(file, figure, `The notes have no figure ${figure.src} any more`, 'Make the page anew.'));
      continue;
    }
    if (image.image.alt === figure.description) continue;
    const found = firstSound(edited, {document, at, image}, figure.description, read);
    if (found === undefined) {
      const line = image.range.line;
      const hint = 'Write it by hand, where the image is made: an include, a layout, or data.';
      refused.push(refuse(file, {...figure, line}, `${figure.src} cannot be described here`, hint));
      continue;
    }
    ({text: edited, document} = found);
    taken++;
  }
  return {text: edited, taken, refused};
}

/** The image on the line of the figure with its `src`; else the one of its number among those with that `src`. */
function findImage(images: readonly LocatedImage[], {line, src, nth = 1}: TakenDescription): number {
  const same = images.flatMap(({image}, i) => (image.src === src ? [i] : []));
  const there = same.filter(i => images[i]?.range.line === line);
  const [only] = there;
  return there.length === 1 && only !== undefined ? only : (same[nth - 1] ?? -1);
}

/** An image of a document, by its place among all of them. */
interface ImageAt {
  readonly document: Document;
  readonly at: number;
  readonly image: LocatedImage;
}

/** The first edit by which the image, and it alone, has the `description`. */
function firstSound(
  text: string,
  {document, at, image}: ImageAt,
  description: string,
  read: ReadNotes,
): {readonly text: string; readonly document: Document} | undefined {
  const wanted = fingerprint(document, at, description);
  const {src} = image.image;
  for (const edit of listImageEdits(text, {src, from: image.range.line, to: image.range.endLine}, description)) {
    const next = applyEdit(text, edit);
    const after = read(next);
    if (fingerprint(after) === wanted) return {text: next, document: after};
  }
  return undefined;
}

function applyEdit(text: string, {start, end, text: put}: TextEdit): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** All that a document says; the image at the place `at` with other words. */
function fingerprint(document: Document, at = -1, description = ''): string {
  const target = collectImages(document)[at]?.image;
  return JSON.stringify(document.entries, (_, value: unknown) =>
    value === target && target !== undefined ? {...target, alt: description} : value,
  );
}

function refuse(file: string, {line}: Pick<TakenDescription, 'line'>, why: string, hint: string): Diagnostic {
  return diagnose('figure-alt', why, {file, at: line, hint});
}
