// Slides and their metrics -> pages: as full as the words of a deck allow, numbered, with their style.
import type {ContentBlock} from '../blocks/types.ts';
import {listItems} from '../blocks/visit.ts';
import type {Report} from '../model/diagnostic.ts';
import type {Galley} from '../model/galley.ts';
import type {Metrics} from '../model/metrics.ts';
import type {Page} from '../model/page.ts';
import type {Slide} from '../model/slide.ts';
import {normalizedText} from '../text/plain.ts';
import {type BrokenPage, wholePage} from './page.ts';
import {stylePage} from './page-style.ts';
import {type SlideAsSet, setSlide} from './arrange-slide.ts';
import {answerRequests, diagnoseAnswers, refuseSameTitles} from './requests/check-requests.ts';
import {pagesFrom, priceSlide} from './slide-pages.ts';
import {readThemeMetrics} from './theme-metrics.ts';
import {chooseWays} from './words/choose-ways.ts';
import {fillDeck} from './words/fuller.ts';
import {listWays} from './words/ways.ts';

/** The pages of a deck, numbered from 1; pages that cannot be made to fit are reported against the post's `file`. */
export function paginate(
  slides: readonly Slide[],
  galley: Galley,
  metrics: Metrics,
  {file, report}: {readonly file: string; readonly report: Report},
): readonly Page[] {
  const all = slides.map((slide, i) => setSlide(slide, galley.index[i], metrics));
  const blocks = all.reduce((sum, {slide}) => sum + slide.content.reduce((n, block) => n + countParts(block), 0), 0);
  const pages = breakAll(all, blocks > manyParts, {file, report});
  const theme = readThemeMetrics(metrics.tokens);
  return fillDeck(pages).map((page, i) => ({...page, number: i + 1, ...stylePage(page, theme)}));
}

/** Parts of a deck beyond which their words are not weighed; four times the longest lecture seen. */
const manyParts = 6000;

/** What breaks may part in a block, roughly. */
function countParts(block: ContentBlock): number {
  if (block.kind === 'list') return listItems(block).length;
  if (block.kind === 'table') return block.rows.length;
  return block.kind === 'code' ? block.value.length / 40 : 1;
}

function breakAll(
  all: readonly SlideAsSet[],
  isHuge: boolean,
  to: {readonly file: string; readonly report: Report},
): readonly BrokenPage[] {
  const priced = all.map(one => (one.slide.role === 'title' ? null : priceSlide(one)));
  const ways = priced.map(one => (one ? listWays(one, isHuge) : [{starts: [], cost: 0, words: []}]));
  const chosen = chooseWays(ways);
  const answers = priced.flatMap((one, i) => (one ? answerRequests(one, ways[i]?.[chosen[i] ?? 0]?.starts ?? []) : []));
  const titles = all.map(({slide}) => normalizedText(slide.title));
  for (const diagnostic of diagnoseAnswers(refuseSameTitles(answers, titles), to.file)) to.report(diagnostic);
  return all.flatMap(({slide}, i) => {
    const [one, starts] = [priced[i], ways[i]?.[chosen[i] ?? 0]?.starts ?? []];
    return one ? pagesFrom(one, starts, to) : [{page: wholePage(slide), fuller: null}];
  });
}
