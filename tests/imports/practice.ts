import { readAuthority, type Authority } from '../../src/authority/read.ts'

interface OutletEntry {
  readonly id: string
  readonly name: string
  readonly url?: string
}

/** Authority files with these outlets and nothing else. */
export function authorityOf(outlets: readonly OutletEntry[]): Authority {
  const content = JSON.stringify(outlets.map((outlet) => ({ kind: 'agency', ...outlet })))
  return readAuthority({
    actors: null,
    places: null,
    coordinates: null,
    outlets: { file: 'outlets.yaml', content },
    happenings: null,
  }).authority
}
