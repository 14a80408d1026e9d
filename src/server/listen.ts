// A server × a port -> the port that it listens on, for this machine alone or for its networks.
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {LecternError} from '../errors.ts';

/** The port that `server` listens on: `port`, or any free one for 0. Rejects with a LecternError. */
export async function listen(server: Server, port: number, isOpen: boolean): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'it is taken. Name another one, or none: --port 0' : error.message;
      fail(new LecternError(`Cannot listen on port ${port}: ${why}`, 1, {cause: error}));
    });
    server.listen(port, isOpen ? '0.0.0.0' : '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}
