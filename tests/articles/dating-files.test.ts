import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import { ownAuthority } from '../golden/authority.ts'

const authority = ownAuthority()

function published(body: string): string | null {
  const source = `${body}\nوعاد الهدوء إلى المكان بعد ساعات، وفق سكان.`
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(source), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published?.edtf ?? null
}

describe('the wars of the files', () => {
  test('are not those of a place whose name is another word there', () => {
    expect(published('يحتاج ثلاثون مليون نسمة إلى الغذاء بسبب الحرب الدائرة منذ أربعة أشهر.')).toBeNull()
  })

  test('are those of the country beside the word, of several', () => {
    const body = 'ناقش نواب في بيروت والخرطوم أحوال من فروا من الحرب في سوريا وهي تدخل عامها الثامن.'
    expect(published(`${body} وزار الوفد مخيما في الأردن.`)).toBe('[2018-03-01..2018-05-10]')
  })

  test('have no third day where a battle of their country has one', () => {
    expect(published('تواصلت المعارك في ريف حماة السوري لليوم الثالث على التوالي، وفق ناشطين.')).toBeNull()
  })
})

describe('the day of an anniversary', () => {
  test('is that in the name of what is remembered', () => {
    const body = 'زينت بنغازي ساحاتها الأحد في الذكرى الثامنة لثورة 17 فبراير على حكم معمر القذافي.'
    expect(published(body)).toMatch(/^2019-02-1[78]/)
  })
})
