import type { Authority } from '../authority/read.ts'
import type { OutletRef } from '../records.ts'

/** The outlets of an authority by what they are called in Latin letters. */
interface LatinNames {
  /** By the host of their address. */
  readonly hosts: ReadonlyMap<string, OutletRef>
  /** By their Latin name. */
  readonly names: ReadonlyMap<string, OutletRef>
}

const known = new WeakMap<Authority, LatinNames>()

/** Read once, since taking an address apart is slow; the first outlet of each host and name counts. */
function latinNames(authority: Authority): LatinNames {
  const ready = known.get(authority)
  if (ready !== undefined) return ready
  const hosts = new Map<string, OutletRef>()
  const names = new Map<string, OutletRef>()
  for (const { id, name, url, latin } of authority.outlets.values()) {
    const host = url === null ? null : hostOf(url)
    if (host !== null && !hosts.has(host)) hosts.set(host, { id, name })
    const key = latin === null || isOfNation(latin) ? '' : keyOf(latin)
    if (key.length > 3 && !names.has(key)) names.set(key, { id, name })
  }
  const made = { hosts, names }
  known.set(authority, made)
  return made
}

/** The host of an address, without what leads to the same site. */
function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp)\./, '') : null
}

/** A Latin name without the words that a page may leave out: `Alsumaria Tv`, `Sky News Arabia`. */
function keyOf(latin: string): string {
  return latin
    .toLowerCase()
    .replace(/\b(?:tv|news|net|website|agency|arabic|arabia|com|the|newspaper|site|icon)\b/g, '')
    .replace(/[^a-z0-9]/g, '')
}

/** `Libyan News Agency`: an adjective alone names no outlet, as the keyword `Libyan` shows. */
const isOfNation = (latin: string): boolean => /^\w+(?:an|ian|ish|ese|i) (?:News )?Agency$/.test(latin)

/** The outlet whose site an address belongs to; null when no file knows it. */
export function outletOfAddress(address: string, authority: Authority): OutletRef | null {
  const host = hostOf(address)
  return host === null ? null : outletOfHost(host, authority)
}

/** `arabic.rt.com` is of `rt.com`. */
function outletOfHost(host: string, authority: Authority): OutletRef | null {
  const { hosts } = latinNames(authority)
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = hosts.get(rest)
    if (found !== undefined) return found
  }
  return null
}

const ADDRESS = /(?:https?:\/\/|www\.|@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i

/** The outlet that a line of the page's own names in Latin letters: by an address in it, or by being its name. */
export function outletInLatin(line: string, authority: Authority): OutletRef | null {
  const host = ADDRESS.exec(line)?.[1]
  if (host !== undefined) return outletOfHost(host.toLowerCase().replace(/^www\./, ''), authority)
  const plain = line.length <= 40 && /^[\x20-\x7e]+$/.test(line.trim())
  return plain ? (latinNames(authority).names.get(keyOf(line)) ?? null) : null
}
