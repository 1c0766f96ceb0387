import { beforeAll, describe, expect, test } from 'vitest'
import { scoreParts, type Figures, type PartFigures } from '../../src/evaluate.ts'
import { openGold } from '../../src/evaluation.ts'
import { ownAuthority } from './authority.ts'

/** Reads one figure as a number. */
type Read = (figures: Figures) => number

/**
 * What the reading must not fall below, by part of the gold set: the figure, how it is read, and its floors. Raised
 * when the reading gets better, never lowered to let a change pass.
 */
const PARTS = ['seeds', 'dev, odd', 'dev, even'] as const
const FLOORS: readonly (readonly [string, Read, readonly [number, number, number]])[] = [
  ['actors F1', ({ actors }) => actors.f1, [0.94, 0.98, 0.92]],
  ['actor mentions F1', ({ actorMentions }) => actorMentions.f1, [0.98, 0.98, 0.94]],
  ['places F1', ({ places }) => places.f1, [0.97, 0.98, 0.94]],
  ['events F1', ({ events }) => events.f1, [0.89, 0.97, 0.78]],
  ['event tuples F1', ({ eventTuples }) => eventTuples.f1, [0.55, 0.74, 0.37]],
  ['event dates', ({ eventDates }) => eventDates.accuracy, [0.78, 0.9, 0.82]],
  ['event places', ({ eventPlaces }) => eventPlaces.accuracy, [0.72, 0.65, 0.44]],
  ['modality', ({ modality }) => modality.accuracy, [0.97, 0.98, 0.97]],
  ['furniture lines F1', ({ furnitureLines }) => furnitureLines.f1, [1, 1, 0.97]],
  ['dates of publication', ({ published }) => published.accuracy, [1, 1, 0.9]],
  ['titles', ({ titles }) => titles.accuracy, [1, 1, 1]],
  ['outlets', ({ outlets }) => outlets.accuracy, [1, 1, 0.8]],
]
/** What must not be exceeded. */
const CEILINGS: readonly (readonly [string, Read, readonly [number, number, number]])[] = [
  ['false assertions', ({ falseAssertions }) => falseAssertions.rate, [0.03, 0.02, 0.04]],
  ['clippings unread', ({ unread }) => unread, [0, 0, 0]],
]

describe('the reading of the annotated clippings', () => {
  let parts: readonly PartFigures[] = []
  beforeAll(() => {
    parts = scoreParts(
      openGold(ownAuthority(), () => {}),
      { misses: false, aside: false, time: false },
    )
  }, 60_000)
  const figureOf = (part: string, read: Read): number => {
    const found = parts.find(({ name }) => name === part)
    if (found === undefined) throw new Error(`expected the part ${part}`)
    return read(found.figures)
  }

  test.each(FLOORS)('keeps its %s', (_, read, floors) => {
    const figures = PARTS.map((part) => figureOf(part, read))
    expect(figures.map((figure, i) => Math.max(figure, floors[i] ?? NaN))).toEqual(figures)
  })

  test.each(CEILINGS)('keeps down its %s', (_, read, ceilings) => {
    const figures = PARTS.map((part) => figureOf(part, read))
    expect(figures.map((figure, i) => Math.min(figure, ceilings[i] ?? NaN))).toEqual(figures)
  })
})
