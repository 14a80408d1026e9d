// The text of a file of descriptions -> which image of which lecture gets which words. Pure.
import {z} from 'zod';
import {LecternError} from '../../../errors.ts';

const figure = z.object({
  /** Line of the post at which the figure begins. */
  line: z.number().int().positive(),
  /** As the worklist has it. */
  src: z.string(),
  /** Its place among the images of the post with this `src`. */
  nth: z.number().int().positive().optional(),
  /** The words; nothing is asked where they are left out or blank. */
  description: z.string().max(2000).optional(),
});
const file = z.object({
  format: z.literal(1).optional(),
  lectures: z.array(z.object({key: z.string(), figures: z.array(figure)})),
});

/** Words that somebody wrote of an image. */
export interface TakenDescription {
  readonly line: number;
  readonly src: string;
  readonly nth?: number | undefined;
  readonly description: string;
}

/** The descriptions of one lecture. */
export interface DescribedLecture {
  readonly key: string;
  readonly figures: readonly TakenDescription[];
}

/** The descriptions in `text`, the content of the file `name`. Throws a LecternError that says where it is wrong. */
export function readDescriptionFile(text: string, name: string): readonly DescribedLecture[] {
  const wrong = (why: string): never => {
    throw new LecternError(`${name}: ${why}. Save it from the page that lectern check --access writes`, 2);
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return wrong(`it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = file.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not as it should be'}`);
  }
  return read.data.lectures.map(({key, figures}) => ({
    key,
    figures: figures.flatMap(({description = '', ...one}) => {
      const words = description.replace(/\s+/g, ' ').trim();
      return words === '' ? [] : [{...one, description: words}];
    }),
  }));
}
