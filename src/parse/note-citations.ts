// Which works a post cites: what its passes look up in the bibliographies is noted on the way.
import type {Reference} from '../model/document.ts';
import type {ParseContext} from './context.ts';

/** `noting` is `context` for one parse of a post; `cited` are the works that were found by then, each once. */
export function noteCitations(context: ParseContext): {
  readonly noting: ParseContext;
  readonly cited: () => readonly Reference[];
} {
  const {cite} = context;
  if (cite === undefined) return {noting: context, cited: () => []};
  const keys = new Set<string>();
  return {
    noting: {
      ...context,
      cite: key => {
        const said = cite(key);
        if (said !== undefined) keys.add(key);
        return said;
      },
    },
    cited: () => [...keys].flatMap(key => context.reference?.(key) ?? []),
  };
}
