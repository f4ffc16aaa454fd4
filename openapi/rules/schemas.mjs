// What a schema says: limits, names, money, time and words.

import { isObject, rule, schemaRule, textRule, typeOf } from './document.mjs'

const BOUNDED_FORMATS = ['uuid', 'date', 'date-time']
const NOT_UUIDS = ['external_id', 'trace_id', 'client_id', 'request_id', 'key_id']
const MONEY = /(^|_)(amount|balance|assigned|activity|income|hold)$/
const STARTS = /^[A-Z0-9`*"'‘“(]/
const ENDS = /[.!?)`]$/

const isOpen = (schema) => schema.additionalProperties !== false
const has = (schema, ...keys) => keys.some((key) => schema[key] !== undefined)

export const rules = {
  'house-closed-objects': schemaRule(
    'Objects with properties are closed; open ones say how many members they may have.',
    'add additionalProperties: false, or maxProperties where any member may stand',
    function* ({ schema, where, at }) {
      if (typeOf(schema) !== 'object' || ['problem', 'oauth'].includes(where)) return
      if (schema.properties && isOpen(schema)) yield ['the object is not closed', at]
      if (!schema.properties && isOpen(schema) && !schema.maxProperties) {
        yield ['the open object has no maxProperties', at]
      }
    },
  ),

  'house-complete-answers': schemaRule(
    'Every property of an answer is required; what may be empty is nullable.',
    "add it to required, and write type: [<type>, 'null'] if it can be empty",
    function* ({ schema, where, at }) {
      if (where !== 'response' || !schema.properties) return
      const required = schema.required ?? []
      for (const name of Object.keys(schema.properties)) {
        if (!required.includes(name)) {
          yield [`${name} may be missing from the answer`, [...at, 'properties', name]]
        }
      }
    },
  ),

  'house-string-limit': schemaRule(
    'Strings say their maxLength, unless their values are listed or of a format with a length.',
    'add maxLength, or refer to a schema that has it',
    function* ({ schema, at }) {
      if (typeOf(schema) !== 'string') return
      if (has(schema, 'maxLength', 'enum', 'const')) return
      if (!BOUNDED_FORMATS.includes(schema.format)) yield ['the string has no maxLength', at]
    },
  ),

  'house-number-limit': schemaRule(
    'Integers say their format, minimum and maximum; other numbers their minimum and maximum.',
    'add minimum and maximum, and format: int32 or int64 to an integer',
    function* ({ schema, at }) {
      const type = typeOf(schema)
      if (!['integer', 'number'].includes(type) || has(schema, 'enum', 'const')) return
      if (!has(schema, 'minimum', 'exclusiveMinimum')) yield [`the ${type} has no minimum`, at]
      if (!has(schema, 'maximum', 'exclusiveMaximum')) yield [`the ${type} has no maximum`, at]
      if (type === 'integer' && !['int32', 'int64'].includes(schema.format)) {
        yield ['the integer has no format int32 or int64', at]
      }
    },
  ),

  'house-array-limit': schemaRule(
    'Arrays say their items and maxItems.',
    'add items and maxItems',
    function* (each) {
      const { schema, at } = each
      if (typeOf(schema) !== 'array') return
      if (!has(schema, 'maxItems')) yield ['the array has no maxItems', at]
      if (!isObject(schema.items)) yield ['the array does not say its items', at]
    },
  ),

  'house-money': schemaRule(
    'Money is an integer of minor units, at most 2^53-1; a currency is three capital letters.',
    "refer to shared.yaml's Amount and Currency; write a rate as a string",
    function* ({ schema, name, at }) {
      if (!name || has(schema, 'anyOf', 'oneOf')) return
      const type = typeOf(schema)
      if (MONEY.test(name) && type !== 'object') {
        if (type !== 'integer' || schema.format !== 'int64') yield [`${name} is no int64`, at]
        if (!(Math.abs(schema.maximum) <= Number.MAX_SAFE_INTEGER)) {
          yield [`${name} may pass 2^53-1`, at]
        }
      }
      if (/(^|_)currency$/.test(name) && type === 'string' && schema.pattern !== '^[A-Z]{3}$') {
        yield [`${name} is no currency`, at]
      }
      if (/(^|_)rate$/.test(name) && type === 'number') yield [`${name} is a float`, at]
    },
  ),

  'house-time': schemaRule(
    'What ends in _at is an instant; date and what ends in _date is a calendar date.',
    'write format: date-time for an instant, format: date for a calendar date, or use another name',
    function* ({ schema, name, at }) {
      if (!name || has(schema, 'anyOf', 'oneOf')) return
      if (name.endsWith('_at') && schema.format !== 'date-time') yield [`${name} is no instant`, at]
      if (/(^|_)date$|^date_(from|to)$/.test(name) && schema.format !== 'date') {
        yield [`${name} is no date`, at]
      }
    },
  ),

  'house-property-names': schemaRule(
    'Properties are in snake_case, and those that end in _id are UUIDs.',
    "rename it; refer to shared.yaml's Id if it is an id",
    function* ({ schema, name, where, at }) {
      if (!name || where === 'parameter' || has(schema, 'anyOf', 'oneOf')) return
      if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) yield [`${name} is not in snake_case`, at]
      if (name.endsWith('_id') && schema.format !== 'uuid' && !NOT_UUIDS.includes(name)) {
        yield [`${name} is no UUID`, at]
      }
    },
  ),

  'house-null': schemaRule(
    "What may be null says so by type: [..., 'null'] or anyOf with null.",
    "write type: [<type>, 'null'], or anyOf with type: 'null', and leave nullable out",
    function* ({ schema, at }) {
      if (schema.nullable !== undefined) yield ["write type: [<type>, 'null']", at]
      if (schema.enum?.includes(null)) yield ['null is listed among the values', at]
    },
  ),

  'house-described': schemaRule(
    'Every property says what it is.',
    'add a description, or refer to a schema that has one',
    function* (each) {
      const { schema, name, where, at } = each
      if (name && !['parameter', 'problem'].includes(where) && !schema.description) {
        yield [`${name} has no description`, at]
      }
    },
  ),

  'house-description': textRule(
    'A description begins with a capital letter and ends with a full stop.',
    'write sentences, from a capital letter to a full stop',
    'description',
    function* (text) {
      if (!STARTS.test(text) || !ENDS.test(text)) yield `"${text.slice(0, 60)}" is no sentence`
    },
  ),

  // For the bundle, where every component has its name.
  'house-components': rule(
    'Components have names in PascalCase, and schemas among them a description.',
    'name it in PascalCase, and describe the schema',
    function* (document) {
      const { schemas = {}, parameters = {}, examples = {} } = document.components ?? {}
      for (const [kind, group] of Object.entries({ schemas, parameters, examples })) {
        for (const name of Object.keys(group)) {
          if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
            yield [`${name} is not in PascalCase`, ['components', kind, name]]
          }
        }
      }
      for (const [name, schema] of Object.entries(schemas)) {
        if (!schema.description) {
          yield [`${name} has no description`, ['components', 'schemas', name]]
        }
      }
    },
  ),
}
