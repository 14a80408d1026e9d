// What the tags and filters of one run of Liquid share.
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic, Spot} from '../../diagnostic.ts';
import type {PlaceholderList} from '../placeholder.ts';

/** Names of one run of Liquid: what its text sets, and where one stands that nothing bears. */
export interface LiquidNames {
  readonly set: ReadonlySet<string>;
  readonly missing: Map<string, Spot[]>;
}

/** What the engine needs beside the text. */
export interface LiquidRun {
  readonly context: ParseContext;
  readonly report: ReportDiagnostic;
  readonly placeholders: PlaceholderList;
  readonly names: LiquidNames;
  /** The includes that are being read, outermost first, each with the tag of the post that it stands for. */
  readonly includes: {readonly name: string; readonly spot: Spot}[];
}
