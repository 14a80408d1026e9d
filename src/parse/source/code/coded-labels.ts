// Labels of links with code in them ("[`Option`]: url"): one placeholder for the same code, so that the two meet.
import {placeholderEnd, placeholderStart} from '../private-use.ts';
import {edit, type Edit, type SourceText} from '../source.ts';

const definition = /^[ \t>]{0,40}\[([^[\]\n]{1,300})\]:[ \t]/gm;
const label = /\[[^[\]]{1,300}\]/g;
const span = new RegExp(`${placeholderStart}(\\d+)${placeholderEnd}`, 'g');

/** In labels in brackets the code of a definition's label stands for the same code. */
export function codedLabels(source: SourceText): SourceText {
  const {text, placeholders} = source;
  const known = new Map<string, string>();
  const codeOf = (index: string): string | undefined => {
    const placeholder = placeholders[Number(index)];
    return placeholder?.kind === 'span' ? placeholder.value : undefined;
  };
  for (const [, words = ''] of text.matchAll(definition))
    for (const [, index = ''] of words.matchAll(span)) {
      const code = codeOf(index);
      if (code !== undefined && !known.has(code)) known.set(code, index);
    }
  if (known.size === 0) return source;
  const edits = [...text.matchAll(label)].flatMap(({0: written, index: start}): readonly Edit[] => {
    const joined = written.replace(span, (own, index: string) => {
      const other = known.get(codeOf(index) ?? '');
      return other === undefined ? own : `${placeholderStart}${other}${placeholderEnd}`;
    });
    return joined === written ? [] : [{start, end: start + written.length, text: joined}];
  });
  return edit(source, edits, placeholders);
}
