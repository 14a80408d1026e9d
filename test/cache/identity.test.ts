import {afterEach, expect, it, vi} from 'vitest';
import {identifyTool} from '../../src/cache/identity.ts';

afterEach(() => vi.unstubAllEnvs());

it('is steady, and another one where the dates of all files are set', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
  const usual = identifyTool();
  expect(usual).toMatch(/^[0-9a-f]{64}$/);
  expect(identifyTool()).toBe(usual);
  vi.stubEnv('SOURCE_DATE_EPOCH', '0');
  expect(identifyTool()).not.toBe(usual);
});
