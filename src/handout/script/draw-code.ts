// Blocks of code × engine -> each as the deck draws it: lines in colours, or a diagram.
import type {Code} from '../../model/document.ts';
import type {DrawnCode} from '../../script/script.ts';
import type {Engine} from '../../render/marp/engine.ts';

/** All of `blocks` drawn at once, by their ids. */
export function drawCode(
  engine: Pick<Engine, 'load' | 'render'>,
  blocks: readonly Code[],
): ReadonlyMap<number, DrawnCode> {
  if (blocks.length === 0) return new Map();
  const markdown = blocks.map(fenceOf).join('\n\n---\n\n');
  engine.load(markdown);
  const {slides} = engine.render(markdown);
  return new Map(
    blocks.flatMap(({id}, i) => {
      const drawn = readDrawn(slides[i] ?? '');
      return drawn === undefined || slides.length !== blocks.length ? [] : [[id, drawn] as const];
    }),
  );
}

function fenceOf({lang, value}: Code): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang.replace(/[^\w#+.-]/g, '')}\n${value}\n${fence}`;
}

function readDrawn(slide: string): DrawnCode | undefined {
  const svg = /<svg data-marp-mermaid[\s\S]*<\/svg>(?=<\/p>)/.exec(slide)?.[0];
  if (svg !== undefined) return {kind: 'svg', svg};
  const code = /<pre class="shiki[^>]*>\s*<code[^>]*>([\s\S]*)<\/code><\/pre>/.exec(slide)?.[1];
  if (code === undefined) return undefined;
  return {
    kind: 'lines',
    lines: code.split('\n').map(line => line.replace(/^<span class="line">([\s\S]*)<\/span>$/, '$1')),
  };
}
