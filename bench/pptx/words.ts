// Two PDFs of a deck, ours and that of its PowerPoint file -> how many words stand where they stood.
import {readFile} from 'node:fs/promises';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A word: its first letter's place, px of a slide whose width is 1280. */
interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
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
  for (const {text, x, y} of own) {
    const near = left
      .flatMap((word, at) => (word.text === text ? [{at, away: Math.hypot(word.x - x, word.y - y)}] : []))
      .sort((a, b) => a.away - b.away)[0];
    if (near === undefined) continue;
    left.splice(near.at, 1);
    shifts.push(near.away);
  }
  const outside = words.filter(({x, end, y}) => x < -1 || end > 1281 || y < -1 || y > height + 1).length;
  return {words: own.length, found: shifts.length, shifts, outside};
}

async function readWords(path: string): Promise<readonly {words: readonly Word[]; height: number}[]> {
  const pdf = await getDocument({data: new Uint8Array(await readFile(path)), verbosity: 0, useSystemFonts: false})
    .promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const {width, height} = page.getViewport({scale: 1});
    const scale = 1280 / width;
    const text: {text: string; x: number; y: number; end: number}[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const [x, y] = [(item.transform[4] as number) * scale, (height - (item.transform[5] as number)) * scale];
      const end = x + item.width * scale;
      const last = text.at(-1);
      if (last && Math.abs(last.y - y) < 2 && Math.abs(last.end - x) < 2) {
        last.text += item.str;
        last.end = end;
      } else text.push({text: item.str, x, y, end});
    }
    pages.push({words: text.flatMap(splitWords), height: height * scale});
  }
  await pdf.destroy();
  return pages;
}

function splitWords({text, x, y, end}: Word): readonly Word[] {
  const letter = (end - x) / Math.max(1, text.length);
  return [...text.normalize('NFKC').matchAll(/\p{L}{3,}/gu)].map(({0: word, index}) => ({
    text: word.toLowerCase(),
    x: x + letter * index,
    y,
    end: x + letter * (index + word.length),
  }));
}
