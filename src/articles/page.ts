import type { ArabicText } from '../arabic/text.ts'
import type { Authority } from '../authority/read.ts'
import type { FurnitureKind, ParagraphRole } from '../records.ts'
import type { Aside } from './aside.ts'
import type { Dateline } from './dateline.ts'
import type { Line } from './line.ts'

/**
 * A page of lines while it is being read: what each is by itself, and what it was found to be.
 * `kinds` and `roles` are filled in place; a line with a kind is set aside.
 */
export interface Page {
  readonly text: ArabicText
  readonly authority: Authority
  readonly lines: readonly Line[]
  readonly asides: (Aside | null)[]
  readonly datelines: readonly (Dateline | null)[]
  readonly kinds: (FurnitureKind | null)[]
  readonly roles: ParagraphRole[]
}
