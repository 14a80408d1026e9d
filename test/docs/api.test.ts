// The examples of docs/api.md are programs that the compiler takes.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {expect, it} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/api.md`, 'utf8');
const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** What the compiler says of programs that stand in the project's folder, `lectern` being its sources. */
function faults(texts: readonly string[]): readonly string[] {
  const {config} = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as {config: object};
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const all = {...options, noEmit: true, incremental: false, paths: {lectern: ['./src/index.ts']}};
  delete all.tsBuildInfoFile;
  const files = new Map<string, string>(texts.map((text, i) => [`${root}example-${i}.ts`, text]));
  const host = ts.createCompilerHost(all);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = name => files.has(name) || fileExists(name);
  host.readFile = name => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...files.keys()], all, host);
  return [...files.keys()].flatMap(name => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({messageText}) =>
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  });
}

it('compile, and what does not is seen', () => {
  expect(examples.length).toBe(3);
  expect(faults([...examples, "import {build} from 'lectern'; await build({out: 5});"])).toEqual([
    "Type 'number' is not assignable to type 'string'.",
  ]);
}, 120_000);
