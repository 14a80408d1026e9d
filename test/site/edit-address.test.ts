import {describe, expect, it} from 'vitest';
import {findEditAddress, readEditAddress} from '../../src/site/edit-address.ts';

describe('readEditAddress', () => {
  it.each([
    ['ada/course', 'https://github.com/ada/course/edit/main/'],
    ['https://github.com/ada/course.git', 'https://github.com/ada/course/edit/main/'],
    ['https://gitlab.com/group/ada/course/', 'https://gitlab.com/group/ada/course/-/edit/main/'],
    ['https://codeberg.org/ada/course', 'https://codeberg.org/ada/course/_edit/main/'],
    ['https://github.com/ada/course/edit/main/notes', 'https://github.com/ada/course/edit/main/notes/'],
  ])('%s', (text, address) => {
    expect(readEditAddress(text)).toBe(address);
  });

  it.each(['course', 'javascript:alert(1)', 'http://github.com/ada/course', 'https://github.com/ada', 'git@x:a/b', ''])(
    'refuses %s',
    text => {
      expect(readEditAddress(text)).toBeUndefined();
    },
  );
});

describe('findEditAddress', () => {
  it('goes by lectern.yml, then by what the site says, with its branch', () => {
    const config = {repository: 'a/b', gh_edit_branch: 'gh/pages'};
    expect(findEditAddress('c/d', config)).toBe('https://github.com/c/d/edit/gh/pages/');
    expect(findEditAddress(undefined, config)).toBe('https://github.com/a/b/edit/gh/pages/');
    expect(findEditAddress(undefined, {github: {repository: 'e/f', branch: 'x'}})).toBe(
      'https://github.com/e/f/edit/x/',
    );
  });

  it('is empty where none is named, or none that can be read', () => {
    expect(findEditAddress(undefined, {})).toBe('');
    expect(findEditAddress(undefined, {repository: ['x'], github: 'y'})).toBe('');
  });
});
