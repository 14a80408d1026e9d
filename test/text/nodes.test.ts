import {expect, it} from 'vitest';
import {createText} from '../../src/text/nodes.ts';

it('makes a node of text', () => {
  expect(createText('a')).toEqual({type: 'text', value: 'a'});
});
