declare module 'subset-font' {
  /** The glyphs that the text needs; layout features are kept. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'truetype'; readonly noHinting?: boolean },
  ): Promise<Buffer>
}
