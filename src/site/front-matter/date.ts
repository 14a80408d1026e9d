// Reads dates as authors write them: text -> ISO date (YYYY-MM-DD), or nothing.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO date of `2024-03-05 10:00`, `2024/3/5`, `March 5, 2024` or `5 Mar 2024`; undefined for what is no day. */
export function parseDate(text: string): string | undefined {
  const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (numeric) return formatIso(numeric[1], Number(numeric[2]), numeric[3]);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  if (american) return formatIso(american[3], monthOf(american[1]), american[2]);
  const british = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text);
  return british ? formatIso(british[3], monthOf(british[2]), british[1]) : undefined;
}

function monthOf(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function formatIso(year = '', month = 0, day = ''): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  // 31 April becomes 1 May in some engines and invalid in others: only what comes back the same is a day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
