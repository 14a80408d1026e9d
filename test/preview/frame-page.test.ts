import {expect, it} from 'vitest';
import {buildFramePage} from '../../src/preview/frame-page.ts';

const html = buildFramePage({key: 'W "1"</script>', file: 'a<b>.md', title: '<i>T</i> & more', version: 4});

it('frames the deck of its lecture, and says what it is of', () => {
  expect(html).toContain('src="deck/W%20%221%22%3C%2Fscript%3E.html"');
  expect(html).toContain('data-version="4"');
  expect(html).toContain('<h1>&lt;i&gt;T&lt;/i&gt; &amp; more <small>a&lt;b&gt;.md</small></h1>');
});

it('runs its own script alone, and asks its own server alone', () => {
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const [policy = ''] = /Content-Security-Policy" content="[^"]*/.exec(html) ?? [];
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  for (const rule of ["default-src 'none'", "connect-src 'self'", "frame-src 'self'", "form-action 'none'"])
    expect(policy).toContain(rule);
});
