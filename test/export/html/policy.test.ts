import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {withPolicy} from '../../../src/export/html/policy.ts';

const page =
  '<!DOCTYPE html><html><head><title>T</title></head><body><script>a()</script><script>b()</script></body></html>';

describe('withPolicy', () => {
  it('allows the scripts of the page by hash and frames of the page itself, first in the head', () => {
    const html = withPolicy(page);
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(html).toContain('<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\';');
    expect(html).toContain(`script-src ${hash('a()')} ${hash('b()')};`);
    expect(html).toContain("frame-src 'self'");
  });
});
