declare module 'bidi-js' {
  /** Embedding levels of a text (UAX #9). */
  interface Levels {
    readonly levels: Uint8Array
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels
    /** The text in visual order, brackets mirrored. */
    getReorderedString(text: string, levels: Levels): string
  }
  export default function bidiFactory(): Bidi
}
