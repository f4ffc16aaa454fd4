import { rules } from './bodies.mjs'
import { tries } from './trial.mjs'

tries(rules, {
  'house-body-examples': {
    'has no examples': ({ create }) =>
      delete create.requestBody.content['application/json'].examples,
    'has no summary': ({ get }) =>
      delete get.responses[200].content['application/json'].examples.one.summary,
  },
  'house-parameter-examples': {
    'cursor has no example': ({ list }) => delete list.parameters[1].example,
    'coin_id has no example': ({ coin }) => delete coin.parameters[1].example,
  },
  'house-list': {
    'passes a short one that comes as a whole': ({ list, schemas }) => {
      list.parameters = []
      delete schemas.CoinPage.properties.next_cursor
    },
    'answers no items': ({ schemas }) => delete schemas.CoinPage.properties.items,
    'go together': ({ list }) => list.parameters.pop(),
    'not the shared one': ({ list }) => (list.parameters[0].schema.maximum = 500),
    'never by offset': ({ list }) => list.parameters.push({ name: 'offset', in: 'query' }),
  },
  'house-create': {
    'passes a job': ({ create }) => {
      create.responses = { 202: create.responses[201] }
    },
    'neither 201 nor 202': ({ create }) => {
      create.responses[200] = create.responses[201]
      delete create.responses[201]
    },
    'no link to delete_coin': ({ create }) => delete create.responses[201].links.DeleteCoin,
  },
  'house-update': {
    'has no JSON body': ({ update }) => delete update.requestBody,
    'requires a field': ({ schemas }) => (schemas.CoinUpdate.required = ['name']),
    'may be empty': ({ schemas }) => delete schemas.CoinUpdate.minProperties,
    'has a default for name': ({ schemas }) =>
      (schemas.CoinUpdate.properties.name.default = 'Penny'),
  },
  'house-delete': {
    'does not answer 204': ({ remove }) => {
      remove.responses = { 200: remove.responses[204] }
    },
    '204 has a body': ({ remove, get }) =>
      (remove.responses[204].content = get.responses[200].content),
    'takes a body': ({ remove, create }) => (remove.requestBody = create.requestBody),
  },
  'house-if-match': {
    'the patch of a versioned resource': ({ update }) => (update.parameters = []),
    'the delete of a versioned resource': ({ remove }) => delete remove.parameters,
  },
  'house-links': {
    'no operation get_money': ({ create }) =>
      (create.responses[201].links.GetCoin.operationId = 'get_money'),
    'has no parameter penny': ({ create }) =>
      (create.responses[201].links.GetCoin.parameters.penny = '$response.body#/id'),
    'says nothing of book_id, coin_id': ({ create }) =>
      (create.responses[201].links.GetCoin.parameters = {}),
  },
  'house-success-only': {
    '404 is declared by hand': ({ get }) =>
      (get.responses[404] = { description: 'It is not there.' }),
    'default is declared by hand': ({ get }) => (get.responses.default = { description: 'Else.' }),
  },
})
