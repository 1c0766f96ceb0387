import { describe, expect, test } from 'vitest'
import { withPage } from './pages.ts'

interface Drawing {
  readonly shot: Buffer
  /** Of the line, in CSS pixels. */
  readonly width: number
}

/** Draw each text by itself on the same white ground. */
async function draw(...texts: string[]): Promise<Drawing[]> {
  return withPage({ viewport: { width: 400, height: 120 } }, async (page) => {
    const drawings: Drawing[] = []
    for (const text of texts) {
      await page.setContent(`<html lang="ar" dir="rtl"><span style="font-size:40px">${text}</span></html>`)
      const box = await page.locator('span').boundingBox()
      drawings.push({ shot: await page.screenshot(), width: box?.width ?? 0 })
    }
    return drawings
  })
}

describe('the browser of the tests', () => {
  test('draws Arabic letters, and another picture for another word', async () => {
    const [blank, first, second] = await draw('', 'بغداد', 'دمشق')
    expect(first?.width).toBeGreaterThan(40)
    expect(first?.shot.equals(blank?.shot ?? Buffer.alloc(0))).toBe(false)
    expect(first?.shot.equals(second?.shot ?? Buffer.alloc(0))).toBe(false)
  })

  test('joins letters', async () => {
    // Joined letters are narrower than the same letters kept apart by zero-width non-joiners.
    const [joined, apart] = await draw('ببب', 'ب\u200Cب\u200Cب')
    expect(joined?.width).toBeLessThan(apart?.width ?? 0)
  })

  test.each(['Reuters', '2024', '٢٠٢٤'])('draws %s', async (text) => {
    const [blank, drawn] = await draw('', text)
    expect(drawn?.width).toBeGreaterThan(40)
    expect(drawn?.shot.equals(blank?.shot ?? Buffer.alloc(0))).toBe(false)
  })
})
