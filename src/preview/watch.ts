// A folder -> the paths that change in it, gathered for a moment. No native package: Node's own watcher, a folder each.
import {type FSWatcher, watch} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';

/** ms after the last change until it is told: an editor that saves by several steps has finished by then. */
const quiet = 12;
/** ms between looks at files that a network drive may change without telling. */
const pollInterval = 2_000;

/** What watches a folder until it is closed. */
export interface FolderWatcher {
  close(): void;
}

/** What is watched, and who hears of it. */
export interface FolderWatchOptions {
  /** Is the folder of this path (from the root, `/` as separator) to be passed over? */
  readonly ignores: (path: string) => boolean;
  /** Paths that have changed, from the root. */
  readonly onChange: (paths: readonly string[]) => void;
  /** Files that are looked at now and then, too. */
  readonly watched?: () => readonly string[];
}

/** Watches `root` and what lies in it; folders that come later too. Resolves when all are watched. */
export async function watchFolder(root: string, options: FolderWatchOptions): Promise<FolderWatcher> {
  const folders = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const tell = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      options.onChange(paths);
    }, quiet);
  };
  const add = async (folder: string): Promise<void> => {
    const path = relative(root, folder).split(sep).join('/');
    if (isClosed || folders.has(folder) || (path !== '' && options.ignores(path))) return;
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null) return tell(path);
        const changedPath = path === '' ? name : `${path}/${name}`;
        tell(changedPath);
        void addIfFolder(join(folder, name));
      });
      watcher.on('error', () => {
        watcher.close();
        folders.delete(folder);
      });
      folders.set(folder, watcher);
      const entries = await readdir(folder, {withFileTypes: true});
      await Promise.all(entries.flatMap(entry => (entry.isDirectory() ? [add(join(folder, entry.name))] : [])));
    } catch {
      // The folder is gone, or may not be read: nothing of it is built either.
    }
  };
  const addIfFolder = async (path: string): Promise<void> => {
    if (folders.has(path)) return;
    const facts = await stat(path).catch(() => undefined);
    if (facts?.isDirectory() === true) await add(path);
  };
  const times = new Map<string, number>();
  const poll = async (): Promise<void> => {
    for (const path of options.watched?.() ?? []) {
      const facts = await stat(join(root, path)).catch(() => undefined);
      const before = times.get(path);
      times.set(path, facts?.mtimeMs ?? 0);
      if (before !== undefined && before !== (facts?.mtimeMs ?? 0)) tell(path);
    }
  };
  await add(root);
  const polling = setInterval(() => void poll(), pollInterval);
  polling.unref();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearInterval(polling);
      for (const watcher of folders.values()) watcher.close();
      folders.clear();
    },
  };
}
