// How paths and parameters are named.

import { operationRule, rule } from './document.mjs'

const DOMAINS = 'system|auth|budget|ai|ocr|notifications|analytics'
const SEGMENT = String.raw`([a-z0-9]+(-[a-z0-9]+)*|\{[a-z]+(_[a-z]+)*\})`
const PATH = new RegExp(String.raw`^/api/v1/(${DOMAINS})(/${SEGMENT})+$`)
const OUTSIDE = /^\/(health\/[a-z]+|problems(\/\{slug\})?|\.well-known\/[a-z.-]+)$/
const CREDENTIAL = /(token|secret|password|api_?key|credential)s?$/i
const NOT_UUIDS = ['external_id', 'trace_id', 'client_id']
// Collections that are called otherwise than what is in them.
const ITEM_OF = { feed: 'notification' }
// What has no id of its own in paths, and is named by several things, one after the other.
const KEY_OF = { rates: ['base', 'quote', 'date'] }

/** `categories` -> `category`, `addresses` -> `address`, `accounts` -> `account`. */
export function singular(plural) {
  if (ITEM_OF[plural]) return ITEM_OF[plural]
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2)
  return plural.replace(/s$/, '')
}

/** Whether the parameter is the next part of a key that has several. */
function isPartOfKey(segments, index) {
  let first = index
  while (segments[first - 1].startsWith('{')) first--
  return KEY_OF[segments[first - 1]]?.[index - first] === segments[index].slice(1, -1)
}

/** Whether it is {thing_id}, or says which sort: {personal_export_id} of exports. */
function isNamedAfter(name, things) {
  return `_${name}`.endsWith(`_${singular(things).replaceAll('-', '_')}_id`)
}

function* pathFaults(path) {
  const segments = path.split('/')
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(.*)\}$/.exec(segment)?.[1]
    if (!name) continue
    const before = segments[index - 1]
    if (isPartOfKey(segments, index)) continue
    if (before.startsWith('{')) {
      yield `{${name}} follows another parameter`
    } else if (!before.endsWith('s') && !ITEM_OF[before]) {
      yield `${before}, which holds {${name}}, is no plural`
    } else if (name.endsWith('_id') && !isNamedAfter(name, before)) {
      yield `{${name}} is not named after ${before}`
    }
  }
}

export const rules = {
  'house-path': rule(
    'Paths are /api/v1/<domain>/<plural nouns>, in kebab-case, with {snake_case} parameters.',
    'write /api/v1/<domain>/<things>/{thing_id}; a new domain comes with make new domain=<name>',
    function* (document) {
      for (const path of Object.keys(document.paths ?? {})) {
        const at = ['paths', path]
        if (!PATH.test(path) && !OUTSIDE.test(path)) yield [`${path} is no path of ours`, at]
        else for (const fault of pathFaults(path)) yield [fault, at]
      }
    },
  ),

  'house-path-parameters': operationRule(
    'The path and its parameters name the same things.',
    'declare every {name} of the path under parameters with in: path, and no other',
    function* ({ path, parameters, at }) {
      const named = new Set(Array.from(path.matchAll(/\{([^}]+)\}/g), (match) => match[1]))
      const declared = new Set(parameters.filter((p) => p.in === 'path').map((p) => p.name))
      for (const name of named) if (!declared.has(name)) yield [`{${name}} is not declared`, at]
      for (const name of declared) if (!named.has(name)) yield [`${name} is not in the path`, at]
    },
  ),

  'house-parameter': operationRule(
    'Parameters are described, in snake_case, never carry credentials, and ids are UUIDs.',
    "describe it, write it in snake_case, refer to shared.yaml's Id; send credentials in a body",
    function* ({ parameters, at }) {
      for (const { name, in: place, schema = {}, description } of parameters) {
        if (!description) yield [`${name} is not described`, at]
        if (place === 'header') continue
        if (!/^[a-z]+(_[a-z0-9]+)*$/.test(name)) yield [`${name} is not in snake_case`, at]
        if (place === 'query' && CREDENTIAL.test(name)) {
          yield [`${name} would show a credential in logs`, at]
        }
        if (name.endsWith('_id') && schema.format !== 'uuid' && !NOT_UUIDS.includes(name)) {
          yield [`${name} is no UUID`, at]
        }
      }
    },
  ),
}
