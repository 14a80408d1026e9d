// Jekyll's include tags: the file's text with its parameters, or what the parameters of a missing file say.
import {type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import {readAttributes} from '../../html/attributes.ts';
import {escapeHtml} from '../../html/escape.ts';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import {variable} from '../private-use.ts';
import {missingInclude} from './missing-include.ts';
import {spotOf} from './tags.ts';

/** Includes within includes. */
const maxDepth = 8;

/** The tag's class for Liquid. Files come from `context.include`; what fails is reported at the post's own tag. */
export function includeTag(
  context: ParseContext,
  report: ReportDiagnostic,
): new (
  token: TagToken,
  remain: TopLevelToken[],
  liquid: Liquid,
) => Tag {
  return class extends Tag {
    private readonly file: string;
    private readonly parameters: string;
    private readonly spot: Spot;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid) {
      super(token, remain, liquid);
      const [, file = '', rest = ''] = /^\s*(\{\{[\s\S]*?\}\}|"[^"]*"|'[^']*'|[^\s]+)([\s\S]*)$/.exec(token.args) ?? [];
      this.file = file.replace(/^["']|["']$/g, '');
      this.parameters = rest;
      this.spot = spotOf(token);
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      const depth = Number(ctx.getSync(['lectern_depth']) ?? 0);
      // Inside an include, the tag of the post that it stands for.
      const spot = depth === 0 ? this.spot : (ctx.getSync(['lectern_spot']) as Spot);
      const name = this.nameIn(ctx);
      const values = this.valuesIn(ctx);
      const text = depth < maxDepth && !name.includes('..') ? context.include(name) : undefined;
      if (text === undefined) {
        const why = depth < maxDepth ? 'is not found' : `stands in itself, or more than ${maxDepth} deep`;
        report('include-missing', `Include “${name}” ${why}; its parameters are used instead`, spot);
        emitter.write(missingInclude(values));
        return;
      }
      ctx.push({include: values, lectern_depth: depth + 1, lectern_spot: spot});
      try {
        yield this.liquid.renderer.renderTemplates(this.liquid.parse(text), ctx, emitter);
      } catch (error) {
        if (error instanceof Error && /limit exceeded/.test(error.message)) throw error;
        const message = error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 120) : '';
        report('liquid-error', `Include “${name}” fails: ${message}`, spot);
        emitter.write(missingInclude(values));
      } finally {
        ctx.pop();
      }
    }

    private nameIn(ctx: Context): string {
      if (!this.file.startsWith('{{')) return this.file;
      return String(this.liquid.parseAndRenderSync(this.file, ctx.environments as object)).trim();
    }

    private valuesIn(ctx: Context): Record<string, unknown> {
      const values: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(readAttributes(quoteVariables(this.parameters))))
        values[key] = value.startsWith(variable) ? this.liquid.evalValueSync(value.slice(1), ctx) : value;
      return values;
    }
  };
}

/** Parameters with every value in quotes; those that had none, which are variables, are marked. */
function quoteVariables(written: string): string {
  return written.replace(/([\w-]+)\s*=\s*("(?:\\"|[^"])*"|'[^']*'|[^\s"']+)/g, (_, name: string, value: string) => {
    if (value.startsWith('"')) return `${name}="${escapeHtml(value.slice(1, -1).replaceAll('\\"', '"'))}"`;
    return value.startsWith("'")
      ? `${name}="${escapeHtml(value.slice(1, -1))}"`
      : `${name}="${variable}${escapeHtml(value)}"`;
  });
}
