// What goes wrong: problems of the catalogue (RFC 9457), and what is none.

import type { KnownSlug, ProblemMembers } from "./contract.js";
import type { InputError } from "./models.js";

/** What a problem carries beside the members that all have. */
export type MembersOf<S extends string> = Readonly<
  S extends keyof ProblemMembers ? ProblemMembers[S] & Record<string, unknown> : Record<string, unknown>
>;

/** What the server said went wrong. */
export class CentimeProblem<S extends string = string> extends Error {
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
  readonly members: MembersOf<S>;
  /** How long the server asks to wait: seconds, or a moment. */
  readonly retryAfter: string | undefined;

  constructor(members: Record<string, unknown>, status: number, retryAfter?: string) {
    super(String(members["detail"] ?? members["error_description"] ?? members["title"] ?? `status ${status}`));
    this.slug = String(members["type"] ?? members["error_uri"] ?? "").split("/").pop() as S;
    this.status = status;
    this.title = String(members["title"] ?? "");
    this.instance = String(members["instance"] ?? "");
    this.traceId = String(members["trace_id"] ?? "");
    this.errors = Array.isArray(members["errors"]) ? (members["errors"] as InputError[]) : [];
    this.members = members as MembersOf<S>;
    this.retryAfter = retryAfter;
  }
}

/** The answer is none that the contract describes. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";

  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    super(`unexpected answer with status ${status}`);
  }
}

/** No answer came: the server could not be reached, took too long, or the connection broke. */
export class ConnectionFailed extends Error {
  override readonly name = "ConnectionFailed";
}

/** A webhook's message was not signed by the sender, or long ago. */
export class InvalidSignature extends Error {
  override readonly name = "InvalidSignature";
}

/** Whether an error is a problem; with `slug`, whether it is that one. */
export function isProblem<S extends KnownSlug>(error: unknown, slug?: S): error is CentimeProblem<S> {
  return error instanceof CentimeProblem && (slug === undefined || error.slug === slug);
}

/** The error to throw for an answer that is no success. */
export function errorOf(body: string, response: Response): CentimeProblem | UnexpectedAnswer {
  if (/^application\/(problem\+)?json\b/.test(response.headers.get("Content-Type") ?? "")) {
    const members: unknown = parsed(body);
    if (typeof members === "object" && members !== null && ("type" in members || "error_uri" in members)) {
      const retryAfter = response.headers.get("Retry-After") ?? undefined;
      return new CentimeProblem(members as Record<string, unknown>, response.status, retryAfter);
    }
  }
  return new UnexpectedAnswer(response.status, body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
