// The entrance: every operation as a method, with credentials, retries and typed problems.

import { createClient, createConfig } from "./client/index.js";
import { IDEMPOTENT } from "./contract.gen.js";
import { errorOf } from "./problem.js";
import { DEFAULT_RETRY, persist, type Retry } from "./retry.js";
import { Operations } from "./sdk.gen.js";
import type { SessionTokens } from "./types.gen.js";

export * from "./types.gen.js";
export type { KnownSlug } from "./contract.gen.js";
export { CentimeProblem, isProblem, UnexpectedAnswer } from "./problem.js";
export type { Retry } from "./retry.js";

/** The tokens of one login; keep both to go on with it later. */
export interface SavedSession {
  accessToken: string;
  refreshToken?: string;
}

export interface CentimeOptions {
  /** Where the server is, without a slash at the end. */
  baseUrl: string;
  /** A personal access token. */
  token?: string;
  /** A session to go on with. */
  session?: SavedSession;
  retry?: Partial<Retry>;
  fetch?: typeof fetch;
}

/** A client of one server, for one user. */
export class Centime extends Operations {
  session: SavedSession | undefined;
  private renewing: Promise<boolean> | undefined;

  constructor(options: CentimeOptions) {
    const retry = { ...DEFAULT_RETRY, ...options.retry };
    const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
    const client = createClient(
      createConfig({
        baseUrl: options.baseUrl,
        throwOnError: true,
        auth: () => this.session?.accessToken,
        fetch: (input, init) => this.persist(new Request(input, init), send, retry),
      }),
    );
    super({ client });
    this.session = options.token === undefined ? options.session : { accessToken: options.token };
    client.interceptors.request.use((request, { method, url }) => {
      if (IDEMPOTENT.has(`${method} ${url}`) && !request.headers.has("Idempotency-Key")) {
        request.headers.set("Idempotency-Key", crypto.randomUUID());
      }
      return request;
    });
    client.interceptors.error.use((body, response) => errorOf(body, response));
  }

  /** Starts a session; its tokens are used and renewed from now on. */
  async logIn(email: string, password: string, deviceName?: string): Promise<SavedSession> {
    const device = deviceName === undefined ? {} : { device_name: deviceName };
    return this.keep(await this.login({ body: { email, password, ...device } }));
  }

  private keep(tokens: SessionTokens): SavedSession {
    this.session = { accessToken: tokens.access_token, refreshToken: tokens.refresh_token };
    return this.session;
  }

  /** Sends a request with retries; a refused access token is renewed once. */
  private async persist(request: Request, send: typeof fetch, retry: Retry): Promise<Response> {
    const again = request.clone();
    const response = await persist(request, send, retry);
    const used = request.headers.get("Authorization");
    if (response.status !== 401 || used === null || !(await this.renewed(used))) return response;
    again.headers.set("Authorization", `Bearer ${this.session?.accessToken}`);
    return persist(again, send, retry);
  }

  /** Whether there is a newer access token than the one used; asks for one if need be. */
  private async renewed(used: string): Promise<boolean> {
    if (this.session === undefined) return false;
    if (`Bearer ${this.session.accessToken}` !== used) return true;
    this.renewing ??= this.renew().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async renew(): Promise<boolean> {
    const refreshToken = this.session?.refreshToken;
    if (refreshToken === undefined) return false;
    try {
      this.keep(await this.refreshToken({ body: { refresh_token: refreshToken } }));
      return true;
    } catch {
      return false;
    }
  }
}

interface Page<T> {
  items: Array<T>;
  next_cursor: string | null;
}

/** All items of a list, page after page. */
export async function* iterate<O extends { query?: object }, T>(
  list: (options: O) => Promise<Page<T>>,
  options: O,
): AsyncGenerator<T, void, undefined> {
  const first: { cursor?: string } | undefined = options.query;
  let cursor = first?.cursor;
  do {
    const query = cursor === undefined ? options.query : { ...options.query, cursor };
    const page: Page<T> = await list({ ...options, query });
    yield* page.items;
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
