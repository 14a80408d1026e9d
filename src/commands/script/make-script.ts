// A deck and its notes -> the running text of the notes, and the handout that it is printed as.
import type {ImageFile} from '../../browser/image-files.ts';
import {gatherPlacements} from '../../checks/placements.ts';
import {createFootnoteNumbers} from '../../emit/references.ts';
import {createPlaceholderImages, type PrintableImages} from '../../export/pdf/images/placeholder-images.ts';
import {endings} from '../../files/deck-names.ts';
import {findCodedAddresses} from '../../handout/codes.ts';
import {drawCode} from '../../handout/script/draw-code.ts';
import type {Block, Code, Document} from '../../model/document.ts';
import type {Page} from '../../model/page.ts';
import type {PreparedImages} from '../../model/prepared-image.ts';
import type {AnswerMode, Format} from '../../options.ts';
import type {BuiltDeck} from '../../pipeline.ts';
import {drawEmoji} from '../../render/diagrams/emoji.ts';
import type {Engine} from '../../render/marp/engine.ts';
import {buildScript, type Script} from '../../script/script.ts';
import {normalizedText} from '../../text/plain.ts';

/** More codes than this are a list of links: it would be as long as its codes are high. */
const maxCodes = 12;

/** Where the chips of a script lead: to the first of `formats` that has slides. */
export interface ChipTargets {
  readonly formats: readonly Format[];
  /** Of each slide its first page in the PDF; one that is not there has that of its number. */
  readonly pages?: readonly number[];
}

/** The running text of a deck's notes, with chips that lead to the slides of `decks`. */
export function makeScript(
  built: BuiltDeck,
  engine: Engine,
  {formats, pages = []}: ChipTargets,
  answers: AnswerMode,
): Script {
  const {document, deck, images} = built;
  const {slides, alts} = findSlides(deck.pages);
  const coded = new Set(deck.pages.flatMap(findCodedAddresses));
  const drawn = drawCode(
    engine,
    document.entries.flatMap(entry => ('id' in entry ? listCode(entry) : [])),
  );
  const key = encodeURIComponent(deck.meta.key);
  const appendix = deck.pages.find(({role}) => role === 'appendix')?.number;
  const target = formats.find(format => format === 'pdf' || format === 'html');
  const slideHref = (slide: number): string => {
    if (target === undefined) return '';
    return `${key}${endings[target]}#${target === 'pdf' ? `page=${pages[slide - 1] ?? slide}` : slide}`;
  };
  const script = buildScript({
    document,
    ...(built.script ? {plan: built.script} : {}),
    images,
    meta: deck.meta,
    facts: listFacts(deck.pages),
    slides,
    ...(appendix === undefined ? {} : {appendix}),
    hidesAnswers: answers === 'hidden',
    alts,
    coded: coded.size > maxCodes ? new Set() : coded,
    footnote: createFootnoteNumbers(document),
    slideHref,
    drawCode: ({id}) => drawn.get(id),
    drawFormula: engine.drawFormula,
  });
  return {...script, html: drawEmoji(script.html)};
}

/** Formats with slides that are written, in the order of `candidates`. */
export function listDecks(formats: ReadonlySet<Format>, candidates: readonly ('html' | 'pdf')[]): readonly Format[] {
  return candidates.filter(format => formats.has(format));
}

/** The figures of `script`, those that the deck has too as `known` has them. */
export async function collectScriptImages(
  script: Script,
  images: PreparedImages,
  known: PrintableImages,
): Promise<PrintableImages> {
  const files = new Map<string, ImageFile>();
  for (const image of images.values())
    if (image.kind === 'image' && script.files.has(image.name)) files.set(image.name, image);
  const others = new Map([...files].filter(([name]) => !known.imageFiles.has(name)));
  const more = await createPlaceholderImages(others);
  const placeholderImages = known.placeholderImages.filter(({name}) => files.has(name));
  return {imageFiles: files, placeholderImages: [...placeholderImages, ...more.placeholderImages]};
}

/** Slides of each block by its id, those that show it, else those in whose notes it is; and texts of its figures. */
function findSlides(pages: readonly Page[]): {
  readonly slides: ReadonlyMap<number, readonly number[]>;
  readonly alts: ReadonlyMap<number, string>;
} {
  const slides = new Map<number, readonly number[]>();
  const alts = new Map<number, string>();
  for (const [id, {slides: displayed, said, alt}] of gatherPlacements(pages)) {
    const numbers = displayed.size > 0 ? displayed : said;
    if (id >= 0 && numbers.size > 0)
      slides.set(
        id,
        [...numbers].sort((a, b) => a - b),
      );
    if (alt !== undefined) alts.set(id, alt.text);
  }
  return {slides, alts};
}

/** "Week 13" and its like, as the title slide has them. */
function listFacts([title]: readonly Page[]): readonly string[] {
  if (title?.role !== 'title') return [];
  return title.blocks.flatMap(({block}) =>
    block.kind === 'list' ? block.items.map(({children}) => normalizedText(children)) : [],
  );
}

function listCode(entry: Document['entries'][number] | Block): readonly Code[] {
  if (entry.kind === 'code') return [entry];
  if (entry.kind === 'list') return entry.items.flatMap(({blocks}) => blocks.flatMap(listCode));
  return entry.kind === 'quote' || entry.kind === 'footnote' ? entry.blocks.flatMap(listCode) : [];
}
