// A figure of the notes -> HTML: at reading size, its caption beside or below it.
import {escapeHtml} from '../text/markup/escape-html.ts';
import {translate} from '../text/language/languages.ts';
import type {Figure, Image} from '../model/document.ts';
import type {PreparedImage} from '../model/prepared-image.ts';
import {normalizedText, plainText} from '../text/plain.ts';
import {type FigureOnPaper, measures, sizeFigure} from './figure-size.ts';
import type {ScriptState} from './state.ts';
import {printText} from './text-html.ts';

/** A figure of at most this width, mm, has its caption beside it. */
const maxBeside = 84;
/** mm between images of one figure. */
const gap = 4;
/** An image without caption of less width, mm, is a sign and has no number. */
const minNumbered = 30;
/** Characters of a caption that goes across the margin, in two columns. */
const longCaption = 180;

interface SizedImage {
  readonly image: Image;
  readonly file: PreparedImage;
  readonly size: FigureOnPaper;
}

/** The figure; `chips` stand in its caption where it goes across the margin. */
export function printFigure(figure: Figure, chips: string, state: ScriptState): string {
  const sized = figure.images.flatMap((image): readonly SizedImage[] => {
    const file = state.input.images.get(image.src);
    return file?.kind === 'image' ? [{image, file, size: sizeFigure(file)}] : [];
  });
  const missing = figure.images.filter(({src}) => state.input.images.get(src)?.kind !== 'image');
  const caption = printText(figure.caption, state, 'end');
  const rows = fitRow(sized);
  const isFull = rows.some(({size}) => size.isFull) || widthOf(rows) > measures.text;
  const width = widthOf(rows);
  const isBeside = !isFull && caption !== '' && width <= maxBeside && width > 0;
  const isNumbered = caption !== '' || width >= minNumbered;
  if (isNumbered) state.figures += 1;
  const name = isNumbered ? `${translate('Fig.', state.input.meta.lang)} ${state.figures}` : '';
  const isLong = isFull && plainText(figure.caption).length > longCaption;
  const images = rows.map(one => imageHtml(one, figure, state)).join('');
  const cards = missing.map(image => cardHtml(image, state)).join('');
  const classes = [isFull ? 'full' : '', isBeside ? 'beside' : ''].filter(Boolean).join(' ');
  const numbered = `${isFull ? chips : ''}<b>${escapeHtml(name)}</b> ${caption}`;
  const label = isNumbered ? `<figcaption${isLong ? ' class="long"' : ''}>${numbered}</figcaption>` : '';
  const id = isNumbered ? ` id="fig_${state.figures}"` : '';
  return (
    `<figure${id}${classes === '' ? '' : ` class="${classes}"`}>${isFull ? '' : chips}` +
    `<div class="fig"><div class="images">${images}${cards}</div>${label}</div></figure>`
  );
}

/**
 * Images of one figure in a row as wide as the paper, all smaller alike; where they would be half as large, below each
 * other.
 */
function fitRow(images: readonly SizedImage[]): readonly SizedImage[] {
  const all = widthOf(images);
  const factor = Math.min(1, measures.full / Math.max(1, all));
  if (images.length < 2 || factor < 0.5) return images;
  return images.map(one => ({
    ...one,
    size: {...one.size, width: one.size.width * factor, isFull: all > measures.text},
  }));
}

/** Width of the row, mm; of images that stand below each other, the widest. */
function widthOf(images: readonly SizedImage[]): number {
  const sum = images.reduce((width, {size}) => width + size.width, 0) + Math.max(0, images.length - 1) * gap;
  return sum <= measures.full * 2 ? sum : Math.max(0, ...images.map(({size}) => size.width));
}

function imageHtml({image, file, size}: SizedImage, figure: Figure, state: ScriptState): string {
  state.files.add(file.name);
  const alt = state.input.alts.get(figure.id) || image.alt || normalizedText(figure.caption);
  const style = `width:${size.width.toFixed(1)}mm;aspect-ratio:${file.width}/${file.height}`;
  return `<img src="figures/${encodeURIComponent(file.name)}" alt="${escapeHtml(alt)}" style="${style}">`;
}

/** What stands for a figure that is not there. */
function cardHtml(image: Image, {input}: ScriptState): string {
  const found = input.images.get(image.src);
  const reason = found?.kind === 'none' ? found.reason : 'Figure not found';
  const href = found?.kind === 'none' ? found.href : '';
  const words = `${translate(reason, input.meta.lang)}: ${image.alt || image.src}`;
  const text = escapeHtml(words.length > 300 ? `${words.slice(0, 299)}…` : words);
  return `<p class="card">${/^https?:/i.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text}</p>`;
}
