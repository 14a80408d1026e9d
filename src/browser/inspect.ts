// The deck's last page, loaded -> its diagnostics: nothing may run off a slide, be too small or too pale.
import type {Page} from 'puppeteer-core';
import {evaluateIn} from './evaluate.ts';
import {findLowContrast, type MinContrast} from './in-page/contrast.ts';
import {type PageDiagnostic, findPageDiagnostics, type MinSizes} from './in-page/overflow.ts';
import {measureTime} from '../timings.ts';
import {withTimeout} from './timeout.ts';

export type {PageDiagnostic} from './in-page/overflow.ts';

/** What a slide promises: body, tables and code, captions, headers and footers; px of the canvas. */
const minSizes: MinSizes = {body: 26, table: 20, meta: 16};

/** WCAG AA. */
const minContrast: MinContrast = {text: 4.5, large: 3};

/** How long the check of one deck may take, ms; 150 slides take 1 s. */
const timeout = 60_000;

/** Defects of the slides in `page`, which is put into print media: so every slide is laid out as it is printed. */
export async function inspectPage(page: Page, min: MinSizes = minSizes): Promise<readonly PageDiagnostic[]> {
  await page.emulateMediaType('print');
  const inspect = async (): Promise<readonly PageDiagnostic[]> => [
    ...(await evaluateIn(page, findPageDiagnostics, min)),
    ...(await evaluateIn(page, findLowContrast, minContrast)),
  ];
  return measureTime('inspect', () => withTimeout(timeout, 'Checking the slides', inspect()));
}
