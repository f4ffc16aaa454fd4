// What the rules ask of a document: its operations, and every schema they reach.

export const METHODS = ['get', 'put', 'post', 'patch', 'delete']

export const isObject = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Every operation of a resolved document, with its path item's parameters among its own. */
export function* operationsOf(document) {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (!isObject(item)) continue
    for (const method of METHODS) {
      const operation = item[method]
      if (!isObject(operation)) continue
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
      yield { path, method, item, operation, parameters, at: ['paths', path, method] }
    }
  }
}

export const isSuccess = (status) => status.startsWith('2')

/** The media types of an operation's body and answers: [media type, its object, where]. */
export function* mediaOf({ operation, at }) {
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    yield { type, media, at: [...at, 'requestBody', 'content', type], status: null }
  }
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    for (const [type, media] of Object.entries(response?.content ?? {})) {
      yield { type, media, at: [...at, 'responses', status, 'content', type], status }
    }
  }
}

/** The schema of the one JSON success of an operation. */
export function answerOf(operation) {
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const schema = response?.content?.['application/json']?.schema
    if (isSuccess(status) && isObject(schema)) return schema
  }
  return undefined
}

/** The main type of a schema: the one beside null. */
export const typeOf = (schema) =>
  Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type

const known = new WeakMap()

/** Every schema that operations reach, once for each direction: [{schema, name, where, at}]. */
export function schemasOf(document) {
  const cached = known.get(document)
  if (cached) return cached
  const walk = new Walk()
  for (const each of operationsOf(document)) {
    const lists = [
      [each.item.parameters, ['paths', each.path, 'parameters']],
      [each.operation.parameters, [...each.at, 'parameters']],
    ]
    for (const [parameters, at] of lists) {
      for (const [index, parameter] of (parameters ?? []).entries()) {
        walk.visit(parameter.schema, parameter.name, 'parameter', [...at, index, 'schema'])
      }
    }
    for (const { media, at, status } of mediaOf(each)) {
      const where = whereOf(each.operation, status)
      walk.visit(media.schema, null, where, [...at, 'schema'])
    }
  }
  known.set(document, walk.found)
  return walk.found
}

/** Bodies of OAuth are open, and their answers leave out what is not there (RFC 6749). */
function whereOf(operation, status) {
  if (operation['x-profile'] === 'oauth') return 'oauth'
  if (status === null) return 'request'
  return isSuccess(status) ? 'response' : 'problem'
}

class Walk {
  found = []
  #seen = new Map()

  visit(schema, name, where, at) {
    if (!isObject(schema)) return
    const places = this.#seen.get(schema) ?? new Set()
    if (places.has(where)) return
    this.#seen.set(schema, places.add(where))
    this.found.push({ schema, name, where, at })
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      // An answer's `query` shows what could have been asked for it: its members may be left out.
      const shown = key === 'query' && where === 'response' ? 'request' : where
      this.visit(property, key, shown, [...at, 'properties', key])
    }
    for (const keyword of ['items', 'additionalProperties']) {
      this.visit(schema[keyword], null, where, [...at, keyword])
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      for (const [index, part] of (schema[keyword] ?? []).entries()) {
        this.visit(part, null, where, [...at, keyword, index])
      }
    }
  }
}

// What every message ends with: what its reader can do.
const told = (remedy) => `{{error}}; way out: ${remedy}`

/**
 * A rule over a whole document, made of a generator of [message, path]. It sees the document with
 * its references followed, or as it is written. Every message ends with the rule's remedy.
 */
export function rule(description, remedy, check, { resolved = true } = {}) {
  return {
    description,
    message: told(remedy),
    severity: 'error',
    given: '$',
    resolved,
    then: {
      function: (_document, _options, { documentInventory }) => {
        const document = resolved ? documentInventory.resolved : documentInventory.unresolved
        return Array.from(check(document), ([message, path]) => ({ message, path }))
      },
    },
  }
}

/** A rule over each operation of the document. */
export const operationRule = (description, remedy, check, options) =>
  rule(
    description,
    remedy,
    function* (document) {
      for (const each of operationsOf(document)) yield* check(each, document)
    },
    options,
  )

/** A rule over each schema that operations reach. */
export const schemaRule = (description, remedy, check) =>
  rule(description, remedy, function* (document) {
    for (const each of schemasOf(document)) yield* check(each)
  })

/** A rule over each text that people read under a keyword, references not followed. */
export const textRule = (description, remedy, keyword, check) => ({
  description,
  message: told(remedy),
  severity: 'error',
  given: `$..${keyword}`,
  resolved: false,
  then: {
    function: (text, _options, { path }) => {
      const isData = path.some((key) => /^(examples?|value|default)$/.test(String(key)))
      if (typeof text !== 'string' || isData || path.at(-2) === 'properties') return []
      return Array.from(check(text.trim()), (message) => ({ message }))
    },
  },
})
