// What a document says of itself -> its XMP packet.
import {escapeHtml} from '../../text/markup/escape-html.ts';
import {legalXml} from '../../text/markup/legal-xml.ts';
import {xmpDate} from './date.ts';
import type {DocumentInfo} from './document-info.ts';

/** XMP of a PDF; where `isUniversal`, it says that the file is PDF/UA-1. */
export function writeXmp(info: DocumentInfo, creator: string, isUniversal: boolean): string {
  const part = isUniversal ? '\n<pdfuaid:part>1</pdfuaid:part>' : '';
  const date = info.date === undefined ? '' : xmpDate(info.date);
  const dates = date && `\n<xmp:CreateDate>${date}</xmp:CreateDate>\n<xmp:ModifyDate>${date}</xmp:ModifyDate>`;
  const keywords = info.keywords.map(word => `<rdf:li>${escapeXml(word)}</rdf:li>`).join('');
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escapeXml(info.lang)}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>${keywords}</rdf:Bag></dc:subject>
<pdf:Keywords>${escapeXml(info.keywords.join(', '))}</pdf:Keywords>
<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>${dates}${part}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Text as XML may hold it: control characters have no place there. */
function escapeXml(text: string): string {
  return escapeHtml(legalXml(text));
}
