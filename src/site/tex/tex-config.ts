// What a site tells MathJax or KaTeX, in its config, its layouts, includes, data or scripts -> macros and numbers.
import {readdirSync} from 'node:fs';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import type {SiteMacro, TexConfig} from '../../model/tex-config.ts';
import {decodeText} from '../decode.ts';
import {isRecord} from '../front-matter/bound-value.ts';
import {parseYaml} from '../front-matter/yaml.ts';
import {readLiteral} from './script-literal.ts';

/** Folders in which sites keep their settings, and what a file of settings is named. */
const folders = [
  ['assets', /\.js$/],
  ['js', /\.js$/],
  ['_layouts', /\.(?:html|liquid|js)$/],
  ['_includes', /\.(?:html|liquid|js|md|tex)$/],
  ['_data', /\.(?:ya?ml|json)$/],
  // MkDocs; Hugo, Docusaurus; Hugo; mdBook; Quarto's and Sphinx' own.
  ['docs', /\.js$/],
  ['static', /\.js$/],
  ['layouts', /\.html$/],
  ['theme', /\.(?:hbs|html|js)$/],
  ['_static', /\.js$/],
] as const;
/** Files at the root that hold settings or macros: configs that are programs, headers, preambles. */
const atRoot = new RegExp(
  String.raw`^(?:docusaurus\.config\.\w+|conf\.py|` +
    String.raw`[\w.-]*(?:macro|mathjax|katex|preamble|header|latex)[\w.-]*\.(?:tex|sty|html|js|md|qmd))$`,
  'i',
);
/** Files that are read at most, their bytes and depth, objects and macros of one, and the letters of a macro. */
const bounds = {files: 400, bytes: 256 * 1024, depth: 4, objects: 40, macros: 2000, body: 1000} as const;

type Macros = Record<string, SiteMacro>;

/** The settings of the site in `root`, whose config is `config`; `own`, those of lectern.yml, outrank its macros. */
export function readTexConfig(
  root: string,
  config: Readonly<Record<string, unknown>>,
  own: TexConfig['macros'] = {},
): TexConfig {
  const macros: Macros = {};
  let numbers: TexConfig['numbers'] = 'none';
  for (const path of listConfigFiles(root)) {
    const read = readInsideSync(root, path, bounds.bytes);
    const text = 'bytes' in read ? decodeText(read.bytes) : undefined;
    if (text === undefined || !/macros|autoNumber|tags|\\(?:re)?newcommand|\\Declare/i.test(text)) continue;
    if (/\.(?:ya?ml|json)$/.test(path)) {
      const {data} = parseYaml(text);
      addFrom(data, macros);
      numbers = numbersOf(data) ?? numbers;
    } else {
      const script = path.endsWith('.py')
        ? text.replace(rawText, (_all, _mark, body: string) => JSON.stringify(body))
        : text;
      Object.assign(macros, macrosOfScript(script), isTexFile(path) ? macrosOfTex(text) : {});
      numbers = numbersOfScript(text) ?? numbers;
    }
  }
  addFrom(config, macros);
  return {macros: {...macros, ...own}, numbers: numbersOf(config) ?? numbers};
}

/** Paths of the files that may hold settings, from the site's root, sorted. */
function listConfigFiles(root: string): readonly string[] {
  const paths: string[] = [];
  const visit = (folder: string, ending: RegExp, depth: number): void => {
    const real = resolveInside(root, folder);
    if (real === undefined || depth > bounds.depth) return;
    for (const entry of entriesOf(real)) {
      if (paths.length >= bounds.files) return;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules') visit(path, ending, depth + 1);
      else if (entry.isFile() && ending.test(entry.name) && !/\.min\.js$/.test(entry.name)) paths.push(path);
    }
  };
  for (const [folder, ending] of folders) visit(folder, ending, 0);
  const own = entriesOf(root).filter(entry => entry.isFile() && atRoot.test(entry.name));
  return [...paths, ...own.map(({name}) => name)];
}

/** Does a file hold TeX, be it in a page's header? Scripts hold it in quotation marks. */
function isTexFile(path: string): boolean {
  return /\.(?:tex|sty|html|md|qmd|hbs)$/.test(path);
}

/** Text of Python in which backslashes are none of its own. */
const rawText = /\br(["'])((?:(?!\1)[^\n])*)\1/g;

const commands = String.raw`\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator)(\*?)`;
const definition = new RegExp(
  // Each run of blanks belongs to one part alone.
  String.raw`${commands}\s*(?:\{\s*)?\\([a-zA-Z]+)\s*(?:\}\s*)?(?:\[(\d)\]\s*)?(?:\[([^\]]{0,1000})\]\s*)?\{`,
  'g',
);

/** Macros that are defined in TeX. */
export function macrosOfTex(text: string): TexConfig['macros'] {
  const macros: Macros = {};
  let left: number = bounds.macros;
  for (const match of text.matchAll(definition)) {
    if (--left < 0) break;
    const [all, star = '', name = '', count, option] = match;
    const body = groupAt(text, match.index + all.length);
    if (body === undefined) continue;
    const isOperator = all.includes('DeclareMathOperator');
    addMacro(name, [isOperator ? `\\operatorname${star}{${body}}` : body, Number(count ?? 0), option], macros);
  }
  return macros;
}

/** What stands up to the brace that closes the group in which `from` stands; undefined where none does. */
function groupAt(text: string, from: number): string | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + bounds.body); at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return text.slice(from, at);
  }
  return undefined;
}

function entriesOf(real: string) {
  try {
    return readdirSync(real, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Macros of `macros: {…}` and `Macros: {…}` in a script. */
export function macrosOfScript(script: string): TexConfig['macros'] {
  const macros: Macros = {};
  for (const found of literalsOf(script, /\bmacros["']?\s*[:=]\s*(?=\{)/gi))
    for (const [name, value] of Object.entries(found)) addMacro(name, value, macros);
  return macros;
}

/** The objects of a script that stand behind what `opening` matches; so many, since each is read to its end. */
function literalsOf(script: string, opening: RegExp): readonly NonNullable<ReturnType<typeof readLiteral>>[] {
  const found = [...script.matchAll(opening)].slice(0, bounds.objects);
  return found.flatMap(match => {
    const object = readLiteral(script, match.index + match[0].length);
    return object === undefined ? [] : [object];
  });
}

/** Macros under any key `macros` of YAML. */
function addFrom(data: unknown, macros: Macros, depth = 0): void {
  if (!isRecord(data) || depth > bounds.depth) return;
  for (const [key, value] of Object.entries(data))
    if (/^macros$/i.test(key) && isRecord(value))
      for (const [name, body] of Object.entries(value)) addMacro(name, body, macros);
    else addFrom(value, macros, depth + 1);
}

/** MathJax's `name: body` or `name: [body, 2, default]`; KaTeX's `\name: body`, whose arguments are counted. */
function addMacro(written: string, value: unknown, macros: Macros): void {
  const name = written.trim().replace(/^\\/, '');
  const [body, count, option] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (typeof body !== 'string' || !/^(?:[a-zA-Z]+|[^a-zA-Z\s])$/.test(name)) return;
  const named = Math.max(0, ...[...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
  macros[name] = {
    body,
    parameters: typeof count === 'number' && count >= 0 && count <= 9 ? count : named,
    ...(typeof option === 'string' ? {option} : {}),
  };
}

/** MathJax 3's `tex: {tags: 'ams'}`, MathJax 2's `autoNumber: "AMS"` in a script; undefined where neither is set. */
function numbersOfScript(script: string): TexConfig['numbers'] | undefined {
  const [own] = literalsOf(script, /\btex["']?\s*[:=]\s*(?=\{)/gi).flatMap(({tags}) => readNumbers(tags) ?? []);
  return own ?? readNumbers(/\bautoNumber["']?\s*:\s*["'](\w+)["']/i.exec(script)?.[1]);
}

/** The same in data; `tags` of something else than TeX number nothing. */
function numbersOf(data: unknown, isTex = false, depth = 0): TexConfig['numbers'] | undefined {
  if (!isRecord(data) || depth > bounds.depth) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const isOwn = /^autoNumber$/i.test(key) || (isTex && key === 'tags');
    const found = isOwn ? readNumbers(value) : numbersOf(value, isTex || /^(?:mathjax|tex|math)/i.test(key), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readNumbers(written: unknown): TexConfig['numbers'] | undefined {
  const style = typeof written === 'string' ? written.toLowerCase() : '';
  return style === 'ams' || style === 'all' || style === 'none' ? style : undefined;
}
