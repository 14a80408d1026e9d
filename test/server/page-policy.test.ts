import {expect, it} from 'vitest';
import {describePolicy} from '../../src/server/page-policy.ts';

it('a page runs its own script alone, and asks nobody but its server', () => {
  const policy = describePolicy('alert(1)');
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain("script-src 'unsafe-inline'");
  expect(describePolicy('alert(2)')).not.toBe(policy);
});
