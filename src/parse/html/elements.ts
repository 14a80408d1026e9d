// The HTML elements that notes use, by the part they play.

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Elements that part the text into blocks. */
export const blockNames = set(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset',
  'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p section',
  'summary table tbody td tfoot th thead tr ul d-article d-title d-byline d-appendix d-abstract d-figure d-contents',
  'd-footnote-list d-citation-list',
);

/** Elements that stand in running text. */
export const inlineNames = set(
  'a abbr acronym area b base bdi bdo big br button cite code data datalist del dfn em font i img input ins kbd label',
  'link map mark meta nobr option optgroup output param picture progress q rp rt ruby s samp select small source span',
  'strike strong sub sup time title track tt u var wbr d-cite d-footnote d-hover-box',
  // Their whole elements were taken out before: what is left has lost its other half.
  'pre script style noscript template svg iframe video audio object embed textarea d-code d-math',
);

/** Elements without content. */
export const voidNames = set('area base br col embed hr img input link meta param source track wbr');

/** Names that are words as well (`<input>`, `<title>`): no tags unless they end somewhere or have attributes. */
export const wordNames = set(
  'address area article aside audio base body button caption cite code data details dialog dir embed figure footer',
  'form head header html iframe input label legend link main map mark menu meta nav object option output param picture',
  'pre progress q ruby s samp script section select source style summary svg table template textarea time title track',
  'tt var video',
);

/** Elements that an opening tag of the same kind, or the end of their parent, closes. */
export const impliedNames = set('li p td th tr dt dd tbody thead tfoot colgroup caption summary legend');

/** What an opening tag closes when it is open in the same parent. */
export const closes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: set('li p'),
    dt: set('dt dd p'),
    dd: set('dt dd p'),
    td: set('td th p'),
    th: set('td th p'),
    tr: set('td th tr p caption'),
    thead: set('caption'),
    tbody: set('td th tr thead tbody caption'),
    tfoot: set('td th tr tbody'),
    ...Object.fromEntries(
      'p div ul ol dl table figure blockquote h1 h2 h3 h4 h5 h6'.split(' ').map(name => [name, set('p')] as const),
    ),
  }),
);

/** Elements at which the search for something to close stops. */
export const scopes = set('ul ol menu table dl div figure details section blockquote article');
