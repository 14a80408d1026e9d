// Writes a site to a temporary folder for one test: path -> text, as files -> the folder, gone when the test ends.
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {PostFile, Site} from '../../src/model/post.ts';

/** A folder that holds `files`, by their paths. */
export function makeSite(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'site-')));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A report that gathers, and what it gathered as `rule:line`. */
export function gather() {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic): void => void found.push(each);
  return {report, found, rules: () => found.map(({rule, line}) => `${rule}:${line}`)};
}

export const site: Site = {root: '/nowhere', config: {}, title: 'Course', lang: 'en', posts: []};

/** A post file at `path`, keyed by its name. */
export function postFile(path: string, key?: string): PostFile {
  const name = path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/^\d{4}-\d\d-\d\d-/, '');
  return {key: key ?? name, path, name};
}
