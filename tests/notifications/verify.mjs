// Asks the library of Standard Webhooks for JavaScript whether it takes a message.

import { readFileSync } from 'node:fs'

import { Webhook } from 'standardwebhooks'

const { secret, body, headers } = JSON.parse(readFileSync(0, 'utf8'))
const webhook = new Webhook(secret)
const taken = webhook.verify(body, headers)
let forged = 'taken'
try {
  webhook.verify(body.replace('webhook.disabled', 'webhook.enabled'), headers)
} catch {
  forged = 'refused'
}
process.stdout.write(JSON.stringify({ taken, forged }))
