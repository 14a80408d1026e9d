// Modules as esbuild prints them -> one script that gives the same exports; and the program's own modules suit it.
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {runInThisContext} from 'node:vm';
import ts from 'typescript';
import {expect, it} from 'vitest';

const root = new URL('../../', import.meta.url);
const [{asScript}, {program}] = (await Promise.all([
  import(new URL('build/one-script.mjs', root).href),
  import(new URL('build/program.mjs', root).href),
])) as [
  {asScript(modules: readonly (readonly [string, string])[]): string},
  {program(name: string): Promise<Readonly<Record<string, unknown>>>},
];

type Exports = Readonly<Record<string, unknown>>;
type Load = (name: string) => Exports;
type Functions = Readonly<Record<string, (require: NodeJS.Require, load: Load, url: string) => Exports>>;

/** What the module `name` exports where all of `modules` are made into one script. */
function run(modules: Readonly<Record<string, string>>, name: string): Exports {
  const script = {exports: {} as Functions};
  (runInThisContext(`(function(module){${asScript(Object.entries(modules))}})`) as (module: object) => void)(script);
  const loaded = new Map<string, Exports>();
  const load: Load = one => {
    const exported = loaded.get(one) ?? script.exports[one]?.(createRequire(import.meta.url), load, 'file:///here');
    loaded.set(one, exported ?? {});
    return exported ?? {};
  };
  return load(name);
}

it('imports of all forms give what a module gives', async () => {
  const modules = {
    'a.js': 'import{b as c,d}from"./b.js";import"./e.js";var{x}={x:1};export{c as f,d,x};\n',
    'b.js': 'var b=2;function d(){return b}export{b,d};\n',
    'e.js': 'globalThis.evaluatedOnce=(globalThis.evaluatedOnce??0)+1;\n',
    'f.js':
      'import*as p from"node:path";import q,{join as j}from"node:path";' +
      'import{default as r,sep}from"node:path";export{p,q,j,r,sep};',
    'g.js': 'var one=1;import{sep as s}from"node:path";export{s,one as default};',
    'h.js':
      'var u=__url;async function late(){return(await import("./b.js")).d()}' +
      'async function far(){return import("node:os")}export{u,late,far};',
    'i.js': 'var require_i=()=>({is:"whole"});export default require_i();\n',
  };
  const {d, ...a} = run(modules, 'a.js');
  expect([a, (d as () => number)()]).toEqual([{f: 2, x: 1}, 2]);
  const path = createRequire(import.meta.url)('node:path') as typeof import('node:path');
  expect(run(modules, 'f.js')).toEqual({p: path, q: path, j: path.join, r: path, sep: path.sep});
  expect(run(modules, 'g.js')).toEqual({s: path.sep, default: 1});
  const {u, late} = run(modules, 'h.js') as {u: string; late(): Promise<number>};
  expect([u, await late()]).toEqual(['file:///here', 2]);
  expect(run(modules, 'i.js')).toEqual({default: {is: 'whole'}});
  expect((globalThis as {evaluatedOnce?: number}).evaluatedOnce).toBe(1);
});

it('refuses what it does not know, when the program is built', () => {
  expect(() => asScript([['a.js', 'import a from"b"with{type:"json"};export{a};']])).toThrow(SyntaxError);
  expect(() => asScript([['a.js', 'var a=1;export{a};var b=await a;']])).toThrow(SyntaxError);
});

/** Variables that the module of `text` exports, and assigns to within one of its functions. */
function findChanged(text: string): readonly string[] {
  const last = /\nreturn\{([^{}]*)\}\}$/.exec(text)?.[1] ?? '';
  const exported = last.split(',').map(one => one.replace(/^.*:/, ''));
  const assigned = new Set(
    Array.from(text.matchAll(/(?<![.\w$]|(?:var|let|const) )([\w$]+)=(?![=>])/g), ([, name]) => name),
  );
  const suspects = new Set(exported.filter(name => assigned.has(name)));
  if (suspects.size === 0) return [];
  const found: string[] = [];
  const visit = (node: ts.Node, own: ReadonlySet<string> | undefined): void => {
    const names = ts.isFunctionLike(node)
      ? new Set([...(own ?? []), ...node.parameters.map(one => one.name.getText())])
      : own;
    const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    const name = isAssignment && ts.isIdentifier(node.left) ? node.left.text : '';
    if (names?.has(name) === false && suspects.has(name)) found.push(node.getText());
    ts.forEachChild(node, child => visit(child, names));
  };
  const file = ts.createSourceFile(
    'one.js',
    text.replace(/^[^{]*\{/, '').replace(/\}$/, ''),
    ts.ScriptTarget.Latest,
    true,
  );
  visit(file, undefined);
  return found;
}

it('no module of the program changes what it exports after it has run', async () => {
  const changing = 'function(require,__load,__url){var a=1,b=2;a=3;function f(){a=4}function g(b){b=5}\nreturn{a,c:b}}';
  expect(findChanged(changing)).toEqual(['a=4']);
  await program('cli');
  const dist = new URL('dist/', root);
  const [name = ''] = readdirSync(dist).filter(one => one.startsWith('program-'));
  const modules = readFileSync(new URL(name, dist), 'utf8').split(/^"[^"\n]+":(?=function\(require,__load,__url\))/m);
  expect(modules.length).toBeGreaterThan(100);
  expect(modules.slice(1).flatMap(one => findChanged(one.replace(/(?:,\n|\n\};\n)$/, '')))).toEqual([]);
});
