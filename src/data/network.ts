import { FIRST_DAY, LAST_DAY } from '../dates/calendar.ts'
import { typeInfo, type EventClass } from '../reports/types.ts'
import type { Dataset } from './dataset.ts'
import { listedActor, partyName } from './parties.ts'
import type { Publication } from './publication.ts'
import { column, type Table } from './table.ts'
import { escapeXml, xmlAttributes } from './xml.ts'

/** A party to events. */
export interface NetworkNode {
  readonly party: string
  /** Reported events in which it takes part. */
  readonly events: number
}

/** What ties two parties: one did something to the other, or they stand on one side of it. */
export interface NetworkEdge {
  readonly source: string
  readonly target: string
  /** `to`: the source acted and the target was acted upon or met; `with`: both acted, the lower id first. */
  readonly side: 'to' | 'with'
  readonly class: EventClass
  readonly events: number
  /** First and last day that the events can have happened; null where none has a date. */
  readonly first: string | null
  readonly last: string | null
}

interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const networks = new WeakMap<object, Network>()

/** Ties the parties of all reported events, each pair once for each side and class of event; in order of ids. */
export function networkOf(data: Dataset): Network {
  const known = networks.get(data.events)
  if (known !== undefined) return known
  const nodes = new Map<string, number>()
  const edges = new Map<string, Mutable<NetworkEdge>>()
  for (const { type, modality, agents, targets, date } of data.events) {
    if (modality !== 'reported') continue
    for (const party of new Set([...agents, ...targets])) nodes.set(party, (nodes.get(party) ?? 0) + 1)
    const add = (source: string, target: string, side: NetworkEdge['side']): void => {
      if (source === target) return
      const kind = typeInfo(type).class
      const key = `${source}\n${target}\n${side}\n${kind}`
      let edge = edges.get(key)
      if (edge === undefined) {
        edge = { source, target, side, class: kind, events: 0, first: null, last: null }
        edges.set(key, edge)
      }
      edge.events++
      if (date === null) return
      const { earliest, latest } = date
      if (earliest !== FIRST_DAY && earliest <= (edge.first ?? LAST_DAY)) edge.first = earliest
      if (latest !== LAST_DAY && latest >= (edge.last ?? FIRST_DAY)) edge.last = latest
    }
    for (const agent of agents) for (const target of targets) add(agent, target, 'to')
    const together = [...agents].sort()
    together.forEach((one, i) => together.slice(i + 1).forEach((other) => add(one, other, 'with')))
  }
  const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const network = {
    nodes: inOrder(nodes).map(([party, events]) => ({ party, events })),
    edges: inOrder(edges).map(([, edge]) => edge),
  }
  networks.set(data.events, network)
  return network
}

const node = column<NetworkNode>
const edge = column<NetworkEdge>
const SIDE = 'الصلة: to فعل الأول بالثاني أو لقيه، with فعلا معاً (الأول هجائيًا أولًا)'

/** One row for each party of a reported event. */
export const NODES: Table<NetworkNode> = {
  name: 'network-nodes.csv',
  row: 'كل سطر طرف في حدث واحد على الأقل.',
  rows: (data) => networkOf(data).nodes,
  columns: [
    node('id', 'id', 'معرّف الجهة؛ من ليست في السجل يُكتب اسمها بعد ~', ({ party }) => party),
    node('label', 'text', 'اسمها', ({ party }, { authority }) => partyName(party, authority)),
    node(
      'kind',
      'id',
      'صنفها كما في actors.csv؛ فارغ لمن ليست في السجل',
      ({ party }, { authority }) => listedActor(party, authority)?.kind ?? null,
    ),
    node('events', 'number', 'عدد الأحداث التي هي طرف فيها', ({ events }) => events),
  ],
}

/** One row for each pair of parties, side and class of event. */
export const EDGES: Table<NetworkEdge> = {
  name: 'network-edges.csv',
  row: 'كل سطر صلة بين طرفين: أحداث صنف واحد جمعتهما.',
  rows: (data) => networkOf(data).edges,
  columns: [
    edge('source', 'id', 'معرّف الطرف الأول', ({ source }) => source),
    edge('source_name', 'text', 'اسم الطرف الأول', ({ source }, { authority }) =>
      partyName(source, authority),
    ),
    edge('target', 'id', 'معرّف الطرف الثاني', ({ target }) => target),
    edge('target_name', 'text', 'اسم الطرف الثاني', ({ target }, { authority }) =>
      partyName(target, authority),
    ),
    edge('side', 'id', SIDE, ({ side }) => side),
    edge('class', 'id', 'صنف الأحداث', (one) => one.class),
    edge('events', 'number', 'عدد الأحداث', ({ events }) => events),
    edge('first', 'day', 'أول يوم يحتمله أولها', ({ first }) => first),
    edge('last', 'day', 'آخر يوم يحتمله آخرها', ({ last }) => last),
  ],
}

/** Writes the network as GEXF 1.3, for Gephi and its like. */
export function* gexfLines(data: Dataset, publication: Publication): Generator<string> {
  const { nodes, edges } = networkOf(data)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${data.latest}"><creator>${escapeXml(publication.settings.title)}</creator><description>${escapeXml(publication.settings.subtitle)}</description></meta>
<graph mode="static" defaultedgetype="directed">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="events" title="events" type="integer"/></attributes>
<attributes class="edge"><attribute id="side" title="side" type="string"/><attribute id="class" title="class" type="string"/><attribute id="first" title="first" type="string"/><attribute id="last" title="last" type="string"/></attributes>
<nodes>
`
  for (const { party, events } of nodes) {
    const label = partyName(party, data.authority)
    const kind = listedActor(party, data.authority)?.kind ?? null
    yield `<node${xmlAttributes({ id: party, label })}><attvalues>${valueOf('kind', kind)}${valueOf('events', events)}</attvalues></node>\n`
  }
  yield '</nodes>\n<edges>\n'
  let id = 0
  for (const { source, target, side, class: kind, events, first, last } of edges) {
    const type = side === 'with' ? 'undirected' : 'directed'
    const values = [
      valueOf('side', side),
      valueOf('class', kind),
      valueOf('first', first),
      valueOf('last', last),
    ]
    yield `<edge${xmlAttributes({ id: id++, source, target, type, weight: events })}><attvalues>${values.join('')}</attvalues></edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

function valueOf(name: string, value: string | number | null): string {
  return value === null ? '' : `<attvalue${xmlAttributes({ for: name, value })}/>`
}
