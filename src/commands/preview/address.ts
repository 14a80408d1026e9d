// Where a preview listens: its hosts, and the file from which editors learn its address.
import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {homedir, networkInterfaces} from 'node:os';
import {join} from 'node:path';

/** Names by which this machine may call the server, and others on its network where `isOpen`. */
export function listHosts(port: number, isOpen: boolean): readonly string[] {
  const own = ['127.0.0.1', 'localhost'];
  return [...own, ...(isOpen ? listNetworkAddresses() : [])].map(host => `${host}:${port}`);
}

/** IPv4 addresses of this machine on its networks. */
export function listNetworkAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({family, internal}) => family === 'IPv4' && !internal)
    .map(({address}) => address);
}

/** The file that holds the address of the preview that was started last. */
function addressFile(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lectern', 'preview.url');
}

/** Writes `url` where editors look for it, for this user alone; gives what takes it back. Never throws. */
export function publishAddress(url: string, file = addressFile()): () => void {
  try {
    mkdirSync(join(file, '..'), {recursive: true});
    writeFileSync(file, url, {mode: 0o600});
    chmodSync(file, 0o600);
  } catch {
    // Editors cannot ask then; the preview goes on.
  }
  return () => {
    try {
      // A preview that was started later has written its own.
      if (readFileSync(file, 'utf8') === url) rmSync(file);
    } catch {
      // It is gone already.
    }
  };
}
