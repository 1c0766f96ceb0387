import { expect, test } from 'vitest'
import { readClippings, readOne } from '../../src/archive.ts'
import { ownAuthority } from '../golden/authority.ts'

const authority = ownAuthority()

function speakers(text: string): (string | null)[] {
  const bytes = new TextEncoder().encode(`---\npublished: "2023-11-21"\n---\n${text}`)
  const { clippings } = readClippings([{ file: 'a.txt', bytes }], authority)
  return clippings.flatMap((clipping) =>
    readOne(clipping, authority, []).reports.map(({ speaker }) => speaker),
  )
}

test.each([
  ['واشنطن (رويترز) - قال مسؤولون إن طائرات أمريكية قصفت أمس موقعين في شرق سوريا.', 'مسؤولون'],
  ['قال ضابط في الشرطة إن مسلحين قتلوا جنديا أمس في كركوك.', 'ضابط'],
  ['أصاب قصف على تعز سوقا، وفقا لما ذكره مصدران طبيان.', 'مصدران'],
  ['قال مصدر أمني إن طائرة مسيرة قصفت قاعدة عين الأسد أمس.', 'مصدر أمني'],
])('%s is said by %s', (text, speaker) => {
  const [first] = speakers(text)
  expect(first === null || first?.startsWith(speaker), String(first)).toBe(true)
  expect(String(first)).not.toMatch(/[(]| في$/)
})
