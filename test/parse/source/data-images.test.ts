import {expect, it} from 'vitest';
import {read} from '../read.ts';

const pixels = 'iVBORw0KGgo'.repeat(2000);

it('takes an image whose pixels lie in the text, however many they are', () => {
  const {text} = read(
    `Before ![A plot](data:image/png;base64,${pixels} "Title") after.\n\n![](<data:image/png;base64,${pixels}>)`,
  );
  expect(text.match(/figure/g)).toHaveLength(2);
  expect(text).toContain(`data:image/png;base64,${pixels}`);
  expect(text).toContain('“A plot”');
  expect(text).not.toContain('![');
});

it('leaves one in code as it is', () => {
  const written = `![x](data:image/png;base64,${pixels})`;
  const {document} = read(`\`\`\`md\n${written}\n\`\`\``);
  expect(document.entries).toMatchObject([{kind: 'code', value: written}]);
});
