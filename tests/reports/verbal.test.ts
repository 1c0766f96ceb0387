import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

describe('words that are deeds', () => {
  test.each([
    [
      'أدانت {egypt:مصر} بأشد العبارات الهجوم الإسرائيلي على {@damascus:دمشق}، وقالت {israel:إسرائيل} إنها لا تعلق',
      'condemnation egypt→israel',
    ],
    [
      'أعربت {saudi-arabia:السعودية} عن إدانتها لقصف {rsf:الدعم السريع} مستشفى في {@fasher:الفاشر}',
      'condemnation saudi-arabia→rsf',
    ],
    ['ندد {un:الأمين العام للأمم المتحدة} باستهداف المدنيين', 'condemnation un→'],
    ['استنكر {party:حزب العدالة} قرار {parliament:البرلمان} رفع الأسعار', 'condemnation party→parliament'],
    [
      'واستدعت {ministry:وزارة الخارجية} السفير الإيراني للاحتجاج على تصريحات {iran:طهران}',
      'condemnation ministry→iran',
    ],
    ['وشجبت {qatar:الدوحة} بشدة اقتحام المسجد الأقصى', 'condemnation qatar→'],
    ['نفت {hamas:حركة حماس} وجود أي خلاف بين قادتها', 'denial hamas→'],
    ['كذّب {sudanese-army:الجيش السوداني} ما تردد عن سقوط {@fasher:الفاشر}', 'denial sudanese-army→'],
    ['وأنكرت {turkey:أنقرة} أي علاقة لها بالهجوم', 'denial turkey→'],
    [
      'اتهمت {sudanese-army:القوات المسلحة السودانية} {rsf:الدعم السريع} بقصف سوق في {@fasher:الفاشر}',
      'accusation sudanese-army→rsf',
    ],
    ['حمّلت {hamas:حماس} {israel:إسرائيل} المسؤولية الكاملة عن حياة الأسرى', 'accusation hamas→israel'],
    ['ووجهت {usa:واشنطن} أصابع الاتهام إلى {iran:طهران}', 'accusation usa→iran'],
    [
      'وألقى {president:أحمد سالم} باللوم على {party:حزب العدالة} في تعطيل الدستور',
      'accusation president→party',
    ],
    ['تبنى {islamic-state:تنظيم الدولة} الهجوم على الكنيسة', 'claim islamic-state→'],
    ['أعلن {islamic-state:تنظيم الدولة} مسؤوليته عن التفجير في {@damascus:دمشق}', 'claim islamic-state→'],
    ['وأقر {israeli-army:الجيش الإسرائيلي} باستهداف المبنى', 'claim israeli-army→'],
    ['هدد {houthis:الحوثيون} باستهداف السفن', 'threat houthis→'],
    ['توعدت {iran:طهران} {israel:إسرائيل} برد حاسم', 'threat iran→israel'],
    ['حذرت {iran:إيران} {usa:الولايات المتحدة} من أي هجوم على أراضيها', 'threat iran→usa'],
    ['أمهلت {turkey:أنقرة} {sdf:قسد} أسبوعا للانسحاب', 'threat turkey→sdf'],
    ['تعهد {hezbollah:حزب الله} بالرد على الاغتيال', 'threat hezbollah→'],
    ['طالبت {un:الأمم المتحدة} {israel:إسرائيل} بفتح المعابر', 'demand un→israel'],
    ['دعا {envoy:هانس مولر} الأطراف إلى ضبط النفس', 'demand envoy→'],
    [
      'حث {security-council:مجلس الأمن} {rsf:الدعم السريع} على رفع الحصار عن {@fasher:الفاشر}',
      'demand security-council→rsf',
    ],
    ['ناشدت {un:الأمم المتحدة} المانحين تقديم الدعم', 'demand un→'],
    ['طلبت {iraq:بغداد} من {security-council:مجلس الأمن} إنهاء عمل البعثة', 'demand iraq→security-council'],
    ['وجددت {algeria:الجزائر} دعوتها إلى حوار شامل', 'demand algeria→'],
  ])('%s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toEqual([expected])
  })

  test('go on with the subject of the clause before', () => {
    const read = readMarked(
      'وندد {minister:كريم منصور} أمس بالقرار، وطالب {iran:طهران} بتوضيح، محذرا {israel:إسرائيل} من رد قاس.',
    )
    expect(read.map((report) => `${summary(report)} ${report.date?.edtf ?? ''}`)).toEqual([
      'condemnation minister→ 2024-05-14',
      'demand minister→iran 2024-05-14',
      'threat minister→israel 2024-05-14',
    ])
  })

  test('name the body that a spokesman speaks for, and the man', () => {
    const read = readMarked('ونفى المتحدث باسم {hamas:الحركة} {commander:علي حسن} صحة الأنباء.')
    expect(read.map(summary)).toEqual(['denial hamas+commander→'])
  })

  test.each([
    ['نفت {hamas:حركة حماس} التوصل إلى اتفاق بشأن الأسرى', ['denial hamas→', 'agreement/denied hamas→']],
    [
      'ونفى {houthis:الحوثيون} أن يكونوا قد أطلقوا صواريخ على {saudi-arabia:السعودية}',
      ['denial houthis→', 'rocket-attack/denied houthis→saudi-arabia'],
    ],
    ['نفت {turkey:تركيا} أن تكون قواتها قد شاركت في القتال', ['denial turkey→']],
    ['ونفى {minister:كريم منصور} نيته الترشح', ['denial minister→']],
  ])('tell the deed that is denied as denied: %s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toEqual(expected)
  })

  test.each([
    'وتبادل المسؤولون التهاني بالعيد.',
    'اتُّهم موظف بسرقة أموال عامة.',
    'ولم تعلن أي جهة مسؤوليتها عن الهجوم.',
    'حذر {president:أحمد سالم} من كارثة إنسانية في الإقليم.',
    'قد تطالب {egypt:مصر} بتعديل الاتفاق.',
    'لم يندد {president:أحمد سالم} بالهجوم.',
    'من المتوقع أن تدين {qatar:قطر} القرار.',
    'وقال {envoy:هانس مولر} إن الوضع صعب.',
    'أدين المتهم بتهمة القتل العمد.',
    'وأضاف {minister:كريم منصور} أن الحكومة ملتزمة ببرنامجها.',
  ])('are not read out of: %s', (marked) => {
    expect(
      readMarked(marked)
        .filter(({ modality }) => modality === 'reported')
        .map(summary),
    ).toEqual([])
  })
})
