// Events for pages that are open, by server-sent events: a line of JSON each, to all who watch a lecture.
import type {ServerResponse} from 'node:http';

/** ms between signs of life, so that a page whose server is gone knows it. */
const beat = 15_000;

/** Pages that are open, by the key of their lecture. */
export interface EventHub {
  /** Answers `response` with events of the lecture `key` until it is closed. */
  add(key: string, response: ServerResponse): void;
  send(key: string, event: string, data: unknown): void;
  /** Is anybody watching `key`? */
  has(key: string): boolean;
  close(): void;
}

/** No page is open yet. `onLeave` is told when the last that watches a lecture is gone. */
export function createEventHub(): EventHub {
  const open = new Map<string, Set<ServerResponse>>();
  const timer = setInterval(() => {
    for (const pages of open.values()) for (const page of pages) page.write(': here\n\n');
  }, beat);
  timer.unref();
  return {
    add(key, response) {
      response.writeHead(200, {'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store'});
      response.write('retry: 500\n\n');
      const pages = open.get(key) ?? new Set();
      open.set(key, pages.add(response));
      response.on('close', () => {
        pages.delete(response);
      });
    },
    send(key, event, data) {
      for (const page of open.get(key) ?? []) page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    has: key => (open.get(key)?.size ?? 0) > 0,
    close() {
      clearInterval(timer);
      for (const pages of open.values()) for (const page of pages) page.end();
      open.clear();
    },
  };
}
