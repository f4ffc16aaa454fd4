// Event streams (text/event-stream, WHATWG HTML 9.2): lines become messages.

import type { AnyOptions } from "./call.js";
import { ConnectionFailed, errorOf } from "./problem.js";
import { isTemporary, pauseOf, type Retry, sleep } from "./retry.js";

/** One message; `id` is where a later stream can go on: pass it as `lastEventId`. */
export interface ServerEvent<T> {
  readonly data: T;
  readonly id: string | undefined;
}

/** An idle stream shows a sign of life more often than that, in milliseconds. */
const IDLE = 90_000;

type Open = (headers: Record<string, string>) => Promise<Response>;

/** Messages without end, over as many streams as it takes. */
export async function* follow<T>(
  open: Open,
  retry: Retry,
  options: AnyOptions,
): AsyncGenerator<ServerEvent<T>, void, undefined> {
  const reader = new Reader<T>();
  for (let tried = 0; ; ) {
    let wait: number | undefined = reader.pause ?? retry.firstPause;
    try {
      const response = await open(reader.begin());
      if (response.ok) {
        for await (const line of linesOf(response, options.signal)) {
          const message = reader.message(line);
          if (message === undefined) continue;
          tried = 0;
          yield message;
        }
        wait = reader.pause ?? retry.firstPause;
      } else {
        wait = (await isTemporary(response, true)) ? pauseOf(++tried, response.headers.get("Retry-After"), retry) : undefined;
        if (wait === undefined) throw errorOf(await response.text(), response);
        await response.body?.cancel();
      }
    } catch (error) {
      wait = error instanceof ConnectionFailed ? pauseOf(++tried, null, retry) : undefined;
      if (wait === undefined) throw error;
    }
    await sleep(wait, options.signal);
  }
}

/** Collects the lines of messages, and remembers where a new stream has to go on. */
export class Reader<T> {
  /** Milliseconds to wait before the stream is opened anew, if the server said so. */
  pause: number | undefined;
  private lastId: string | undefined;
  /** Of the message that is being read: it counts once the message is whole. */
  private id: string | undefined;
  private data: string[] = [];

  /** The headers of a stream that goes on after the last whole message. */
  begin(): Record<string, string> {
    this.data = [];
    this.id = this.lastId;
    return this.lastId === undefined ? {} : { "Last-Event-ID": this.lastId };
  }

  /** The message that this line ends. */
  message(line: string): ServerEvent<T> | undefined {
    if (line === "") return this.end();
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") this.data.push(value);
    else if (name === "id") this.id = value;
    else if (name === "retry" && /^\d+$/.test(value)) this.pause = Number(value);
    return undefined;
  }

  private end(): ServerEvent<T> | undefined {
    this.lastId = this.id;
    if (this.data.length === 0) return undefined;
    const data = JSON.parse(this.data.join("\n")) as T;
    this.data = [];
    return { data, id: this.lastId };
  }
}

/** The lines of one stream, which end with CR LF, LF or CR. */
export async function* linesOf(response: Response, signal: AbortSignal | undefined): AsyncGenerator<string, void, undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const timer = setTimeout(() => void reader.cancel(), IDLE);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) return;
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ConnectionFailed(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
