// Every folder of test/fixtures/parse: post.md read, compared with document.txt. UPDATE=1 rewrites document.txt.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {faults, read} from './read.ts';

const folder = new URL('../fixtures/parse/', import.meta.url);

describe('parse', () => {
  for (const name of readdirSync(folder)) {
    it(name.replaceAll('-', ' '), () => {
      const {text, diagnostics} = read(readFileSync(new URL(`${name}/post.md`, folder), 'utf8'));
      const reported = faults(diagnostics)
        .map(fault => `! ${fault}\n`)
        .join('');
      const path = new URL(`${name}/document.txt`, folder);
      if (process.env.UPDATE === '1' || !existsSync(path)) writeFileSync(path, text + reported);
      expect(text + reported).toBe(readFileSync(path, 'utf8'));
    });
  }
});
