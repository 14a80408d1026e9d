import {describe, expect, it} from 'vitest';
import {admit} from '../../src/server/guard.ts';

const guard = {token: 'secret', hosts: new Set(['127.0.0.1:4600', 'localhost:4600'])};
const host = '127.0.0.1:4600';

describe('admit', () => {
  it('gives the path behind the token', () => {
    expect(admit('/secret/a/b?x=1', {host}, guard)).toBe('/a/b');
    expect(admit('/secret/', {host}, guard)).toBe('/');
    expect(admit('/secret', {host}, guard)).toBe('');
  });

  it.each(['/', '/a/b', '/Secret/', '/secret2/', '/secre/', '//secret/', '/%73ecret/', '', '/?secret', '/a/secret/'])(
    'refuses %s, which has no token',
    url => {
      expect(admit(url, {host}, guard)).toBeUndefined();
    },
  );

  it.each(['evil.example:4600', '127.0.0.1:4601', '127.0.0.1', '', '127.0.0.1:4600.evil.example'])(
    'refuses the host %s: a name that is made to lead here is not ours',
    other => {
      expect(admit('/secret/', {host: other}, guard)).toBeUndefined();
    },
  );

  it('refuses pages of other origins, and takes its own', () => {
    expect(admit('/secret/', {host, origin: 'http://127.0.0.1:4600'}, guard)).toBe('/');
    for (const origin of ['null', 'https://127.0.0.1:4600', 'http://evil.example', 'http://localhost:4600'])
      expect(admit('/secret/', {host, origin}, guard)).toBeUndefined();
  });

  it('takes from other sites nothing but links that are followed', () => {
    const from = (mode: string) => ({host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode});
    expect(admit('/secret/', from('navigate'), guard)).toBe('/');
    expect(admit('/secret/', from('no-cors'), guard)).toBeUndefined();
  });
});
