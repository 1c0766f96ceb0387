import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFlowList } from '../../src/authority/flow.ts'
import { parseYaml } from '../../src/yaml.ts'

const slowly = (content: string): unknown => parseYaml('x.yaml', content).value

describe('the quick reader gives what the full parser gives', () => {
  test.each(['actors', 'places', 'outlets', 'happenings'])('for %s.yaml', (name) => {
    const content = readFileSync(`content/authority/${name}.yaml`, 'utf8')
    const quick = readFlowList(content)
    expect(quick).not.toBeNull()
    expect(quick).toEqual(slowly(content))
  })

  test.each([
    "- { id: a, name: كتائب حزب الله, latin: Kata'ib Hezbollah }",
    '# note\n\n- { id: a,\n    name: "م: ن", list: [a, \'b, c\', 3, -1.5, true, null, ~, 12 آذار] }\n',
    '- { rules: { اللواء 14: { near: [الحشد] } }, empty: [], none: {} }\r\n- { id: b }\r\n',
    '- { from: "2022-10-27", number: 007, text: a-b_c.d/e, wide: two\n      lines }',
  ])('for %j', (content) => {
    expect(readFlowList(content)).toEqual(slowly(content))
  })

  test('for any entry of words', () => {
    const word = fc.stringMatching(/^[\p{Script=Arabic}a-z]{1,8}$/u)
    const value = fc.oneof(word, fc.array(word, { maxLength: 4 }), fc.integer({ min: -500, max: 500 }))
    const entry = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1, maxKeys: 5 })
    const write = (fields: Readonly<Record<string, unknown>>): string =>
      `- { ${Object.entries(fields)
        .map(([key, field]) => `${key}: ${Array.isArray(field) ? `[${field.join(', ')}]` : String(field)}`)
        .join(', ')} }`
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const content = entries.map(write).join('\n')
        const quick = readFlowList(content)
        if (quick !== null) expect(quick).toEqual(slowly(content))
      }),
    )
  })
})

describe('the quick reader leaves alone', () => {
  test.each([
    ['block style', '- id: a\n  name: b'],
    ['a comment after an entry', '- { id: a } # note'],
    ['a comment within', '- { id: a, # note\n    name: b }'],
    ['an anchor', '- { id: &a b, name: *a }'],
    ['an escape', '- { id: "a\\n" }'],
    ['a doubled key', '- { id: a, id: b }'],
    ['tabs', '- {\tid: a }'],
    ['an open bracket', '- { id: [a }'],
    ['a document mark', '---\n- { id: a }'],
    ['words after an entry', '- { id: a } b'],
  ])('%s', (_, content) => {
    expect(readFlowList(content)).toBeNull()
  })
})
