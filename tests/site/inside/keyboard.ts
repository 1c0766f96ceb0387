/// <reference lib="dom" />
/** Runs inside a page: follows the keyboard through what can be used, and says what it does not show or reach. */

const USABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Everything that the keyboard has to reach, in order, with how it looks while it is elsewhere. */
let wanted: ReadonlyMap<Element, string> = new Map()
const reached: Element[] = []
const faults: string[] = []

/** Opens what is folded away, and describes all that has to be reached, in order. */
export function begin(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true
  const usable = [...document.querySelectorAll<HTMLElement>(USABLE)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  )
  wanted = new Map(usable.map((element) => [element, lookOf(element)]))
  reached.length = 0
  faults.length = 0
  // Before a key moves the focus on, the page has come to rest around it.
  document.addEventListener('keydown', look)
  return usable.map(describe)
}

/** Looks at where the focus is now; where scripts are switched off nothing but the test calls this. */
export function look(): void {
  const here = document.activeElement
  if (here === null || here === document.body || reached.includes(here)) return
  reached.push(here)
  if (wanted.get(here) === lookOf(here)) faults.push(`does not show that it has the focus: ${describe(here)}`)
  if (!isInSight(here)) faults.push(`has the focus out of sight: ${describe(here)}`)
}

/** What was wrong on the way, what was not reached, and what not in its turn. */
export function end(): string[] {
  const order = [...wanted.keys()]
  const passed = reached.filter((element) => wanted.has(element))
  const missed = order.filter((element) => !passed.includes(element))
  const late = missed.length > 0 ? -1 : passed.findIndex((element, index) => element !== order[index])
  return [
    ...faults,
    ...missed.map((element) => `not reached: ${describe(element)}`),
    ...passed.slice(late, late + 1).map((element) => `reached out of turn: ${describe(element)}`),
  ]
}

/** What tells that an element has the focus: its outline; in a picture, how its marks are drawn. */
function lookOf(element: Element): string {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  const outline = outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? '' : outlineStyle + outlineColor
  if (!(element instanceof SVGElement)) return outline
  const marks = [...element.querySelectorAll('*')].map((mark) => {
    const { stroke, strokeWidth, fill } = getComputedStyle(mark)
    return `${stroke} ${strokeWidth} ${fill}`
  })
  return [outline, ...marks].join('; ')
}

/** Whether something of an element can be seen: in its first line, or for a mark of a picture at one of its sides. */
function isInSight(element: Element): boolean {
  const marks = element instanceof SVGElement ? [...element.querySelectorAll('*')] : [element]
  return marks.some((mark) => {
    const box = mark.getClientRects()[0]
    if (box === undefined) return false
    const { left, right, top, bottom } = box
    // A frame that scrolls may be larger than the window.
    const middle = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1)
    if (middle < top || middle > bottom) return false
    const centre = (left + right) / 2
    const points = [
      [centre, middle],
      [left + 1, middle],
      [right - 1, middle],
      [centre, top + 1],
      [centre, bottom - 1],
    ] as const
    return points.slice(0, mark === element ? 1 : points.length).some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (element.contains(hit) || (mark === element && hit.contains(element)))
    })
  })
}

function describe(element: Element): string {
  return `“${(element.textContent ?? '').trim().slice(0, 40)}” ${element.outerHTML.slice(0, 80)}`
}
