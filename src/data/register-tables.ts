import type { Actor, NameForm, Outlet, Place } from '../records.ts'
import { column, type Column, type Table } from './table.ts'

interface Entry {
  readonly id: string
  readonly name: string
  readonly latin: string | null
  readonly forms: readonly NameForm[]
  readonly note: string | null
  readonly source: string | null
}

/** Columns that every register begins with; the name itself is not repeated among the other forms. */
function namesOf<Row extends Entry>(kind: (row: Row) => string, kinds: string): Column<Row>[] {
  return [
    column('id', 'id', 'المعرّف، ثابت', ({ id }) => id),
    column('name', 'text', 'الاسم المعتمد', ({ name }) => name),
    column('latin', 'text', 'الاسم بالحروف اللاتينية', ({ latin }) => latin),
    column('kind', 'id', kinds, kind),
    column('forms', 'texts', 'صيغ أخرى يُعرف بها', ({ name, forms }) =>
      [...new Set(forms.map(({ text }) => text))].filter((text) => text !== name),
    ),
  ]
}

/** Columns that every register ends with. */
function originOf<Row extends Entry>(): Column<Row>[] {
  return [
    column('note', 'text', 'ملاحظة', ({ note }) => note),
    column('source', 'text', 'مصدر ما في السجل', ({ source }) => source),
  ]
}

const actor = column<Actor>

/** One row for each actor of the authority file. */
export const ACTORS: Table<Actor> = {
  name: 'actors.csv',
  row: 'كل سطر جهة فاعلة من السجل: دولة أو هيئة أو جماعة أو شخص.',
  rows: ({ authority }) => authority.actors.values(),
  columns: [
    ...namesOf<Actor>(
      ({ kind }) => kind,
      'الصنف: state دولة، government-body هيئة حكومية، armed-group جماعة مسلحة، political-group جماعة سياسية، coalition تحالف، international-organization منظمة دولية، person شخص، organization منظمة',
    ),
    actor('part_of', 'ids', 'معرّفات ما هي جزء منه', ({ partOf }) => partOf),
    actor('leads', 'ids', 'معرّفات ما يقوده', ({ leads }) => leads),
    actor('offices', 'texts', 'المناصب', ({ offices }) => offices.map(({ title }) => title)),
    actor('country', 'id', 'معرّف البلد، من سجل الأمكنة', ({ country }) => country),
    actor('from', 'edtf', 'منذ متى، حيث عُرف', ({ from }) => from),
    actor('to', 'edtf', 'إلى متى، حيث عُرف', ({ to }) => to),
    actor(
      'clippings',
      'number',
      'عدد القصاصات التي تسمّيها',
      ({ id }, { named }) => named.get(`actor ${id}`) ?? 0,
    ),
    actor(
      'events',
      'number',
      'عدد الأحداث التي هي طرف فيها',
      ({ id }, { taking }) => taking.get(`actor ${id}`) ?? 0,
    ),
    ...originOf<Actor>(),
  ],
}

const place = column<Place>

/** One row for each place of the authority file. */
export const PLACES: Table<Place> = {
  name: 'places.csv',
  row: 'كل سطر مكان من السجل.',
  rows: ({ authority }) => authority.places.values(),
  columns: [
    ...namesOf<Place>(
      ({ kind }) => kind,
      'الصنف: country بلد، region إقليم، governorate محافظة، district قضاء، city مدينة، town بلدة، village قرية، quarter حي، base قاعدة، airport مطار، port ميناء، crossing معبر، camp مخيم، field حقل، site موقع، water ماء',
    ),
    place('within', 'id', 'معرّف المكان الذي يضمه', ({ within }) => within),
    place('latitude', 'number', 'خط العرض، بالدرجات', ({ latitude }) => latitude),
    place('longitude', 'number', 'خط الطول، بالدرجات', ({ longitude }) => longitude),
    place(
      'clippings',
      'number',
      'عدد القصاصات التي تسمّيه',
      ({ id }, { named }) => named.get(`place ${id}`) ?? 0,
    ),
    place(
      'events',
      'number',
      'عدد الأحداث التي وقعت فيه',
      ({ id }, { taking }) => taking.get(`place ${id}`) ?? 0,
    ),
    ...originOf<Place>(),
  ],
}

const outlet = column<Outlet>

/** One row for each outlet of the authority file. */
export const OUTLETS: Table<Outlet> = {
  name: 'outlets.csv',
  row: 'كل سطر وسيلة إعلام من السجل.',
  rows: ({ authority }) => authority.outlets.values(),
  columns: [
    ...namesOf<Outlet>(
      ({ kind }) => kind,
      'الصنف: agency وكالة، newspaper صحيفة، website موقع، television قناة، radio إذاعة، magazine مجلة',
    ),
    outlet('url', 'address', 'عنوانها على الشبكة', ({ url }) => url),
    outlet('country', 'id', 'معرّف البلد، من سجل الأمكنة', ({ country }) => country),
    outlet(
      'rights',
      'id',
      'ما يُنشر من نصوصها: full كلها، excerpt مقتطفات، metadata لا شيء؛ فارغ: كما للموقع',
      ({ rights }) => rights,
    ),
    outlet(
      'clippings',
      'number',
      'عدد القصاصات التي نشرتها أو نقلت عنها أو تسمّيها',
      ({ id }, { named }) => named.get(`outlet ${id}`) ?? 0,
    ),
    ...originOf<Outlet>(),
  ],
}
