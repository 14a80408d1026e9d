import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {courseSchemaText} from '../../../src/site/course/course-schema.ts';

const file = new URL('../../../schema/lectern.schema.json', import.meta.url);

it('the schema in the package is that of the program (npm run schema makes it anew)', () => {
  expect(readFileSync(file, 'utf8')).toBe(courseSchemaText());
});

it('every key says what it is for', () => {
  const {properties} = JSON.parse(courseSchemaText()) as {properties: Record<string, {description?: string}>};
  expect(Object.entries(properties).filter(([, {description}]) => !description)).toEqual([]);
  expect(Object.keys(properties)).toContain('accent');
});

it('takes what the program takes: colours in capitals', () => {
  const {properties} = JSON.parse(courseSchemaText()) as {properties: {accent: {pattern?: string}}};
  expect(properties.accent.pattern).toBeUndefined();
});
