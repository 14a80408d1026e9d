// A deck as it was built -> as it is served: with the script that keeps it in step, for its presenter or others.
import {createHash} from 'node:crypto';
import {sourceOf} from '../browser/evaluate.ts';
import {type LiveData, runLive} from './in-page/live.ts';

/** `html` in step with its server; may ask that one, and nobody else, and leads to no file beside it. */
export function withLive(html: string, data: LiveData): string {
  const given = JSON.stringify(data).replaceAll('<', '\\u003c');
  const code = sourceOf({run: runLive, calls: []}).replace(/<\/script/gi, '<\\/script');
  const script = `(() => { const __name = f => f; ${code}(${given}); })();`;
  const hash = createHash('sha256').update(script).digest('base64');
  const before = html.lastIndexOf('</body>');
  return `${html.slice(0, before)}<script>${script}</script>${html.slice(before)}`
    .replace(/(<html[^>]*?) data-script="[^"]*"/, '$1')
    .replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
    .replace('script-src ', `script-src 'sha256-${hash}' `);
}

/** `html` without what is said: it is the presenter's alone. */
export function withoutNotes(html: string): string {
  return html.replace(/<div class="bespoke-marp-note"[^>]*>[\s\S]*?<\/div>/g, '');
}
