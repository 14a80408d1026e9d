// docs/architecture.md against the files: its tree, its import rule, and the first line of every file.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const doc = read('docs/architecture.md');
const stages = ['parse', 'outline', 'compose', 'layout', 'timing', 'emit'];
const shell = [
  'files',
  'cache',
  'site',
  'images',
  'render',
  'script',
  'browser',
  'export',
  'handout',
  'course-page',
  'checks',
  'report',
  'preview',
  'server',
  'present',
];
/** Imports of a stage by a shell folder that the page names as exceptions. */
const exceptions: readonly string[] = [];

interface Import {
  readonly from: string;
  /** Path from the root, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync(new URL('src/', root), {recursive: true, encoding: 'utf8'})
  .map(path => `src/${path.replaceAll('\\', '/')}`)
  .filter(path => /\.(ts|mjs)$/.test(path));
const imports = files.flatMap(importsOf);

function importsOf(from: string): readonly Import[] {
  const text = read(from);
  const all = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?([^'"]*?from\s*)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm),
  ];
  return all.map(([, type, names = '', fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    const to = name.startsWith('.') ? new URL(name, new URL(from, root)).pathname.slice(root.pathname.length) : name;
    const named =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .map(one => one.trim())
        .filter(Boolean) ?? [];
    return {from, to, isType: type !== undefined || (named.length > 0 && named.every(one => one.startsWith('type ')))};
  });
}

/** Folder of `src` that a path lies in, or the file's own name; empty for a package. */
function folder(path: string): string {
  return path.startsWith('src/') ? (path.split('/')[1] ?? '') : '';
}

function of(folders: readonly string[]): readonly Import[] {
  return imports.filter(one => folders.includes(folder(one.from)));
}

const brief = (list: readonly Import[]) => list.map(({from, to}) => `${from} ${to}`);

describe('the tree', () => {
  it('has every path that the page names', () => {
    const named = [...doc.matchAll(/`((?:src|test|bin|docs|themes|content)\/[^`\s]*)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(path => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('has no folder of src, and no file at its top, that the page does not name', () => {
    const top = readdirSync(new URL('src/', root), {withFileTypes: true}).map(entry =>
      entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
    );
    expect(top.filter(path => !doc.includes(`\`${path}\``))).toEqual([]);
  });

  it('has no folder that the import rule does not know', () => {
    const known = ['model', 'text', 'blocks', 'dialects', 'commands', 'cli', ...stages, ...shell];
    expect([...new Set(files.map(folder))].filter(name => !name.includes('.') && !known.includes(name))).toEqual([]);
  });
});

describe('the import rule', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(brief(imports)).toContain('src/pipeline.ts src/compose/compose.ts');
  });

  it('model imports model, and the types of blocks and mdast', () => {
    expect(
      brief(
        of(['model']).filter(({to, isType}) => folder(to) !== 'model' && !(/^mdast|^src\/blocks/.test(to) && isType)),
      ),
    ).toEqual([]);
  });

  it('text imports model and itself, blocks both and itself', () => {
    // KaTeX's boxes are measured, and words of English tagged, where text is.
    const packages = ['unist-util-visit', 'get-east-asian-width', 'katex', 'wink-nlp', 'wink-eng-lite-web-model'];
    const wrong = (own: string, base: readonly string[]) =>
      of([own]).filter(
        ({to, isType}) =>
          ![...base, own].includes(folder(to)) && !packages.includes(to) && !(/^mdast|^src\/blocks/.test(to) && isType),
      );
    expect(brief(wrong('text', ['model']))).toEqual([]);
    expect(brief(wrong('blocks', ['model', 'text']))).toEqual([]);
  });

  it('a stage imports model, text, blocks and itself, and types of the stage before it', () => {
    const wrong = of(stages).filter(({from, to, isType}) => {
      const [own, target] = [folder(from), folder(to)];
      if (['', 'model', 'text', 'blocks', own].includes(target)) return false;
      return !(isType && stages.indexOf(target) === stages.indexOf(own) - 1);
    });
    expect(brief(wrong)).toEqual([]);
  });

  it('a front end imports model, text, itself and the text passes of parse; nothing but commands knows it', () => {
    const own = (path: string) => path.split('/').slice(0, 3).join('/');
    const isText = (path: string) =>
      /^src\/parse\/(?:source\/|html\/attributes|front-end|context|diagnostic)/.test(path);
    expect(
      brief(
        of(['dialects']).filter(
          ({from, to}) =>
            !['model', 'text'].includes(folder(to)) &&
            !isText(to) &&
            ![own(from), 'src/dialects/shared', 'src/dialects/dialect.ts'].includes(own(to)) &&
            from !== 'src/dialects/families.ts',
        ),
      ),
    ).toEqual([]);
    expect(
      brief(
        imports.filter(({from, to}) => folder(to) === 'dialects' && !/^src\/(?:dialects|commands|cli)\//.test(from)),
      ),
    ).toEqual([]);
  });

  it('a stage touches nothing outside of it', () => {
    expect(
      brief(of([...stages, 'dialects']).filter(({to}) => /^(node:|puppeteer|@marp-team|listr2|sharp)/.test(to))),
    ).toEqual([]);
    const effects =
      /\bprocess\s*\.|\bDate\.now\b|\bnew Date\(\)|\bconsole\s*\.|\bfetch\(|\bMath\.random\b|\bperformance\s*\./;
    const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(
      files.filter(
        path => [...stages, 'dialects', 'model', 'text', 'blocks'].includes(folder(path)) && effects.test(code(path)),
      ),
    ).toEqual([]);
  });

  it('a shell folder imports no stage', () => {
    const wrong = brief(
      of(shell).filter(({to}) => [...stages, 'commands', 'cli.ts', 'pipeline.ts'].includes(folder(to))),
    );
    expect(wrong.filter(one => !exceptions.includes(one))).toEqual([]);
    for (const one of exceptions) expect(doc).toContain(`\`${one.split(' ')[1]}\``);
  });

  it('the pipeline imports stages and model', () => {
    expect(brief(of(['pipeline.ts']).filter(({to}) => ![...stages, 'model'].includes(folder(to))))).toEqual([]);
  });

  it('nothing but the program itself imports the command line', () => {
    expect(
      brief(
        imports.filter(
          ({from, to}) =>
            folder(to) === 'cli.ts' ||
            (folder(to) === 'cli' && folder(from) !== 'cli' && from !== 'src/cli.ts') ||
            (folder(to) === 'commands' && !['commands', 'cli', 'cli.ts', 'api.ts', 'index.ts'].includes(folder(from))),
        ),
      ),
    ).toEqual([]);
  });

  it('only the command line reads arguments and sets the exit code', () => {
    expect(
      files.filter(path => /process\.(argv|exitCode|exit)\b/.test(read(path).replace(/^\s*\/\/.*$/gm, ''))),
    ).toEqual(['src/cli.ts']);
  });
});

it('every file opens with a comment that states its job', () => {
  expect(files.filter(path => !/^(?:#![^\n]*\n)?(?:\/\/ |\/\*)/.test(read(path)))).toEqual([]);
});

describe('module state', () => {
  it('is nowhere: what changes belongs to an object that somebody opens and closes', () => {
    const states = new RegExp(
      String.raw`^(?:export )?(?:let |const [^=]*= new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|` +
        String.raw`const \w+: (?!readonly )[^=]*\[\] = \[)|\bglobalThis\b`,
      'm',
    );
    expect('const seen = new Map<string, string[]>();').toMatch(states);
    expect('let count = 0;').toMatch(states);
    expect(files.filter(path => states.test(read(path)))).toEqual([]);
  });
});
