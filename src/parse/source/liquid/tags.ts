// Jekyll's own Liquid tags and those of its plugins: what each leaves in the text.
import {Tag} from 'liquidjs';
import type {Context, Emitter, Liquid, TagToken, TopLevelToken} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import {readAttributes} from '../../html/attributes.ts';
import {escapeHtml} from '../../html/escape.ts';
import {complain} from '../placeholder.ts';
import type {Work} from '../placeholder.ts';
import {missingInclude} from './missing-include.ts';

type LineOf = (input: string, offset: number) => number;

// Tags of Liquid that read files on their own; include is done by `context.include`.
const fileTags = ['render', 'layout', 'block'];
const maxDepth = 8;

/** Registers include, link, post_url, cite and video tags, and a harmless stand-in for every unknown one of `input`. */
export function registerTags(engine: Liquid, input: string, context: ParseContext, work: Work, lineOf: LineOf): void {
  const simple = (name: string, put: (argument: string, line: number) => string): void => {
    engine.registerTag(name, {
      parse(token: TagToken) {
        this.argument = token.args.trim();
        this.line = lineOf(token.input, token.begin);
      },
      render() {
        return put(String(this.argument), Number(this.line));
      },
    });
  };
  const address = (argument: string, line: number): string => {
    const target = argument.replace(/^["']|["']$/g, '');
    const found = context.link(target);
    if (found === undefined) complain(work, 'link-missing', `No page is made of “${target}”`, line);
    return found ?? '';
  };
  simple('link', address);
  simple('post_url', address);
  for (const name of ['cite', 'citet', 'citep', 'reference'])
    simple(name, argument => ` [${argument.replace(/\s--.*$/, '')}]`);
  simple('bibliography', () => '');
  simple('youtube', id => video('https://www.youtube.com/watch?v=', id));
  simple('vimeo', id => video('https://vimeo.com/', id));
  for (const name of ['include', 'include_relative', 'include_cached'])
    engine.registerTag(name, includeTag(context, work, lineOf));
  registerUnknown(engine, input, work, lineOf);
}

function video(prefix: string, argument: string): string {
  const id = argument.replace(/["']/g, '').trim().split(/\s+/)[0] ?? '';
  const url = /^https?:/.test(id) ? id : prefix + id;
  return `\n\n<iframe src="${escapeHtml(url)}"></iframe>\n\n`;
}

function includeTag(
  context: ParseContext,
  work: Work,
  lineOf: LineOf,
): new (
  token: TagToken,
  remain: TopLevelToken[],
  liquid: Liquid,
) => Tag {
  return class extends Tag {
    private readonly file: string;
    private readonly written: string;
    private readonly line: number;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid) {
      super(token, remain, liquid);
      const [, file = '', rest = ''] = /^\s*(\{\{[\s\S]*?\}\}|"[^"]*"|'[^']*'|[^\s]+)([\s\S]*)$/.exec(token.args) ?? [];
      this.file = file.replace(/^["']|["']$/g, '');
      this.written = rest;
      this.line = lineOf(token.input, token.begin);
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      const depth = Number(ctx.getSync(['lectern_depth']) ?? 0);
      // Inside an include, the line of the post that it stands for.
      const line = depth === 0 ? this.line : Number(ctx.getSync(['lectern_line']));
      const name = this.file.startsWith('{{')
        ? String(this.liquid.parseAndRenderSync(this.file, ctx.environments as object)).trim()
        : this.file;
      const values: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(readAttributes(quoteBare(this.written)))) {
        values[key] = value.startsWith('\uE006') ? this.liquid.evalValueSync(value.slice(1), ctx) : value;
      }
      const text = depth < maxDepth && !name.includes('..') ? context.include(name) : undefined;
      if (text === undefined) {
        const why = depth < maxDepth ? 'is not found' : `stands in itself, or more than ${maxDepth} deep`;
        complain(work, 'include-missing', `Include “${name}” ${why}; its parameters are used instead`, line);
        emitter.write(missingInclude(values));
        return;
      }
      ctx.push({include: values, lectern_depth: depth + 1, lectern_line: line});
      try {
        yield this.liquid.renderer.renderTemplates(this.liquid.parse(text), ctx, emitter);
      } catch (error) {
        if (error instanceof Error && /limit exceeded/.test(error.message)) throw error;
        complain(
          work,
          'liquid-error',
          `Include “${name}” fails: ${error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 120) : ''}`,
          line,
        );
        emitter.write(missingInclude(values));
      } finally {
        ctx.pop();
      }
    }
  };
}

/** Marks values without quotes, which are variables. */
function quoteBare(written: string): string {
  return written.replace(/([\w-]+)\s*=\s*("(?:\\"|[^"])*"|'[^']*'|[^\s"']+)/g, (_, name: string, value: string) => {
    if (value.startsWith('"')) return `${name}="${escapeHtml(value.slice(1, -1).replaceAll('\\"', '"'))}"`;
    return value.startsWith("'")
      ? `${name}="${escapeHtml(value.slice(1, -1))}"`
      : `${name}="\uE006${escapeHtml(value)}"`;
  });
}

function registerUnknown(engine: Liquid, input: string, work: Work, lineOf: LineOf): void {
  for (const name of fileTags) delete (engine.tags as Record<string, unknown>)[name];
  const known = new Set(Object.keys(engine.tags));
  const inner = new Set(['else', 'elsif', 'when', 'endraw', 'endcomment', ...[...known].map(name => `end${name}`)]);
  for (const match of input.matchAll(/\{%-?\s*([A-Za-z_]\w*)/g)) {
    const name = match[1] ?? '';
    if (known.has(name) || inner.has(name)) continue;
    known.add(name);
    if (!name.startsWith('end'))
      complain(
        work,
        'liquid-unknown-tag',
        `Liquid tag “${name}” is not known; the text around it is kept`,
        lineOf(input, match.index),
      );
    engine.registerTag(name, {parse: () => undefined, render: () => ''});
  }
}
