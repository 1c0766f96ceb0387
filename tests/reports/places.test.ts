import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import { readReports } from '../../src/reports/read.ts'
import { ownAuthority } from '../golden/authority.ts'
import { articleOf, PUBLISHED } from './reading.ts'

/** Where things happen, with the archive's own names: `sentence | type place | …`; `~` before an unlisted name, `-` for none. */
const SENTENCES = `
# a place that opens the sentence is that of all it tells
وفي مدينة نيالا، جرى، بحسب شهود، اختطاف سبعة معلمين. | arrest nyala
# the place that a pronoun goes back to
أغلقت المنظمة مستشفى الشفاء في غزة بعدما اقتحمه جنود إسرائيليون. | clash al-shifa-hospital
# what holds several places
أغار الطيران الحربي على أحياء الجير والوادي في نيالا. | air-strike nyala
# a verb that tells of the noun before it parts nothing
شهدت الطيونة اشتباكات خلال تظاهرة دعا إليها حزب الله أمام قصر العدل في بيروت. | clash tayouneh | protest beirut-justice-palace
# parts of a country
شنت طائرات أميركية غارات على مناطق من اليمن. | air-strike yemen
# a governor is no direction
قُتل والي غرب دارفور خميس عبد الله أبكر في مدينة الجنينة السودانية. | assassination el-geneina
# the cause struck where its effect is
احترق سوق النبطية جراء غارة إسرائيلية. | air-strike ~سوق النبطية
هزت انفجارات مدينة الحديدة، جراء غارات شنتها مقاتلات إسرائيلية. | air-strike hodeidah
# the way to a place is no part of it
دخلت قافلة مساعدات إلى قطاع غزة عبر معبر كرم أبو سالم. | aid gaza-strip
# where there is no class noun, where it lies
استهدفت مسيّرة حقلا نفطيا في بيشخابور بمحافظة دهوك. | drone-attack ~بيشخابور
استهدف قصف أمريكي مقرات لكتائب حزب الله في القائم. | air-strike al-qaim
قضت محكمة في جندوبة بسجن المرشح العياشي زمال 12 عاما. | ruling jendouba
# those led away were taken where they were
اعتقلت الشرطة السودانية خمسة ناشطين في كسلا ونقلتهم إلى الخرطوم. | arrest kassala
# a city that hosts what is told
استضافت الدوحة جولة من المفاوضات بين حماس وإسرائيل. | negotiation doha
تظاهر مئات الإيرانيين في ساحة فلسطين بطهران. | protest ~ساحة فلسطين
# what fires and noises are of
استهدفت مسيّرة مصفاة في بيجي، ما أدى إلى اندلاع حريق كبير. | drone-attack baiji
سقطت طائرة مسيّرة قرب مطار أربيل الدولي. | drone-attack erbil-airport
أطلقت قوات الأمن الغاز المسيل للدموع على متظاهرين في الخرطوم. | protest khartoum
وعمّ الإضراب الشامل محافظات الضفة الغربية. | protest west-bank
وانطلقت مسيرة حاشدة في نابلس تنديدا بالعدوان. | protest nablus
ووصلت إلى مطار بنينا في بنغازي ثلاث طائرات مساعدات. | aid benina-airport
عقد مجلس الوزراء الأردني جلسة في محافظة الكرك برئاسة جعفر حسان. | meeting karak-governorate
وصل خليل الحية إلى القاهرة لبحث وقف إطلاق النار. | visit cairo
# class nouns of roads, districts and hamlets
اشتبكت القوات في محور الخلة جنوب طرابلس. | clash ~محور الخلة
رشق محتجون عناصر الجيش بالحجارة عند المدينة الرياضية. | protest ~المدينة الرياضية
قتل مزارع في خربة يانون جنوب نابلس. | attack ~خربة يانون
هاجم مسلحون حاجزا في مفرق الشولا على طريق دير الزور. | attack ~مفرق الشولا
ضرب زلزال قضاء دفنة في ولاية هاتاي جنوبي تركيا. | disaster ~دفنة
سقط صاروخ في كيبوتس نحال عوز. | rocket-attack ~نحال عوز
# what goes back to a place by its class, and where shells come from
أغلق محتجون مدخل وادي زغيتون. ونفذ الجيش العراقي غارة في الوادي. | protest wadi-zghaytoun | air-strike wadi-zghaytoun
تعرضت بلدة البارة لقصف مدفعي مصدره حواجز الجيش السوري في كفرنبل. | rocket-attack ~البارة
`

const authority = ownAuthority()

function told(source: string): string[] {
  const text = readText(source)
  const article = articleOf(source, PUBLISHED, false)
  const reports = readReports(text, article, tagMentions(text, article, authority, []), authority)
  return reports.map(({ type, place, site }) => `${type} ${site === null ? (place ?? '-') : `~${site}`}`)
}

describe('where it happened', () => {
  const rows = SENTENCES.trim()
    .split('\n')
    .filter((line) => !line.startsWith('# '))
    .map((line) => line.split(' | '))
  test.each(rows)('%s', (sentence = '', ...expected) => {
    expect(told(sentence).sort()).toEqual([...expected].sort())
  })
})
