// The text of a file of choices -> what each asks to show of which block. Pure.
import {z} from 'zod';
import {LecternError} from '../../errors.ts';

const choice = z.object({
  /** Line of the post on which the block begins. */
  line: z.number().int().positive(),
  /** All words of the block: tells it where lines have moved. */
  text: z.string().optional(),
  /** The words to show; where it is left out, nothing is asked. */
  show: z.string().optional(),
});
const choiceFile = z.object({
  format: z.literal(1).optional(),
  lectures: z.array(z.object({key: z.string(), choices: z.array(choice)})),
});

/** Words that somebody chose of a block. */
export interface TakenChoice {
  readonly line: number;
  readonly text?: string | undefined;
  readonly show: string;
}

/** The choices of one lecture. */
export interface TakenLecture {
  readonly key: string;
  readonly choices: readonly TakenChoice[];
}

/**
 * The choices that `text`, the content of the file `name`, asks for. Throws a LecternError that says where it is wrong.
 */
export function readChoiceFile(text: string, name: string): readonly TakenLecture[] {
  const wrong = (why: string): never => {
    throw new LecternError(`${name}: ${why}. See docs/choices.md for what stands in it`, 2);
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return wrong(`it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = choiceFile.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not as it should be'}`);
  }
  return read.data.lectures.map(({key, choices}) => ({
    key,
    choices: choices.flatMap(({show, ...one}) => (show === undefined || show.trim() === '' ? [] : [{...one, show}])),
  }));
}
