// Plots with two axes: data and tick labels -> SVG marks and the scales that placed them.
import {colour, line, text} from './svg.ts';
import type {Point} from './svg.ts';

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly (readonly [value: number, label: string])[];
  readonly title: string;
  readonly log?: boolean;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size?: number;
}

export interface Plot {
  /** Grid lines, tick labels and axis titles. */
  readonly marks: readonly string[];
  readonly at: (x: number, y: number) => Point;
  /** A line through the data points. */
  readonly curve: (data: readonly Point[], stroke: string, width?: number, dash?: string) => string;
}

/** Axes in a frame given in px; a `log` axis takes positive values only. */
export function plot(frame: Frame, x: Axis, y: Axis): Plot {
  const {left, top, width, height, size = 22} = frame;
  const scale = (axis: Axis, value: number): number =>
    axis.log === true
      ? Math.log(value / axis.from) / Math.log(axis.to / axis.from)
      : (value - axis.from) / (axis.to - axis.from);
  const px = (value: number): number => left + width * scale(x, value);
  const py = (value: number): number => top + height * (1 - scale(y, value));
  const marks = [
    ...y.ticks.flatMap(([value, label]) => [
      line(
        [
          [left, py(value)],
          [left + width, py(value)],
        ],
        colour.rule,
        1,
      ),
      text(left - 14, py(value) + size * 0.35, label, {size, anchor: 'end', fill: colour.muted}),
    ]),
    ...x.ticks.map(([value, label]) =>
      text(px(value), top + height + size * 1.6, label, {size, anchor: 'middle', fill: colour.muted}),
    ),
    line(
      [
        [left, top + height],
        [left + width, top + height],
      ],
      colour.muted,
      2,
    ),
    text(left + width / 2, top + height + size * 3.1, x.title, {size: size + 2, anchor: 'middle'}),
    text(left, top - 22, y.title, {size: size + 2}),
  ];
  const at = (a: number, b: number): Point => [px(a), py(b)];
  return {
    marks,
    at,
    curve: (data, stroke, strokeWidth = 4, dash = '') =>
      line(
        data.map(([a, b]) => at(a, b)),
        stroke,
        strokeWidth,
        dash,
      ),
  };
}
