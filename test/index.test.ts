// Lectern as a library: what it gives, that it prints nothing, and that builds can follow and accompany each other.
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {build, LecternError, plan, type Progress} from '../src/index.ts';
import {makeSite} from './site/make-site.ts';

const notes = {
  '_config.yml': 'title: Course\n',
  'W1-first.md': '---\ntitle: First\n---\n\n# One\n\nA sentence of the notes.\n\n![A figure](missing.png)\n',
  'W2-second.md': '---\ntitle: Second\n---\n\n# Two\n\n- an item\n- another item\n',
};
const outs: string[] = [];
const folder = (): string => {
  outs.push(mkdtempSync(join(tmpdir(), 'api-')));
  return outs.at(-1) ?? '';
};
afterAll(() => {
  for (const out of outs) rmSync(out, {recursive: true, force: true});
});

/** Whatever reaches the streams or the console of this process. */
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(text => {
      printed.push(String(text));
      return true;
    });
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words.join(' ')));
  return () => vi.restoreAllMocks();
});
const listeners = (...names: readonly string[]): readonly number[] => names.map(name => process.listenerCount(name));
const signals = (): readonly number[] => listeners('SIGINT', 'SIGTERM', 'SIGHUP');

describe('build', () => {
  it('gives decks, diagnostics and files, and leaves the process as it was, once and again', async () => {
    const site = makeSite(notes);
    const [one, two] = [folder(), folder()];
    const told: Progress<unknown>[] = [];
    const before = signals();
    const first = await build({
      site,
      out: one,
      formats: ['html', 'md'],
      cache: false,
      onProgress: each => told.push(each),
    });
    const atExit = listeners('exit');
    const second = await build({site, out: two, formats: ['html', 'md'], cache: false});
    expect(printed).toEqual([]);
    expect(process.exitCode).toBeUndefined();
    expect(signals()).toEqual(before);
    expect(listeners('exit')).toEqual(atExit); // packages add theirs once, not with each build
    expect(first).toMatchObject({out: one, ok: true});
    expect(first.lectures.map(({key, built, unchanged}) => [key, built, unchanged])).toEqual([
      ['W1-first', true, false],
      ['W2-second', true, false],
    ]);
    expect(first.diagnostics.map(({rule, file, line}) => `${rule} ${file}:${line}`)).toEqual([
      'figure-missing W1-first.md:9',
    ]);
    expect(first.lectures[0]?.report.ledger.length).toBeGreaterThan(0);
    const files = first.lectures.flatMap(lecture => lecture.files);
    expect(files).toContain(join(one, 'W2-second.html'));
    for (const file of files) {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file).equals(readFileSync(file.replace(one, two))), file).toBe(true);
    }
    expect(second.ok).toBe(true);
    expect(told.map(({kind}) => kind).filter(kind => kind !== 'message')).toEqual(['start', 'lecture', 'lecture']);
  });

  it('can run twice at once', async () => {
    const site = makeSite(notes);
    const [one, two] = [folder(), folder()];
    const both = await Promise.all(
      [one, two].map(async out => build({site, out, lectures: ['W2'], formats: ['html'], cache: false})),
    );
    expect(both.map(({ok}) => ok)).toEqual([true, true]);
    const [a, b] = [one, two].map(out => readFileSync(join(out, 'W2-second.html'), 'utf8'));
    expect(a).toBe(b);
    expect(printed).toEqual([]);
  });

  it('rejects with an error that programs can tell from others', async () => {
    const site = makeSite(notes);
    const codes = await Promise.all(
      [
        {site: join(site, 'nowhere')},
        {site, lectures: ['W9']},
        {site, theme: 'no-such-theme'},
        {site, publish: join(site, 'nowhere')},
      ].map(async options =>
        build({out: join(site, 'out'), ...options}).then(
          () => 'built',
          (error: unknown) => (error instanceof LecternError ? error.code : String(error)),
        ),
      ),
    );
    expect(codes).toEqual(['site-unreadable', 'lecture-unknown', 'theme-invalid', 'usage']);
    expect(existsSync(join(site, 'out'))).toBe(false);
  });

  it('begins no lecture after it is aborted', async () => {
    const site = makeSite(notes);
    const reason = new Error('enough');
    const told: string[] = [];
    const work = build({
      site,
      out: folder(),
      formats: ['md'],
      cache: false,
      signal: AbortSignal.abort(reason),
      onProgress: each => told.push(each.kind),
    });
    await expect(work).rejects.toBe(reason);
    expect(told).not.toContain('lecture');
  });
});

describe('plan', () => {
  it('says what would stand where, and writes nothing', async () => {
    const site = makeSite(notes);
    const {lectures, ok} = await plan({site, lectures: ['W2'], cache: false});
    expect(ok).toBe(true);
    expect(lectures.map(({key, title}) => [key, title])).toEqual([['W2-second', 'Second']]);
    const pages = lectures[0]?.pages ?? [];
    expect(pages.map(({number, role}) => [number, role])).toEqual([
      [1, 'title'],
      [2, 'content'],
    ]);
    expect(pages[1]).toMatchObject({
      title: 'Two',
      line: 5,
      blocks: [{kind: 'list', line: 7, endLine: 8, text: 'an item another item'}],
    });
    expect(existsSync(join(site, 'output'))).toBe(false);
    expect(existsSync('output/W2-second.json')).toBe(false);
    expect(printed).toEqual([]);
  });
});
