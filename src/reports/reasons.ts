import { WordPattern } from '../arabic/vocabulary.ts'

/** Accusatives that say why: what follows their phrase is no verb of theirs, and they are no object. */
export const WHY = new WordPattern(
  /^[وف]?(?:ردا|انتقاما|ثارا|تضامنا|دعما|نصره|احتجاجا|استنكارا|تنديدا|رفضا|تاييدا|اسنادا|تنفيذا|استجابه|تلبيه|استنادا|تحسبا|تمهيدا|خوفا|خشيه|سعيا|بناء|نظرا|رغم|حفاظا|منعا|تفاديا|ضمن|وفقا)$/,
)
