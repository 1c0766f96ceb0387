import { describe, expect, test } from 'vitest'
import { readMarked, summary } from './reading.ts'

/** A text a line, and after each bar a report that it must give among others; `!` before one that it must not. */
const TEXTS = `
# shots between a verb and its object
أعلن {hezbollah:حزب الله} أنه قصف بعشرات صواريخ الكاتيوشا مواقع ل{israeli-army:الجيش الإسرائيلي}. | rocket-attack hezbollah→israeli-army
قالت {houthis:جماعة الحوثي} إن {usa:الولايات المتحدة} شنت غارات، كما استهدفت بثلاث غارات مقرا ل{houthis:الجماعة}. | air-strike usa→houthis
وقصف {sudanese-army:الجيش السوداني} بأكثر من ثلاثين قذيفة مواقع ل{rsf:الدعم السريع} في {@fasher:الفاشر}. | rocket-attack sudanese-army→rsf
وقصفت مدفعية {sudanese-army:الجيش السوداني}، وفق الموقع، تعزيزات ل{rsf:الدعم السريع} كانت في الطريق. | rocket-attack sudanese-army→rsf
عين {parliament:البرلمان} في {@cairo:القاهرة}، السبت، {minister:كريم منصور} رئيسا للحكومة. | appointment parliament→minister
استهدفت {israel:إسرائيل} مستودعا للذخيرة تابعا ل{hezbollah:حزب الله} قرب {@damascus:دمشق}. | attack israel→hezbollah
استهدفت عبوة ناسفة رتلا تابعا ل{us-forces:القوات الأمريكية} في {@iq:العراق}. | bombing →us-forces
# the speaker's own men and things
قالت {sdf:قوات سوريا الديمقراطية} إن ثلاثة من مقاتليها قتلوا، أمس، إثر استهداف مسيرة سيارة عسكرية في {@sy:سوريا}. | drone-attack →sdf
أعلنت {hamas:حركة حماس} اغتيال قائدها {commander:علي حسن} في {@doha:الدوحة}. | assassination →commander+hamas | ! assassination hamas→commander
أعلنت {hamas:حركة حماس} اغتيال {commander:علي حسن} في {@doha:الدوحة}. | assassination hamas→commander
# the adjective of a group that the text names
قصف {libyan-army:الجيش الليبي} تعزيزات مالكية في {@tripoli:طرابلس}. وقال {malikis:المالكيون} إنهم سيردون. | rocket-attack libyan-army→malikis
قتل خمسة في هجوم مالكي على {@tripoli:طرابلس}، وفق {libyan-army:الجيش الليبي}. ونفى {malikis:المالكيون} ذلك. | attack malikis→
# a title goes back to the person who bore it
قال وزير الخارجية {minister:كريم منصور} إن الوضع صعب. وكان الوزير قد التقى {envoy:هانس مولر} أمس. | meeting minister→envoy
التقى وزير الخارجية {minister:كريم منصور} الرئيس {president:أحمد سالم}. وزار الوزير {@doha:الدوحة} أمس. | visit minister→
وصل المبعوث الأممي {envoy:هانس مولر} إلى {@cairo:القاهرة}. والتقى المبعوث الأممي أمس {president:أحمد سالم}. | meeting envoy→president
# a title that another bears does not, nor one that goes on as another's
قال رئيس الوزراء {minister:كريم منصور} إن الوضع صعب. وزار الرئيس {@doha:الدوحة} أمس. | ! visit minister→
قال الوزير {minister:كريم منصور} إن الوضع صعب. وزار الوزير القطري {@cairo:القاهرة} أمس. | ! visit minister→
# whoever stood by while others talked
جرت في {@doha:الدوحة} مفاوضات بين {usa:الولايات المتحدة} و{iran:إيران} بحضور وزير الخارجية {minister:كريم منصور}. | negotiation usa+iran→
# a thing after the doer is what is searched, a second title after a body's is whom it dismisses
داهمت قوة من {police:الشرطة} منزل النائب السابق {minister:كريم منصور} أمس. | arrest police→minister
أقالت رئاسة {parliament:البرلمان} رئيس الحكومة {minister:كريم منصور} أمس. | appointment parliament→minister
أقالت الحكومة وزير المالية {minister:كريم منصور} أمس، بعدما انتقدته {police:الشرطة}. | appointment →minister
# whom a demand with a pronoun is made of
اتصل {president:أحمد سالم} ب{minister:كريم منصور}، وطالبه بوقف العمليات. | demand president→minister
# those set apart from the rest
اتهمت {usa:واشنطن} فصائل مسلحة، بينها {hezbollah:حزب الله}، بالتصعيد. | accusation usa→hezbollah
# what opens a clause is no subject
وبدوره ندد الوزير {minister:كريم منصور} بالقصف. | condemnation minister→
وميدانيا قصف {sudanese-army:الجيش السوداني} مواقع {rsf:الدعم السريع} في {@fasher:الفاشر}. | rocket-attack sudanese-army→rsf
وقبيل ذلك هاجمت {sdf:قوات سوريا الديمقراطية} مواقع {israeli-army:الجيش الإسرائيلي}. | attack sdf→israeli-army
# soldiers of no other country are those of the army that tells of their death
واعترف {israeli-army:الجيش الإسرائيلي} بإصابة ثلاثة جنود بصاروخ مضاد للدروع أطلق على مستوطنة في {@il:إسرائيل}. | rocket-attack →israeli-army
أعلن {israeli-army:الجيش الإسرائيلي} مقتل ثلاثة جنود أمريكيين في غارة على {@damascus:دمشق}. | ! air-strike →israeli-army
# who managed to
تمكن {sudanese-army:الجيش السوداني} من قتل أربعة من عناصر {rsf:قوات الدعم السريع} في {@fasher:الفاشر}. | clash sudanese-army→rsf
نجحت {us-forces:القوات الأمريكية} في اعتقال قيادي في {islamic-state:تنظيم الدولة}. | arrest us-forces→islamic-state
تدخلت {israel:إسرائيل} بضربات على دبابات ل{syria:سوريا} في {@damascus:دمشق}. | air-strike israel→syria
# to whom a deed is ascribed further on
تسببت ضربة استهدفت شاحنات قرب {@damascus:دمشق} ونسبت إلى {israel:إسرائيل} بمقتل ثمانية. | air-strike israel→
# who is met after he came
غادر المبعوث {envoy:هانس مولر} {@cairo:القاهرة} بعد أن التقى رئيس البرلمان {minister:كريم منصور}. | meeting envoy→minister
# the one whose death is protested at is not protested against
تظاهر العشرات في {@cairo:القاهرة} تنديدا بمقتل {commander:علي حسن} بغارة. | ! protest →commander
# nobody beside a vote that is only spoken of holds it, and a court is not its state
أكد {president:أحمد سالم} موقفه في الانتخابات التي جرت في مارس الماضي في {@eg:مصر}. | ! election president→
قبل {president:أحمد سالم} استقالة الحكومة بعد إجراء الانتخابات يوم الأحد الماضي. | ! election president→
حكمت محكمة مصرية أمس بسجن {minister:كريم منصور} في {@cairo:القاهرة}. وقالت {egypt:مصر} إنها لا تتدخل. | ruling →minister
# the air force and the guns of the one army that is named
أعلنت {hamas:حركة حماس} استهداف قوة ل{israeli-army:الجيش الإسرائيلي}. وشنت المقاتلات سلسلة غارات على حي سكني. | air-strike israeli-army→
قصف {israeli-army:الجيش الإسرائيلي} حيا، ورد {sudanese-army:الجيش السوداني}. وشنت المقاتلات سلسلة غارات على حي سكني. | ! air-strike israeli-army→ | ! air-strike sudanese-army→
# whoever is told to stop what is his is asked, and whoever calls for calm asks
أدانت {ministry:وزارة الخارجية} القصف بشدة، ودعت {iran:طهران} إلى وقف انتهاكاتها. | demand ministry→iran
أدانت {ministry:وزارة الخارجية} القصف بشدة، ودعت {iran:طهران} إلى ضبط النفس. | demand iran→
# those who fell
سقط 12 جنديا من {libyan-army:الجيش الليبي} بين قتيل وجريح في هجوم ل{islamic-state:تنظيم الدولة}. | attack islamic-state→libyan-army
# an army that owns up to its wounded claims nothing
وأقر {israeli-army:الجيش الإسرائيلي} بإصابة سبعة جنود جراء هجوم في {@damascus:دمشق}. | ! claim israeli-army→
# those named among the condemned
أصدرت {court:محكمة النقض} حكما بإعدام عشرة متهمين، بينهم القيادي {commander:علي حسن}. | ruling court→commander
# no vote of confidence is a retreat
صوت {parliament:البرلمان} أمس على سحب الثقة من {minister:كريم منصور}. | ! withdrawal parliament→
# whose operation is condemned, and is to stop
قصف {libyan-army:الجيش الليبي} حيا في {@tripoli:طرابلس}. واستنكرت {ministry:وزارة الخارجية} العملية، ودعت إلى وقفها فورا. | condemnation ministry→libyan-army | demand ministry→libyan-army
# what a side holds, though no place is told
هاجم {rsf:الدعم السريع} حامية ل{sudanese-army:الجيش السوداني}. وقال {sudanese-army:الجيش} إنه دمر أربع آليات في غارة جوية. | air-strike sudanese-army→rsf
`

interface Row {
  readonly rule: string
  readonly text: string
  readonly must: string[]
  readonly mustNot: string[]
}

const rows: Row[] = []
let rule = ''
for (const line of TEXTS.trim().split('\n')) {
  if (line.startsWith('#')) rule = line.slice(2)
  else {
    const [text = '', ...told] = line.split('|').map((part) => part.trim())
    const mustNot = told.filter((one) => one.startsWith('!')).map((one) => one.slice(1).trim())
    rows.push({ rule, text, must: told.filter((one) => !one.startsWith('!')), mustNot })
  }
}

describe('parties that other words of the text stand for', () => {
  test.each(rows)('$rule: $text', ({ text, must, mustNot }) => {
    const told = readMarked(text).map(summary)
    expect(told).toEqual(expect.arrayContaining(must))
    for (const one of mustNot) expect(told).not.toContain(one)
  })
})
