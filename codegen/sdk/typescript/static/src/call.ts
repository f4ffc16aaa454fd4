// One call, before it is sent: its address, headers and body.

/** What the client knows of an operation. */
export interface OperationInfo {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly idempotent?: true;
  readonly anonymous?: true;
  /** How a form travels; JSON otherwise. */
  readonly form?: string;
  /** The query parameters whose items are joined by commas. */
  readonly csv?: readonly string[];
  /** The headers that options stand for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly deprecated?: string;
}

/** What every call can be given. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Headers beside those that the operation knows. */
  headers?: Record<string, string>;
}

/** The options of any operation. */
export interface AnyOptions extends CallOptions {
  path?: object;
  query?: object;
  body?: unknown;
  idempotencyKey?: string;
}

export function urlOf(operation: OperationInfo, options: AnyOptions): string {
  const path = new Map<string, unknown>(Object.entries(options.path ?? {}));
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    const joined = operation.csv?.includes(name) === true && Array.isArray(value) ? value.join(",") : value;
    for (const text of textsOf(joined)) query.append(name, text);
  }
  const text = query.toString();
  return text === "" ? address : `${address}?${text}`;
}

export function headersOf(operation: OperationInfo, options: AnyOptions, own: Record<string, string>): Headers {
  const headers = new Headers(own);
  const given = new Map<string, unknown>(Object.entries(options));
  for (const [option, name] of Object.entries(operation.headers ?? {})) {
    const value = given.get(option);
    if (value !== undefined) headers.set(name, name === "If-Match" ? tagOf(value) : String(value));
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  return headers;
}

/** If-Match of a version; a text is an ETag already. */
function tagOf(version: unknown): string {
  return typeof version === "number" ? `"v${version}"` : String(version);
}

/** The body, and its type where `fetch` does not know it. */
export function bodyOf(operation: OperationInfo, body: unknown): [BodyInit | undefined, Record<string, string>] {
  if (body === undefined) return [undefined, {}];
  if (operation.form === undefined) return [JSON.stringify(body), { "Content-Type": "application/json" }];
  const fields = Object.entries(body as object).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).map((item: unknown) => [name, item] as const),
  );
  if (operation.form === "application/x-www-form-urlencoded") {
    return [new URLSearchParams(fields.flatMap(([name, item]) => textsOf(item).map((text) => [name, text]))), {}];
  }
  const form = new FormData();
  for (const [name, item] of fields) {
    if (item instanceof Blob) form.append(name, item, item instanceof File ? item.name : "file");
    else if (typeof item === "object" && item !== null) {
      form.append(name, new Blob([JSON.stringify(item)], { type: "application/json" }));
    } else for (const text of textsOf(item)) form.append(name, text);
  }
  return [form, {}];
}

/** The texts of a query or form field: none for what is not given, one an item for a list. */
function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flatMap(textsOf) : [String(value)];
}
