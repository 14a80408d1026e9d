import {describe, expect, it} from 'vitest';
import {readCommandLine} from '../../../src/cli/program.ts';

function requested(...argv: string[]) {
  const read = readCommandLine(['preview', ...argv], '1.2.3');
  return read.kind === 'run' ? read.request.options : read;
}

describe('lectern preview', () => {
  it('takes a lecture, or none, and asks nobody else by itself', () => {
    expect(requested('W13', '--site', 'x')).toEqual({
      lectures: ['W13'],
      site: 'x',
      out: 'output',
      port: 0,
      isOpen: false,
      open: true,
    });
    expect(requested()).toMatchObject({lectures: []});
  });

  it('takes a port, others on the network, and no browser', () => {
    expect(requested('--port', '4600', '--host', '--no-open')).toMatchObject({port: 4600, isOpen: true, open: false});
  });

  it.each(['x', '-1', '70000', '1.5', ''])('refuses the port "%s"', port => {
    expect(requested('--port', port)).toMatchObject({
      kind: 'wrong',
      message: expect.stringContaining('It takes a number from 0 to 65535'),
    });
  });
});
