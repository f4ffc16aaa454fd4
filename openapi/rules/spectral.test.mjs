// The whole of spectral.yaml: that it loads, passes what is sound, and tells sources from the bundle.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import core from '@stoplight/spectral-core'
import parsers from '@stoplight/spectral-parsers'
import loader from '@stoplight/spectral-ruleset-bundler/with-loader'

import { bundled, written } from './sound.mjs'
import { parts } from './trial.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

describe('spectral.yaml', () => {
  let spectral

  before(async () => {
    const file = path.join(ROOT, 'openapi/spectral.yaml')
    const ruleset = await loader.bundleAndLoadRuleset(file, { fs, fetch: globalThis.fetch })
    spectral = new core.Spectral()
    spectral.setRuleset(ruleset)
  })

  const lint = async (document, file) => {
    const text = JSON.stringify(document)
    const source = path.join(ROOT, file)
    const results = await spectral.run(new core.Document(text, parsers.Json, source))
    return results.map(({ code, path: at }) => `${code} at ${at.join('.')}`)
  }

  it('passes a sound file of a designer', async () => {
    assert.deepEqual(await lint(written(), 'openapi/coins.yaml'), [])
  })

  it('passes a sound bundle', async () => {
    const document = bundled()
    document.servers = [{ url: '/', description: 'The server that gave this document.' }]
    document.info.license = { name: 'Apache-2.0', identifier: 'Apache-2.0' }
    assert.deepEqual(await lint(document, 'generated/openapi.json'), [])
  })

  it('asks a file of a designer for no errors', async () => {
    const document = written()
    parts(document).get.responses[404] = { description: 'It is not there.' }
    const found = await lint(document, 'openapi/coins.yaml')
    assert.ok(found.some((each) => each.startsWith('house-success-only')))
  })

  it('asks the bundle for every status and header', async () => {
    const found = await lint(written(), 'generated/openapi.json')
    for (const rule of ['house-statuses', 'house-headers', 'owasp:api4:2023-rate-limit']) {
      assert.ok(found.some((each) => each.startsWith(rule)), `${rule} is silent`)
    }
  })

  it('lets no operation go without limits on what it is given', async () => {
    const document = written()
    const { items } = parts(document).schemas.CoinPage.properties
    delete items.maxItems
    const found = await lint(document, 'openapi/coins.yaml')
    assert.ok(found.some((each) => each.startsWith('owasp:api4:2023-array-limit')))
    assert.ok(found.some((each) => each.startsWith('house-array-limit')))
  })
})
