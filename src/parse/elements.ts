// The HTML elements that notes use, by the part they play.

/** Elements that part the text into blocks. */
export const blockNames: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr',
  'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
  'ul', 'd-article', 'd-title', 'd-byline', 'd-appendix', 'd-abstract', 'd-figure', 'd-contents', 'd-footnote-list', 'd-citation-list', 'aside',
]);

/** Elements that stand in running text. */
export const inlineNames: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'area', 'b', 'base', 'bdi', 'bdo', 'big', 'br', 'button', 'cite', 'code', 'data', 'datalist', 'del', 'dfn', 'em', 'font',
  'i', 'img', 'input', 'ins', 'kbd', 'label', 'link', 'map', 'mark', 'meta', 'nobr', 'option', 'optgroup', 'output', 'param', 'picture', 'progress',
  'q', 'rp', 'rt', 'ruby', 's', 'samp', 'select', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'title', 'track', 'tt', 'u',
  'var', 'wbr', 'd-cite', 'd-footnote', 'd-hover-box', 'nomarkdown',
  // Their whole elements were taken out before: what is left has lost its other half.
  'pre', 'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'video', 'audio', 'object', 'embed', 'textarea', 'd-code', 'd-math',
]);

/** Elements without content. */
export const voidNames: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

/** Names that writers also put between angle brackets as words (`<input>`, `<title>`): no tags unless they end somewhere. */
export const wordNames: ReadonlySet<string> = new Set([
  'address', 'area', 'article', 'aside', 'base', 'body', 'button', 'caption', 'cite', 'code', 'data', 'details', 'dialog', 'dir', 'figure', 'footer',
  'form', 'head', 'header', 'html', 'input', 'label', 'legend', 'link', 'main', 'map', 'mark', 'menu', 'meta', 'nav', 'object', 'option', 'output', 'param',
  'picture', 'progress', 'q', 'ruby', 's', 'samp', 'script', 'section', 'select', 'source', 'style', 'summary', 'svg', 'table', 'template', 'time', 'title',
  'track', 'tt', 'var', 'video', 'audio', 'textarea', 'a', 'i', 'b', 'u', 'p', 'iframe', 'embed', 'pre', 'nomarkdown',
]);

/** Elements that an opening tag of the same kind, or the end of their parent, closes. */
export const impliedNames: ReadonlySet<string> = new Set(['li', 'p', 'td', 'th', 'tr', 'dt', 'dd', 'tbody', 'thead', 'tfoot', 'colgroup', 'caption', 'summary', 'legend']);

/** What an opening tag closes when it is open in the same parent. */
export const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'], dt: ['dt', 'dd', 'p'], dd: ['dt', 'dd', 'p'], p: ['p'],
  td: ['td', 'th', 'p'], th: ['td', 'th', 'p'], tr: ['td', 'th', 'tr', 'p', 'caption'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody', 'caption'], thead: ['caption'], tfoot: ['td', 'th', 'tr', 'tbody'],
  div: ['p'], ul: ['p'], ol: ['p'], table: ['p'], figure: ['p'], blockquote: ['p'], h1: ['p'], h2: ['p'], h3: ['p'], h4: ['p'], h5: ['p'], h6: ['p'],
};

/** Elements at which the search for something to close stops. */
export const scopes: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'table', 'dl', 'div', 'figure', 'details', 'section', 'blockquote', 'article']);
