// Unified diffs: lines that come and go, ends of files, hunks that are apart.
import {expect, it} from 'vitest';
import {diffTexts} from '../../../src/commands/edits/text-diff.ts';

it('is a unified diff of lines that come and go', () => {
  expect(diffTexts('a.md', 'a\nb\nc\n', 'a\nb\nx\nc\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,4 @@\n a\n b\n+x\n c\n',
  );
  expect(diffTexts('a.md', 'a', 'b')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
  );
  expect(diffTexts('a.md', 'a', 'a')).toBe('');
});

it('has a hunk for each stretch', () => {
  const lines = Array.from({length: 20}, (_, i) => `${i}\n`);
  const diff = diffTexts('a.md', lines.join(''), lines.toSpliced(15, 1).toSpliced(2, 0, 'new\n').join(''));
  expect(diff.match(/^@@.*/gm)).toEqual(['@@ -1,5 +1,6 @@', '@@ -13,7 +14,6 @@']);
});
