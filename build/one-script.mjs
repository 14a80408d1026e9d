// Modules of the bundle -> one script, whose compiled code can be kept (build/load.mjs): Node 20 keeps none of modules.
//
// Each module becomes a function of the script, called when it is first asked for, so what a command does not need is
// not compiled. What a module exports is read when it is imported: none may change later (test/build/ sees to it).
import {Script} from 'node:vm';

/** An import as esbuild prints it: `import a,{b as c}from"d";`, all parts but the last one optional. */
const imported =
  /(?<=^|[;}\n])import(?: ?(?<whole>[\w$]+),?)?(?: ?\*as (?<all>[\w$]+))?(?:\{(?<names>[^{}]*)\})?(?: ?from)?"(?<from>[^"]+)";/g;
const exported = /export(?:\{(?<names>[^{}]*)\}| default (?<value>[\w$]+\(\)));\s*$/;

/**
 * The script of `modules`, pairs of name and text: it exports a record of functions by the names of modules. Throws a
 * SyntaxError where a module has a statement that is not known here.
 */
export function asScript(modules) {
  const names = new Set(modules.map(([name]) => name));
  const functions = modules.map(([name, text]) => `${JSON.stringify(name)}:${asFunction(text, names)}`);
  const script = `"use strict";module.exports={\n${functions.join(',\n')}\n};\n`;
  new Script(script);
  return script;
}

/** A function of `require` of packages, `__load` of other modules, and `__url`, the address of the script. */
function asFunction(text, names) {
  const imports = [];
  const {names: last = '', value} = exported.exec(text)?.groups ?? {};
  const body = text
    .replace(exported, '')
    .replace(imported, (...match) => {
      imports.push(asVariables(match.at(-1), names));
      return '';
    })
    .replace(/\bimport\("\.\/([^"]+)"\)/g, (whole, name) =>
      names.has(name) ? `Promise.resolve().then(()=>__load(${JSON.stringify(name)}))` : whole,
    );
  const result = value === undefined ? last.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1') : `default:${value}`;
  return `function(require,__load,__url){${imports.join('')}${body}\nreturn{${result}}}`;
}

function asVariables({whole, all, names: some, from}, names) {
  const own = from.replace(/^\.\//, '');
  const isOwn = names.has(own);
  const call = isOwn ? `__load(${JSON.stringify(own)})` : `require(${JSON.stringify(from)})`;
  // What a package of CommonJS exports is the default export of its module.
  const byDefault = isOwn ? undefined : /\bdefault as ([\w$]+)/.exec(some ?? '')?.[1];
  const parts = some?.replace(isOwn ? '' : /\bdefault as [\w$]+,?/, '').replaceAll(' as ', ':');
  const targets = [whole, all, byDefault, parts && `{${parts}}`].filter(Boolean);
  const [first, ...more] = targets;
  return first === undefined ? `${call};` : `var ${first}=${call}${more.map(one => `,${one}=${first}`).join('')};`;
}
