import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

describe('arrests, sanctions, protests, votes, posts, rulings and disasters', () => {
  test.each([
    ['اعتقلت {police:الشرطة} عشرين ناشطا في {@cairo:القاهرة} أمس', 'arrest police→'],
    ['ألقت {police:الشرطة} القبض على متهم بالقتل', 'arrest police→'],
    ['اعتقل {commander:علي حسن} في مطار {@cairo:القاهرة} مساء الأحد', 'arrest →commander'],
    ['احتجزت {houthis:جماعة الحوثي} موظفين في {un:الأمم المتحدة}', 'arrest houthis→un'],
    ['خطف مسلحون صحفيا في {@tripoli:طرابلس}', 'arrest →'],
    ['داهمت {police:الشرطة} منازل في حي شعبي واعتقلت ثلاثة أشخاص', 'arrest police→'],
    ['فرضت {usa:واشنطن} عقوبات جديدة على {iran:إيران} أمس', 'sanction usa→iran'],
    [
      'أدرجت {usa:الولايات المتحدة} {houthis:جماعة الحوثي} على قائمة المنظمات الإرهابية',
      'sanction usa→houthis',
    ],
    ['مدد {security-council:مجلس الأمن} العقوبات على {@ly:ليبيا}', 'sanction security-council→'],
    ['تظاهر الآلاف في {@cairo:القاهرة} ضد {parliament:البرلمان} أمس', 'protest →parliament'],
    ['نظم أهالي المختطفين وقفة احتجاجية أمام المحكمة صباح اليوم', 'protest →'],
    ['بدأ الأطباء إضرابا مفتوحا في {@sd:السودان}', 'protest →'],
    ['قطع محتجون الطريق الرابط بين المدينتين', 'protest →'],
    ['فرقت {police:الشرطة} متظاهرين بالغاز المسيل للدموع', 'protest →police'],
    ['قضت {court:محكمة النقض} بسجن {commander:علي حسن} عشر سنوات', 'ruling court→commander'],
    ['حكمت {court:المحكمة} على {commander:علي حسن} بالإعدام', 'ruling court→commander'],
    ['أصدر {president:أحمد سالم} مرسوما بحل {parliament:البرلمان}', 'ruling president→parliament'],
    ['أقر {parliament:البرلمان} قانون الانتخابات الجديد', 'ruling parliament→'],
    ['فرضت السلطات حظر التجول في {@tripoli:طرابلس}', 'ruling →'],
    ['أصدرت {court:المحكمة} مذكرة توقيف بحق {commander:علي حسن}', 'ruling court→commander'],
    ['عيّن {president:أحمد سالم} {minister:كريم منصور} رئيسا للوزراء', 'appointment president→minister'],
    ['أقال {president:أحمد سالم} وزير الداخلية {minister:كريم منصور}', 'appointment president→minister'],
    ['قدم {minister:كريم منصور} استقالته إلى {president:أحمد سالم} أمس', 'appointment minister→'],
    ['أدى {minister:كريم منصور} اليمين الدستورية أمام {president:أحمد سالم}', 'appointment minister→'],
    ['أقيل {minister:كريم منصور} من رئاسة الجهاز', 'appointment →minister'],
    ['فاز {party:حزب العدالة} بأغلبية مقاعد {parliament:البرلمان}', 'election →party'],
    ['جرت الانتخابات التشريعية في {@ma:المغرب} يوم الأربعاء', 'election →'],
    ['منح {parliament:البرلمان} الثقة لحكومة {minister:كريم منصور}', 'election parliament→minister'],
    ['تجرى الانتخابات في {@eg:مصر} الشهر المقبل', 'election/planned →'],
    ['ضرب زلزال بقوة 6 درجات شمال {@sy:سوريا} فجر اليوم', 'disaster →'],
    ['اندلع حريق في مستشفى ب{@cairo:القاهرة}', 'disaster →'],
    ['غرق مركب يقل مهاجرين قبالة سواحل {@ly:ليبيا}', 'disaster →'],
    ['تحطمت مروحية عسكرية شرقي {@tripoli:طرابلس}', 'disaster →'],
    ['تفشى وباء الكوليرا في {@sd:السودان}', 'disaster →'],
  ])('%s', (marked, expected) => {
    expect(readMarked(`${marked}.`).map(summary)).toEqual([expected])
  })

  test.each([
    'خطف المنتخب فوزا ثمينا في الدقيقة الأخيرة.',
    'رفعت {usa:واشنطن} القيود عن السفر.',
    'تظاهر بالمرض كي لا يحضر.',
    'رفض {minister:كريم منصور} الاستقالة.',
    'تأجلت الانتخابات إلى العام المقبل.',
    'أحدث القرار زلزالا سياسيا في البلاد.',
    'وقالت مفوضية الانتخابات إنها لم تحدد موعدا.',
    'إذا رُفض الطعن فستلجأ إلى المحكمة.',
    'تستعد الأحزاب لخوض الانتخابات المقبلة.',
  ])('are not read out of: %s', (marked) => {
    expect(readMarked(marked).map(summary)).toEqual([])
  })
})
