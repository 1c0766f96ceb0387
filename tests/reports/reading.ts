import { readText } from '../../src/arabic/text.ts'
import { readAuthority, type Authority } from '../../src/authority/read.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Article, Mention, Paragraph, Report } from '../../src/records.ts'
import { cutClauses } from '../../src/reports/clauses.ts'
import { readReports } from '../../src/reports/read.ts'
import { setScenes, type Scene } from '../../src/reports/scene.ts'
import { readTellings, type Telling } from '../../src/reports/tellings.ts'

/**
 * Sentences with their names marked in the text: `قصفت {israel:إسرائيل} {@damascus:دمشق}`. An actor's mark is its id,
 * a place's begins with @, an outlet's with #. A proclitic stands before the brace: `لـ`{…} is not needed, `ل{…}` is.
 */
const MARK = /\{([@#~]?)([^:{}]*):([^{}]*)\}/gu

const ACTORS: readonly (readonly [id: string, kind: string, country: string | null, name: string])[] = [
  ['israel', 'state', 'il', 'إسرائيل'],
  ['israeli-army', 'government-body', 'il', 'الجيش الإسرائيلي'],
  ['usa', 'state', 'us', 'الولايات المتحدة'],
  ['us-forces', 'government-body', 'us', 'القوات الأمريكية'],
  ['iran', 'state', 'ir', 'إيران'],
  ['iraq', 'state', 'iq', 'العراق'],
  ['syria', 'state', 'sy', 'سوريا'],
  ['egypt', 'state', 'eg', 'مصر'],
  ['turkey', 'state', 'tr', 'تركيا'],
  ['saudi-arabia', 'state', 'sa', 'السعودية'],
  ['qatar', 'state', 'qa', 'قطر'],
  ['algeria', 'state', 'dz', 'الجزائر'],
  ['morocco', 'state', 'ma', 'المغرب'],
  ['houthis', 'armed-group', null, 'جماعة الحوثي'],
  ['hamas', 'armed-group', null, 'حركة حماس'],
  ['hezbollah', 'armed-group', null, 'حزب الله'],
  ['rsf', 'armed-group', null, 'قوات الدعم السريع'],
  ['sudanese-army', 'government-body', 'sd', 'الجيش السوداني'],
  ['libyan-army', 'government-body', 'ly', 'الجيش الليبي'],
  ['islamic-state', 'armed-group', null, 'تنظيم الدولة'],
  ['sdf', 'armed-group', null, 'قوات سوريا الديمقراطية'],
  ['malikis', 'armed-group', null, 'المالكيون'],
  ['un', 'international-organization', null, 'الأمم المتحدة'],
  ['security-council', 'international-organization', null, 'مجلس الأمن'],
  ['parliament', 'government-body', 'eg', 'البرلمان'],
  ['court', 'government-body', 'eg', 'محكمة النقض'],
  ['ministry', 'government-body', 'eg', 'وزارة الخارجية'],
  ['police', 'government-body', 'eg', 'الشرطة'],
  ['party', 'political-group', 'eg', 'حزب العدالة'],
  ['president', 'person', 'eg', 'أحمد سالم'],
  ['minister', 'person', 'eg', 'كريم منصور'],
  ['envoy', 'person', null, 'هانس مولر'],
  ['commander', 'person', null, 'علي حسن'],
]

const PLACES: readonly (readonly [id: string, kind: string, within: string | null, name: string])[] = [
  ['il', 'country', null, 'إسرائيل'],
  ['us', 'country', null, 'الولايات المتحدة'],
  ['ir', 'country', null, 'إيران'],
  ['iq', 'country', null, 'العراق'],
  ['sy', 'country', null, 'سوريا'],
  ['eg', 'country', null, 'مصر'],
  ['tr', 'country', null, 'تركيا'],
  ['sa', 'country', null, 'السعودية'],
  ['qa', 'country', null, 'قطر'],
  ['dz', 'country', null, 'الجزائر'],
  ['ma', 'country', null, 'المغرب'],
  ['sd', 'country', null, 'السودان'],
  ['ly', 'country', null, 'ليبيا'],
  ['ye', 'country', null, 'اليمن'],
  ['damascus', 'city', 'sy', 'دمشق'],
  ['barracks', 'base', 'damascus', 'ثكنة الشمال'],
  ['sanaa', 'city', 'ye', 'صنعاء'],
  ['marib', 'city', 'ye', 'مأرب'],
  ['khartoum', 'city', 'sd', 'الخرطوم'],
  ['fasher', 'city', 'sd', 'الفاشر'],
  ['tripoli', 'city', 'ly', 'طرابلس'],
  ['cairo', 'city', 'eg', 'القاهرة'],
  ['doha', 'city', 'qa', 'الدوحة'],
]

const ADJECTIVES: Readonly<Record<string, string>> = {
  il: 'إسرائيلي',
  us: 'أمريكي',
  ir: 'إيراني',
  iq: 'عراقي',
  sy: 'سوري',
  eg: 'مصري',
  tr: 'تركي',
  sa: 'سعودي',
  sd: 'سوداني',
  ly: 'ليبي',
  dz: 'جزائري',
  ma: 'مغربي',
}

function authorityOf(): Authority {
  const actors = ACTORS.map(([id, kind, country, name]) => ({ id, kind, country, name }))
  const places = PLACES.map(([id, kind, within, name]) => ({
    id,
    kind,
    within,
    name,
    adjectives: ADJECTIVES[id] === undefined ? [] : [ADJECTIVES[id]],
  }))
  const file = (name: string, entries: unknown) => ({ file: name, content: JSON.stringify(entries) })
  return readAuthority({
    actors: file('actors.yaml', actors),
    places: file('places.yaml', places),
    outlets: null,
    happenings: null,
  }).authority
}

export const authority = authorityOf()

const KINDS: Readonly<Record<string, Mention['kind']>> = { '@': 'place', '#': 'outlet' }

/** Takes the marks out of a text. */
function unmark(marked: string): { source: string; mentions: Mention[] } {
  const mentions: Mention[] = []
  let source = ''
  let last = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, sign = '', id = '', text = ''] = match
    source += marked.slice(last, match.index)
    const start = source.length
    source += text
    last = match.index + whole.length
    const kind = KINDS[sign] ?? 'actor'
    const listed = sign !== '~'
    const name = listed ? (authority[`${kind}s`].get(id)?.name ?? text) : text
    const basis = listed ? 'listed' : 'pattern'
    mentions.push({ kind, id: listed ? id : null, name, start, end: source.length, text, basis })
  }
  return { source: source + marked.slice(last), mentions }
}

/** An article of nothing but paragraphs, the first of them a headline when `title`. */
export function articleOf(source: string, published: string | null, title: boolean): Article {
  const range = published === null ? null : parseEdtf(published)
  const paragraphs: Paragraph[] = readText(source).lines.map(({ start, end }, index) => ({
    start,
    end,
    role: title && index === 0 ? 'title' : 'body',
  }))
  return {
    title: null,
    titleBasis: 'derived',
    outlet: null,
    credits: [],
    author: null,
    dateline: null,
    published: range && { ...range, basis: 'printed', evidence: [] },
    paragraphs,
    furniture: [],
  }
}

/** The day on which the sentences of the tests are published: a Wednesday. */
export const PUBLISHED = '2024-05-15'

/** Reads marked text as an article published on `PUBLISHED`; its first line is a headline when `title`. */
export function readMarked(marked: string, title = false, published: string | null = PUBLISHED): Report[] {
  const { source, mentions } = unmark(marked)
  return readReports(readText(source), articleOf(source, published, title), mentions, authority)
}

/** The scene that marked text is, and what its clauses tell before tellings of one happening are joined. */
export function tellingsIn(marked: string): { scene: Scene; tellings: Telling[] } {
  const { source, mentions } = unmark(marked)
  const article = articleOf(source, PUBLISHED, false)
  const scene = setScenes([{ text: readText(source), article, mentions }], authority)[0] as Scene
  const clauses = cutClauses(scene)
  const none = (): undefined[] => clauses.map(() => undefined)
  const context = { scene, clauses, subjects: none(), carried: none(), previous: null }
  return { scene, tellings: readTellings([context])[0] ?? [] }
}

/** What a test compares: type and modality, agents → targets. */
export function summary(report: Report): string {
  const modality = report.modality === 'reported' ? '' : `/${report.modality}`
  return `${report.type}${modality} ${report.agents.join('+')}→${report.targets.join('+')}`
}
