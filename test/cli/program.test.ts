import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {type BuildRequest, buildCommand} from '../../src/cli/build.ts';
import {commandNames, nearestCommand, readCommandLine} from '../../src/cli/program.ts';
import type {Request} from '../../src/cli/request.ts';
import {resolveOptions} from '../../src/options.ts';

function requested(...argv: string[]): Request {
  const requestedValue = readCommandLine(argv, '1.2.3');
  if (requestedValue.kind !== 'run')
    throw new Error(requestedValue.kind === 'wrong' ? requestedValue.message : requestedValue.text);
  return requestedValue.request;
}

function built(...argv: string[]): BuildRequest {
  const {command, options} = requested(...argv);
  if (command !== 'build') throw new Error(`asked to ${command}`);
  return options as BuildRequest;
}

function refused(...argv: string[]): string {
  const requestedValue = readCommandLine(argv, '1.2.3');
  return requestedValue.kind === 'wrong' ? requestedValue.message : `not refused: ${requestedValue.kind}`;
}

function printed(...argv: string[]): string {
  const requestedValue = readCommandLine(argv, '1.2.3');
  return requestedValue.kind === 'print' ? requestedValue.text : `not printed: ${requestedValue.kind}`;
}

describe('options', () => {
  it('leave to the course and to the usual what is not said', () => {
    expect(built('W13')).toEqual({
      lectures: ['W13'],
      out: 'output',
      formats: ['html', 'pdf', 'md', 'handout'],
      answers: 'shown',
      pdfNotes: false,
      pdfSteps: false,
      strict: false,
      quiet: false,
      format: 'text',
      keep: false,
      timings: false,
      ledgers: false,
    });
    expect(resolveOptions(built('W13'), {prose: 'full'})).toMatchObject({theme: 'seminar', prose: 'full', paper: 'a4'});
    expect(resolveOptions(built('W13', '--prose', 'lead'), {prose: 'full'})).toMatchObject({prose: 'lead'});
  });

  it('are read wherever they stand', () => {
    expect(built('W13', '--prose', 'full', 'W14', '--strict', '--browser=/b')).toMatchObject({
      lectures: ['W13', 'W14'],
      prose: 'full',
      strict: true,
      browser: '/b',
    });
  });

  it('take a list of formats, blanks and capitals included', () => {
    expect([...built('W13', '--formats', ' PDF, md,pptx').formats]).toEqual(['pdf', 'md', 'pptx']);
  });

  it('print the report in one format, --json being that of JSON', () => {
    expect(built('--all')).toMatchObject({format: 'text', ledgers: false});
    expect(built('--all', '--json')).toMatchObject({format: 'json', ledgers: true});
    expect(built('--all', '--format', 'json')).toMatchObject({format: 'json', ledgers: true});
    expect(built('--all', '--format', 'sarif')).toMatchObject({format: 'sarif', ledgers: false});
  });

  it('need a lecture, or --all', () => {
    expect(refused()).toContain('--all');
    expect(built('--all').lectures).toEqual([]);
    expect(built('build', '--all').lectures).toEqual([]);
  });

  it('that do not exist are refused with a word about it', () => {
    expect(refused('W13', '--fast')).toContain("unknown option '--fast'");
    expect(refused('W13', '--prose', 'half')).toMatch(/lead, full/);
    expect(refused('W13', '--formats', 'docx')).toContain("there is no format 'docx'");
    expect(refused('W13', '--formats', ',')).toContain('names none');
    expect(refused('W13', '--site')).toMatch(/argument missing/);
  });

  it('name a share of the lectures that there is', () => {
    expect(built('--all').shard).toBeUndefined();
    expect(built('--all', '--shard', '2/4').shard).toEqual({index: 2, of: 4});
    expect(refused('--all', '--shard', '5/4')).toContain('no share 5 of 4: they go from 1/4 to 4/4');
    for (const wrong of ['0/4', '0/0', '4', '1/1000', '-1/2', '1/2/3', 'a/b'])
      expect(refused('--all', `--shard=${wrong}`), wrong).toContain(`argument '${wrong}' is invalid`);
  });

  it('of merge are its own', () => {
    expect(requested('merge', 'a', 'b', '--out', 'c')).toMatchObject({
      command: 'merge',
      options: {folders: ['a', 'b'], out: 'c', quiet: false},
    });
    expect(requested('merge', '--quiet', 'a').options).toEqual({folders: ['a'], out: 'output', quiet: true});
    expect(refused('merge')).toContain('missing required argument');
    expect(refused('merge', 'a', '--shard', '1/2')).toContain("unknown option '--shard'");
    expect(built('W13', 'merge').lectures).toEqual(['W13', 'merge']);
    expect(built('--site', 'merge', '--all').site).toBe('merge');
  });

  it('are suggested where one is misspelt, as commands are', () => {
    expect(refused('W13', '--formts', 'pdf')).toContain('Did you mean --formats?');
    expect(refused('help', 'docter')).toContain('Did you mean doctor?');
    expect(refused('help', 'W13')).toContain('The commands are build, check, list');
    expect(refused('check', '--access', '_posts/w13.md')).toContain('name a file that ends in .html');
    expect([nearestCommand('lst'), nearestCommand('inti'), nearestCommand('W13')]).toEqual(['list', 'init', undefined]);
  });
});

describe('the help', () => {
  it('is asked for in any of the usual ways, as the version is', () => {
    for (const word of ['-h', '--help', 'help']) expect(printed(word)).toBe(printed('--help'));
    for (const word of ['-v', '--version']) expect(printed(word)).toBe('1.2.3\n');
    for (const name of commandNames().filter(each => each !== 'help')) {
      expect(printed(name, '--help'), name).toBe(printed('help', name));
      expect(printed(name, '-h'), name).toMatch(/^Usage: lectern /);
    }
  });

  it('is short, and has three examples that Lectern takes', () => {
    const help = printed('--help');
    expect(help.split('\n').length).toBeLessThan(40);
    expect(Math.max(...help.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
    const examples = [...help.matchAll(/^ {2}lectern (\S+(?: \S+)*) {2,}\S/gm)].map(([, words = '']) =>
      words.split(' '),
    );
    expect(examples.map(words => requested(...words).command)).toEqual(['build', 'build', 'init']);
  });

  it('is what an empty command line gets, with a word about it', () => {
    expect(refused()).toContain('which lecture?');
    expect(refused()).toContain('Usage: lectern');
  });
});

describe('the page on continuous integration', () => {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  const files = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => parse(text, {strict: true, uniqueKeys: true}) as unknown,
  );
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  const commandsOf = (file: unknown) =>
    strings(file)
      .flatMap(text => text.split('\n'))
      .flatMap(
        line =>
          /(?:\brun slides --|\bnpx lectern) (.*?)(?: \|\| .*)?$/
            .exec(line)?.[1]
            ?.replaceAll('"', '')
            .replaceAll(/\$\{\{ matrix\.shard \}\}/g, '1') ?? [],
      );
  const requestedValue = (command: string) => requested(...command.split(/\s+/));

  it('holds files that are YAML, each with commands that Lectern takes', () => {
    expect(files.map(file => commandsOf(file).map(line => requestedValue(line).command))).toEqual([
      ['build'],
      ['check'],
      ['build', 'merge'],
      ['build'],
    ]);
  });

  it('builds all lectures, and keeps the folder that the command has for its cache', () => {
    for (const file of files) {
      const [build] = commandsOf(file).map(requestedValue);
      if (build?.command === 'check') continue;
      expect(build).toMatchObject({command: 'build', options: {lectures: []}});
      expect(strings(file).flatMap(text => text.split('\n').map(line => line.trim()))).toContain(
        /[^/]*$/.exec(String((build?.options as BuildRequest | undefined)?.cache))?.[0],
      );
    }
  });
});

it('the README names every option of build with its default, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const named = [...readme.matchAll(/^\| `(--[a-z-]+)[^`]*` \|(?: `([^`]*)`)?/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const known = buildCommand(() => undefined).options.map(
    ({long, defaultValue, defaultValueDescription, description}) => [
      long ?? '',
      defaultValueDescription ??
        /\(default: ([^\s),]+)\)/.exec(description)?.[1] ??
        (typeof defaultValue === 'string' ? defaultValue : ''),
    ],
  );
  expect(named).toEqual(known);
});

it('the README names every command, in the order of the help, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, table = ''] = /^\| command \| \|\n\|---\|---\|\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  expect([...table.matchAll(/^\| `([a-z-]+)/gm)].map(([, name]) => name)).toEqual(commandNames());
});
