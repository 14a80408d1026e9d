// `macros` of lectern.yml: what may stand there, checked -> macros for the formulas of the course.
import {z} from 'zod';
import type {SiteMacro} from '../../model/tex-settings.ts';

const name = z
  .string()
  .regex(/^\\?(?:[a-zA-Z]+|[^a-zA-Z\s\\])$/, 'is no name of a macro. Write its letters, with or without the backslash');
const body = z.string().max(2000);
const macro = z.union([
  body,
  z.tuple([body, z.number().int().min(0).max(9)]),
  z.tuple([body, z.number().int().min(0).max(9), z.string()]),
]);

/** The key `macros`: a body, or a list of body, number of arguments and the value of the first, as MathJax has it. */
export const macrosSchema = z
  .record(name, macro)
  .transform(macros =>
    Object.fromEntries(
      Object.entries(macros).map(([written, value]) => [written.replace(/^\\/, ''), macroOf(value)] as const),
    ),
  )
  .describe("TeX macros of all formulas: {R: '\\mathbb{R}', norm: ['\\lVert #1 \\rVert', 1]}");

function macroOf(value: z.infer<typeof macro>): SiteMacro {
  if (typeof value === 'string') {
    const named = [...value.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit));
    return {body: value, parameters: Math.max(0, ...named)};
  }
  const [body, parameters, option] = value;
  return {body, parameters, ...(option === undefined ? {} : {option})};
}
