import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

describe('meetings, talks, agreements, truces, forces and aid', () => {
  test.each([
    ['التقى {president:أحمد سالم} {envoy:هانس مولر} في {@cairo:القاهرة} أمس', 'meeting president→envoy'],
    ['استقبل {president:أحمد سالم} وفدا من {hamas:حركة حماس} اليوم', 'meeting president→hamas'],
    [
      'استقبل {president:أحمد سالم} في مكتبه ب{@doha:الدوحة} أمس {minister:كريم منصور}',
      'meeting president→minister',
    ],
    ['استقبل {president:أحمد سالم} بمكتب سموه صباح أمس {minister:كريم منصور}', 'meeting president→minister'],
    ['استقبل {president:أحمد سالم} بمقر الرئاسة أمس {minister:كريم منصور}', 'meeting president→minister'],
    [
      'عقد {security-council:مجلس الأمن} جلسة طارئة بشأن {@sd:السودان} مساء الاثنين',
      'meeting security-council→',
    ],
    ['أجرى {president:أحمد سالم} اتصالا هاتفيا مع {minister:كريم منصور}', 'meeting president→minister'],
    ['وصل {envoy:هانس مولر} إلى {@sanaa:صنعاء} أمس في زيارة تستمر يومين', 'visit envoy→'],
    [
      'انطلقت في {@doha:الدوحة} محادثات غير مباشرة بين {hamas:حماس} و{israel:إسرائيل}',
      'negotiation hamas+israel→',
    ],
    ['واستأنفت {usa:واشنطن} و{iran:طهران} المفاوضات النووية الأحد', 'negotiation usa+iran→'],
    ['سلم {envoy:هانس مولر} رسالة خطية إلى {president:أحمد سالم}', 'message envoy→president'],
    ['تلقى {president:أحمد سالم} برقية تهنئة من {saudi-arabia:الرياض}', 'message saudi-arabia→president'],
    [
      'توصلت {sudanese-army:القوات المسلحة} و{rsf:الدعم السريع} إلى اتفاق لتبادل الأسرى',
      'agreement sudanese-army+rsf→',
    ],
    ['وافقت {hamas:حماس} على مقترح الهدنة', 'agreement hamas→'],
    ['دخلت الهدنة حيز التنفيذ في {@khartoum:الخرطوم} صباح اليوم', 'ceasefire →'],
    [
      'أعلنت {houthis:جماعة الحوثي} وقف عملياتها العسكرية ضد {saudi-arabia:السعودية}',
      'ceasefire houthis→saudi-arabia',
    ],
    ['علقت {houthis:الجماعة} هجماتها على السفن أمس', 'ceasefire houthis→'],
    ['انهارت الهدنة بعد ساعات من سريانها', 'ceasefire-end →'],
    ['استأنفت {israel:إسرائيل} قصف القطاع فجر الثلاثاء', 'ceasefire-end israel→'],
    ['أعلن {rsf:الدعم السريع} انتهاء الهدنة من جانب واحد', 'ceasefire-end rsf→'],
    ['سحبت {usa:الولايات المتحدة} مئات الجنود من {@iq:العراق} الشهر الماضي', 'withdrawal usa→'],
    ['أخلت {sdf:قوات سوريا الديمقراطية} مواقعها في المدينة', 'withdrawal sdf→'],
    ['نشرت {turkey:تركيا} منظومة دفاع جوي في {@tripoli:طرابلس}', 'deployment turkey→'],
    ['وصلت تعزيزات عسكرية ل{libyan-army:لجيش الليبي} إلى {@tripoli:طرابلس}', 'deployment libyan-army→'],
    ['توغلت دبابات {israel:إسرائيل} في شرق المدينة فجر اليوم', 'deployment israel→'],
    ['قدمت {qatar:قطر} مساعدات إنسانية عاجلة إلى {@sd:السودان}', 'aid qatar→'],
    ['تعهدت {saudi-arabia:السعودية} بتقديم مئة مليون دولار ل{@ye:ليمن}', 'aid saudi-arabia→'],
  ])('%s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toEqual([expected])
  })

  test.each([
    ['ومن المقرر أن يعقد {parliament:البرلمان} جلسة طارئة غدا', 'meeting/planned parliament→'],
    ['يزور {minister:كريم منصور} {@tripoli:طرابلس} غدا', 'visit/planned minister→'],
    ['{usa:واشنطن} و{iran:طهران} بصدد بدء محادثات بشأن الملف النووي', 'negotiation/planned usa+iran→'],
    [
      'وستستضيف {qatar:الدوحة} محادثات بين {hamas:حماس} و{israel:إسرائيل} الأحد المقبل',
      'negotiation/planned hamas+israel→',
    ],
  ])('are planned: %s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toEqual([expected])
  })

  test.each([
    'لم يتوصل الطرفان إلى اتفاق.',
    'فشلت المفاوضات بين {hamas:حماس} و{israel:إسرائيل}.',
    'علقت {hamas:حماس} مشاركتها في المفاوضات.',
    'منعت {rsf:الدعم السريع} دخول المساعدات إلى {@fasher:الفاشر}.',
    'انسحب {morocco:المغرب} من البطولة.',
    'انسحب النواب من الجلسة احتجاجا على التصويت.',
    'نشرت {usa:واشنطن} وثائق سرية عن الحرب.',
    'لا تزال جميع الأطراف بعيدة عن طاولة المفاوضات.',
    'وقد تعود {hamas:حماس} إلى المحادثات إذا صمدت الهدنة.',
    'يجب أن تنسحب {israel:إسرائيل} من القطاع.',
    'وكان من المقرر أن يجتمع الطرفان أمس.',
  ])('are not read out of: %s', (marked) => {
    expect(readMarked(marked).map(summary)).toEqual([])
  })
})
