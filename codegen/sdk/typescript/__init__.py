"""The TypeScript client: @hey-api/openapi-ts under a hand-written entrance."""
