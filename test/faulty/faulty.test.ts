// Each fault of the table, through the command without a browser: its place, its cure, its exit code, and nothing
// written.
import {existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {readCommandLine} from '../../src/cli/program.ts';
import {createStop} from '../../src/commands/stop.ts';
import {LecternError} from '../../src/errors.ts';
import {type FaultyCase, faultyCases} from './cases.ts';

let root = '';
let site = '';
let out = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'faulty-')));
  [site, out] = [join(root, 'site'), join(root, 'out')];
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const filled = (text: string): string => text.replaceAll('SITE', site).replaceAll('NODE', process.execPath);

function makeSite({files = {}}: FaultyCase): void {
  for (const [path, text] of Object.entries({'W01.md': '# A lecture\n\nWords.\n', ...files})) {
    if (text === null) continue;
    mkdirSync(path.endsWith('/') ? join(site, path) : dirname(join(site, path)), {recursive: true});
    if (!path.endsWith('/')) writeFileSync(join(site, path), text);
  }
  mkdirSync(site, {recursive: true});
}

/** What the command says and how it ends. */
async function run(argv: readonly string[]): Promise<{code: number; said: string; out: string}> {
  const requested = readCommandLine(argv, '1.0.0');
  if (requested.kind !== 'run') return {code: 2, said: 'message' in requested ? requested.message : '', out: ''};
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  const terminal = {out: print, error: () => undefined, isInteractive: false};
  try {
    return {code: await requested.request.run(terminal, {stop: createStop()}), said: '', out: printed};
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    return {code: error.exitCode, said: error.message, out: printed};
  }
}

it('there are fifty and more', () => {
  expect(faultyCases.length).toBeGreaterThanOrEqual(50);
  expect(new Set(faultyCases.map(({what}) => what)).size).toBe(faultyCases.length);
});

it.each(faultyCases)('$what', async one => {
  makeSite(one);
  const {code, said} = await run(['--site', site, '--out', out, ...(one.args ?? ['--all']).map(filled)]);
  expect(said.startsWith(filled(one.range)), said).toBe(true);
  expect(said).toContain(filled(one.says));
  expect(said).toContain(filled(one.cure));
  // The folder has a name by chance, which may look like a code.
  expect(said.replaceAll(root, ''), 'no words of the system').not.toMatch(/\bE[A-Z]{4,}\b|\bat .*\.ts:\d/);
  expect(code).toBe(one.code);
  expect(existsSync(join(out, 'index.html'))).toBe(false);
});

it('tells all faults of a config, by line', async () => {
  makeSite({
    ...faultyCases[0],
    files: {'lectern.yml': 'logo: a.svg\nacent: red\nratio: 1\nfooter: #x\n'},
  } as FaultyCase);
  const {said} = await run(['--site', site, '--out', out, '--all']);
  expect(said.split('\n').map(line => line.split(' ', 2).join(' '))).toEqual([
    'lectern.yml:1: logo',
    'lectern.yml:2: there',
    'lectern.yml:3: ratio',
    'lectern.yml:4: footer',
  ]);
});

it.each(['github', 'sarif'] as const)('annotates the faults of config and theme for %s', async format => {
  makeSite({
    ...faultyCases[0],
    files: {'lectern.yml': 'theme: mine.css\n', 'mine.css': '/* @theme a */\np {'},
  } as FaultyCase);
  mkdirSync(join(site, '.git'));
  const theme = await run(['--site', site, '--out', out, '--all', '--format', format]);
  expect(theme.code).toBe(2);
  expect(theme.out).toContain('theme-invalid');
  expect(theme.out).toMatch(/[="]mine\.css[",]/);
  writeFileSync(join(site, 'lectern.yml'), 'a: b\nc: d\n');
  const config = await run(['--site', site, '--out', out, '--all', '--format', format]);
  expect(config.out.match(/config-invalid/g)?.length).toBe(format === 'github' ? 2 : 3);
  if (format === 'github') expect(config.out).toMatch(/^::error file=lectern\.yml,line=1,title=config-invalid::/);
  else expect(JSON.parse(config.out).runs[0].results).toHaveLength(2);
});
