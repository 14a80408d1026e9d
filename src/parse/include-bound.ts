// A post's includes all in all: beyond a bound no further file is given, so that a few lines cannot grow without end.
import type {ParseContext} from './context.ts';

/** Characters that the files beside a post may bring into it; the longest lectures have a tenth of them. */
export const maxIncluded = 2_000_000;

/** `context` for one parse of a post: once its files beside have had `maxIncluded` characters, each is not there. */
export function withBoundedIncludes(context: ParseContext): ParseContext {
  let length = 0;
  return {
    ...context,
    includeRelative: path => {
      if (length > maxIncluded) return undefined;
      const text = context.includeRelative?.(path);
      length += text?.length ?? 0;
      return length > maxIncluded ? undefined : text;
    },
  };
}
