// A course -> what makes Lectern at home in it: files that are not there are written, all others are left as they are.
import {existsSync, statSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join, relative, resolve, sep} from 'node:path';
import type {ParseError} from 'jsonc-parser';
import {LecternError} from '../../errors.ts';
import {shippedThemeNames} from '../../render/themes/theme.ts';
import {openOutput} from '../../files/output.ts';
import {themesDir} from '../build/session.ts';
import {excludeAdvice} from './exclude.ts';
import {configText, editorConfigText, themesOption, workflowText} from './texts.ts';

/** By `require`: bundlers lose the files that its CommonJS build asks for. */
const {applyEdits, modify, parse} = createRequire(import.meta.url)('jsonc-parser') as typeof import('jsonc-parser');

/** What became of a file. */
export interface InitStep {
  /** From the course's folder, `/` as separator. */
  readonly file: string;
  /** `changed`: one value was added to it. `by hand`: it was left as it is, and `advice` says what to add. */
  readonly state: 'written' | 'changed' | 'there already' | 'by hand';
  readonly advice?: string;
}

/** Where the schema stands in a course that has Lectern among its packages. */
const installed = 'node_modules/lectern';
const schemaFile = 'schema/lectern.schema.json';
const packageRoot = dirname(themesDir);

/**
 * Sets up the course in `folder`; with `withCi` a GitHub workflow too. Throws a LecternError where there is no such
 * folder or it cannot be written to.
 */
export async function initCourse(folder: string, withCi: boolean): Promise<readonly InitStep[]> {
  const root = resolve(folder);
  if (!statSync(root, {throwIfNoEntry: false})?.isDirectory())
    throw new LecternError(
      `There is no folder ${folder} to set up. Make it first, or name the folder of your course.`,
      2,
      {
        code: 'no-site',
      },
    );
  try {
    return [
      await writeConfig(root),
      await addScript(root),
      await writeEditorConfig(root),
      ...(withCi ? [await writeNew(root, '.github/workflows/slides.yml', workflowText)] : []),
      ...(await excludeAdvice(root)).map((advice): InitStep => ({file: '_config.yml', state: 'by hand', advice})),
    ];
  } catch (cause) {
    if (cause instanceof LecternError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(`The folder ${folder} cannot be written to: ${reason}. Check its permissions.`, 1, {
      cause,
      code: 'out-unwritable',
    });
  }
}

/** Writes a file that is not there; one that is, or a link of its name, stays. */
async function writeNew(root: string, file: string, text: string): Promise<InitStep> {
  await mkdir(dirname(join(root, file)), {recursive: true});
  try {
    await writeFile(join(root, file), text, {flag: 'wx'});
    return {file, state: 'written'};
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return {file, state: 'there already'};
    throw error;
  }
}

async function writeConfig(root: string): Promise<InitStep> {
  if (existsSync(join(root, 'lectern.yaml'))) return {file: 'lectern.yaml', state: 'there already'};
  return writeNew(root, 'lectern.yml', configText(schemaPath(root)));
}

/** The schema as it is found from the course: among its packages, else beside a copy of Lectern of your own. */
function schemaPath(root: string): string {
  const isPackage = packageRoot.split(sep).includes('node_modules') || existsSync(join(root, installed));
  if (isPackage) return `./${installed}/${schemaFile}`;
  const path = relative(root, join(packageRoot, schemaFile)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The npm script `slides`; an existing package.json keeps its formatting. */
async function addScript(root: string): Promise<InitStep> {
  const file = 'package.json';
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined)
    return writeNew(root, file, `${JSON.stringify({private: true, scripts: {slides: 'lectern'}}, null, 2)}\n`);
  const errors: ParseError[] = [];
  const known = parse(text.replace(/^\uFEFF/, ''), errors) as
    | {readonly scripts?: Readonly<Record<string, unknown>>}
    | undefined;
  if (known?.scripts?.slides !== undefined) return {file, state: 'there already'};
  const advice = 'Add to "scripts": "slides": "lectern"';
  if (errors.length > 0 || typeof known !== 'object' || known === null || Array.isArray(known))
    return {file, state: 'by hand', advice: `It is no JSON object. ${advice}`};
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    tabSize: indent.length,
    insertSpaces: !indent.includes('\t'),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edited = applyEdits(text, modify(text, ['scripts', 'slides'], 'lectern', {formattingOptions}));
  const folder = await openOutput(root, {sources: [], flag: 'init DIR', followsInner: true});
  await folder.write([{name: file, text: edited}]);
  return {file, state: 'changed', advice: 'The script "slides" was added.'};
}

async function writeEditorConfig(root: string): Promise<InitStep> {
  const file = '.vscode/settings.json';
  const themes = [
    ...(await shippedThemeNames(themesDir)).map(name => `./${installed}/themes/${name}`),
    './output/course.css',
  ];
  const step = await writeNew(root, file, editorConfigText(themes));
  if (step.state === 'written') return step;
  const text = await readFile(join(root, file), 'utf8').catch(() => '');
  const known: unknown = parse(text);
  if (typeof known === 'object' && known !== null && themesOption in known) return step;
  return {file, state: 'by hand', advice: `Add: "${themesOption}": ${JSON.stringify(themes)}`};
}
