// A server that gives one example's answer, and keeps the request.

import assert from "node:assert/strict";
import { Centime } from "../dist/index.js";

export interface Asked {
  method: string;
  path: string;
  query: Array<[string, string]>;
  headers: Record<string, string>;
  /** JSON, or the names and texts of a form's fields. */
  body: unknown;
  form: boolean;
}

export class Stub {
  readonly centime: Centime;
  private request: Request | undefined;

  constructor(status: number, media: string | null, value: unknown) {
    const answer = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      this.request = new Request(input, init);
      const headers: Record<string, string> = media === null ? {} : { "Content-Type": media };
      return Promise.resolve(new Response(media === null ? null : written(media, value), { status, headers }));
    };
    this.centime = new Centime({ baseUrl: "http://example.test/", token: "t", fetch: answer });
  }

  async check(asked: Asked): Promise<void> {
    const request = this.request;
    assert.ok(request);
    const url = new URL(request.url);
    assert.equal(request.method, asked.method);
    assert.equal(decodeURIComponent(url.pathname), asked.path);
    assert.deepEqual([...url.searchParams].sort(), asked.query.sort());
    for (const [name, value] of Object.entries(asked.headers)) assert.equal(request.headers.get(name), value);
    if (!asked.form) return assert.deepEqual(parsed(await request.text()), asked.body);
    const fields = [...(await request.formData())].map(async ([name, value]) => [name, await textOf(value)]);
    assert.deepEqual((await Promise.all(fields)).sort(), (asked.body as unknown[]).sort());
  }
}

function written(media: string, value: unknown): string {
  if (media === "application/json") return JSON.stringify(value);
  return media === "text/event-stream" ? `id: 7\ndata: ${JSON.stringify(value)}\n\n` : String(value);
}

function parsed(text: string): unknown {
  return text === "" ? null : JSON.parse(text);
}

async function textOf(value: FormDataEntryValue): Promise<string> {
  return typeof value === "string" ? value : value.text();
}
