// The deck's last page, loaded -> its faults: the proof that nothing runs off a slide.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from './evaluate.ts';
import {type Fault, faults, type LeastSizes} from './page/faults.ts';
import {timed} from '../timings.ts';
import {within} from './timeout.ts';

export type {Fault} from './page/faults.ts';

/** What a slide promises: body, tables and code, captions and furniture; px of the canvas. */
const leastSizes: LeastSizes = {body: 26, table: 20, meta: 16};

/** How long the check of one deck may take, ms; 150 slides take 1 s. */
const patience = 60_000;

/** Faults of the slides in `page`, which is put into print media: so every slide is laid out as it is printed. */
export async function inspect(page: Page, least: LeastSizes = leastSizes): Promise<readonly Fault[]> {
  await page.emulateMediaType('print');
  return timed('inspect', () => within(patience, 'Checking the slides', evaluateIn(page, faults, least)));
}
