// The text of a post and an image of it -> the edits that may give it a description, likeliest first. Pure.
//
// What is an image in the text is guessed by its marks alone: whoever takes an edit reads the post again, and sees
// whether that image has the words now, and nothing else has changed.
import {escapeHtml} from '../../../text/markup/escape-html.ts';
import {decodeUriSafely} from '../../../text/uri.ts';

/** Characters `start` to `end` of a text, and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An image in the text, and how it is given words. */
interface WrittenImage {
  readonly start: number;
  readonly end: number;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly edits: (description: string) => readonly TextEdit[];
}

/** `![alt](…`, `![alt][…`: brackets in pairs within. */
const markdown = /!\[((?:[^[\]\\]|\\[\s\S]|\[[^[\]]*\]){0,2000})\](?=\(|(\[\])|\[)/g;
/** A tag, whose attributes may hold `>` and Liquid. */
const tag = /<img\b(?:"[^"]{0,4000}"|'[^']{0,4000}'|\{\{[^}]{0,200}\}\}|\{(?!\{[^}]{0,200}\}\})|[^>"'{]){0,4000}>/gi;
/** An include that may make a figure. */
const include = /\{%-?\s*include\b(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^%"']){0,4000}%\}/g;
/** The words of a tag or an include. */
const ownAlt = /(\salt)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>%-]|$)/i;

/**
 * Edits of `text` that may give the image `src`, which stands about the lines `from` to `to`, the words `description`.
 */
export function listImageEdits(
  text: string,
  {src, from, to}: {readonly src: string; readonly from: number; readonly to: number},
  description: string,
): readonly TextEdit[] {
  const name = nameOf(src);
  const near = findImages(text).filter(({line}) => line >= from - 1 && line <= to + 1);
  const isNamed = ({start, end}: WrittenImage): boolean =>
    name !== '' && decodeUriSafely(text.slice(start, Math.min(text.length, end + 600))).includes(name);
  const [named, others] = [near.filter(isNamed), near.filter(image => !isNamed(image))];
  return [...named, ...others].flatMap(({edits}) => edits(description));
}

/** Last part of an address: what stands in the text however the rest of it is made. */
function nameOf(src: string): string {
  return decodeUriSafely(src.replace(/[?#].*$/s, '')).replace(/^.*\//s, '');
}

function findImages(text: string): readonly WrittenImage[] {
  const found = [
    ...[...text.matchAll(markdown)].map(match => markdownImage(match)),
    ...[...text.matchAll(tag)].map(match => elementImage(match, 4)),
    ...[...text.matchAll(include)].map(match => includeImage(match)),
  ].sort((a, b) => a.start - b.start);
  let [line, at] = [1, 0];
  return found.map(image => {
    for (; at < image.start; at++) if (text[at] === '\n') line++;
    return {...image, line};
  });
}

type UnplacedImage = Omit<WrittenImage, 'line'>;

function markdownImage({0: written, 1: alt = '', 2: empty, index}: RegExpMatchArray & {index: number}): UnplacedImage {
  const start = index + 2;
  const end = start + alt.length;
  // `![alt][]` names its address by its words.
  const label = (text: string): TextEdit =>
    empty === undefined ? {start, end, text} : {start, end: end + 3, text: `${text}][${alt}]`};
  return {
    start: index,
    end: index + written.length,
    edits: description => [...new Set([escapeBrackets(description), escapeAll(description)])].map(label),
  };
}

/** `offset`: characters of the tag's name, behind which an attribute can stand. */
function elementImage({0: written, index}: RegExpMatchArray & {index: number}, offset: number): UnplacedImage {
  const known = ownAlt.exec(written);
  const [start, end] =
    known === null ? [index + offset, index + offset] : [index + known.index, index + known.index + known[0].length];
  const edits = (description: string): readonly TextEdit[] => {
    const value = escapeHtml(oneLine(description)).replaceAll('{', '&#123;');
    const texts = [value, value.replaceAll('|', '&#124;')];
    return [...new Set(texts)].map(one => ({start, end, text: ` alt="${one}"`}));
  };
  return {start: index, end: index + written.length, edits};
}

function includeImage({0: written, index}: RegExpMatchArray & {index: number}): UnplacedImage {
  const known = ownAlt.exec(written);
  const last = index + (/\s*-?%\}$/.exec(written)?.index ?? written.length);
  const [start, end] = known === null ? [last, last] : [index + known.index, index + known.index + known[0].length];
  const edits = (description: string): readonly TextEdit[] => {
    const value = oneLine(description).replaceAll('"', '”');
    return /[{}%]/.test(value) ? [] : [{start, end, text: ` alt="${value}"`}];
  };
  return {start: index, end: index + written.length, edits};
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeBrackets(text: string): string {
  return oneLine(text).replace(/[\\[\]]/g, '\\$&');
}

/** All that Markdown, kramdown or Liquid might read. */
function escapeAll(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]*_`$|~^]/g, '\\$&')
    .replace(/[&<>]/g, escapeHtml)
    .replaceAll('{', '&#123;');
}
