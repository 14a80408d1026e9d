// Facts of the code that no linter knows: each check finds what breaks its rule, and there is nothing.
import {matchesGlob} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {aloneTests, browserTests} from '../../vitest.config.ts';
import {type CodeFile, codeOf, declarationsOf, importsOf, kindsOf, namesOf} from './code.ts';
import {layerOf} from './layers.ts';
import {allowedNames, betterWord, wordsOfName} from './words.ts';

const src = codeOf('src');
const imports = src.flatMap(importsOf);

/** What breaks a rule: in which file, and what. */
interface Breach {
  readonly path: string;
  readonly what: string;
}

function expectNone(breaches: readonly Breach[]): void {
  expect(breaches.map(({path, what}) => `${path}: ${what}`)).toEqual([]);
}

const each = (find: (file: CodeFile) => readonly string[], files = src): readonly Breach[] =>
  files.flatMap(file => find(file).map(what => ({path: file.path, what})));
const lineOf = (file: CodeFile, node: ts.Node): number =>
  file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

describe('imports', () => {
  it('sees them', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(imports).toContainEqual({from: 'src/pipeline.ts', to: 'src/parse/parse.ts'});
    expect(
      imports.filter(({to}) => !src.some(({path}) => path === to) && !/^(bin|dist|package)|\.json$/.test(to)),
    ).toEqual([]);
  });

  it('every folder and file of src has its layer', () => {
    expect([...new Set(src.filter(({path}) => layerOf(path) < 0).map(({path}) => path))]).toEqual([]);
  });

  it('none goes up a layer', () => {
    expectNone(
      imports
        .filter(({from, to}) => to.startsWith('src/') && layerOf(to) > layerOf(from))
        .map(({from, to}) => ({path: from, what: `imports ${to}, which lies above`})),
    );
  });

  it('no circle', () => {
    expectNone(
      circles().flatMap(circle => circle.map(path => ({path, what: `in a circle of imports: ${circle.join(' ')}`}))),
    );
  });
});

/** Files that reach each other, in groups: strongly connected parts of the graph of imports. */
function circles(): readonly (readonly string[])[] {
  const targets = new Map<string, readonly string[]>();
  for (const {path} of src)
    targets.set(
      path,
      imports.filter(one => one.from === path).map(({to}) => to),
    );
  const reach = new Map<string, ReadonlySet<string>>();
  for (const {path} of src) {
    const all = new Set<string>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const to of targets.get(next) ?? []) {
        if (all.has(to)) continue;
        all.add(to);
        open.push(to);
      }
    reach.set(path, all);
  }
  const groups = new Map<string, readonly string[]>();
  for (const {path} of src) {
    if (!reach.get(path)?.has(path)) continue;
    const group = [...(reach.get(path) ?? [])].filter(other => reach.get(other)?.has(path)).sort();
    groups.set(group.join(' '), group);
  }
  return [...groups.values()];
}

describe('functions and state', () => {
  it('no function has more than four parameters', () => {
    expectNone(
      each(file =>
        file.nodes.flatMap(node =>
          ts.isFunctionLike(node) && node.parameters.length > 4 && !ts.isTypeNode(node)
            ? [
                `line ${lineOf(file, node)}: ${node.name?.getText() ?? 'a function'} has ` +
                  `${node.parameters.length} parameters`,
              ]
            : [],
        ),
      ),
    );
  });

  it('no function takes more than six values in an object that has no name of its own', () => {
    expectNone(
      each(file =>
        file.nodes.flatMap(node =>
          ts.isParameter(node) && node.type && ts.isTypeLiteralNode(node.type) && node.type.members.length > 6
            ? [`line ${lineOf(file, node)}: the object has ${node.type.members.length} members: give it a type`]
            : [],
        ),
      ),
    );
  });

  it('no module keeps state: no `let`, no weak map, no collection or object that is changed', () => {
    expectNone(each(stateOf));
  });
});

/** Names at the top of `file` that hold state. */
function stateOf(file: CodeFile): readonly string[] {
  return declarationsOf(file).flatMap(({name, node, statement}) => {
    if (!ts.isVariableDeclaration(node) || !ts.isVariableStatement(statement)) return [];
    if (!(statement.declarationList.flags & ts.NodeFlags.Const)) return [`${name} is no constant`];
    const made = node.initializer;
    if (!made) return [];
    if (ts.isNewExpression(made) && /^Weak(Map|Set)$/.test(made.expression.getText())) return [`${name} remembers`];
    const isCollection =
      (ts.isNewExpression(made) && /^(Map|Set)$/.test(made.expression.getText())) ||
      ts.isArrayLiteralExpression(made) ||
      ts.isObjectLiteralExpression(made);
    return isCollection && file.nodes.some(one => changes(one, name)) ? [`${name} is changed`] : [];
  });
}

const changing = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)$/;

/** Does `node` change what the constant `name` holds? */
function changes(node: ts.Node, name: string): boolean {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.expression.getText() === name && changing.test(node.expression.name.text);
  const target =
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
      ? node.left
      : ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isDeleteExpression(node)
        ? 'operand' in node
          ? node.operand
          : node.expression
        : undefined;
  if (!target || !(ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))) return false;
  const isUnaryRead = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
  return !isUnaryRead && target.expression.getText() === name;
}

describe('files', () => {
  it('no line is over 120 columns', () => {
    expectNone(
      each(
        ({text}) =>
          text.split('\n').flatMap((line, i) => ([...line].length > 120 ? [`line ${i + 1} is too long`] : [])),
        codeOf('src', 'test', 'bench', 'bin'),
      ),
    );
  });

  it('no file is over 250 lines', () => {
    expectNone(each(({text}) => (text.trimEnd().split('\n').length > 250 ? ['the file has more than 250 lines'] : [])));
  });

  it('no folder holds more than 15 files', () => {
    const folders = new Map<string, number>();
    for (const {path} of src) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expectNone(
      [...folders].filter(([, count]) => count > 15).map(([path, count]) => ({path, what: `holds ${count} files`})),
    );
  });

  it('each opens with a line that states its job', () => {
    expectNone(each(({text}) => (/^(?:#![^\n]*\n)?\/\/ \S+ \S+ \S/.test(text) ? [] : ['no job is stated'])));
  });
});

/** Is it a comment that says nothing? */
function isEmptyDoc(doc: ts.JSDoc | ts.JSDocTag): boolean {
  return (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() === '';
}

describe('names', () => {
  it('every exported one has a docstring', () => {
    expectNone(
      each(file =>
        declarationsOf(file)
          .filter(({statement, isExported}) => isExported && ts.getJSDocCommentsAndTags(statement).every(isEmptyDoc))
          .map(({name}) => `${name} is not explained`),
      ),
    );
  });

  it('no default export, which would have none', () => {
    expectNone(each(({tree}) => (tree.statements.some(ts.isExportAssignment) ? ['the export has no name'] : []), src));
  });

  it('one name, one type', () => {
    const types = src.flatMap(file =>
      declarationsOf(file)
        .filter(({node}) => !ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node))
        .map(({name}) => ({path: file.path, name})),
    );
    expectNone(
      types.flatMap(({path, name}) => {
        const others = types.filter(other => other.name === name && other.path !== path);
        return others.length === 0 ? [] : [{path, what: `${name} is also ${others.map(one => one.path).join(', ')}`}];
      }),
    );
  });

  it('are of the field', () => {
    expectNone(
      each(file =>
        [
          ...new Set([
            ...namesOf(file),
            ...kindsOf(file),
            file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''),
          ]),
        ].flatMap(name => {
          if (allowedNames.has(name)) return [];
          const better = wordsOfName(name).flatMap(word => betterWord(word) ?? [])[0];
          return better === undefined ? [] : [`${name}: say ${better}`];
        }),
      ),
    );
  });
});

describe('tests', () => {
  const tests = codeOf('test');
  const paths = new Set(tests.map(({path}) => path));

  it('each file of a folder that needs no browser and holds a function has one of its own', () => {
    const alone = src.filter(
      ({path, nodes}) =>
        /^src\/(?:blocks|outline|parse|text)\//.test(path) &&
        nodes.some(node => ts.isFunctionLike(node) && hasBody(node)),
    );
    expect(alone.length).toBeGreaterThan(80);
    expectNone(
      alone
        .filter(({path}) => !paths.has(path.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts')))
        .map(({path}) => ({path, what: 'has no test of its own name'})),
    );
  });

  it('those that replace a module have a process of their own: the others share one', () => {
    const mocking = tests.filter(({text}) => /\bvi\.(?:mock|doMock|resetModules)\(/.test(text));
    expect(mocking.map(({path}) => path).filter(path => !aloneTests.includes(path))).toEqual([]);
    expect(mocking).not.toEqual([]);
    const matched = aloneTests.filter(path => browserTests.some(glob => matchesGlob(path, glob)));
    expect(matched).toEqual(aloneTests); // else the project of pure tests would run them too
  });

  it('none reads the clock', () => {
    const clocks = /\bperformance\.now\(|\bDate\.now\(|\bnew Date\(\)|\bhrtime\b|\bprocess\.cpuUsage\(/;
    const readers = tests.filter(({path, text}) => path !== 'test/facts/facts.test.ts' && clocks.test(text));
    expect(readers.map(({path}) => path)).toEqual([]);
  });
});

function hasBody(node: ts.Node): boolean {
  return 'body' in node && node.body !== undefined;
}
