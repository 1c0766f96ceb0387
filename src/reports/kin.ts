/** One's own, of whom one or two are told by a pronoun: `زوجته`, `طفلاها`. */
const KIN =
  /^(?:زوج|طفل|ابن|بنت|نجل|والد|شقيق|حفيد|خطيب|مرافق|سايق|مساعد|حارس|صديق|زميل|ابنت|طفلت|زوجت|والدت|شقيقت|حفيدت|خطيبت|نجلت|ام|جدت)(ا|ي)?(?:ه|ها|هم|هما)$/
/** Several of them, or kin that only go with him. */
const MORE_KIN =
  /^(?:ابناي|بنات|اشقاي|اطفال|عايلت|اسرت|حراس|اخو|اخي|اخت|رفيق|رفاق|صهر|عم|عمت|خال|خالت|جد|مرافقي|مساعدي|رفيقت|زميلت)(?:ه|ها|هم|هما)$/

/** How many of one's own a folded word tells, one or two; null where it tells of none, or of more. */
export function kinIn(form: string): 1 | 2 | null {
  const kin = KIN.exec(form)
  return kin === null ? null : kin[1] === undefined ? 1 : 2
}

/** Whether a folded word is one's own, however many. */
export const isKin = (form: string): boolean => KIN.test(form) || MORE_KIN.test(form)
