import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

/** A few sentences a line, and after each bar a report that they must give among others; `!` before one they must not. */
const TELLINGS = `
# a threat to answer is meant for who struck
قصفت {israel:إسرائيل} ميناء في {@ye:اليمن}. وتوعدت {houthis:جماعة الحوثي} بالرد على الهجوم. | threat houthis→israel
هدد {president:أحمد سالم} بضرب مواقع في {@ir:إيران} إذا استمر التصعيد. | threat president→iran
# whose ruling is condemned
قضت {court:محكمة النقض} بسجن {minister:كريم منصور} سنتين. وندد {party:حزب العدالة} بالحكم. | condemnation party→court
# the one who claims a deed of his own did not do the one told before
قتل ثلاثة في غارات ل{israel:إسرائيل} على مخيم. وأعلنت {hamas:حركة حماس} أنها استهدفت دبابة بقذيفة. | air-strike israel→ | ! air-strike israel+hamas→
# the dead, the hurt and what they died in are one
قالت مصادر إن أربعة من {police:الشرطة} قتلوا وأصيب اثنان أمس عندما انفجرت قنبلة في {@cairo:القاهرة}. | bombing →police | ! attack →police
قُتل ثلاثة من {police:الشرطة} وأصيب خمسة، الأحد، جراء قصف ل{rsf:قوات الدعم السريع} في {@fasher:الفاشر}. | rocket-attack rsf→police
# whom attacks were on that stop
قصف {hezbollah:حزب الله} ثكنة ل{israeli-army:الجيش الإسرائيلي} أمس. وأعلن {hezbollah:حزب الله} أنه سيعلق هجماته. | ceasefire hezbollah→israeli-army
# an army right by the verb shells, whatever stands between
وقصف {sudanese-army:الجيش السوداني}، بعد ساعات من الهجوم، بالمدفعية مدنا في {@sd:السودان}. | rocket-attack sudanese-army→
# unnamed sources tell it, and not who acted before
قصفت {israel:إسرائيل} مواقع في {@damascus:دمشق}. وأكدت وسائل إعلام مقتل خمسة في الهجوم. | ! claim israel→
# whoever met where he came
ووصل رئيس {parliament:البرلمان} {president:أحمد سالم} إلى {@doha:الدوحة}، حيث التقى {envoy:هانس مولر}. | meeting parliament+president→envoy
# whoever speaks of the dead is none of them
انفجرت سيارة مفخخة في {@cairo:القاهرة} أمس. وقال مدير {un:الأمم المتحدة} إن بين القتلى امرأة. | bombing → | ! bombing →un
# a person named is one whom the police may hold
كانت {police:الشرطة} قد أوقفت {minister:كريم منصور} في يناير الماضي. | arrest police→minister
# own forces
شنت {usa:الولايات المتحدة} غارات في {@sy:سوريا} ردا على هجمات استهدفت قواتها في {@iq:العراق}. | attack →usa
# people who protest are not their state
تظاهر آلاف المصريين ضد {president:أحمد سالم} في {@cairo:القاهرة}، بحسب {egypt:مصر}. | protest →president
# both of a pair
شيع الآلاف {commander:علي حسن} و{envoy:هانس مولر} اللذين اعتقلتهما {police:الشرطة} أمس. | arrest police→commander+envoy
# who wins is whom the vote is about, by whom someone is named
أصدر {president:أحمد سالم} قرارا بتعيين {minister:كريم منصور} رئيسا للهيئة. | appointment president→minister
# who accuses of a massacre did not commit it
وقع قصف في {@damascus:دمشق}. واتهمت {hamas:حركة حماس} {israel:إسرائيل} بارتكاب المجزرة. | accusation hamas→israel | rocket-attack →
# what is joined to something averted was done
أعلنت {police:الشرطة} إحباط محاولة تفجير في {@cairo:القاهرة}، وتوقيف خمسة مشتبه بهم. | arrest police→
# an envoy is of his country, wherever he serves
استدعت {ministry:وزارة الخارجية} السفير التركي لدى {egypt:القاهرة}، بحسب {turkey:تركيا}. | condemnation ministry→turkey
# a call between two
التقى {minister:كريم منصور} الصحافيين بعد اتصال بين {president:أحمد سالم} و{envoy:هانس مولر}. | meeting president+envoy→
# aid
وصلت إلى {@cairo:القاهرة} طائرات مساعدات من {qatar:قطر}. | aid qatar→
# a statement about a deed is no deed of its speaker
أدانت {hamas:حركة حماس} مقتل الناشط. | condemnation hamas→
`

const rows = TELLINGS.trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, ...string[]])

describe('parties known from the sentences before', () => {
  test.each(rows)('%s', (text, ...specs) => {
    const told = readMarked(text).map(summary)
    for (const spec of specs) {
      if (spec.startsWith('! ')) expect(told).not.toContain(spec.slice(2))
      else expect(told).toContain(spec)
    }
  })
})

test('a day that opens a sentence tells another deed, though no day of publication is known', () => {
  const reports = readMarked(
    'هاجمت {houthis:جماعة الحوثي} ناقلتين. والثلاثاء الماضي، قالت {houthis:الجماعة} إنها هاجمت ميناء وقاعدة.',
    false,
    null,
  )
  expect(reports.filter(({ type }) => type === 'attack')).toHaveLength(2)
})
