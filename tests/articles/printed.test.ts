import { describe, expect, test } from 'vitest'
import { readText } from '../../src/arabic/text.ts'
import { readArticle } from '../../src/articles/read.ts'
import { readClipping } from '../../src/clippings/read.ts'
import type { PublicationDate } from '../../src/records.ts'
import { testAuthority } from './authority.ts'

const authority = testAuthority()

function published(source: string): PublicationDate | null {
  const { clipping } = readClipping('a.txt', new TextEncoder().encode(source), new Set())
  if (clipping === null) throw new Error('expected a clipping that can be read')
  return readArticle(clipping, readText(clipping.text), authority, []).published
}

const TITLE = 'قوات الأمن تعلن انتهاء المعارك في المدينة'
const BODY =
  'أعلنت وزارة الدفاع أن قواتها سيطرت على المعبر بعد معارك استمرت يومين.\nوقال ناطق باسمها إن المعارك انتهت.'

describe('the day of publication is read from a line of its own', () => {
  test.each([
    ['السبت 8 أيلول / سبتمبر 2018', '2018-09-08'],
    ['متابعات - الأربعاء 8-1-2020', '2020-01-08'],
    ['الجمعة 26/6/2020', '2020-06-26'],
    ['الاثنين ٨ نوفمبر ٢٠٢١', '2021-11-08'],
    ['التاريخ: 2022-03-14', '2022-03-14'],
    ['2024/02/08', '2024-02-08'],
    ['07-05-2025', '2025-05-07'],
    ['14 مايو 2025 ، آخر تحديث 14:05', '2025-05-14'],
    ['تاريخ النشر: 17th, July 2025 GMT', '2025-07-17'],
    ['نُشر السبت 19 أفريل 2025', '2025-04-19'],
    ['الخميس 23 آذار 2023 - 08:15', '2023-03-23'],
    ['تاريخ النشر: 21.08.2024 | 15:32 GMT', '2024-08-21'],
    ['نُشر: 20:41-26 أكتوبر 2023 م ـ 11 ربيع الثاني 1445 هـ', '2023-10-26'],
    ['12 رجب 1445 هـ الموافق 24 يناير 2024 م', '2024-01-24'],
    ['نشر الأحد، 15 أكتوبر / تشرين الأول 2023', '2023-10-15'],
    ['15 تشرين الأول/أكتوبر 2023', '2023-10-15'],
    ['الجمعة 11 نونبر 2022 - 23:10', '2022-11-11'],
    ['ديسمبر 5, 2021', '2021-12-05'],
    ['الجمعة, آذار 22, 2024', '2024-03-22'],
    ['22 مارس (آذار) 2025', '2025-03-22'],
    ['22 آذار مارس 2025', '2025-03-22'],
    ['نشر: 2025-03-22', '2025-03-22'],
    ['القاهرة - (أ ش أ) 22-3-2025', '2025-03-22'],
    ['السبت 1446/9/22 الموافق 2025/3/22', '2025-03-22'],
    ['العدد 1234 - السبت 22 مارس 2025', '2025-03-22'],
    ['3/12/2024 12:15:22 PM', '2024-03-12'],
    ['3/12/2024 12:15', '2024-12-03'],
    ['كتب- أحمد علي: 22 مارس 2025', '2025-03-22'],
    ['05:30 م - السبت 22 مارس 2025', '2025-03-22'],
    ['2025-03-22T14:30:00+03:00', '2025-03-22'],
    ['Posted on March 3, 2021', '2021-03-03'],
    ['الاثنين, 07 فبراير, 2022 - 08:30 مساء', '2022-02-07'],
    ['11 سبتمبر 2023•تحديث: 12 سبتمبر 2023', '2023-09-11'],
    ['نشر بتاريخ: 2021/05/11 ( آخر تحديث: 2021/05/12 الساعة: 13:05 )', '2021-05-11'],
    ['آخر تحديث: 2021/05/12 - تاريخ النشر: 2021/05/11', '2021-05-11'],
    ['آخر تحديث: 2021/05/12', '2021-05-12'],
    ['كانون الثاني 2019', '2019-01'],
    ['https://example.org/news/2021/03/12/story.html', '2021-03-12'],
  ])('such as `%s`', (line, edtf) => {
    for (const source of [`${TITLE}\n${line}\n${BODY}`, `${TITLE}\n${BODY}\n${line}`]) {
      expect(published(source)).toMatchObject({ edtf, basis: 'printed', evidence: [{ rule: 'printed' }] })
    }
  })
})

describe('the day of publication is read from the dateline of the text', () => {
  test.each([
    [`الخرطوم 18 يونيو 2023 – ${BODY}`, '2023-06-18'],
    [`رام الله 3-9-2022 وفا- ${BODY}`, '2022-09-03'],
  ])('%#', (text, edtf) => {
    expect(published(`${TITLE}\n${text}`)).toMatchObject({ edtf, basis: 'printed' })
  })
})

describe('of several printed days', () => {
  test('the one below the headline counts, not the clock of the page above it', () => {
    expect(published(`الأربعاء 22 يناير 2025\n${TITLE}\n14-8-2024 | 23:50\n${BODY}`)?.edtf).toBe('2024-08-14')
  })
  test('the labelled one counts', () => {
    expect(published(`تاريخ النشر: 13 آب 2024\n${TITLE}\n${BODY}\n22 يناير 2025`)?.edtf).toBe('2024-08-13')
  })
  test('none counts that belongs to a picture, to rights, to readers or to other articles', () => {
    const below = 'جانب من المعارك، 15 أكتوبر 2015 (رويترز)\n© جميع الحقوق محفوظة 2016'
    const other = `إقرأ أيضا:\nارتفاع أسعار النفط\n3 مايو 2017\nارتفعت أسعار النفط اليوم بعد قرار للمنظمة خفض الإنتاج.`
    const comments = 'التعليقات\nأبو أحمد - 4 مايو 2018\nرحم الله الشهداء'
    expect(published(`${TITLE}\n${below}\n${BODY}\n${other}`)).toBeNull()
    expect(published(`${TITLE}\n${BODY}\n${comments}`)).toBeNull()
  })
})

describe('what the editor filed', () => {
  test('comes before what is printed', () => {
    const source = `---\npublished: 2024-02\n---\n${TITLE}\n8-1-2020\n${BODY}`
    expect(published(source)).toMatchObject({ edtf: '2024-02', latest: '2024-02-29', basis: 'editor' })
  })
  test('keeps the basis that the editor gave', () => {
    const source = `---\npublished: 2021-06-29~\npublishedBasis: inferred\n---\n${BODY}`
    expect(published(source)).toMatchObject({
      edtf: '2021-06-29~',
      basis: 'inferred',
      evidence: [{ rule: 'editor' }],
    })
  })
  test('is read from its address where nothing is printed', () => {
    const source = `---\nurl: https://example.org/2021/03/12/story\n---\n${BODY}`
    expect(published(source)).toMatchObject({ edtf: '2021-03-12', basis: 'printed' })
  })
})
