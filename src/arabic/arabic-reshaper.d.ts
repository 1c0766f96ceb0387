/** The part of the `arabic-reshaper` package that we use; it ships no types. */
declare module 'arabic-reshaper' {
  const reshaper: {
    /** Replaces letters by the presentation forms that their neighbours ask for. */
    convertArabic(text: string): string
    /** Replaces the presentation forms of single letters and of lām-alif by the letters. */
    convertArabicBack(text: string): string
  }
  export default reshaper
}
