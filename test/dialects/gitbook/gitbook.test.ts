import {expect, test} from 'vitest';
import {dialect} from '../../../src/dialects/gitbook/gitbook.ts';
import {documentText} from '../document-text.ts';

test('a hint has its style, whatever the style is called', () => {
  expect(documentText(dialect, '{% hint style="success" %}\nA.\n{% endhint %}')).toContain('Tip');
  expect(documentText(dialect, '{% hint style="constructor" %}\nA.\n{% endhint %}')).not.toContain('native code');
});
