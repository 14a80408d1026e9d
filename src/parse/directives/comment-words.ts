// The text of a directive's comment -> its words: names, each with its value where it has one.

/** A name of a comment, and what stands behind it. */
export interface CommentWord {
  /** In lower case. */
  readonly name: string;
  /** Without its quotation marks; absent where none stands there. */
  readonly value?: string;
  /** As its author wrote it. */
  readonly written: string;
  /** Lines below the first of the comment. */
  readonly row: number;
}

const quoted = String.raw`"[^"]*"|'[^']*'|“[^”]*”`;
const word = new RegExp(
  String.raw`([^\s,;="'“]{1,80}?)(?:\s*[=:]\s*(${quoted}|[^\s,;"'“]+))?(?=[\s,;]|$)|(${quoted}|[^\s,;]\S*)`,
  'gu',
);

/** The words of `text`, the comment without its marks and without "slide:". */
export function readCommentWords(text: string): readonly CommentWord[] {
  let row = 0;
  let from = 0;
  return [...text.matchAll(word)].map(match => {
    const [written, name = '', value] = match;
    row += text.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    return {
      name: (name === '' ? written : name).toLowerCase(),
      ...(value === undefined ? {} : {value: withoutQuotes(value).replace(/\s+/g, ' ').trim()}),
      written,
      row,
    };
  });
}

function withoutQuotes(value: string): string {
  return /^["'“]/.test(value) ? value.slice(1, -1) : value;
}
