import { describe, expect, test } from 'vitest'
import { readClipping } from '../../src/clippings/read.ts'
import { planImport } from '../../src/imports/plan.ts'
import { authorityOf } from './practice.ts'
import { iso88596, twice, utf16, utf8, windows1256 } from './encodings.ts'

/** Five texts of the kinds that are clipped; all letters of them are in every encoding of Arabic. */
const TEXTS = [
  [
    'انفجار سيارة مفخخة في كركوك',
    'قالت الشرطة العراقية، أمس الثلاثاء، إن سيارة مفخخة انفجرت في حيّ الواسطي جنوبي كركوك، ما أسفر عن مقتل أربعة أشخاص وإصابة 11 آخرين، بينهم طفلان.',
    'وأضاف المصدر أن القوات الأمنية طوّقت المكان؛ ولم تُعلن أي جهة مسؤوليتها عن التفجير الذي وقع قرب سوق شعبية في ساعة الذروة.',
  ],
  [
    'وزير الخارجية يلتقي نظيره التركي في أنقرة',
    'بحث وزير الخارجية مع نظيره التركي، في أنقرة، ملف المياه وأمن الحدود، وفق بيان صدر عن الوزارة مساء اليوم واطّلعت عليه الصحيفة.',
    'وقال البيان إن الجانبين اتفقا على تشكيل لجنة مشتركة تجتمع كل ثلاثة أشهر، فهل يكفي ذلك؟ هذا ما ستُظهره الأسابيع المقبلة.',
  ],
  [
    'احتجاجات في الناصرية على انقطاع الكهرباء',
    'خرج مئات المتظاهرين في مدينة الناصرية، مركز محافظة ذي قار، احتجاجًا على انقطاع التيار الكهربائي لأكثر من عشر ساعات في اليوم.',
    'وأغلق المحتجون جسر الحضارات لساعتين، قبل أن تتدخل شرطة مكافحة الشغب وتفرّقهم من دون وقوع إصابات، بحسب شهود عيان.',
  ],
  [
    'وصول قافلة مساعدات إلى مخيم للنازحين',
    'وصلت قافلة تضم 24 شاحنة محمّلة بالأغذية والأدوية إلى مخيم للنازحين شمال غربي البلاد، بعد توقف دام ستة أسابيع بسبب القتال.',
    'وذكرت منظمة إغاثة أن المساعدات تكفي نحو ثمانية آلاف عائلة لمدة شهر، وأن القافلة التالية ستنطلق مطلع الأسبوع.',
  ],
  [
    'الجيش يعلن إسقاط طائرة مسيّرة فوق البحر',
    'أعلن الجيش إسقاط طائرة مسيّرة مجهولة فوق مياه البحر المتوسط، على بعد عشرين كيلومترًا من الساحل، فجر أمس.',
    'ولم يحدد البيان الجهة التي أطلقت الطائرة، لكنه أكد أن الدفاعات الجوية ستتعامل مع أي خرق للأجواء مهما كان مصدره.',
  ],
] as const

type Lines = readonly [title: string, ...rest: string[]]

const shapes: Readonly<Record<string, string>> = { لا: '\uFEFB', ب: '\uFE91', م: '\uFEE3', س: '\uFEB3' }
/** Some letters in the shapes in which PDFs give them. */
const shaped = (text: string): string => text.replace(/لا|[بمس]/g, (letters) => shapes[letters] ?? letters)
const hidden = (text: string): string =>
  `\u200F${text.replaceAll(' ', ' \u200E').replaceAll('،', '\u200B،')}\u202C`

const join = (lines: readonly string[], end = '\n'): string => lines.map((line) => line + end).join(end)
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

function page([title, ...rest]: Lines, charset: string): string {
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="${charset}"><title>${escape(title)} | شفق نيوز</title>
<meta property="og:title" content="${escape(title)}"><meta property="article:published_time" content="2023-03-14T23:40:00+03:00">
<script>var ads = "اعلان";</script><style>p { color: red }</style></head>
<body><nav><a href="/">الرئيسية</a></nav><main><article><h1>${escape(title)}</h1>
${rest.map((line) => `<p>${escape(line)}</p>`).join('\n')}</article></main><footer>جميع الحقوق محفوظة</footer></body></html>`
}

function clipped([title, ...rest]: Lines): string {
  return `---\ntitle: "${title}"\nsource: "https://shafaq.com/ar/1"\nauthor:\n  - "[[سعد كريم]]"\npublished: 2023-03-14\ncreated: 2024-01-02\ndescription: "وصف"\ntags:\n  - "clippings"\n---\n${join(rest)}`
}

function downloaded([title, ...rest]: Lines): string {
  return `---\ncreated: 2024-01-02T10:00:00 (UTC +03:00)\ntags: []\nsource: https://shafaq.com/ar/2\nauthor: سعد كريم\n---\n\n# ${title}\n\n${join(rest)}`
}

/** How a text is saved, and which of its lines must stand in the clipping, as they are. */
const FORMS: readonly {
  readonly form: string
  readonly ending: string
  readonly save: (lines: Lines) => Uint8Array
  /** What must stand in the clipping's text, letter for letter; null where the whole text must be it. */
  readonly parts: ((lines: Lines) => readonly string[]) | null
  readonly whole: (lines: Lines) => string
}[] = [
  ...(
    [
      ['UTF-8', 'txt', (lines) => utf8(join(lines)), (lines) => join(lines)],
      ['UTF-8 with a byte order mark', 'txt', (lines) => utf8(`\uFEFF${join(lines)}`), (lines) => join(lines)],
      ['UTF-16 of Windows', 'txt', (lines) => utf16(join(lines, '\r\n'), false, true), (lines) => join(lines, '\r\n')],
      ['UTF-16, big end first, unmarked', 'txt', (lines) => utf16(join(lines), true, false), (lines) => join(lines)],
      ['windows-1256', 'txt', (lines) => windows1256(join(lines, '\r\n')), (lines) => join(lines, '\r\n')],
      ['ISO-8859-6', 'txt', (lines) => iso88596(join(lines)), (lines) => join(lines)],
      ['UTF-8 encoded twice', 'txt', (lines) => twice(join(lines)), (lines) => join(lines)],
      ['shapes of letters', 'txt', (lines) => utf8(shaped(join(lines))), (lines) => shaped(join(lines))],
      ['invisible characters', 'txt', (lines) => utf8(hidden(join(lines))), (lines) => hidden(join(lines))],
    ] as readonly [string, string, (lines: Lines) => Uint8Array, (lines: Lines) => string][]
  ).map(([form, ending, save, whole]) => ({ form, ending, save, whole, parts: null })),
  { form: 'a page in windows-1256', ending: 'html', save: (lines) => windows1256(page(lines, 'windows-1256')), parts: (lines) => lines, whole: join },
  { form: 'Markdown of Obsidian', ending: 'md', save: (lines) => utf8(clipped(lines)), parts: ([, ...rest]) => rest, whole: join },
  { form: 'Markdown of MarkDownload', ending: 'md', save: (lines) => utf8(downloaded(lines)), parts: (lines) => lines, whole: join },
] // prettier-ignore

const AUTHORITY = authorityOf([{ id: 'shafaq-news', name: 'شفق نيوز', url: 'https://shafaq.com/' }])
const CASES = FORMS.flatMap((form) =>
  TEXTS.map((lines, i) => ({ ...form, lines: lines as Lines, number: i + 1 })),
)

describe('sixty texts in mixed encodings and forms', () => {
  test('are sixty', () => expect(CASES).toHaveLength(60))

  test.each(CASES)(
    '$form, text $number, is read without losing a letter',
    ({ ending, save, parts, whole, lines }) => {
      const bytes = save(lines)
      const plan = planImport([{ file: `saved.${ending}`, bytes }], {
        clippings: [],
        names: [],
        authority: AUTHORITY,
      })
      expect(plan.diagnostics.filter(({ level }) => level === 'error')).toEqual([])
      const [planned] = plan.clippings
      if (planned === undefined) throw new Error('expected a clipping')
      const read = readClipping(planned.name, Buffer.from(planned.content), new Set(['shafaq-news']))
      expect(read.diagnostics.filter(({ level }) => level === 'error')).toEqual([])
      const text = read.clipping?.text ?? ''
      if (parts === null) expect(text).toBe(whole(lines))
      else expect(parts(lines).filter((part) => !text.includes(part))).toEqual([])
      // What the text alone does not hold is kept, byte for byte.
      if (
        text !==
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/^\uFEFF/, '')
      )
        expect(planned.original?.bytes).toEqual(bytes)
    },
  )
})
