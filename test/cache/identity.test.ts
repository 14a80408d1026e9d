import {afterEach, expect, it, vi} from 'vitest';
import {toolIdentity} from '../../src/cache/identity.ts';

afterEach(() => vi.unstubAllEnvs());

it('is steady, and another one where the dates of all files are set', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
  const usual = toolIdentity();
  expect(usual).toMatch(/^[0-9a-f]{64}$/);
  expect(toolIdentity()).toBe(usual);
  vi.stubEnv('SOURCE_DATE_EPOCH', '0');
  expect(toolIdentity()).not.toBe(usual);
});
