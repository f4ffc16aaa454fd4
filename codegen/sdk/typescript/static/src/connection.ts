// Where a server is, who asks, and how calls get there.

import { type AnyOptions, bodyOf, headersOf, type OperationInfo, urlOf } from "./call.js";
import { Download } from "./files.js";
import { ConnectionFailed, errorOf, UnexpectedAnswer } from "./problem.js";
import { DEFAULT_RETRY, isTemporary, pauseOf, type Retry, sleep } from "./retry.js";
import { follow, type ServerEvent } from "./streams.js";

/** The tokens of one login; keep both to go on with it later. */
export interface SavedSession {
  accessToken: string;
  refreshToken?: string;
}

/** Asks for new tokens; undefined when the session has ended. */
export type Renewer = (connection: Connection, refreshToken: string) => Promise<SavedSession | undefined>;

export interface ConnectionOptions {
  /** Where the server is. */
  baseUrl: string;
  /** A personal access token. */
  token?: string;
  /** A session to go on with. */
  session?: SavedSession;
  /** How a session is renewed: `renewSession`, unless you need none. */
  renew?: Renewer;
  retry?: Partial<Retry>;
  /** How long to wait for an answer to begin, in milliseconds; 30,000 unless you say so. */
  timeout?: number;
  fetch?: typeof fetch;
  /** Is told, once an operation, of what is deprecated; `console.warn` unless you say so. */
  onDeprecation?: (message: string) => void;
}

const JSON_TYPES = "application/json, application/problem+json";

/** One server, for one user. */
export class Connection {
  session: SavedSession | undefined;
  readonly retry: Retry;
  private readonly base: string;
  private readonly timeout: number;
  private readonly renewer: Renewer | undefined;
  private readonly transport: typeof fetch;
  private readonly tell: (message: string) => void;
  private readonly told = new Set<string>();
  private renewing: Promise<boolean> | undefined;

  constructor(options: ConnectionOptions) {
    this.base = options.baseUrl.replace(/\/+$/, "");
    this.session = options.token === undefined ? options.session : { accessToken: options.token };
    this.retry = { ...DEFAULT_RETRY, ...options.retry };
    this.timeout = options.timeout ?? 30_000;
    this.renewer = options.renew;
    this.transport = options.fetch ?? ((input, init) => fetch(input, init));
    this.tell = options.onDeprecation ?? ((message) => console.warn(message));
  }

  /** The answer's value; undefined where there is none. */
  async json<T>(operation: OperationInfo, options: AnyOptions): Promise<T> {
    const response = await this.answer(operation, options, JSON_TYPES);
    const text = await this.received(() => response.text());
    if (text === "") return undefined as T;
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new UnexpectedAnswer(response.status, text);
    }
  }

  /** Waits for success. */
  async nothing(operation: OperationInfo, options: AnyOptions): Promise<void> {
    const response = await this.answer(operation, options, JSON_TYPES);
    await response.body?.cancel();
  }

  /** A file, of which nothing has been read yet. */
  async file(operation: OperationInfo, options: AnyOptions, accept: string): Promise<Download> {
    return new Download(await this.answer(operation, options, `${accept}, application/problem+json`));
  }

  /** Messages without end; a stream that breaks or closes is opened anew where it stood. */
  events<T>(operation: OperationInfo, options: AnyOptions): AsyncGenerator<ServerEvent<T>, void, undefined> {
    const open = (headers: Record<string, string>): Promise<Response> =>
      this.once(operation, { ...options, headers: { ...options.headers, ...headers } }, "text/event-stream, application/problem+json");
    return follow<T>(open, this.retry, options);
  }

  /** A success; anything else is thrown. */
  private async answer(operation: OperationInfo, options: AnyOptions, accept: string): Promise<Response> {
    const patient = (): Promise<Response> => this.persist(operation, options, accept);
    const response = await this.withSession(operation, patient);
    if (!response.ok) throw errorOf(await this.received(() => response.text()), response);
    return response;
  }

  /** One try, but for a renewal of the access token. */
  private async once(operation: OperationInfo, options: AnyOptions, accept: string): Promise<Response> {
    return this.withSession(operation, () => this.send(operation, options, accept, undefined));
  }

  private async withSession(operation: OperationInfo, send: () => Promise<Response>): Promise<Response> {
    this.warn(operation, operation.deprecated);
    const used = this.session?.accessToken;
    let response = await send();
    if (response.status === 401 && operation.anonymous !== true && (await this.renewed(used))) {
      await response.body?.cancel();
      response = await send();
    }
    if (response.headers.has("Deprecation")) this.warn(operation, ended(response.headers));
    return response;
  }

  /** Sends a call until it is answered for good. */
  private async persist(operation: OperationInfo, options: AnyOptions, accept: string): Promise<Response> {
    const key = operation.idempotent === true ? (options.idempotencyKey ?? newKey()) : undefined;
    const repeatable = key !== undefined || ["GET", "HEAD", "PUT", "DELETE"].includes(operation.method);
    for (let tried = 1; ; tried += 1) {
      let wait: number | undefined;
      try {
        const response = await this.send(operation, options, accept, key);
        if (!(await isTemporary(response, repeatable))) return response;
        wait = pauseOf(tried, response.headers.get("Retry-After"), this.retry);
        if (wait === undefined) return response;
        await response.body?.cancel();
      } catch (error) {
        wait = repeatable && error instanceof ConnectionFailed ? pauseOf(tried, null, this.retry) : undefined;
        if (wait === undefined) throw error;
      }
      await sleep(wait, options.signal);
    }
  }

  private async send(
    operation: OperationInfo,
    options: AnyOptions,
    accept: string,
    key: string | undefined,
  ): Promise<Response> {
    const [body, type] = bodyOf(operation, options.body);
    const headers = headersOf(operation, options, { Accept: accept, ...type });
    if (key !== undefined) headers.set("Idempotency-Key", key);
    const token = this.session?.accessToken;
    if (token !== undefined && operation.anonymous !== true) headers.set("Authorization", `Bearer ${token}`);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), this.timeout);
    const signal = options.signal === undefined ? patience.signal : AbortSignal.any([options.signal, patience.signal]);
    const init: RequestInit = { method: operation.method, headers, signal };
    if (body !== undefined) init.body = body;
    try {
      return await this.received(() => this.transport(this.base + urlOf(operation, options), init), options.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What comes of the network; its faults have one class, but for the caller's own abort. */
  private async received<T>(come: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await come();
    } catch (error) {
      if (signal?.aborted === true) throw error;
      throw new ConnectionFailed(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  /** Whether there is a newer access token than the one used; asks for one if need be. */
  private async renewed(used: string | undefined): Promise<boolean> {
    const session = this.session;
    if (session === undefined || used === undefined) return false;
    if (session.accessToken !== used) return true;
    this.renewing ??= this.renewal(session).finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async renewal(session: SavedSession): Promise<boolean> {
    if (this.renewer === undefined || session.refreshToken === undefined) return false;
    const renewed = await this.renewer(this, session.refreshToken);
    if (renewed !== undefined) this.session = renewed;
    return renewed !== undefined;
  }

  private warn(operation: OperationInfo, ending: string | undefined): void {
    if (ending === undefined || this.told.has(operation.id)) return;
    this.told.add(operation.id);
    this.tell(`${operation.id} is deprecated${ending}`);
  }
}

/** What Deprecation (RFC 9745) and Sunset (RFC 8594) say. */
function ended(headers: Headers): string {
  const since = /^@(\d+)$/.exec(headers.get("Deprecation") ?? "")?.[1];
  const end = Date.parse(headers.get("Sunset") ?? "");
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return (
    (since === undefined ? "" : ` since ${day(Number(since) * 1000)}`) +
    (Number.isNaN(end) ? "" : ` and may be gone from ${day(end)} on`)
  );
}

/** A key like no other; `crypto.randomUUID` is not there on pages without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
