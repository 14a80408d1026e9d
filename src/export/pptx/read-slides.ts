// The deck's page, loaded and in print media -> its slides as plain data, and its theme.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from '../../browser/evaluate.ts';
import {withTimeout} from '../../browser/timeout.ts';
import {readDecoration} from './in-page/read-decoration.ts';
import {readFits} from './in-page/read-fits.ts';
import {readItems} from './in-page/read-items.ts';
import {readLines} from './in-page/read-lines.ts';
import {readObjects, type ReadObjects} from './in-page/read-objects.ts';
import type {FoundCell, FoundItem, FoundParagraph, SetItem, SetLines, SetSlide, SetTheme} from './set-slide.ts';

/** How long the reading of one deck may take, ms; 90 slides take 0.3 s. */
const timeout = 60_000;

/** Custom properties of a theme that PowerPoint has a use for. */
const tokens = {
  colours: ['ground', 'ink', 'muted', 'rule', 'soft', 'strong', 'deep', 'warm', 'accent', 'code-ground'],
  sizes: [
    'margin',
    'top',
    'bottom',
    'title',
    'body',
    'leading',
    'small',
    'small-leading',
    'kicker',
    'kicker-top',
    'meta',
  ],
} as const;

/** A deck as it is set. */
export interface SetDeck {
  readonly theme: SetTheme;
  readonly slides: readonly SetSlide[];
}

/** What is set on the slides in `page`, whose media type is print. */
export async function readSlides(page: Page): Promise<SetDeck> {
  const read = async (): Promise<SetDeck> => {
    const {theme, slides} = await evaluateIn(page, readDecoration, tokens);
    const found = await evaluateIn(page, readItems, null);
    const items = found.slides.flat();
    const elements = items.flatMap(item => (item.kind === 'object' ? [item.element] : []));
    const cells = items.flatMap(item =>
      item.kind === 'table' ? item.rows.flatMap(row => row.cells.map(cell => cell.element)) : [],
    );
    const objects = await evaluateIn(page, readObjects, {elements, cells});
    const fits = await evaluateIn(page, readFits, found.texts);
    const lines = (await evaluateIn(page, readLines, [...found.texts, ...objects.texts])).map((one, i) => {
      const fit = fits[i];
      return fit ? {...one, fit} : one;
    });
    const complete = createCompletion({elements, cells, objects, lines, moved: found.texts.length});
    return {
      theme,
      slides: slides.map((slide, i) => ({...slide, items: (found.slides[i] ?? []).flatMap(complete)})),
    };
  };
  return withTimeout(timeout, 'Reading the slides', read());
}

/** All that was read, and where the texts of objects begin. */
interface FoundDeck {
  readonly elements: readonly number[];
  readonly cells: readonly number[];
  readonly objects: ReadObjects;
  readonly lines: readonly SetLines[];
  readonly moved: number;
}

/** Items with what was found of them; none of what cannot be seen. */
function createCompletion({
  elements,
  cells,
  objects,
  lines,
  moved,
}: FoundDeck): (item: FoundItem) => readonly SetItem[] {
  const objectOf = new Map(elements.map((element, i) => [element, objects.objects[i]] as const));
  const frameOf = new Map(cells.map((element, i) => [element, objects.frames[i]] as const));
  const paragraph = ({runs, ...kind}: FoundParagraph) => ({...kind, ...(lines[runs] as SetLines)});
  const runsOf = (text: number) => lines[text + moved]?.runs ?? [];
  const frame = ({element, paragraphs}: FoundCell) => ({
    paragraphs: paragraphs.map(paragraph),
    ...(frameOf.get(element) ?? {padding: {left: 0, top: 0, right: 0, bottom: 0}}),
  });
  return item => {
    if (item.kind === 'paragraph') return [paragraph(item)];
    if (item.kind === 'table') return [{...item, rows: item.rows.map(row => ({...row, cells: row.cells.map(frame)}))}];
    const {block} = item;
    const object = objectOf.get(item.element) ?? null;
    if (object === null) return [];
    if (object.kind === 'image') return [{...object, block}];
    if (object.kind === 'formula') return [{...object, block, runs: runsOf(object.runs)}];
    return [{...object, block, lines: object.lines.map(line => ({...line, runs: runsOf(line.runs)}))}];
  };
}
