import { rules } from './bundle.mjs'
import { bundled } from './sound.mjs'
import { tries } from './trial.mjs'

const PROBLEM = 'application/problem+json'

tries(
  rules,
  {
    'house-statuses': {
      '429 is not declared': ({ get }) => delete get.responses[429],
      '304 is not declared': ({ list }) => delete list.responses[304],
      '401 is not declared': ({ get }) => delete get.responses[401],
      '404 is not declared': ({ get }) => delete get.responses[404],
      '409 is not declared': ({ create }) => delete create.responses[409],
      '412 is not declared': ({ update }) => delete update.responses[412],
      '415 is not declared': ({ create }) => delete create.responses[415],
    },
    'house-headers': {
      '200 does not declare X-Request-Id': ({ get }) =>
        delete get.responses[200].headers['X-Request-Id'],
      '200 does not declare ETag': ({ get }) => delete get.responses[200].headers.ETag,
      '201 does not declare Location': ({ create }) =>
        delete create.responses[201].headers.Location,
      '201 does not declare Idempotent-Replayed': ({ create }) =>
        delete create.responses[201].headers['Idempotent-Replayed'],
      '401 does not declare WWW-Authenticate': ({ get }) =>
        delete get.responses[401].headers['WWW-Authenticate'],
      '503 does not declare Retry-After': ({ get }) =>
        delete get.responses[503].headers['Retry-After'],
      '200 does not declare Sunset': ({ get }) => (get.deprecated = true),
    },
    'house-platform-parameters': {
      'idempotency-key is not declared': ({ create }) => create.parameters.pop(),
      'idempotency-key is declared': ({ create }) => delete create['x-idempotent'],
      'if-none-match is not declared': ({ get }) => get.parameters.pop(),
    },
    'house-problems': {
      '404 is no problem+json': ({ get }) => delete get.responses[404].content[PROBLEM],
      '404 has no example': ({ get }) => delete get.responses[404].content[PROBLEM].examples,
      'is of another problem': ({ get }) => {
        const { examples } = get.responses[404].content[PROBLEM]
        examples['not-found'] = { value: { type: '/problems/not-found', status: 400 } }
      },
      '404 is no error of OAuth': ({ get }) => (get['x-profile'] = 'oauth'),
      'the example not-found of 404 is of another problem': ({ get }) => {
        get['x-profile'] = 'oauth'
        const value = { error: 'not_found', error_uri: '/problems/gone' }
        get.responses[404].content['application/json'] = { examples: { 'not-found': { value } } }
      },
    },
    'house-named-bodies': {
      'application/json has no name': ({ get, schemas }) =>
        (get.responses[200].content['application/json'].schema = schemas.Coin),
    },
  },
  bundled,
)
