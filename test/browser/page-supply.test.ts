import type {Browser, Page} from 'puppeteer-core';
import {expect, it} from 'vitest';
import {createPageSupply} from '../../src/browser/page-supply.ts';

/** A browser whose pages know only whether they are closed; `closed` lists those that are, by their number. */
function fakeBrowser(): {readonly browser: Browser; readonly closed: readonly number[]} {
  const closed: number[] = [];
  let opened = 0;
  const newPage = async (): Promise<Page> => {
    const number = ++opened;
    return {
      number,
      once: () => undefined,
      isClosed: () => closed.includes(number),
      close: async () => void closed.push(number),
    } as unknown as Page;
  };
  return {browser: {newPage} as unknown as Browser, closed};
}

const numberOf = (page: Page): number => (page as unknown as {readonly number: number}).number;

it('gives a page again that was given back, before one that stands ready', async () => {
  const supply = createPageSupply(fakeBrowser().browser);
  supply.openAhead(2);
  const [first, second] = [await supply.openPage(), await supply.openPage()];
  await supply.giveBack(second);
  await supply.giveBack(first);
  supply.openAhead(1);
  expect(await supply.openPage()).toBe(first);
  expect(await supply.openPage()).toBe(second);
  expect(numberOf(await supply.openPage())).toBe(3);
  expect(numberOf(await supply.openPage())).toBe(4);
});

it('closes a page that has served long enough, and one that it does not know', async () => {
  const {browser, closed} = fakeBrowser();
  const supply = createPageSupply(browser);
  const numbers: number[] = [];
  for (let i = 0; i < 60; i++) {
    const page = await supply.openPage();
    numbers.push(numberOf(page));
    await supply.giveBack(page);
  }
  expect(numbers).toEqual([...Array(25).fill(1), ...Array(25).fill(2), ...Array(10).fill(3)]);
  expect(closed).toEqual([1, 2]);
  await supply.giveBack(await fakeBrowser().browser.newPage());
  expect(closed).toEqual([1, 2]);
});
