// Names, attributes and content -> XML, escaped, without characters that XML cannot hold.
import {legalXml} from '../../text/markup/legal-xml.ts';

/** XML as it is written into a part. */
export type Xml = string & {readonly xml: unique symbol};

/** Content of an element: XML, and nothing where a condition is not met. */
export type XmlContent = Xml | undefined | readonly (Xml | undefined)[];

/** Values of attributes; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it may stand in an element or an attribute: control characters and halves of pairs are left out. */
export function escapeXml(text: string): Xml {
  return legalXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;') as Xml;
}

/** The element `name`. */
export function xml(name: string, attributes: XmlAttributes = {}, ...content: readonly XmlContent[]): Xml {
  const inner = joinXml(...content);
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, ' ')}"`],
  );
  return (inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`) as Xml;
}

/** The element `name` around `text`. */
export function xmlText(name: string, text: string, attributes: XmlAttributes = {}): Xml {
  return xml(name, attributes, escapeXml(text));
}

/** One after the other. */
export function joinXml(...content: readonly XmlContent[]): Xml {
  return content.flat().join('') as Xml;
}

/** A part of a package: its declaration and its one element. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
