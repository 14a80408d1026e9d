// Two PDFs of a deck, ours and that of its PowerPoint file -> how many words stand where they stood.
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A word: where its letters stand, px of a slide whose width is 1280. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of its line. */
  readonly y: number;
}

/** How a page of one PDF is found in the other. */
export interface PageMatch {
  readonly words: number;
  /** On the same page. */
  readonly found: number;
  /** How far each that was found has moved, px. */
  readonly shifts: readonly number[];
  /** Words of the other PDF that reach over an edge of their page. */
  readonly outside: number;
}

/** Every page of `ours` against that of `theirs`; words of three letters and more, since formulas are set otherwise. */
export async function matchPages(ours: string, theirs: string): Promise<readonly PageMatch[]> {
  const [own, other] = [await readWords(ours), await readWords(theirs)];
  return own.map(({words}, i) => matchWords(words, other[i] ?? {words: [], height: 720}));
}

function matchWords(own: readonly Word[], {words, height}: {words: readonly Word[]; height: number}): PageMatch {
  const left = [...words];
  const shifts: number[] = [];
  for (const {text, left: x, y} of own) {
    const near = left
      .flatMap((word, at) => (word.text === text ? [{at, away: Math.hypot(word.left - x, word.y - y)}] : []))
      .sort((a, b) => a.away - b.away)[0];
    if (near === undefined) continue;
    left.splice(near.at, 1);
    shifts.push(near.away);
  }
  const outside = words.filter(word => word.left < -1 || word.right > 1281 || word.y < -1 || word.y > height + 1);
  return {words: own.length, found: shifts.length, shifts, outside: outside.length};
}

/** As poppler's pdftotext finds them: with the widths of their own letters. */
async function readWords(path: string): Promise<readonly {words: readonly Word[]; height: number}[]> {
  const {stdout} = await run('pdftotext', ['-bbox', path, '-'], {maxBuffer: 1 << 28});
  return stdout
    .split('<page ')
    .slice(1)
    .map(page => {
      const [width = 1280, height = 720] = ['width', 'height'].map(name => numberIn(page, name));
      const scale = 1280 / width;
      const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].flatMap(([, box = '', text = '']) => {
        const [left = 0, right = 0, top = 0, bottom = 0] = ['xMin', 'xMax', 'yMin', 'yMax'].map(
          name => numberIn(box, name) * scale,
        );
        // In formulas, words that only signs part are one for pdftotext, or not, by the width of their gaps.
        const plain = text.normalize('NFKC').replace(/&\w+;/g, '·');
        const px = (right - left) / Math.max(1, plain.length);
        return [...plain.matchAll(/\p{L}{3,}/gu)].map(({0: letters, index}) => ({
          ...{text: letters.toLowerCase(), y: (top + bottom) / 2},
          ...{left: left + index * px, right: left + (index + letters.length) * px},
        }));
      });
      return {words, height: height * scale};
    });
}

function numberIn(text: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(text)?.[1]);
}
