// Words that were taken from within a sentence -> the same, drawn with a capital: the letter itself stays the author's.
import type {PhrasingContent} from 'mdast';

/** `nodes` with their first word in a span of class `cap`, where it is a plain word in small letters. */
export function capitalizeOpening(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  const word = first?.type === 'text' ? /^\p{Ll}[\p{L}’'-]*(?=[\s,])/u.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || word === undefined) return [...nodes];
  return [
    {type: 'html', value: '<span class="cap">'},
    {type: 'text', value: word},
    {type: 'html', value: '</span>'},
    {type: 'text', value: first.value.slice(word.length)},
    ...rest,
  ];
}
