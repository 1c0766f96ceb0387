import type { Actor, ChronicleEvent, Place, Reading } from '../records.ts'
import { acledInter, acledType, precisionOf, type AcledType } from './acled-types.ts'
import { codesOf, type CountryCodes } from './countries.ts'
import type { Dataset } from './dataset.ts'
import { listedActor, placesAround, pointOf, partyName } from './parties.ts'
import { reportFields } from './record.ts'
import { spanOf, type DaySpan } from './spans.ts'
import { column, type Column, type Table } from './table.ts'

/** An event with what its row needs. */
interface AcledRow {
  readonly event: ChronicleEvent
  readonly span: DaySpan
  readonly type: AcledType
  readonly agents: readonly (Actor | null)[]
  readonly targets: readonly (Actor | null)[]
  readonly places: readonly Place[]
  readonly country: Place | null
  readonly codes: CountryCodes | null
  readonly readings: readonly Reading[]
}

/** Codes for how exactly a date is known. */
const TIME: Readonly<Record<DaySpan['exactness'], { acled: number; ucdp: number }>> = {
  day: { acled: 1, ucdp: 1 },
  days: { acled: 2, ucdp: 2 },
  week: { acled: 2, ucdp: 3 },
  month: { acled: 3, ucdp: 4 },
  wide: { acled: 3, ucdp: 5 },
}

function* acledRows(data: Dataset): Generator<AcledRow> {
  const { authority } = data
  for (const event of data.events) {
    const span = event.date === null ? null : spanOf(event.date)
    // A year has no code, and what was denied or planned is no event there.
    if (event.modality !== 'reported' || span === null || span.exactness === 'wide') continue
    const targets = event.targets.map((party) => listedActor(party, authority))
    const places = placesAround(event.place, authority)
    const country = places.find(({ kind }) => kind === 'country') ?? null
    yield {
      event,
      span,
      type: acledType(event.type, targets),
      agents: event.agents.map((party) => listedActor(party, authority)),
      targets,
      places,
      country,
      codes: country === null ? null : codesOf(country.id),
      readings: [...new Set(event.reports.map(({ clipping }) => clipping))].flatMap(
        (id) => data.rowById.get(id)?.reading ?? [],
      ),
    }
  }
}

const acled = column<AcledRow>
const EMPTY = 'فارغ دائمًا'

/** A column that these rows have no value for, and that programs expect all the same. */
const empty = (name: string): Column<AcledRow> => acled(name, 'text', EMPTY, () => null)
const text = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value
const latinOf = (place: Place | null | undefined): string | null =>
  place ? (place.latin ?? place.name) : null

function sides(number: 1 | 2, role: 'agents' | 'targets', meaning: string): Column<AcledRow>[] {
  const names = (row: AcledRow, data: Dataset): string[] =>
    row.event[role].map((party, i) => row[role][i]?.latin ?? partyName(party, data.authority))
  return [
    acled(`actor${number}`, 'text', `${meaning}، أولها`, (row, data) => text(names(row, data)[0])),
    acled(`assoc_actor_${number}`, 'texts', `${meaning}، سائرها`, (row, data) => names(row, data).slice(1)),
    acled(
      `inter${number}`,
      'text',
      'موضعها من البلد: State forces قواته، External/Other forces غيرها؛ فارغ إن لم يُعلم',
      (row) => text(interOf(row, role)),
    ),
  ]
}

function interOf(row: AcledRow, role: 'agents' | 'targets'): string {
  return acledInter(row[role][0] ?? null, row.country?.id ?? null)
}

const holder =
  (kind: Place['kind']) =>
  ({ places }: AcledRow) =>
    latinOf(places.find((place) => place.kind === kind))

/** The 31 columns of ACLED's exports, in their order. */
const SHARED: readonly Column<AcledRow>[] = [
  acled(
    'event_id_cnty',
    'text',
    'معرّف الحدث في هذا الأرشيف، وليس من معرّفات ACLED',
    ({ event }) => `HWL-${event.id}`,
  ),
  acled('event_date', 'day', 'اليوم، أو يوم يمثّل المدة', ({ span }) => span.day),
  acled('year', 'number', 'السنة', ({ span }) => Number(span.day.slice(0, 4))),
  acled(
    'time_precision',
    'number',
    'دقة التاريخ: 1 يوم، 2 أيام أو أسبوع، 3 شهر',
    ({ span }) => TIME[span.exactness].acled,
  ),
  acled('disorder_type', 'text', 'أقرب أبواب ACLED؛ فارغ لما لا باب له فيها', ({ type }) => text(type[0])),
  acled('event_type', 'text', 'أقرب أنواع ACLED؛ فارغ لما لا نوع له فيها', ({ type }) => text(type[1])),
  acled('sub_event_type', 'text', 'أقرب فروع ACLED؛ فارغ إن لم يُعلم', ({ type }) => text(type[2])),
  ...sides(1, 'agents', 'أسماء الفاعلين'),
  ...sides(2, 'targets', 'أسماء من وقع عليهم الفعل'),
  acled('interaction', 'text', 'موضعا الطرفين معًا، إن عُلما', (row) => {
    const both = [interOf(row, 'agents'), interOf(row, 'targets')]
    return both.includes('') ? null : both.join('-')
  }),
  acled('civilian_targeting', 'text', 'استهداف المدنيين: Civilian targeting', ({ type }) =>
    type[1] === 'Violence against civilians' ? 'Civilian targeting' : null,
  ),
  acled('iso', 'number', 'رقم البلد في ISO 3166-1', ({ codes }) => codes?.iso ?? null),
  acled('region', 'text', 'الإقليم في ترتيب ACLED', ({ codes }) => codes?.region ?? null),
  acled('country', 'text', 'البلد', ({ country }) => latinOf(country)),
  acled('admin1', 'text', 'المحافظة', holder('governorate')),
  acled('admin2', 'text', 'القضاء', holder('district')),
  empty('admin3'),
  acled('location', 'text', 'المكان', ({ places }) => latinOf(places[0])),
  acled(
    'latitude',
    'number',
    'خط عرض المكان نفسه',
    ({ event }, { authority }) => pointOf(event, authority)?.[1] ?? null,
  ),
  acled(
    'longitude',
    'number',
    'خط طول المكان نفسه',
    ({ event }, { authority }) => pointOf(event, authority)?.[0] ?? null,
  ),
  acled(
    'geo_precision',
    'number',
    'دقة المكان: 1 الموضع نفسه، 3 محافظة أو قضاء؛ فارغ لبلد أو لما لم يُعلم',
    ({ places }) => precisionOf(places[0]).acled,
  ),
  acled('source', 'texts', 'وسائل الإعلام التي روته', ({ readings }) => [
    ...new Set(readings.flatMap(({ article }) => article.outlet?.name ?? [])),
  ]),
  empty('source_scale'),
  acled('notes', 'text', 'الحدث في جملة', ({ event }, data) => data.publication.headline(event)),
  acled(
    'fatalities',
    'number',
    'عدد القتلى: أقل ما قيل في آخر الأخبار',
    ({ event }) => event.fatalities?.best ?? null,
  ),
  empty('tags'),
  empty('timestamp'),
]

/** The first report of an event that says it in words, as far as they may be published. */
function evidenceOf({ event }: AcledRow, { rowById }: Dataset): string | null {
  const [first] = event.reports
  const row = first === undefined ? undefined : rowById.get(first.clipping)
  const report = first === undefined ? undefined : row?.reading.reports[first.report]
  return row === undefined || report === undefined ? null : text(reportFields(report, row.rights).evidence)
}

/** What these rows say beyond ACLED's columns. */
const OWN: readonly Column<AcledRow>[] = [
  acled('x_event_id', 'id', 'معرّف الحدث كما في events.csv', ({ event }) => event.id),
  acled('x_date_edtf', 'edtf', 'التاريخ بصيغة EDTF', ({ event }) => event.date?.edtf ?? null),
  acled('x_date_min', 'day', 'أول يوم يحتمله', ({ event }) => event.date?.earliest ?? null),
  acled('x_date_max', 'day', 'آخر يوم يحتمله', ({ event }) => event.date?.latest ?? null),
  acled('x_date_text', 'text', 'الكلمات التي قُرئ منها التاريخ', ({ event }, { rowById }) => {
    const told = event.reports.map(
      ({ clipping, report }) => rowById.get(clipping)?.reading.reports[report]?.date?.text,
    )
    return text(told.find((words) => words !== undefined && words !== ''))
  }),
  acled('x_actor1_id', 'id', 'معرّف أول الفاعلين', ({ event }) => event.agents[0] ?? null),
  acled('x_actor2_id', 'id', 'معرّف أول من وقع عليهم الفعل', ({ event }) => event.targets[0] ?? null),
  acled('x_actor1_role', 'id', 'دوره: agent فاعل', ({ event }) => (event.agents.length > 0 ? 'agent' : null)),
  acled('x_actor2_role', 'id', 'دوره: target من وقع عليه الفعل أو الطرف الآخر', ({ event }) =>
    event.targets.length > 0 ? 'target' : null,
  ),
  acled('x_fat_low', 'number', 'القتلى: أقل ما قيل', ({ event }) => event.fatalities?.low ?? null),
  acled(
    'x_fat_best',
    'number',
    'القتلى: أقل ما قيل في آخر الأخبار',
    ({ event }) => event.fatalities?.best ?? null,
  ),
  acled(
    'x_fat_high',
    'number',
    'القتلى: أكثر ما قيل؛ فارغ مع «أكثر من»',
    ({ event }) => event.fatalities?.high ?? null,
  ),
  acled('x_claim_status', 'id', 'كيف قيل: reported وقع، وليس هنا غيره', ({ event }) => event.modality),
  acled('x_article_ids', 'ids', 'معرّفات القصاصات التي ترويه', ({ readings }) =>
    readings.map(({ clipping }) => clipping.id),
  ),
  acled('x_source_urls', 'texts', 'عناوين أصولها على الشبكة', ({ readings }) =>
    readings.flatMap(({ clipping }) => clipping.front.url ?? []),
  ),
  acled('x_evidence', 'text', 'العبارة التي ترويه كما كُتبت؛ فارغة حيث لا يُنشر النص', evidenceOf),
  acled('x_coding', 'id', 'كيف قُرئ: machine بالآلة، reviewed أكّده محرر أو صحّحه', ({ event }) =>
    event.confirmed ? 'reviewed' : 'machine',
  ),
  empty('x_confidence'),
  acled('x_ucdp_date_prec', 'number', 'دقة التاريخ في ترميز UCDP', ({ span }) => TIME[span.exactness].ucdp),
  acled(
    'x_ucdp_where_prec',
    'number',
    'دقة المكان في ترميز UCDP',
    ({ places }) => precisionOf(places[0]).ucdp,
  ),
]

/**
 * Events in the shape of ACLED's exports, for tools that take them. They are read from clippings by rule and are not
 * ACLED's data. Unknown is empty, never 0.
 */
export const ACLED: Table<AcledRow> = {
  name: 'events-acled.csv',
  row: 'كل سطر حدث واحد على هيئة جداول ACLED لتقرأه أدواتها؛ وليس من بيانات ACLED ولا بترميزها، بل مقروء من القصاصات. فيه ما رُوي وقوعه وعُرف شهره على الأقل.',
  rows: acledRows,
  columns: [...SHARED, ...OWN],
}
