// Jekyll's `{% highlight %}`, and `{% mermaid %}`: what stands in it, its Liquid done, becomes code.
import {type Context, type Emitter, type Liquid, Tag, type TagToken, type Template, type TopLevelToken} from 'liquidjs';
import {restore} from '../placeholder.ts';
import {withoutMarks} from './line-marks.ts';
import type {LiquidRun} from './run.ts';
import {spotOf} from './tags.ts';

type Parser = Liquid['parser'];

/** The tag's class for Liquid: a placeholder for the code, as a paragraph of its own at the tag's indentation. */
export function highlightTag({placeholders}: LiquidRun): Parameters<Liquid['registerTag']>[1] {
  return class extends Tag {
    private readonly templates: Template[] = [];
    private readonly opening: TagToken;
    private end: TagToken | undefined;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remain, liquid);
      this.opening = token;
      const stream = parser.parseStream(remain);
      stream
        .on(`tag:end${token.name}`, (end: TagToken) => {
          this.end = end;
          stream.stop();
        })
        .on('template', (template: Template) => this.templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`);
        });
      stream.start();
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      const html = yield this.liquid.renderer.renderTemplates(this.templates, ctx);
      const {input, begin} = this.opening;
      const {line} = spotOf(this.opening);
      const {name, args} = this.opening;
      const [, language = '', options = ''] = /^([\w+#.-]+)?([\s\S]*)$/.exec(args.trim()) ?? [];
      const lang = name === 'mermaid' ? name : language;
      const value = restore(withoutMarks(String(html)), placeholders.all)
        .replace(/^[ \t]*\n/, '')
        .trimEnd();
      const raw = restore(withoutMarks(input.slice(begin, this.end?.end ?? begin)), placeholders.all);
      const endLine = line + raw.split('\n').length - 1;
      const marks = markedLines(options);
      const code = placeholders.add({kind: 'code', lang: lang.toLowerCase(), marks, value, raw, line, endLine});
      const before = withoutMarks(input.slice(input.lastIndexOf('\n', begin - 1) + 1, begin));
      const lead = /^[ \t>]*$/.test(before) ? before : '';
      emitter.write(`\n${lead.trimEnd()}\n${lead}${code}\n${lead.trimEnd()}\n`);
    }
  };
}

/** `mark_lines="1 3-4"` as `1,3-4`. */
function markedLines(options: string): string {
  const lines = /(?:mark_lines|hl_lines)\s*=\s*["']([\d\s,-]+)["']/.exec(options)?.[1] ?? '';
  return lines.trim().replace(/[\s,]+/g, ',');
}
