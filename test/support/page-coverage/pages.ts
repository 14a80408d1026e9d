// What runs in pages of the tests' browser -> part of the coverage of the sources, of which it was sent there as text.
import type {Browser, Protocol} from 'puppeteer-core';
import {withTimeout} from '../../../src/browser/timeout.ts';

/** How often the functions of a script ran, by their place in it; `startOffset` is the length of what a loader adds. */
export type ScriptCoverage = Protocol.Profiler.ScriptCoverage & {readonly startOffset?: number};
type FunctionCoverage = Protocol.Profiler.FunctionCoverage;

/** A page that does not say by then what has run in it has crashed or hangs, ms. */
const timeout = 10_000;

/** Gives what has run in a page since it last did; one for each page that is open. */
const takers = new Set<() => Promise<void>>();
/** What was taken of pages, and is not yet part of a coverage. */
const taken: ScriptCoverage[] = [];
/** The script that a function of the sources stands in, and its place there, by its name and length. */
const places = new Map<string, {readonly script: ScriptCoverage; readonly start: number}>();

/** Counts what runs in all pages that `browser` opens from now on. */
export function countPages(browser: Browser): void {
  const open = browser.newPage.bind(browser);
  browser.newPage = async options => {
    const page = await open(options);
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
    const known = new Map<string, readonly FunctionCoverage[]>();
    const take = async (): Promise<void> => {
      const answer = session.send('Profiler.takePreciseCoverage');
      await withTimeout(timeout, 'The coverage of a page', answer).then(
        ({result}) => void taken.push(...result.map(script => withKnown(script, known))),
        () => void takers.delete(take),
      );
    };
    takers.add(take);
    page.once('close', () => takers.delete(take));
    // What has run is forgotten with the document that it ran in.
    for (const name of ['goto', 'reload', 'goBack', 'click', 'close'] as const) {
      const leave = page[name].bind(page) as (...args: unknown[]) => Promise<unknown>;
      const taking = async (...args: unknown[]): Promise<unknown> => {
        await take();
        // Another document may have another process, which numbers its scripts anew.
        if (name !== 'click') known.clear();
        return leave(...args);
      };
      Object.assign(page, {[name]: taking});
    }
    return page;
  };
}

/**
 * `script` with its named functions that were `known` before, and did not run again: one in them may have, and is found
 * by them. Takes those of `script` into the known ones.
 */
function withKnown(script: ScriptCoverage, known: Map<string, readonly FunctionCoverage[]>): ScriptCoverage {
  const ran = new Set(script.functions.map(one => boundsOf(one).join()));
  const others = (known.get(script.scriptId) ?? []).filter(one => !ran.has(boundsOf(one).join()));
  const functions = [...script.functions, ...others].sort((a, b) => {
    const [[start, end], [otherStart, otherEnd]] = [boundsOf(a), boundsOf(b)];
    return start - otherStart || otherEnd - end;
  });
  const named = functions.filter(({functionName}) => functionName !== '');
  known.set(script.scriptId, named.map(asIdle));
  return {...script, functions};
}

/** A function that has not run. */
function asIdle(one: FunctionCoverage): FunctionCoverage {
  const [startOffset, endOffset] = boundsOf(one);
  return {...one, isBlockCoverage: false, ranges: [{startOffset, endOffset, count: 0}]};
}

/** What has run in pages since the last call, as coverage of the `scripts` of this process. */
export async function takePages(scripts: readonly ScriptCoverage[]): Promise<readonly ScriptCoverage[]> {
  for (const script of scripts.filter(({url}) => url.includes('/src/'))) {
    for (const one of script.functions) {
      const isSent = script.url.includes('/in-page/');
      if (one.functionName !== '' && (isSent || !places.has(nameOf(one))))
        places.set(nameOf(one), {script: {...script, functions: []}, start: boundsOf(one)[0]});
    }
  }
  await Promise.all([...takers].map(async take => take()));
  return taken.splice(0).flatMap(({functions}) => asSources(functions));
}

/** The functions of a page's script that come from the sources, with all that stands in them, at their place there. */
function asSources(functions: readonly FunctionCoverage[]): readonly ScriptCoverage[] {
  const found: ScriptCoverage[] = [];
  let end = 0;
  let shift = 0;
  // A function stands before those in it.
  for (const one of functions) {
    const [from, to] = boundsOf(one);
    if (from >= end) {
      const place = one.functionName === '' ? undefined : places.get(nameOf(one));
      if (place === undefined) continue;
      found.push({...place.script, functions: []});
      [end, shift] = [to, place.start - from];
    }
    found.at(-1)?.functions.push({...one, ranges: one.ranges.map(range => shifted(range, shift))});
  }
  return found;
}

function shifted({startOffset, endOffset, count}: Protocol.Profiler.CoverageRange, by: number) {
  return {startOffset: startOffset + by, endOffset: endOffset + by, count};
}

/** Of the whole function. */
function boundsOf({ranges: [whole]}: FunctionCoverage): readonly [start: number, end: number] {
  return [whole?.startOffset ?? 0, whole?.endOffset ?? 0];
}

/** The text of a function is the same here and there, so its length tells it from those of libraries. */
function nameOf(one: FunctionCoverage): string {
  const [start, end] = boundsOf(one);
  return `${one.functionName} ${end - start}`;
}
