import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/obsidian/obsidian.ts';
import {readDump} from '../read-dump.ts';

const read = (body: string): string => readDump(dialect, body).text.trimEnd();

test('queries and templates vanish, callouts of a plug-in are callouts', () => {
  expect(read('Clouds <% tp.date %>\n\n```dataview\nLIST\n```')).toMatch(/^prose: Clouds\s*\ndropped/);
  expect(read('```ad-tip\ntitle: Look up\nIt moves.\n```')).toBe('prose: **Look up:** It moves.');
});

test('lines of tags vanish, a box of a task is open', () => {
  expect(read('#sky #clouds/high\n\nWords #tag.')).toMatch(/^dropped.*\nprose: Words #tag\.$/);
  expect(read('- [/] half done')).not.toContain('[/]');
});

test('a picture in a table, and one with words and a size', () => {
  expect(read('| a |\n|---|\n| ![[sky.png\\|100]] |')).toContain('<sky.png>');
  expect(read('![[sky.png|The sky|300]]')).toContain('<sky.png “The sky”>');
});
