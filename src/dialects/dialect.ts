// A front end as its main file exports it.
import type {LoadedFamily} from '../model/dialects/family.ts';
import type {FrontEnd} from '../parse/context.ts';

/** What the main file of a front end exports as `dialect`. */
export interface Dialect extends FrontEnd, Omit<LoadedFamily, 'name' | 'title' | 'signs'> {}
