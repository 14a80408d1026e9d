// A colour as LaTeX's models name it -> as KaTeX takes it.

/** `value` of `model` (rgb, RGB, gray, HTML) as `#rrggbb`; of any other model as it is. */
export function toHex(model: string, value: string): string {
  if (!/^(?:rgb|RGB|gray|HTML)$/.test(model)) return value;
  const scale = model === 'RGB' ? 1 : 255;
  const parts = value.split(',').map(each => Math.round(Math.min(255, Math.max(0, Number(each) * scale || 0))));
  if (model === 'HTML') return `#${value.trim()}`;
  const [red = 0, green = red, blue = red] = parts;
  return `#${[red, green, blue].map(each => each.toString(16).padStart(2, '0')).join('')}`;
}
