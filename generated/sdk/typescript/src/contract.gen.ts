// What the client has to know of the contract beyond its types.

/** The problems of the catalogue. */
export type KnownSlug =
  | "bad-request"
  | "unauthenticated"
  | "insufficient-scope"
  | "insufficient-role"
  | "not-found"
  | "method-not-allowed"
  | "not-acceptable"
  | "idempotency-key-in-flight"
  | "precondition-failed"
  | "body-too-large"
  | "unsupported-media-type"
  | "invalid-input"
  | "idempotency-key-reused"
  | "rate-limited"
  | "internal-error"
  | "not-implemented"
  | "unavailable"
  | "email-taken"
  | "registration-closed"
  | "weak-password"
  | "invalid-credentials"
  | "login-delayed"
  | "invalid-refresh-token"
  | "refresh-token-reused"
  | "session-required"
  | "book-not-found"
  | "too-many-tokens"
  | "unknown-currency"
  | "unknown-time-zone"
  | "name-taken"
  | "account-kind-mismatch"
  | "account-in-use"
  | "account-closed"
  | "category-group-in-use"
  | "too-many-categories"
  | "category-in-use"
  | "category-move-refused"
  | "category-not-assignable"
  | "conflicting-fields"
  | "splits-unbalanced"
  | "off-budget-takes-no-category"
  | "transfer-to-same-account"
  | "transfer-needs-category"
  | "transfer-takes-no-category"
  | "transfer-amount-mismatch"
  | "missing-rate"
  | "date-out-of-range"
  | "amount-out-of-range"
  | "external-id-taken"
  | "transaction-reconciled"
  | "month-out-of-range"
  | "not-a-bank-file"
  | "columns-not-found"
  | "mapping-refused"
  | "bank-file-refused"
  | "bank-file-damaged"
  | "bank-file-too-large"
  | "statement-choice"
  | "statement-account-mismatch"
  | "statement-currency-mismatch"
  | "import-already-committed"
  | "import-has-no-mapping"
  | "import-rows-unresolved"
  | "resync-required"
  | "too-many-webhooks"
  | "webhook-address-refused"
  | "security-notifications-required"
  | "unanswerable-query"
  | "too-many-rows"
  | "query-too-slow"
  | "charts-unavailable";

/** The operations that take an Idempotency-Key. */
export const IDEMPOTENT: ReadonlySet<string> = new Set([
  "POST /api/v1/budget/books",
  "POST /api/v1/budget/books/{book_id}/accounts",
  "POST /api/v1/budget/books/{book_id}/category-groups",
  "POST /api/v1/budget/books/{book_id}/categories",
  "POST /api/v1/budget/books/{book_id}/payees",
  "POST /api/v1/budget/books/{book_id}/transactions",
  "POST /api/v1/budget/books/{book_id}/imports",
  "POST /api/v1/budget/books/{book_id}/imports/{import_id}/commit",
]);
