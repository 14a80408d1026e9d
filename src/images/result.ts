// What becomes of one figure on its way from `src` to bytes: types shared by the steps.
import type {Rule} from '../model/diagnostic.ts';
import type {PreparedImage} from '../model/prepared-image.ts';

/** Something to tell the author, before it is given a file and a line. */
export interface ImageDiagnostic {
  readonly rule: Rule;
  readonly message: string;
  readonly hint?: string;
}

/** The figure cannot be shown. `reason` and `href` are those of the card in its place. */
export interface FailedImage extends ImageDiagnostic {
  readonly kind: 'failed';
  readonly reason: string;
  readonly href: string;
}

/** Bytes of a figure as the notes hold it. */
export interface ImageSource {
  readonly kind: 'source';
  readonly bytes: Buffer;
  /** How messages call it: its path from the site's root, or a short description. */
  readonly label: string;
  /** Base name with its extension; empty where the figure has no file. */
  readonly fileName: string;
  readonly diagnostics: readonly ImageDiagnostic[];
}

/** An image made ready, not yet named. */
export interface EncodedImage extends Omit<PreparedImage, 'name' | 'details'> {
  readonly details?: readonly EncodedImage[];
}

/** a defect; the card's text follows from the rule, `hint` and `href` may stay away. */
export function failImage(rule: keyof typeof reasons, message: string, hint?: string, href = ''): FailedImage {
  return {kind: 'failed', rule, message, reason: reasons[rule], href, ...(hint === undefined ? {} : {hint})};
}

const reasons = {
  'figure-missing': 'Figure not found',
  'figure-outside': 'Figure not found',
  'figure-remote': 'Figure on the web',
  'figure-pdf': 'Figure is a PDF',
  'figure-empty': 'Figure is empty',
  'figure-corrupt': 'Figure is damaged',
  'figure-huge': 'Figure is too large',
} as const satisfies Partial<Record<Rule, string>>;
