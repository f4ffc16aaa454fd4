// Problems of the catalogue (RFC 9457) as errors.

import type { KnownSlug } from "./contract.gen.js";
import type { InputError } from "./types.gen.js";

/** What the server said went wrong. */
export class CentimeProblem<S extends string = KnownSlug> extends Error {
  override readonly name = "CentimeProblem";
  readonly slug: S;
  readonly status: number;
  readonly title: string;
  readonly instance: string;
  /** Names the request in the server's logs; quote it when you ask for help. */
  readonly traceId: string;
  /** The faults of an input, each with its place. */
  readonly errors: ReadonlyArray<InputError>;
  /** Everything the problem carries. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(members: Record<string, unknown>, status: number) {
    super(String(members["detail"] ?? members["title"] ?? `status ${status}`));
    this.slug = String(members["type"] ?? "").split("/").pop() as S;
    this.status = status;
    this.title = String(members["title"] ?? "");
    this.instance = String(members["instance"] ?? "");
    this.traceId = String(members["trace_id"] ?? "");
    this.errors = Array.isArray(members["errors"]) ? (members["errors"] as InputError[]) : [];
    this.members = members;
  }
}

/** The answer is none that the contract describes. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";

  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`unexpected answer with status ${status}`);
  }
}

/** Whether an error is a problem; with `slug`, whether it is that one. */
export function isProblem<S extends KnownSlug>(error: unknown, slug?: S): error is CentimeProblem<S> {
  return error instanceof CentimeProblem && (slug === undefined || error.slug === slug);
}

/** The error to throw for an answer that is no success. */
export function errorOf(body: unknown, response: Response | undefined): unknown {
  if (response === undefined) return body;
  const isJson = response.headers.get("content-type")?.startsWith("application/problem+json");
  if (isJson && typeof body === "object" && body !== null) {
    return new CentimeProblem(body as Record<string, unknown>, response.status);
  }
  return new UnexpectedAnswer(response.status, body);
}
