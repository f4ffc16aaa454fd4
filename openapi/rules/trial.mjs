// How the rules are tried: a sound document passes, and each spoiled copy of it is found out.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import core from '@stoplight/spectral-core'

import { written } from './sound.mjs'

const COINS = '/api/v1/budget/books/{book_id}/coins'

/** The messages of one rule about a document. */
export async function findings(name, rule, document) {
  const spectral = new core.Spectral()
  spectral.setRuleset({ rules: { [name]: rule } })
  const results = await spectral.run(JSON.parse(JSON.stringify(document)))
  return results.filter(({ code }) => code === name).map(({ message }) => message)
}

/** The operations and schemas of a sound document, by short names. */
export function parts(document) {
  const [coins, coin] = [document.paths[COINS], document.paths[`${COINS}/{coin_id}`]]
  return {
    document,
    coins,
    coin,
    list: coins.get,
    create: coins.post,
    get: coin.get,
    update: coin.patch,
    remove: coin.delete,
    schemas: document.components.schemas,
    move: (from, to) => {
      document.paths[to] = document.paths[from]
      delete document.paths[from]
    },
    COINS,
  }
}

/**
 * Tries every rule of a module: `spoils` has, for each of its rules, ways to spoil a sound document
 * with what the rule then has to say (a part of its message), and ways that leave it sound, which
 * are called `passes ...`.
 */
export function tries(rules, spoils, sound = written) {
  it('has a case for every rule', () => {
    assert.deepEqual(Object.keys(spoils).sort(), Object.keys(rules).sort())
  })
  for (const [name, ways] of Object.entries(spoils)) {
    describe(name, () => {
      it('passes a sound document', async () => {
        assert.deepEqual(await findings(name, rules[name], sound()), [])
      })
      it('has something to find', () => {
        assert.ok(Object.keys(ways).some((expected) => !expected.startsWith('passes ')))
      })
      for (const [expected, change] of Object.entries(ways)) {
        const passes = expected.startsWith('passes ')
        it(passes ? expected : `finds: ${expected}`, async () => {
          const document = sound()
          change(parts(document))
          const messages = await findings(name, rules[name], document)
          const right = passes
            ? messages.length === 0
            : messages.some((message) => message.includes(expected))
          assert.ok(right, `found ${JSON.stringify(messages)}`)
        })
      }
    })
  }
}
