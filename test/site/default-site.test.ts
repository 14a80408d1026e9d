import {expect, it} from 'vitest';
import {defaultSite} from '../../src/site/default-site.ts';
import {makeSite} from './make-site.ts';

it('is the folder itself where it is a course, else its folder content', () => {
  expect(defaultSite(makeSite({'_config.yml': '', 'content/a.md': ''}))).toBe('.');
  expect(defaultSite(makeSite({'lectern.yml': ''}))).toBe('.');
  expect(defaultSite(makeSite({'content/a.md': ''}))).toBe('content');
});

it('says what was looked for, and what to do', () => {
  const folder = makeSite({'a.md': '', content: 'a file'});
  expect(() => defaultSite(folder)).toThrow(/no _config\.yml, no lectern\.yml and no folder "content".*--site/);
});
