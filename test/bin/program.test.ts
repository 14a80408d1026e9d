import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';

interface Program {
  readonly module: {readonly twice: (n: number) => number};
  keepCompiled(): void;
}
const {run} = (await import(new URL('../../bin/program.mjs', import.meta.url).href)) as {
  run: (file: string) => Program;
};

it('reads letters of every script, in regular expressions too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(join(folder, 'bundle.cjs'), "exports.twice = n => (/^[–—：]$/.test('\\u2014') ? 2 * n : 0);");
  expect(run(join(folder, 'bundle.cjs')).module.twice(2)).toBe(4);
});

it('keeps what was compiled of a bundle, and takes what is damaged for absent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const file = join(folder, 'bundle.cjs');
  const compiled = `${file}.compiled`;
  writeFileSync(file, 'exports.twice = n => 2 * n;');
  const first = run(file);
  expect([first.module.twice(2), existsSync(compiled)]).toEqual([4, false]);
  first.keepCompiled();
  const kept = readFileSync(compiled);
  const second = run(file);
  second.keepCompiled();
  expect(second.module.twice(3)).toBe(6);
  expect(readFileSync(compiled).equals(kept)).toBe(true);
  for (const damaged of [Buffer.alloc(0), kept.subarray(0, -1), Buffer.from(kept).fill(0xff, 40)]) {
    writeFileSync(compiled, damaged);
    const mended = run(file);
    expect(mended.module.twice(4)).toBe(8);
    mended.keepCompiled();
    expect(readFileSync(compiled).length).toBeGreaterThan(32);
    expect(readFileSync(compiled).equals(damaged)).toBe(false);
  }
});
