/** What a saved file says of itself before any of it is checked: names and dates as they are written. */
export interface Found {
  /** The text of the clipping. */
  readonly body: string
  readonly format: 'text' | 'markdown'
  readonly title: string | null
  readonly author: string | null
  readonly url: string | null
  readonly archived: string | null
  /** Names and ids that may be the outlet's, the plainest first. */
  readonly outlets: readonly string[]
  /** Dates of publication as written, the plainest first. */
  readonly published: readonly string[]
  readonly retrieved: string | null
  readonly tags: readonly string[]
  /** Our own fields, already checked by an earlier editor, that are carried over as they stand. */
  readonly kept: Readonly<Record<string, string>>
  /** Fields that no clipping has, or whose value is not understood: `key: value`. */
  readonly unread: readonly string[]
  /** The body was not found in a page, and all its text was taken. */
  readonly whole: boolean
}

/** A bare text. */
export const NOTHING_FOUND: Found = {
  body: '',
  format: 'text',
  title: null,
  author: null,
  url: null,
  archived: null,
  outlets: [],
  published: [],
  retrieved: null,
  tags: [],
  kept: {},
  unread: [],
  whole: false,
}

const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/i

/** A whole web address, and the copy in a web archive that it was taken from; nulls for anything else. */
export function addressesOf(written: string | null): { url: string | null; archived: string | null } {
  const address = written?.trim() ?? ''
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { url: null, archived: null }
  const inner = ARCHIVE.exec(address)?.[1]
  return inner === undefined ? { url: address, archived: null } : { url: inner, archived: address }
}

/** The first of several texts that has any letters, on one line; null when none has. */
export function firstOf(...texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const line = text?.replace(/\s+/g, ' ').trim() ?? ''
    if (line !== '') return line
  }
  return null
}
