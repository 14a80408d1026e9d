import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {type Options, readOptions} from '../src/options.ts';

function built(...argv: string[]): Options {
  const asked = readOptions(argv, '1.2.3');
  if (asked.kind !== 'build') throw new Error(`asked to ${asked.kind}`);
  return asked.options;
}

function refused(...argv: string[]): string {
  const asked = readOptions(argv, '1.2.3');
  return asked.kind === 'wrong' ? asked.message : `not refused: ${asked.kind}`;
}

describe('options', () => {
  it('have defaults for all but the lecture', () => {
    const {formats, ...rest} = built('W13');
    expect([...formats]).toEqual(['html', 'pdf', 'md', 'handout']);
    expect(rest).toMatchObject({
      selectors: ['W13'],
      all: false,
      site: 'content',
      out: 'output',
      theme: 'seminar',
      prose: 'lead',
      strict: false,
      quiet: false,
      json: false,
    });
    expect(rest.browser).toBeUndefined();
  });

  it('are read wherever they stand', () => {
    expect(built('W13', '--prose', 'full', 'W14', '--strict', '--browser=/b')).toMatchObject({
      selectors: ['W13', 'W14'],
      prose: 'full',
      strict: true,
      browser: '/b',
    });
  });

  it('take a list of formats, blanks and capitals included', () => {
    expect([...built('W13', '--formats', ' PDF, md,pptx').formats]).toEqual(['pdf', 'md', 'pptx']);
  });

  it('print the report in one format, --json being that of JSON', () => {
    expect(built('--all')).toMatchObject({format: 'text', json: false});
    expect(built('--all', '--json')).toMatchObject({format: 'json', json: true});
    expect(built('--all', '--format', 'json')).toMatchObject({format: 'json', json: true});
    expect(built('--all', '--format', 'sarif')).toMatchObject({format: 'sarif', json: false});
  });

  it('need a lecture, or --all', () => {
    expect(refused()).toContain('--all');
    expect(built('--all').selectors).toEqual([]);
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
    expect(readOptions(['merge', 'a', 'b', '--out', 'c'], '1')).toEqual({
      kind: 'merge',
      options: {folders: ['a', 'b'], out: 'c', quiet: false},
    });
    expect(readOptions(['merge', '--quiet', 'a'], '1')).toEqual({
      kind: 'merge',
      options: {folders: ['a'], out: 'output', quiet: true},
    });
    expect(refused('merge')).toContain('missing required argument');
    expect(refused('merge', 'a', '--shard', '1/2')).toContain("unknown option '--shard'");
    expect(built('W13', 'merge').selectors).toEqual(['W13', 'merge']);
  });

  it('print the version and the help, and stop', () => {
    expect(readOptions(['--version'], '1.2.3')).toEqual({kind: 'print', text: '1.2.3\n'});
    expect(readOptions(['--help'], '1.2.3')).toMatchObject({kind: 'print'});
  });
});

describe('the page on continuous integration', () => {
  const page = readFileSync(new URL('../docs/ci.md', import.meta.url), 'utf8');
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
          /\brun slides -- (.*)$/
            .exec(line)?.[1]
            ?.replaceAll('"', '')
            .replaceAll(/\$\{\{ matrix\.shard \}\}/g, '1') ?? [],
      );
  const asked = (command: string) => readOptions(command.split(/\s+/), '1');

  it('holds files that are YAML, each with commands that Lectern takes', () => {
    expect(files.map(file => commandsOf(file).map(command => asked(command).kind))).toEqual([
      ['build'],
      ['build', 'merge'],
      ['build'],
    ]);
  });

  it('builds all lectures, and keeps the folder that the command has for its cache', () => {
    for (const file of files) {
      const [build] = commandsOf(file).map(asked);
      if (build?.kind !== 'build') throw new Error('The first command of each file is a build.');
      expect(build.options.all).toBe(true);
      expect(strings(file)).toContain(/[^/]*$/.exec(String(build.options.cache))?.[0]);
    }
  });
});

it('the README names every option of the help with its default, and no other', () => {
  const asked = readOptions(['--help'], '1.2.3');
  const help = asked.kind === 'print' ? asked.text : '';
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const named = [...readme.matchAll(/^\| `(--[a-z-]+)[^`]*` \|(?: `([^`]*)`)?/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const options = help.slice(help.indexOf('Options:')).replace(/\s+/g, ' ');
  const known = options.split(/ (?=--[a-z])/).flatMap(part => {
    const name = /^--[a-z-]+/.exec(part)?.[0];
    const value = /default: "?([^")]*)"?\)/.exec(part)?.[1] ?? '';
    return name ? [[name, value === 'false' ? '' : value]] : [];
  });
  expect(named).toEqual(known);
});
