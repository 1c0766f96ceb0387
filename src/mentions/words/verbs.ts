import { foldText } from '../../arabic/fold.ts'

/**
 * Verbs of the news, third person, perfect then imperfect. They end a name and make a capital its government.
 * The other persons, numbers and genders are made from these two.
 */
const SPEECH = `
قال يقول|أعلن يعلن|أكد يؤكد|أضاف يضيف|ذكر يذكر|أفاد يفيد|أوضح يوضح|كشف يكشف|أشار يشير|لفت يلفت|شدد يشدد|رأى يرى
اعتبر يعتبر|حذر يحذر|هدد يهدد|توعد يتوعد|طالب يطالب|دعا يدعو|حث يحث|أدان يدين|دان يدين|استنكر يستنكر|ندد يندد
شجب يشجب|نفى ينفي|كذب يكذب|تبنى يتبنى|اتهم يتهم|دافع يدافع|برر يبرر|صرح يصرح|نقل ينقل|نسب ينسب|زعم يزعم|ادعى يدعي
أبلغ يبلغ|أخبر يخبر|نشر ينشر|بث يبث|كتب يكتب|غرد يغرد|تساءل يتساءل|أجاب يجيب|رد يرد|علق يعلق|وصف يصف|قدر يقدر
توقع يتوقع|رجح يرجح|ألمح يلمح|لمح يلمح|نوه ينوه|نبه ينبه|تحدث يتحدث|تكلم يتكلم|شكا يشكو|اعترف يعترف|أقر يقر|أنكر ينكر
وعد يعد|تعهد يتعهد|التزم يلتزم|جدد يجدد|كرر يكرر|أعرب يعرب|عبر يعبر|رحب يرحب|أشاد يشيد|هنأ يهنئ|عزى يعزي|انتقد ينتقد
هاجم يهاجم|احتج يحتج|ناشد يناشد|أوصى يوصي|اقترح يقترح|عرض يعرض|طلب يطلب|أمر يأمر|وجه يوجه|تمسك يتمسك|أصر يصر|سمى يسمي
أبدى يبدي|ندب يندب|استغرب يستغرب|شكك يشكك|ضاعف يضاعف|أجاز يجيز|حدد يحدد|طمأن يطمئن|استنجد يستنجد|أودع يودع|ألزم يلزم|أوفد يوفد|سير يسير|تبرع يتبرع|تكفل يتكفل|أرجأ يرجئ|رحل يرحل|أبعد يبعد|استهجن يستهجن|تحفظ يتحفظ
أنشأ ينشئ|صاغ يصوغ|طرد يطرد|برأ يبرئ|ترشح يترشح|غاب يغيب|اعتمد يعتمد|درب يدرب|استورد يستورد|توغل يتوغل
استدعى يستدعي|خاطب يخاطب|راسل يراسل|تلا يتلو|شرح يشرح|فسر يفسر|روى يروي|لوح يلوح|نعى ينعى|حمل يحمل|حمّل يحمل|سأل يسأل
`
const DECISION = `
قرر يقرر|وافق يوافق|رفض يرفض|قبل يقبل|أيد يؤيد|عارض يعارض|أقر يقر|صادق يصادق|صوت يصوت|منح يمنح|منع يمنع|حظر يحظر|فرض يفرض
رفع يرفع|ألغى يلغي|علق يعلق|أوقف يوقف|استأنف يستأنف|أنهى ينهي|بدأ يبدأ|واصل يواصل|استمر يستمر|مدد يمدد|أجل يؤجل|أطلق يطلق
عين يعين|أقال يقيل|كلف يكلف|رشح يرشح|انتخب ينتخب|فاز يفوز|خسر يخسر|استقال يستقيل|شكل يشكل|حل يحل|أصدر يصدر|صدر يصدر
وقع يوقع|أبرم يبرم|اتفق يتفق|توصل يتوصل|تفاوض يتفاوض|ناقش يناقش|بحث يبحث|درس يدرس|راجع يراجع|اجتمع يجتمع|التقى يلتقي
استقبل يستقبل|استضاف يستضيف|عقد يعقد|ترأس يترأس|حضر يحضر|شارك يشارك|قاطع يقاطع|انضم ينضم|انسحب ينسحب|توسط يتوسط
سعى يسعى|حاول يحاول|خطط يخطط|اعتزم يعتزم|نوى ينوي|أراد يريد|رغب يرغب|فكر يفكر|استعد يستعد|عمل يعمل|أجرى يجري|نفذ ينفذ
اتخذ يتخذ|تجاهل يتجاهل|التف يلتف|ضغط يضغط|دعم يدعم|مول يمول|سلح يسلح|زود يزود|سلم يسلم|تسلم يتسلم|استلم يستلم|تلقى يتلقى
أرسل يرسل|بعث يبعث|قدم يقدم|تقدم يتقدم|حصل يحصل|خصص يخصص|أدرج يدرج|صنف يصنف|عاقب يعاقب|حاكم يحاكم|حكم يحكم|قضى يقضي
برأ يبرئ|اعتقل يعتقل|احتجز يحتجز|أفرج يفرج|أطاح يطيح|تولى يتولى|تسبب يتسبب|استعاد يستعيد|استخدم يستخدم|يسر ييسر|نظر ينظر
أسس يؤسس|بنى يبني|افتتح يفتتح|أغلق يغلق|فتح يفتح|سمح يسمح|أتاح يتيح|تمكن يتمكن|نجح ينجح|فشل يفشل|أخفق يخفق|اختار يختار
جمد يجمد|ألقى يلقي|أبقى يبقي|أعاد يعيد|عاد يعود|زار يزور|وصل يصل|غادر يغادر|سافر يسافر|توجه يتوجه|دخل يدخل|خرج يخرج|مثل يمثل
`
const FORCE = `
شن يشن|قصف يقصف|استهدف يستهدف|ضرب يضرب|هاجم يهاجم|أطلق يطلق|أسقط يسقط|سقط يسقط|دمر يدمر|فجر يفجر|انفجر ينفجر|اغتال يغتال
قتل يقتل|جرح يجرح|أصاب يصيب|أصيب يصاب|أودى يودي|أسفر يسفر|أدى يؤدي|أوقع يوقع|خلف يخلف|استشهد يستشهد|توفي يتوفى|مات يموت
نجا ينجو|هرب يهرب|فر يفر|خطف يخطف|اختطف يختطف|اقتحم يقتحم|داهم يداهم|طوق يطوق|حاصر يحاصر|سيطر يسيطر|استولى يستولي|احتل يحتل
حرر يحرر|اشتبك يشتبك|اندلع يندلع|تصدى يتصدى|اعترض يعترض|رصد يرصد|ضبط يضبط|صادر يصادر|فكك يفكك|أحبط يحبط|نصب ينصب|زرع يزرع
انتشر ينتشر|نشر ينشر|سحب يسحب|تمركز يتمركز|تحرك يتحرك|تقدم يتقدم|تراجع يتراجع|أخلى يخلي|نزح ينزح|هجر يهجر|تعرض يتعرض
شهد يشهد|عثر يعثر|انتشل ينتشل|تحطم يتحطم|غرق يغرق|احترق يحترق|ضم يضم|تظاهر يتظاهر|اعتصم يعتصم|خرق يخرق|انتهك ينتهك
صعد يصعد|هدأ يهدأ|توقف يتوقف|انهار ينهار|انتهى ينتهي|اتسع يتسع|تدهور يتدهور|ارتفع يرتفع|انخفض ينخفض|بلغ يبلغ|تجاوز يتجاوز
حدث يحدث|جرى يجري|وقع يقع|تم يتم|صمد يصمد|ظهر يظهر|بدا يبدو|أصبح يصبح|ظل يظل|بقي يبقى|صار يصير|كان يكون|بات يبات|ليس
`
const OTHER = `
جاء يجيء|أتى يأتي|مر يمر|قام يقوم|أخذ يأخذ|أعطى يعطي|وضع يضع|ترك يترك|وجد يجد|علم يعلم|عرف يعرف|فهم يفهم|ظن يظن|اعتقد يعتقد
شعر يشعر|رأس يرأس|قاد يقود|تزعم يتزعم|خلف يخلف|تابع يتابع|انتقل ينتقل|نال ينال|خاض يخوض|واجه يواجه|لعب يلعب|ساعد يساعد
ساهم يساهم|أسهم يسهم|تعاون يتعاون|نسق ينسق|أشرف يشرف|راقب يراقب|لاحظ يلاحظ|سجل يسجل|وثق يوثق|أحصى يحصي|أظهر يظهر|أثار يثير
أغضب يغضب|أقلق يقلق|هز يهز|عم يعم|شمل يشمل|تضمن يتضمن|احتوى يحتوي|نص ينص|اشترط يشترط|اقتصر يقتصر|اختلف يختلف|تغير يتغير
تحول يتحول|تحسن يتحسن|استقر يستقر|عاش يعيش|سكن يسكن|ولد يولد|تخرج يتخرج|تزوج يتزوج|انتمى ينتمي|تبع يتبع|ارتبط يرتبط
قطع يقطع|أضرم يضرم|أحرق يحرق|رشق يرشق|فرق يفرق|لجأ يلجأ|اضطر يضطر|أجبر يجبر|أرغم يرغم|خالف يخالف|أخطأ يخطئ|تأخر يتأخر
تخلى يتخلى|تنازل يتنازل|استبعد يستبعد|استثنى يستثني|تضرر يتضرر|تأثر يتأثر|تكبد يتكبد|أنفق ينفق|باع يبيع|اشترى يشتري
صنع يصنع|طور يطور|اختبر يختبر|أنتج ينتج|حقق يحقق|كسب يكسب|حمى يحمي|أمن يؤمن|وفر يوفر|كفل يكفل|ضمن يضمن|خفض يخفض|زاد يزيد
`

const stem = (verb: string): string => verb.slice(0, -1)

/** Perfect: قال قالت قالوا قالا; of a weak ending: نفى نفت نفوا. */
function perfects(verb: string): string[] {
  const weak = verb.endsWith('ي') || verb.endsWith('ا')
  const base = weak ? stem(verb) : verb
  return [
    verb,
    `${base}ت`,
    `${base}وا`,
    `${base}تا`,
    weak ? `${base}يا` : `${verb}ا`,
    weak ? `${base}ه` : `${verb}ه`,
    // بدأ keeps its last letter, which folds like that of دعا
    ...(verb.endsWith('ا') ? [`${verb}ت`] : []),
  ]
}

/** Imperfect: يعلن تعلن نعلن يعلنون يعلنوا يعلنان, with س. */
function imperfects(verb: string): string[] {
  const weak = verb.endsWith('ي') || verb.endsWith('و')
  const base = weak ? stem(verb) : verb
  const persons = [
    verb,
    `ت${verb.slice(1)}`,
    `ن${verb.slice(1)}`,
    `${base}ون`,
    `${base}وا`,
    `${verb}ان`,
    `ت${verb.slice(1)}ان`,
  ]
  if (weak) persons.push(base, `ت${base.slice(1)}`)
  return persons.flatMap((form) => [form, `س${form}`])
}

const perfectForms = new Set<string>()
const imperfectForms = new Set<string>()
for (const pair of [SPEECH, DECISION, FORCE, OTHER].join('|').split(/[|\n]+/)) {
  const [perfect, imperfect] = foldText(pair).split(' ')
  if (perfect === undefined || perfect === '') continue
  for (const form of perfects(perfect)) perfectForms.add(form)
  if (imperfect !== undefined) for (const form of imperfects(imperfect)) imperfectForms.add(form)
}

const SAYING = 'قال أضاف أوضح أكد صرح أعلن ذكر أفاد تابع أشار لفت اعتبر رأى كتب غرد علق'

const speechForms = new Set(
  foldText(SAYING)
    .split(' ')
    .flatMap(perfects)
    .flatMap((form) => [form, `و${form}`, `ف${form}`]),
)

/** Whether a folded word is a verb of saying in the perfect, و or ف before it allowed. */
export function isSpeechVerb(form: string): boolean {
  return speechForms.has(form)
}

/** Pronouns written onto a verb. */
const OBJECTS = ['ها', 'هم', 'هما', 'هن', 'نا', 'ه']

function has(set: ReadonlySet<string>, form: string): boolean {
  if (set.has(form)) return true
  for (const object of OBJECTS) {
    if (form.length > object.length + 2 && form.endsWith(object) && set.has(form.slice(0, -object.length)))
      return true
  }
  return false
}

/** Whether a folded word is a verb of the news in the perfect or imperfect; و, ف and ل before it allowed. */
export function isVerb(form: string): boolean {
  let known = memo.get(form)
  if (known !== undefined) return known
  known = look(form)
  if (memo.size > 50_000) memo.clear()
  memo.set(form, known)
  return known
}

const memo = new Map<string, boolean>()

function look(form: string): boolean {
  if (has(perfectForms, form) || has(imperfectForms, form)) return true
  const first = form[0]
  if (first === 'و' || first === 'ف') return form.length > 3 && isVerb(form.slice(1))
  return first === 'ل' && form.length > 4 && has(imperfectForms, form.slice(1))
}

/** Whether a folded word is such a verb in the feminine or common form that a city or state as subject takes. */
export function isFeminineVerb(form: string): boolean {
  const bare = (form.startsWith('و') || form.startsWith('ف')) && form.length > 4 ? form.slice(1) : form
  if (has(perfectForms, bare)) return bare.endsWith('ت') || /ت(?:ها|هم|ه|نا)$/.test(bare)
  return has(imperfectForms, bare) && /^س?ت/.test(bare)
}
