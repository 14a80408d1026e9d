// A function of this project × an argument -> its result in the page.
import type {Page} from 'puppeteer-core';

/** Code for a page: the function that is called there, and those of its file that it calls in turn. */
export interface PageCode<Input extends readonly unknown[], Result> {
  readonly run: (...input: Input) => Result;
  readonly calls: readonly ((...input: never[]) => unknown)[];
}

/**
 * Runs `code` in the page and gives its result; both argument and result go as JSON. A function alone may use nothing
 * from outside itself.
 */
export async function evaluateIn<A, R>(
  page: Page,
  code: ((argument: A) => R | Promise<R>) | PageCode<[argument: A], R>,
  argument: A,
): Promise<R> {
  const source = sourceOf(typeof code === 'function' ? {run: code, calls: []} : code);
  return (await page.evaluate(`${source}(${JSON.stringify(argument)})`)) as R;
}

/**
 * `code` as an expression, in brackets, that gives its function. Functions go by their names here and there. Loaders
 * such as tsx wrap named inner functions in a helper, `__name`, which pages do not have.
 */
export function sourceOf<Input extends readonly unknown[], Result>({run, calls}: PageCode<Input, Result>): string {
  const own = calls.map(call => call.toString()).join('\n');
  return `(() => { const __name = f => f;\n${own}\nreturn (${run.toString()}); })()`;
}
