// What programs import of this package: options of a build and what it reports, without a terminal.
export type {Diagnostic} from './model/diagnostic.ts';
export type {DeckReport} from './report.ts';
export {type Options, type Format, formats} from './options.ts';
