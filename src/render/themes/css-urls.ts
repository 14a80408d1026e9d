// CSS -> the same with each address in it replaced, however it is written: the tokens are those that a browser sees.
import {type CSSToken, tokenize, TokenType} from '@csstools/css-tokenizer';

/** What becomes of the addresses in a style sheet; `undefined` leaves one as it is written. */
export interface CssAddresses {
  /** Of `url()`, `src()`, `image-set()` and the like; gives the address to put in its place. */
  url(address: string): string | undefined;
  /** Of `@import`; false takes the rule out. `isName` where it is a string, as Marp names themes. */
  imports(address: string, isName: boolean): boolean;
}

/** Functions whose strings are addresses. */
const loading = /^(?:url|src|image|cross-fade|(?:-[a-z]+-)?image-set)$/i;

/** `css` with its addresses as `addresses` says; all else stays byte by byte. */
export function mapCssUrls(css: string, addresses: CssAddresses): string {
  const tokens = tokenize({css});
  const parts: string[] = [];
  const functions: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as CSSToken;
    if (token[0] === TokenType.AtKeyword && /^import(?:-theme)?$/i.test(token[4].value)) {
      const end = endOfRule(tokens, i);
      const {address, isName} = importOf(tokens.slice(i + 1, end));
      if (addresses.imports(address, isName)) parts.push(...tokens.slice(i, end + 1).map(([, raw]) => raw));
      i = end;
      continue;
    }
    if (token[0] === TokenType.Function) functions.push(token[4].value);
    if (token[0] === TokenType.OpenParen) functions.push('');
    if (token[0] === TokenType.CloseParen) functions.pop();
    parts.push(replaced(token, functions.at(-1) ?? '', addresses));
  }
  return parts.join('');
}

function replaced(token: CSSToken, within: string, {url}: CssAddresses): string {
  const [type, raw] = token;
  if (type === TokenType.BadURL) return `url("${url('') ?? ''}")`;
  if (type === TokenType.URL) {
    const to = url(token[4].value);
    return to === undefined ? raw : `url("${to}")`;
  }
  if (type === TokenType.String && loading.test(within)) {
    const to = url(token[4].value);
    return to === undefined ? raw : `"${to}"`;
  }
  return raw;
}

/** Index of the semicolon that ends the at-rule, or of the last token of a style sheet that ends before. */
function endOfRule(tokens: readonly CSSToken[], start: number): number {
  const end = tokens.findIndex(
    ([type], i) =>
      i > start && (type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly),
  );
  if (end < 0) return tokens.length - 1;
  return tokens[end]?.[0] === TokenType.Semicolon ? end : end - 1;
}

function importOf(tokens: readonly CSSToken[]): {readonly address: string; readonly isName: boolean} {
  const [first, second] = tokens.filter(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
  if (first?.[0] === TokenType.String) return {address: first[4].value, isName: true};
  if (first?.[0] === TokenType.URL) return {address: first[4].value, isName: false};
  return {address: second?.[0] === TokenType.String ? second[4].value : '', isName: false};
}
