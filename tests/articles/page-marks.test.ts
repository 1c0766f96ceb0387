import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { Article } from '../../src/records.ts'
import { ownAuthority } from '../golden/authority.ts'

const authority = ownAuthority()

function read(source: string): Article {
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(source), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, [])
}

const BODY =
  'أعلنت البلدية إغلاق السوق القديم أمام الزوار ثلاثة أيام، وفق ما قال متحدث باسمها في بيان.\nوأضاف أن أعمال الترميم بدأت.'
const TITLE = 'البلدية تعلن إغلاق السوق القديم أمام الزوار'

describe('what a page says of itself', () => {
  test.each([
    [
      'an address on one of its lines',
      `${TITLE}\nانسخ الرابطhttps://arabic.rt.com/news/574831/\n${BODY}`,
      'آر تي عربي',
    ],
    ['its Latin name alone on a line', `Alsumaria Tv\n${TITLE}\n2020-01-24 | 04:05\n${BODY}`, 'السومرية'],
    [
      'a site of its class, before the paper that it took the text from',
      `موقع كل يوم -الوطن\nنشر بتاريخ: ١٨ شباط ٢٠٢٥\n${BODY}`,
      'كل يوم',
    ],
    [
      'the first of a row of channels',
      `قناة صدى البلد البلد سبورت صدى البلد جامعات صدى البلد عقارات\n${TITLE}\n${BODY}`,
      'صدى البلد',
    ],
    [
      'a bracket behind the place, below a deck',
      `${TITLE}\nأغلقت البلدية السوق القديم أمام الزوار ثلاثة أيام في ما قال متحدث باسمها إنه بداية أعمال ترميم واسعة تشمل الأبواب والسقوف والأزقة التي تصدعت.\nأربيل (كوردستان 24)- أغلقت البلدية السوق القديم أمام الزوار ثلاثة أيام في ما قال متحدث باسمها إنه بداية أعمال ترميم واسعة تشمل الأبواب والسقوف والأزقة التي تصدعت.`,
      'كوردستان 24',
    ],
    [
      'a name in brackets that ends as those of dailies do',
      `${TITLE}\nالوادي (النهر اليوم) – أغلقت البلدية السوق القديم أمام الزوار ثلاثة أيام.`,
      'النهر اليوم',
    ],
    [
      'a line of a governorate and the daily that bears its name',
      `${TITLE}\nعمان - البلقاء اليوم\n${BODY}`,
      'البلقاء اليوم',
    ],
    ['with the town that its reporter writes from', `${TITLE}\nهسبريس من وجدة\n${BODY}`, 'هسبريس'],
    ['behind the desk that gathered it', `رصد – منارة\n${BODY}`, 'منارة'],
    ['behind its country, above the text', `العراق – نهرنا اليوم\n${BODY}`, 'نهرنا اليوم'],
    [
      'whom people speak to in the text',
      `${TITLE}\n${BODY}\nوقال مصدر في الشرطة لـ"العربي الجديد" إن السوق سيفتح قريبا.`,
      'العربي الجديد',
    ],
    [
      'where it says that the news was published first',
      `${TITLE}\nهذا الخبر بعنوان "${TITLE}" نشر أولاً على موقع صدى النهرين وتم جلبه من مصدره الأصلي بتاريخ ١٨ تموز ٢٠٢٥.\n${BODY}`,
      'صدى النهرين',
    ],
    [
      'a word of desks or of dates before a dash and a verb, where an outlet is called so',
      `${TITLE}\nالوقت-أعلنت البلدية إغلاق السوق القديم أمام الزوار ثلاثة أيام.`,
      'الوقت',
    ],
    [
      'a name with its number beside the rights',
      `جميع الحقوق محفوظة © Lebanon24\n${TITLE}\n${BODY}`,
      'لبنان 24',
    ],
    [
      'the company that has the rights',
      `${TITLE}\n${BODY}\nجميع الحقوق محفوظة © 2025 شركة إرم ميديا - Erem Media FZ LLC`,
      'إرم ميديا',
    ],
    [
      'whose reporter tells the news',
      `${TITLE}\n${BODY}\nوأفاد مراسل الجزيرة بأن أعمال الترميم ستنتهي قريبا.`,
      'الجزيرة',
    ],
    [
      'who got a copy of what it quotes',
      `${TITLE}\n${BODY}\nوبحسب بيان للبلدية، حصلت (رؤية) على نسخة منه، سيفتح السوق قريبا.`,
      'رؤية',
    ],
    ['a writer and an agency alone on a line', `${TITLE}\nمعتز ونيس/ الأناضول\n${BODY}`, 'الأناضول'],
    [
      'an agency that is not everywhere, whose reporter tells the news',
      `${TITLE}\n${BODY}\nووفقا لمراسل "سبوتنيك"، ستنتهي أعمال الترميم قريبا.`,
      'سبوتنيك',
    ],
    [
      'to whom somebody speaks',
      `${TITLE}\n${BODY}\nوأوضح التاجر في حديث خاص مع "عنب بلدي" أنه سيعود قريبا.`,
      'عنب بلدي',
    ],
    [
      'to whom somebody speaks now',
      `${TITLE}\n${BODY}\nويقول تاجر لسكاي نيوز عربية إنه سيعود قريبا.`,
      'سكاي نيوز عربية',
    ],
    [
      'what it could not make sure of',
      `${TITLE}\n${BODY}\nولم يتسن لـ"سكاي نيوز عربية" التحقق من ذلك.`,
      'سكاي نيوز عربية',
    ],
    [
      'what it went to see',
      `${TITLE}\n${BODY}\nورصدت كاميرا "سكاي نيوز عربية" أعمال الترميم.`,
      'سكاي نيوز عربية',
    ],
    [
      'the paper to which it links its headline',
      `${TITLE}\n${BODY}\nرابط الخبر بصحيفة الوئام: ${TITLE}`,
      'الوئام',
    ],
    [
      'its name before those of the agencies that it used, at the foot',
      `${TITLE}\n${BODY}\n\nفرانس 24 / أ ف ب / رويترز`,
      'فرانس 24',
    ],
    [
      'the words behind the buttons of a picture',
      `${TITLE}\nNext Previous السومرية نيوز – بغداد\n${BODY}`,
      'السومرية',
    ],
  ])('names it by %s', (_, source, outlet) => {
    expect(read(source).outlet?.name).toBe(outlet)
  })

  test.each([
    [
      'today between dashes',
      `${TITLE}\nأغلقت البلدية -اليوم الأحد- السوق القديم أمام الزوار ثلاثة أيام وفق متحدث.`,
    ],
    ['the last words of a text that breaks off', `${TITLE}\n${BODY}\nوأوردت أ`],
    ['the paper that a text breaks off before', `${TITLE}\n${BODY}\nوقال مصدر لصحيفة`],
    [
      'an agency that people speak to',
      `${TITLE}\n${BODY}\nوقال مصدر في الشرطة لوكالة رويترز إن السوق سيفتح قريبا.`,
    ],
    [
      'two that people speak to',
      `${TITLE}\n${BODY}\nوقال مصدر لـ"العربي الجديد" ذلك. وقال آخر لـ"الشرق الأوسط" إن السوق سيفتح قريبا.`,
    ],
    ['the reporter of an agency', `${TITLE}\n${BODY}\nوأفاد مراسل رويترز بأن السوق سيفتح قريبا.`],
    ['a bank that advertises on it', `بنك القاهرة عمان\n${TITLE}\n${BODY}`],
    ['a keyword that is a nationality', `Libyan\n${TITLE}\n${BODY}`],
    ['who supervises it', `الإشراف العام\nإلهام أبو الفتح\nرئيس التحرير\nطه جبريل\n${TITLE}\n${BODY}`],
    ['how long ago it was printed', `ساعة واحدة\n${TITLE}\nالخميس، 12 فبراير 2026\n${BODY}`],
    ['news behind a dash', `عاجل – زلزال قوي\n${BODY}`],
    ['exclusive news behind a dash', `خاص – انهيار السوق\n${BODY}`],
    ['a match to follow', `${TITLE}\n${BODY}\nلمتابعة المباراة على شاشة أخرى، اضغط هنا...`],
    ['the rights of pictures', `${TITLE}\n${BODY}\nحقوق النشر محفوظة لجميع الصور المنشورة هنا.`],
    [
      'an outlet of elsewhere that people speak to',
      `${TITLE}\n${BODY}\nوقال المتحدث لقناة "العربية" السعودية إن السوق سيفتح قريبا.`,
    ],
    [
      'a paper that people speak to',
      `${TITLE}\n${BODY}\nوقال المتحدث في حوار مع صحيفة الأهرام إن السوق سيفتح قريبا.`,
    ],
    [
      'an armed group that is called as one',
      `${TITLE}\n${BODY}\nوقال شهود إن مشادة وقعت مع منتسبين لسرايا السلام.`,
    ],
    [
      'a sentence with a weekday and a bracket',
      `${TITLE}\nأغلقت الأردن الأحد معبر جابر (نصيب)، وهو الأكبر بين المعابر، وفق متحدث.`,
    ],
    [
      'whom a paragraph quotes',
      `${TITLE}\n${BODY}\nوأضاف تاجر لوكالة الأنباء الكويتية (كونا)، أن السوق سيفتح قريبا.`,
    ],
    [
      'a writer and a town that no file lists',
      `${TITLE}\nسامي كريم – الوردية\n${BODY} ويقع السوق في الوردية.`,
    ],
  ])('is not read from %s', (_, source) => {
    expect(read(source).outlet).toBe(null)
  })
})

describe('a headline', () => {
  test.each([
    [
      'inside the words of a site that collects news',
      `انتم الان تتابعون خبر ${TITLE} من قسم اخبار العالم والان نترككم مع التفاصيل\n${BODY}`,
    ],
    ['below the crumbs of the page', `الرئيسية » أخبار المدينة والمحافظات\n${TITLE}\n${BODY}`],
    [
      'below the caption of a picture and its day',
      `لقطة من قناة الميادين\nقصف سابق على أطراف المدينة القديمة- 6 يوليو 2023\n${TITLE}\n${BODY}`,
    ],
    [
      'above a caption that was saved twice',
      `${TITLE}\nأعمال ترميم في السوق القديم أمس أعمال ترميم في السوق القديم أمس تصوير : حسام فضل\n${BODY}`,
    ],
    [
      'above a deck with the agency of its picture',
      `${TITLE} منذ صباح الأحد\nيأتي الإغلاق على وقع شكاوى من تصدع الأبواب والسقوف- الأناضول\n${BODY}`,
    ],
  ])('stands %s', (_, source) => {
    expect(read(source).title?.startsWith(TITLE)).toBe(true)
    expect(read(source).titleBasis).toBe('printed')
  })

  test.each([
    ['with a quotation and two dots', '«السوق القديم».. نهر من الزوار'],
    ['of a quotation behind a place', 'الأردن: عمان «تغلق سوقها في مايو»'],
    ['with a class of outlets that is a canal', 'قناة السويس وقنوات الملاحة'],
    ['of an envoy', 'السفير الهندي لدى عمان يزور السوق القديم'],
    ['of what somebody has', 'خمسة مفاتيح لدى عمان في هذه الوساطة'],
    ['of an account, and what it tells', 'حساب مجهول يكشف خبايا صاحب «يوتيوب»'],
    ['with a time in it', 'إغلاق السوق القديم خلال شهر رمضان'],
    ['that ends with a weekday', 'البلدية في السوق.. الجمعة'],
    ['with a town that is written as a month', 'التجار ينتظرون البلدية في إب'],
    ['that begins as names of people do', 'أمير حائل يكرم التجار'],
    ['that begins as a text does', 'كشف تجار السوق القديم أسباب الإغلاق وموعد عودتهم إلى محالهم'],
    ['of an office that says where', 'سفير المغرب: موعدنا في الرياض'],
    ['with a reporter who covers something', 'موفد «العربية» في جولة طويلة داخل السوق'],
  ])('is one %s', (_, title) => {
    expect(read(`${title}\n\n${BODY}`).title).toBe(title)
  })

  test('is long, set off by a blank line from a text that would carry it on', () => {
    const title = 'تجار السوق القديم ينقلون بضائعهم من المدينة قبل موعد الإغلاق'
    expect(read(`${title}\n\nفي وقت تستعد فيه البلدية، ${BODY}`).title).toBe(title)
  })
})

describe('no headline', () => {
  test.each([
    ['an office and its holder, seen on the picture', 'رئيس الوزراء العراقي مصطفى الكاظمي'],
    ['a body, seen on the picture', 'مجلس النواب الليبي'],
    [
      'a caption with whose picture it is',
      'مركبات للشرطة خلال مداهمة في وسط المدينة / صورة: Reuters (Reuters)',
    ],
    ['the menu of the page', 'القائمة الأقباط اليوم أبحث'],
  ])('is %s', (_, line) => {
    expect(read(`${line}\n${BODY}`).titleBasis).toBe('derived')
  })
})

describe('an outlet', () => {
  test('is none that the first sentence says to have told something', () => {
    const body = 'ذكرت وكالة الأنباء المحلية (سوق)، ليل الخميس - الجمعة، أن الترميم بدأ في السوق القديم.'
    expect(read(`${TITLE}\n${body}\n${BODY}`).outlet).toBe(null)
  })
})

describe('a printed day', () => {
  test('is not that of a clock that runs while the page is read', () => {
    const clock = 'آخر تحديث 03:46:18 بتوقيت أبوظبي\nالاثنين 10 آذار / مارس 2025'
    expect(read(`${clock}\n${TITLE}\n${BODY}`).published).toBe(null)
  })
  test('is not that of the day on which the page was looked at', () => {
    const clock = 'التوقيت السبت، 23 نوفمبر 2024\nالتوقيت 02:22 ص , بتوقيت القاهرة'
    expect(read(`${clock}\n${TITLE}\n${BODY}`).published).toBe(null)
  })
  test('is the day above a picture and whose it is', () => {
    const head = '27-أكتوبر-2023\nقاعدة عين الأسد\n\n(ABC)\n'
    expect(read(`${head}${BODY}`).published?.edtf).toBe('2023-10-27')
  })
  test('is not that of a clock above the menu of the site', () => {
    const page = (menu: string): string => `10:23 مساءً / 29 يناير، 2026\n${menu}\n${TITLE}\n${BODY}`
    expect(read(page('الرئيسية » أخبار المدينة والمحافظات')).published).toBe(null)
    expect(read(page('')).published?.edtf).toBe('2026-01-29')
  })
  test('is that which the page says it was published on, whatever day the text calls today', () => {
    const body = `${BODY}\nوقال متحدث اليوم الثلاثاء إن السوق سيفتح قريبا.`
    expect(read(`نشر بتاريخ: ١٠ تموز ٢٠٢٥\n${TITLE}\n${body}`).published?.edtf).toBe('2025-07-10')
    expect(read(`الخميس 10 تموز 2025\n${TITLE}\n${body}`).published?.edtf).not.toBe('2025-07-10')
  })
  test('is that on which the news was taken from where it was published first', () => {
    const note = `هذا الخبر نشر أولاً على موقع صدى النهرين وتم جلبه من مصدره الأصلي بتاريخ ١٨ تموز ٢٠٢٥.`
    const gone = 'تم حذف هذا الخبر من المصدر الأصلي بتاريخ ١٨ كانون الأول ٢٠٢٥.'
    expect(read(`${TITLE}\n${gone}\n${note}\n${BODY}`).published?.edtf).toBe('2025-07-18')
  })
  test('stands right behind the clock', () => {
    expect(read(`${TITLE}\n14:1923/10/2024, الأربعاء\n${BODY}`).published?.edtf).toBe('2024-10-23')
  })
  test('is not that of a picture', () => {
    expect(read(`ترميم في السوق القديم وسط المدينة- 6 يوليو 2023\n${TITLE}\n${BODY}`).published).toBe(null)
  })
  test('stands beside who put it on the page', () => {
    const deck = 'أكدت البلدية أن الترميم يشمل الأبواب والسقوف والأزقة التي تصدعت في الشتاء'
    const page = `${TITLE}\n${deck}\nMona Ali  | 23.11.2024 - محدث : 23.11.2024\n${BODY}`
    expect(read(page).published?.edtf).toBe('2024-11-23')
  })
})

describe('set aside', () => {
  test.each([
    'مقال مؤرشف',
    'هذا المقال مؤرشف, يتوجب عليك الإشتراك بخطة الممتاز+ لتتمكن من الإطلاع على المقالات المؤرشفة.',
    'مقال مؤرشفهذا المقال مخصص للمشتركين',
    'انضموا إلينا للوصول إلى هذا المقال وجميع المحتويات، لا تفوتوا المعلومات التي تهمكم.',
    'لديك حساب ؟ تسجيل الدخول',
    'للاطلاع على المزيد من التفاصيل، يرجى زيارة الموقع الرسمي بالضغط على الرابط التالي: هنا.',
    'لم يتم العثور على نتائج البحث',
    'انسخ الرابطhttps://example.org/news/1/',
    'Table of Contents',
    'التخطي إلى المحتوى',
    'سجّل إعجابك بصفحتنا على فيسبوك لتحصل على المزيد',
    'تابع أحدث الأخبار عبر تطبيق',
  ])('is %s', (line) => {
    const { furniture } = read(`${TITLE}\n${BODY}\n${line}`)
    expect(furniture.map(({ text }) => text)).toEqual([line])
  })
})

describe('lines around the text', () => {
  const asides = (source: string): string[] => read(source).furniture.map(({ text }) => text)

  test.each([
    ['— Central Command (@CENTCOM) January 15, 2024'],
    ['السوق القديم مغلق اليوم pic.twitter.com/GP4UbyE8Yt'],
  ])('set a post put into the page aside: %s', (post) => {
    expect(asides(`${TITLE}\n${BODY}\n${post}`)).toEqual([post])
  })

  test('set the account that a picture is of aside, above the headline', () => {
    const page = `حساب البلدية على إكس\n${TITLE}\n${BODY}`
    expect(asides(page)).toEqual(['حساب البلدية على إكس'])
    expect(read(page).title).toBe(TITLE)
  })

  test.each(['تاجر في السوق القديم (فيسبوك)', 'رئيس مجلس الأمة الكويتي أحمد السعدون'])(
    'set a caption below the headline aside: %s',
    (caption) => {
      expect(asides(`${TITLE}\n${caption}\n${BODY}`)).toEqual([caption])
    },
  )

  test('keep a paragraph that names an account', () => {
    expect(asides(`${TITLE}\n${BODY}\nوقالت البلدية في حسابها على إكس إن الأعمال بدأت.`)).toEqual([])
  })

  test('keep the headline above a deck that the text repeats word by word', () => {
    const headline = 'إغلاق السوق القديم.. والتجار يحتجون'
    const deck = 'أعمال ترميم واسعة في السوق القديم أمام الزوار'
    const body = `أعلنت البلدية أعمال ترميم واسعة في السوق القديم أمام الزوار، وفق ما قال متحدث باسمها في بيان.\nوقال التجار الذين وقفوا أمام البلدية صباح الأحد إن الإغلاق ظلم.`
    expect(read(`${headline}\n\n${deck}\n\n${body}`).title).toBe(headline)
  })
})
