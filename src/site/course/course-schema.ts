// What lectern.yml may say -> a JSON schema, for editors.
import {z} from 'zod';
import {courseSchema} from './course-keys.ts';

/** The schema as the text of its file. */
export function courseSchemaText(): string {
  const schema = z.toJSONSchema(courseSchema, {
    target: 'draft-7',
    io: 'input',
    override({zodSchema, jsonSchema}) {
      if (ignoresCase(zodSchema)) delete jsonSchema.pattern;
    },
  });
  return `${JSON.stringify({...schema, title: 'lectern.yml'}, null, 2)}\n`;
}

/** JSON schemas have no flags: a pattern that takes capitals here would refuse them there. */
function ignoresCase(schema: z.core.$ZodType): boolean {
  const inner: z.core.$ZodType = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (inner._zod.def.checks ?? []).some(
    ({_zod: {def}}) => 'pattern' in def && def.pattern instanceof RegExp && def.pattern.flags.includes('i'),
  );
}
