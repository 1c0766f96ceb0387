import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readAuthority } from '../../src/authority/read.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import type { Article, Mention } from '../../src/records.ts'

const ACTORS = `
- { id: iraq, name: العراق, kind: state, country: iraq, metonyms: [بغداد] }
- { id: iran, name: إيران, kind: state, country: iran, metonyms: [طهران] }
- { id: israel, name: إسرائيل, kind: state, country: israel, metonyms: [تل أبيب] }
- { id: usa, name: الولايات المتحدة, kind: state, country: usa, metonyms: [واشنطن, البيت الأبيض] }
- { id: us-forces, name: القوات الأمريكية, kind: government-body, country: usa, variants: [الجيش الأمريكي] }
- { id: kataib-hezbollah, name: كتائب حزب الله, kind: armed-group, country: iraq, short: [الكتائب] }
- { id: hezbollah, name: حزب الله, kind: armed-group, country: lebanon }
- { id: quds-force, name: فيلق القدس, kind: government-body, country: iran }
- { id: iraqi-interior-ministry, name: وزارة الداخلية العراقية, kind: government-body, country: iraq }
- { id: un-security-council, name: مجلس الأمن, kind: international-organization }
- { id: mohammed-shia-al-sudani, name: محمد شياع السوداني, kind: person, country: iraq }
- id: iraqi-armed-factions
  name: الفصائل العراقية المسلحة
  kind: armed-group
  country: iraq
  short: [الفصائل]
  patterns:
    - heads: [الفصائل, الميليشيات, الجماعات]
      with: [العراقية, الموالية لإيران, المدعومة من إيران, المتحالفة مع إيران, التي تدعمها إيران]
      and: [المسلحة, شبه العسكرية]
`
const PLACES = `
- { id: iraq, name: العراق, kind: country }
- { id: iran, name: إيران, kind: country }
- { id: israel, name: إسرائيل, kind: country }
- { id: usa, name: الولايات المتحدة, kind: country, adjectives: [أمريكي] }
- { id: lebanon, name: لبنان, kind: country }
- { id: libya, name: ليبيا, kind: country }
- { id: sudan, name: السودان, kind: country }
- { id: baghdad, name: بغداد, kind: city, within: iraq }
- { id: tehran, name: طهران, kind: city, within: iran }
- { id: washington, name: واشنطن, kind: city, within: usa }
- { id: tripoli-libya, name: طرابلس, kind: city, within: libya }
- { id: tripoli-lebanon, name: طرابلس, kind: city, within: lebanon }
- { id: sanaa, name: صنعاء, kind: city }
- { id: jerusalem, name: القدس, kind: city }
- { id: al-qaim, name: القائم, kind: town, within: iraq, rules: { القائم: { after: [منطقة, قضاء] } } }
`
const OUTLETS = `
- { id: reuters, name: رويترز, kind: agency }
- { id: ean-libya, name: عين ليبيا, kind: website }
- { id: al-arabiya, name: العربية, kind: television }
`

const { authority, diagnostics } = readAuthority({
  actors: { file: 'actors.yaml', content: ACTORS },
  places: { file: 'places.yaml', content: PLACES },
  outlets: { file: 'outlets.yaml', content: OUTLETS },
  happenings: null,
})

/** An article of which every line is a paragraph. */
function articleOf(source: string): Article {
  return {
    title: null,
    titleBasis: 'derived',
    outlet: null,
    credits: [],
    author: null,
    dateline: null,
    published: null,
    paragraphs: readText(source).lines.map(({ start, end }) => ({ start, end, role: 'body' })),
    furniture: [],
  }
}

function tag(source: string): Mention[] {
  return tagMentions(readText(source), articleOf(source), authority, [])
}

/** The text with its mentions marked: `{actor/iran:طهران}`; an unlisted name has `~` and its name for an id. */
function marked(source: string): string {
  let out = ''
  let at = 0
  for (const { kind, id, name, start, end } of tag(source)) {
    out += `${source.slice(at, start)}{${kind}/${id ?? `~${name}`}:${source.slice(start, end)}}`
    at = end
  }
  return out + source.slice(at)
}

/** Takes the marks out again. */
const plain = (text: string): string => text.replace(/\{[^:{}]*:([^{}]*)\}/g, '$1')

test('the authority files of these tests are sound', () => {
  expect(diagnostics).toEqual([])
})

describe('listed names', () => {
  test.each([
    'هاجمت {actor/kataib-hezbollah:كتائب “حزب الله”} موقعا',
    'وانسحب {actor/hezbollah:حزب الله} من لبنان'.replace('لبنان', '{place/lebanon:لبنان}'),
    'قال قائد {actor/quds-force:فيلق القدس} إنه لم يزر {place/jerusalem:القدس}',
    'هجوم على ل{actor/us-forces:لقوات الأمريكية}'.replace('على ', ''),
    'استهدف {actor/us-forces:القوت الأمريكية} هناك',
    'جلسة {actor/un-security-council:مجلس الأمن} أمس',
    'قصف على منطقة {place/al-qaim:القائم} ليلا',
    'الوضع القائم صعب',
  ])('%s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

describe('a capital', () => {
  test.each([
    'واستنكرت {actor/iraq:بغداد} الضربات',
    'بشرط موافقة {actor/usa:واشنطن} على ذلك',
    'محادثات بين {actor/iraq:بغداد} و{actor/usa:واشنطن}',
    'قال إن {actor/iran:طهران} استدعت السفير',
    'وصل الوفد إلى {place/baghdad:بغداد}',
    'زيارة الوفد إلى {place/washington:واشنطن}',
    'انفجار في {place/baghdad:بغداد}',
    'أمام {place/~البيت الأبيض:البيت الأبيض} أمس',
  ])('is its government or a place: %s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})
