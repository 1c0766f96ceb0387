import { Cite } from '@citation-js/core'

// They teach the reader two formats when they are loaded.
await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')])

/** References as Citation.js reads them from RIS, BibTeX or CSL-JSON. */
export function readReferences(written: unknown): readonly Readonly<Record<string, unknown>>[] {
  return new Cite(written).data
}
