import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readAuthority } from '../../src/authority/read.ts'

const { authority } = readAuthority({
  actors: {
    file: 'actors.yaml',
    content: `
- { id: us-forces, name: القوات الأمريكية, kind: government-body, country: usa }
- { id: committee, name: لجنة التنسيق, kind: coalition }
- { id: the-committee, name: اللجنة العليا, kind: coalition }
- { id: lebanon, name: لبنان, kind: state }
- { id: houthis, name: الحوثيون, kind: armed-group }
- { id: malik, name: عبد الملك الحوثي, kind: person }
- { id: nasrallah, name: حسن نصرالله, kind: person }
- { id: abu-bakr, name: أبو بكر البغدادي, kind: person }
- { id: trump, name: دونالد ترامب, kind: person }
- { id: quds, name: فيلق القدس, kind: government-body }
- { id: quds-iran, name: فيلق القدس الإيراني, kind: government-body }
- { id: road, name: طريق دمشق - السويداء, kind: organization }
- { id: brigade-14, name: اللواء 14, kind: armed-group }
`,
  },
  places: {
    file: 'places.yaml',
    content: `
- { id: usa, name: الولايات المتحدة, kind: country, adjectives: [أمريكي] }
- { id: syria, name: سوريا, kind: country }
- { id: oman, name: عمان, kind: country }
- { id: lebanon, name: لبنان, kind: country }
- { id: tripoli-a, name: طرابلس, kind: city }
- { id: tripoli-b, name: طرابلس, kind: city }
`,
  },
  outlets: null,
  happenings: null,
})

/** What is found: ids, with the proclitics before them and the words. */
function found(source: string): string[] {
  const text = readText(source)
  return authority.lookup
    .find(text, 0, text.tokens.length)
    .map(({ id, clitic, start, end }) => `${clitic}+${id}: ${source.slice(start, end)}`)
}

describe('a name is found', () => {
  test.each([
    ['القوات الأمريكية', ['+us-forces: القوات الأمريكية']],
    ['والقوات الأمريكية', ['و+us-forces: القوات الأمريكية']],
    ['بالقوات الأمريكية', ['ب+us-forces: القوات الأمريكية']],
    ['للقوات الأمريكية', ['ل+us-forces: لقوات الأمريكية']],
    ['وللقوات الأمريكية', ['ول+us-forces: لقوات الأمريكية']],
    ['وَلِلقُوّات الأمريكية', ['ول+us-forces: لقُوّات الأمريكية']],
    ['قوات أمريكية', ['+us-forces: قوات أمريكية']],
    ['للجنة التنسيق', ['ل+committee: لجنة التنسيق']],
    ['للجنة العليا', ['ل+the-committee: لجنة العليا']],
    ['فيلق «القدس»', ['+quds: فيلق «القدس»']],
    ['لـ«فيلق القدس»', ['ل+quds: فيلق القدس']],
    ['الحوثيين', ['+houthis: الحوثيين']],
    ['عبدالملك الحوثي', ['+malik: عبدالملك الحوثي']],
    ['حسن نصر الله', ['+nasrallah: حسن نصر الله']],
    ['أبي بكر البغدادي', ['+abu-bakr: أبي بكر البغدادي']],
    ['دونالد ترمب', ['+trump: دونالد ترمب']],
    ['القوات الأميركية', ['+us-forces: القوات الأميركية']],
    ['طريق دمشق – السويداء', ['+road: طريق دمشق – السويداء']],
    ['اللواء ١٤', ['+brigade-14: اللواء ١٤']],
    ['#فيلق_القدس', ['+quds: فيلق_القدس']],
  ])('in %s', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })

  test('as the longest that fits', () => {
    expect(found('فيلق القدس الإيراني')).toEqual(['+quds-iran: فيلق القدس الإيراني'])
  })

  test('with all its readings', () => {
    expect(found('وسورية وطرابلس')).toEqual(['و+syria: سورية', 'و+tripoli-a: طرابلس', 'و+tripoli-b: طرابلس'])
    expect(found('للبنان')).toEqual(['ل+lebanon: لبنان', 'ل+lebanon: لبنان'])
  })

  test('in spite of one misprint in a long word of a name of several', () => {
    expect(found('القوت الأمريكية')).toEqual(['+us-forces: القوت الأمريكية'])
    expect(found('القوات الأمريكة')).toEqual(['+us-forces: القوات الأمريكة'])
  })
})

describe('no name is found', () => {
  test.each([
    'فيلق، القدس',
    'فيلق: القدس',
    'فيلق. القدس',
    'فيلق (القدس)',
    'فيلق\nالقدس',
    'فيلق - القدس',
    'القوة الأمريكية',
    'القادة الأمريكية',
    'الحوثين',
    'العثمانية',
  ])('in %s', (source) => {
    expect(found(source)).toEqual([])
  })
})

describe('an adjective of nationality', () => {
  test.each([
    ['أمريكي', 'usa'],
    ['الأميركية', 'usa'],
    ['والأميركيين', 'usa'],
    ['للأميركيين', 'usa'],
    ['سوري', 'syria'],
    ['السوريون', 'syria'],
    ['عمانية', 'oman'],
    ['لبناني', 'lebanon'],
    ['سوريا', 'syria'],
  ])('%s is of %s', (form, country) => {
    expect(authority.nationalities.of(readText(form).tokens[0]?.form ?? '')).toBe(country)
  })

  test.each(['عثماني', 'القدس', 'في'])('%s is of no country', (form) => {
    expect(authority.nationalities.of(readText(form).tokens[0]?.form ?? '')).toBeNull()
  })
})
