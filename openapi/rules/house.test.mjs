// The house's rules as a whole: each names the way out, is tried, and stands in docs/designing.md.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { describe, it } from 'node:test'

import house from './house.mjs'

const HERE = new URL('.', import.meta.url)
const read = (name) => fs.readFileSync(new URL(name, HERE), 'utf8')
const tests = fs.readdirSync(HERE).filter((name) => name.endsWith('.test.mjs'))
const tried = tests.map(read).join('\n')
const page = read('../../docs/designing.md')
const config = read('../spectral.yaml')

for (const [name, { description, message }] of Object.entries(house.rules)) {
  describe(name, () => {
    it('names the way out', () => {
      assert.match(message, /^\{\{error\}\}; way out: [a-z].{8,}[^.]$/)
    })
    it('is tried: passed and found out', () => {
      assert.ok(tried.includes(`\n  '${name}': {`) || tried.includes(`\n    '${name}': {`))
    })
    it('stands in docs/designing.md', () => {
      const row = `| \`${name}\` | ${description} |`
      assert.ok(page.split('\n').includes(row), `add to the table of rules: ${row}`)
    })
  })
}

it('spectral.yaml and docs/designing.md name no other rule of the house', () => {
  const named = new Set([...config, ...page].join('').match(/(?<![\w/])house-[a-z-]+/g))
  assert.deepEqual([...named].filter((name) => !(name in house.rules)), [])
})
