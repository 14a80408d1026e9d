// An image and what stands around it -> its alternative text, and where that comes from.
import type {FigureBlock} from '../../../blocks/types.ts';
import type {Image} from '../../../model/document.ts';
import {isDescription} from '../../../text/description.ts';
import {decodeUriSafely} from '../../../text/uri.ts';

const extension = /\.(png|jpe?g|gif|svg|webp|pdf)$/i;
/** Characters of an alternative text, and of a file name shown for one. */
const limits = {text: 300, fileName: 80};

/**
 * Author's words first, then caption, then the text beside it, then the heading, then the file's name; 300 characters
 * at most.
 */
export function chooseAlternative(
  image: Image,
  caption: string,
  nearby: string,
  heading: string,
): {readonly text: string; readonly from: FigureBlock['altFrom']} {
  const own = image.alt.trim();
  if (isDescription(own)) return {text: cut(own), from: 'author'};
  if (caption) return {text: cut(caption), from: 'caption'};
  if (heading && nearby) return {text: cut(`${heading}: ${nearby}`), from: 'text'};
  if (heading) return {text: cut(heading), from: 'heading'};
  const name = fileNameOf(image.src).replace(extension, '').replace(/[_-]+/g, ' ');
  return {text: name || 'Figure', from: 'file'};
}

/** Last part of a path or address, for a person to read. */
function fileNameOf(src: string): string {
  if (src.startsWith('data:')) return 'data';
  const path = src.replace(/[?#].*$/, '').replace(/[/\\]+$/, '');
  return decodeUriSafely(path.split(/[/\\]/).at(-1) ?? src).slice(0, limits.fileName);
}

function cut(text: string): string {
  return text.length > limits.text ? `${text.slice(0, limits.text - 1)}…` : text;
}
