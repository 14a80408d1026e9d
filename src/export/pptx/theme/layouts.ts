// A theme's tokens -> the layouts of slides: what they are called, and where their placeholders stand.
import type {PixelBox, SetTheme} from '../set-slide.ts';
import type {LayoutPlaceholder} from '../slide/shapes.ts';

/** Layouts by their names in the deck; `several` has up to six texts. */
export type LayoutName = 'title' | 'section' | 'content' | 'figure' | 'columns' | 'several' | 'blank';

/** A layout: its placeholders, and whether it stands on the deep ground. */
export interface SlideLayout {
  readonly name: LayoutName;
  /** As people see it. */
  readonly label: string;
  readonly isDeep: boolean;
  readonly title: LayoutPlaceholder;
  readonly trail?: LayoutPlaceholder | undefined;
  readonly bodies: readonly LayoutPlaceholder[];
  readonly image?: LayoutPlaceholder;
  readonly caption?: LayoutPlaceholder;
  readonly footer?: LayoutPlaceholder;
  readonly number?: LayoutPlaceholder;
}

/** A canvas, px. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** All layouts of a deck, in the order in which they are listed. */
export function listLayouts({sizes, colours, fonts}: SetTheme, {width, height}: SlideSize): readonly SlideLayout[] {
  const px = (name: string, usual: number): number => sizes[name] || usual;
  const [margin, bottom] = [px('margin', 80), px('bottom', 64)];
  const [title, body, small, kicker, meta] = [
    px('title', 40),
    px('body', 32),
    px('small', 28),
    px('kicker', 20),
    px('meta', 18),
  ];
  const top = px('top', 58);
  const wide = width - 2 * margin;
  const first = top + 48 + 26;
  const area: PixelBox = {left: margin, top: first, width: wide, height: height - bottom - first};
  const half = (wide - 48) / 2;
  const right = {...area, left: margin + half + 48, width: half};
  const text = (index: number, box: PixelBox, size = body): LayoutPlaceholder => ({
    ...{type: 'body', index, box, defaults: {size, colour: colours.ink ?? '', family: fonts.body}},
  });
  const titled = (size: number, box: PixelBox, type: 'title' | 'ctrTitle' = 'title'): LayoutPlaceholder => ({
    ...{type, box, defaults: {size, colour: colours.ink ?? '', family: fonts.title, bold: true}},
  });
  const edges = {
    title: titled(title, {left: margin, top, width: wide, height: 48}),
    trail: {
      type: 'body' as const,
      index: 13,
      box: {left: margin, top: px('kicker-top', 32), width: wide, height: 24},
      defaults: {size: kicker, colour: colours.strong ?? '', family: fonts.body, bold: true},
    },
    footer: {
      ...{type: 'ftr' as const, index: 11, box: {left: margin, top: height - 46, width: wide - 80, height: 24}},
      defaults: {size: meta, colour: colours.muted ?? '', family: fonts.body},
    },
    number: {
      ...{
        type: 'sldNum' as const,
        index: 12,
        box: {left: width - margin - 70, top: height - 46, width: 70, height: 24},
      },
      defaults: {size: meta, colour: colours.muted ?? '', family: fonts.body},
    },
  };
  const six = Array.from({length: 6}, (_, i) => {
    const row = (area.height + 16) / 3;
    return text(
      i + 1,
      {...(i % 2 ? right : {...area, width: half}), top: first + Math.floor(i / 2) * row, height: row - 16},
      small,
    );
  });
  const layouts: readonly SlideLayout[] = [
    {
      ...edges,
      ...{name: 'title', label: 'Title slide', isDeep: true},
      title: titled(76, {left: margin, top: 280, width: wide - margin, height: 240}, 'ctrTitle'),
      trail: {...edges.trail, box: {left: margin, top: 64, width: wide, height: 32}},
      bodies: [
        {type: 'subTitle', index: 1, box: {left: margin, top: 540, width: wide, height: 100}, defaults: {size: 36}},
      ],
    },
    {
      ...edges,
      ...{name: 'section', label: 'Section', isDeep: true},
      title: titled(56, {left: margin, top: 148, width: wide - margin, height: 64}),
      trail: {...edges.trail, box: {left: margin, top: 96, width: wide, height: 32}},
      bodies: [text(1, {left: margin, top: 252, width: wide - margin, height: height - 252 - bottom})],
    },
    {...edges, name: 'content', label: 'Title and content', isDeep: false, bodies: [text(1, area)]},
    {
      ...edges,
      ...{name: 'figure', label: 'Figure and text', isDeep: false},
      bodies: [
        text(1, {...area, width: half}, small),
        text(2, {...area, width: half, top: first + 280, height: 200}, small),
      ],
      image: {type: 'pic', index: 14, box: {...right, height: right.height - 80}},
      caption: {
        ...text(15, {...right, top: right.top + right.height - 68, height: 68}),
        defaults: {size: px('caption', 20)},
      },
    },
    {
      ...edges,
      ...{name: 'columns', label: 'Two columns', isDeep: false},
      bodies: [text(1, {...area, width: half}, small), text(2, right, small)],
    },
    {...edges, name: 'several', label: 'Several texts', isDeep: false, bodies: six},
    {
      ...edges,
      name: 'blank',
      label: 'Whole slide',
      isDeep: false,
      bodies: [text(1, {...area, top: height - 100, height: 80})],
    },
  ];
  return layouts.map(layout => (layout.isDeep ? onDeep(layout) : layout));
}

/** A layout whose texts are white. */
function onDeep(layout: SlideLayout): SlideLayout {
  const white = <Given extends LayoutPlaceholder | undefined>(placeholder: Given): Given =>
    placeholder && {...placeholder, defaults: {...placeholder.defaults, colour: 'ffffff'}};
  const {title, trail, footer, number, bodies} = layout;
  const edges = {...(trail ? {trail: white(trail)} : {}), ...(footer ? {footer: white(footer)} : {})};
  return {
    ...layout,
    title: white(title),
    ...edges,
    ...(number ? {number: white(number)} : {}),
    bodies: bodies.map(white),
  };
}
