import {describe, expect, it} from 'vitest';
import {hasLineNumbers, languageOf} from '../../src/blocks/code-language.ts';

describe('the language of code', () => {
  it('is the first word behind the fence', () => {
    expect(['rust,editable', 'c++', '{python}', 'js {2}', '', '{,}'].map(languageOf)).toEqual([
      'rust',
      'c++',
      'python',
      'js',
      '',
      '',
    ]);
  });

  it('has line numbers where it is one that is highlighted', () => {
    expect(['Python', 'rust,editable', 'output', ''].map(hasLineNumbers)).toEqual([true, true, false, false]);
  });
});
