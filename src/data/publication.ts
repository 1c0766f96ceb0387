import type { ChronicleEvent, Reading, SiteSettings } from '../records.ts'

/** Files that stand beside pages, one or more for each. */
export interface Companions {
  /** A feed of each actor, in two formats. */
  readonly feeds: boolean
  /** A JSON record beside each clipping and event that has a page. */
  readonly records: boolean
  /** References in RIS, BibTeX and CSL-JSON beside each clipping. */
  readonly citations: boolean
}

/** How many files of each sort a site would have. */
interface FileCounts {
  readonly clippings: number
  readonly eventPages: number
  readonly actors: number
  /** Everything else. */
  readonly others: number
}

/**
 * Says which companions fit below the number of files that a host takes, in order of use: records, feeds of actors,
 * references. Those that are left out are still to be had from the data page, all in one file, and from the page itself.
 */
export function companionsOf(
  { clippings, eventPages, actors, others }: FileCounts,
  most: number,
): Companions {
  let files = clippings + eventPages + actors + others
  const fits = (count: number): boolean => {
    const fit = files + count <= most
    if (fit) files += count
    return fit
  }
  const records = fits(clippings + eventPages)
  const feeds = fits(2 * actors)
  return { records, feeds, citations: fits(3 * clippings) }
}

/** How the site words and places its records; data files that are read by people take it from here. */
export interface Publication {
  readonly settings: SiteSettings
  /** One Arabic phrase that names an event, with its modality where it did not simply happen. */
  readonly headline: (event: ChronicleEvent) => string
  /** What a clipping is called: its title, or its first words where they may be shown. */
  readonly label: (reading: Reading) => string
  /** A date in words, by the site's settings. */
  readonly dateText: (date: {
    readonly edtf: string
    readonly earliest: string
    readonly latest: string
  }) => string
  /** The absolute address of a file of the site; null when the site does not know its own. */
  readonly address: (path: string) => string | null
  /** Which files beside pages the host's limit of files bears. */
  readonly companions: Companions
  readonly paths: {
    readonly article: (id: string) => string
    /** Its page, or its place in the clipping that tells it. */
    readonly event: (event: ChronicleEvent) => string
  }
}

/** A file below the root of the site, written piece by piece; `lines` begins anew each time it is called. */
export interface LinesFile {
  readonly path: string
  readonly lines: () => Iterable<string>
}

/** A file below the root of the site, good until the next is asked for. */
export interface BytesFile {
  readonly path: string
  readonly content: Uint8Array
  /** Its hash. */
  readonly sha256: string
}

/** A file that stands already as it is to be. */
export interface StandingFile {
  readonly path: string
  readonly stands: true
}

export type DataFile = LinesFile | BytesFile | StandingFile

/** The hash and size of a written file. */
export interface FileSum {
  readonly sha256: string
  readonly bytes: number
}
