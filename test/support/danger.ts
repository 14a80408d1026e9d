// What in a deck's HTML could run, load or lead somewhere: HTML -> a list of offences, empty for a safe deck.
import type {Element, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';

const refused = new Set(['iframe', 'object', 'embed', 'form', 'base', 'applet', 'frame', 'portal', 'audio', 'video']);
const addresses = ['href', 'src', 'action', 'formAction', 'xLinkHref', 'data', 'srcSet', 'poster', 'background'];

/** Offences in `html`. `scripts`: texts of the scripts that the tool itself puts there. */
export function dangers(html: string, scripts: ReadonlySet<string>): readonly string[] {
  const found: string[] = [...html.matchAll(/@import|url\(\s*["']?(?!["']?(?:data:|#|&quot;data:))[^)]{0,60}/g)].map(
    ([text]) => `style: ${text}`,
  );
  const drawings = [...html.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString(),
  );
  for (const drawing of drawings)
    if (/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)|<(?:iframe|object|embed|form|input|img)\b/i.test(drawing))
      found.push(`drawing: ${drawing.slice(0, 200)}`);
  const own = [...scripts].reduce((text, script) => text.replaceAll(script, ''), html);
  const bare = own
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/data:(?:image|font)\/[\w+.-]+;base64,[A-Za-z0-9+/=]+/g, 'data:kept');
  visit(fromHtml(bare) as Nodes, 'element', (node: Element) => {
    const text = node.children.map(child => ('value' in child ? child.value : '')).join('');
    if (refused.has(node.tagName)) found.push(`<${node.tagName}>`);
    const isData = node.tagName === 'script' && node.properties.type === 'application/json' && isSafeData(text);
    if (node.tagName === 'script' && !isData && (text !== '' || node.properties.src !== undefined))
      found.push(`<script> ${text.slice(0, 80)}`);
    if (
      node.tagName === 'meta' &&
      node.properties.httpEquiv !== undefined &&
      !/^(?:content-security-policy|x-ua-compatible)$/i.test(String(node.properties.httpEquiv))
    )
      found.push(`<meta http-equiv="${node.properties.httpEquiv}">`);
    if (node.tagName === 'img' && !String(node.properties.src).startsWith('data:'))
      found.push(`<img src="${node.properties.src}">`);
    if (node.tagName === 'link' && node.properties.href !== undefined)
      found.push(`<link href="${node.properties.href}">`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name)) found.push(`${node.tagName} ${name}`);
      if (addresses.includes(name) && /^\s*(?:javascript|vbscript|file|data:text)/i.test(String(value)))
        found.push(`${node.tagName} ${name}=${String(value).slice(0, 60)}`);
    }
  });
  return found;
}

/** Is the text of a script data that no mark-up can end? */
function isSafeData(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object' && !text.includes('<');
  } catch {
    return false;
  }
}

/** Texts of the scripts in `html`. */
export function scriptsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text));
}
