// What V8 compiled of the program: kept for the next run, and never run where it is damaged or another's.
import {execFileSync} from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, it, onTestFinished} from 'vitest';

const loader = new URL('../../build/load.mjs', import.meta.url);
const script = 'program-0123456789ab.cjs';
/** Where Node keeps compiled code itself, nothing of this is used. */
const isOurs = !('enableCompileCache' in nodeModule);

/** A folder with a program of two entries. */
function writeProgram(): {run(env?: Readonly<Record<string, string>>, cwd?: string): string; readonly kept: string} {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(
    join(folder, script),
    `"use strict";const url=require('node:url').pathToFileURL(__filename).href,b={};
module.exports={entries:{a:async()=>({b,url}),b:async()=>b}};
`,
  );
  writeFileSync(
    join(folder, 'main.mjs'),
    `import {keepCompiled, load} from ${JSON.stringify(loader.href)};
const {url, b} = await load(new URL('${script}', import.meta.url).href, 'a');
if (b !== (await load(url, 'b'))) throw new Error('loaded twice');
keepCompiled();
`,
  );
  const kept = join(folder, 'cache/lectern/compiled');
  return {
    kept,
    run: (env = {XDG_CACHE_HOME: join(folder, 'cache')}, cwd = fileURLToPath(new URL('.', loader))) =>
      execFileSync(process.execPath, [join(folder, 'main.mjs')], {
        encoding: 'utf8',
        cwd,
        env: {...process.env, ...env},
      }),
  };
}

it.runIf(isOurs)('is kept once, under the name of program and Node, and made anew where it is damaged', () => {
  const {run, kept} = writeProgram();
  run();
  const [name = '', ...others] = readdirSync(kept);
  expect([name, others]).toEqual([`${script}-${process.version}-${process.arch}`, []]);
  const file = join(kept, name);
  const first = readFileSync(file);
  writeFileSync(join(kept, 'program-of-another-clone'), '');
  run();
  expect(readFileSync(file)).toEqual(first);
  for (const damage of [
    () => appendFileSync(file, 'x'),
    () => writeFileSync(file, ''),
    () => writeFileSync(file, 'short'),
  ]) {
    damage();
    run();
    expect(readFileSync(file)).toHaveLength(first.length);
  }
  expect(readdirSync(kept).sort()).toEqual(['program-of-another-clone', name].sort());
});

it('is not looked for in the folder that one works in, whatever its name', () => {
  const {run, kept} = writeProgram();
  const folder = join(kept, '../../..');
  const environments: readonly Readonly<Record<string, string>>[] = [
    {XDG_CACHE_HOME: 'cache'},
    {XDG_CACHE_HOME: join(folder, 'cache')},
    {XDG_CACHE_HOME: '', HOME: ''},
  ];
  for (const env of environments) run(env, folder);
  expect(existsSync(kept)).toBe(false);
  expect(existsSync(join(folder, '.cache'))).toBe(false);
});

it('is missed by nobody where it cannot be kept', () => {
  const {run, kept} = writeProgram();
  mkdirSync(join(kept, '../..'), {recursive: true});
  writeFileSync(join(kept, '..'), 'in the way');
  run();
  expect(existsSync(kept)).toBe(false);
});
