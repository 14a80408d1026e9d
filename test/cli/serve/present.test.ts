import {expect, it} from 'vitest';
import {readCommandLine} from '../../../src/cli/program.ts';

const optionsOf = (...argv: readonly string[]): unknown => {
  const read = readCommandLine(['present', ...argv], '1.2.3');
  return read.kind === 'run' ? read.request.options : read;
};

it('presents one lecture, on this machine alone where nothing else is said', () => {
  expect(optionsOf('W13')).toEqual({out: 'output', port: 0, open: true, isOpen: false, lecture: 'W13'});
  expect(optionsOf('W13', '--host', '--port', '80', '--no-open')).toMatchObject({port: 80, open: false, isOpen: true});
});

it('says what is wrong with a port, and asks for a lecture', () => {
  expect(optionsOf('W13', '--port', '99999')).toMatchObject({kind: 'wrong'});
  expect(optionsOf()).toMatchObject({kind: 'wrong'});
});
