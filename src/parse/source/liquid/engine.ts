// One run of the Liquid engine over marked text, with Jekyll's filters and tags.
import {Liquid} from 'liquidjs';
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {liquidSite, urlFilters} from './base-url.ts';
import {includeTag} from './include.ts';
import {registerJekyllTags, registerUnknownTags} from './tags.ts';

// A post renders in some 20 ms; the limits (ms, objects, characters) only stop hostile loops.
const limits = {renderLimit: 1000, memoryLimit: 2e7, parseLimit: 5e6};

/** What Liquid makes of the text of `markLines`; throws a LiquidError at the first tag that fails. */
export function renderLiquid(marked: string, context: ParseContext, report: ReportDiagnostic): string {
  const engine = new Liquid({templates: {}, jekyllInclude: true, jekyllWhere: true, ...limits});
  for (const [name, filter] of Object.entries(urlFilters(context.site))) engine.registerFilter(name, filter);
  for (const name of ['markdownify', 'smartify']) engine.registerFilter(name, (value: unknown) => value);
  registerJekyllTags(engine, context, report);
  for (const name of ['include', 'include_relative', 'include_cached'])
    engine.registerTag(name, includeTag(context, report));
  registerUnknownTags(engine, marked, report);
  const values = {site: liquidSite(context.site), page: context.page, jekyll: {environment: 'production'}};
  return String(engine.parseAndRenderSync(marked, values));
}
