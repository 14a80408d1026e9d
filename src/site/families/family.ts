// The files of a site -> the family that its notes are of, and what its config says; its front ends are loaded here.
import {readdirSync, statSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {Family, LoadedFamily, SiteFacts, SiteFiles} from '../../model/dialects/family.ts';
import {readInsideSync, resolveInside} from '../../files/inside.ts';
import {decodeText} from '../decode.ts';
import {isRecord} from '../front-matter/bound-value.ts';
import {parseToml} from '../front-matter/toml.ts';
import {recoverYaml} from '../front-matter/yaml.ts';

/** Largest config read, bytes. */
const MAX_CONFIG = 1024 * 1024;

/** The family of a site, and where its config lies: a folder of the root, or empty for the root itself. */
export interface SiteFamily extends Family {
  readonly folder: string;
}

/** What the site's own family says, and how the others are loaded. */
export interface SiteFamilies {
  readonly facts: SiteFacts | undefined;
  /** The families that notes at `paths` may be of, and the name of that of a file by its ending. */
  load(paths: readonly string[]): Promise<{
    readonly loaded: readonly LoadedFamily[];
    readonly byEnding: (path: string) => string | undefined;
  }>;
}

/**
 * The family of the site in `root`: the one that lectern.yml names, else that of a file there. Throws an Error where
 * lectern.yml names none of `table`.
 */
export function findFamily(root: string, table: readonly Family[], isJekyll: boolean): SiteFamily | undefined {
  const named = readDialect(root);
  if (named !== undefined && table.length > 0) {
    const family = table.find(({name}) => name === named.name);
    if (family !== undefined) return {...family, folder: folderOf(root, [family], isJekyll)?.folder ?? ''};
    const names = table.map(({name}) => name).join(', ');
    throw new Error(`${named.at}: dialect: there is no family "${named.name}". Name one of ${names}`);
  }
  return folderOf(root, table, isJekyll);
}

/** The family by a file of the root; else by one of the only folder there that has such a file. */
function folderOf(root: string, table: readonly Family[], isJekyll: boolean): SiteFamily | undefined {
  const top = markedBy(root, '', table, isJekyll);
  if (top !== undefined || isJekyll) return top;
  const below = namesIn(root)
    .filter(name => !/^[._]|^node_modules$/.test(name))
    .toSorted();
  const found = below.flatMap(name => markedBy(root, name, table, false) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** The family by a file of `folder`. */
function markedBy(root: string, folder: string, table: readonly Family[], isJekyll: boolean): SiteFamily | undefined {
  const names = namesIn(join(root, folder));
  const isThere = (mark: Family['marks'][number]): boolean => {
    if (typeof mark === 'string')
      return mark.endsWith('*') ? names.some(name => name.startsWith(mark.slice(0, -1))) : names.includes(mark);
    return names.includes(mark.file) && mark.holds.test(readText(root, posix.join(folder, mark.file)) ?? '');
  };
  const family = table.find(one => (!isJekyll || one.outranksJekyll === true) && one.marks.some(isThere));
  return family && {...family, folder};
}

/** The families of the site in `root`; `own` is the site's, undefined of Jekyll's and of a plain folder. */
export async function loadFamilies(
  root: string,
  table: readonly Family[],
  own: SiteFamily | undefined,
): Promise<SiteFamilies> {
  const site = own === undefined ? undefined : await loaded(own);
  const byEnding = (path: string): string | undefined => {
    const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    return table.find(({endings}) => endings.includes(ending))?.name;
  };
  return {
    facts: factsBelow(site?.readSite?.(filesOf(root, own?.folder ?? '')), own?.folder ?? ''),
    async load(paths) {
      const named = new Set(paths.map(byEnding));
      // A folder that no file names is read by what its notes hold.
      const bySigns = own === undefined && paths.length > 0;
      const others = table.filter(
        one => one.name !== own?.name && (named.has(one.name) || (bySigns && one.signs !== undefined)),
      );
      return {loaded: [...(site === undefined ? [] : [site]), ...(await Promise.all(others.map(loaded)))], byEnding};
    },
  };
}

async function loaded({load, name, title, signs}: Family): Promise<LoadedFamily> {
  return {...(await load()), name, title, ...(signs === undefined ? {} : {signs})};
}

/** `dialect:` of lectern.yml, which the config's own reader checks. */
function readDialect(root: string): {readonly name: string; readonly at: string} | undefined {
  for (const file of ['lectern.yml', 'lectern.yaml']) {
    const text = readText(root, file) ?? '';
    const found = /^["']?dialect["']?[ \t]*:[ \t]*["']?([\w-]+)/m.exec(text);
    if (found !== null) return {name: found[1] ?? '', at: `${file}:${text.slice(0, found.index).split('\n').length}`};
  }
  return undefined;
}

/** What the config in `folder` says, with paths from the root. */
function factsBelow(facts: SiteFacts | undefined, folder: string): SiteFacts | undefined {
  if (facts === undefined || folder === '') return facts;
  const {scholar} = facts.config;
  const source =
    isRecord(scholar) && typeof scholar.source === 'string' ? posix.join(folder, scholar.source) : undefined;
  return {
    config: source === undefined ? facts.config : {...facts.config, scholar: {...(scholar as object), source}},
    order: facts.order.map(path => posix.join(folder, path)),
    exclude: facts.exclude.flatMap(path => [path, posix.join(folder, path)]),
  };
}

function filesOf(root: string, folder: string): SiteFiles {
  return {
    text: path => readText(root, posix.join(folder, path)),
    data: path => {
      const text = readText(root, posix.join(folder, path));
      if (text === undefined) return {};
      const data: unknown = path.endsWith('.toml') ? parseToml(text).data : recoverYaml(text).data;
      return isRecord(data) ? data : {};
    },
  };
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true ? readdirSync(folder) : [];
}

function readText(root: string, path: string): string | undefined {
  if (resolveInside(root, path) === undefined) return undefined;
  const read = readInsideSync(root, path, MAX_CONFIG);
  return 'bytes' in read ? decodeText(read.bytes) : undefined;
}

/** Notes of a family that the site's folder holds beside the usual ones: what their names end with. */
export function endingsOf(table: readonly Family[]): readonly string[] {
  return table.flatMap(({endings}) => endings);
}
