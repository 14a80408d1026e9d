// Lists in a quotation (`> - item`), which slides of Pandoc show item by item.
import type {FrontEndPass} from '../../parse/context.ts';
import {fromRows, rowsOf} from '../../parse/source/source.ts';

/** Of notes whose front matter makes them slides, such lists without their marks. */
export const steps: FrontEndPass = (source, {page}) => {
  const format = `${JSON.stringify(page.output ?? '')}${JSON.stringify(page.format ?? '')}`;
  if (!/slid|beamer|revealjs/.test(format)) return source;
  let isList = false;
  const rows = rowsOf(source).map(row => {
    const inner = /^>[ ]?(.*)$/.exec(row.text)?.[1];
    isList = inner !== undefined && (isList || /^[ \t]*(?:[-+*]|\d+[.)])[ \t]/.test(inner));
    return isList && inner !== undefined ? {...row, text: inner} : row;
  });
  return fromRows(rows, source.placeholders);
};
