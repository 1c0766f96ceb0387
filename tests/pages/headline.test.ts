import { describe, expect, test } from 'vitest'
import { joinNames, oblique, withLam } from '../../src/pages/grammar.ts'
import { fullHeadlineOf, headlineOf } from '../../src/pages/headline.ts'
import { EVENT_TYPES, type Actor, type ChronicleEvent } from '../../src/records.ts'
import { actor, event, records } from './archive.ts'

describe('a name in the oblique case', () => {
  test.each([
    ['الحوثيون', 'الحوثيين'],
    ['المحتجون العراقيون', 'المحتجين العراقيين'],
    ['جماعة أنصار الله (الحوثيون)', 'جماعة أنصار الله (الحوثيين)'],
    ['أبو فدك المحمداوي', 'أبي فدك المحمداوي'],
  ])('turns %s into %s', (name, written) => {
    expect(oblique(name)).toBe(written)
  })

  test.each([
    'حزب الله',
    'وزارة الدفاع الأمريكية (البنتاغون)',
    'القانون الأساسي',
    'سعدون الدليمي',
    'لجنة القانون',
    'أبوظبي',
  ])('leaves %s', (name) => {
    expect(oblique(name)).toBe(name)
  })
})

test.each([
  ['الولايات المتحدة', 'للولايات المتحدة'],
  ['اللجنة التنسيقية', 'للجنة التنسيقية'],
  ['إيران', 'لإيران'],
  ['ألمانيا', 'لألمانيا'],
  ['كتائب حزب الله', 'لكتائب حزب الله'],
  ['NATO', 'لـNATO'],
])('ل fuses with %s to %s', (name, written) => {
  expect(withLam(name)).toBe(written)
})

test.each([
  [['أ'], 'أ'],
  [['أ', 'ب'], 'أ وب'],
  [['أ', 'ب', 'ج'], 'أ وب وج'],
  [['أ', 'ب', 'ج', 'د'], 'أ وب وآخرين'],
])('the names %j are joined as %s', (names, written) => {
  expect(joinNames(names)).toBe(written)
})

const people: readonly Actor[] = [
  actor('usa', 'الولايات المتحدة', 'state'),
  { ...actor('us-forces', 'القوات الأمريكية', 'government-body'), partOf: ['usa'] },
  { ...actor('us-navy', 'البحرية الأمريكية', 'government-body'), partOf: ['us-forces'] },
  { ...actor('envoy', 'المبعوث', 'person'), partOf: ['usa'] },
  actor('houthis', 'الحوثيون', 'armed-group'),
  actor('saadi', 'أبو باقر الساعدي', 'person'),
]
const site = {
  authority: { ...records.authority, actors: new Map(people.map((person) => [person.id, person])) },
}

function nameOf(fields: Partial<ChronicleEvent>): string {
  return headlineOf(site, event('e', fields))
}

describe('the name of an event', () => {
  test.each<[Partial<ChronicleEvent>, string]>([
    [
      { agents: ['usa'], targets: ['houthis'], place: 'town' },
      'غارة جوية للولايات المتحدة على الحوثيين في المدينة',
    ],
    [{ targets: ['houthis'] }, 'غارة جوية على الحوثيين'],
    [{ agents: ['houthis'] }, 'غارة جوية للحوثيين'],
    [{ place: 'town' }, 'غارة جوية في المدينة'],
    [
      { type: 'rocket-attack', agents: ['houthis'], targets: ['usa'] },
      'قصف صاروخي من الحوثيين على الولايات المتحدة',
    ],
    [{ type: 'clash', agents: ['usa'], targets: ['houthis'] }, 'اشتباك بين الولايات المتحدة والحوثيين'],
    [{ type: 'clash', agents: ['houthis'] }, 'اشتباك من أطرافه الحوثيون'],
    [{ type: 'condemnation', agents: ['usa'], targets: ['houthis'] }, 'إدانة الولايات المتحدة للحوثيين'],
    [{ type: 'visit', agents: ['saadi'], place: 'town' }, 'زيارة أبي باقر الساعدي إلى المدينة'],
    [
      { type: 'visit', agents: ['saadi'], targets: ['usa'], place: 'town' },
      'زيارة أبي باقر الساعدي للولايات المتحدة في المدينة',
    ],
    [{ type: 'withdrawal', agents: ['usa'], place: 'town' }, 'انسحاب الولايات المتحدة من المدينة'],
    [{ type: 'attack', agents: ['~فصيل مجهول'], targets: ['usa'] }, 'هجوم لفصيل مجهول على الولايات المتحدة'],
    [{ type: 'denial' }, 'نفي'],
    // A state is not named beside its own forces, but beside a person of its, and where each takes part for itself.
    [{ agents: ['usa', 'us-navy'], targets: ['houthis'] }, 'غارة جوية للبحرية الأمريكية على الحوثيين'],
    [{ agents: ['houthis'], targets: ['us-forces', 'usa'] }, 'غارة جوية للحوثيين على القوات الأمريكية'],
    [{ type: 'demand', agents: ['usa', 'envoy'] }, 'مطالبة من الولايات المتحدة والمبعوث'],
    [{ type: 'meeting', agents: ['usa', 'us-forces'] }, 'اجتماع بين الولايات المتحدة والقوات الأمريكية'],
  ])('of %j is %s', (fields, written) => {
    expect(nameOf(fields)).toBe(written)
  })

  test('names the person, not the body beside him, when someone is killed', () => {
    expect(nameOf({ type: 'assassination', agents: ['usa'], targets: ['saadi', 'houthis'] })).toBe(
      'اغتيال أبي باقر الساعدي على يد الولايات المتحدة',
    )
  })

  test('names members of a body when no person is named', () => {
    expect(nameOf({ type: 'arrest', agents: ['usa'], targets: ['houthis'] })).toBe(
      'اعتقال أفراد من الحوثيين على يد الولايات المتحدة',
    )
  })

  test('says no place that the name of a party ends with', () => {
    const court = actor('court', 'المحكمة المتخصصة في المدينة', 'government-body')
    const actors = new Map([...site.authority.actors, ['court', court]])
    const local = { authority: { ...site.authority, actors } }
    const ruling = event('e', { type: 'ruling', agents: ['court'], place: 'town' })
    expect(headlineOf(local, ruling).match(/في المدينة/g)).toHaveLength(1)
    expect(headlineOf(local, { ...ruling, agents: ['usa'] })).toMatch(/ في المدينة$/)
  })

  test('says no place that a party of the same name says', () => {
    const places = new Map([['usa', { ...records.authority.places.get('town'), name: 'الولايات المتحدة' }]])
    const twice = { authority: { ...site.authority, places } } as typeof site
    expect(headlineOf(twice, event('e', { targets: ['usa'], place: 'usa' }))).toBe(
      'غارة جوية على الولايات المتحدة',
    )
  })

  test('leaves no slot of its phrases open, for any type and any parties', () => {
    for (const type of EVENT_TYPES)
      for (const agents of [[], ['usa'], ['usa', 'saadi']])
        for (const targets of [[], ['houthis']]) {
          const written = nameOf({ type, agents, targets, place: 'town' })
          expect(written).not.toMatch(/[{}]|undefined|\s{2}/)
          expect(written.trim()).toBe(written)
        }
  })

  test.each([
    ['reported', 'غارة جوية'],
    ['denied', 'منفيّ: غارة جوية'],
    ['planned', 'مُعلَن مسبقاً: غارة جوية'],
  ] as const)('begins with what %s means, unless it happened', (modality, written) => {
    expect(fullHeadlineOf(site, event('e', { modality }))).toBe(written)
  })
})
