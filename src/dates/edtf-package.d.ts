/** The part of the `edtf` package that we use; it ships no types. */
declare module 'edtf' {
  export interface EdtfTree {
    readonly type: string
    readonly level: number
  }
  /** Throws on anything its grammar does not know. */
  export function parse(
    edtf: string,
    constraints?: { readonly level?: number; readonly types?: readonly string[] },
  ): EdtfTree
}
