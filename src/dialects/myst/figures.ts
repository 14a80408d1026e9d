// Figures of MyST that hold their images (`{figure-md}`, several with one caption), and those that a cell draws.
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {figureOf} from '../shared/html.ts';

const image = /!\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\(([^()\s]+)(?:[ \t]+"[^"\n]*")?\)(?:\{[^{}\n]*\})?|<img\b[^<>]*>/g;
/** A directive within the figure, with the options right below its opening; a line that closes one. */
const inner =
  /^[ \t]*[`:]{3,}\{(?:image|figure|subfigure)\}(.*)(?:\n[ \t]*:[\w-]+:(?:[ \t].*)?$)*|^[ \t]*[`:]{3,}[ \t]*$/gm;

/** The figure of the images in `text`, with what else stands there as its caption. */
export function innerFigure(text: string): string {
  const plain = text.replace(inner, (all: string, argument = '') => {
    const src = String(argument).trim();
    return /\s/.test(src) ? all : src === '' ? '' : `![](${src})`;
  });
  const images = [...plain.matchAll(image)];
  const targets = [...plain.matchAll(/^[ \t]*\(([\w:.-]+)\)=[ \t]*$/gm)].map(([, label = '']) => label);
  const caption = plain
    .replace(image, '')
    .replace(/^[ \t]*\([\w:.-]+\)=[ \t]*$/gm, '')
    .trim()
    .replace(/(?<!\s)\s*\n\s*/g, ' ');
  const anchors = targets
    .map((label, i) => `<a id="${escapeHtml(label)}" class="subfigure-${letterOf(i)}"></a>`)
    .join('');
  const [first] = images;
  if (images.length === 1 && targets.length === 0 && first?.[2] !== undefined)
    return figureOf({src: first[2], alt: first[1] ?? '', caption});
  if (images.length === 0) return caption === '' ? '' : `\n\n<figcaption>${caption}</figcaption>\n\n`;
  const all = images.map(([tag, alt = '', src]) =>
    src === undefined ? tag : `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`,
  );
  const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${all.join('')}${below}</figure>\n\n${anchors === '' ? '' : `${anchors}\n\n`}`;
}

/** What makes `label` a figure that is not in the notes, and has its number. */
export function drawnTarget(label: string): string {
  return label === '' ? '' : `\n<a id="${escapeHtml(label)}" class="drawn-figure"></a>\n`;
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}
