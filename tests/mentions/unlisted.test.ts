import { describe, expect, test } from 'vitest'
import { marked, plain, tag } from './annotate.ts'

describe('a person whom no file lists', () => {
  test.each([
    ['follows a rank', 'وقتل العميد الركن {actor/~سالم القحطاني:سالم القحطاني} في الهجوم'],
    [
      'follows an office and what it is of',
      'قال وزير الدفاع الإيراني {actor/~عزيز نصيرزاده:عزيز نصيرزاده} إن',
    ],
    [
      'follows a body',
      'وقال المتحدث باسم {actor/un:الأمم المتحدة} {actor/~ستيفان دوجاريك:ستيفان دوجاريك} إن',
    ],
    ['has a first name', 'وأصيب {actor/~هشام المشيشي:هشام المشيشي} بجروح'],
    ['may bear a compound name', 'اغتيال {actor/~عبد الغني الككلي:عبد الغني الككلي} أمس'],
    ['may bear a kunya after a title', 'أعلن القيادي {actor/~أبو مريم الأنصاري:أبو مريم الأنصاري} ذلك'],
    [
      'is joined to another by و',
      'حكم على {actor/~عصام الشابي:عصام الشابي} و{actor/~غازي الشواشي:غازي الشواشي} بالسجن',
    ],
    ['may have an unknown name after a rank', 'وأكد الرائد {actor/~نقراط برناوي:نقراط برناوي} ذلك'],
    ['may bear God in the name', 'قتل الملازم {actor/~رياض عبد الله الطالب:رياض عبد الله الطالب} أمس'],
    ['may be of the religion', 'وقال المقدم {actor/~عز الدين رجب:عز الدين رجب} ذلك'],
    ['is called so', 'المنفذ يدعى {actor/~أبو سليمان:أبو سليمان} وفق مصدر'],
    ['speaks', 'وقال {actor/~ريناتو سوليدوم:ريناتو سوليدوم} رئيس المعهد'],
    [
      'is the surname alone later',
      'قتل {actor/~عبد الغني الككلي:عبد الغني الككلي} أمس. وكان {actor/~عبد الغني الككلي:الككلي} في المعسكر',
    ],
    [
      'is the surname alone beside a verb, a first name too',
      'قال المتحدث {actor/~أسامة حسن:أسامة حسن} ذلك. وأضاف {actor/~أسامة حسن:حسن} أن الأمر انتهى',
    ],
    [
      'has the fullest wording for a name',
      'قال {actor/~محمد سالم القحطاني:محمد القحطاني} ذلك، و{actor/~محمد سالم القحطاني:محمد سالم القحطاني} غادر',
    ],
    ['may be called after any noun', 'وقال مدير المركز {actor/~ماجد أبو ستيتة:ماجد أبو ستيتة} إن'],
    ['may bear a third name without an article', 'وأكدت المديرة {actor/~هالة سمير بدوان:هالة سمير بدوان} أن'],
    ['may end in an alif', 'زار الرئيس {actor/~نيكولو مانتوفا:نيكولو مانتوفا} المدينة'],
    ['may begin with nun', 'انتقد {actor/~دانيال نورغارد:دانيال نورغارد} القرار'],
    ['may have a foreign particle', 'التقى نظيره {actor/~كاسبار دي فريس:كاسبار دي فريس} أمس'],
    ['has the office behind strange words', 'ذكر أن {actor/~سولفين هاغدال:سولفين هاغدال} مدير المرصد'],
    ['has an age', 'وغابت {actor/~غيردا ليندستروم:غيردا ليندستروم} (71 عاما) عن الجلسة'],
    ['may end as two of something do', 'وقال {actor/~مارتن كولان:مارتن كولان} إن'],
    ['has a strange name before the father', 'كتبها {actor/~دحيم بن صالح الشبرمي:دحيم بن صالح الشبرمي} أمس'],
    ['ends before what is done', 'هنأ الوزير {actor/~رودريغو ألتامار:رودريغو ألتامار} باختياره في المجلس'],
    ['may be of two names that are words', 'غنت {actor/~أماني ليلى:أماني ليلى} أمس'],
    ['may be a doctor', 'وقالت د. {actor/~منال غندور:منال غندور} ذلك'],
    ['is followed by the office', 'اعتبر {actor/~الطيب المبروكي:الطيب المبروكي} وزير الصيد أن'],
    [
      'is not the father named in the name',
      'وصل الأمير {actor/~نايف بن سلمان بن عبد العزيز:نايف بن سلمان بن عبد العزيز} أمس',
    ],
    [
      'may have a nickname',
      'قتل {actor/~عبد الغني الككلي:عبد الغني الككلي}، المعروف بـ«{actor/~عبد الغني الككلي:غنيوة}»، أمس',
    ],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each([
    'قال رئيس الوزراء إن الحكومة ترفض ذلك',
    'عقد الوزير اجتماعا مع قادة الجيوش',
    'وقال مسؤول رفيع إنه يرفض',
    'يعمل في بيع جمال الورود',
    'الهجوم على الحدود أمس',
    'ساعد الطالب صديقه أمس',
    'يدعي النظام أن القصف توقف',
    'وأعلن المتحدث باسم القائد العام ذلك',
    'جدد المقاول كامل البنى التحتية',
    'زار مركز الأمير سلطان الحضاري أمس',
    'عن عمر ناهز الثمانين',
    'طعن رجل نرويجي متنكرا',
    'نشكر فضل الله تعالى',
    'واتهم جنرال كندي كبير خصومه',
    'قرب المدرسة (30 عاما) بنيت',
  ])('is not read into %s', (source) => {
    expect(tag(source)).toEqual([])
  })
})

describe('a body that no file lists', () => {
  test.each([
    ['may be a party with a foreign name', 'خسر {actor/~حزب ناسيونال رينوفا:حزب ناسيونال رينوفا} الحاكم'],
    ['is a class noun with its name', 'وتبنت {actor/~حركة النهضة:حركة النهضة} الهجوم'],
    ['goes on with its adjectives', 'أعلن {actor/~جهاز الأمن الداخلي الليبي:جهاز الأمن الداخلي الليبي} ذلك'],
    [
      'may be a definite noun with a telling adjective',
      'قررت {actor/~المحكمة الاتحادية العليا:المحكمة الاتحادية العليا} ذلك',
    ],
    ['is a service with its country', 'اعترضت {actor/~البحرية الليبية:البحرية الليبية} القارب'],
    ['is a service in two words', 'أخمد {actor/~الدفاع المدني الليبي:الدفاع المدني الليبي} الحريق'],
    ['may be the highest of its kind', 'قضت {actor/~المحكمة العليا الليبية:المحكمة العليا الليبية} بذلك'],
    ['may be a court of a town', 'قضت {actor/~محكمة جنايات المنيا:محكمة جنايات المنيا} بذلك'],
    ['may be a directorate', 'أعلنت {actor/~مديرية الصحة:مديرية الصحة} ذلك'],
    ['takes a complement with ل', 'اجتمع {actor/~المجلس الأعلى للأمن القومي:المجلس الأعلى للأمن القومي} أمس'],
    [
      'goes on with the field of its affairs',
      'عايدت {actor/~وزارة الشؤون الاجتماعية:وزارة الشؤون الاجتماعية} ذلك، وقررت {actor/~وزارة الخدمة المدنية:وزارة الخدمة المدنية} ذلك',
    ],
    ['may be quoted', 'نفت {actor/~حركة الأفق الجديد:حركة «الأفق الجديد»} ذلك'],
    ['may be a numbered unit', 'انسحب {actor/~اللواء 444:اللواء 444} من الموقع'],
    ['has its article back in its name after ل', 'اجتماع ل{actor/~المجلس الوزاري:لمجلس الوزاري} أمس'],
    ['goes on from construct to construct', 'بيان ل{actor/~قيادة عمليات بغداد:قيادة عمليات بغداد} أمس'],
    [
      'may be of the United Nations',
      'دعت {actor/~بعثة الأمم المتحدة للدعم:بعثة الأمم المتحدة للدعم} إلى التهدئة',
    ],
    [
      'is its first words later',
      'قالت {actor/~حكومة الوحدة الوطنية الليبية:حكومة الوحدة الوطنية الليبية} ذلك. ونفت {actor/~حكومة الوحدة الوطنية الليبية:حكومة الوحدة} الأمر',
    ],
    [
      'is the government of a listed person',
      'ورفضت {actor/iraq:حكومة السوداني} ذلك، وقال {actor/mohammed-shia-al-sudani:محمد شياع السوداني}',
    ],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each([
    'توقفت حركة المرور في الشارع',
    'قال حزب سياسي إنه يرفض',
    'قوات الأمن انتشرت',
    'الحكومة الجديدة ترفض',
    'رئيس الحكومة اللبناني يرفض',
    'تنظيم الهجرة مهمة صعبة',
  ])('is not read into %s', (source) => {
    expect(tag(source)).toEqual([])
  })
})

describe('a place that no file lists', () => {
  test.each([
    ['lies on the outskirts', 'غارة على أطراف {place/~القطرانة:القطرانة} أمس'],
    ['may be a front that bears a kunya', 'خسائر في {place/~محور أبو عريف:محور أبو عريف} أمس'],
    [
      'may be a house of learning before which people stand',
      'تظاهروا أمام {place/~جامعة الكوفة:جامعة الكوفة} أمس',
    ],
    ['may be a prison', 'نقلوا إلى {place/~سجن الصخرة:سجن الصخرة} أمس'],
    ['is the name after its class noun', 'قصف على بلدة {place/~كفركلا:كفركلا} أمس'],
    ['keeps a class noun that names', 'انفجار في {place/~معسكر التكبالي:معسكر التكبالي} أمس'],
    ['holds the place that it is of', 'غارات على {place/~مطار صنعاء الدولي:مطار صنعاء الدولي} أمس'],
    ['may be an embassy', 'تظاهرة أمام {place/~السفارة الأمريكية:السفارة الأمريكية} أمس'],
    ['may be the building of a body', 'استهدف {place/~مبنى هيئة الأركان:مبنى هيئة الأركان} أمس'],
    [
      'goes on with a list of places',
      'قتلى في مناطق {place/~البرح:البرح} و{place/~ثعبات:ثعبات} و{place/~الزنوج:الزنوج} وفق مصدر',
    ],
    ['may stand after a preposition of place', 'معارك قرب {place/~بوكروفسك:بوكروفسك} وفق مصدر'],
    [
      'may be called after a person',
      'نقلوا إلى {place/~مستشفى الشهيد أبو يوسف النجار:مستشفى الشهيد أبو يوسف النجار} أمس',
    ],
    ['may be called after a king', 'في {place/~شارع الملك فهد:شارع الملك فهد} أمس'],
    ['may be a school called after a person', 'قصف {place/~مدرسة أبوبكر الصديق:مدرسة أبوبكر الصديق} أمس'],
    ['may bear an ordinary word', 'إصابات في {place/~مستشفى الهيئة:مستشفى الهيئة} أمس'],
    ['may be a hospital known by its founder', 'نقلوا إلى {place/~المستشفى الوطني:المستشفى الوطني} أمس'],
    ['may be a market', 'قصف {place/~سوق المواشي:سوق المواشي} أمس'],
    ['may be a position that is fired at', 'قصف {place/~موقع المرج:موقع المرج} بالصواريخ'],
    [
      'follows a class noun of many',
      'غارات على مناطق {place/~اللبداء:اللبداء} و{place/~العمشية:العمشية} أمس',
    ],
    ['may follow a noun that is an adjective too', 'قتلى في محلية {place/~الخوي:الخوي} أمس'],
    ['is a village whose name opens like a foreign first name', 'في قرية {place/~ميت عنتر:ميت عنتر} أمس'],
    ['may be the town of a district', 'في مركز {place/~طلخا:طلخا} بمحافظة أخرى'],
    ['is a village with an ordinary name', 'من بلدة {place/~نصيب:نصيب} في ريف المحافظة'],
    ['may end in ان', 'قصف منطقة {place/~جربان:جربان} أمس'],
    ['is introduced by a noun that counts', 'في بلدات عدة، منها {place/~الخويلدية:الخويلدية}، وفق مصدر'],
    ['may be joined to a place', 'من بلدة {place/~كفركلا:كفركلا} و{place/~العديسة:العديسة} أمس'],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each([
    'قضت المحكمة بسجن الناشط خمس سنوات',
    'في مدينة ساحلية صغيرة',
    'بلدة تقع شرق المحافظة',
    'قرية صغيرة شمال المحافظة',
    'عاد إلى بلده الحبيب',
    'في ساحة المعركة أمس',
    'في إطار ولاية ميشال الثانية'.replace(' ميشال', ''),
    'في أعقاب الهجوم',
    'في استهداف المواقع',
    'في مناطق النزاع وأحياء سكنية',
    'وقالت مصادر محلية الجمعة ذلك',
    'زار موقع الهجوم أمس',
    'ارتفاع في سوق العمل',
    'نقلوا إلى مستشفى المدينة أمس',
    'قتلى بينهم نساء، منها إصابات',
  ])('is not read into %s', (source) => {
    expect(tag(source)).toEqual([])
  })
})

describe('an outlet', () => {
  test.each([
    'وفق {outlet/reuters:رويترز} أمس',
    'نقلت قناة {outlet/al-arabiya:العربية} عن مصدر',
    'المصدر: {outlet/ean-libya:عين ليبيا}',
    'قال مصدر ({outlet/al-arabiya:العربية})',
    'ونقلت وكالة “{outlet/~نور نيوز:نور نيوز}” عن مسؤول',
    'بحسب صحيفة {outlet/~المدى:المدى} أمس',
    'ذكرت {outlet/~وكالة أنباء العالم العربي:وكالة أنباء العالم العربي} أمس',
  ])('is read where a report is credited: %s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each(['الدول العربية ترفض', 'كتب على موقع تويتر أمس', 'وكالة الطاقة تنفي'])(
    'is not read into %s',
    (source) => {
      expect(tag(source).filter(({ kind }) => kind === 'outlet')).toEqual([])
    },
  )
})

describe('what is told of a name', () => {
  test.each([
    [
      'goes with a person who was named right before',
      'ووصل {actor/abu-ali-al-askari:أبو علي العسكري} بن عبد العزيز آل سعود',
    ],
    ['is where is fought, and not who fights', 'تكبدوا خسائر على جبهة {place/tadmur:تدمر} أمس'],
    [
      'is no weekday',
      'أعلنت وزيرة الخارجية الكندية {actor/~كريستيا فريلاند:كريستيا فريلاند} الجمعة ذلك. وقالت يوم الجمعة إن',
    ],
    ['is no prayer', 'وقال المتحدث {actor/~سامي الكريمي:سامي الكريمي} رحمه الله إن الأمر بيد الله'],
    ['may be a colour', 'وقال المتحدث باسم {actor/~كتائب النهر الأزرق:كتائب النهر الأزرق} ذلك'],
    ['may be a prophet of a village', 'خرجت من قرية {place/~النبي صالح:النبي صالح} أمس'],
    ['is an agency under its class', 'وذكرت وكالة أنباء {outlet/reuters:رويترز} أن الاجتماع انتهى'],
  ])('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })

  test.each(['رفض عقوبات إدارة الرئيس', 'وكتب في تويتر أمس ذلك', 'وشارك في مونديال العام'])(
    'is none in “%s”',
    (text) => {
      expect(marked(text)).toBe(text)
    },
  )
})
