// The floor under every slide tool: Marp Core's own time to render a deck, and Chromium's own to print its pages.
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Marp} from '@marp-team/marp-core';
import puppeteer from 'puppeteer';
import type {Bench} from './measures.ts';
import {marpNotes} from './notes.ts';
import {median} from './process.ts';

/** Prints both for the post, split at headings. */
export async function floor({course, post, work, browser, runs, say}: Bench): Promise<void> {
  const folder = join(work, 'floor');
  mkdirSync(folder, {recursive: true});
  marpNotes({...course, posts: [post]}, folder);
  const text = readFileSync(join(folder, post.path.split('/').at(-1) ?? ''), 'utf8');
  const [rendering, printing]: [number[], number[]] = [[], []];
  const started = await puppeteer.launch({executablePath: browser, headless: 'shell', args: ['--no-sandbox']});
  try {
    for (let n = 0; n < runs; n++) {
      const from = performance.now();
      const {html, css} = new Marp({html: true, script: false}).render(text);
      rendering.push((performance.now() - from) / 1000);
      const page = await started.newPage();
      await page.setContent(`<style>${css}</style>${html}`, {waitUntil: 'load'});
      const loaded = performance.now();
      await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true});
      printing.push((performance.now() - loaded) / 1000);
      await page.close();
    }
  } finally {
    await started.close();
  }
  say(
    `floor, for the same post: Marp Core renders it in ${median(rendering).toFixed(2)} s, Chromium prints its ` +
      `pages (without figures) in ${median(printing).toFixed(2)} s`,
  );
}
