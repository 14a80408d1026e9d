// One run of the Liquid engine over marked text, with Jekyll's filters and tags; what fails costs that tag alone.
import {append} from '../append.ts';
import {CaptureTag, type Context, Drop, type Emitter, Liquid, type Template, type TopLevelToken} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import {restore} from '../placeholder.ts';
import {liquidSite, urlFilters} from './base-url.ts';
import {StepBudget, isExhausted} from './budget.ts';
import {highlightTag} from './highlight.ts';
import {includeTag} from './include.ts';
import {withoutMarks} from './line-marks.ts';
import type {LiquidRun} from './run.ts';
import {registerJekyllTags, registerUnknownTags, spotOf} from './tags.ts';
import {undefinedRoot} from './undefined.ts';

// The time limit is off: the same notes give the same deck. `StepBudget` ends loops; these (characters) end long texts.
const limits = {renderLimit: Infinity, memoryLimit: 2e7, parseLimit: 2e7};
/** Blocks that may fail: of each, what stands in it is read a second time. */
const maxFailures = 50;

/** What Liquid makes of the text of `markLines`; tags that fail stay as they are written, and are reported. */
export function renderLiquid(marked: string, run: LiquidRun): string {
  const {context, report} = run;
  const engine = new Liquid({
    templates: {},
    jekyllInclude: true,
    jekyllWhere: true,
    timezoneOffset: 0,
    dynamicPartials: false,
    ...limits,
  });
  registerFilters(engine, context);
  registerJekyllTags(engine, context, report);
  for (const name of ['include', 'include_cached']) engine.registerTag(name, includeTag(run, 'includes'));
  engine.registerTag('include_relative', includeTag(run, 'beside'));
  for (const name of ['highlight', 'mermaid']) engine.registerTag(name, highlightTag(run));
  engine.registerTag('capture', MarklessCapture);
  registerUnknownTags(engine, marked, report);
  tolerate(engine, run);
  const values = {
    site: new SiteDrop(context),
    page: context.page,
    jekyll: {environment: 'production'},
    layout: {},
    content: '',
  };
  return String(engine.renderSync(engine.parser.parse(marked), values));
}

/** `site`: its config, and what the reader knows of it besides, asked for when it is named. */
class SiteDrop extends Drop {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #context: ParseContext;

  constructor(context: ParseContext) {
    super();
    this.#values = liquidSite(context.site);
    this.#context = context;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const name = String(key);
    return this.#context.siteValue?.(name) ?? (Object.hasOwn(this.#values, name) ? this.#values[name] : undefined);
  }
}

function registerFilters(engine: Liquid, context: ParseContext): void {
  for (const [name, filter] of Object.entries(urlFilters(context.site))) engine.registerFilter(name, filter);
  for (const name of ['markdownify', 'smartify']) engine.registerFilter(name, (value: unknown) => value);
  engine.registerFilter('strip_index', (url: unknown) => String(url ?? '').replace(/\/index\.html?(?=$|[?#])/, '/'));
  engine.registerFilter('titleize', (text: unknown) =>
    String(text ?? '').replace(/\b\p{Ll}/gu, one => one.toUpperCase()),
  );
  const date = engine.filters.date;
  if (typeof date !== 'function') return;
  // The day of the build comes from outside: the parse stage knows no clock.
  engine.registerFilter('date', function (value: unknown, ...rest: unknown[]) {
    const isNow = /^(?:now|today)$/i.test(String(value ?? ''));
    return date.call(this, isNow ? context.siteValue?.('time') : value, ...rest);
  });
}

/** Marks of lines are no part of a captured text: it is compared, split, and written elsewhere. */
class MarklessCapture extends CaptureTag {
  override *render(ctx: Context): Generator<unknown, void, string> {
    yield* super.render(ctx);
    const scope = ctx.bottom() as Record<string, unknown>;
    const value = scope[this.variable];
    if (typeof value === 'string') scope[this.variable] = withoutMarks(value);
  }
}

/** A failed tag, or what a tag did before it failed, does not end the others: its text stays, with `liquid-error`. */
function tolerate(engine: Liquid, run: LiquidRun): void {
  const {parser} = engine;
  const parse = parser.parseToken.bind(parser);
  const failed = new Set<number | TopLevelToken>();
  const budget = new StepBudget();
  let orphans = 0;
  parser.parseToken = ((token: TopLevelToken, remain: TopLevelToken[]): Template => {
    const name = 'name' in token ? String(token.name) : '';
    if (failed.has(token)) return literal(token, run);
    if (orphans > 0 && /^(?:else|elsif|when|end\w+)$/.test(name) && engine.tags[name] === undefined)
      return written(token, '');
    const later = name === '' ? undefined : remain.slice();
    try {
      return guarded(parse(token, remain), token, run, budget);
    } catch (error) {
      if (isExhausted(error) || failed.size > maxFailures) throw error;
      // What the tag read of the text before it failed is not lost.
      if (later !== undefined) {
        remain.length = 0;
        append(remain, later);
      }
      if (name !== '') orphans += 1;
      failed.add(token);
      tell(error, token, run);
      return literal(token, run);
    }
  }) as typeof parser.parseToken;
}

/** What has been written so far. */
function bufferOf(emitter: Emitter): unknown {
  return 'buffer' in emitter ? emitter.buffer : undefined;
}

function guarded(template: Template, token: TopLevelToken, run: LiquidRun, budget: StepBudget): Template {
  const render = template.render.bind(template);
  const isText = !('trimLeft' in token && typeof token.trimLeft === 'boolean');
  const guard = function* (ctx: Context, emitter: Emitter): Generator<unknown, unknown, unknown> {
    budget.enter();
    const before = bufferOf(emitter);
    try {
      budget.spend(isText ? 1 + (token.end - token.begin) / 50 : 1);
      if (undefinedRoot(token, ctx, run) === 'literal') return emitter.write(literalText(token, run));
      return yield render(ctx, emitter);
    } catch (error) {
      // What went too far ends the whole tag at the top; what was written by then stays.
      if (isExhausted(error) && !budget.isTop()) throw error;
      tell(error, token, run);
      if (!isExhausted(error) || bufferOf(emitter) === before) emitter.write(literalText(token, run));
      return undefined;
    } finally {
      budget.leave();
    }
  };
  template.render = guard as Template['render'];
  return template;
}

function tell(error: unknown, token: TopLevelToken, {report, includes}: LiquidRun): void {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not understood';
  const what = withoutMarks(message)
    .replace(/,? line:\d+, col:\d+/g, '')
    .slice(0, 140);
  const at = includes.at(-1);
  const text = withoutMarks(token.getText()).slice(0, 60);
  const where = at === undefined ? 'Liquid' : `Liquid of include “${at.name}”`;
  report('liquid-error', `${where} is left as it stands: ${what}`, at?.spot ?? {...spotOf(token), text});
}

function literalText(token: TopLevelToken, {placeholders, includes}: LiquidRun): string {
  const raw = restore(withoutMarks(token.getText()), placeholders.all);
  return placeholders.add({kind: 'literal', raw, line: includes.at(-1)?.spot.line ?? spotOf(token).line});
}

function literal(token: TopLevelToken, run: LiquidRun): Template {
  return written(token, literalText(token, run));
}

function written(token: TopLevelToken, text: string): Template {
  const render = (_: Context, emitter: Emitter): void => emitter.write(text);
  return {token, render} as unknown as Template;
}
