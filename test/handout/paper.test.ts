import {describe, expect, it} from 'vitest';
import {quoteCss, writePageRules} from '../../src/handout/paper.ts';

describe('pageRules', () => {
  it('sets the size and the width that is left for text', () => {
    expect(writePageRules('a4', 'C', 'T')).toContain('size: 210mm 297mm');
    expect(writePageRules('letter', 'C', 'T')).toContain('--measure: 183.9mm');
  });

  it('lets no title out of its string', () => {
    expect(quoteCss('a"}\\</style>\n')).toBe('"a\\22 }\\5c \\3c /style\\3e \\a "');
  });
});
