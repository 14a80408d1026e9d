// Jekyll's include tags: the file's text with its parameters, or what the parameters of a missing file say.
import {type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken} from 'liquidjs';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import {sourceOf} from '../source.ts';
import {withoutMarks} from './line-marks.ts';
import {missingInclude} from './missing-include.ts';
import {prescan} from './prescan.ts';
import type {LiquidRun} from './run.ts';
import {spotOf} from './tags.ts';

/** Includes within includes. */
const maxDepth = 8;
/** A parameter as Jekyll reads it: in quotes, which a backslash guards, or a variable. */
const parameter = /(?<![\w-])([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"']+))/g;

/** The tag's class for Liquid, for files of `_includes` or beside the post. Faults are told at the post's tag. */
export function includeTag(
  run: LiquidRun,
  where: 'includes' | 'beside',
): new (
  token: TagToken,
  remain: TopLevelToken[],
  liquid: Liquid,
) => Tag {
  const {context, report, includes} = run;
  return class extends Tag {
    private readonly file: string;
    private readonly parameters: string;
    private readonly spot: Spot;
    private readonly lead: string;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid) {
      super(token, remain, liquid);
      const [, file = '', rest = ''] = /^\s*(\{\{[\s\S]*?\}\}|"[^"]*"|'[^']*'|[^\s]+)([\s\S]*)$/.exec(token.args) ?? [];
      this.file = file.replace(/^["']|["']$/g, '');
      this.parameters = rest;
      this.spot = spotOf(token);
      this.lead = leadOf(token);
    }

    *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      // Inside an include, the tag of the post that it stands for.
      const spot = includes[0]?.spot ?? this.spot;
      const name = this.nameIn(ctx);
      const values = this.valuesIn(ctx);
      const text = includes.length < maxDepth && !name.includes('..') ? this.textOf(name) : undefined;
      if (text === undefined) {
        const why = includes.length < maxDepth ? 'is not found' : `stands in itself, or more than ${maxDepth} deep`;
        report('include-missing', `Include “${name}” ${why}; its parameters are used instead`, spot);
        emitter.write(missingInclude(values));
        return;
      }
      ctx.push({include: values});
      includes.push({name, spot});
      try {
        const scanned = prescan(sourceOf(text, spot.line), run.placeholders, inInclude(report, name, spot));
        const html = yield this.liquid.renderer.renderTemplates(this.liquid.parser.parse(scanned.text), ctx);
        emitter.write(String(html).replaceAll('\n', `\n${this.lead}`));
      } finally {
        includes.pop();
        ctx.pop();
      }
    }

    private textOf(name: string): string | undefined {
      return where === 'includes' ? context.include(name) : context.includeRelative?.(name);
    }

    private nameIn(ctx: Context): string {
      if (!this.file.startsWith('{{')) return this.file;
      return String(this.liquid.parseAndRenderSync(this.file, ctx.getAll())).trim();
    }

    private valuesIn(ctx: Context): Record<string, unknown> {
      const values = Object.create(null) as Record<string, unknown>;
      for (const [, name = '', double, single, variable = ''] of this.parameters.matchAll(parameter)) {
        const quoted = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'");
        values[name] = quoted ?? plainValue(this.liquid.evalValueSync(variable, ctx));
      }
      return values;
    }
  };
}

/** Marks of lines are no part of a value. */
function plainValue(value: unknown): unknown {
  return typeof value === 'string' ? withoutMarks(value) : value;
}

/**
 * What stands before the tag on its line, as the lead of the lines that it leaves: a quotation's marks, and blanks in
 * the place of an item's.
 */
function leadOf({input, begin}: TagToken): string {
  const before = withoutMarks(input.slice(input.lastIndexOf('\n', begin - 1) + 1, begin));
  if (!/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/.test(before)) return '';
  return before.replace(/[^ \t>]/g, ' ');
}

function inInclude(report: ReportDiagnostic, name: string, spot: Spot): ReportDiagnostic {
  return (rule, message, _, hint) => report(rule, `In include “${name}”: ${message}`, spot, hint);
}
