// Files that come. Those that are sent are `File`s and `Blob`s; `openAsBlob` of node:fs reads none whole.

/** A file that is being sent: read it whole, or piece by piece. */
export class Download implements AsyncIterable<Uint8Array> {
  readonly mediaType: string;
  readonly filename: string | undefined;
  /** The bytes of the whole, if the server said so. */
  readonly length: number | undefined;

  constructor(private readonly response: Response) {
    const length = response.headers.get("Content-Length");
    this.mediaType = response.headers.get("Content-Type") ?? "application/octet-stream";
    this.filename = filenameOf(response.headers.get("Content-Disposition") ?? "");
    this.length = length === null ? undefined : Number(length);
  }

  get stream(): ReadableStream<Uint8Array> {
    return this.response.body ?? new ReadableStream({ start: (control) => control.close() });
  }

  blob(): Promise<Blob> {
    return this.response.blob();
  }

  text(): Promise<string> {
    return this.response.text();
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.response.arrayBuffer());
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    const reader = this.stream.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel();
    }
  }
}

/** The name in Content-Disposition (RFC 6266); the coded one counts more. */
function filenameOf(disposition: string): string | undefined {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return coded === undefined ? /filename="([^"]*)"/.exec(disposition)?.[1] : decodeURIComponent(coded);
}
