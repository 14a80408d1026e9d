// Document -> its figures that nobody has described, each with what helps to describe it.
import type {Block, Document, Entry, Image} from '../../model/document.ts';
import type {SourceRange} from '../../model/source-range.ts';
import {isDescription} from '../../text/description.ts';
import {listBlockTexts} from '../../text/document/block-texts.ts';
import {normalizedText} from '../../text/plain.ts';
import {decodeUriSafely} from '../../text/uri.ts';

/** An image of the notes without alternative text of its own. */
export interface UndescribedImage {
  /** As written, after Liquid. */
  readonly src: string;
  /** Its place among the images of the post with this `src`, from 1. */
  readonly nth: number;
  /** Lines of the file. */
  readonly range: SourceRange;
  /** What stands as its text and says nothing: a file's name, "image"; empty where there is nothing. */
  readonly alt: string;
  /** The heading above it. */
  readonly heading: string;
  /** The words before it and after it, shortened. */
  readonly before: string;
  readonly after: string;
  /** A description to begin with: its caption, or the words of its file's name; empty where neither says anything. */
  readonly draft: string;
}

/** Characters of the words beside a figure, and of a draft. */
const [maxBeside, maxDraft] = [280, 300];

/** The images of `document` that have no description, in reading order, and how many images there are in all. */
export function listUndescribed({entries}: Document): {
  readonly images: number;
  readonly undescribed: readonly UndescribedImage[];
} {
  const undescribed: UndescribedImage[] = [];
  const counts = new Map<string, number>();
  let [heading, images] = ['', 0];
  const texts = entries.map(textOfEntry);
  for (const [i, entry] of entries.entries()) {
    if (entry.kind === 'heading') heading = normalizedText(entry.children);
    for (const {image, caption, range, isFirst} of imagesOf(entry)) {
      images++;
      const nth = (counts.get(image.src) ?? 0) + 1;
      counts.set(image.src, nth);
      if (isDescription(image.alt)) continue;
      undescribed.push({
        src: image.src,
        nth,
        range,
        alt: image.alt,
        heading,
        before: shorten(isFirst ? nearest(texts.slice(0, i).reverse()) : (texts[i] ?? '')),
        after: shorten(nearest(texts.slice(i + 1))),
        draft: draftOf(image, caption),
      });
    }
  }
  return {images, undescribed};
}

interface ImageInEntry {
  readonly image: Image;
  readonly caption: string;
  readonly range: SourceRange;
  /** It stands in the entry alone, not in a list or a quotation. */
  readonly isFirst: boolean;
}

function imagesOf(entry: Entry | Block, isFirst = true): readonly ImageInEntry[] {
  if (entry.kind === 'figure') {
    const caption = normalizedText(entry.caption);
    return entry.images.map(image => ({image, caption, range: entry.range, isFirst}));
  }
  if (entry.kind === 'list') return entry.items.flatMap(({blocks}) => blocks.flatMap(block => imagesOf(block, false)));
  return entry.kind === 'quote' || entry.kind === 'footnote'
    ? entry.blocks.flatMap(block => imagesOf(block, false))
    : [];
}

function textOfEntry(entry: Entry): string {
  if (entry.kind === 'heading') return normalizedText(entry.children);
  return entry.kind === 'directive' || entry.kind === 'excerpt' || entry.kind === 'dropped' || entry.kind === 'figure'
    ? ''
    : listBlockTexts(entry).map(normalizedText).filter(Boolean).join(' ');
}

function nearest(texts: readonly string[]): string {
  return texts.find(text => text !== '') ?? '';
}

function shorten(text: string): string {
  return text.length > maxBeside ? `${text.slice(0, maxBeside - 1)}…` : text;
}

/** The caption; else the words of the file's name, where it has at least two that are words. */
function draftOf({src}: Image, caption: string): string {
  if (caption !== '') return caption.slice(0, maxDraft);
  if (/^(?:data|inline):/.test(src)) return '';
  const name = decodeUriSafely(src.replace(/[?#].*$/s, ''))
    .replace(/^.*\//s, '')
    .replace(/\.[a-z]{3,4}$/i, '');
  const words = name.split(/[\s_.-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
  const isNamed = words.filter(word => /^\p{L}{3,}$/u.test(word) && isDescription(word)).length >= 2;
  return isNamed ? words.join(' ') : '';
}
