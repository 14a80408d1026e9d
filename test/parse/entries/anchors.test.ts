import {expect, it} from 'vitest';
import {read} from '../read.ts';

it('makes anchors unique as kramdown does', () => {
  const {document} = read('# A\n\n# A\n\n# !\n\n# ?');
  const anchors = document.entries.map(entry => (entry.kind === 'heading' ? entry.anchor : ''));
  expect(anchors).toEqual(['a', 'a-1', 'section', 'section-1']);
});
