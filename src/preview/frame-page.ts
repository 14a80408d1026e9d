// A lecture -> the page around its deck: the deck in a frame, a bar, notes and source beside it on demand.
import {createHash} from 'node:crypto';
import {sourceOf} from '../browser/evaluate.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {type FrameData, runFrame} from './in-page/frame.ts';

/** What the page shows at first. */
export interface FramePage extends FrameData {
  readonly title: string;
  readonly version: number;
}

/** The page as HTML; it runs its own script, asks this server alone, and frames the deck alone. */
export function buildFramePage({key, file, title, version}: FramePage): string {
  const data = JSON.stringify({key, file}).replaceAll('<', '\\u003c');
  const script = `(() => { const __name = f => f; ${sourceOf({run: runFrame, calls: []})}(${data}); })();`;
  const hash = createHash('sha256').update(script).digest('base64');
  const policy =
    `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; ` +
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · preview</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)} <small>${escapeHtml(file)}</small></h1>
<span id="state" role="status"></span>
<a href="./">All lectures</a>
<a href="built/${encodeURIComponent(key)}.html">As built</a>
<button id="toggle" type="button" aria-pressed="false" aria-keyshortcuts="s">Notes and source</button>
</header>
<main>
<div class="slide"><iframe id="deck" title="Slides" data-version="${version}" src="deck/${encodeURIComponent(key)}.html">
</iframe><div id="notice" role="alert" hidden><p><b id="notice-at"></b> <span id="notice-message"></span></p>
<pre id="notice-text"></pre><p id="notice-hint"></p>
<p>The slides are those of the last time that all was well.
<button id="dismiss" type="button">Hide this</button></p></div></div>
<section class="notes" aria-labelledby="title"><h2 id="title"></h2><div id="notes"></div></section>
<section class="source" aria-label="Source"><div id="source"></div></section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

const style = `
:root{color-scheme:dark;--back:#10191c;--panel:#18262a;--front:#eaf1f2;--pale:#a9bbc0;--accent:#7fd0e2;--line:#35474d}
@media (prefers-color-scheme:light){:root{color-scheme:light;--back:#eef3f4;--panel:#fff;--front:#14262a;
--pale:#4a6067;--accent:#0b6678;--line:#c3d0d3}}
*{box-sizing:border-box}html,body{height:100%;margin:0}
body{display:grid;grid-template-rows:auto minmax(0,1fr);background:var(--back);color:var(--front);
font:16px/1.5 system-ui,sans-serif}
header{display:flex;align-items:center;gap:8px 16px;padding:4px 16px;flex-wrap:wrap}
h1{flex:1;margin:0;font-size:17px;overflow-wrap:anywhere}h1 small{margin-inline-start:8px;font-weight:400}
h1 small,#state{color:var(--pale);font-size:15px}
a{color:var(--accent)}button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:6px;
padding:3px 10px;cursor:pointer}
button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--back)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main{display:grid;min-height:0;grid-template:minmax(0,1fr)/minmax(0,1fr)}
.slide{position:relative;min-height:0;min-width:0}iframe{width:100%;height:100%;border:0;display:block}
.notes,.source{display:none;background:var(--panel);min-height:0;overflow:auto}
.panes main{gap:12px;padding:0 12px 12px;
grid-template:auto minmax(120px,1fr)/minmax(0,3fr) minmax(320px,2fr);grid-template-areas:"slide source" "notes source"}
.panes .slide{grid-area:slide;aspect-ratio:16/9;max-height:62vh}
.panes .notes{grid-area:notes;display:block;padding:10px 16px;border-radius:6px}
.panes .source{grid-area:source;display:block;border-radius:6px;padding:6px 0}
.notes h2{margin:0;font-size:16px}.notes p{margin:8px 0;font-size:17px;white-space:pre-line}
.row{display:grid;grid-template-columns:44px 84px minmax(0,1fr);gap:0 8px;width:100%;padding:4px 10px 4px 0;border:0;
border-inline-start:4px solid transparent;border-radius:0;text-align:start}
.row:hover{background:var(--back)}.row.here{border-inline-start-color:var(--accent);background:var(--back)}
.row:focus-visible{outline-offset:-3px}
.line{text-align:end;color:var(--pale);font:14px/22px ui-monospace,monospace}
.fate{color:var(--accent);font-size:14px;line-height:22px;overflow-wrap:anywhere}
.text{font:15px/22px ui-monospace,monospace;font-variant-ligatures:none;white-space:pre-wrap;overflow-wrap:anywhere;
color:var(--pale)}.text.on{color:var(--front)}
#notice{position:absolute;inset:auto 0 0 0;padding:10px 16px;background:#3a261c;color:#ffe9dd;
border-block-start:3px solid #f4b592;max-height:70%;overflow:auto}
#notice[hidden]{display:none}#notice p{margin:4px 0}#notice pre{margin:4px 0;white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:800px){.panes main{grid-template:auto auto auto/minmax(0,1fr);
grid-template-areas:"slide" "notes" "source";overflow:auto}}
`;
