import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readAuthority, type Authority } from '../../src/authority/read.ts'
import { formatDiagnostic } from '../../src/diagnostics.ts'

const PLACES = `
- { id: iraq, name: العراق, kind: country }
- { id: iran, name: إيران, kind: country }
- { id: baghdad, name: بغداد, kind: city, within: iraq }
`
const ACTORS = `
- { id: iraq, name: العراق, kind: state, country: iraq, metonyms: [بغداد] }
- id: kataib-hezbollah
  name: كتائب حزب الله
  kind: armed-group
  country: iraq
  short: [الكتائب]
- { id: iraqi-interior-ministry, name: وزارة الداخلية العراقية, kind: government-body, country: iraq, partOf: [iraq] }
- { id: mohammed-shia-al-sudani, name: محمد شياع السوداني, kind: person, offices: [{ title: رئيس الوزراء, of: iraq, from: "2022-10-27" }] }
`

interface Files {
  readonly actors?: string
  readonly places?: string
  readonly outlets?: string
  readonly happenings?: string
}

function read(files: Files): { authority: Authority; said: string[] } {
  const file = (name: keyof Files) => {
    const content = files[name]
    return content === undefined ? null : { file: `${name}.yaml`, content }
  }
  const { authority, diagnostics } = readAuthority({
    actors: file('actors'),
    places: file('places'),
    outlets: file('outlets'),
    happenings: file('happenings'),
  })
  return { authority, said: diagnostics.map(formatDiagnostic) }
}

const { authority } = read({ actors: ACTORS, places: PLACES })

/** `form → id use` of what is found. */
function found(source: string): string[] {
  const text = readText(source)
  return authority.lookup
    .find(text, 0, text.tokens.length)
    .map((m) => `${text.source.slice(m.start, m.end)} → ${m.kind} ${m.id} ${m.form.use}`)
}

describe('entries', () => {
  test('become records with their forms, preferred name first', () => {
    expect(authority.actors.get('kataib-hezbollah')).toEqual({
      id: 'kataib-hezbollah',
      name: 'كتائب حزب الله',
      latin: null,
      forms: [
        { text: 'كتائب حزب الله', use: 'full', after: [], near: [], notAfter: [] },
        { text: 'الكتائب', use: 'short', after: [], near: [], notAfter: [] },
      ],
      note: null,
      source: null,
      kind: 'armed-group',
      partOf: [],
      leads: [],
      country: 'iraq',
      offices: [],
      from: null,
      to: null,
    })
  })

  test('keep dates as they were typed', () => {
    const person = authority.actors.get('mohammed-shia-al-sudani')
    expect(person?.offices).toEqual([{ title: 'رئيس الوزراء', of: 'iraq', from: '2022-10-27', to: null }])
  })

  test('of a happening carry the bounds of its date', () => {
    const { authority: read1, said } = read({
      happenings: '- { id: truce, name: هدنة, date: "2024-01", type: ceasefire, source: s }',
    })
    expect(said).toEqual([])
    expect(read1.happenings[0]?.date).toEqual({
      edtf: '2024-01',
      earliest: '2024-01-01',
      latest: '2024-01-31',
    })
  })

  test('give each country its state', () => {
    expect(authority.states.get('iraq')).toBe('iraq')
  })
})

describe('problems', () => {
  test.each<[string, Files, string[]]>([
    [
      'broken YAML',
      { actors: '- { id: a, name: س, kind: state' },
      [
        'actors.yaml:1:32 error Unexpected YAML: Flow map in block collection must be sufficiently indented and end with a }, expected well-formed YAML, correct the line (yaml-syntax)',
      ],
    ],
    [
      'a file that is no list',
      { places: 'id: a' },
      [
        'places.yaml:1:1 error Unexpected content, expected a list of places, begin each with `- id:` (place-list)',
      ],
    ],
    [
      'an id with capitals',
      { places: '- { id: Iraq, name: العراق, kind: country }' },
      [
        'places.yaml:1:9 error `0.id`: Unexpected id, expected lower-case ASCII words joined by hyphens, such as `kataib-hezbollah` (place-entry)',
      ],
    ],
    [
      'a second entry with an id',
      { places: '- { id: a, name: س, kind: city }\n- { id: a, name: ش, kind: city }' },
      [
        'places.yaml:2:9 error Unexpected second place `a`, expected each id once, rename it: the first is on line 1 (place-id-duplicate)',
      ],
    ],
    [
      'a relation to no entry',
      { actors: '- { id: a, name: س, kind: armed-group, partOf: [b], country: c }' },
      [
        'actors.yaml:1:49 error Unexpected actor `b`, expected the id of an entry in actors.yaml, correct it or add the entry (actor-unknown)',
        'actors.yaml:1:62 error Unexpected place `c`, expected the id of an entry in places.yaml, correct it or add the entry (place-unknown)',
      ],
    ],
    [
      'a date that is not EDTF',
      { actors: '- { id: a, name: س, kind: person, from: "27 حزيران" }' },
      [
        'actors.yaml:1:41 error `0.from`: Unexpected date, expected EDTF such as `2022-10-27`, `2022-10` or `2022~` (actor-entry)',
      ],
    ],
    [
      'a rule for a form that the entry lacks',
      { places: '- { id: a, name: القائم, kind: town, rules: { القايم: { after: [قضاء] } } }' },
      [
        "places.yaml:1:55 error Unexpected rule for `القايم`, expected one of the entry's forms, add the form or correct the rule (name-rule-unknown)",
      ],
    ],
    [
      'a place within itself',
      { places: '- { id: a, name: س, kind: city, within: a }' },
      [
        'places.yaml:1:41 error Unexpected circle `a` in `a`, expected each place to lie in a larger one, correct one of these entries (place-circle)',
      ],
    ],
    [
      'bodies that are parts of one another',
      {
        actors:
          '- { id: x, name: ر, kind: state, partOf: [b] }\n- { id: a, name: س, kind: state, partOf: [c] }\n' +
          '- { id: b, name: ش, kind: state, partOf: [d, a] }\n- { id: c, name: ص, kind: state, partOf: [b] }\n' +
          '- { id: d, name: ض, kind: state }',
      },
      [
        'actors.yaml:2:43 error Unexpected circle `a` in `c` in `b` in `a`, expected each actor to lie in a larger one, correct one of these entries (actor-circle)',
      ],
    ],
    [
      'words of a happening that any figure would meet',
      {
        happenings:
          '- { id: vote, name: انتخاب, date: "2024-01", type: election, source: s, told: [فوز 94,65|66] }',
      },
      [
        'happenings.yaml:1:87 error `0.told.1`: Unexpected words without a letter, expected words that tell the happening (happening-entry)',
      ],
    ],
    [
      'a form that two entries share',
      { places: '- { id: a, name: البصرة, kind: city }\n- { id: b, name: البصره, kind: city }' },
      [
        'places.yaml:2:9 warning Unexpected form `البصره`, expected one entry to have it, add a rule to tell `b` from `a` (name-ambiguous)',
      ],
    ],
  ])('%s is reported at its place', (_, files, expected) => {
    expect(read(files).said).toEqual(expected)
  })

  test('of every entry are reported at once, and the sound entries are kept', () => {
    const { authority: sound, said } = read({
      actors:
        '- { id: a, name: س, kind: army }\n- { id: b, name: ش, kind: state, colour: red }\n- { id: c, name: ص, kind: state }',
    })
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'actors.yaml:1:27 error',
      'actors.yaml:2:42 error',
    ])
    expect([...sound.actors.keys()]).toEqual(['c'])
  })

  test.each<[string, Files]>([
    [
      'two countries tell their cities apart',
      {
        places:
          '- { id: libya, name: ليبيا, kind: country }\n- { id: lebanon, name: لبنان, kind: country }\n' +
          '- { id: a, name: طرابلس, kind: city, within: libya }\n- { id: b, name: طرابلس, kind: city, within: lebanon }',
      },
    ],
    [
      'a rule tells two forms apart',
      {
        places:
          '- { id: a, name: القائم, kind: town }\n- { id: b, name: القائم, kind: site, rules: { القائم: { after: [مقام] } } }',
      },
    ],
    ['empty files', { actors: '', places: '# nothing yet\n' }],
  ])('%s: nothing is reported', (_, files) => {
    expect(read(files).said).toEqual([])
  })
})

describe('forms that need not be listed', () => {
  test.each([
    ['قالت الحكومة العراقية', ['الحكومة العراقية → actor iraq full']],
    ['قالت وزارة الداخلية', ['وزارة الداخلية → actor iraqi-interior-ministry local']],
    ['قالت الداخلية العراقية', ['الداخلية العراقية → actor iraqi-interior-ministry full']],
    ['قال السوداني', ['السوداني → actor mohammed-shia-al-sudani short']],
    ['عبر الحدود العراقية', ['الحدود العراقية → place iraq full']],
    ['في العاصمة العراقية', ['العاصمة العراقية → place baghdad full']],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })
})
