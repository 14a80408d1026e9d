// Writes schema/lectern.schema.json anew: `npm run schema`.
import {mkdirSync, writeFileSync} from 'node:fs';
import {courseSchemaText} from '../../src/site/course/course-schema.ts';

const folder = new URL('../../schema/', import.meta.url);
mkdirSync(folder, {recursive: true});
writeFileSync(new URL('lectern.schema.json', folder), courseSchemaText());
