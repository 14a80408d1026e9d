// What the tags and filters of one run of Liquid share.
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';

/** What the engine needs beside the text. */
export interface LiquidRun {
  readonly context: ParseContext;
  readonly report: ReportDiagnostic;
  readonly placeholders: PlaceholderList;
  /** The includes that are being read, outermost first, each with the tag of the post that it stands for. */
  readonly includes: {readonly name: string; readonly spot: Spot}[];
}
