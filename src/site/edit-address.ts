// What a site says of its repository -> the address before the path of a post at which its host lets it be edited.
import {isRecord} from './front-matter/bound-value.ts';

/** Part of the path of a host's edit pages, by what its name holds; GitHub's way is the usual one. */
const hosts = [
  ['gitlab', '-/edit/'],
  ['codeberg', '_edit/'],
  ['gitea', '_edit/'],
  ['forgejo', '_edit/'],
] as const;

/**
 * The address that `repository` of lectern.yml gives, else that of `_config.yml` (`repository`, `github.repository`,
 * `gh_edit_repository`, with the branch of `gh_edit_branch` or `github.branch`); empty where there is none.
 */
export function findEditAddress(own: string | undefined, config: Readonly<Record<string, unknown>>): string {
  const github = isRecord(config.github) ? config.github : {};
  const branch = [config.gh_edit_branch, github.branch].find(one => typeof one === 'string') ?? 'main';
  const named = [own, config.repository, github.repository, config.gh_edit_repository];
  for (const one of named) {
    const address = typeof one === 'string' ? readEditAddress(one, String(branch)) : undefined;
    if (address !== undefined) return address;
  }
  return '';
}

/**
 * The address that `text` means: `owner/name` on GitHub, the https address of a repository, or of a folder in its edit
 * pages (`https://github.com/owner/name/edit/main/notes`). undefined where it is none of them.
 */
export function readEditAddress(text: string, branch = 'main'): string | undefined {
  const trimmed = text.trim();
  const isName = /^[\w.-]+\/[\w.-]+$/.test(trimmed);
  const written = isName ? `https://github.com/${trimmed}` : trimmed;
  if (!URL.canParse(written)) return undefined;
  const {protocol, hostname, pathname, origin} = new URL(written);
  if (protocol !== 'https:' || !hostname.includes('.')) return undefined;
  const path = pathname.replace(/\.git$/, '').replace(/\/+$/, '');
  if (/\/_?edit\//.test(path)) return `${origin}${path}/`;
  if (path.split('/').filter(Boolean).length < 2) return undefined;
  const way = hosts.find(([name]) => hostname.includes(name))?.[1] ?? 'edit/';
  return `${origin}${path}/${way}${branch.split('/').map(encodeURIComponent).join('/')}/`;
}
