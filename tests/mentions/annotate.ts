import { readText } from '../../src/arabic/text.ts'
import { readAuthority } from '../../src/authority/read.ts'
import { tagMentions } from '../../src/mentions/tag.ts'
import type { Article, Decision, Mention } from '../../src/records.ts'

const ACTORS = `
- { id: iraq, name: العراق, kind: state, country: iraq, metonyms: [بغداد] }
- { id: iran, name: إيران, kind: state, country: iran, metonyms: [طهران] }
- { id: israel, name: إسرائيل, kind: state, country: israel, metonyms: [تل أبيب] }
- { id: usa, name: الولايات المتحدة, kind: state, country: usa, metonyms: [واشنطن, البيت الأبيض] }
- { id: us-forces, name: القوات الأمريكية, kind: government-body, country: usa, variants: [الجيش الأمريكي, القوات الأمريكية في العراق] }
- { id: kataib-hezbollah, name: كتائب حزب الله, kind: armed-group, country: iraq, short: [الكتائب] }
- { id: hezbollah, name: حزب الله, kind: armed-group, country: lebanon }
- { id: quds-force, name: فيلق القدس, kind: government-body, country: iran }
- { id: iraqi-interior-ministry, name: وزارة الداخلية العراقية, kind: government-body, country: iraq }
- { id: iranian-interior-ministry, name: وزارة الداخلية الإيرانية, kind: government-body, country: iran }
- { id: global-coalition, name: التحالف الدولي, kind: coalition, short: [التحالف], variants: [التحالف الدولي ضد تنظيم الدولة] }
- { id: islamic-state, name: تنظيم الدولة, kind: armed-group, variants: [داعش] }
- { id: fatah-alliance, name: تحالف الفتح, kind: political-group, country: iraq, short: [التحالف] }
- { id: un-security-council, name: مجلس الأمن, kind: international-organization }
- { id: un, name: الأمم المتحدة, kind: international-organization }
- { id: mohammed-shia-al-sudani, name: محمد شياع السوداني, kind: person, country: iraq }
- { id: abu-ali-al-askari, name: أبو علي العسكري, kind: person, country: iraq }
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
- { id: beirut, name: بيروت, kind: city, within: lebanon }
- { id: sanaa, name: صنعاء, kind: city }
- { id: jerusalem, name: القدس, kind: city }
- { id: al-qaim, name: القائم, kind: town, within: iraq, rules: { القائم: { after: [منطقة, قضاء] } } }
- { id: tadmur, name: تدمر, kind: city }
`
const OUTLETS = `
- { id: reuters, name: رويترز, kind: agency }
- { id: ean-libya, name: عين ليبيا, kind: website }
- { id: al-arabiya, name: العربية, kind: television }
`

/** A small authority, and what is wrong with it: nothing. */
export const { authority, diagnostics } = readAuthority({
  actors: { file: 'actors.yaml', content: ACTORS },
  places: { file: 'places.yaml', content: PLACES },
  outlets: { file: 'outlets.yaml', content: OUTLETS },
  happenings: null,
})

/** An article of which every line is a paragraph, but for those that begin with `#`: they are furniture. */
export function articleOf(source: string): Article {
  const lines = readText(source).lines.map(({ start, end }) => ({ start, end }))
  const aside = lines.filter(({ start }) => source[start] === '#')
  return {
    title: null,
    titleBasis: 'derived',
    outlet: null,
    credits: [],
    author: null,
    dateline: null,
    published: null,
    paragraphs: lines.filter((line) => !aside.includes(line)).map((line) => ({ ...line, role: 'body' })),
    furniture: aside.map((line) => ({ ...line, kind: 'related', text: source.slice(line.start, line.end) })),
  }
}

export function tag(source: string, decisions: readonly Decision[] = []): Mention[] {
  return tagMentions(readText(source), articleOf(source), authority, decisions)
}

/** The text with its mentions marked: `{actor/iran:طهران}`; an unlisted one has `~` and its name for an id. */
export function marked(source: string, decisions: readonly Decision[] = []): string {
  let out = ''
  let at = 0
  for (const { kind, id, name, start, end } of tag(source, decisions)) {
    out += `${source.slice(at, start)}{${kind}/${id ?? `~${name}`}:${source.slice(start, end)}}`
    at = end
  }
  return out + source.slice(at)
}

/** A marked text without its marks. */
export function plain(text: string): string {
  return text.replace(/\{[^:{}]*:([^{}]*)\}/g, '$1')
}
