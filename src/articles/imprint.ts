/** Who publishes a page, by what stands around its text: who printed it first, who has the rights, whom to follow. */
import { GAP, type ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { OutletRef } from '../records.ts'
import { outletInLatin } from './hosts.ts'
import { isArabic, type Line } from './line.ts'
import { isClassNoun, nameOutlet } from './naming.ts'
import { GENERIC, NETWORKS } from './words.ts'

/** `هذا الخبر … نشر أولا على موقع نورث برس وتم جلبه من مصدره الأصلي`: who published it first. */
export function firstPublisher(text: ArabicText, line: Line, authority: Authority): OutletRef | null {
  for (let at = line.first + 1; at + 2 < line.last; at++) {
    if (form(text, at) !== 'اولا' || !/^ن?نشر(?:ت)?$/.test(form(text, at - 1))) continue
    let first = at + 1
    while (first < line.last && /^(?:علي|في|عبر|لدي|موقع|صحيفه|وكاله|شبكه|قناه)$/.test(form(text, first)))
      first++
    let last = first
    while (last < line.last && last < first + 5 && !/^(?:وتم|وجري|وقد|بتاريخ|يوم|في)$/.test(form(text, last)))
      last++
    return last === first ? null : nameOutlet(text, first, last, authority).ref
  }
  return null
}

/** `المقالات المنشورة في "نداء بوست" تعبر …`, `جميع الحقوق محفوظة لصحيفة …`, `© المدى 2023`. */
export function rightsHolder(text: ArabicText, line: Line, authority: Authority): OutletRef | null {
  for (let at = line.first; at < line.last; at++) {
    const opens = ((text.tokens[at]?.gap ?? 0) & GAP.quote) !== 0
    const end = opens ? closingQuote(text, at, line.last) : -1
    if (end > 0) return nameOutlet(text, at, end, authority).ref
  }
  // `Copyright Amr Nabil/AP`: whose picture it is
  if (PICTURED.test(text.source.slice(line.start, line.end))) return null
  const name = line.size <= 12 ? nameBesideRights(text, line) : null
  if (name === null) return null
  const { ref } = nameOutlet(text, name.first, name.last, authority)
  return ref.id === null ? (outletInLatin(ref.name, authority) ?? ref) : ref
}

const PICTURED = /[/|]\s*(?:AP|AFP|EPA|Reuters|Getty(?: Images)?|Anadolu|DPA)\b/i

const RIGHTS = new Set(
  'جميع كافه كل الحقوق حقوق حق محفوظه النشر الطبع والنشر الملكيه لدي ل لموقع لشبكه لصحيفه لجريده لوكاله لقناه لمجله © c copyright all rights reserved by من علي و شركه موسسه مجموعه لكل لجميع الصور المواد المنشوره هنا'.split(
    ' ',
  ),
)

/** The one run of words in a short line of rights that are not about rights: up to four, half-open tokens. */
function nameBesideRights({ tokens }: ArabicText, line: Line): { first: number; last: number } | null {
  const arabic = tokens
    .slice(line.first, line.last)
    .some((one) => isArabic(one.form) && !RIGHTS.has(one.form))
  // `شركة إرم ميديا - Erem Media`: the same name again in Latin letters
  const isName = (at: number): boolean => {
    const { number = true, form: word = '' } = tokens[at] ?? {}
    return !number && !RIGHTS.has(word) && (!arabic || isArabic(word))
  }
  let rights = false
  let first = -1
  let last = -1
  for (let at = line.first; at < line.last; at++) {
    // `© Lebanon24`: a number written onto a name is part of it
    const onto = tokens[at]?.number === true && last === at && tokens[at]?.gap === 0
    if (onto) last = at + 1
    else if (!isName(at)) rights ||= tokens[at]?.number === false
    else if (first < 0) [first, last] = [at, at + 1]
    else if (last === at) last = at + 1
    else return null
  }
  return rights && first >= 0 && last - first <= 4 ? { first, last } : null
}

/** Token after a quotation of up to four words that begins at `at`; -1 when it is longer. */
function closingQuote({ tokens }: ArabicText, at: number, last: number): number {
  for (let end = at + 1; end <= Math.min(last, at + 4); end++) {
    if (end === last || ((tokens[end]?.gap ?? 0) & GAP.quote) !== 0) return end
  }
  return -1
}

const FOLLOW = new Set('تابع تابعوا تابعونا تابعي لمتابعه'.split(' '))
const SKIPPED = new Set(
  'اخبار الاخبار قناه صفحه حساب موقع اخر احدث جميع تغطيه كل حسابات منصات الخبر خبر على علي عبر في'.split(' '),
)

/** `تابع ميدل ايست نيوز على التلغرام`, `للاشتراك في قناة نبأ على واتساب`. */
export function followed(text: ArabicText, line: Line, authority: Authority): OutletRef | null {
  let first = line.first
  if (FOLLOW.has(form(text, first))) first++
  else {
    while (first < line.last && !CHANNEL.has(form(text, first))) first++
    if (first + 1 >= line.last) return null
    first++
  }
  while (first < line.last && SKIPPED.has(form(text, first))) first++
  let last = first
  while (last < line.last && !/^(?:علي|عبر|في|من|اضغط|مجانا)$/.test(form(text, last))) last++
  const own = text.tokens.slice(first, last).some((token) => !GENERIC.has(token.form))
  const ours = text.tokens.slice(first, last).some((token) => OURS.test(token.form))
  const named = own && !ours && last - first <= 4 && (last < line.last || last - first <= 2)
  return named && !NETWORKS.has(form(text, first)) ? nameOutlet(text, first, last, authority).ref : null
}

/** Our channel, our news, join us. */
const OURS =
  /^(?:[وبل]?(?:قنوات|قنات|اخبار|صفحت|صفحات|نشرت|حساب|حسابات|تطبيق|مجموعت|منصات|منصت|موقع)نا|تابعونا|تابعنا|انضموا|اشتركوا)$/

const CHANNEL = new Set('قناه تطبيق صفحه حساب نشره'.split(' '))

const LINKED = new Set('الخبر الموضوع المقال التقرير في علي'.split(' '))

/** `رابط الخبر بصحيفة كذا: …`: the outlet to which a line links its headline; null for any other line. */
export function linkedTo(text: ArabicText, line: Line, authority: Authority): OutletRef | null {
  if (form(text, line.first) !== 'رابط') return null
  let first = line.first + 1
  while (first < line.last && LINKED.has(form(text, first))) first++
  // `بصحيفة`
  if (isClassNoun(form(text, first).replace(/^ب/, ''))) first++
  let last = first
  while (last < line.last && ((text.tokens[last]?.gap ?? 0) & GAP.colon) === 0) last++
  return last === line.last || last - first > 4 || last === first
    ? null
    : nameOutlet(text, first, last, authority).ref
}

function form(text: ArabicText, at: number): string {
  return text.tokens[at]?.form ?? ''
}
