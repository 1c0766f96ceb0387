/** Draws results as bars, so that what takes long is seen at once: one group for each size of corpus. */

export interface Bar {
  readonly size: number
  readonly what: string
  /** Seconds. */
  readonly wall: number
}

const WIDTH = 860
const LABELS = 400
const ROW = 24
const HEAD = 34

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Each group has a scale of its own, and every bar its seconds: between a second and ten minutes no one scale serves. */
function drawGroup(size: number, bars: readonly Bar[], top: number): string {
  const most = Math.max(...bars.map(({ wall }) => wall))
  const room = WIDTH - LABELS - 90
  const rows = bars.map(({ what, wall }, i) => {
    const y = top + HEAD + i * ROW
    const length = Math.max(1, Math.round((wall / most) * room))
    const kind = what.startsWith('Ḥawliyāt') ? '#1f3f8f' : '#9a9a94'
    return (
      `<text x="${LABELS - 10}" y="${y + 12}" text-anchor="end">${escape(what)}</text>` +
      `<rect x="${LABELS}" y="${y}" width="${length}" height="16" fill="${kind}"/>` +
      `<text x="${LABELS + length + 8}" y="${y + 12}">${wall.toFixed(1)} s</text>`
    )
  })
  const title = `${size.toLocaleString('en')} clippings, seconds`
  return `<text x="0" y="${top + 18}" font-weight="700">${title}</text>${rows.join('')}`
}

/** An SVG document of the wall times. */
export function drawChart(results: readonly Bar[]): string {
  const sizes = [...new Set(results.map(({ size }) => size))]
  let top = 0
  const groups = sizes.map((size) => {
    const bars = results.filter((bar) => bar.size === size)
    const drawn = drawGroup(size, bars, top)
    top += HEAD + bars.length * ROW + 16
    return drawn
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" ` +
    `font-family="sans-serif" font-size="13" fill="#222"><rect width="100%" height="100%" fill="#fff"/>${groups.join('\n')}</svg>\n`
  )
}
