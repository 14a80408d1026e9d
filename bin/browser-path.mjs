#!/usr/bin/env node
// Prints the path of the browser that Lectern would build with, unpacked and proven to start; for programs beside it.
import {existsSync} from 'node:fs';

const clone = new URL('../build/program.mjs', import.meta.url);
const {closeBrowser, openBrowser} = existsSync(clone)
  ? await (await import(clone.href)).program('launch')
  : await import('../dist/launch.js');
const browser = await openBrowser({log: line => console.error(line)});
const path = browser.start.executable;
await closeBrowser(browser);
console.log(path);
