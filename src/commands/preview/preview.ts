// A course × where to listen -> a preview that follows the notes, until it is closed.
import {randomBytes} from 'node:crypto';
import {resolve, sep} from 'node:path';
import {isBelow} from '../../files/inside.ts';
import {createPartFiles, removePassed} from '../../files/unfinished.ts';
import {createEventHub} from '../../server/events.ts';
import {listen} from '../../server/listen.ts';
import {createPreviewServer} from '../../preview/server/server.ts';
import {watchFolder} from '../../preview/watch.ts';
import type {Host} from '../host.ts';
import {listHosts, listNetworkAddresses, publishAddress} from './address.ts';
import {createNotesEdits} from './edits.ts';
import {createOpenLectures} from './open-lectures.ts';
import {openResidentCourse, type ResidentCourse, type ResidentOptions} from './resident-course.ts';
import {createRoutes} from './routes.ts';

/** What a preview is asked for. */
export interface PreviewOptions extends ResidentOptions {
  /** Port to listen on; 0 for any that is free. */
  readonly port: number;
  /** Others on the network may ask, too, with the token. */
  readonly isOpen: boolean;
  /** Where editors find the address; the usual file where it is left out. */
  readonly addressFile?: string;
  readonly openEditor?: (file: string, line: number) => void;
}

/** A preview that runs. */
export interface Preview extends AsyncDisposable {
  /** Address of its first page, with the token. */
  readonly url: string;
  /** The same for others on the network; none where they may not ask. */
  readonly networkUrls: readonly string[];
  /** Resolves when it has ended. */
  readonly closed: Promise<void>;
}

/** Starts a preview. Throws a LecternError where the course cannot be read, or the port is taken. */
export async function startPreview(options: PreviewOptions, host: Host, log: (line: string) => void): Promise<Preview> {
  const parts = createPartFiles();
  host.stop.before(parts.removeAll);
  const {port, isOpen, addressFile, openEditor, ...requested} = options;
  const course = await openResidentCourse(requested, {parts, host, log});
  await removePassed();
  const events = createEventHub();
  const lectures = createOpenLectures(course, events);
  const edits = createNotesEdits(course, lectures, host);
  const token = randomBytes(24).toString('base64url');
  const routes = createRoutes(
    course,
    {lectures, edits, events},
    {log, ...(openEditor === undefined ? {} : {openEditor})},
  );
  const hosts = new Set<string>();
  const server = createPreviewServer(routes, () => ({token, hosts}));
  const own = await listen(server, port, isOpen).catch(async (error: unknown) => {
    await course[Symbol.asyncDispose]();
    throw error;
  });
  for (const name of listHosts(own, isOpen)) hosts.add(name);
  const root = course.inputs.site.root;
  const out = resolve(course.inputs.options.out);
  const watcher = await watchFolder(root, {
    ignores: path =>
      /(?:^|\/)(?:node_modules|\.[^/]*)$/.test(path) || isBelow(out, resolve(root, path.split('/').join(sep))),
    onChange: paths => {
      const isCourse = paths.some(path => isOfCourse(path, course));
      lectures.change(paths, isCourse).catch((error: unknown) => log(String(error)));
    },
    watched: lectures.files,
  });
  const url = `http://127.0.0.1:${own}/${token}/`;
  const withdraw = publishAddress(url, addressFile);
  const forget = host.stop.before(withdraw);
  let end = (): void => undefined;
  const closed = new Promise<void>(done => {
    end = done;
  });
  return {
    url,
    networkUrls: isOpen ? listNetworkAddresses().map(address => `http://${address}:${own}/${token}/`) : [],
    closed,
    async [Symbol.asyncDispose]() {
      watcher.close();
      lectures.close();
      events.close();
      forget();
      withdraw();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
      await course[Symbol.asyncDispose]();
      end();
    },
  };
}

/** Do all decks depend on the file at `path`, or the list of lectures? */
function isOfCourse(path: string, {inputs}: ResidentCourse): boolean {
  if (/^(?:_config\.ya?ml|lectern\.ya?ml|_data\/|_includes\/)|\.css$/.test(path)) return true;
  return /\.(?:md|markdown)$/i.test(path) && inputs.site.posts.every(post => post.path !== path);
}
