// The examples of docs/api.md are the programs of examples/, word for word; `npm run types` compiles those.
import {readdirSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const folder = new URL('examples/', import.meta.url);

it('are programs that the compiler checks', () => {
  const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const programs = readdirSync(folder)
    .filter(name => name !== 'wrong.ts')
    .map(name => readFileSync(new URL(name, folder), 'utf8'));
  expect([...examples].sort()).toEqual(programs.sort());
});
