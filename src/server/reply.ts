// An answer of a server of ours: its headers and its text.
import type {ServerResponse} from 'node:http';

/** Headers of every answer: nothing is kept, guessed, framed by others, or told to pages that links lead to. */
export const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
} as const;

/** Answers with `text`. */
export function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {...always, 'content-type': type});
  response.end(text);
}
