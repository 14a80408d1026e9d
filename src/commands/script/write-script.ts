// A deck and its notes -> the notes as a running text: the handout, and a page to read on a screen.
import type {LaunchedBrowser} from '../../browser/launch.ts';
import type {PrintableImages} from '../../export/pdf/images/placeholder-images.ts';
import type {StepPages} from '../../export/pdf/step-pages.ts';
import {endings} from '../../files/deck-names.ts';
import {exportScript, type ScriptPrintInput} from '../../handout/script/export-script.ts';
import type {AnswerMode, Format} from '../../options.ts';
import type {BuiltDeck} from '../../pipeline.ts';
import type {Engine} from '../../render/marp/engine.ts';
import {measureTime} from '../../timings.ts';
import {collectScriptImages, listDecks, makeScript} from './make-script.ts';

/** How a running text is written. `formats`: what else is; `images`: figures that are at hand. */
interface ScriptOptions extends Omit<ScriptPrintInput, 'script' | 'meta'> {
  readonly formats: ReadonlySet<Format>;
  readonly answers: AnswerMode;
  /** The pages of the slides' PDF, where each step is one. */
  readonly steps?: StepPages;
}

/** The handout; its chips lead to the PDF of the slides, else to the HTML deck. Throws as `exportScript` does. */
export async function writeScript(
  browser: LaunchedBrowser,
  built: BuiltDeck,
  engine: Engine,
  {formats, answers, images, steps, ...shared}: ScriptOptions,
): Promise<Uint8Array> {
  const decks = {formats: listDecks(formats, ['pdf', 'html']), pages: steps?.firsts ?? []};
  const script = makeScript(built, engine, decks, answers);
  const scriptImages = await collectScriptImages(script, built.images, images);
  const slideOf = steps && ((page: number): number => steps.slides[page - 1] ?? page);
  return exportScript(browser, {
    ...shared,
    ...(slideOf ? {slideOf} : {}),
    ...{script, meta: built.deck.meta, images: scriptImages},
  });
}

/** The page; its chips lead to the HTML deck, else to the PDF. `known`: figures that are at hand. */
export async function writeReadingPage(
  built: BuiltDeck,
  engine: Engine,
  {formats, answers, themes, steps}: Pick<ScriptOptions, 'formats' | 'answers' | 'themes' | 'steps'>,
  known: PrintableImages,
): Promise<string> {
  const {buildReadingPage} = await import('../../export/read/reading-page.ts');
  return measureTime('reading page', async () => {
    const targets = listDecks(formats, ['html', 'pdf']);
    const script = makeScript(built, engine, {formats: targets, pages: steps?.firsts ?? []}, answers);
    const {imageFiles} = await collectScriptImages(script, built.images, known);
    const {meta} = built.deck;
    const [first] = targets;
    const deck = first === undefined ? '' : `${encodeURIComponent(meta.key)}${endings[first]}`;
    return buildReadingPage({script, meta, themes, imageFiles, deck});
  });
}

/** The book of one lecture; `day` is ISO, and empty where nobody knows one. `known`: figures that are at hand. */
export async function writeLectureBook(
  built: BuiltDeck,
  engine: Engine,
  {day, answers}: {readonly day: string; readonly answers: AnswerMode},
  known: PrintableImages,
): Promise<Uint8Array> {
  const {buildLectureBook} = await import('../../export/epub/lecture-book.ts');
  return measureTime('epub', async () => {
    const script = makeScript(built, engine, {formats: []}, answers);
    const {imageFiles} = await collectScriptImages(script, built.images, known);
    return buildLectureBook({script, meta: built.deck.meta, imageFiles, day});
  });
}
