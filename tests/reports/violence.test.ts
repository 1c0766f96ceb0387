import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

describe('attacks', () => {
  test.each([
    // who strikes, by verb, noun, adjective and light verb
    [
      'قصفت {israel:إسرائيل} مواقع ل{hezbollah:حزب الله} في جنوب {@damascus:دمشق}',
      'air-strike israel→hezbollah',
    ],
    [
      'قصف {sudanese-army:الجيش السوداني} بالمدفعية مواقع {rsf:الدعم السريع} في {@khartoum:الخرطوم}',
      'rocket-attack sudanese-army→rsf',
    ],
    ['شنت طائرات {israel:إسرائيل} غارات على {@damascus:دمشق} أمس', 'air-strike israel→'],
    ['استهدفت غارة إسرائيلية مقرا ل{hamas:حماس}، وفق {israel:إسرائيل}', 'air-strike israel→hamas'],
    [
      'شن {sudanese-army:الجيش السوداني} هجوما واسعا على {rsf:الدعم السريع} شرقي {@fasher:الفاشر}',
      'attack sudanese-army→rsf',
    ],
    ['تعرضت {us-forces:القوات الأمريكية} في {@sy:سوريا} لهجوم صاروخي فجر اليوم', 'rocket-attack →us-forces'],
    [
      'أطلقت {houthis:جماعة الحوثي} صاروخا باليستيا باتجاه {israel:إسرائيل} مساء أمس',
      'rocket-attack houthis→israel',
    ],
    ['سقطت ثلاث قذائف على حي سكني في {@tripoli:طرابلس}', 'rocket-attack →'],
    ['هاجمت مسيّرات مفخخة مطار {@khartoum:الخرطوم} الليلة الماضية', 'drone-attack →'],
    ['نفذت {rsf:الدعم السريع} هجوما بطائرات مسيرة على {@khartoum:الخرطوم}', 'drone-attack rsf→'],
    [
      'قتل خمسة أشخاص في غارة بطائرة مسيّرة إسرائيلية على {@damascus:دمشق}، وقالت {israel:إسرائيل} إنها لا تعلق',
      'drone-attack israel→',
    ],
    ['انفجرت عبوة ناسفة بدورية ل{police:الشرطة} في {@cairo:القاهرة}', 'bombing →police'],
    ['فجر انتحاري نفسه عند مدخل سوق في {@damascus:دمشق}', 'bombing →'],
    ['هز تفجير بسيارة مفخخة وسط {@damascus:دمشق}', 'bombing →'],
    [
      'اندلعت اشتباكات بين {sudanese-army:الجيش السوداني} و{rsf:قوات الدعم السريع} في {@fasher:الفاشر}',
      'clash sudanese-army+rsf→',
    ],
    [
      'اشتبكت {sdf:قوات سوريا الديمقراطية} مع {islamic-state:تنظيم الدولة} قرب الحدود',
      'clash sdf→islamic-state',
    ],
    [
      'وقعت دورية ل{libyan-army:الجيش الليبي} في كمين نصبه {islamic-state:تنظيم الدولة} جنوب {@tripoli:طرابلس}',
      'clash islamic-state→',
    ],
    ['أطلق مسلحون مجهولون النار على {~:رئيس البلدية} في {@tripoli:طرابلس}', 'clash →~رئيس البلدية'],
    ['سيطرت {rsf:قوات الدعم السريع} على مدينة {@fasher:الفاشر} أمس', 'clash rsf→'],
    ['اقتحمت {israeli-army:القوات الإسرائيلية} مخيما في الضفة فجر اليوم', 'clash israeli-army→'],
    [
      'اغتال مسلحون {commander:علي حسن} القيادي في {hamas:حماس} وسط {@damascus:دمشق}',
      'assassination →commander+hamas',
    ],
    [
      'اغتيل القيادي في {hamas:حركة حماس} {commander:علي حسن} بتفجير سيارته',
      'assassination →hamas+commander',
    ],
    [
      'أعلنت {israel:إسرائيل} اغتيال {commander:علي حسن} في غارة على {@damascus:دمشق}',
      'assassination israel→commander',
    ],
    ['صاروخ أطلقته {houthis:جماعة الحوثي} سقط أمس قرب {@tripoli:طرابلس}', 'rocket-attack houthis→'],
  ])('%s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toContain(expected)
  })

  test('owned by whoever tells it are claimed too', () => {
    const reports = readMarked('أعلنت {houthis:جماعة الحوثي} استهداف سفينة في البحر الأحمر.')
    expect(reports.map(summary)).toEqual(['claim houthis→', 'attack houthis→'])
  })

  test.each([
    // no attack: words, games, plans, absence, talk
    'شن النائب هجوما لاذعا على الحكومة خلال الجلسة.',
    'سدد المهاجم ضربة جزاء في الشوط الثاني.',
    'حذر خبراء من انفجار سكاني في {@cairo:القاهرة}.',
    'لم تقع هجمات على {us-forces:القوات الأمريكية} هذا الأسبوع.',
    'لم يتعرض مطار {@khartoum:الخرطوم} لأي قصف.',
    'عاد الهدوء من دون وقوع اشتباكات.',
    'قد تشن {israel:إسرائيل} هجوما على {iran:إيران}.',
    'إذا قصفت {israel:إسرائيل} المدينة فسيكون الرد قاسيا.',
    'تدرس {usa:واشنطن} شن ضربات على {houthis:الحوثيين}.',
    'دعت {un:الأمم المتحدة} إلى وقف القصف فورا.',
    'أحبطت {police:الشرطة} هجوما على السفارة.',
    'تستعد {israel:إسرائيل} لشن هجوم على رفح.',
    'يروي الفيلم قصة هجوم على قرية نائية.',
    'تدرب الجنود على صد هجوم خلال مناورة عسكرية.',
    'تعهدوا بعدم مهاجمة السفن.',
    'حتى لا تتكرر الهجمات على المدنيين.',
  ])('are not read out of: %s', (marked) => {
    const reports = readMarked(marked).filter(({ modality }) => modality === 'reported')
    const violent = [
      'air-strike',
      'rocket-attack',
      'drone-attack',
      'bombing',
      'clash',
      'attack',
      'assassination',
    ]
    expect(reports.filter(({ type }) => violent.includes(type)).map(summary)).toEqual([])
  })
})
