// The page of the phone, as HTML: it runs its own script, asks its server alone, and frames the deck alone.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sourceOf} from '../browser/evaluate.ts';
import {packageRoot} from '../package-root.ts';
import {describePolicy} from '../server/page-policy.ts';
import {escapeHtml} from '../text/markup/escape-html.ts';
import {runPhone} from './in-page/phone.ts';

/** The page for the lecture `title`; addresses in it go from where it stands. */
export function buildPhonePage(title: string): string {
  const script = `(() => { const __name = f => f; ${sourceOf({run: runPhone, calls: []})}(); })();`;
  const policy = describePolicy(script);
  const css = readFileSync(join(packageRoot, 'themes/phone.css'), 'utf8');
  const label = 'Laser pad. Keep a finger on the slide; or use the arrow keys, Escape puts it out.';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)} · remote</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<div id="gone" role="status"></div>
<main>
<div class="title"><b id="number" class="number"></b><h1 id="title">${escapeHtml(title)}</h1></div>
<div class="time"><div id="left" class="number" role="timer" aria-label="Time left">–</div>
<p id="pace" aria-live="polite">Open the deck on the computer</p></div>
<div id="pad" role="application" tabindex="0" aria-label="${label}">
<iframe id="deck" src="deck" title="Slide" tabindex="-1" inert></iframe>
<span id="hint">Hold: laser</span><div id="dot" hidden></div><div id="veil" hidden></div></div>
<section id="notes" tabindex="0" aria-label="Notes"></section>
<div class="small"><button id="black" aria-pressed="false">Black</button>
<button id="pause" aria-pressed="false">Pause</button>
<button id="shorter" disabled>Shorter</button><button id="all">Pages</button></div>
<div class="large"><button id="back">Back</button>
<button id="forward">Next<small id="following"></small></button></div>
</main>
<dialog id="pages" aria-labelledby="pages-title"><header><h2 id="pages-title">Pages</h2>
<button id="close">Close</button></header><div id="list"></div></dialog>
<div id="live" class="hidden" aria-live="polite"></div>
<script>${script}</script>
</body>
</html>
`;
}
