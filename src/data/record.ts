import type {
  DateBasis,
  Furniture,
  Mention,
  OutletRef,
  PublicationDate,
  Reading,
  Redaction,
  Report,
  Rights,
  Span,
} from '../records.ts'

/** What a record says of one report. */
export type ReportFields = Omit<Report, 'also' | 'decision'>

/** The article record that outside programs rely on; its fields stay, more may be added. */
export interface ArticleRecord {
  readonly id: string
  /** Path of the clipping, as given. */
  readonly source: string
  readonly title: string | null
  readonly titleBasis: 'printed' | 'derived' | 'editor'
  readonly outlet: OutletRef | null
  readonly credits: readonly OutletRef[]
  readonly published: {
    readonly edtf: string
    readonly earliest: string
    readonly latest: string
    readonly basis: DateBasis
  } | null
  /** Of the text's bytes. */
  readonly sha256: string
  readonly paragraphs: readonly Span[]
  readonly furniture: readonly Furniture[]
  readonly mentions: readonly Mention[]
  readonly events: readonly ReportFields[]
  /** What an editor took out of the text; left out where it is nothing. */
  readonly redactions?: readonly Redaction[]
}

function publishedOf(published: PublicationDate | null): ArticleRecord['published'] {
  if (published === null) return null
  const { edtf, earliest, latest, basis } = published
  return { edtf, earliest, latest, basis }
}

function furnitureOf({ start, end, kind, text }: Furniture, rights: Rights): Furniture {
  return { start, end, kind, text: rights === 'full' ? text : '' }
}

/** An unlisted place is called by its name, as an unlisted party to an event is: `~name`. */
function mentionOf({ kind, id, name, start, end, text, basis }: Mention): Mention {
  return { kind, id: kind === 'place' ? (id ?? `~${name}`) : id, name, start, end, text, basis }
}

/** Makes what a record says of one report; its clause stays empty where only facts may be published. */
export function reportFields(report: Report, rights: Rights): ReportFields {
  const { type, modality, date, place, agents, targets, fatalities, injuries } = report
  const { speaker, source, start, end, evidence, trigger } = report
  return {
    type,
    modality,
    date: date && { edtf: date.edtf, earliest: date.earliest, latest: date.latest, text: date.text },
    place,
    agents,
    targets,
    fatalities,
    injuries,
    speaker,
    source,
    start,
    end,
    evidence: rights === 'metadata' ? '' : evidence,
    trigger,
  }
}

/**
 * Makes the record of one clipping; equal readings give equal bytes.
 *
 * Reasoning:
 * - Evidence and lines set aside are the outlet's own words. Where the site may publish only excerpts, the lines set
 *   aside stay empty; where it may publish only facts, evidence does too. Offsets, names and the words of a date stay:
 *   they are what is known of the clipping, and tell nobody its text.
 */
export function articleRecord(
  { clipping, article, mentions, reports }: Reading,
  rights: Rights = 'full',
): ArticleRecord {
  return {
    id: clipping.id,
    source: clipping.source,
    title: article.title,
    titleBasis: article.titleBasis,
    outlet: article.outlet,
    credits: article.credits,
    published: publishedOf(article.published),
    sha256: clipping.sha256,
    paragraphs: article.paragraphs.map(({ start, end }) => ({ start, end })),
    furniture: article.furniture.map((line) => furnitureOf(line, rights)),
    mentions: mentions.map(mentionOf),
    events: reports.map((report) => {
      const fields = reportFields(report, rights)
      return report.site ? { ...fields, place: `~${report.site}` } : fields
    }),
    ...(clipping.redactions && { redactions: clipping.redactions }),
  }
}
