// When a call is sent again.

export interface Retry {
  /** How often a call is sent at most. */
  tries: number;
  /** The first pause's longest length, in milliseconds; it doubles with every try. */
  firstPause: number;
  /** No pause is longer, in milliseconds; a server that asks for more is not waited for. */
  longestPause: number;
}

export const DEFAULT_RETRY: Retry = { tries: 4, firstPause: 250, longestPause: 30_000 };

const IN_FLIGHT = "/problems/idempotency-key-in-flight";

/** Whether the same call may fare better later. */
export async function isTemporary(response: Response, repeatable: boolean): Promise<boolean> {
  if (response.status === 429 || response.status === 503) return true;
  if (response.status === 502 || response.status === 504) return repeatable;
  if (response.status !== 409) return false;
  const problem: unknown = await response.clone().json().catch(() => null);
  return typeof problem === "object" && problem !== null && "type" in problem && problem.type === IN_FLIGHT;
}

/** Milliseconds to wait after `tried` tries; undefined when the call is given up. */
export function pauseOf(tried: number, retryAfter: string | null, retry: Retry): number | undefined {
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

/** Waits, unless the signal ends it. */
export function sleep(wait: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resume, refuse) => {
    const stop = (): void => {
      clearTimeout(timer);
      refuse(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resume();
    }, wait);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
