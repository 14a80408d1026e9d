// Style sheets of a drawing -> which of their rules may be meant for an element.
import type {Element} from 'hast';

/** What style sheets say of an element. */
export type FindRules = (element: Element) => string;

/** Rules that set nothing of these cost nothing. */
const costly = /url\(|\b(?:filter|shadow|opacity|blend|isolation|stroke-dasharray|mask)/;
/** An element may get it from those around it, or from elsewhere: nobody can tell which. */
const tangled = /(?:filter|mask|clip-path|marker[\w-]*|stroke-dasharray)\s*:[^;{}]*(?:\binherit\b|var\()/;
/** Steps of an animation. */
const keyframe = /^(?:from|to|[\d.]+%)$/;

/**
 * Declarations of the rules of `sheets` that may be meant for an element, by the names, classes and ids in what they
 * select: never fewer than it has, and those of all elements where names cannot tell.
 */
export function readSheets(sheets: readonly string[]): FindRules {
  const css = sheets.join('\n').replace(/\/\*[\s\S]*?\*\//g, ' ');
  const isTangled = tangled.test(css);
  const byName = new Map<string, string[]>();
  const ofAll: string[] = [];
  for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]*)(?:\{([^{}]*)\}?)?/g)) {
    if (!isTangled && !costly.test(declarations)) continue;
    for (const selector of selectors.split(',')) {
      const name = isTangled ? undefined : nameOf(selector);
      if (name === undefined) ofAll.push(declarations);
      else byName.set(name, [...(byName.get(name) ?? []), declarations]);
    }
  }
  const general = [...new Set(ofAll)].join(';');
  return ({tagName, properties: {id, className}}) => {
    const classes = Array.isArray(className) ? className : String(className ?? '').split(/\s+/);
    const names = [tagName.toLowerCase(), `#${id}`, ...classes.map(one => `.${one}`)];
    return [general, ...names.flatMap(name => byName.get(name) ?? [])].join(';');
  };
}

/** A name, class or id that whatever `selector` selects has: of its last part, outside of conditions. */
function nameOf(selector: string): string | undefined {
  const last =
    selector
      .trim()
      .split(/[\s>+~;]+/)
      .at(-1) ?? '';
  if (keyframe.test(last) || /[:[(]/.test(last)) return undefined;
  const name = /[#.]?[\w-]+/.exec(last.replace(/^[\w-]+(?=[#.])/, ''))?.[0];
  return name === undefined || /^[#.]/.test(name) ? name : name.toLowerCase();
}
