// What goes in and comes out: examples, lists, creations, changes, deletions and links.

import {
  answerOf,
  isObject,
  isSuccess,
  mediaOf,
  operationRule,
  operationsOf,
  rule,
} from './document.mjs'

const FOLLOW_UPS = ['get', 'update', 'replace', 'delete']

const parameter = (parameters, name) => parameters.find((each) => each.name === name)

export const rules = {
  'house-body-examples': operationRule(
    'Every body has an example with a summary; a picture has none.',
    'under examples, give the body a named example with a summary and a value',
    function* (each) {
      for (const { media, at, status } of mediaOf(each)) {
        if (status !== null && !isSuccess(status)) continue
        if (String(at.at(-1)).startsWith('image/')) continue
        const examples = Object.values(media.examples ?? {})
        if (examples.length === 0) yield ['the body has no examples', at]
        if (examples.some((example) => !example.summary)) {
          yield ['an example has no summary', [...at, 'examples']]
        }
      }
    },
  ),

  'house-parameter-examples': operationRule(
    'Every parameter has an example.',
    'add example: <a value that its schema takes>',
    function* ({ parameters, at }) {
      for (const { name, example, examples } of parameters) {
        if (example === undefined && !Object.keys(examples ?? {}).length) {
          yield [`${name} has no example`, at]
        }
      }
    },
  ),

  'house-list': operationRule(
    'A list answers {items, next_cursor} and takes limit (1 to 200, 50) and cursor; a short one ' +
      'that comes as a whole has neither.',
    "answer a <Noun>Page of items and next_cursor, and refer to shared.yaml's Limit and Cursor",
    function* ({ operation, parameters, at }) {
      if (!String(operation.operationId).startsWith('list_')) return
      const properties = answerOf(operation)?.properties ?? {}
      if (properties.items?.type !== 'array') yield ['a list answers no items', at]
      const limit = parameter(parameters, 'limit')
      const parts = [limit, parameter(parameters, 'cursor'), properties.next_cursor]
      if (parts.some(Boolean) && !parts.every(Boolean)) {
        yield ['limit, cursor and next_cursor go together', at]
      }
      const { minimum, maximum, default: usual } = limit?.schema ?? {}
      if (limit && !(minimum === 1 && maximum === 200 && usual === 50)) {
        yield ['limit is not the shared one', at]
      }
      if (parameter(parameters, 'offset') || parameter(parameters, 'page')) {
        yield ['a list is paged by a cursor, never by offset or page', at]
      }
    },
  ),

  'house-create': operationRule(
    'A creation answers 201 (or 202 with a job) and links to what can be done with the new thing.',
    'answer 201, and under links name the get_, update_, replace_ and delete_ of the new thing',
    function* ({ operation, at }, document) {
      const noun = /^create_(.+)$/.exec(String(operation.operationId))?.[1]
      if (!noun) return
      const { 201: created, 202: accepted } = operation.responses ?? {}
      if (!created && !accepted) yield ['a creation answers neither 201 nor 202', at]
      const linked = Object.values((created ?? accepted)?.links ?? {}).map((l) => l.operationId)
      const there = new Set(Array.from(operationsOf(document), (o) => o.operation.operationId))
      for (const verb of FOLLOW_UPS) {
        const name = `${verb}_${noun}`
        if (there.has(name) && !linked.includes(name)) yield [`there is no link to ${name}`, at]
      }
    },
  ),

  'house-update': operationRule(
    'The PATCH of a resource is a JSON Merge Patch: closed, nothing required, not empty.',
    'name a closed <Noun>Update with minProperties: 1, without required or default',
    function* ({ operation, path, method, at }) {
      if (method !== 'patch') return
      const schema = operation.requestBody?.content?.['application/json']?.schema
      const where = [...at, 'requestBody']
      if (!isObject(schema)) yield ['a patch has no JSON body', where]
      else if (path.endsWith('}') || String(operation.operationId) === 'update_me') {
        if (schema.required?.length) yield ['a merge patch requires a field', where]
        if (schema.minProperties !== 1) yield ['a merge patch may be empty', where]
        const usual = Object.entries(schema.properties ?? {}).filter(
          ([, property]) => property.default !== undefined,
        )
        if (usual.length) yield [`a merge patch has a default for ${usual[0][0]}`, where]
      }
    },
  ),

  'house-delete': operationRule(
    'A deletion answers 204 without a body and takes none.',
    'answer 204 with a description alone, and take parameters instead of a body',
    function* ({ operation, method, at }) {
      if (method !== 'delete') return
      const responses = operation.responses ?? {}
      if (!responses['204']) yield ['a deletion does not answer 204', at]
      if (responses['204']?.content) yield ['204 has a body', [...at, 'responses', '204']]
      if (operation.requestBody) yield ['a deletion takes a body', [...at, 'requestBody']]
    },
  ),

  'house-if-match': rule(
    'Whatever has a version honours If-Match when it is changed or deleted.',
    'add - $ref: shared.yaml#/components/parameters/IfMatch',
    function* (document) {
      const versioned = new Set()
      const all = Array.from(operationsOf(document))
      for (const { path, method, operation } of all) {
        if (method !== 'post' && answerOf(operation)?.properties?.version) versioned.add(path)
      }
      for (const { path, method, parameters, at } of all) {
        if (!versioned.has(path) || !['put', 'patch', 'delete'].includes(method)) continue
        const header = parameters.find((each) => String(each.name).toLowerCase() === 'if-match')
        if (!header) yield [`the ${method} of a versioned resource takes no If-Match`, at]
      }
    },
  ),

  'house-links': rule(
    'Links lead to operations that exist, say where in their path, and know their parameters.',
    'name an operationId that exists, and under parameters those of its path',
    function* (document) {
      const all = Array.from(operationsOf(document))
      const targets = new Map(all.map((each) => [each.operation.operationId, each]))
      for (const { operation, at } of all) {
        for (const [status, response] of Object.entries(operation.responses ?? {})) {
          for (const [name, link] of Object.entries(response?.links ?? {})) {
            const where = [...at, 'responses', status, 'links', name]
            const target = targets.get(link.operationId)
            if (!target) yield [`there is no operation ${link.operationId}`, where]
            else for (const fault of linkFaults(link, target)) yield [fault, where]
          }
        }
      }
    },
  ),

  // For the files that designers write; the bundle has all statuses.
  'house-success-only': operationRule(
    'Designers write successes and x-problems; the bundler declares the rest.',
    "take it out, and name the problem's slug under x-problems",
    function* ({ operation, at }) {
      for (const status of Object.keys(operation.responses ?? {})) {
        if (!/^2\d\d$/.test(status)) {
          yield [`${status} is declared by hand; use x-problems`, [...at, 'responses', status]]
        }
      }
    },
  ),
}

function* linkFaults(link, target) {
  const given = Object.keys(link.parameters ?? {})
  const takes = target.parameters.map((each) => each.name)
  for (const name of given) {
    if (!takes.includes(name)) yield `${link.operationId} has no parameter ${name}`
  }
  const needed = target.parameters.filter((each) => each.in === 'path').map((each) => each.name)
  const missing = needed.filter((name) => !given.includes(name))
  // What a link leaves out the caller has to choose, but not all of it.
  if (needed.length && missing.length === needed.length) {
    yield `the link says nothing of ${missing.join(', ')}`
  }
}
