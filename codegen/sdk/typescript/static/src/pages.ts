// Lists, page after page.

export interface Page<T> {
  items: Array<T>;
  next_cursor: string | null;
}

/** All items of a list. */
export async function* iterate<O extends { query?: object }, T>(
  list: (options: O) => Promise<Page<T>>,
  options: O,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | null = null;
  do {
    const query: object | undefined = cursor === null ? options.query : { ...options.query, cursor };
    const page: Page<T> = await list(query === undefined ? options : { ...options, query });
    yield* page.items;
    cursor = page.next_cursor;
  } while (cursor !== null);
}
