// Paragraphs that come one by one -> p:timing: each appears at a click.
import {type Xml, xml, xmlText} from '../../archive/xml.ts';
import type {ClickStep} from './context.ts';

/** The steps of paragraphs in the shape `shape`, by the step at which each comes; those without one stand there. */
export function listSteps(shape: number, steps: readonly number[]): readonly ClickStep[] {
  const found: ClickStep[] = [];
  for (const [at, step] of steps.entries()) {
    const before = found.at(-1);
    if (step === 0) continue;
    if (before && before.last === at - 1 && steps[at - 1] === step) found[found.length - 1] = {...before, last: at};
    else found.push({shape, first: at, last: at});
  }
  return found;
}

/** The timing of a slide; undefined where nothing comes step by step. */
export function printTiming(steps: readonly ClickStep[]): Xml | undefined {
  if (steps.length === 0) return undefined;
  let ids = 0;
  const node = (attributes: Readonly<Record<string, string | number>>, ...content: readonly Xml[]): Xml => {
    ids += 1;
    return xml('p:cTn', {id: ids, ...attributes}, content);
  };
  const start = (delay: string): Xml => xml('p:stCondLst', {}, xml('p:cond', {delay}));
  const children = (...content: readonly Xml[]): Xml => xml('p:childTnLst', {}, content);
  const target = ({shape, first, last}: ClickStep): Xml =>
    xml('p:tgtEl', {}, xml('p:spTgt', {spid: shape}, xml('p:txEl', {}, xml('p:pRg', {st: first, end: last}))));
  const appear = (step: ClickStep): Xml =>
    xml(
      'p:set',
      {},
      xml(
        'p:cBhvr',
        {},
        node({dur: 1, fill: 'hold'}, start('0')),
        target(step),
        xml('p:attrNameLst', {}, xmlText('p:attrName', 'style.visibility')),
      ),
      xml('p:to', {}, xml('p:strVal', {val: 'visible'})),
    );
  const effect = {presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold', grpId: 0, nodeType: 'clickEffect'};
  const click = (step: ClickStep): Xml => {
    const visible = xml('p:par', {}, node(effect, start('0'), children(appear(step))));
    const inner = xml('p:par', {}, node({fill: 'hold'}, start('0'), children(visible)));
    return xml('p:par', {}, node({fill: 'hold'}, start('indefinite'), children(inner)));
  };
  const turn = (name: string, evt: string): Xml =>
    xml(name, {}, xml('p:cond', {evt, delay: 0}, xml('p:tgtEl', {}, xml('p:sldTgt'))));
  const sequence = xml(
    'p:seq',
    {concurrent: 1, nextAc: 'seek'},
    node({dur: 'indefinite', nodeType: 'mainSeq'}, children(...steps.map(click))),
    turn('p:prevCondLst', 'onPrev'),
    turn('p:nextCondLst', 'onNext'),
  );
  const root = node({dur: 'indefinite', restart: 'never', nodeType: 'tmRoot'}, children(sequence));
  const shapes = [...new Set(steps.map(({shape}) => shape))];
  return xml(
    'p:timing',
    {},
    xml('p:tnLst', {}, xml('p:par', {}, root)),
    xml(
      'p:bldLst',
      {},
      shapes.map(spid => xml('p:bldP', {spid, grpId: 0, build: 'p'})),
    ),
  );
}
