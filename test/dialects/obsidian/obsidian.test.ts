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

test('a closed answer is folded, what only holds blocks has no label', () => {
  expect(read('> [!success]- Answer\n> Rain.')).toContain('directive: break\nprose: **Answer**');
  expect(read('> [!multi-column]\n>\n>> [!note] Left\n>> Sky.')).toBe('prose: **Left:** Sky.');
});

test('sizes of pictures, drawings, films, fields, citations', () => {
  expect(read('![sky|150](a.png)')).toBe('figure: <a.png “sky”>');
  const vault = {findFile: (name: string) => (name === 'Sky.excalidraw.png' ? `img/${name}` : undefined)};
  expect(readDump(dialect, '![[Sky.excalidraw]]', vault).text).toBe('figure: </img/Sky.excalidraw.png>\n');
  expect(read('![[Plan.canvas]]\n\nSky.')).toBe('prose: Sky.');
  expect(read('![[rain.mp4]]')).toBe('media: rain.mp4');
  expect(read('up:: [[Sky]]')).toBe('prose: up: Sky');
  expect(read('Call `a::b` or std::vector.')).toBe('prose: Call `a::b` or std::vector.');
  expect(read('As [@rain] says.')).toBe('prose: As [rain] says.');
});
