// What every operation says of itself: its name, its words, its extensions and who may call it.

import { operationRule } from './document.mjs'

const VERBS = {
  list: 'get',
  get: 'get',
  create: 'post',
  update: 'patch',
  replace: 'put',
  delete: 'delete',
}
const ROLES = ['viewer', 'contributor', 'editor', 'owner']
const RATE_CLASSES = ['auth', 'read', 'write', 'upload', 'ai', 'export']
const SCOPES = [
  'auth:self',
  'budget:read',
  'budget:write',
  'analytics:read',
  'ai:use',
  'ocr:write',
  'notifications:read',
  'notifications:write',
  'openid',
  'admin',
]
// Everything that can be asked without a token; a new one is a decision, so it is written here.
const PUBLIC = [
  'authenticate_with_passkey',
  'authorize_device',
  'begin_authorization',
  'begin_passkey_authentication',
  'begin_provider_login',
  'check_password',
  'complete_login',
  'complete_provider_login',
  'confirm_email',
  'forgot_password',
  'get_authorization_server',
  'get_jwks',
  'get_liveness',
  'get_openid_configuration',
  'get_problem',
  'get_readiness',
  'get_startup',
  'introspect_oauth_token',
  'issue_oauth_token',
  'list_currencies',
  'list_problems',
  'list_providers',
  'list_scopes',
  'login',
  'refresh_token',
  'register',
  'reset_password',
  'restore_me',
  'revert_email',
  'revoke_oauth_token',
]

// What may stand beside the bearer token, at streams only.
const TICKET = 'stream_ticket'

const streams = (operation) =>
  Boolean(operation.responses?.['200']?.content?.['text/event-stream'])
const oneOf = (values) => [(value) => values.includes(value), `one of ${values.join(', ')}`]
const date = [(value) => /^\d{4}-\d{2}-\d{2}$/.test(value), 'a date, YYYY-MM-DD']
const names = (pattern, what) => [
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((name) => pattern.test(name)),
  `a list of ${what}, each once`,
]
const EXTENSIONS = {
  'x-min-role': oneOf(ROLES),
  'x-step-up': [
    (value) => Number.isInteger(value) && value >= 1 && value <= 86_400,
    'seconds from 1 to 86400',
  ],
  'x-rate-class': oneOf(RATE_CLASSES),
  'x-idempotent': oneOf([true]),
  'x-cache': oneOf(['book', 'private', 'public', 'none']),
  'x-slo-p95-ms': [
    (value) => Number.isInteger(value) && value >= 1 && value <= 60_000,
    'milliseconds from 1 to 60000',
  ],
  'x-transaction': oneOf(['none']),
  'x-status': oneOf(['planned']),
  'x-deprecated-at': date,
  'x-sunset': date,
  'x-emits': names(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/, 'events such as import.finished'),
  'x-secret': oneOf([true]),
  'x-problems': names(/^[a-z]+(-[a-z0-9]+)*$/, 'slugs of problems.yaml'),
  'x-profile': oneOf(['oauth']),
}
const REQUIRED = ['operationId', 'summary', 'description', 'tags', 'security', 'responses']
const REQUIRED_EXTENSIONS = ['x-rate-class', 'x-slo-p95-ms']

export const rules = {
  'house-operation-name': operationRule(
    'operationId is verb_noun, and its verb goes with the method.',
    'name it verb_noun: list_, get_ (get), create_ (post), update_ (patch), replace_ (put), delete_',
    function* ({ operation, method, at }) {
      const name = String(operation.operationId)
      if (!/^[a-z]+(_[a-z0-9]+)*$/.test(name)) {
        yield [`operationId ${name} is not in snake_case`, [...at, 'operationId']]
      }
      const [verb, noun] = name.split('_')
      const expected = VERBS[verb]
      if (expected && expected !== method) {
        yield [`${name} is a ${method}; ${verb} goes with ${expected}`, [...at, 'operationId']]
      }
      if (expected && !noun) {
        yield [`${name} does not say what it is about`, [...at, 'operationId']]
      }
    },
  ),

  'house-operation-fields': operationRule(
    'An operation says all that is asked of it, and has one tag.',
    'write what is missing; make new op=<domain>.<verb_noun> writes an operation whole',
    function* ({ operation, at }) {
      for (const field of [...REQUIRED, ...REQUIRED_EXTENSIONS]) {
        if (operation[field] === undefined) yield [`the operation lacks ${field}`, at]
      }
      if (operation.tags?.length !== 1) {
        yield ['the operation has not exactly one tag', [...at, 'tags']]
      }
    },
  ),

  'house-operation-words': operationRule(
    'A summary is a short line without a full stop; a description is made of sentences.',
    'write 4 to 72 characters from a capital letter on, without a full stop, and say more below',
    function* ({ operation, at }) {
      const { summary = '', description = '' } = operation
      if (!/^[A-Z].{2,70}[^.\s]$/.test(summary)) {
        yield ['the summary is no short line without a full stop', [...at, 'summary']]
      }
      if (description.trim() === summary.trim()) {
        yield ['the description only repeats the summary', [...at, 'description']]
      }
    },
  ),

  'house-extensions': operationRule(
    'An operation has only extensions that the press knows, with values they can have.',
    'use an extension of docs/designing.md with a value that it takes',
    function* ({ operation, method, at }) {
      for (const [key, value] of Object.entries(operation)) {
        if (!key.startsWith('x-')) continue
        const [allows, what] = EXTENSIONS[key] ?? []
        if (!allows) yield [`there is no extension ${key}`, [...at, key]]
        else if (!allows(value)) yield [`${key} must be ${what}`, [...at, key]]
      }
      if (method === 'get' && operation['x-emits']) {
        yield ['a read causes nothing, and x-emits names events', [...at, 'x-emits']]
      }
    },
  ),

  'house-min-role': operationRule(
    'x-min-role stands exactly where the path names a book.',
    'write x-min-role: viewer, contributor, editor or owner where the path has {book_id} only',
    function* ({ operation, path, method, at }) {
      const inBook = path.includes('{book_id}')
      const role = operation['x-min-role']
      if (inBook && role === undefined) yield ['a book is touched without x-min-role', at]
      if (!inBook && role !== undefined) {
        yield ['x-min-role without {book_id} in the path', [...at, 'x-min-role']]
      }
      if (method === 'delete' && role === 'viewer') {
        yield ['a viewer may not delete', [...at, 'x-min-role']]
      }
    },
  ),

  'house-step-up': operationRule(
    "x-step-up stands at operations of the caller's own account that ask for a session, and at those of admins.",
    'write security: [{ bearer: [auth:self] }] and session-required in x-problems, or leave it out',
    function* ({ operation, at }) {
      if (operation['x-step-up'] === undefined) return
      const where = [...at, 'x-step-up']
      const scopes = (operation.security ?? []).map((each) => each.bearer?.[0])
      // No personal access token has the scope admin, so a session is asked for already.
      if (scopes.length === 1 && scopes[0] === 'admin') return
      if (scopes.length !== 1 || scopes[0] !== 'auth:self') {
        yield ['x-step-up, but others than the account itself are asked', where]
      }
      if (!(operation['x-problems'] ?? []).includes('session-required')) {
        yield ['x-step-up, but a token without a session will do', where]
      }
    },
  ),

  'house-scopes': operationRule(
    'Security is none, or the bearer scheme with scopes that fit the method, the first of the domain.',
    'write security: [{ bearer: [<domain>:read] }] for a get, <domain>:write for the rest',
    function* ({ operation, path, method, at }) {
      const domain = /^\/api\/v1\/([a-z]+)\//.exec(path)?.[1]
      for (const [index, choice] of (operation.security ?? []).entries()) {
        const where = [...at, 'security', index]
        for (const [scheme, scopes] of Object.entries(choice)) {
          if (scheme === TICKET) {
            if (!streams(operation)) yield ['only a stream is opened by a ticket', where]
            continue
          }
          if (scheme !== 'bearer') yield [`there is no scheme ${scheme}`, where]
          if (scopes.length === 0) yield ['no scope is asked for', where]
          for (const scope of scopes) {
            if (!SCOPES.includes(scope)) yield [`there is no scope ${scope}`, where]
            else if (scope === scopes[0] && scope.includes(':') && scope.split(':')[0] !== domain) {
              yield [`${scope} is no scope of ${domain}`, where]
            } else if (method === 'get' && SCOPES.includes(scope.replace(/:write$/, ':read'))) {
              if (scope.endsWith(':write')) yield [`a get asks for ${scope}`, where]
            } else if (['put', 'patch', 'delete'].includes(method) && scope.endsWith(':read')) {
              yield [`a ${method} asks only for ${scope}`, where]
            }
          }
        }
      }
    },
  ),

  'house-public': operationRule(
    'Only listed operations can be called without a token, and none of them in a book.',
    'ask for a scope, or decide that anybody may call it: PUBLIC in openapi/rules/operations.mjs',
    function* ({ operation, path, at }) {
      const security = operation.security ?? []
      const open = security.length === 0 || security.some((each) => !Object.keys(each).length)
      if (!open) return
      if (!PUBLIC.includes(operation.operationId)) {
        yield [`${operation.operationId} asks for no token and is not listed as public`, at]
      }
      if (path.includes('{book_id}')) yield ['a book is open to everybody', at]
    },
  ),

  'house-idempotency': operationRule(
    'x-idempotent stands on POST only, and on every one that creates and carries no secret.',
    'write x-idempotent: true on a post that creates, unless it is x-secret, and nowhere else',
    function* ({ operation, method, at }) {
      const idempotent = operation['x-idempotent']
      if (idempotent && method !== 'post') {
        yield ['only a post takes an Idempotency-Key', [...at, 'x-idempotent']]
      }
      if (idempotent && operation['x-secret']) {
        yield ['an answer that carries a secret is never stored', [...at, 'x-idempotent']]
      }
      const creates = method === 'post' && operation.responses?.['201']
      if (creates && operation.security?.length && !operation['x-secret'] && !idempotent) {
        yield ['the operation creates, but is not x-idempotent', at]
      }
    },
  ),

  'house-cache': operationRule(
    'x-cache stands on GET only; every GET in a book says it, `book` only such a one, and ' +
      '`public` only one that asks for no token.',
    'write x-cache (book, private, public or none) on a get, and nowhere else',
    function* ({ operation, path, method, at }) {
      const cache = operation['x-cache']
      const inBook = path.includes('{book_id}')
      if (cache !== undefined && method !== 'get') {
        yield ['only a get is cached', [...at, 'x-cache']]
      }
      if (method === 'get' && inBook && cache === undefined) {
        yield ['a get in a book does not say x-cache', at]
      }
      if (cache === 'book' && !inBook) {
        yield ['x-cache: book without {book_id} in the path', [...at, 'x-cache']]
      }
      if (cache === 'public' && operation.security?.length) {
        yield ['x-cache: public, but the answer depends on a token', [...at, 'x-cache']]
      }
      if (operation['x-secret'] && (cache ?? 'none') !== 'none') {
        yield ['an answer that carries a secret is cached', [...at, 'x-cache']]
      }
    },
  ),

  'house-profile': operationRule(
    'x-profile: oauth stands at a GET, or a POST that asks for no token and reads a form (RFC 6749).',
    'make it a post of application/x-www-form-urlencoded with security: [], or leave it out',
    function* ({ operation, method, at }) {
      if (operation['x-profile'] !== 'oauth' || method === 'get') return
      const where = [...at, 'x-profile']
      if (method !== 'post') yield ['OAuth has forms posted', where]
      if (operation.security?.length) yield ['OAuth clients come without a bearer token', where]
      const read = Object.keys(operation.requestBody?.content ?? {})
      if (read.join() !== 'application/x-www-form-urlencoded') yield ['the body is no form', where]
    },
  ),

  'house-deprecation': operationRule(
    'A deprecated operation says since when and until when.',
    'write deprecated: true, x-deprecated-at: <date> and a later x-sunset: <date> together',
    function* ({ operation, at }) {
      const since = operation['x-deprecated-at']
      const until = operation['x-sunset']
      if (operation.deprecated && !(since && until)) {
        yield ['deprecated without x-deprecated-at and x-sunset', at]
      }
      if (!operation.deprecated && (since || until)) {
        yield ['x-deprecated-at or x-sunset without deprecated: true', at]
      }
      if (since && until && since >= until) {
        yield ['the sunset comes before the deprecation', [...at, 'x-sunset']]
      }
    },
  ),

  'house-upload': operationRule(
    'A multipart body is of the class upload; its files say their size and media types.',
    'write x-rate-class: upload, maxLength at the file, and its contentType under encoding',
    function* ({ operation, at }) {
      const media = operation.requestBody?.content?.['multipart/form-data']
      if (!media) return
      const where = [...at, 'requestBody', 'content', 'multipart/form-data']
      if (operation['x-rate-class'] !== 'upload') {
        yield ['files are sent, but x-rate-class is not upload', at]
      }
      for (const [name, part] of Object.entries(media.schema?.properties ?? {})) {
        if ((part.items ?? part).format !== 'binary') continue
        if (!(part.items ?? part).maxLength) {
          yield [`the file ${name} has no maxLength`, [...where, 'schema', 'properties', name]]
        }
        if (!media.encoding?.[name]?.contentType) {
          yield [`the file ${name} has no contentType`, where]
        }
      }
    },
  ),
}
