// Webhooks: whether a message is the server's (Standard Webhooks v1), and what it says.

import { EVENTS, type WebhookMessage } from "./contract.js";
import { InvalidSignature } from "./problem.js";

/** A message of a kind that a newer server knows; to ignore it is safe. */
export interface OtherMessage {
  type: string;
  [member: string]: unknown;
}

export interface WebhookOptions {
  /** Seconds that a message's clock may be off, so that an old one cannot be played again: 300. */
  tolerance?: number;
}

/** Headers as `fetch` has them, or as Node's servers do. */
export type GivenHeaders = Headers | Readonly<Record<string, string | string[] | undefined>>;

/**
 * The message, if one of its signatures is good; throws InvalidSignature otherwise.
 *
 * `body` is what arrived, byte for byte: not what a framework made of it. While a secret is changed,
 * give the old one and the new one.
 */
export async function readWebhook(
  body: string | Uint8Array,
  headers: GivenHeaders,
  secrets: string | readonly string[],
  options: WebhookOptions = {},
): Promise<WebhookMessage | OtherMessage> {
  await verifyWebhook(body, headers, secrets, options);
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  return JSON.parse(text) as WebhookMessage | OtherMessage;
}

/** Whether the contract knows the message: then its `type` tells what its `data` is. */
export function isKnown(message: WebhookMessage | OtherMessage): message is WebhookMessage {
  return EVENTS.has(message.type);
}

/** Throws InvalidSignature unless one of the signatures is good and the message is new. */
export async function verifyWebhook(
  body: string | Uint8Array,
  headers: GivenHeaders,
  secrets: string | readonly string[],
  options: WebhookOptions = {},
): Promise<void> {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) => headerOf(headers, `webhook-${name}`));
  if (id === undefined || timestamp === undefined || signatures === undefined) {
    throw new InvalidSignature("a header webhook-id, webhook-timestamp or webhook-signature is missing");
  }
  const age = /^\d+$/.test(timestamp) ? Date.now() / 1000 - Number(timestamp) : Number.NaN;
  if (!(Math.abs(age) <= (options.tolerance ?? 300))) {
    throw new InvalidSignature("webhook-timestamp is no time near now");
  }
  const content = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(head.length + content.length);
  signed.set(head);
  signed.set(content, head.length);
  const given = signatures.split(" ").filter((each) => each.startsWith("v1,"));
  for (const secret of typeof secrets === "string" ? [secrets] : secrets) {
    const key = await keyOf(secret);
    for (const signature of given) {
      const bytes = decoded(signature.slice(3));
      if (bytes !== undefined && (await crypto.subtle.verify("HMAC", key, bytes, signed))) return;
    }
  }
  throw new InvalidSignature("no signature fits the message");
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = decoded(secret.replace(/^whsec_/, ""));
  if (bytes === undefined || bytes.length === 0) throw new TypeError("a secret is `whsec_` and base64");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

function headerOf(headers: GivenHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const entry = Object.entries(headers).find(([each]) => each.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === "object" ? value[0] : value;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
