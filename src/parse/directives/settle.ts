// Entries -> entries whose directives are known to say something: of what each is said, and what is told of the others.
import type {DirectiveScope} from '../../model/directives/table.ts';
import {ruleOf} from '../../model/directives/table.ts';
import type {Block, Directive, Dropped, Entry, Item} from '../../model/document.ts';
import type {ReportDiagnostic} from '../diagnostic.ts';
import {checkDirective, type Complaint, type Subject} from './check.ts';

/** What stands in a list: its directives are checked where it is. */
type Told = (directive: Directive, complaint: Complaint) => void;

/**
 * `entries` in which each directive of the author's names its scope; one that does nothing is left out, and told with
 * the reason. `listClasses` gives the classes that the theme has for its users.
 */
export function settleDirectives(
  entries: readonly Entry[],
  report: ReportDiagnostic,
  listClasses: () => readonly string[] = () => [],
): readonly Entry[] {
  const tell: Told = ({range, written = ''}, {rule, why, hint}) =>
    report(rule, `“${written}” ${why}`, {line: range.line, text: written}, hint);
  const solid = entries.flatMap((entry, i) => (isSolid(entry) ? [i] : []));
  let next = 0;
  return entries.map((entry, i) => {
    while ((solid[next] ?? entries.length) < i) next++;
    if (entry.kind === 'list' || entry.kind === 'quote') return settleInside(entry, tell);
    if (entry.kind !== 'directive' || entry.written === undefined) return entry;
    const [before, after] = [entries[solid[next - 1] ?? -1], entries[solid[next] ?? -1]];
    const themeClasses = entry.name === 'class' ? listClasses() : [];
    const subject = {scope: scopeOf(entry, before, after), before, after, row: rowOf(entries, i), themeClasses};
    const complaint = checkDirective(entry, subject);
    if (complaint === null) return {...entry, scope: subject.scope};
    tell(entry, complaint);
    return drop(entry);
  });
}

function isSolid({kind}: Entry): boolean {
  return kind !== 'directive' && kind !== 'dropped' && kind !== 'excerpt';
}

/** Before everything else, with a blank line after it, the post; before a heading its section; else the block. */
function scopeOf({name, value, range}: Directive, before: Entry | undefined, after: Entry | undefined): DirectiveScope {
  const isApart = (after?.range.line ?? 0) > range.endLine + 1;
  const isOfFigure = value === 'zoom';
  if (before === undefined && isApart && !isOfFigure && ruleOf(name).scopes.includes('post')) return 'post';
  return after?.kind === 'heading' ? 'section' : 'block';
}

/** The directives in the row of the one at `at` that stand after it, but for those that give way to it. */
function rowOf(entries: readonly Entry[], at: number): readonly Directive[] {
  const row: Directive[] = [];
  for (let i = at + 1; i < entries.length; i++) {
    const entry = entries[i];
    if (entry?.kind === 'directive') row.push(...(entry.ifLong ? [] : [entry]));
    else if (entry?.kind !== 'dropped') break;
  }
  return row;
}

function drop({range, name}: Directive): Dropped {
  return {kind: 'dropped', id: 0, range, what: 'directive', reason: `a directive that does nothing: ${name}`};
}

/** A block with the directives in it checked. */
function settleInside(block: Block, tell: Told): Block {
  const own = settleAll(block.directives, {scope: 'block', before: block, after: block, isWithin: true}, tell);
  const checked = withDirectives(block, own);
  if (checked.kind === 'list') return {...checked, items: checked.items.map(item => settleItem(item, tell))};
  if (checked.kind === 'quote') return {...checked, blocks: checked.blocks.map(one => settleInside(one, tell))};
  return checked;
}

function settleItem(item: Item, tell: Told): Item {
  const own = settleAll(item.directives, {scope: 'item', before: item.blocks[0], after: item.blocks[0]}, tell);
  const checked = withDirectives(item, own);
  return {...checked, blocks: checked.blocks.map(block => settleInside(block, tell))};
}

function settleAll(
  directives: readonly Directive[] | undefined,
  subject: Omit<Subject, 'row'>,
  tell: Told,
): readonly Directive[] {
  return (directives ?? []).flatMap((one, i, all) => {
    if (one.written === undefined) return [one];
    const complaint = checkDirective(one, {...subject, row: all.slice(i + 1).filter(({ifLong}) => !ifLong)});
    if (complaint === null) return [{...one, scope: subject.scope}];
    tell(one, complaint);
    return [];
  });
}

function withDirectives<Holder extends {readonly directives?: readonly Directive[]}>(
  holder: Holder,
  directives: readonly Directive[],
): Holder {
  if (holder.directives === undefined) return holder;
  const {directives: _, ...rest} = holder;
  return (directives.length === 0 ? rest : {...rest, directives}) as Holder;
}
