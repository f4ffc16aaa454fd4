// When a request is sent again.

export interface Retry {
  /** How often a request is sent at most. */
  tries: number;
  /** The first pause's longest length, in milliseconds; it doubles with every try. */
  firstPause: number;
  /** No pause is longer, in milliseconds; a server that asks for more is not waited for. */
  longestPause: number;
}

export const DEFAULT_RETRY: Retry = { tries: 4, firstPause: 250, longestPause: 30_000 };

const SAFE = new Set(["GET", "HEAD", "PUT", "DELETE"]);
const IN_FLIGHT = "/problems/idempotency-key-in-flight";

/** Sends a request until it is answered for good. */
export async function persist(request: Request, send: typeof fetch, retry: Retry): Promise<Response> {
  const repeatable = SAFE.has(request.method) || request.headers.has("Idempotency-Key");
  for (let tried = 1; ; tried += 1) {
    let wait: number | undefined;
    try {
      const response = await send(request.clone());
      if (!(await isTemporary(response, repeatable))) return response;
      wait = pause(tried, response.headers.get("Retry-After"), retry);
      if (wait === undefined) return response;
      await response.body?.cancel();
    } catch (error) {
      wait = repeatable && !request.signal.aborted ? pause(tried, null, retry) : undefined;
      if (wait === undefined) throw error;
    }
    await new Promise((resume) => setTimeout(resume, wait));
  }
}

async function isTemporary(response: Response, repeatable: boolean): Promise<boolean> {
  if (response.status === 429 || response.status === 503) return true;
  if (response.status === 502 || response.status === 504) return repeatable;
  if (response.status !== 409) return false;
  const problem: unknown = await response.clone().json().catch(() => null);
  return typeof problem === "object" && problem !== null && "type" in problem && problem.type === IN_FLIGHT;
}

/** Milliseconds to wait after `tried` tries; undefined when the request is given up. */
export function pause(tried: number, retryAfter: string | null, retry: Retry): number | undefined {
  if (tried >= retry.tries) return undefined;
  const asked = retryAfter === null ? Number.NaN : milliseconds(retryAfter);
  if (Number.isNaN(asked)) {
    return Math.random() * Math.min(retry.longestPause, retry.firstPause * 2 ** tried);
  }
  return asked <= retry.longestPause ? asked : undefined;
}

function milliseconds(retryAfter: string): number {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  return Math.max(0, Date.parse(retryAfter) - Date.now());
}
