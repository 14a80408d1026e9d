// Addresses in the notes: which may be linked, and how a site's own are written.

/** False for addresses that run code or carry data (`javascript:`, `data:`, `file:` and so on), however disguised. */
export function safeUrl(url: string): boolean {
  const bare = url.replace(/[\s\p{Cc}]+/gu, '').toLowerCase();
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel', 'ftp', 'doi', 'news', 'irc'].includes(scheme);
}

/** Address of an image: trimmed, the site's own host and base path taken off, doubled slashes of a path collapsed. */
export function imageUrl(written: string, site: Readonly<Record<string, unknown>>): string {
  const url = written.trim().replace(/(?<!\s)\s*\n\s*/g, '');
  const host = text(site.url).replace(/(?<!\/)\/+$/, '');
  const base = text(site.baseurl).replace(/^\/+|(?<!\/)\/+$/g, '');
  const local = host !== '' && (url === host || url.startsWith(`${host}/`)) ? url.slice(host.length) : url;
  if (/^[a-z][a-z0-9+.-]*:/i.test(local) || /^\/\/[\w-]+\.[\w.-]+\//.test(local)) return local;
  const path = local.replace(/\/{2,}/g, '/');
  const inside = base !== '' && path.startsWith(`/${base}/`) ? path.slice(base.length + 1) : path;
  return inside;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
