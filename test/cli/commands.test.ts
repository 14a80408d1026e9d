// The commands that build nothing, run as a user does.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readCommandLine} from '../../src/cli/program.ts';
import {courseSchema} from '../../src/site/course/course-keys.ts';
import {makeSite} from '../site/make-site.ts';
import {lectern, lecternProcess} from '../support/lectern.ts';

const course = {
  '_config.yml': 'title: Course\nexclude: [output/]\n',
  '_posts/2024-02-03-W1-first.md': '---\ntitle: First\n---\n\n![x](/none.png)\n',
  'W2-second.md': '---\ntitle: Second\n---\nText.\n',
};
const run = async (cwd: string, ...args: readonly string[]) => lectern(args, cwd);

describe('list', () => {
  it('reads what is built from the output, and says of the rest that it is not', async () => {
    const site = makeSite({
      ...course,
      'slides/W2-second.json': '{"slides": 7}',
      'slides/course.json': '{"version": 1, "lectures": []}',
    });
    const {code, out, error} = await run(site, 'list', '--out', 'slides', '--json');
    expect({code, error}).toEqual({code: 0, error: ''});
    expect(JSON.parse(out)).toMatchObject([
      {key: 'W1-first', post: '_posts/2024-02-03-W1-first.md', week: '1', date: '2024-02-03', isBuilt: false},
      {key: 'W2-second', title: 'Second', isBuilt: true, slides: 7},
    ]);
    expect((await run(site, 'list', 'W3')).error).toMatch(/"W3".*Nearest: W1-first, W2-second.*W1 for W1-first/);
  });
});

describe('plan --take', () => {
  const notes = '---\ntitle: Caches\n---\n\n## Why\n\nA cache keeps what was *asked for* before.\n';
  const choices = (...all: readonly {readonly line: number; readonly show: string}[]): string =>
    JSON.stringify({lectures: [{key: 'W2-caches', choices: all}]});

  it('writes what somebody chose into the notes, and refuses words that are not there', async () => {
    const chosen = choices({line: 7, show: 'what was asked for'}, {line: 7, show: 'what was demanded'});
    const site = makeSite({'_config.yml': 'title: C', 'W2-caches.md': notes, 'c.json': chosen});
    const {code, error} = await run(site, 'plan', '--take', 'c.json', '--site', '.');
    expect(code).toBe(1);
    expect(error).toMatch(/^W2-caches\.md: 1 choices taken, 1 refused$/m);
    expect(error).toMatch(/W2-caches\.md:7 error: “what was demanded” is not in the block \(words-missing\)/);
    expect(readFileSync(join(site, 'W2-caches.md'), 'utf8')).toBe(
      notes.replace('A cache', '<!-- slide: show="what was asked for" -->\nA cache'),
    );
  });

  it('leaves the notes as they are with --side', async () => {
    const site = makeSite({
      '_config.yml': 'title: C',
      'W2-caches.md': notes,
      'c.json': choices({line: 7, show: 'asked for before'}),
    });
    const {code, error} = await run(site, 'plan', '--take', 'c.json', '--side', '--site', '.');
    expect({code, error}).toEqual({code: 0, error: '_slides/W2-caches.yml: 1 choices taken\n'});
    expect(readFileSync(join(site, 'W2-caches.md'), 'utf8')).toBe(notes);
    expect(readFileSync(join(site, '_slides/W2-caches.yml'), 'utf8')).toBe(
      '- block: A cache keeps what was asked\n  show: asked for before\n',
    );
  });

  it.each([
    [['plan'], 'which lecture'],
    [['plan', 'W2', '--take', 'c.json'], 'names the lectures itself'],
    [['plan', 'W2', '--side'], '--side goes with --take'],
    [['plan', '--take', 'none.json'], 'none.json cannot be read'],
  ])('%j says what is wrong', async (args, message) => {
    const site = makeSite({'_config.yml': 'title: C', 'W2-caches.md': notes});
    const {code, error} = await run(site, ...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

describe('init', () => {
  it('writes what is not there, keeps what is, and says what to add by hand', async () => {
    const text = '{\n\t"name": "x",\n\t"files": ["a", "b"],\n\t"scripts": {\n\t\t"test": "x"\n\t}\n}\n';
    const settings = '// mine\n{"editor.tabSize": 3,}\n';
    const site = makeSite({...course, 'package.json': text, '.vscode/settings.json': settings});
    const read = (name: string): string => readFileSync(join(site, name), 'utf8');
    const {code, out} = await run(site, 'init', '--ci');
    expect(code).toBe(0);
    expect(read('package.json')).toBe(text.replace('"x"\n', '"x",\n\t\t"slides": "lectern"\n'));
    expect(read('.vscode/settings.json')).toBe(settings);
    expect(read('_config.yml')).toBe(course['_config.yml']);
    expect(out).toMatch(/^lectern\.yml +written$/m);
    expect(out).toMatch(
      /settings\.json +left as it is\n {2}Add: "markdown\.marp\.themes": \["\.\/node_modules\/lectern\/themes/,
    );
    expect(out).toContain('"exclude": lectern.yml, package.json');
    const before = read('lectern.yml');
    const again = await run(site, 'init', '--ci');
    expect(again.out).toMatch(/^lectern\.yml +there already, left as it is$/m);
    expect(again.out).toMatch(/^package\.json +there already/m);
    expect(read('lectern.yml')).toBe(before);
  });

  it('writes a config whose every comment is right once it is none, and knows every key', async () => {
    const site = makeSite({'a.md': ''});
    await run(site, 'init');
    const text = readFileSync(join(site, 'lectern.yml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\/schema\/lectern\.schema\.json$/m);
    expect(parse(text)).toBeNull();
    const [, ...lines] = text.split('\n');
    const plain = lines.map(line => line.replace(/^# (?=\s*[\w-]+:)/, '')).join('\n');
    expect(courseSchema.safeParse(parse(plain)).error?.issues).toBeUndefined();
    expect(Object.keys(parse(plain) as object).sort()).toEqual(Object.keys(courseSchema.shape).sort());
    expect(JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'))).toEqual({
      private: true,
      scripts: {slides: 'lectern'},
    });
  });

  it('writes a workflow of commands that Lectern takes', async () => {
    const site = makeSite({'a.md': ''});
    await run(site, 'init', '--ci');
    const workflow = readFileSync(join(site, '.github/workflows/slides.yml'), 'utf8');
    const steps = (parse(workflow) as {jobs: {slides: {steps: {run?: string}[]}}}).jobs.slides.steps;
    const commands = steps.flatMap(({run: line}) => (line?.startsWith('npx lectern ') ? [line.slice(12)] : []));
    expect(commands.map(line => readCommandLine(line.split(' '), '1').kind)).toEqual(['run']);
  });

  it('says what to do where there is no such folder', async () => {
    const {code, error} = await run(makeSite({}), 'init', 'nowhere');
    expect({code, error}).toEqual({code: 2, error: expect.stringMatching(/no folder nowhere.*Make it first/)});
  });
});

describe('doctor', () => {
  it('names what is wrong with what to do, and ends with 1', async () => {
    const site = makeSite({...course, 'lectern.yml': 'theme: no-such-theme\n'});
    const {code, out} = await run(site, 'doctor', '--browser', '/no/browser', '--json');
    const findings = JSON.parse(out) as readonly {about: string; state: string; found: string; todo?: string}[];
    expect(code).toBe(1);
    expect(findings.map(({about, state}) => `${about} ${state}`)).toEqual([
      'Node ok',
      'browser wrong',
      'fonts ok',
      'output ok',
      'cache ok',
      'site ok',
      'config wrong',
      'figures warning',
    ]);
    expect(findings.filter(({state, todo}) => state !== 'ok' && !todo)).toEqual([]);
    expect(findings.at(-1)?.found).toBe('_posts/2024-02-03-W1-first.md:5 /none.png was not found.');
  });
});

describe('completions', () => {
  const words = async (cwd: string, ...typed: readonly string[]) =>
    (await lecternProcess(['complete', '--', ...typed], cwd)).out
      .split('\n')
      .flatMap(line => line.split('\t')[0] || []);

  it('know commands, lectures, options and their values', async () => {
    const site = makeSite(course);
    const [empty, key, option, value, listed, shell] = await Promise.all([
      words(site, ''),
      words(site, 'W2'),
      words(site, '--form'),
      words(site, 'W2', '--formats', 'html,p'),
      words(site, 'list', ''),
      words(site, 'completions', ''),
    ]);
    expect(empty).toEqual(expect.arrayContaining(['build', 'init', 'doctor', 'W1-first', 'W2-second']));
    expect(key).toEqual(['W2-second', ':4']);
    expect(option).toEqual(['--formats', '--format', ':4']);
    expect(value).toEqual(['html,pdf', 'html,pptx', 'html,pptx-pictures', ':4']);
    expect(listed).toEqual(['W1-first', 'W2-second', ':4']);
    expect(shell).toEqual(['bash', 'zsh', 'fish', 'powershell', ':4']);
  });

  it('come as a script for each shell', async () => {
    const scripts = await Promise.all(
      ['bash', 'zsh', 'fish'].map(async shell => lecternProcess(['completions', shell], '.')),
    );
    for (const {code, out} of scripts) {
      expect(code).toBe(0);
      expect(out).toContain('lectern complete --');
    }
  });
});
