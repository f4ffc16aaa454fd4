import { rules } from './operations.mjs'
import { tries } from './trial.mjs'

const multipart = (create, encoding, maxLength) => {
  const file = { type: 'string', format: 'binary', maxLength, description: 'The file.' }
  create.requestBody.content = {
    'multipart/form-data': { schema: { type: 'object', properties: { file } }, encoding },
  }
}

const stepUp = (operation, security) =>
  Object.assign(operation, {
    security,
    'x-step-up': 600,
    'x-problems': ['session-required'],
  })

tries(rules, {
  'house-operation-name': {
    'is not in snake_case': ({ get }) => (get.operationId = 'getCoin'),
    'update goes with patch': ({ get }) => (get.operationId = 'update_coin'),
    'does not say what it is about': ({ list }) => (list.operationId = 'list'),
  },
  'house-operation-fields': {
    'lacks security': ({ get }) => delete get.security,
    'lacks x-rate-class': ({ get }) => delete get['x-rate-class'],
    'exactly one tag': ({ get }) => (get.tags = ['coins', 'money']),
  },
  'house-operation-words': {
    'no short line': ({ get }) => (get.summary = 'Gets a coin.'),
    'only repeats the summary': ({ get }) => (get.description = get.summary),
  },
  'house-extensions': {
    'there is no extension x-role': ({ get }) => (get['x-role'] = 'viewer'),
    'x-cache must be one of': ({ get }) => (get['x-cache'] = 'shared'),
    'x-step-up must be seconds': ({ get }) => (get['x-step-up'] = 'always'),
    'x-slo-p95-ms must be milliseconds': ({ get }) => (get['x-slo-p95-ms'] = '200'),
    'x-emits must be a list of events': ({ create }) => (create['x-emits'] = ['created']),
    'a read causes nothing': ({ get }) => (get['x-emits'] = ['import.finished']),
    'x-problems must be a list of slugs': ({ create }) => (create['x-problems'] = ['a', 'a']),
  },
  'house-profile': {
    'OAuth has forms posted': ({ update }) => (update['x-profile'] = 'oauth'),
    'without a bearer token': ({ create }) => (create['x-profile'] = 'oauth'),
    'the body is no form': ({ create }) => (create['x-profile'] = 'oauth'),
    'passes what RFC 6749 knows': ({ create }) => {
      const form = create.requestBody.content['application/json']
      create.requestBody.content = { 'application/x-www-form-urlencoded': form }
      Object.assign(create, { 'x-profile': 'oauth', security: [] })
    },
  },
  'house-min-role': {
    'without x-min-role': ({ get }) => delete get['x-min-role'],
    'without {book_id}': ({ move, COINS }) => move(COINS, '/api/v1/budget/coins'),
    'a viewer may not delete': ({ remove }) => (remove['x-min-role'] = 'viewer'),
  },
  'house-step-up': {
    'others than the account itself': ({ get }) => stepUp(get, [{ bearer: ['budget:read'] }]),
    'others than the account itself are asked': ({ get }) => stepUp(get, []),
    'a token without a session will do': ({ get }) => (get['x-step-up'] = 600),
    'passes what an admin asks for': ({ get }) => {
      Object.assign(get, { 'x-step-up': 600, security: [{ bearer: ['admin'] }] })
    },
    'passes what a session of the account asks for': ({ remove, move, COINS }) => {
      stepUp(remove, [{ bearer: ['auth:self'] }])
      move(`${COINS}/{coin_id}`, '/api/v1/auth/coins/{coin_id}')
    },
  },
  'house-scopes': {
    'there is no scheme basic': ({ get }) => (get.security = [{ basic: ['budget:read'] }]),
    'no scope is asked for': ({ get }) => (get.security = [{ bearer: [] }]),
    'there is no scope money:read': ({ get }) => (get.security = [{ bearer: ['money:read'] }]),
    'no scope of budget': ({ get }) => (get.security = [{ bearer: ['auth:self'] }]),
    'a get asks for budget:write': ({ get }) => (get.security = [{ bearer: ['budget:write'] }]),
    'only a stream': ({ get }) => get.security.push({ stream_ticket: [] }),
    'passes a ticket at a stream': ({ get }) => {
      get.security.push({ stream_ticket: [] })
      get.responses[200].content['text/event-stream'] = {}
    },
    'asks only for budget:read': ({ remove }) => (remove.security = [{ bearer: ['budget:read'] }]),
  },
  'house-public': {
    'not listed as public': ({ get }) => (get.security = []),
    'passes a listed operation outside of books': ({ get, move, COINS }) => {
      Object.assign(get, { operationId: 'list_currencies', security: [] })
      move(`${COINS}/{coin_id}`, '/api/v1/system/currencies')
    },
    'a book is open to everybody': ({ get }) => (get.security = [{}]),
  },
  'house-idempotency': {
    'only a post': ({ update }) => (update['x-idempotent'] = true),
    'carries a secret': ({ create }) => (create['x-secret'] = true),
    'is not x-idempotent': ({ create }) => delete create['x-idempotent'],
  },
  'house-cache': {
    'only a get is cached': ({ update }) => (update['x-cache'] = 'book'),
    'does not say x-cache': ({ get }) => delete get['x-cache'],
    'depends on a token': ({ get }) => (get['x-cache'] = 'public'),
    'passes what is public and asks for no token': ({ list, move, COINS }) => {
      Object.assign(list, { 'x-cache': 'public', security: [] })
      move(COINS, '/api/v1/budget/coins')
    },
    'without {book_id}': ({ move, COINS }) => move(COINS, '/api/v1/budget/coins'),
    'carries a secret': ({ get }) => (get['x-secret'] = true),
  },
  'house-deprecation': {
    'passes a deprecation that says since when and until when': ({ get }) =>
      Object.assign(get, {
        deprecated: true,
        'x-deprecated-at': '2026-01-01',
        'x-sunset': '2027-01-01',
      }),
    'deprecated without': ({ get }) => (get.deprecated = true),
    'without deprecated: true': ({ get }) => (get['x-sunset'] = '2027-01-01'),
    'the sunset comes before': ({ get }) =>
      Object.assign(get, {
        deprecated: true,
        'x-deprecated-at': '2027-01-01',
        'x-sunset': '2026-01-01',
      }),
  },
  'house-upload': {
    'passes an upload that says all of it': ({ create }) => {
      multipart(create, { file: { contentType: 'image/png' } }, 10)
      create['x-rate-class'] = 'upload'
    },
    'x-rate-class is not upload': ({ create }) => multipart(create, {}, 10),
    'has no maxLength': ({ create }) => multipart(create, {}),
    'has no contentType': ({ create }) => multipart(create, {}, 10),
  },
})
