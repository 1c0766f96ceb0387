/** Whether a name takes a masculine or a feminine verb. */
import { foldText, foldedSet } from '../arabic/fold.ts'
import type { Name } from './scene.ts'

const FEMININE_HEADS = foldedSet(
  'قوات القوات كتائب الكتائب عصائب سرايا ميليشيات الميليشيات مليشيا ميليشيا الميليشيا فصائل الفصائل جماعات الجماعات ألوية السلطات سلطات الأمم الولايات مصر إيران إسرائيل قطر تركيا روسيا سوريا ليبيا تونس الصين الهند عمان حماس فتح بريطانيا فرنسا ألمانيا إيطاليا أوكرانيا بغداد طهران واشنطن دمشق بيروت الرياض أنقرة موسكو كييف القاهرة تل مسقط صنعاء عدن الخرطوم باريس لندن النهضة الأونروا الدوحة الجزائر الكويت البحرين الإمارات النجباء طالبان القاعدة داعش اليونيفيل الحكومة لجان اللجان قوى القوى الشرطة قبائل القبائل عشائر العشائر أحزاب الأحزاب دول الدول حركات',
)
const MASCULINE_HEADS = foldedSet(
  'العراق لبنان الأردن اليمن السودان المغرب البنتاغون البيت الكرملين الإليزيه الفاتيكان الاحتلال الجانب النظام نظام الكيان',
)

const MASCULINE_BODIES = foldedSet(
  'مجلس المجلس جيش الجيش حزب الحزب تنظيم التنظيم اتحاد الاتحاد برلمان البرلمان تحالف التحالف فيلق حرس الحرس لواء اللواء جهاز الجهاز تيار التيار ائتلاف الائتلاف مكتب المكتب بنك البنك حلف محور الكنيست الكونغرس الناتو الصليب الهلال الدفاع الأسطول العراق لبنان الأردن اليمن السودان المغرب',
)

const firstWords = new Map<string, string>()

/** The first word of a name, folded, quotes left out; asked of every name beside a verb. */
function firstWordOf({ mention }: Name): string {
  let word = firstWords.get(mention.text)
  if (word === undefined) {
    word =
      foldText(mention.text)
        .replace(/["'«»]/g, '')
        .split(/\s+/)[0] ?? ''
    if (firstWords.size > 20_000) firstWords.clear()
    firstWords.set(mention.text, word)
  }
  return word
}

/** Tells whether a name can only take a masculine verb. */
export function isSurelyMasculine(name: Name): boolean {
  if (name.actor?.kind === 'person') return false
  return MASCULINE_BODIES.has(firstWordOf(name))
}

/** Whether a name takes a feminine verb; null when its letters do not tell. */
export function genderOf(name: Name): 'm' | 'f' | null {
  if (name.actor?.kind === 'person') return null
  const head = firstWordOf(name)
  // `هاجم داعش`, `هاجمت داعش`: the press has it both ways
  if (head === 'داعش') return null
  if (MASCULINE_HEADS.has(head)) return 'm'
  if (/(?:ه|اء|ات)$/.test(head) || FEMININE_HEADS.has(head)) return 'f'
  return name.actor?.kind === 'state' ? 'f' : 'm'
}
