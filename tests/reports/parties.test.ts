import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

/** Which kind of attack it is, the tables of types tell; here all are one. */
const ATTACKS: ReadonlySet<string> = new Set([
  'air-strike',
  'rocket-attack',
  'drone-attack',
  'bombing',
  'clash',
  'attack',
  'assassination',
])
/** Types whose two sides have no order. */
const MUTUAL: ReadonlySet<string> = new Set(['meeting', 'negotiation', 'agreement'])

/** Sorts the parties of a summary, so that only who stands on which side is compared. */
function sorted(line: string): string {
  const at = line.indexOf(' ')
  const [type, sides] = [line.slice(0, at), line.slice(at + 1)]
  const [agents = [], targets = []] = sides
    .split('→')
    .map((side) => side.split('+').filter((id) => id !== ''))
  const kind = type.split('/')[0] ?? ''
  if (MUTUAL.has(kind)) return `${type} ${[...agents, ...targets].sort().join('+')}`
  const told = ATTACKS.has(kind) ? type.replace(kind, 'force') : type
  return `${told} ${agents.sort().join('+')}→${targets.sort().join('+')}`
}

/** One sentence a line, and after each bar a report that it must give; a heading begins with #. */
const SENTENCES = `
# known objects before their doer, pronouns, lists of titles, those summed up
قتل عشرون شخصا في هجوم ب{@cairo:القاهرة}، وتبنى الهجوم {islamic-state:تنظيم الدولة} | attack islamic-state→ | claim islamic-state→
قصفت {iran:إيران} مقرا لمسلحين في {@damascus:دمشق}، تحملهم {iran:طهران} مسؤولية التفجير | rocket-attack iran→ | accusation iran→
توعد الرئيس {president:أحمد سالم}، والوزير {minister:كريم منصور}، و{police:الشرطة} برد قاس على {hamas:حركة حماس} | threat president+minister+police→hamas
انتقدت دول عدة قرار {parliament:البرلمان}، من بينها {qatar:قطر} و{turkey:تركيا} | condemnation qatar+turkey→parliament
ألحق {sudanese-army:الجيش السوداني} خسائر فادحة ب{rsf:قوات الدعم السريع} في {@khartoum:الخرطوم} | clash sudanese-army→rsf
أحرز {sudanese-army:الجيش السوداني} تقدما في المعارك الدائرة ضد {rsf:قوات الدعم السريع} في {@khartoum:الخرطوم} | clash sudanese-army→rsf
ذكرت صحيفة أن الغارات الإسرائيلية استهدفت مواقع ل{hezbollah:حزب الله}. وقالت {israel:إسرائيل} إنها لا تعلق | air-strike israel→hezbollah
رحب {president:أحمد سالم} لدى استقباله الوزير {minister:كريم منصور} بالاتفاق | meeting president→minister
كان {minister:كريم منصور} عين رئيسا للوزراء في أبريل | appointment →minister
استقبل {president:أحمد سالم} في مكتبه أمس الموفد {envoy:هانس مولر} | meeting president→envoy
نفى {minister:كريم منصور} وصول أي تعزيزات إلى {@tripoli:طرابلس} | denial minister→ | deployment/denied →
أعلن {president:أحمد سالم} مقتل القيادي {commander:علي حسن} بعملية نفذها {police:جهاز الأمن} | assassination police→commander
قضت {court:محكمة الجنايات} بإعدام مدانين بتفجير سيارة في {@cairo:القاهرة} | ruling court→ | bombing →
شهدت القرية توغلا لقوة إسرائيلية. ولم يعلق {israeli-army:الجيش الإسرائيلي} | deployment israeli-army→
أودى صاروخ إيراني بحياة أربعة أشخاص في {@tripoli:طرابلس}. ونفت {iran:إيران} ذلك | rocket-attack iran→
إن {usa:واشنطن} و{iran:طهران} ستجريان محادثات الأسبوع المقبل | negotiation/planned usa+iran→
أما {president:أحمد سالم} فهدد {hezbollah:حزب الله} | threat president→hezbollah
هدد {president:أحمد سالم} ووزير الخارجية القطري {minister:كريم منصور} {israel:إسرائيل} | threat president+minister→israel
شن {israel:الكيان الصهيوني} غارة على {@damascus:دمشق}. ثم شن الكيان هجوما جويا على {@sanaa:صنعاء} | air-strike israel→ | air-strike israel→
اتصل الرئيس {president:أحمد سالم}، أمس، بوزير الخارجية {minister:كريم منصور} | meeting president→minister
شنت {usa:الولايات المتحدة}، بطلب من {egypt:مصر}، غارة على مواقع {islamic-state:تنظيم الدولة} | air-strike usa→islamic-state
تعرضت {us-forces:القوات الأمريكية} لما لا يقل عن 180 هجوما في {@sy:سوريا} | attack →us-forces
أصابت قذيفة إسرائيلية منزلا في {@damascus:دمشق}. ونفت {israel:إسرائيل} ذلك | rocket-attack israel→
أوقفت {police:الشرطة} ثلاثة منهم | arrest police→
طلبت {qatar:قطر} عقد جلسة طارئة لمجلس الجامعة | demand qatar→
قصفت {iran:إيران} قاعدة في {@qa:قطر}. وقصفت {usa:الولايات المتحدة} مواقع ل{hamas:حماس} في {@sy:سوريا}. وأدانت {algeria:الجزائر} الاعتداء على {@qa:قطر} | condemnation algeria→iran
# whose the thing is that was struck, by the pronoun on it
قال {hezbollah:حزب الله} إن {israeli-army:الجيش الإسرائيلي} قصف مواقعه في {@damascus:دمشق} | force israeli-army→hezbollah
سيطرت {rsf:قوات الدعم السريع} على {@fasher:الفاشر}. وقصف {sudanese-army:الجيش السوداني} مواقعها بعد ساعات | clash rsf→ | force sudanese-army→rsf
قال {sudanese-army:الجيش السوداني} إن قواته تعرضت لهجوم من {rsf:قوات الدعم السريع} في {@fasher:الفاشر} | attack rsf→sudanese-army
قالت {hamas:حركة حماس} إن {israel:إسرائيل} اغتالت ثلاثة من قادتها في {@doha:الدوحة} | assassination israel→hamas
قال {minister:كريم منصور} إنه بخير. واستهدفت طائرة مسيرة منزله في {@cairo:القاهرة} | drone-attack →minister
قصف {sudanese-army:الجيش السوداني} من مواقعه بلدة قرب {@khartoum:الخرطوم}. وقالت {rsf:قوات الدعم السريع} إنها بخير | force sudanese-army→
دخل {libyan-army:الجيش الليبي} {@damascus:دمشق} وقصف مواقعها | deployment libyan-army→ | force libyan-army→
زار وزير الخارجية المصري {@tr:تركيا}. ورحبت {turkey:تركيا} بذلك | visit →
قتل خمسة في هجوم ب{@cairo:القاهرة}، وأعلن {islamic-state:تنظيم الدولة} مسؤوليته عنه | force islamic-state→ | claim islamic-state→
دخل {israeli-army:الجيش الإسرائيلي} {@damascus:دمشق}. واعتقل عددا من عناصر {hezbollah:حزب الله} | deployment israeli-army→ | arrest israeli-army→hezbollah
اعتقل قيادي في {hezbollah:حزب الله} في {@damascus:دمشق} | arrest →hezbollah
استهدفت مجموعة من مقاتلي {hamas:حركة حماس} مواقع {israeli-army:الجيش الإسرائيلي} | force hamas→israeli-army
وجاء في بيان ل{hezbollah:حزب الله}: استهدفنا مواقع {israeli-army:الجيش الإسرائيلي} | attack hezbollah→israeli-army
استعاد {sudanese-army:الجيش السوداني} من {rsf:قوات الدعم السريع} مدينة {@khartoum:الخرطوم} بعد معارك ضارية | clash sudanese-army→rsf
أعلن {israeli-army:الجيش الإسرائيلي} مقتل ثلاثة من عناصر {hezbollah:حزب الله} في {@damascus:دمشق} | attack israeli-army→hezbollah
أعلن {libyan-army:الجيش الليبي} مقتل عنصر من {hezbollah:حزب الله} في غارة على {@damascus:دمشق} | air-strike →hezbollah
انسحب {hezbollah:حزب الله} من {@damascus:دمشق} بعد أن هاجمه {israeli-army:الجيش الإسرائيلي} | attack israeli-army→hezbollah
دخلت {rsf:قوات الدعم السريع} مدينة {@fasher:الفاشر} بعد أن قصفها {sudanese-army:الجيش السوداني} | deployment rsf→ | force sudanese-army→
التقى {president:أحمد سالم} المبعوث {envoy:هانس مولر} الذي كان قد زار {@cairo:القاهرة} | meeting president→envoy | visit envoy→
عاد {president:أحمد سالم} من زيارة إلى {@doha:الدوحة} استمرت أياما | visit president→
تبادل {sudanese-army:الجيش السوداني} و{rsf:قوات الدعم السريع} الاتهامات بخرق الهدنة | accusation rsf+sudanese-army→rsf+sudanese-army
بعد أيام من انتخاب {parliament:البرلمان}، في التاسع من الشهر، الرئيس {president:أحمد سالم} رئيسا للبلاد | election parliament→president
نددت {qatar:قطر} باستهداف {israeli-army:الجيش الإسرائيلي} المدنيين في {@damascus:دمشق} | condemnation qatar→israeli-army
عين {president:أحمد سالم} آمرا جديدا للكتيبة هو العقيد {commander:علي حسن} | appointment president→commander
هاجم {islamic-state:داعش} {sdf:قوات سوريا الديمقراطية} في {@damascus:دمشق} | attack islamic-state→sdf
هاجمت {islamic-state:داعش} {sdf:قوات سوريا الديمقراطية} في {@damascus:دمشق} | attack islamic-state→sdf
# subject before or after the verb
أعلنت {hamas:حركة حماس} قصف قواعد إسرائيلية برشقة صاروخية. وهددت {israel:إسرائيل} بالرد | claim hamas→ | rocket-attack hamas→israel | threat israel→hamas
نشرت {hezbollah:جماعة حزب الله} مشاهد من استهدافها لقاعدة إسرائيلية قرب {@tripoli:طرابلس} | attack hezbollah→
قتل ثلاثة في هجمات شنها {islamic-state:تنظيم الدولة}، استهدفت حواجز ل{police:الشرطة} | attack islamic-state→police
عقد أمس اجتماع أمني برئاسة {minister:كريم منصور} في {@tripoli:طرابلس} | meeting minister→
هاجمت {houthis:جماعة الحوثي} ناقلة نفط في البحر الأحمر بزوارق سريعة | attack houthis→
{sudanese-army:الجيش السوداني} قصف أمس مواقع ل{rsf:الدعم السريع} في {@khartoum:الخرطوم} | rocket-attack sudanese-army→rsf
كانت {iran:إيران} قد قصفت قواعد تابعة ل{sdf:قوات سوريا الديمقراطية} في أبريل الماضي | rocket-attack iran→sdf
كان {islamic-state:تنظيم الدولة} هاجم نقطة ل{police:الشرطة} قرب {@tripoli:طرابلس} | attack islamic-state→police
وكان الطيران الحربي ل{libyan-army:الجيش الليبي} قد أغار على معسكر ل{islamic-state:التنظيم} جنوب {@tripoli:طرابلس} | air-strike libyan-army→islamic-state
ضربت طائرات {usa:الولايات المتحدة} مواقع {houthis:الحوثيين} في {@sanaa:صنعاء} | air-strike usa→houthis
استهدف مسلحون من {islamic-state:تنظيم الدولة} رتلا ل{libyan-army:الجيش الليبي} | attack islamic-state→libyan-army
أمطرت {hezbollah:عناصر حزب الله} مواقع {israeli-army:الجيش الإسرائيلي} بالصواريخ وقصفت ثكنة قرب الحدود | rocket-attack hezbollah→israeli-army
شنت مقاتلات تابعة ل{turkey:تركيا} غارات على مواقع {sdf:قوات سوريا الديمقراطية} في ريف حلب | air-strike turkey→sdf
نفذ سلاح الجو التابع ل{israel:إسرائيل} عشرات الغارات على {@damascus:دمشق} الليلة الماضية | air-strike israel→
أطلقت وحدات من {israeli-army:الجيش الإسرائيلي} النار على مزارعين قرب السياج | clash israeli-army→
أغارت طائرات {egypt:مصر} على معسكرات {islamic-state:تنظيم الدولة} في درنة | air-strike egypt→islamic-state
شن مقاتلو {hamas:حركة حماس} هجوما على قاعدة ل{israeli-army:الجيش الإسرائيلي} شرق المدينة | attack hamas→israeli-army
سيطر مقاتلو {sdf:قوات سوريا الديمقراطية} على بلدة كان {islamic-state:تنظيم الدولة} يحتلها | clash sdf→
واصلت {israel:إسرائيل} قصف بلدات جنوبية لليوم الثالث | air-strike israel→
# passives
تعرضت مواقع {sdf:قوات سوريا الديمقراطية} لقصف من قبل {turkey:تركيا} | rocket-attack turkey→sdf
استهدفت قاعدة تضم جنودا من {us-forces:القوات الأمريكية} بطائرات مسيرة | drone-attack →us-forces
قتل ثلاثة من عناصر {police:الشرطة} بنيران {islamic-state:تنظيم الدولة} في {@cairo:القاهرة} | clash islamic-state→police
اغتيل {commander:علي حسن} على أيدي عناصر من {hezbollah:حزب الله} | assassination hezbollah→commander
أصيب جنديان من {israeli-army:الجيش الإسرائيلي} بصاروخ مضاد للدروع أطلقه {hezbollah:حزب الله} | rocket-attack hezbollah→israeli-army
اعتقل {minister:كريم منصور} فجر اليوم من قبل {police:الشرطة} | arrest police→minister
اختطف {envoy:هانس مولر} في {@sanaa:صنعاء} من قبل {houthis:جماعة الحوثي} | arrest houthis→envoy
تم اعتقال {minister:كريم منصور} لدى وصوله إلى مطار {@cairo:القاهرة} | arrest →minister
جرى استهداف قافلة ل{un:الأمم المتحدة} بقذيفة قرب {@fasher:الفاشر} | rocket-attack →un
قُصفت مواقع {rsf:الدعم السريع} بمدفعية {sudanese-army:الجيش السوداني} | rocket-attack sudanese-army→rsf
أُسقطت طائرة مسيرة ل{turkey:تركيا} وأصيب {commander:علي حسن} في هجوم بطائرة مسيرة | drone-attack →commander
أُقيل {minister:كريم منصور} من منصبه | appointment →minister
أدرج {hezbollah:حزب الله} على قائمة الإرهاب من جانب {usa:الولايات المتحدة} | sanction usa→hezbollah
تعرض منزل {minister:كريم منصور} لإطلاق نار من مجهولين | clash →minister
# verbal nouns
أسفر هجوم {houthis:الحوثيين} على {saudi-arabia:السعودية} عن إصابة عاملين | attack houthis→saudi-arabia
أدى قصف {rsf:الدعم السريع} لمواقع {sudanese-army:الجيش السوداني} إلى تدمير مستودع | rocket-attack rsf→sudanese-army
أعلن عن مقتل {commander:علي حسن} في غارة نفذتها {usa:الولايات المتحدة} | assassination usa→commander
جاء اغتيال {commander:علي حسن} بعد أيام من التوتر، وقع الاغتيال في {@damascus:دمشق} الأحد | assassination →commander
أثار استهداف {iran:إيران} لمقر {sdf:قوات سوريا الديمقراطية} في {@damascus:دمشق} أمس ردودا واسعة | attack iran→sdf
وقع هجوم ل{islamic-state:تنظيم الدولة} على حاجز ل{libyan-army:الجيش الليبي} مساء أمس | attack islamic-state→libyan-army
أعلنت السلطات مقتل {commander:علي حسن} زعيم {islamic-state:تنظيم الدولة} بضربة جوية | assassination →commander+islamic-state
عقب اقتحام {police:الشرطة} مقر {party:الحزب} اندلعت احتجاجات | clash police→party
غارات {usa:الولايات المتحدة} على {@sanaa:صنعاء} استهدفت مخازن {houthis:الحوثيين} | air-strike usa→houthis
وقالت مصادر طبية إن قصفا مدفعيا ل{rsf:قوات الدعم السريع} على مخيم قتل سبعة | rocket-attack rsf→
تصاعدت عمليات استهداف {us-forces:القوات الأمريكية} من قبل فصائل مسلحة وقتل جنديان في هجوم الأحد | attack →us-forces
أسفرت ضربات {usa:أمريكا} ضد {islamic-state:تنظيم الدولة} في {@sy:سوريا} عن مقتل 12 مسلحا | air-strike usa→islamic-state
مقتل عنصرين من {hezbollah:حزب الله} باستهداف مسيرة إسرائيلية سيارة في الجنوب، بحسب {israel:إسرائيل} | drone-attack israel→hezbollah
# reciprocal
تبادل {sudanese-army:الجيش السوداني} و{rsf:قوات الدعم السريع} القصف المدفعي في {@khartoum:الخرطوم} | rocket-attack sudanese-army+rsf→
تجددت المواجهات بين {israeli-army:الجيش الإسرائيلي} و{hezbollah:حزب الله} على الحدود الأحد | clash israeli-army+hezbollah→
دارت معارك عنيفة بين قوات {sudanese-army:الجيش السوداني} وعناصر {rsf:الدعم السريع} جنوب {@khartoum:الخرطوم} | clash sudanese-army+rsf→
التقى {president:أحمد سالم} المبعوث الأممي {envoy:هانس مولر} في {@cairo:القاهرة} | meeting president→envoy
اجتمع {minister:كريم منصور} مع {envoy:هانس مولر} لبحث الأزمة | meeting minister→envoy
بحث {president:أحمد سالم} مع {envoy:هانس مولر} تطورات الأوضاع | meeting president→envoy
انطلقت في {@doha:الدوحة} محادثات بين {israel:إسرائيل} و{hamas:حماس} بوساطة {qatar:قطر} و{egypt:مصر} | negotiation israel+hamas→
وقعت {iran:إيران} و{saudi-arabia:السعودية} اتفاقا لاستئناف العلاقات برعاية {qatar:قطر} | agreement iran+saudi-arabia→
وقعت {turkey:تركيا} مع {syria:سوريا} اتفاقية للتعاون العسكري | agreement turkey→syria
توصلت {israel:إسرائيل} و{hamas:حركة حماس} إلى اتفاق لتبادل الأسرى | agreement israel+hamas→
عقد وفدا {iran:إيران} و{usa:الولايات المتحدة} جولة محادثات في {@doha:الدوحة} | negotiation iran+usa→
تلقى {president:أحمد سالم} اتصالا هاتفيا من {envoy:هانس مولر} | meeting president+envoy→
أجرى {minister:كريم منصور} اتصالا هاتفيا مع {envoy:هانس مولر} | meeting minister→envoy
استقبل {president:أحمد سالم} {envoy:هانس مولر} في القصر الرئاسي | meeting president→envoy
اشتباكات مسلحة اندلعت بين {libyan-army:الجيش الليبي} ومسلحين قبليين قرب {@tripoli:طرابلس} | clash libyan-army→
عقد {security-council:مجلس الأمن} جلسة طارئة لبحث الوضع في {@sd:السودان} | meeting security-council→
جمع لقاء في {@doha:الدوحة} {minister:كريم منصور} و{envoy:هانس مولر} | meeting minister+envoy→
جرت مباحثات مصرية تركية في {@cairo:القاهرة} أمس، وقالت {egypt:مصر} و{turkey:تركيا} إنها مثمرة | negotiation egypt+turkey→
خاضت {sdf:قوات سوريا الديمقراطية} اشتباكات ضد {islamic-state:تنظيم الدولة} شرق الفرات | clash sdf→islamic-state
اختتم {president:أحمد سالم} زيارة إلى {@tr:تركيا} التقى خلالها {envoy:هانس مولر} | visit president→ | meeting president→envoy
# instrument subjects
استهدفت طائرة مسيرة تابعة ل{turkey:تركيا} سيارة ل{sdf:قوات سوريا الديمقراطية} | drone-attack turkey→sdf
سقطت صواريخ أطلقها {hezbollah:حزب الله} على قاعدة ل{israeli-army:الجيش الإسرائيلي} | rocket-attack hezbollah→israeli-army
أصابت قذائف أطلقتها {rsf:قوات الدعم السريع} مستشفى في {@fasher:الفاشر} | rocket-attack rsf→
دمرت طائرات {israeli-army:الجيش الإسرائيلي} مبنى في غارة فجر اليوم | air-strike israeli-army→
هاجمت مسيرات {houthis:الحوثيين} سفينة حربية ل{usa:الولايات المتحدة} | drone-attack houthis→usa
استهدف قصف ل{sudanese-army:الجيش السوداني} سوقا شعبيا | rocket-attack sudanese-army→
طالت غارات {israel:إسرائيل} مقر {hezbollah:حزب الله} في الضاحية | air-strike israel→hezbollah
فجر انتحاري من {islamic-state:تنظيم الدولة} نفسه وسط تجمع ل{police:الشرطة} | bombing islamic-state→police
ألقت مروحيات {syria:سوريا} براميل متفجرة وقصفت مدفعيتها أحياء سكنية | rocket-attack syria→
استهدفت مدفعية {turkey:تركيا} نقاطا ل{sdf:قوات سوريا الديمقراطية} شمالي {@sy:سوريا} | rocket-attack turkey→sdf
أطلقت سفينة تابعة ل{us-forces:القوات الأمريكية} صواريخ على مواقع {houthis:جماعة الحوثي} | rocket-attack us-forces→houthis
ضرب صاروخ ل{houthis:الحوثيين} محيط مطار بن غوريون في {@il:إسرائيل} | rocket-attack houthis→
# relative clauses
أدى القصف الذي شنته {israel:إسرائيل} على {@damascus:دمشق} أمس إلى مقتل جنديين | rocket-attack israel→
الهجوم الذي نفذته {houthis:جماعة الحوثي} على سفينة ل{usa:الولايات المتحدة} وقع مساء الأحد | attack houthis→usa
{hezbollah:حزب الله} الذي قصف أمس مواقع {israeli-army:الجيش الإسرائيلي} لم يعلق | rocket-attack hezbollah→israeli-army
وصل {envoy:هانس مولر} الذي التقى {president:أحمد سالم} الأحد | meeting envoy→president
{commander:علي حسن} الذي اغتالته {israel:إسرائيل} في {@damascus:دمشق} عام 2023 | assassination israel→commander
الاتفاق الذي وقعته {iran:إيران} مع {iraq:العراق} في مارس 2023 ينص على نزع السلاح | agreement iran→iraq
المحكمة التي حكمت أمس على {minister:كريم منصور} بالسجن عشر سنوات | ruling →minister
العقوبات التي فرضتها {usa:الولايات المتحدة} على {iran:إيران} الشهر الماضي تشمل شركات | sanction usa→iran
ألقت {police:الشرطة} القبض على {commander:علي حسن} المتهم بقتل جندي | arrest police→commander
صاروخ أطلقته {houthis:جماعة الحوثي} اعترضته {israel:إسرائيل} فوق البحر | rocket-attack houthis→israel
# embedded speech
قال {minister:كريم منصور} إن {israel:إسرائيل} استهدفت مواقع {hezbollah:حزب الله} أمس | air-strike israel→hezbollah
أعلن {sudanese-army:الجيش السوداني} أن {rsf:الدعم السريع} قصف مستشفى في {@fasher:الفاشر} | rocket-attack rsf→
قالت {un:الأمم المتحدة} إن غارة ل{israel:إسرائيل} أصابت مدرسة | air-strike israel→
أفاد متحدث باسم {us-forces:القوات الأمريكية} بأن قاعدة تعرضت لهجوم بطائرة مسيرة | drone-attack →
ذكر {israeli-army:الجيش الإسرائيلي} أنه قصف مواقع ل{hamas:حماس} ردا على إطلاق صواريخ | claim israeli-army→ | rocket-attack israeli-army→hamas
قالت {police:الشرطة} إنها اعتقلت {commander:علي حسن} | arrest police→commander
أعلنت {ministry:وزارة الخارجية} أن {president:أحمد سالم} سيزور {@tr:تركيا} الأسبوع المقبل | visit/planned president→
أكد {president:أحمد سالم} أن بلاده، {egypt:مصر}، تدين الهجوم على {saudi-arabia:السعودية} | condemnation egypt→
ونقلت وكالة محلية عن {minister:كريم منصور} قوله إن {turkey:تركيا} شنت غارات على {sdf:قوات سوريا الديمقراطية} | air-strike turkey→sdf
وأوضح {minister:كريم منصور} أن مسلحين هاجموا دورية ل{police:الشرطة} | attack →police
كشف {envoy:هانس مولر} أن {iran:إيران} و{usa:الولايات المتحدة} أجرتا محادثات سرية في {@doha:الدوحة} الشهر الماضي | negotiation iran+usa→
أعلن {hezbollah:حزب الله} أن مقاتليه استهدفوا ثكنة ل{israeli-army:الجيش الإسرائيلي} | attack hezbollah→israeli-army
قال شهود إن قوات {syria:سوريا} أطلقت النار على متظاهرين | clash syria→
قال مسؤول أمريكي إن {iran:إيران} هاجمت سفينة في الخليج، ولم تعلق {usa:الولايات المتحدة} | attack iran→
# accusations
اتهم {sudanese-army:الجيش السوداني} {rsf:قوات الدعم السريع} بقصف مستشفى {@fasher:الفاشر} | accusation sudanese-army→rsf
اتهمت {iran:إيران} {israel:إسرائيل} باغتيال {commander:علي حسن} | accusation iran→israel
حملت {hamas:حركة حماس} {israel:إسرائيل} مسؤولية فشل المفاوضات | accusation hamas→israel
وجه {minister:كريم منصور} أصابع الاتهام إلى {iran:إيران} بالوقوف وراء الهجوم | accusation minister→iran
قالت {israel:إسرائيل} إن {hezbollah:حزب الله} مسؤول عن الهجوم، متهمة {iran:إيران} بتمويله | accusation israel→iran
واتهم {minister:كريم منصور} {turkey:تركيا} بدعم جماعات مسلحة | accusation minister→turkey
حمّل {president:أحمد سالم} {party:حزب العدالة} المسؤولية عن أعمال العنف | accusation president→party
ألقت {usa:واشنطن} باللوم على {houthis:الحوثيين} في الهجوم على السفينة | accusation usa→houthis
# claims and denials
تبنى {islamic-state:تنظيم الدولة} تفجيرا استهدف سوقا في {@damascus:دمشق} | claim islamic-state→ | bombing islamic-state→
أعلنت {houthis:جماعة الحوثي} مسؤوليتها عن هجوم بطائرات مسيرة على {saudi-arabia:السعودية} | claim houthis→
أعلن {islamic-state:التنظيم} في بيان مسؤوليته عن الهجوم على مقر {police:الشرطة} | claim islamic-state→
نفت {iran:إيران} ضلوعها في الهجوم على السفينة | denial iran→
نفى {rsf:الدعم السريع} استهداف المدنيين | denial rsf→
نفى {israeli-army:الجيش الإسرائيلي} أن يكون قد قصف المستشفى | denial israeli-army→
قتل عشرة أشخاص في تفجير بسيارة مفخخة في {@damascus:دمشق} أمس. وأعلن {islamic-state:تنظيم الدولة} مسؤوليته عن التفجير | bombing islamic-state→ | claim islamic-state→
قالت {hamas:كتائب القسام} إنها فجرت عبوة ناسفة في قوة ل{israeli-army:الجيش الإسرائيلي} | bombing hamas→israeli-army | claim hamas→
كذبت {egypt:مصر} الأنباء عن إغلاق المعبر، ونفى {minister:كريم منصور} ذلك | denial minister→
# coordination
قصفت {usa:الولايات المتحدة} و{~:بريطانيا} مواقع {houthis:الحوثيين} في {@sanaa:صنعاء} | air-strike usa+~بريطانيا→houthis
شنت {usa:الولايات المتحدة} بالتعاون مع {~:بريطانيا} غارات على {houthis:الحوثيين} | air-strike usa+~بريطانيا→houthis
أدانت كل من {egypt:مصر} و{saudi-arabia:السعودية} و{qatar:قطر} قصف {israel:إسرائيل} مدينة {@damascus:دمشق} | condemnation egypt+saudi-arabia+qatar→israel
أدانت {egypt:مصر}، و{saudi-arabia:السعودية}، و{qatar:قطر} الهجوم | condemnation egypt+saudi-arabia+qatar→
فرضت {usa:واشنطن} عقوبات على {iran:إيران} و{hezbollah:حزب الله} | sanction usa→iran+hezbollah
التقى {president:أحمد سالم} كلا من {minister:كريم منصور} و{envoy:هانس مولر} | meeting president→minister+envoy
اجتمع وزراء خارجية {egypt:مصر} و{saudi-arabia:السعودية} و{qatar:قطر} في {@cairo:القاهرة} | meeting egypt+saudi-arabia+qatar→
هدد {hezbollah:حزب الله} و{houthis:جماعة الحوثي} {israel:إسرائيل} برد قاس | threat hezbollah+houthis→israel
# apposition
اغتالت {israel:إسرائيل} القيادي البارز في {hezbollah:حزب الله} {commander:علي حسن} بغارة | assassination israel→hezbollah+commander
استقبل الرئيس المصري {president:أحمد سالم}، اليوم الأحد، مبعوث {un:الأمم المتحدة} {envoy:هانس مولر} | meeting president→un+envoy
التقى {minister:كريم منصور}، وزير الخارجية، المبعوث الأممي {envoy:هانس مولر} | meeting minister→envoy
هاجم {rsf:الدعم السريع}، الذي يسيطر على معظم {@khartoum:الخرطوم}، قاعدة ل{sudanese-army:الجيش} | attack rsf→sudanese-army
عين {president:أحمد سالم}، رئيس البلاد، {minister:كريم منصور} رئيسا للوزراء | appointment president→minister
اعتقلت {police:الشرطة} رئيس {party:حزب العدالة} {minister:كريم منصور} من منزله | arrest police→party+minister
أدان الأمين العام ل{un:الأمم المتحدة} {envoy:هانس مولر} الهجوم على قافلة المساعدات | condemnation un+envoy→
قتلت {usa:الولايات المتحدة} زعيم {islamic-state:تنظيم الدولة} في {@sy:سوريا} {commander:علي حسن} | assassination usa→islamic-state+commander
# pronouns and dropped subjects
وصل {envoy:هانس مولر} إلى {@cairo:القاهرة} والتقى {president:أحمد سالم} | visit envoy→ | meeting envoy→president
دخل {rsf:الدعم السريع} المدينة صباحا، ثم قصف مواقع {sudanese-army:الجيش} | rocket-attack rsf→sudanese-army
توعدت {iran:إيران} بالرد. وأطلقت أمس عشرات الصواريخ على {israel:إسرائيل} | rocket-attack iran→israel
نشرت {turkey:تركيا} قواتها على الحدود وقصفت مواقع {sdf:قوات سوريا الديمقراطية} | deployment turkey→ | rocket-attack turkey→sdf
أعلنت {israel:إسرائيل} تعليق المفاوضات، وشنت غارات على {@damascus:دمشق} بعد ساعات | air-strike israel→
زار {minister:كريم منصور} {@doha:الدوحة} أمس، حيث التقى {envoy:هانس مولر} | visit minister→ | meeting minister→envoy
قال {hezbollah:حزب الله} في بيان إنه استهدف موقعا ل{israeli-army:الجيش الإسرائيلي} بالصواريخ. وأضاف أنه قصف ثكنة أخرى بمسيرة | rocket-attack hezbollah→israeli-army
رفضت {iran:إيران} المقترح واتهمت {usa:الولايات المتحدة} بالمماطلة | accusation iran→usa
حذرت {usa:واشنطن} {iran:إيران} من مهاجمة السفن، مؤكدة أنها سترد بقوة | threat usa→iran
استدعت {iraq:بغداد} السفير التركي وسلمته مذكرة احتجاج على قصف {turkey:تركيا} دهوك | condemnation iraq→turkey
# class nouns
نفت {hamas:حركة حماس} ذلك. وشنت الحركة هجوما على موقع ل{israeli-army:الجيش الإسرائيلي} أمس | attack hamas→israeli-army
خسر {islamic-state:تنظيم الدولة} بلدات عدة. وهاجم التنظيم أمس حاجزا ل{libyan-army:الجيش الليبي} | attack islamic-state→libyan-army
قالت {houthis:جماعة الحوثي} إن الجماعة أطلقت صاروخا على {israel:إسرائيل} | rocket-attack houthis→israel
أعلنت {iran:إيران} و{saudi-arabia:السعودية} تقدما. ووقع الجانبان اتفاقا في {@doha:الدوحة} أمس | agreement iran+saudi-arabia→
وصل وفد من {hamas:حماس} إلى {@cairo:القاهرة} للقاء {minister:كريم منصور}. واجتمع الطرفان مساء الأحد | meeting hamas+minister→
يتقدم {sudanese-army:الجيش السوداني} في المدينة. وقصف الجيش صباح اليوم مواقع {rsf:الدعم السريع} | rocket-attack sudanese-army→rsf
التقى {minister:كريم منصور} {envoy:هانس مولر} ثم أدان الأخير الهجوم | condemnation envoy→
أصدرت {court:محكمة النقض} حكما أمس. وقضت المحكمة بسجن {minister:كريم منصور} سبع سنوات | ruling court→minister
صوت {parliament:البرلمان} أمس. وأقر المجلس قانون الانتخابات | ruling parliament→
# states by adjective and capital
غارات إسرائيلية استهدفت {@damascus:دمشق} أمس، بعد تهديد {israel:إسرائيل} | air-strike israel→
قصفت القوات التركية مواقع {sdf:قوات سوريا الديمقراطية}، وقالت {turkey:تركيا} إنها ردت على هجوم | rocket-attack turkey→sdf
قتل جنديان أمريكيان في هجوم على قاعدة شرق {@sy:سوريا}، وتوعدت {usa:الولايات المتحدة} بالرد | attack →usa
نفذ الطيران الأمريكي غارات على مواقع {houthis:الحوثيين}، وأكدت {usa:واشنطن} ذلك | air-strike usa→houthis
استهدفت مسيرة تركية سيارة في {@iq:العراق} فجر الأحد. وتشن {turkey:تركيا} عمليات هناك | drone-attack turkey→
أدانت {usa:واشنطن} الهجوم على سفارتها في {@sanaa:صنعاء} | condemnation usa→
اتهمت {iran:طهران} {usa:واشنطن} بالتصعيد | accusation iran→usa
أعلنت السلطات المصرية اعتقال {commander:علي حسن}، وقالت {egypt:مصر} إنه مطلوب | arrest egypt→commander
قتل ثلاثة جنود إسرائيليين في كمين نصبته {hamas:حماس}، وتوعدت {israel:إسرائيل} بالرد | clash hamas→israel
اعتقلت السلطات في {@tr:تركيا} 20 شخصا، وفق ما أعلنته {turkey:أنقرة} | arrest turkey→
التقى وزير الخارجية المصري {minister:كريم منصور} نظيره التركي في {@cairo:القاهرة} | meeting minister→
# meetings, visits and messages
وصل {envoy:هانس مولر} اليوم إلى {@doha:الدوحة} في زيارة رسمية | visit envoy→
زار وفد من {un:الأمم المتحدة} مخيما للنازحين | visit un→
استقبلت {qatar:قطر} وفدا من {hamas:حماس} | meeting qatar→hamas
بعث {president:أحمد سالم} رسالة إلى {iran:إيران} | message president→iran
تسلم {president:أحمد سالم} رسالة خطية من {iran:إيران} | message iran→president
شارك {minister:كريم منصور} في اجتماع مع {envoy:هانس مولر} في {@doha:الدوحة} | meeting minister→envoy
يزور {president:أحمد سالم} {@tr:تركيا} الخميس المقبل | visit/planned president→
عقد {minister:كريم منصور} سلسلة لقاءات في {@cairo:القاهرة} شملت {envoy:هانس مولر} | meeting minister→envoy
وعقدت {iran:إيران} اجتماعا مع {iraq:العراق} بشأن المياه | meeting iran→iraq
أجرى {envoy:هانس مولر} محادثات مع {hamas:قادة حماس} في {@doha:الدوحة} | negotiation envoy→hamas
# verbal conflict
أدان {security-council:مجلس الأمن} بشدة هجمات {houthis:الحوثيين} على السفن | condemnation security-council→houthis
استنكرت {qatar:قطر} استهداف {israel:إسرائيل} للمستشفى | condemnation qatar→israel
نددت {turkey:تركيا} ب{israel:إسرائيل} لاستمرارها في القصف | condemnation turkey→israel
هددت {iran:إيران} بإغلاق مضيق هرمز | threat iran→
هدد {hezbollah:حزب الله} بقصف {israel:إسرائيل} إذا استمرت الغارات | threat hezbollah→israel
توعد {president:أحمد سالم} {islamic-state:تنظيم الدولة} برد حازم | threat president→islamic-state
طالبت {un:الأمم المتحدة} {houthis:الحوثيين} بالإفراج عن موظفيها | demand un→houthis
دعت {usa:واشنطن} {sudanese-army:الجيش السوداني} إلى العودة للمفاوضات | demand usa→sudanese-army
طالب {minister:كريم منصور} بانسحاب {turkey:تركيا} من شمال البلاد | demand minister→turkey
دعا {security-council:مجلس الأمن} {sudanese-army:الجيش السوداني} و{rsf:الدعم السريع} إلى وقف فوري للقتال | demand security-council→sudanese-army+rsf
حث {envoy:هانس مولر} {israel:إسرائيل} على السماح بدخول المساعدات | demand envoy→israel
احتجت {iraq:بغداد} على قصف {turkey:أنقرة} قرى حدودية | condemnation iraq→turkey
أعربت {qatar:قطر} عن إدانتها للهجوم الذي نفذته {israel:إسرائيل} | condemnation qatar→israel
شجب {party:حزب العدالة} اعتقال {police:الشرطة} ناشطين | condemnation party→police
حذر {commander:علي حسن} {usa:الولايات المتحدة} من عواقب أي هجوم | threat commander→usa
طلبت {iraq:الحكومة} من {usa:واشنطن} سحب قواتها | demand iraq→usa
# politics and courts
عين {president:أحمد سالم} {minister:كريم منصور} وزيرا للخارجية | appointment president→minister
أقال {president:أحمد سالم} {minister:كريم منصور} من منصبه | appointment president→minister
قدم {minister:كريم منصور} استقالته إلى {president:أحمد سالم} | appointment minister→
انتخب {parliament:البرلمان} {minister:كريم منصور} رئيسا له | election parliament→minister
فاز {president:أحمد سالم} في الانتخابات الرئاسية على {minister:كريم منصور} | election →president
منح {parliament:البرلمان} الثقة لحكومة {minister:كريم منصور} | election parliament→minister
حكمت {court:محكمة النقض} على {minister:كريم منصور} بالسجن ثلاث سنوات | ruling court→minister
قضت {court:محكمة النقض} بحل {party:حزب العدالة} | ruling court→party
برأت {court:محكمة النقض} {minister:كريم منصور} من تهمة الفساد | ruling court→minister
صوت {parliament:البرلمان} على قانون يحظر التعامل مع {israel:إسرائيل} | ruling parliament→
أصدر {president:أحمد سالم} مرسوما بتعيين {minister:كريم منصور} محافظا | appointment president→minister
كلف {president:أحمد سالم} {minister:كريم منصور} بتشكيل الحكومة | appointment president→minister
أقر {parliament:البرلمان} قانون الموازنة بأغلبية الأصوات | ruling parliament→
أدانت {court:محكمة النقض} {minister:كريم منصور} بتهمة الرشوة | ruling court→minister
أيدت {court:محكمة النقض} حكما بإعدام {commander:علي حسن} | ruling court→commander
سحب {parliament:البرلمان} الثقة من {minister:كريم منصور} | election parliament→minister
تبنى {security-council:مجلس الأمن} قرارا يدعو إلى هدنة | ruling security-council→
# sanctions and arrests
فرضت {usa:الولايات المتحدة} عقوبات على {commander:علي حسن} بتهمة تمويل {hezbollah:حزب الله} | sanction usa→commander
فرضت وزارة الخزانة الأمريكية عقوبات على شركات مرتبطة ب{iran:إيران}، وفق {usa:واشنطن} | sanction usa→iran
أدرجت {usa:واشنطن} {houthis:جماعة الحوثي} على لائحة الإرهاب | sanction usa→houthis
جمدت {~:بريطانيا} أصول {commander:علي حسن} | sanction ~بريطانيا→commander
رفعت {usa:واشنطن} اسم {commander:علي حسن} من القائمة بعد أن أدرجته {un:الأمم المتحدة} على قوائم العقوبات عام 2020 | sanction un→commander
اعتقلت {israeli-army:قوات الاحتلال} عشرين فلسطينيا في الضفة | arrest israeli-army→
أوقفت {police:الشرطة} خمسة ناشطين من {party:حزب العدالة} | arrest police→party
ألقت {police:الشرطة} القبض على {minister:كريم منصور} | arrest police→minister
احتجزت {houthis:جماعة الحوثي} موظفين في {un:الأمم المتحدة} | arrest houthis→un
خطف مسلحون {envoy:هانس مولر} من سيارته | arrest →envoy
داهمت {police:الشرطة} منزل {minister:كريم منصور} واعتقلته | arrest police→minister
# protests
تظاهر المئات ضد {party:حزب العدالة} في {@cairo:القاهرة} | protest →party
فرقت {police:الشرطة} متظاهرين بالغاز المسيل للدموع | protest →police
تظاهر آلاف في {@tr:إسطنبول} احتجاجا على قصف {israel:إسرائيل} | protest →israel
خرجت مظاهرات في {@tripoli:طرابلس} تطالب بإسقاط حكومة {minister:كريم منصور} | protest →minister
نظم {~:الاتحاد العام للشغل} إضرابا عاما أمس | protest ~الاتحاد العام للشغل→
أضرب عمال السكك الحديدية احتجاجا على قرارات {ministry:وزارة النقل} | protest →ministry
# agreements, truces, movements, aid
أعلنت {houthis:جماعة الحوثي} وقف هجماتها على {saudi-arabia:السعودية} | ceasefire houthis→saudi-arabia
علق {hezbollah:حزب الله} عملياته ضد {israel:إسرائيل} | ceasefire hezbollah→israel
دخل وقف إطلاق النار بين {israel:إسرائيل} و{hezbollah:حزب الله} حيز التنفيذ | ceasefire israel+hezbollah→
استأنفت {houthis:جماعة الحوثي} هجماتها على السفن المرتبطة ب{israel:إسرائيل} | ceasefire-end houthis→israel
انسحبت {israeli-army:القوات الإسرائيلية} من مخيم جنين | withdrawal israeli-army→
انسحب {rsf:الدعم السريع} من مواقعه في {@khartoum:الخرطوم} | withdrawal rsf→
سحبت {usa:الولايات المتحدة} قواتها من قاعدة في {@sy:سوريا} | withdrawal usa→
أرسلت {turkey:تركيا} تعزيزات عسكرية إلى الحدود | deployment turkey→
نشرت {usa:واشنطن} حاملة طائرات في المنطقة | deployment usa→
قدمت {saudi-arabia:السعودية} مساعدات ل{syria:سوريا} بقيمة عشرة ملايين دولار | aid saudi-arabia→syria
أرسلت {qatar:قطر} طائرة مساعدات إغاثية إلى {@sd:السودان} | aid qatar→
اتفقت {iran:إيران} و{usa:الولايات المتحدة} على تبادل السجناء | agreement iran+usa→
وافقت {hamas:حماس} على مقترح الهدنة الذي قدمته {qatar:قطر} | agreement hamas→
# accusations, further
ندد {minister:كريم منصور} بالهجوم متهما {iran:طهران} بتدبيره | accusation minister→iran
قال {minister:كريم منصور} إن الهجوم مدان، واتهم {iran:إيران} بالمسؤولية عنه | accusation minister→iran
واتهم بيان صادر عن {ministry:وزارة الخارجية} {israel:إسرائيل} بانتهاك السيادة | accusation ministry→israel
اتهم المتحدث باسم {sudanese-army:الجيش السوداني} {commander:علي حسن} {rsf:الدعم السريع} بارتكاب مجزرة | accusation sudanese-army+commander→rsf
حملت {syria:دمشق} {israel:إسرائيل} المسؤولية الكاملة عن الهجوم | accusation syria→israel
حمل {president:أحمد سالم} مسؤولية الأزمة ل{party:حزب العدالة} | accusation president→party
اتهم {president:أحمد سالم} من وصفهم بالخونة، وحمل {party:حزب العدالة} مسؤولية الفوضى | accusation president→party
وجهت {usa:واشنطن} اتهامات إلى {iran:طهران} بتسليح {houthis:الحوثيين} | accusation usa→iran
يتهم {sudanese-army:الجيش} {~:الإمارات} بتسليح {rsf:الدعم السريع} | accusation sudanese-army→~الإمارات
وتتهم {usa:واشنطن} {iran:إيران} بدعم {houthis:الحوثيين} وهو ما تنفيه {iran:طهران} | accusation usa→iran | denial iran→
اتهمت {un:الأمم المتحدة} كلا من {sudanese-army:الجيش السوداني} و{rsf:الدعم السريع} بارتكاب جرائم حرب | accusation un→sudanese-army+rsf
اتهم {minister:كريم منصور} نظيره {envoy:هانس مولر} بالكذب | accusation minister→envoy
حمّل بيان ل{hamas:الحركة} {israel:إسرائيل} مسؤولية مقتل الأسرى | accusation hamas→israel
وألقى {minister:كريم منصور} باللائمة على {turkey:تركيا} في انهيار المحادثات | accusation minister→turkey
# strikes, further
أطلقت من {@ye:اليمن} صواريخ باتجاه {israel:إسرائيل} وتبنت {houthis:جماعة الحوثي} العملية | rocket-attack houthis→israel
سقط صاروخ أطلقته {iran:إيران} على قاعدة ل{us-forces:القوات الأمريكية} في {@iq:العراق} | rocket-attack iran→us-forces
دوت صفارات الإنذار إثر صواريخ أطلقتها {hamas:حماس} نحو {israel:إسرائيل} | rocket-attack hamas→israel
وتعرض مقر {un:بعثة الأمم المتحدة} لقصف نفذه مجهولون | rocket-attack →un
وصفت {iran:إيران} الضربات التي شنتها {usa:الولايات المتحدة} على منشآتها النووية أمس بأنها عدوان | air-strike usa→iran
# threats, further
توعد {commander:علي حسن} {israel:الاحتلال} بمزيد من الهجمات | threat commander→israel
هدد وزير الدفاع {minister:كريم منصور} بضرب {iran:إيران} في حال استأنفت التخصيب | threat minister→iran
قصفت {israel:إسرائيل} {@damascus:دمشق} أمس وقتلت قياديا في {hezbollah:الحزب}. وتوعد {hezbollah:حزب الله} بالرد | threat hezbollah→israel
حذر {president:أحمد سالم} {turkey:أنقرة} من مغبة التدخل العسكري | threat president→turkey
هددت {houthis:الجماعة} باستهداف السفن المتجهة إلى {israel:إسرائيل} | threat houthis→israel
وجهت {usa:واشنطن} تهديدا إلى {iran:إيران} بضربات جديدة | threat usa→iran
أمهل {rsf:الدعم السريع} {sudanese-army:الجيش} 72 ساعة لمغادرة المدينة | threat rsf→sudanese-army
قال {commander:علي حسن} مهددا {usa:الأمريكيين}: سنستهدف قواعدكم | threat commander→usa
# appointments, further
صدر مرسوم رئاسي بتعيين {minister:كريم منصور} وزيرا للمالية | appointment →minister
تعيين {minister:كريم منصور} رئيسا للحكومة خلفا ل{commander:علي حسن} | appointment →minister
أعلن {minister:كريم منصور} استقالته من رئاسة {party:حزب العدالة} | appointment minister→
قبل {president:أحمد سالم} استقالة {minister:كريم منصور} | appointment president→minister
أدى {minister:كريم منصور} اليمين الدستورية أمام {president:أحمد سالم} | appointment minister→
تولى {minister:كريم منصور} منصب وزير الدفاع | appointment minister→
عزل {parliament:البرلمان} {minister:كريم منصور} من منصبه | appointment parliament→minister
كلف {president:أحمد سالم} وزير المالية {minister:كريم منصور} تشكيل حكومة جديدة | appointment president→minister
تعيين {president:أحمد سالم} {minister:كريم منصور} مديرا للمخابرات أثار جدلا | appointment president→minister
عين مجلس الوزراء {minister:كريم منصور} محافظا للبنك المركزي | appointment →minister
# arrests, further
اعتقلت قوات الأمن {minister:كريم منصور} في منزله | arrest →minister
أعلنت {police:الشرطة} توقيف ثلاثة أشخاص للاشتباه بضلوعهم في الهجوم | arrest police→
قال {party:حزب العدالة} إن {police:الشرطة} اعتقلت رئيسه {minister:كريم منصور} | arrest police→minister
خرج المئات للتظاهر أمس، واعتقل العشرات منهم | arrest →
ألقي القبض على {commander:علي حسن} في مطار {@cairo:القاهرة} أثناء محاولته الفرار | arrest →commander
اعتقال {commander:علي حسن} القيادي في {hamas:حماس} خلال مداهمة نفذها {israeli-army:الجيش الإسرائيلي} | arrest israeli-army→commander+hamas
واحتجز {houthis:الحوثيون} العشرات من موظفي {un:الأمم المتحدة} في {@sanaa:صنعاء} | arrest houthis→un
طالب {party:حزب العدالة} بالإفراج عن رئيسه {minister:كريم منصور} الذي اعتقلته {police:الشرطة} الأسبوع الماضي | arrest police→minister
اختطف مجهولون {envoy:هانس مولر} قرب {@tripoli:طرابلس} | arrest →envoy
نفذت {police:الشرطة} حملة اعتقالات في صفوف {party:حزب العدالة} | arrest police→party
# demands and denials, further
ودعت {usa:الولايات المتحدة} في بيان {iran:إيران} إلى ضبط النفس | demand usa→iran
وطالبت {hamas:حماس} الوسطاء بالضغط على {israel:إسرائيل} | demand hamas→israel
دعا {envoy:هانس مولر} أطراف النزاع إلى وقف القتال فورا | demand envoy→
وشدد {minister:كريم منصور} على ضرورة انسحاب {israel:إسرائيل} من الأراضي المحتلة مطالبا {security-council:مجلس الأمن} بالتحرك | demand minister→israel+security-council
حثت {un:الأمم المتحدة} {houthis:الحوثيين} على إطلاق سراح موظفيها فورا | demand un→houthis
ونفت {iran:طهران} أي علاقة لها بالهجوم | denial iran→
نفى مصدر في {hamas:حماس} موافقة الحركة على المقترح | denial hamas→
من جهته نفى {sudanese-army:الجيش} سقوط المدينة | denial sudanese-army→
وهو ما نفاه {minister:كريم منصور} جملة وتفصيلا | denial minister→
ونفت {ministry:الوزارة} في بيان لها صحة الأنباء المتداولة | denial ministry→
# meetings and talks, further
جرت المحادثات بين {iran:إيران} و{usa:الولايات المتحدة} في {@doha:الدوحة} أمس بوساطة عمانية | negotiation iran+usa→
بدأت في {@doha:الدوحة} جولة جديدة من المفاوضات بين {israel:إسرائيل} و{hamas:حماس} | negotiation israel+hamas→
تستضيف {qatar:الدوحة} غدا محادثات بين {israel:إسرائيل} و{hamas:حماس} | negotiation/planned israel+hamas→
جاء ذلك خلال لقاء {minister:كريم منصور} مع {envoy:هانس مولر} أمس | meeting minister+envoy→
التقى وفد {hamas:حركة حماس} برئاسة {commander:علي حسن} وزير المخابرات {minister:كريم منصور} | meeting hamas+commander+minister→
ناقش {minister:كريم منصور} خلال اتصال هاتفي مع {envoy:هانس مولر} آخر التطورات | meeting minister+envoy→
وكان {president:أحمد سالم} قد اجتمع الشهر الماضي ب{envoy:هانس مولر} | meeting president+envoy→
اتفق {sudanese-army:الجيش السوداني} و{rsf:الدعم السريع} على هدنة مدتها 24 ساعة | agreement sudanese-army+rsf→
أعلن {envoy:هانس مولر} توصل {sudanese-army:الجيش السوداني} و{rsf:الدعم السريع} إلى اتفاق | agreement sudanese-army+rsf→
# claims, aid, movements, further
وأعلنت {islamic-state:الجماعة} عبر تلغرام مسؤوليتها عن التفجير | claim islamic-state→
تبنت {hamas:كتائب القسام} العملية في بيان | claim hamas→
أقرت {israel:إسرائيل} بتنفيذ الغارة | claim israel→
أعلنت {usa:الولايات المتحدة} تقديم مساعدات بقيمة مئة مليون دولار ل{syria:سوريا} | aid usa→syria
تعهدت {qatar:قطر} بتقديم 50 مليون دولار إلى {un:الأمم المتحدة} | aid qatar→un
تسلمت {syria:سوريا} مساعدات طبية مقدمة من {qatar:قطر} | aid qatar→syria
انسحاب {usa:القوات الأمريكية} من القاعدة اكتمل أمس | withdrawal usa→
أكملت {usa:القوات الأمريكية} انسحابها من قاعدة في {@sy:سوريا} | withdrawal usa→
دفع {sudanese-army:الجيش السوداني} بتعزيزات إلى {@fasher:الفاشر} | deployment sudanese-army→
وصلت تعزيزات عسكرية ل{turkey:تركيا} إلى الحدود | deployment turkey→
أعلن {sudanese-army:الجيش} موافقته على هدنة اقترحتها {usa:واشنطن} | agreement sudanese-army→
خرج آلاف المتظاهرين إلى شوارع {@cairo:القاهرة} رفضا لقرار {president:أحمد سالم} | protest →president
أطلقت {police:الشرطة} الغاز المسيل للدموع لتفريق محتجين أمام {parliament:البرلمان} | protest →police
# passives with their vowel, and objects of a verb that goes on
قالت {police:الشرطة} إن الهدوء عاد، واعتُقل {minister:كريم منصور} | arrest →minister
وقُصفت مواقع {rsf:الدعم السريع} في {@khartoum:الخرطوم} | rocket-attack →rsf
اقتحم {sudanese-army:الجيش} المدينة واعتقل {minister:كريم منصور} | arrest sudanese-army→minister
أما زعيم المعارضة {president:أحمد سالم} فاتهم {minister:كريم منصور} بالاستسلام | accusation president→minister
وكان {envoy:هانس مولر} قد التقى {president:أحمد سالم}. وكان قد زار {@tr:تركيا} قبل ذلك | visit envoy→
شن طيران {saudi-arabia:التحالف} الذي تقوده {egypt:مصر} غارات على {@sanaa:صنعاء} | air-strike saudi-arabia→
# verbs of two letters with a pronoun, deeds owned by a name in ل, and deeds repelled
قتل ثلاثة جنود في هجوم شنه {islamic-state:تنظيم الدولة} على حاجز ل{sudanese-army:الجيش السوداني} | attack islamic-state→sudanese-army
قتل جنديان جراء قنص وقصف بالهاون شنه {houthis:الحوثيون} على مواقع في {@marib:مأرب} | rocket-attack houthis→
سقط عشرات القتلى والجرحى في قصف ل{rsf:لدعم السريع} على سوق في {@fasher:الفاشر} | rocket-attack rsf→
أصيب جنديان بهجوم ل{islamic-state:تنظيم الدولة} شرق {@tripoli:طرابلس} | attack islamic-state→
تصدت قوات {sudanese-army:الجيش السوداني} لهجوم شنه {rsf:الدعم السريع} غرب {@fasher:الفاشر} | clash rsf→sudanese-army
قتل عشرة من عناصر {islamic-state:التنظيم} في عملية نفذها {sudanese-army:الجيش} في {@khartoum:الخرطوم} | attack sudanese-army→islamic-state
أكد {israeli-army:الجيش الإسرائيلي} مقتل أربعة من جنوده في كمين نصبته {hamas:حركة حماس} | clash hamas→israeli-army
نجا {minister:كريم منصور} من محاولة اغتيال بسيارة مفخخة في {@cairo:القاهرة} | bombing →minister
أعلن {sudanese-army:الجيش السوداني} استعادة قاعدة في {@khartoum:الخرطوم} من {rsf:الدعم السريع} | clash sudanese-army→rsf
# a place, an occasion or a helper between the verb and its object
استقبل {president:أحمد سالم} في {@cairo:القاهرة} {envoy:هانس مولر} | meeting president→envoy
التقى {minister:كريم منصور} على هامش اجتماعات {un:الأمم المتحدة} نظيره {envoy:هانس مولر} | meeting minister→envoy
قال {us-forces:الجيش الأميركي} إنه قصف بمشاركة {turkey:تركيا} أهدافا ل{houthis:جماعة الحوثي} | air-strike us-forces+turkey→houthis
اجتمع {president:أحمد سالم} بقائد الجيش {commander:علي حسن} في {@cairo:القاهرة} | meeting president→commander
# who is cited, who is denied, who sums up
قال {president:أحمد سالم} إن الهجوم فشل، وهو ما نفته {houthis:جماعة الحوثي} | denial houthis→president
وقع {president:أحمد سالم} الاتفاق، وهو ما سارع {minister:كريم منصور} إلى نفيه | denial minister→president
ارتفعت نسبة المشاركة، بحسب ما أعلنته {ministry:الوزارة}، نافية وقوع خروق | denial ministry→
واستنكرت كل من {egypt:مصر} و{qatar:قطر} الهجوم الذي نفذته {israel:إسرائيل} | condemnation egypt+qatar→israel
سارعت {saudi-arabia:السعودية} إلى إدانة الهجوم | condemnation saudi-arabia→
# agreements and truces are of those between whom they are
أعلن المبعوث {envoy:هانس مولر} توصل {saudi-arabia:السعودية} و{iran:إيران} إلى اتفاق | agreement saudi-arabia+iran→
أعلنت {qatar:قطر} و{egypt:مصر} التوصل إلى هدنة بين {israel:إسرائيل} و{hamas:حماس} | ceasefire israel+hamas→
استمرت الاشتباكات رغم وقف إطلاق النار الذي أعلنته {ministry:الوزارة} في 19 نيسان | ceasefire ministry→
اندلعت اشتباكات بين {police:الشرطة} وعناصر من {islamic-state:تنظيم الدولة} | clash police+islamic-state→
أيدت {court:محكمة النقض} حكما بسجن رئيس {party:الحزب} {commander:علي حسن} ثلاث سنوات | ruling court→commander+party
`

type Row = readonly [sentence: string, expected: readonly string[]]

function tablesOf(text: string): (readonly [heading: string, rows: Row[]])[] {
  const tables: [string, Row[]][] = []
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('# ')) tables.push([line.slice(2), []])
    else {
      const [sentence = '', ...expected] = line.split(' | ')
      tables.at(-1)?.[1].push([sentence, expected])
    }
  }
  return tables
}

describe.each(tablesOf(SENTENCES))('the parties of a report: %s', (_, rows) => {
  test.each(rows)('%s', (marked, expected) => {
    const found = readMarked(`${marked}.`).map((report) => sorted(summary(report)))
    expect(found).toEqual(expect.arrayContaining(expected.map(sorted)))
  })
})
