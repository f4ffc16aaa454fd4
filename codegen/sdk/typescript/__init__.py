"""The TypeScript client: types from schemas, a function an operation, a hand-kept runtime."""
