// A function of this project × an argument -> its result in the page.
import type {Page} from 'puppeteer-core';

/**
 * Runs `inPage` in the page and gives its result; both argument and result go as JSON. `inPage` may use nothing from
 * outside itself. Loaders such as tsx wrap named inner functions in a helper, `__name`, which pages do not have.
 */
export async function evaluateIn<A, R>(page: Page, inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
  const source = `(() => { const __name = f => f; return (${inPage.toString()})(${JSON.stringify(argument)}); })()`;
  return (await page.evaluate(source)) as R;
}
