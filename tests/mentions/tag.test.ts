import { describe, expect, test } from 'vitest'
import { diagnostics, marked, plain, tag } from './annotate.ts'

test('the authority files of these tests are sound', () => {
  expect(diagnostics).toEqual([])
})

describe('a listed name', () => {
  test.each([
    [
      'is matched over quotes, and takes a quote that it opens',
      'هاجمت {actor/kataib-hezbollah:كتائب “حزب الله”} موقعا',
    ],
    ['is the longest that fits', 'قال قائد {actor/quds-force:فيلق القدس} إنه لم يزر {place/jerusalem:القدس}'],
    ['loses its proclitics', 'و{actor/hezbollah:حزب الله} ينفي ذلك ل{actor/kataib-hezbollah:كتائب حزب الله}'],
    ['keeps the lam that ل shares with its article', 'استهداف قاعدة ل{actor/us-forces:لقوات الأمريكية} أمس'],
    ['may stand after a proclitic that quotes set apart', 'قالت مصادر لـ«{outlet/reuters:رويترز}» أمس'],
    [
      'is not read again in brackets that only gloss a part of the name before',
      'قصف {actor/global-coalition:التحالف الدولي ضد تنظيم الدولة} (داعش) موقعا لـ{actor/islamic-state:تنظيم الدولة} ({actor/islamic-state:داعش})',
    ],
    ['is not matched over a comma', 'في {place/jerusalem:القدس}، كتائب، حزب'],
    ['is read in spite of a misprint in a long word', 'استهدف {actor/us-forces:القوت الأمريكية} هناك'],
    ['in either spelling of America', 'استهدف {actor/us-forces:القوات الأميركية} هناك'],
    ['counts where its rule holds', 'قصف على منطقة {place/al-qaim:القائم} ليلا'],
    ['counts where it is tagged', 'غارة على منطقة #{place/al-qaim:القائم} فجرا'],
    ['does not count where its rule does not hold', 'الوضع القائم صعب'],
    [
      'gives way to the name alone before where its bearer is',
      '{actor/us-forces:القوات الأمريكية} في {place/iraq:العراق}',
    ],
    ['is another body with another adjective', 'جلسة {actor/~مجلس الأمن القومي:مجلس الأمن القومي} أمس'],
    ['is no verb that is spelled alike', 'الغارات تدمر المباني'],
    ['that is spelled like a verb counts after a preposition of place', 'انفجار في {place/tadmur:تدمر} أمس'],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

describe('a shortened name', () => {
  test.each([
    [
      'counts where the full one stands too',
      'أعلنت {actor/kataib-hezbollah:كتائب حزب الله} الهدنة. وقالت {actor/kataib-hezbollah:الكتائب} إنها ملتزمة',
    ],
    ['does not count alone', 'وصلت الكتائب إلى الجبهة'],
    [
      'goes to the one named last',
      '{actor/global-coalition:التحالف الدولي} قصف. ونفى {actor/fatah-alliance:تحالف الفتح} ذلك، قائلا إن {actor/fatah-alliance:التحالف} يرفضه',
    ],
    [
      'of a person is the last name',
      'قال {actor/mohammed-shia-al-sudani:محمد شياع السوداني} ذلك، ثم غادر {actor/mohammed-shia-al-sudani:السوداني} القاعة',
    ],
    [
      'is no adjective after a definite noun',
      'قال {actor/abu-ali-al-askari:أبو علي العسكري} ذلك، ونفاه المتحدث العسكري',
    ],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

describe('a name that many countries share', () => {
  test.each([
    [
      'goes to the country that the article is about',
      'في {place/baghdad:بغداد} قالت {actor/iraqi-interior-ministry:وزارة الداخلية} إن',
    ],
    [
      'goes to the country beside it',
      'في {place/baghdad:بغداد} وعن {actor/iranian-interior-ministry:وزارة الداخلية} في {place/iran:إيران}',
    ],
    ['of a place too', 'وصل إلى {place/beirut:بيروت} ثم إلى {place/tripoli-lebanon:طرابلس} أمس'],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

describe('a country or capital', () => {
  test.each([
    'واستنكرت {actor/iraq:بغداد} الضربات',
    'بشرط موافقة {actor/usa:واشنطن} على ذلك',
    'محادثات بين {actor/iraq:بغداد} و{actor/usa:واشنطن} أمس',
    'قال إن {actor/iran:طهران} استدعت السفير',
    'فصيل مدعوم من {actor/iran:إيران} نفى ذلك',
    'حذر {actor/mohammed-shia-al-sudani:محمد شياع السوداني} {actor/usa:واشنطن} من ذلك',
    'عقوبات على {actor/iran:طهران} أمس',
    'رسالة إلى {actor/iran:طهران} أمس',
    '{actor/israel:إسرائيل} تقصف مواقع',
    'على النص الذي صاغته {actor/usa:واشنطن} أمس',
    'اتفاق ترسيم الحدود البحرية بين {actor/iraq:بغداد} و{actor/iran:طهران} أمس',
    '{actor/iraq:بغداد} و{actor/iran:طهران} يوقعان اتفاقا',
    'أنشأت {actor/usa:واشنطن} تحالفا',
  ])('is its government when it acts: %s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each([
    'انفجار في {place/baghdad:بغداد} أمس',
    'زيارة الوفد إلى {place/washington:واشنطن} أمس',
    'انسحاب القوات من {place/iraq:العراق} أمس',
    'غارات على {place/tehran:طهران} أمس',
    'في الانتخابات التي شهدتها {place/lebanon:لبنان} أمس',
    'بعد ترحيله من {place/lebanon:لبنان} أمس',
    'الطريق الرابط بين {place/baghdad:بغداد} و{place/beirut:بيروت} أمس',
    'جنوبي {place/baghdad:بغداد} و{place/beirut:بيروت} أمس',
    'من {place/iran:إيران} إلى {place/lebanon:لبنان} أمس',
    'تجمعوا أمام {place/~البيت الأبيض:البيت الأبيض} أمس',
  ])('is a place when things happen there: %s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

describe('a collective', () => {
  test.each([
    '{actor/iraqi-armed-factions:الفصائل العراقية المسلحة المدعومة من إيران}',
    '{actor/iraqi-armed-factions:فصائل مسلّحة موالية لإيران}',
    '{actor/iraqi-armed-factions:ميليشيات تدعمها إيران}',
    'في {place/baghdad:بغداد} قالت {actor/iraqi-armed-factions:الجماعات شبه العسكرية} إنها',
  ])('is found in its wordings: %s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each([
    'قادة فصائل مسلحة',
    'الجماعات الصغيرة',
    'في بيروت قالت الجماعات المسلحة إنها'.replace('بيروت', 'المدينة'),
  ])('is not any group: %s', (source) => {
    expect(tag(source)).toEqual([])
  })
})

test('nothing is read out of furniture', () => {
  expect(tag('# كتائب حزب الله في بغداد\nلا شيء هنا')).toEqual([])
})

test('a mention says what it rests on', () => {
  expect(tag('قالت «كتائب حزب الله» ذلك')).toEqual([
    {
      kind: 'actor',
      id: 'kataib-hezbollah',
      name: 'كتائب حزب الله',
      start: 6,
      end: 20,
      text: 'كتائب حزب الله',
      basis: 'listed',
    },
  ])
})
