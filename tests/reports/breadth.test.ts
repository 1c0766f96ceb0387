import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import { readReports } from '../../src/reports/read.ts'
import { ownAuthority } from '../golden/authority.ts'
import { articleOf, PUBLISHED } from './reading.ts'

/**
 * Plain sentences of the daily press with the archive's own names: who did what to whom. One a line, `sentence |
 * type/modality agents→targets | …`; every telling is listed, and `-` is none.
 */
const SENTENCES = `
# courts and those in power order
أمرت محكمة العدل الدولية إسرائيل بوقف هجومها على رفح. | ruling icj→israel
ألغت المحكمة الدستورية المغربية انتخاب سعد الدين العثماني عضوا في مجلس النواب. | ruling moroccan-constitutional-court→saadeddine-othmani
كان مجلس الوزراء الكويتي وافق خلال اجتماعه الاستثنائي على مشروع مرسوم. | ruling kuwaiti-cabinet→ | meeting kuwaiti-cabinet→
وفي وقت سابق كان مجلس الوزراء الكويتي وافق على مشروع قانون. | ruling kuwaiti-cabinet→
أمر مقتدى الصدر بإغلاق مكاتب التيار. | ruling muqtada-al-sadr→
# posts
عيّن البرلمان الليبي فتحي باشاغا رئيسا للحكومة. | appointment libyan-house-of-representatives→fathi-bashagha
منذ أن عيّن البرلمان الليبي باشاغا لم يدخل فتحي باشاغا طرابلس. | appointment libyan-house-of-representatives→fathi-bashagha
أقال رئيس الحكومة التونسية، يوسف الشاهد، وزير الداخلية. | appointment tunisia+youssef-chahed→
اختار مجلس القضاء الأعلى في العراق فائق زيدان رئيسا له. | appointment iraqi-supreme-judicial-council→faiq-zaidan
# posts taken away and given up, calls received, people passed over
أنهى الرئيس الجزائري عبد المجيد تبون مهام الوزير الأول نذير العرباوي. | appointment abdelmadjid-tebboune→nadir-larbaoui
قبل الملك عبد الله الثاني استقالة حكومة بشر الخصاونة. | appointment abdullah-ii-of-jordan→jordan
تلقى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا من الرئيس الفرنسي إيمانويل ماكرون. | meeting abdel-fattah-al-sisi→emmanuel-macron
التقى قاآني زعيم منظمة بدر هادي العامري وطلب منه وقف الهجمات على القوات الأمريكية. | meeting esmail-qaani→badr-organization+hadi-al-amiri | demand esmail-qaani→hadi-al-amiri
فرضت الولايات المتحدة عقوبات على نائب قائد قوات الدعم السريع عبد الرحيم دقلو. | sanction usa→rapid-support-forces+abdelrahim-dagalo
استنكرت حماس زيارة الوزير الإسرائيلي إيتمار بن غفير للمسجد الأقصى. | condemnation hamas→itamar-ben-gvir
اقتحم أنصار التيار الصدري مبنى البرلمان العراقي. | protest →iraqi-parliament
اقتحم متظاهرون مبنى البرلمان العراقي. | protest →iraqi-parliament
نفى المتحدث باسم القائد العام للقوات المسلحة اللواء يحيى رسول تعرض مطار بغداد لهجوم. | denial iraqi-army+yahya-rasool→ | attack/denied →
قرر قاضي التحقيق حبس الصحفي إحسان القاضي على ذمة التحقيق. | ruling →ihsane-el-kadi
رفعت واشنطن هيئة تحرير الشام من قائمة المنظمات الإرهابية. | ruling usa→hayat-tahrir-al-sham
تم تعيين عبد الوهاب الساعدي رئيسا لجهاز مكافحة الإرهاب. | appointment →abdul-wahab-al-saadi
وافق البرلمان العراقي على تعيين مصطفى الكاظمي رئيسا للوزراء. | appointment iraqi-parliament→mustafa-al-kadhimi
أصبح محمد البشير رئيسا للحكومة الانتقالية في سوريا. | appointment mohammed-al-bashir→
اعتذر مصطفى أديب عن تشكيل الحكومة اللبنانية. | appointment mustapha-adib→
قررت الولايات المتحدة فرض عقوبات على حزب الله. | sanction usa→hezbollah
وجه الرئيس جوزيف عون نداء إلى الأمم المتحدة لمساعدة لبنان. | demand joseph-aoun→un
وجه الجيش الإسرائيلي اتهامات إلى حزب الله بإطلاق الصواريخ على مجدل شمس. | accusation israeli-army→hezbollah
# weather and want strike nobody
ضربت موجة حر شديدة جنوب العراق. | disaster →
ضربت أزمة اقتصادية لبنان. | -
# votes set, held, put off
جرت الانتخابات الرئاسية التونسية أمس. | election →
صادقت المحكمة الاتحادية العليا على نتائج الانتخابات البرلمانية في العراق. | ruling iraqi-federal-supreme-court→
حصل تحالف الإعمار والتنمية على المركز الأول في الانتخابات التشريعية العراقية. | election →reconstruction-and-development-coalition
تأجلت الانتخابات الليبية التي كانت مقررة في 24 ديسمبر 2021. | -
ألغى الرئيس محمود عباس الانتخابات التشريعية التي كانت مقررة في مايو 2021. | -
# attacks that are repelled are attacks
صد الجيش السوداني هجوما شنته قوات الدعم السريع على مدينة الفاشر. | attack rapid-support-forces→sudanese-army
تصدت قوات سوريا الديمقراطية لهجوم نفذه تنظيم داعش في محافظة دير الزور. | attack islamic-state→syrian-democratic-forces
سقطت مدينة الفاشر في قبضة قوات الدعم السريع. | clash rapid-support-forces→
قصف الجيش الإسرائيلي في وقت متأخر من ليل الجمعة مواقع لحزب الله. | rocket-attack israeli-army→hezbollah
دمرت طائرات التحالف العربي مركبات عسكرية للحوثيين في الحديدة. | air-strike arab-coalition-yemen→houthis
أعدم تنظيم داعش خمسة مدنيين في ريف حمص. | attack islamic-state→
أسر الجيش الإسرائيلي عددا من عناصر حزب الله. | arrest israeli-army→hezbollah
استهدف الولايات المتحدة وبريطانيا مواقع للحوثيين في الحديدة. | attack usa+uk→houthis
اندلعت اشتباكات، فجر الخميس، بين قوات البيشمركة وعناصر من تنظيم داعش قرب مخمور. | clash peshmerga+islamic-state→
أعلن الجيش السوداني إحباط هجوم على مدينة الفاشر، نفذته قوات الدعم السريع. | attack rapid-support-forces→sudanese-army
واستهدفت قوات الدعم السريع بالبراميل المتفجرة قرية في جنوب الفاشر. | air-strike rapid-support-forces→
ووفق المصادر، قصفت قوات الدعم السريع في ساعات الصباح الباكر أحياء بمدينة الفاشر. | rocket-attack rapid-support-forces→
قتل 30 شخصا في هجوم بطائرة مسيرة لقوات الدعم السريع استهدف مخيما في الفاشر. | drone-attack rapid-support-forces→
استشهد خمسة فلسطينيين في قصف إسرائيلي استهدف خيمة غربي خان يونس. | air-strike →
نفذت مسيّرة إسرائيلية غارة على دراجة نارية في بلدة عيترون جنوب لبنان. | drone-attack →
أعلن الجيش الإسرائيلي القضاء على قائد في قوة الرضوان بغارة على النبطية. | assassination israeli-army→radwan-force | claim israeli-army→
سقط صاروخ باليستي مساء الخميس، أطلقه الحوثيون على حي سكني بمدينة مأرب. | rocket-attack houthis→
أعلن الجيش السعودي اعتراض صاروخ باليستي أطلقه الحوثيون باتجاه جازان. | rocket-attack houthis→
اعترضت الدفاعات الجوية السعودية صاروخا أطلقته جماعة الحوثيين على السعودية. | rocket-attack houthis→saudi-arabia
# who strikes, before what is struck
استهدف مقاتلو حزب الله موقعا للجيش الإسرائيلي في شتولا. | attack hezbollah→israeli-army
هاجم مقاتلو كتائب حزب الله قاعدة عين الأسد. | attack kataib-hezbollah→
ردا على القصف، استهدف حزب الله موقعا للجيش الإسرائيلي في شتولا. | attack hezbollah→israeli-army
وردا على جرائم إسرائيل استهدف مقاتلو حزب الله موقعا في شتولا. | attack hezbollah→
بعد القصف، استهدف حزب الله موقعا للجيش الإسرائيلي في شتولا. | attack hezbollah→israeli-army
هاجمت عناصر من حركة الشباب معسكرا للجيش الصومالي. | attack al-shabaab→somali-army
هاجمت فصائل من الجيش الوطني المدعوم من تركيا قرية بريف منبج. | attack ~الجيش الوطني→
أقال الرئيس التونسي قيس سعيد رئيسة الحكومة نجلاء بودن. | appointment kais-saied→najla-bouden
استقبل نبيه بري رئيس الحكومة نواف سلام في عين التينة. | meeting nabih-berri→nawaf-salam
أدانت قطر استهداف الجيش الإسرائيلي مستشفى الشفاء في غزة. | condemnation qatar→israeli-army
نفى المتحدث باسم الجيش اليمني سيطرة الحوثيين على مدينة مأرب. | denial yemeni-army→ | clash/denied houthis→
نصب مسلحون كمينا لرتل من قوات سوريا الديمقراطية قرب الشدادي. | clash →syrian-democratic-forces
أعلن الجيش الأردني مقتل ثلاثة مهربين في اشتباكات على الحدود مع سوريا. | clash →
أكدت القوات الأمريكية أنها نفذت ضربات استهدفت 85 هدفا في العراق. | claim us-forces→ | air-strike us-forces→
انفجر صاروخ أطلقته جماعة الحوثي قرب سفينة تجارية في البحر الأحمر. | rocket-attack houthis→
اعتقلت قوات الأمن قياديا في تنظيم داعش في دير الزور. | arrest →islamic-state
قتل قيادي في تنظيم داعش في غارة للتحالف الدولي. | assassination global-coalition→islamic-state
قتلت إسرائيل القيادي في حزب الله وسام الطويل. | assassination israel→hezbollah+wissam-al-tawil
قتلت القوات الإسرائيلية ثلاثة شبان. | attack israeli-army→
# who is struck, and by whom, told beside the deed
وسقطت قذائف على حي الثورة مصدرها مواقع قوات الدعم السريع. | rocket-attack rapid-support-forces→
قتل القائد في فيلق القدس محمد رضا زاهدي وستة ضباط آخرين في غارة إسرائيلية، وقالت إسرائيل إنها تحقق. | assassination israel→quds-force+mohammad-reza-zahedi
أعلنت كتائب القسام مقتل القيادي محمد شبانة في قصف إسرائيلي، وقالت إسرائيل إنها تحقق. | assassination israel→~محمد شبانة
أطلق حزب الله عشرات الصواريخ على شمال إسرائيل. | rocket-attack hezbollah→israel
قال الحرس الثوري إنه قصف بصواريخ باليستية مقرا لجهاز الموساد في أربيل. | claim irgc→ | rocket-attack irgc→mossad
استهدفت فصائل المعارضة السورية بصواريخ غراد مطار حماة العسكري وحواجز قوات النظام. | rocket-attack syrian-opposition-factions→syrian-army
نفت واشنطن مزاعم طهران. | denial usa→iran
# men of a body, and what they are told to have done
اعتقلت قوة من الجيش العراقي ثلاثة أشخاص في بغداد. | arrest iraqi-army→
وصلت قوات من الجيش السوري إلى المنطقة. | deployment syrian-army→
قضت مفرزة من الجيش السوري على ثلاثة إرهابيين في كمين. | clash syrian-army→
تعرض موقع للجيش السوداني لقصف من قوات الدعم السريع. | rocket-attack rapid-support-forces→sudanese-army
هاجم مسلحون يعتقد أنهم من حركة الشباب حافلة في مقديشو. | attack al-shabaab→
وكان الحرس الثوري قصف في يناير مواقع لحركة حماس. | rocket-attack irgc→hamas
وردت سرايا القدس بإطلاق مئات الصواريخ على البلدات الإسرائيلية، وقالت إسرائيل إنها تحقق. | rocket-attack saraya-al-quds→israel
أدانت بريطانيا الهجمات الحوثية، وقال الحوثيون إنهم باقون. | condemnation uk→houthis
وأطلقت من قطاع غزة تسعة صواريخ باتجاه جنوب إسرائيل. | rocket-attack →israel
# whose weapon, whose ambush, on whom it would be avenged
قتل خمسة من عناصر الجيش السوري في كمين لتنظيم داعش في البادية. | clash islamic-state→syrian-army
قتل ثلاثة من مقاتلي قوات سوريا الديمقراطية برصاص مسلحين مجهولين في دير الزور. | clash →syrian-democratic-forces
ندد حزب الله باغتيال إسرائيل القيادي صالح العاروري. | condemnation hezbollah→israel
توعد الحرس الثوري الإيراني بالثأر لمقتل زاهدي من إسرائيل. | threat irgc→israel
شجب مجلس التعاون الخليجي إطلاق الحوثيين صواريخ على الرياض. | condemnation gcc→houthis
# truces take effect
دخل اتفاق وقف إطلاق النار بين إسرائيل وحزب الله حيز التنفيذ فجر الأربعاء. | ceasefire israel+hezbollah→
لم يدخل اتفاق وقف إطلاق النار بين إسرائيل وحزب الله حيز التنفيذ. | -
# disease, floods and results
تسببت أمطار غزيرة في مقتل خمسة أشخاص وتشريد مئات الأسر. | disaster →
سجلت وزارة الصحة السودانية 200 إصابة جديدة بالكوليرا. | disaster →
اجتاحت السيول مدينة درنة بعد انهيار سدين جراء العاصفة. | disaster →
أعلنت مفوضية الانتخابات العراقية النتائج النهائية للاقتراع. | election iraqi-electoral-commission→
# who claims an attack that was not told before tells it
أعلنت سرايا أولياء الدم مسؤوليتها عن قصف قاعدة بلد الجوية. | claim saraya-awliya-al-dam→ | rocket-attack saraya-awliya-al-dam→
تبنت كتائب حزب الله هجوما بطائرة مسيرة على قاعدة عين الأسد. | claim kataib-hezbollah→ | drone-attack kataib-hezbollah→
تبنى تنظيم داعش هجوما انتحاريا في بغداد. | claim islamic-state→ | bombing islamic-state→
وتبنت كتائب حزب الله الهجوم. | claim kataib-hezbollah→
# forces come and go
استقدم الجيش السوري تعزيزات إلى ريف إدلب. | deployment syrian-army→
# arrests
أعلنت السلطات العراقية اعتقال عنصر ينتمي إلى تنظيم داعش في أحد فنادق بغداد. | arrest iraq→islamic-state
# votes, jails and sanctions
صوت البرلمان العراقي على إخراج القوات الأجنبية من البلاد. | ruling iraqi-parliament→
أعلنت الهيئة العليا المستقلة للانتخابات في تونس فوز قيس سعيد بولاية ثانية. | election tunisian-electoral-commission→kais-saied
انتخب الجزائريون عبد المجيد تبون رئيسا لولاية ثانية. | election →abdelmadjid-tebboune
أودعت السلطات التونسية راشد الغنوشي السجن. | arrest tunisia→rached-ghannouchi
ارتفعت حصيلة ضحايا زلزال المغرب إلى أكثر من 2900 قتيل. | disaster →
استخدمت الولايات المتحدة حق النقض ضد مشروع قرار لوقف إطلاق النار. | ruling usa→
أيدت محكمة النقض المصرية حكم السجن المؤبد على محمد بديع. | ruling egyptian-court-of-cassation→mohammed-badie
أدلى الناخبون الأردنيون بأصواتهم في الانتخابات النيابية. | election →
بدأت عملية التصويت في الانتخابات الرئاسية المصرية. | election →
# words
توعدت كتائب حزب الله العراقية بالرد على مقتل أبو تقوى السعيدي. | threat kataib-hezbollah→
حض مجلس الأمن الدولي الأطراف اليمنية على وقف القتال. | demand un-security-council→
طالب خبراء أمميون بإجراء تحقيق مستقل في انفجار مرفأ بيروت. ودعوا مجلس حقوق الإنسان إلى التحرك. | demand → | demand →un-human-rights-council
نفى الجيش السوداني قصف سوق كبكابية. | denial sudanese-army→ | rocket-attack/denied sudanese-army→
وجه الملك عبد الله الثاني رسالة إلى الشعب الأردني. | message abdullah-ii-of-jordan→
وجاء في رسالة وجهها الملك عبد الله الثاني إلى الأردنيين أن الأمن مستتب. | message abdullah-ii-of-jordan→
هدد وزير الطاقة الإسرائيلي، يوفال شتاينتز، الرئيس السوري بشار الأسد بإنهاء نظامه. | threat ~يوفال شتاينتز→bashar-al-assad
دعا أحمد أويحيى الرئيس عبد العزيز بوتفليقة إلى الترشح لولاية خامسة. | demand ahmed-ouyahia→abdelaziz-bouteflika
# meetings and visits
انطلقت في جنيف الجولة السابعة من مفاوضات اللجنة الدستورية. | negotiation →
استقبل أمير قطر الشيخ تميم بن حمد آل ثاني الرئيس السوري أحمد الشرع في الدوحة. | meeting qatar+tamim-bin-hamad→ahmed-al-sharaa
زار وفد من الكونغرس الأمريكي دمشق والتقى الرئيس أحمد الشرع. | visit us-congress→ | meeting us-congress→ahmed-al-sharaa
التقى رئيس الوزراء اللبناني نواف سلام بوفد من صندوق النقد الدولي. | meeting nawaf-salam→imf
قام وزير الخارجية الأمريكي مايك بومبيو بإجراء مكالمة مع ولي العهد السعودي محمد بن سلمان. | meeting mike-pompeo→mohammed-bin-salman
بحث وزير الخارجية المصري، في اتصال هاتفي مع نظيره القطري، التطورات في غزة. | meeting →
تحدث الرئيس الفرنسي إيمانويل ماكرون مع نظيره الروسي فلاديمير بوتين. | meeting emmanuel-macron→vladimir-putin
بحث وزير الخارجية المصري بدر عبد العاطي مع نظيره القطري مستجدات الأوضاع في غزة. | meeting badr-abdelatty→
ناقش محمد شياع السوداني مع السفيرة الأميركية ألينا رومانوسكي العلاقات الثنائية. | meeting mohammed-shia-al-sudani→alina-romanowski
توجه الرئيس الفرنسي إيمانويل ماكرون إلى بيروت. | visit emmanuel-macron→
# demonstrations
قتل متظاهر وأصيب 40 آخرون إثر محاولة قوات الأمن تفريق مظاهرة في أم درمان. | protest →
قالت وزارة الصحة إن حريقا اندلع في سيول أمس. | disaster →
# what tells no happening
أعلنت الأونروا تعليق توزيع المساعدات في مدينة رفح. | -
كشفت إحصائية عن تسرب مليون طالب وطالبة من المدارس. | -
قال الداعية الإسلامي إن العلم نور. | -
وتقول إن بلادها شريك صادق يدرك أهمية المنطقة. | -
خطفت المغنية الأنظار خلال جولتها. | -
تراجعت وتيرة هجمات التنظيم في المناطق الشرقية. | -
تسعى واشنطن إلى وضع حد لهجمات الحوثيين على السفن. | -
قال وزير الداخلية لطفي براهم إن الوضع مستقر. | -
كان الوزير في سيول أمس. | -
# who goes on from the sentence before, and whom a pronoun is for
وصل المبعوث الأممي هانس غروندبرغ إلى عدن. والتقى رئيس الوزراء أحمد بن مبارك. | visit hans-grundberg→ | meeting hans-grundberg→ahmed-awad-bin-mubarak
التقى هانس غروندبرغ في مسقط كبير المفاوضين الحوثيين محمد عبد السلام. ثم زار الرياض والتقى رشاد العليمي. | meeting hans-grundberg→houthis+mohammed-abdulsalam | visit hans-grundberg→ | meeting hans-grundberg→rashad-al-alimi
زار وزير الخارجية التركي هاكان فيدان دمشق. واستقبله أحمد الشرع في قصر الشعب. | visit hakan-fidan→ | meeting ahmed-al-sharaa→hakan-fidan
خطف مسلحون الصحفي هشام الهاشمي. ثم اغتالوه أمام منزله. | arrest →hisham-al-hashimi | assassination →hisham-al-hashimi
اعتقلت قوات الأمن المصرية الناشط علاء عبد الفتاح. ونددت منظمة العفو الدولية باعتقاله. | arrest egyptian-security-forces→alaa-abd-el-fattah | condemnation amnesty-international→egyptian-security-forces
فرضت وزارة الخزانة الأمريكية عقوبات على محمد حمدان دقلو، فيما استنكرتها قوات الدعم السريع. | sanction us-treasury→mohamed-hamdan-dagalo | condemnation rapid-support-forces→us-treasury
# two by one word
تبادلت القوات الأرمينية والأذربيجانية القصف على الحدود. | clash armenian-army+azerbaijani-army→
عقد وزيرا الخارجية السعودي فيصل بن فرحان والإيراني حسين أمير عبد اللهيان اجتماعا في بكين. | meeting faisal-bin-farhan+hossein-amir-abdollahian→
اتهم الجيش السوداني قوات الدعم السريع بالقصف. ودعا مجلس الأمن الطرفين إلى وقف القتال. | accusation sudanese-army→rapid-support-forces | demand un-security-council→rapid-support-forces+sudanese-army
اتهم قيس الخزعلي مصطفى الكاظمي بالتقصير. واعتقل الجيش العراقي المسؤولين. | accusation qais-al-khazali→mustafa-al-kadhimi | arrest iraqi-army→
دعا زعيم حزب الله حسن نصر الله الحكومة اللبنانية إلى عدم الرضوخ. | demand hezbollah+hassan-nasrallah→lebanon
# words against someone
ألقت الحكومة اليمنية باللوم على جماعة الحوثي في تعثر المفاوضات. | accusation yemeni-government→houthis
تبادل الجيش السوداني وقوات الدعم السريع الاتهامات بقصف مصفاة الجيلي. | accusation sudanese-army+rapid-support-forces→rapid-support-forces+sudanese-army
واتهمت أسرته كتائب حزب الله بالوقوف وراء الجريمة. | accusation →kataib-hezbollah
أكدت كتائب حزب الله أنها سترد بقوة على القوات الأمريكية. | threat kataib-hezbollah→us-forces
قال وزير المالية إن الحكومة سترد على الانتقادات. | -
وردا على سؤال، نفى المتحدث باسم الكرملين دميتري بيسكوف ذلك. | denial russia+dmitry-peskov→
أعلن تنظيم الدولة الإسلامية، عبر وكالة أعماق، مسؤوليته عن الهجوم. | claim islamic-state→
قال السيستاني إن على الحكومة أن تحصر السلاح بيد الدولة. | demand ali-al-sistani→iraq
أكد وزير الخارجية المصري سامح شكري ضرورة انسحاب إسرائيل من معبر رفح. | demand sameh-shoukry→israel
تظاهر المئات أمام السفارة الفرنسية في بغداد احتجاجا على الرسوم. | protest →france
# posts by decree, and votes
أصدر الرئيس السوري أحمد الشرع مرسوما يقضي بتعيين مرهف أبو قصرة وزيرا للدفاع. | appointment ahmed-al-sharaa→murhaf-abu-qasra
قررت المحكمة الاتحادية العليا في العراق إبعاد هوشيار زيباري عن سباق الرئاسة. | ruling iraqi-federal-supreme-court→hoshyar-zebari
وافق مجلس النواب اللبناني على منح الثقة لحكومة نواف سلام. | election lebanese-parliament→lebanon
# shot down, and at war
أسقطت الدفاعات الجوية الروسية طائرتين مسيرتين هاجمتا قاعدة حميميم. | drone-attack →
وكان الجيش السوداني وقوات الدعم السريع دخلا في حرب منذ أبريل. | -
# what hangs on a clause, and what stands aside
سيطرت قوات الدعم السريع على مدينة بابنوسة بعد معارك مع الجيش السوداني. | clash rapid-support-forces→sudanese-army
أوقف الأمن العام اللبناني مطلوبا بتهمة التعامل مع إسرائيل. | arrest lebanese-general-security→
واستهدفت هيئة تحرير الشام بعدها معسكرا للجيش السوري بالصواريخ. | rocket-attack hayat-tahrir-al-sham→syrian-army
أضرم محتجون النار في مقر حزب الدعوة في الناصرية. | protest →dawa-party
ونددت الأوقاف الإسلامية باقتحام المسجد الأقصى. | condemnation →
حلقت طائرات إسرائيلية فوق بيروت. ثم قصفت مبنى. وقال الجيش الإسرائيلي إن العملية انتهت. | air-strike israeli-air-force→
بحث رئيس إقليم كردستان نيجيرفان بارزاني والسفيرة الأمريكية ألينا رومانوسكي الأوضاع. | meeting nechirvan-barzani+alina-romanowski→
ناقش البرلمان العراقي قانون الانتخابات. | -
أعلنت الخارجية القطرية التوصل إلى هدنة بين إسرائيل وحماس تبدأ يوم الجمعة. | ceasefire israel+hamas→
# beside whom, and before whom
طالبت عائلات الأسرى الإسرائيليين بنيامين نتنياهو بإبرام صفقة. | demand →benjamin-netanyahu
اتهم قيس الخزعلي السفارة الأمريكية بالتدخل في الشأن العراقي. | accusation qais-al-khazali→usa
استعادت قوات النظام السوري مدينة سراقب. وقتل في المعارك 14 من عناصر حزب الله. | clash syrian-army→hezbollah
أوضحت القناة أن بنيامين نتنياهو أبلغ دونالد ترمب خلال اتصال أن الحرب ستستمر. | meeting benjamin-netanyahu→donald-trump
شهدت أم درمان قصفا مدفعيا متبادلا بين الجيش السوداني وقوات الدعم السريع. | rocket-attack sudanese-army+rapid-support-forces→
حذرت وزارة الخارجية الإيرانية من أن أي عدوان إسرائيلي سيقابل برد حاسم. | threat iranian-foreign-ministry→
أصدرت المحكمة العليا في ليبيا حكما بالسجن المؤبد على 12 متهما بالانتماء لتنظيم الدولة. | ruling libyan-supreme-court→
# who arrives stands behind where, who holds is asked to release, and who is convicted condemns nobody
وصل إلى العاصمة العراقية بغداد اليوم وزير الخارجية الإيراني عباس عراقجي. | visit abbas-araghchi→
احتجز الحوثيون 11 موظفا أمميا. وطالب أنطونيو غوتيريش بالإفراج عنهم فورا. | arrest houthis→ | demand antonio-guterres→houthis
حكمت المحكمة الجنائية الدولية بإدانة علي كوشيب بارتكاب جرائم حرب. | ruling icc→ali-kushayb
# no deeds: rain, speeches, what may come of one; and whose it is that was not struck
قصفت الأمطار الغزيرة شوارع العاصمة. | -
ارتفعت أسعار النفط بعد هجوم خطابي شنه دونالد ترامب على إيران. | -
يرى خبراء أن انسحاب القوات الأمريكية من العراق قد يفتح الباب أمام عودة داعش. | -
أكد مصدر في الحشد الشعبي أن لا صحة للأنباء عن استهداف مقر له في القائم. | denial popular-mobilization-forces→ | attack/denied →popular-mobilization-forces
# other wordings of strikes, votes, visits and aid; what a plan, a rank or a figure of speech tells
ألقت مروحيات الجيش السوري براميل متفجرة على مدينة داريا. | air-strike syrian-army→
تساقطت قذائف الهاون على أحياء في بلدة سرمين. | rocket-attack →
ضربت طائرة من دون طيار رتلا للحشد الشعبي قرب البوكمال. | drone-attack →popular-mobilization-forces
أودى لغم من مخلفات داعش بحياة راعي أغنام في الرطبة. | bombing →
سقطت مدينة ود مدني في يد قوات الدعم السريع. | clash rapid-support-forces→
بدأت القوات الأمريكية بالانسحاب من قاعدة عين الأسد. | withdrawal us-forces→
احتدمت المعارك في مدينة أم درمان. | clash →
وقع في قبضة الأمن ثلاثة من المطلوبين في بعلبك. | arrest →
شددت الولايات المتحدة عقوباتها على إيران. | sanction usa→iran
أضافت وزارة الخزانة الأمريكية حزب الله إلى قائمتها السوداء. | sanction us-treasury→hezbollah
استهدفت عقوبات أمريكية كتائب حزب الله. | sanction →kataib-hezbollah
توقف موظفو الإدارة العامة عن العمل احتجاجا على تدني الأجور. | protest →
أقفلت المصارف اللبنانية أبوابها احتجاجا على الاقتحامات. | protest →
توالت الإدانات العربية للهجوم على الكنيسة. | condemnation →
تقدمت الحكومة اليمنية بطلب إلى الأمم المتحدة لنقل مقر البعثة. | demand yemeni-government→un
غادر محمد شياع السوداني بغداد متوجها إلى واشنطن. | visit mohammed-shia-al-sudani→
من المقرر أن يزور بيروت الأسبوع المقبل وفد سوري. | visit/planned →
قبلت حركة حماس مقترح الوسطاء لوقف إطلاق النار. | agreement hamas→
مددت الحكومة اليمنية والحوثيون الهدنة شهرين إضافيين. | ceasefire houthis+yemeni-government→
أنهت بعثة يونامي عملها في العراق. | withdrawal unami→
تمركزت آليات للجيش السوداني في محيط القصر الجمهوري. | deployment sudanese-army→
صرفت الحكومة تعويضات للمتضررين من الفيضانات. | aid →
تسبب تسرب غاز باختناق العشرات في العقبة. | disaster →
احترق مصنع للبلاستيك في المحلة. | disaster →
فتحت مراكز الاقتراع أبوابها في العراق. | election →
بلغت نسبة المشاركة في الاستفتاء الجزائري 23 في المئة. | election →
أحيل قائد الجيش السوداني إلى التقاعد. | appointment →sudanese-army
جرى تعديل وزاري في تونس. | appointment →
مدد مجلس الأمن ولاية بعثة اليونيفيل عاما. | ruling un-security-council→
أعلن مصطفى الكاظمي الحداد العام ثلاثة أيام. | ruling mustafa-al-kadhimi→
لم تمض سوى ساعات على إعلان فتحي باشاغا وصوله إلى طرابلس حتى غادرها. | visit fathi-bashagha→
وأخفق البرلمان اللبناني في انتخاب رئيس، ومن المقرر أن يعقد جلسة الخميس المقبل. | -
قرر قيس سعيد تعيين نجلاء بودن رئيسة للحكومة. | appointment kais-saied→najla-bouden
استدعت المغرب سفيرها في تونس للتشاور. | -
وهذا أعنف هجوم تشهده العاصمة منذ سنوات. | -
# who leads, who is housed, what is called off, shot down or only found
تعرضت قوات التحالف الدولي بقيادة الولايات المتحدة لهجمات متكررة في سوريا. | attack →global-coalition
هاجم مسلحون قوات التحالف الدولي بقيادة الولايات المتحدة في سوريا. | attack →global-coalition
تعرضت قاعدة عسكرية تضم قوات أميركية لهجوم بطائرة مسيرة. | drone-attack →us-forces
قال البنتاغون إن القوات الأمريكية تعرضت للهجوم 55 مرة في العراق منذ 25 أكتوبر في أعقاب الاشتباكات بين إسرائيل وحماس. | attack →us-forces
تصدت منظومة الدفاع الجوي في قاعدة عين الأسد لطائرتين مسيرتين وتمكنت من إسقاطهما. | drone-attack →
قالت القوات الأمريكية إنها أسقطت طائرة مسيرة انتحارية فوق قاعدة عين الأسد. | drone-attack →
اتهمت وزارة الدفاع الأمريكية (البنتاغون) كتائب حزب الله بالوقوف وراء الهجوم. | accusation pentagon→kataib-hezbollah
ونفذت كتائب حزب الله، التي تصنفها الولايات المتحدة كتنظيم إرهابي، العديد من العمليات التي استهدفت جنودا في العراق. | attack kataib-hezbollah→
عثرت الشرطة على منصة إطلاق صاروخ الكاتيوشا قرب الطريق السريع في بغداد. | -
ووصلت الطائرة بدون طيار إلى مسافة قريبة من القوات الأمريكية في قاعدة عين الأسد. | -
# what was hit stands before its verb, what came of it is no deed, what something is for is no party
قال الجيش الأميركي إن القاعدة الأميركية في حقل كونيكو تعرضت لقصف صاروخي. | rocket-attack →us-forces
أسفر القصف عن انفجارات قوية داخل القاعدة وتصاعد الدخان. | -
وذكر الجيش الأميركي أن أربعة صواريخ استهدفت القاعدة الأميركية في الشدادي، أسفرت عن انفجارات عنيفة، واندلع حريق كبير. | rocket-attack →us-forces
انطلقت في بغداد الجولة الأولى للحوار الثنائي بين العراق والولايات المتحدة، لإنهاء مهمة التحالف الدولي في العراق. | negotiation iraq+usa→
أكد محمد شياع السوداني أن خروج قوات التحالف الدولي من العراق بات مطلبا شعبيا ورسميا. | -
بدورها ردت القوات الأمريكية باستهداف مواقع كتائب حزب الله بغارات جوية وقصف مدفعي. | air-strike us-forces→kataib-hezbollah
ردت المدفعية الأميركية بقصف على مواقع كتائب حزب الله. وقالت القوات الأمريكية إنها مستعدة. | rocket-attack us-forces→kataib-hezbollah
وأوردت خلية الإعلام الأمني في بيان "تعرض مقر اللواء 40 في هيئة الحشد الشعبي إلى قصف جوي من قبل طائرات مجهولة". | air-strike →popular-mobilization-forces
استهدفت المقاومة الإسلامية في العراق قاعدة الاحتلال الأمريكي في حقل كونيكو. وقال الجيش الأمريكي إنه لا يعلق. | attack islamic-resistance-in-iraq→us-forces
ومساء السبت تعرض حقل كونيكو، الذي يتخذه الجيش الأمريكي قاعدة لا شرعية له، لهجوم مجهول المصدر بقذائف الهاون. | rocket-attack →us-forces
أعلنت قوات سوريا الديمقراطية مقتل وإصابة عدد من مقاتليها جراء قصف شنته القوات التركية على مواقعهم في القامشلي. | air-strike turkish-army→syrian-democratic-forces
استهدف هجوم شنه مجهولون موقعا لقوات سوريا الديمقراطية قرب حقل العمر. | attack →syrian-democratic-forces
أفاد مصدر بتعرض رتل دعم للتحالف الدولي إلى تفجير في محافظة ذي قار. وقال المصدر إن عبوة ناسفة انفجرت مستهدفة رتلا تابعا للتحالف الدولي في مدينة الناصرية. | bombing →global-coalition
وقال المصدر إن الرتل مضى ليكمل مسيره إلى وجهته. | -
هدد الأمين العام لحركة "عصائب أهل الحق" المسلحة، قيس الخزعلي، باستهداف القوات الأمريكية. | threat asaib-ahl-al-haq+qais-al-khazali→us-forces
هدد متزعم حركة عصائب أهل الحق قيس الخزعلي باستهداف القوات الأمريكية. | threat asaib-ahl-al-haq+qais-al-khazali→us-forces
وقالت كتائب حزب الله إنها ستقاتل قوات الاحتلال حتى خروجها من العراق. | -
انفجر الغضب في الشارع بعد القرار. | -
# whom an aside parts from the verb
اتهم وزير الخارجية الإيراني عباس عراقجي، الذي يزور بغداد، الولايات المتحدة بانتهاك القانون الدولي. | accusation abbas-araghchi→usa | visit abbas-araghchi→
دعا مسعد بولس، مستشار الرئيس الأمريكي دونالد ترامب، للشؤون العربية والأفريقية، قوات الدعم السريع في السودان، إلى حماية المدنيين. | demand massad-boulos→rapid-support-forces
طالبت منظمة "مراسلون بلا حدود"، ومقرها باريس، الحكومة المصرية بالإفراج عن الصحفي. | demand rsf→egypt
وحث المبعوث الأممي إلى اليمن هانس غروندبرغ الحوثيين على العودة إلى المفاوضات. | demand hans-grundberg→houthis
# where one noun phrase ends and another begins
طالب مسؤولون أمريكيون الحكومة العراقية بحماية السفارة. | demand →iraq
طالبت عائلات المختطفين السلطات اليمنية بالتحرك. | demand →yemeni-government
طالت غارات روسية مقار لهيئة تحرير الشام في جبل الزاوية. | air-strike →
# contrasts
اتهم مسؤولون إسرائيليون حركة حماس بالتهريب، غير أن الحركة نفت ذلك. | accusation →hamas | denial hamas→
# who does what only a pronoun tells
أعلن حزب الله تنفيذه هجوما بطائرة مسيرة على موقع للجيش الإسرائيلي في رأس الناقورة. | claim hezbollah→ | drone-attack hezbollah→israeli-army
أعلن حزب الله مقتل جنود في هجوم شنه على موقع المرج. | claim hezbollah→ | attack hezbollah→
اعتقلت الشرطة التونسية راشد الغنوشي في أبريل، وبعد شهر صدر حكم بسجنه. | arrest tunisian-security-forces→rached-ghannouchi | ruling →rached-ghannouchi
وصل عباس عراقجي إلى بيروت، والتقى جوزيف عون ونبيه بري، وسلمهما رسالة. | visit abbas-araghchi→ | meeting abbas-araghchi→joseph-aoun+nabih-berri | message abbas-araghchi→
# decrees and what a deed led to
وعين فؤاد حسين وزيرا للخارجية بقرار من مصطفى الكاظمي. | appointment mustafa-al-kadhimi→fuad-hussein
شن الجيش الإسرائيلي غارة على سيارة في صيدا، أسفرت عن مقتل القيادي في حماس صالح العاروري. | air-strike israeli-army→ | assassination israeli-army→hamas+saleh-al-arouri
شهدت طرابلس اشتباكات وسط تحركات عسكرية من جانب القوات التابعة لحكومة الوحدة الوطنية. | clash →
اندلعت معارك بين قوات الدعم السريع والقوات الحكومية، وقال الجيش السوداني إن الهدوء عاد. | clash rapid-support-forces+sudanese-army→
# orders, and those of whom something is asked
أمرت النيابة العامة في لبنان، الثلاثاء، باعتقال علي حسن خليل. | ruling lebanese-judiciary→ali-hassan-khalil
طالب المجلس الأعلى للدولة في ليبيا من البرلمان، الإثنين، تأجيل الانتخابات. | demand libyan-high-council-of-state→libyan-house-of-representatives
أصدر عبد الفتاح البرهان مرسوما، بعدما حلّ مجلس السيادة. | ruling abdel-fattah-al-burhan→ | ruling abdel-fattah-al-burhan→sudanese-sovereignty-council
نددت منظمة العفو الدولية بالحكم في تونس وطالبت السلطات بالإفراج عن راشد الغنوشي. | condemnation amnesty-international→ | demand amnesty-international→tunisia
أشاد البيان براشد الغنوشي، الذي أصدر القضاء التونسي قبل أيام حكما عليه بالسجن. | ruling tunisian-judiciary→rached-ghannouchi
وعين عبد المجيد تبون المدير العام الأسبق لشركة سوناطراك أحمد أويحيى. | appointment abdelmadjid-tebboune→ahmed-ouyahia
تظاهر المئات في طرابلس، مطالبين بإطلاق سراح هانيبال القذافي. | protest →
# whom a participle goes back to, over what is told
أكد عباس عراقجي أن المحادثات أحرزت تقدما، نافيا التوصل إلى اتفاق. | denial abbas-araghchi→ | agreement/denied abbas-araghchi→
بلغت السجالات ذروتها حين شن النائب جبران باسيل هجوما على الحكومة، متهما نجيب ميقاتي بالتعطيل. | accusation gebran-bassil→najib-mikati
وجه دونالد ترامب مهلة أخيرة إلى حركة حماس، مطالبا إياها بإطلاق سراح الرهائن. | demand donald-trump→hamas
# what was already done
وسبق للمحكمة الاتحادية العليا أن ألغت عضوية محمد الحلبوسي. | ruling iraqi-federal-supreme-court→mohammed-al-halbousi
ثم ما لبثت أن تبادلت سرايا السلام إطلاق النار مع الحشد الشعبي. | clash saraya-al-salam→popular-mobilization-forces
نعتقد أن انتحاريا من حركة الشباب الصومالية المتشددة فجر نفسه في مقديشو. | bombing al-shabaab→
رحبت بقرار الإدارة الأمريكية فرض عقوبات على الحوثيين. | sanction usa→houthis
# brackets, counts and those confined
وأدانت منظمة العفو الدولية (أمنستي) إسرائيل. | condemnation amnesty-international→israel
طالبت بعثة الأمم المتحدة في العراق (يونامي) الحشد الشعبي بضبط النفس. | demand unami→popular-mobilization-forces
وحلّ عبد الفتاح البرهان مجلس السيادة، ووضع رئيس الحكومة عبد الله حمدوك قيد إقامة جبرية. | ruling abdel-fattah-al-burhan→sudanese-sovereignty-council | arrest abdel-fattah-al-burhan→abdalla-hamdok
أكدت سرايا القدس أن المجاهدين تمكنوا من خوض اشتباكات مع الجيش الإسرائيلي في الناصرة. | clash saraya-al-quds→israeli-army
قضت محكمة تونسية بالسجن عاما بحق رئيس حركة النهضة الموقوف منذ نحو شهر راشد الغنوشي. | ruling →ennahda+rached-ghannouchi
قتل أكثر من 157 عنصرا من المتمردين الحوثيين في غارات للتحالف العربي قرب مأرب. | air-strike arab-coalition-yemen→houthis
وجه الرئيس دونالد ترامب تحذيرا غير مسبوق إلى الجمهورية الإسلامية الإيرانية، مهددا بتدمير البلاد بأكملها. | threat donald-trump→iran
# apposition closed by a comma, those listed, what fell together
طالب الفريق قايد صالح، رئيس أركان الجيش الجزائري، أمس الأحد، بتنحي الرئيس عبد العزيز بوتفليقة فورا. | demand ahmed-gaid-salah→abdelaziz-bouteflika
وجاءت المواجهات بعدما طالب نائب رئيس "المجلس الانتقالي الجنوبي"، هاني بن بريك، الحكومة اليمنية بالرحيل. | demand southern-transitional-council+hani-bin-breik→yemeni-government
وتزامنت الاشتباكات في السويداء مع زيارة وفد من حركة حماس إلى القاهرة. | visit hamas→
# whose attack was repelled, and whoever a sentence began with
شن الحوثيون هجوما صاروخيا على معسكر للجيش اليمني في مأرب. وقال الجيش اليمني إن قواته كسرت ثلاث هجمات متتالية على المدينة. | rocket-attack houthis→yemeni-army | attack houthis→yemeni-army
وحركة حماس التي تقاتل في غزة بعدما طردتها إسرائيل من رفح، أعلنت مسؤوليتها عن تفجير في القدس. | claim hamas→ | bombing hamas→ | clash israel→
`

const authority = ownAuthority()

const sorted = (ids: readonly string[]): string => [...ids].sort().join('+')

function told(source: string): string[] {
  const text = readText(source)
  const article = articleOf(source, PUBLISHED, false)
  const reports = readReports(text, article, tagMentions(text, article, authority, []), authority)
  return reports.map(
    ({ type, modality, agents, targets }) =>
      `${type}${modality === 'reported' ? '' : `/${modality}`} ${sorted(agents)}→${sorted(targets)}`,
  )
}

const expectedOf = (spec: string): string => {
  const head = spec.split(' ', 1)[0] ?? ''
  const sides = spec.slice(head.length + 1)
  const [agents = '', targets = ''] = sides.split('→')
  return `${head} ${sorted(agents.split('+').filter(Boolean))}→${sorted(targets.split('+').filter(Boolean))}`
}

describe('the breadth of the press', () => {
  const rows = SENTENCES.trim()
    .split('\n')
    .filter((line) => !line.startsWith('# '))
    .map((line) => line.split(' | '))
  test.each(rows)('%s', (sentence = '', ...specs) => {
    const expected = specs.filter((spec) => spec !== undefined && spec !== '-').map(expectedOf)
    expect(told(sentence).sort()).toEqual(expected.sort())
  })
})
