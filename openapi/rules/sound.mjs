// Two small documents that no rule of the house has anything to say against: one as a designer
// writes it, one as the bundler gives it. Tests spoil a copy of them.

const ID = { type: 'string', format: 'uuid', description: 'Made by the server.' }
const UUID = '0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f'
const COIN = { id: UUID, name: 'Penny', amount: 1, currency: 'EUR', minted_at: null, version: 1 }
const DEFINITIONS = {
  Coin: {
    type: 'object',
    description: 'A coin.',
    additionalProperties: false,
    required: ['id', 'name', 'amount', 'currency', 'minted_at', 'version'],
    properties: {
      id: ID,
      name: { type: 'string', maxLength: 40, description: 'Its name.' },
      amount: {
        type: 'integer',
        format: 'int64',
        minimum: 0,
        maximum: 9007199254740991,
        description: 'Minor units.',
      },
      currency: { type: 'string', maxLength: 3, pattern: '^[A-Z]{3}$', description: 'ISO 4217.' },
      minted_at: { type: ['string', 'null'], format: 'date-time', description: 'When.' },
      version: {
        type: 'integer',
        format: 'int32',
        minimum: 1,
        maximum: 9999,
        description: 'Counts changes.',
      },
    },
    examples: [COIN],
  },
  CoinCreate: {
    type: 'object',
    description: 'A coin to mint.',
    additionalProperties: false,
    required: ['name'],
    properties: { name: { type: 'string', maxLength: 40, description: 'Its name.' } },
    examples: [{ name: 'Penny' }],
  },
  CoinUpdate: {
    type: 'object',
    description: 'What to change.',
    additionalProperties: false,
    minProperties: 1,
    properties: { name: { type: 'string', maxLength: 40, description: 'Its name.' } },
    examples: [{ name: 'Penny' }],
  },
  CoinPage: {
    type: 'object',
    description: 'A page of coins.',
    additionalProperties: false,
    required: ['items', 'next_cursor'],
    properties: {
      items: {
        type: 'array',
        maxItems: 200,
        description: 'The coins.',
        items: { $ref: '#/components/schemas/Coin' },
      },
      next_cursor: { type: ['string', 'null'], maxLength: 99, description: 'The next page.' },
    },
    examples: [{ items: [], next_cursor: null }],
  },
}

const path = (name) => ({
  name,
  in: 'path',
  required: true,
  description: 'Which one.',
  schema: ID,
  example: UUID,
})
const LIMIT = {
  name: 'limit',
  in: 'query',
  description: 'How many.',
  schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 200, default: 50 },
  example: 50,
}
const CURSOR = {
  name: 'cursor',
  in: 'query',
  description: 'Where to go on.',
  schema: { type: 'string', maxLength: 99 },
  example: 'abc',
}
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag last seen.',
  schema: { type: 'string', maxLength: 99 },
  example: '"v1"',
}

const json = (name, value) => ({
  'application/json': {
    schema: { $ref: `#/components/schemas/${name}` },
    examples: { one: { summary: 'One', value } },
  },
})
const link = (operationId) => ({
  operationId,
  parameters: { book_id: '$request.path.book_id', coin_id: '$response.body#/id' },
})

function operation(operationId, role, own) {
  const scope = role === 'viewer' ? 'budget:read' : 'budget:write'
  return {
    operationId,
    summary: 'Handle coins',
    description: 'Does something with coins.',
    tags: ['coins'],
    security: [{ bearer: [scope] }],
    'x-min-role': role,
    'x-rate-class': role === 'viewer' ? 'read' : 'write',
    'x-slo-p95-ms': 200,
    ...own,
  }
}

const answer = (name, value) => ({ description: 'What is there.', content: json(name, value) })

/** What a designer writes. */
export function written() {
  return structuredClone({
    openapi: '3.1.0',
    info: { title: 'Coins', version: '1.0.0', description: 'About coins.' },
    tags: [{ name: 'coins', description: 'Coins.' }],
    paths: {
      '/api/v1/budget/books/{book_id}/coins': {
        parameters: [path('book_id')],
        get: operation('list_coins', 'viewer', {
          'x-cache': 'book',
          parameters: [LIMIT, CURSOR],
          responses: { 200: answer('CoinPage', { items: [], next_cursor: null }) },
        }),
        post: operation('create_coin', 'editor', {
          'x-idempotent': true,
          requestBody: { required: true, content: json('CoinCreate', { name: 'Penny' }) },
          responses: {
            201: {
              ...answer('Coin', COIN),
              links: {
                GetCoin: link('get_coin'),
                UpdateCoin: link('update_coin'),
                DeleteCoin: link('delete_coin'),
              },
            },
          },
        }),
      },
      '/api/v1/budget/books/{book_id}/coins/{coin_id}': {
        parameters: [path('book_id'), path('coin_id')],
        get: operation('get_coin', 'viewer', {
          'x-cache': 'book',
          responses: { 200: answer('Coin', COIN) },
        }),
        patch: operation('update_coin', 'editor', {
          parameters: [IF_MATCH],
          requestBody: { required: true, content: json('CoinUpdate', { name: 'Penny' }) },
          responses: { 200: answer('Coin', COIN) },
        }),
        delete: operation('delete_coin', 'owner', {
          parameters: [IF_MATCH],
          responses: { 204: { description: 'It is gone.' } },
        }),
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: DEFINITIONS,
    },
  })
}

const HEADERS = {
  200: ['ETag', 'Cache-Control', 'Vary'],
  201: ['ETag', 'Location', 'Idempotent-Replayed'],
  304: ['ETag', 'Cache-Control', 'Vary'],
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
}
const EVERYWHERE = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy']
const ERRORS = [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 429, 500, 501, 503]

const headers = (status) =>
  Object.fromEntries(
    [...EVERYWHERE, ...(HEADERS[status] ?? [])].map((name) => [
      name,
      { schema: { type: 'string', maxLength: 99 } },
    ]),
  )

function problem(status) {
  const value = { type: `/problems/fault-${status}`, title: 'Fault', status, detail: 'Why.' }
  return {
    description: 'What went wrong.',
    headers: headers(status),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: { [`fault-${status}`]: { summary: 'Fault', value } },
      },
    },
  }
}

/** What the bundler makes of it. */
export function bundled() {
  const document = written()
  document.components.schemas.Problem = {
    type: 'object',
    description: 'What went wrong.',
    additionalProperties: true,
    properties: { title: { type: 'string', maxLength: 99 } },
    examples: [{ title: 'Fault' }],
  }
  for (const item of Object.values(document.paths)) {
    for (const [method, each] of Object.entries(item)) {
      if (method === 'parameters') continue
      for (const [status, response] of Object.entries(each.responses)) {
        response.headers = headers(status)
      }
      for (const status of ERRORS) each.responses[status] = problem(status)
      const header = { get: 'If-None-Match', post: 'Idempotency-Key' }[method]
      if (header) each.parameters = [...(each.parameters ?? []), { ...IF_MATCH, name: header }]
      if (method === 'get') {
        each.responses[304] = { description: 'Not changed.', headers: headers(304) }
      }
    }
  }
  return document
}
