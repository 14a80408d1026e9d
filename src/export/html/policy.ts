// An HTML page -> the same, allowed to run its own scripts and nothing else.
import {createHash} from 'node:crypto';

/**
 * `html` with a Content-Security-Policy: only Marp's own scripts run, nothing is fetched. Styles are inline: Marp,
 * KaTeX and Shiki write style attributes; `frame-src 'self'` lets presenter view and overview show the deck itself.
 */
export function withPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.length === 0 ? "'none'" : [...new Set(hashes)].join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace(/<head[^>]*>/, head => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
