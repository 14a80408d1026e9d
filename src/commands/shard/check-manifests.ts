// Notes of shards × the version that is to join them -> why they do not make up a whole, or null where they do. Pure.
import type {ShardManifest} from './manifest.ts';

/** A shard's output and what it says of itself. */
export interface ShardOutput {
  readonly folder: string;
  readonly note: ShardManifest;
}

/** What shards of one run have in common, and what it means where two differ in it. */
const common = [
  ['program', 'were made by different versions of Lectern or Node, or in different time zones'],
  ['browser', 'were made with different browsers'],
  [
    'lectures',
    'are shares of different lectures: the site, the text of a post or the lectures asked for are not the same',
  ],
  ['options', 'were made with different options or settings of the course'],
] as const;

/** A sentence for a person, with what to do. */
export function findMismatch(shards: readonly ShardOutput[], program: string): string | null {
  const [first] = shards;
  if (first === undefined) return 'Name the outputs of the shards.';
  for (const {folder, note} of shards) {
    if (note.shard.of !== first.note.shard.of)
      return (
        `${first.folder} is one of ${first.note.shard.of} shards, ${folder} one of ${note.shard.of}: build them ` +
        'all with the same --shard i/n.'
      );
    const wrong = common.find(
      ([name]) => note.run[name] !== first.note.run[name] && note.run[name] !== '' && first.note.run[name] !== '',
    );
    if (wrong) return `${first.folder} and ${folder} ${wrong[1]}. Build them alike.`;
    if (note.all !== first.note.all)
      return (
        `${first.folder} and ${folder} are shares of different lectures: --all and a list of them. Build them ` +
        'alike.'
      );
  }
  if (first.note.run.program !== program)
    return (
      `${first.folder} was made by another version of Lectern or Node than this one, or in another time zone: join ` +
      'the shards with what built them.'
    );
  const there = new Set(shards.map(({note}) => note.shard.index));
  const {of} = first.note.shard;
  const missing = Array.from({length: of}, (_, i) => i + 1).filter(index => !there.has(index));
  return missing.length === 0
    ? null
    : `Of ${of} shards, ${missing.map(index => `${index}/${of}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} ` +
        'missing: name the outputs of all.';
}
