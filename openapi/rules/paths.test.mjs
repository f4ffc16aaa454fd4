import assert from 'node:assert/strict'
import { it } from 'node:test'

import { rules, singular } from './paths.mjs'
import { tries } from './trial.mjs'

it('knows the singular of a segment', () => {
  const plurals = ['books', 'categories', 'category-groups', 'addresses', 'boxes', 'payees', 'feed']
  const singulars = ['book', 'category', 'category-group', 'address', 'box', 'payee', 'notification']
  assert.deepEqual(plurals.map(singular), singulars)
})

tries(rules, {
  'house-path': {
    'passes a path outside of the version': ({ move, COINS }) => move(COINS, '/health/live'),
    'is no path of ours': ({ move, COINS }) => move(COINS, '/api/v2/budget/coins'),
    'passes a key of several parts': ({ move, COINS }) =>
      move(`${COINS}/{coin_id}`, '/api/v1/budget/rates/{base}/{quote}/{date}'),
    'coins/ is no path': ({ move, COINS }) => move(COINS, `${COINS}/`),
    'is no plural': ({ move, COINS }) => move(`${COINS}/{coin_id}`, '/api/v1/budget/coin/{coin_id}'),
    'not named after coins': ({ move, COINS }) =>
      move(`${COINS}/{coin_id}`, '/api/v1/budget/coins/{thing_id}'),
    'passes a name that says which sort': ({ move, coin, COINS }) => {
      coin.parameters.find((each) => each.name === 'coin_id').name = 'gold_coin_id'
      move(`${COINS}/{coin_id}`, `${COINS}/{gold_coin_id}`)
    },
    'follows another parameter': ({ move, COINS }) =>
      move(`${COINS}/{coin_id}`, '/api/v1/budget/coins/{coin_id}/{side}'),
  },
  'house-path-parameters': {
    '{coin_id} is not declared': ({ coin }) => coin.parameters.pop(),
    'coin_id is not in the path': ({ coins, coin }) => coins.parameters.push(coin.parameters[1]),
  },
  'house-parameter': {
    'cursor is not described': ({ list }) => delete list.parameters[1].description,
    'is not in snake_case': ({ list }) => (list.parameters[1].name = 'pageCursor'),
    'would show a credential': ({ list }) => (list.parameters[1].name = 'access_token'),
    'is no UUID': ({ list }) => (list.parameters[1].name = 'coin_id'),
  },
})
