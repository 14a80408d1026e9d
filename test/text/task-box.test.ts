import {expect, it} from 'vitest';
import {taskBox} from '../../src/text/task-box.ts';

it('is ticked or empty', () => {
  expect([taskBox(true), taskBox(false)]).toEqual(['☑️', '🔲']);
});
