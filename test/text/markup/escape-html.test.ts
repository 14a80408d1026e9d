import {expect, it} from 'vitest';
import {escapeHtml} from '../../../src/text/markup/escape-html.ts';

it('escapes what could end a text or an attribute, an ampersand once', () => {
  expect(escapeHtml('<a href="x">&amp;\'</a>')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;'&lt;/a&gt;");
});
