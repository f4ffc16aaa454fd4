// What the bundle has to say outright: statuses, headers, problems and named bodies.

import { answerOf, isSuccess, mediaOf, operationRule } from './document.mjs'

const PROBLEM = 'application/problem+json'
const JSON_TYPE = 'application/json'
const ALWAYS = ['400', '406', '422', '429', '500', '501', '503']
const EVERY_HEADER = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy']

const takes = (parameters, header) =>
  parameters.some((each) => each.in === 'header' && each.name.toLowerCase() === header)

function* expectedStatuses({ path, method, operation, parameters }) {
  yield* operation['x-profile'] === 'oauth' ? ALWAYS.filter((each) => each !== '422') : ALWAYS
  if (operation.security?.length) yield* ['401', '403']
  if (path.includes('{')) yield '404'
  if (operation.requestBody) yield* ['413', '415']
  if (takes(parameters, 'if-match')) yield '412'
  if (operation['x-idempotent']) yield '409'
  if (method === 'get' && (operation['x-cache'] ?? 'none') !== 'none') yield '304'
}

function* expectedHeaders({ operation }, status, response) {
  if (status === '304') yield* ['ETag', 'Vary']
  yield* EVERY_HEADER
  if (status === '401') yield 'WWW-Authenticate'
  if (status === '429' || status === '503') yield 'Retry-After'
  if (operation.deprecated) yield* ['Deprecation', 'Sunset']
  if (!isSuccess(status)) return
  if (operation['x-idempotent']) yield 'Idempotent-Replayed'
  if (operation['x-secret']) yield 'Cache-Control'
  if (answerOf(operation)?.properties?.version) yield 'ETag'
  const linked = Object.values(response.links ?? {}).map((link) => String(link.operationId))
  const leadsToIt = linked.some((name) => name === `get_${nounOf(operation)}`)
  if (['201', '202'].includes(status) && leadsToIt) yield 'Location'
}

const nounOf = (operation) => String(operation.operationId).replace(/^[a-z]+_/, '')

export const rules = {
  'house-statuses': operationRule(
    'Every status that the platform can answer with is declared.',
    'run make generate: the bundler declares what the platform answers',
    function* (each) {
      for (const status of expectedStatuses(each)) {
        if (!each.operation.responses?.[status]) yield [`${status} is not declared`, each.at]
      }
    },
  ),

  'house-headers': operationRule(
    'Answers declare the headers they come with.',
    "run make generate: the bundler declares the platform's headers",
    function* (each) {
      for (const [status, response] of Object.entries(each.operation.responses ?? {})) {
        for (const header of expectedHeaders(each, status, response)) {
          if (!response.headers?.[header]) {
            yield [`${status} does not declare ${header}`, [...each.at, 'responses', status]]
          }
        }
      }
    },
  ),

  'house-platform-parameters': operationRule(
    'Idempotency-Key and If-None-Match are declared exactly where they are honoured.',
    'run make generate; in the files say x-idempotent or x-cache instead of the header',
    function* ({ operation, method, parameters, at }) {
      const cached = method === 'get' && (operation['x-cache'] ?? 'none') !== 'none'
      const pairs = [
        ['idempotency-key', Boolean(operation['x-idempotent'])],
        ['if-none-match', cached],
      ]
      for (const [header, honoured] of pairs) {
        if (honoured !== takes(parameters, header)) {
          yield [`${header} is ${honoured ? 'not ' : ''}declared`, at]
        }
      }
    },
  ),

  'house-problems': operationRule(
    'Errors are problem+json (RFC 9457), or those of RFC 6749 where x-profile is oauth, with an ' +
      'example for each problem.',
    'describe the problem in problems.yaml, name it under x-problems, and run make generate',
    function* (each) {
      const oauth = each.operation['x-profile'] === 'oauth'
      for (const [status, response] of Object.entries(each.operation.responses ?? {})) {
        if (!/^[45]/.test(status)) continue
        const at = [...each.at, 'responses', status]
        const media = response.content?.[oauth ? JSON_TYPE : PROBLEM]
        if (!media) yield [`${status} is no ${oauth ? 'error of OAuth' : 'problem+json'}`, at]
        const examples = Object.entries(media?.examples ?? {})
        if (media && examples.length === 0) yield [`${status} has no example`, at]
        for (const [slug, { value }] of examples) {
          const named = oauth ? value?.error_uri : value?.type
          const same = oauth ? Boolean(value?.error) : String(value?.status) === status
          if (named !== `/problems/${slug}` || !same) {
            yield [`the example ${slug} of ${status} is of another problem`, at]
          }
        }
      }
    },
  ),

  'house-named-bodies': operationRule(
    'Every body is a named component.',
    'move the schema to components/schemas and refer to it',
    function* (each) {
      for (const { type, media, at } of mediaOf(each)) {
        if (!media.schema?.$ref) yield [`the body ${type} has no name`, [...at, 'schema']]
      }
    },
    { resolved: false },
  ),
}
