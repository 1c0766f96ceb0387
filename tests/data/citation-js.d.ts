declare module '@citation-js/core' {
  /** A reader of references in many formats; plugins teach it more. */
  export class Cite {
    constructor(data: unknown)
    /** The references as CSL-JSON. */
    data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-bibtex'
