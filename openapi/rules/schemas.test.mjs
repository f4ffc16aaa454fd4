import { rules } from './schemas.mjs'
import { tries } from './trial.mjs'

const name = ({ schemas }) => schemas.Coin.properties.name
const rename = ({ schemas }, to) => {
  schemas.Coin.properties[to] = schemas.Coin.properties.name
  delete schemas.Coin.properties.name
}

tries(rules, {
  'house-closed-objects': {
    'the object is not closed': ({ schemas }) => delete schemas.CoinCreate.additionalProperties,
    'has no maxProperties': ({ schemas }) =>
      (schemas.Coin.properties.name = { type: 'object', additionalProperties: true }),
  },
  'house-complete-answers': {
    'name may be missing': ({ schemas }) => (schemas.Coin.required = ['id']),
  },
  'house-string-limit': {
    'the string has no maxLength': (all) => delete name(all).maxLength,
  },
  'house-number-limit': {
    'the integer has no minimum': ({ schemas }) => delete schemas.Coin.properties.amount.minimum,
    'the integer has no maximum': ({ schemas }) => delete schemas.Coin.properties.version.maximum,
    'no format int32 or int64': ({ schemas }) => delete schemas.Coin.properties.version.format,
    'the number has no minimum': ({ schemas }) =>
      (schemas.Coin.properties.name = { type: ['number', 'null'] }),
  },
  'house-array-limit': {
    'the array has no maxItems': ({ schemas }) => delete schemas.CoinPage.properties.items.maxItems,
    'does not say its items': ({ schemas }) => delete schemas.CoinPage.properties.items.items,
  },
  'house-money': {
    'amount is no int64': ({ schemas }) => (schemas.Coin.properties.amount.type = 'number'),
    'amount may pass': ({ schemas }) => (schemas.Coin.properties.amount.maximum = 2 ** 60),
    'currency is no currency': ({ schemas }) => delete schemas.Coin.properties.currency.pattern,
    'passes a rate in text': ({ schemas }) =>
      (schemas.Coin.properties.exchange_rate = { type: 'string', maxLength: 20 }),
    'exchange_rate is a float': ({ schemas }) =>
      (schemas.Coin.properties.exchange_rate = { type: 'number', minimum: 0, maximum: 9 }),
  },
  'house-time': {
    'minted_at is no instant': ({ schemas }) =>
      (schemas.Coin.properties.minted_at.format = 'date'),
    'passes a calendar date': (all) =>
      Object.assign(name(all), { format: 'date', description: 'When.' }) && rename(all, 'due_date'),
    'due_date is no date': (all) => rename(all, 'due_date'),
  },
  'house-property-names': {
    'coinName is not in snake_case': (all) => rename(all, 'coinName'),
    'mint_id is no UUID': (all) => rename(all, 'mint_id'),
  },
  'house-null': {
    'passes what may be null by its type': (all) => (name(all).type = ['string', 'null']),
    'write type': (all) => (name(all).nullable = true),
    'null is listed': (all) => (name(all).enum = ['Penny', null]),
  },
  'house-described': {
    'name has no description': (all) => delete name(all).description,
  },
  'house-description': {
    '"its name" is no sentence': (all) => (name(all).description = 'its name'),
    '"Gone" is no sentence': ({ remove }) => (remove.responses[204].description = 'Gone'),
  },
  'house-components': {
    'coin is not in PascalCase': ({ schemas }) => (schemas.coin = schemas.Coin),
    'Coin has no description': ({ schemas }) => delete schemas.Coin.description,
  },
})
