/// <reference lib="dom" />
/** Runs inside a page: finds words that a reader cannot see whole, and a page wider than its window. */

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What an element lets show of its words: those that can be reached by scrolling, and those in sight now. */
interface Frame {
  readonly reach: Box
  readonly sight: Box
}

interface Line {
  readonly box: Box
  readonly node: Node
}

/** CSS pixels by which the ink of a letter may pass the box of its line, and by which two boxes may meet. */
const SLACK = 2
/** Of the height of a line, the part in its middle that no other line may touch: boxes of lines are taller than ink. */
const CORE = 0.4

/** Lists what is wrong with the layout of the page as it stands, each with the words it is about. */
export function findFaults(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true
  const root = document.documentElement
  const over = root.scrollWidth - root.clientWidth
  const lines: Line[] = []
  const faults: string[] = over > 0 ? [`the page is ${over} px too wide`] : []
  const window = { left: 0, top: -scrollY, right: root.clientWidth, bottom: root.scrollHeight - scrollY }
  visit(document.body, { reach: window, sight: window }, lines, faults)
  return [...faults, ...overlaps(lines, CORE).map((words) => `words over words: ${words}`)]
}

function visit(element: Element, outer: Frame, lines: Line[], faults: string[]): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || isUnseen(element, style)) return
  if (element instanceof SVGSVGElement) {
    faults.push(...drawingFaults(element))
    return
  }
  if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) {
    faults.push(...controlFaults(element, style))
    return
  }
  const frame = frameOf(element, style, outer)
  for (const node of element.childNodes) {
    if (node instanceof Element) visit(node, frame, lines, faults)
    else if (node instanceof Text && node.data.trim() !== '') read(node, frame, lines, faults)
  }
}

/** Whether an element is for listeners alone, or waits outside of the window until the keyboard reaches it. */
function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  return style.clipPath === 'inset(50%)' || (element.matches('.skip') && !element.matches(':focus'))
}

function frameOf(element: Element, style: CSSStyleDeclaration, outer: Frame): Frame {
  if (style.overflowX === 'visible' || element === document.body) return outer
  const { left, top } = element.getBoundingClientRect()
  const inner = {
    left: left + element.clientLeft,
    top: top + element.clientTop,
    right: left + element.clientLeft + element.clientWidth,
    bottom: top + element.clientTop + element.clientHeight,
  }
  const sight = shared(inner, outer.sight)
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
  const across = scrolls(style.overflowX) ? scrolledAcross(element, style, inner) : inner
  const down = scrolls(style.overflowY) ? { bottom: inner.top + element.scrollHeight } : {}
  // What scrolls has to be in reach itself; its words then are as far as it scrolls.
  const own = { ...across, ...down }
  const hides = !scrolls(style.overflowX) && !scrolls(style.overflowY)
  return { sight, reach: hides ? shared(own, outer.reach) : own }
}

function scrolledAcross(element: Element, style: CSSStyleDeclaration, inner: Box): Box {
  return style.direction === 'rtl'
    ? { ...inner, left: inner.right - element.scrollWidth }
    : { ...inner, right: inner.left + element.scrollWidth }
}

function read(node: Text, { reach, sight }: Frame, lines: Line[], faults: string[]): void {
  const range = document.createRange()
  range.selectNodeContents(node)
  for (const box of range.getClientRects()) {
    if (box.width < 1) continue
    if (isBeyond(box, reach)) faults.push(`cut off: ${describe(node)}`)
    const seen = shared(box, sight)
    if (seen.right > seen.left && seen.bottom > seen.top) lines.push({ box: seen, node })
  }
}

function isBeyond(box: Box, reach: Box): boolean {
  const spare = SLACK + (box.bottom - box.top) * ((1 - CORE) / 2)
  return (
    box.left < reach.left - SLACK ||
    box.right > reach.right + SLACK ||
    box.top < reach.top - spare ||
    box.bottom > reach.bottom + spare
  )
}

/** The words that a field shows by itself must fit into it: nobody can scroll the name of a choice. */
function controlFaults(element: HTMLSelectElement | HTMLInputElement, style: CSSStyleDeclaration): string[] {
  const shown =
    element instanceof HTMLSelectElement
      ? (element.selectedOptions[0]?.text ?? '')
      : element.value || element.placeholder
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null || shown === '' || element.clientWidth === 0) return []
  pen.font = style.font
  const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
  const wide = pen.measureText(shown).width > room + SLACK
  const high = parseFloat(style.fontSize) > element.clientHeight
  return wide || high ? [`cut off in its field: ${shown}`] : []
}

function drawingFaults(svg: SVGSVGElement): string[] {
  const bounds = svg.getBoundingClientRect()
  const texts = [...svg.querySelectorAll('text')].filter((text) => (text.textContent ?? '').trim() !== '')
  const lines = texts.map((node) => ({ node, box: node.getBoundingClientRect() }))
  const beyond = lines.filter(({ box }) => isBeyond(box, bounds))
  return [
    ...beyond.map(({ node }) => `beyond its picture: ${describe(node)}`),
    ...overlaps(lines, CORE).map((words) => `words over words in a picture: ${words}`),
  ]
}

/** The pairs of lines that cover one another. Goes down the page, so that few lines are compared with each. */
function overlaps(lines: readonly Line[], core: number): string[] {
  const cores = lines.map(({ box, node }) => ({ box: coreOf(box, core), node }))
  cores.sort((a, b) => a.box.top - b.box.top)
  const found: string[] = []
  let open: Line[] = []
  for (const line of cores) {
    open = open.filter((other) => other.box.bottom > line.box.top)
    for (const other of open) {
      const width = Math.min(other.box.right, line.box.right) - Math.max(other.box.left, line.box.left)
      if (width > SLACK && other.node !== line.node)
        found.push(`${describe(line.node)} and ${describe(other.node)}`)
    }
    open.push(line)
  }
  return found
}

function coreOf(box: Box, core: number): Box {
  const spare = ((box.bottom - box.top) * (1 - core)) / 2
  return { left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare }
}

function shared(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

function describe(node: Node): string {
  const parent = node instanceof Element ? node : node.parentElement
  const name = [parent?.localName, parent?.getAttribute('class')].filter(Boolean).join('.')
  return `“${(node.textContent ?? '').trim().slice(0, 40)}” (${name})`
}
