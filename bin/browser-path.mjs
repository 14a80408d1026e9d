#!/usr/bin/env node
// Prints the path of the browser that Lectern would build with, unpacked and proven to start; for programs beside it.
import {load} from './program.mjs';

const {
  module: {closeBrowser, openBrowser},
} = await load('launch');
const browser = await openBrowser({log: line => console.error(line)});
const path = browser.process()?.spawnfile ?? '';
await closeBrowser(browser);
console.log(path);
