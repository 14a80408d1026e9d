// An address -> the browser of the system, open there.
import {spawn} from 'node:child_process';

/** Has the system open `url`; where it cannot, the address is printed all the same. */
export function openBrowserAt(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '""', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, {stdio: 'ignore', detached: true});
  child.on('error', () => undefined);
  child.unref();
}
