// A lecture -> the page around its deck: the deck in a frame, a bar, notes and source beside it on demand.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sourceOf} from '../browser/evaluate.ts';
import {packageRoot} from '../package-root.ts';
import {describePolicy} from '../server/page-policy.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {type FrameData, runFrame} from './in-page/frame.ts';
import {runPanes} from './in-page/panes.ts';
import {runPoint} from './in-page/point.ts';
import {runSheet} from './in-page/sheet.ts';
import {runSheets} from './in-page/sheets.ts';

const styleFile = join(packageRoot, 'themes/preview.css');

/** What the page shows at first. */
export interface FramePage extends FrameData {
  readonly title: string;
  readonly version: number;
}

/** The page as HTML; it runs its own script, asks this server alone, and frames the deck alone. */
export function buildFramePage({key, file, title, version}: FramePage): string {
  const data = JSON.stringify({key, file}).replaceAll('<', '\\u003c');
  const [frame, panes, sheet, sheets, point] = [
    sourceOf({run: runFrame, calls: []}),
    sourceOf({run: runPanes, calls: []}),
    sourceOf({run: runSheet, calls: []}),
    sourceOf({run: runSheets, calls: []}),
    sourceOf({run: runPoint, calls: []}),
  ];
  const script = `(() => {
const __name = f => f;
const data = ${data};
const page = ${frame}(data);
const sheets = ${sheets}(data, page, ${sheet}(data, page));
${point}(page, sheets);
${panes}(data, page);
})();`;
  const policy = describePolicy(script);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · preview</title>
<link rel="icon" href="data:,">
<style>${readFileSync(styleFile, 'utf8')}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)} <small>${escapeHtml(file)}</small></h1>
<span id="state" role="status"></span>
<button id="undo" type="button" disabled aria-keyshortcuts="Control+Z">Undo</button>
<a href="./">All lectures</a>
<a href="built/${encodeURIComponent(key)}.html">As built</a>
<button id="toggle" type="button" aria-pressed="false" aria-keyshortcuts="s">Notes and source</button>
</header>
<main>
<div class="slide">
<iframe id="deck" title="Slides" data-version="${version}" src="deck/${encodeURIComponent(key)}.html"></iframe>
<div id="notice" role="alert" hidden><p><b id="notice-at"></b> <span id="notice-message"></span></p>
<pre id="notice-text"></pre><p id="notice-hint"></p>
<p>The slides are those of the last time that all was well.
<button id="dismiss" type="button">Hide this</button></p></div></div>
<section class="notes" aria-labelledby="title"><h2 id="title"></h2><div id="notes"></div></section>
<section class="source" aria-label="Source"><details id="told" hidden><summary id="told-count"></summary>
<ul id="told-list"></ul></details><div id="source"></div></section>
</main>
<div id="tools" role="toolbar" aria-label="Change this text" hidden></div>
<dialog id="sheet" aria-labelledby="sheet-title"></dialog>
<p id="toast" role="status" hidden></p>
<script>${script}</script>
</body>
</html>
`;
}
