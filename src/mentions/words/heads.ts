import { foldText } from '../../arabic/fold.ts'

/** Class nouns whose complement makes a proper name of a body: `حركة` النجباء, `جبهة` الخلاص الوطني. */
const BODIES = `
كتائب كتيبة سرايا سرية لواء ألوية فرقة فيلق حركة جماعة تنظيم جبهة منظمة حزب تحالف ائتلاف تيار كتلة تجمع حراك هيئة مجلس جهاز وزارة مديرية لجنة مفوضية محكمة
نقابة اتحاد جمعية مؤسسة شركة بنك مصرف جامعة قيادة قوات قوة جيش ميليشيا ميليشيات مليشيا برلمان حكومة شرطة بعثة صندوق رابطة مرصد دائرة أمانة نيابة ديوان
رئاسة عصائب أنصار فصائل عصابة حلف منتدى كونفدرالية سلطة إدارة مكتب مركز معهد برنامج غرفة فصيل حرس درك استخبارات مخابرات بلدية أكاديمية خفر
`
/** Class nouns that, made definite, need an adjective to be a name: `الجبهة` الديمقراطية. */
const DEFINITE_BODIES = `
المجلس الهيئة الجبهة الحركة الحزب التحالف القوات القوة الجيش المحكمة النيابة الاتحاد المرصد الصليب الهلال المفوضية المنظمة المؤسسة الشرطة القيادة اللجنة المكتب
الأمانة الدائرة البنك المصرف المقاومة القوى البرلمان الديوان الحرس التيار الائتلاف الكتلة التجمع الجمعية الرابطة الشبكة الجهاز المديرية السلطة الحكومة المركز
اللواء الفرقة الكتيبة الفوج السرية الفيلق الجامعة الكونغرس الإدارة الرئاسة الكنيسة المرجعية الاستخبارات المخابرات الدرك الحراك الحلف
الدفاع الحماية الوقاية الأرصاد الطيران البحرية الجمارك القضاء الأمن
`
/** Class nouns of places: `بلدة` زمار, `مخيم` اليرموك. */
const SITES = `
مدينة بلدة قرية قرى بلدات قضاء ناحية محافظة ولاية مديرية منطقة حي ضاحية مخيم معبر منفذ مطار قاعدة حقل ميناء مرفأ جزيرة جبل جبال وادي نهر سد بحيرة خليج مضيق إقليم
مقاطعة بلدية ريف سهل هضبة صحراء شارع ساحة ميدان دوار جسر طريق مستشفى مجمع معسكر ثكنة سجن قصر محطة مصفاة موقع مبنى كلية مدرسة مسجد جامع كنيسة ملعب فندق سوق
بلدتي مدينتي قريتي محافظتي منطقتي حيي مخيمي مستوطنة مستوطنتي كيبوتس حاجز شاطئ ساحل مثلث محور برج ضريح مقبرة مرتفعات أرخبيل ولايتي مديريتي
القنصلية السفارة قنصلية سفارة القصر السراي المنطقة المستشفى المشفى مشفى قلعة تلة محلية معتمدية عزلة خربة كوبري تقاطع منتجع موقعي مناطق مديريات أحياء مدن محافظات
مخيمات مستوطنات مستشفيات
`
/** Site nouns that go into the name, because the bare name would be another place. */
const NAMING_SITES = `
مخيم معبر منفذ مطار قاعدة حقل ميناء مرفأ جزيرة جبل جبال نهر سد بحيرة خليج مضيق شارع ساحة ميدان دوار جسر مستشفى مجمع معسكر ثكنة سجن قصر محطة مصفاة مبنى مسجد
جامع كنيسة ملعب فندق سوق حاجز محور برج ضريح القنصلية السفارة قنصلية سفارة القصر السراي المنطقة حي طريق كلية مدرسة موقع مرتفعات أرخبيل
المستشفى المشفى مشفى قلعة تلة خربة كوبري تقاطع منتجع
`

const fill = (table: string): Set<string> =>
  new Set(
    foldText(table)
      .split(/\s+/)
      .filter((word) => word !== ''),
  )
const bodies = fill(BODIES)
const definiteBodies = fill(DEFINITE_BODIES)
const sites = fill(SITES)
const naming = fill(NAMING_SITES)

/** Whether a folded word opens the name of a body with what follows it. */
export const isBody = (word: string): boolean => bodies.has(word)
/** Whether a folded word, definite, is a body that an adjective names. */
export const isDefiniteBody = (word: string): boolean => definiteBodies.has(word)
/** Whether a folded word is a class of places. */
export const isSite = (word: string): boolean => sites.has(word)
/** Whether the class goes into the name: `مطار صنعاء`, but `صعدة` of `مدينة صعدة`. */
export const isNamingSite = (word: string): boolean => naming.has(word)
