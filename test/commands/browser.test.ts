import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, it, onTestFinished, vi} from 'vitest';
import {readCommandLine} from '../../src/cli/program.ts';
import {browserLines, installBrowser, usedBrowser} from '../../src/commands/browser.ts';
import {LecternError} from '../../src/errors.ts';

afterEach(() => vi.unstubAllEnvs());
const log = (): void => undefined;

it('is asked for with or without a path', () => {
  const requested = (words: string) => {
    const read = readCommandLine(words.split(' '), '1.0.0');
    return read.kind === 'run' ? read.request.options : read;
  };
  expect(requested('browser')).toEqual({isInstall: false});
  expect(requested('browser --browser /a/b')).toEqual({isInstall: false, browser: '/a/b'});
  expect(requested('browser install')).toEqual({isInstall: true});
  expect(requested('browser install --path there')).toEqual({isInstall: true, path: 'there'});
  expect(requested('browser instal')).toMatchObject({kind: 'wrong'});
});

it('says which browser is used, proven to start', async () => {
  const used = await usedBrowser({log});
  expect(used).toMatchObject({version: expect.stringMatching(/Chrome\/\d+/)});
  expect(used.from).not.toBe('');
  expect(browserLines(used)).toContain(`${used.executable}\n${used.version}, ${used.from}`);
});

it('says what to do where none starts', async () => {
  const error: unknown = await usedBrowser({log, browser: '/no/such/browser'}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LecternError);
  expect(String(error)).toContain('--browser names /no/such/browser, which does not exist.');
});

it('says what to do without a network', async () => {
  // A proxy that answers nobody: the same on every machine.
  for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, 'http://127.0.0.1:9');
  const path = mkdtempSync(join(tmpdir(), 'browsers-'));
  onTestFinished(() => rmSync(path, {recursive: true, force: true}));
  const error: unknown = await installBrowser({path, log}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LecternError);
  expect(String(error)).toMatch(/could not be fetched[\s\S]*HTTPS_PROXY/);
});
