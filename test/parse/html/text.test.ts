import {expect, it} from 'vitest';
import {textOfHtml} from '../../../src/parse/html/text.ts';

it('drops whole tags, and keeps what only begins like one', () => {
  expect(textOfHtml('<span class="k">a</span> &lt; b<br/>c')).toBe('a < b\nc');
  expect(textOfHtml('if (a <b) { c(); }')).toBe('if (a <b) { c(); }');
});
