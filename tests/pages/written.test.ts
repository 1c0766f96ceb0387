import { expect, test } from 'vitest'
import { writtenName } from '../../src/pages/written.ts'

test.each([
  ['هجوم للحوثيين', 'لحوثيين', ['الحوثيون'], 'الحوثيين'],
  ['هجوم للمليشيا', 'لمليشيا', ['الحوثيون', 'المليشيا'], 'المليشيا'],
  ['زيارة للبنان', 'لبنان', ['لبنان'], 'لبنان'],
  ['هجوم الحوثيين', 'الحوثيين', ['الحوثيون'], 'الحوثيين'],
  ['لواء غولاني', 'لواء غولاني', ['لواء غولاني'], 'لواء غولاني'],
])('in %s the name %s of %j reads %s', (text, written, forms, read) => {
  const mention = { start: text.lastIndexOf(written), text: written }
  expect(
    writtenName(
      mention,
      text,
      forms.map((form) => ({ text: form })),
    ),
  ).toBe(read)
})
