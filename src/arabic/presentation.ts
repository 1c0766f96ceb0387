import reshaper from 'arabic-reshaper'

/** Letters in the shape they take in a word, as PDFs and old editors paste them; honorific symbols are left. */
const FORMS = /[\uFB50-\uFDF9\uFDFC\uFE70-\uFEFC]+/g
const LEFTOVER = /[\uFB50-\uFD3D\uFD50-\uFDF9\uFDFC\uFE70-\uFEFC]/g

/**
 * Replaces presentation forms by plain letters, for display; offsets into the result are not those of the source.
 * repairPresentation('ﺑﻐﺪﺍﺩ') //=> 'بغداد'
 */
export function repairPresentation(text: string): string {
  return text.replace(FORMS, (run) => reshaper.convertArabicBack(run).replace(LEFTOVER, decompose))
}

/** Ligatures, and vowel marks that stand on a space or a taṭwīl, of which only the mark is meant. */
function decompose(form: string): string {
  const plain = form.normalize('NFKC')
  return /^[ \u0640]\p{M}+$/u.test(plain) ? plain.slice(1) : plain
}
