// What the client has to know of the contract beyond its types and operations.

import type * as models from "./models.js";

/** The problems of the catalogue. */
export type KnownSlug = 
  | "bad-request"
  | "unauthenticated"
  | "step-up-required"
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
  | "provider-answer-refused"
  | "provider-email-unverified"
  | "provider-unavailable"
  | "redirect-uri-refused"
  | "identity-taken"
  | "too-many-identities"
  | "last-way-in"
  | "wrong-password"
  | "login-delayed"
  | "second-factor-required"
  | "invalid-login-challenge"
  | "proof-refused"
  | "passkey-copied"
  | "invalid-passkey"
  | "passkey-exists"
  | "too-many-factors"
  | "second-factor-missing"
  | "invalid-refresh-token"
  | "refresh-token-reused"
  | "session-required"
  | "book-not-found"
  | "too-many-tokens"
  | "redirect-refused"
  | "authorization-request-refused"
  | "unsupported-response-type"
  | "unauthorized-client"
  | "invalid-scope"
  | "invalid-client"
  | "token-request-refused"
  | "unsupported-grant-type"
  | "invalid-grant"
  | "authorization-pending"
  | "slow-down"
  | "access-denied"
  | "expired-token"
  | "user-code-unknown"
  | "proof-too-old"
  | "scope-not-asked"
  | "too-many-clients"
  | "client-metadata-refused"
  | "client-is-public"
  | "account-deleted"
  | "account-locked"
  | "factor-unreadable"
  | "own-account"
  | "shared-books-remain"
  | "email-verified"
  | "mail-not-configured"
  | "link-not-valid"
  | "unknown-currency"
  | "unknown-time-zone"
  | "name-taken"
  | "last-owner"
  | "too-many-invitations"
  | "invitation-not-found"
  | "invitation-for-another"
  | "already-member"
  | "not-own-transaction"
  | "account-kind-mismatch"
  | "account-in-use"
  | "account-closed"
  | "account-not-empty"
  | "category-group-in-use"
  | "too-many-categories"
  | "too-many-tags"
  | "category-in-use"
  | "category-move-refused"
  | "payee-in-use"
  | "payee-move-refused"
  | "order-mismatch"
  | "category-not-assignable"
  | "too-many-rules"
  | "rule-run-unfinished"
  | "expression-refused"
  | "shares-unbalanced"
  | "conflicting-fields"
  | "splits-unbalanced"
  | "off-budget-takes-no-category"
  | "transfer-to-same-account"
  | "transfer-needs-category"
  | "transfer-takes-no-category"
  | "transfer-amount-mismatch"
  | "not-a-match"
  | "not-matched"
  | "not-deleted"
  | "too-many-transactions"
  | "version-differs"
  | "named-twice"
  | "missing-rate"
  | "attachment-type-unsupported"
  | "attachment-too-large"
  | "too-many-attachments"
  | "attachment-not-scanned"
  | "attachment-infected"
  | "range-not-satisfiable"
  | "import-profile-exists"
  | "too-many-import-profiles"
  | "too-many-exports"
  | "export-not-ready"
  | "rate-exists"
  | "same-currency"
  | "rates-file-refused"
  | "rates-file-too-large"
  | "rates-not-fetched"
  | "date-out-of-range"
  | "date-range-refused"
  | "amount-out-of-range"
  | "external-id-taken"
  | "recurrence-refused"
  | "occurrence-posted"
  | "too-many-schedules"
  | "transaction-reconciled"
  | "month-out-of-range"
  | "hold-too-large"
  | "category-not-overspent"
  | "nothing-to-cover-with"
  | "limit-period-mismatch"
  | "limit-covers-nothing"
  | "category-has-goal"
  | "goal-date-mismatch"
  | "money-move-refused"
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
  | "import-unfinished"
  | "import-has-no-mapping"
  | "import-rows-unresolved"
  | "reconciliation-finished"
  | "reconciliation-unbalanced"
  | "reconciliation-too-large"
  | "changed-since"
  | "not-undoable"
  | "resync-required"
  | "too-many-webhooks"
  | "webhook-address-refused"
  | "security-notifications-required"
  | "suggestion-decided"
  | "suggestion-outdated"
  | "unanswerable-query"
  | "too-many-rows"
  | "query-too-slow"
  | "charts-unavailable"
  | "not-installed"
  | "document-type-unsupported"
  | "document-too-large"
  | "document-not-read"
  | "document-already-entered";

/** What problems carry beside the members that all have. */
export interface ProblemMembers {
  "step-up-required": {
    /** The `acr` that is asked for. */
    acr_values?: string;
    /** At most how many seconds may have passed since `auth_time`. */
    max_age?: number;
  };
  "weak-password": {
    /** How hard the password is to guess, from 0 to 4; 3 is asked for. */
    score?: number;
    /** What would make it better, for people. */
    suggestions?: Array<string>;
  };
  "second-factor-required": {
    /** What `complete_login` takes as `challenge`. */
    challenge?: string;
    /** What the account can be proved by, the usual one first. */
    methods?: Array<string>;
    /** Until when the challenge works. */
    expires_at?: string;
  };
  "account-deleted": {
    /** When it will be erased. */
    restorable_until?: string;
  };
  "shared-books-remain": {
    /** Those books, or the first 200 of them. */
    book_ids?: Array<string>;
  };
  "unknown-currency": {
    /** The code that is not known. */
    currency?: string;
  };
  "unknown-time-zone": {
    /** The name that is not known. */
    time_zone?: string;
  };
  "name-taken": {
    /** What has the name. */
    existing_id?: string;
  };
  "account-closed": {
    /** The account that is closed. */
    account_id?: string;
  };
  "account-not-empty": {
    /** What is on the account. */
    balance?: number;
  };
  "order-mismatch": {
    /** What the order leaves out, as far as the first 100. */
    missing?: Array<string>;
    /** What the order names and stands elsewhere, as far as the first 100. */
    misplaced?: Array<string>;
  };
  "rule-run-unfinished": {
    /** The run. */
    rule_run_id?: string;
  };
  "expression-refused": {
    /** Where in the rule the expression stands (a JSON pointer). */
    pointer?: string;
  };
  "shares-unbalanced": {
    /** Where in the rule the split stands (a JSON pointer). */
    pointer?: string;
  };
  "conflicting-fields": {
    /** The fields that exclude each other. */
    fields?: Array<string>;
  };
  "splits-unbalanced": {
    /** The amount of the transaction. */
    amount?: number;
    /** What the splits sum to. */
    splits_total?: number;
  };
  "missing-rate": {
    /** The currency of the amount. */
    from_currency?: string;
    /** The currency to convert it to. */
    to_currency?: string;
    /** The date the rate is needed for. */
    date?: string;
  };
  "attachment-type-unsupported": {
    /** The media types that are kept. */
    accepted?: Array<string>;
  };
  "range-not-satisfiable": {
    /** How many bytes the file has. */
    size?: number;
  };
  "import-profile-exists": {
    /** What has the headings. */
    existing_id?: string;
  };
  "external-id-taken": {
    /** The transaction that has it. */
    transaction_id?: string;
  };
  "recurrence-refused": {
    /** The part that is wrong; RRULE if it is the rule as a whole. */
    part?: string;
  };
  "occurrence-posted": {
    /** The transaction. */
    transaction_id?: string;
  };
  "month-out-of-range": {
    /** The first month of the range. */
    first?: string;
    /** The last month of the range. */
    last?: string;
  };
  "hold-too-large": {
    /** What can be held at most in this month. */
    most?: number;
  };
  "category-has-goal": {
    /** The goal that is there. */
    existing_id?: string;
  };
  "not-a-bank-file": {
    /** What would do instead. */
    expected?: string;
  };
  "columns-not-found": {
    /** The names of the columns, if the file has them. */
    headings?: Array<string>;
    /** The first rows of the table. */
    sample?: Array<Array<string>>;
    /** What was recognised, in the form of an `ImportMapping`, to be completed. */
    mapping?: Record<string, unknown>;
  };
  "bank-file-refused": {
    /** One of signon-failed, no-statements, investment-only, unsafe-xml. */
    reason?: string;
    /** What would do instead. */
    expected?: string;
  };
  "bank-file-damaged": {
    /** What would do instead. */
    expected?: string;
  };
  "statement-choice": {
    /** The accounts in the file. */
    statements?: Array<{
      /** What to send as `statement`. */
      statement: number;
      /** The number of the account, or its name where the file has no number. */
      account_identifier: string | null;
      /** Its currency, if the file says it. */
      currency: string | null;
      /** How many rows it has. */
      rows: number;
    }>;
  };
  "statement-account-mismatch": {
    /** The number in the file. */
    account_identifier?: string;
  };
  "statement-currency-mismatch": {
    /** The statement's currency. */
    statement_currency?: string;
    /** The account's currency. */
    account_currency?: string;
  };
  "import-unfinished": {
    /** The status of the import. */
    import_status?: string;
  };
  "import-rows-unresolved": {
    /** The numbers of the first rows that are unresolved. */
    rows?: Array<number>;
  };
  "reconciliation-unbalanced": {
    /** What is missing to the statement's balance. */
    difference?: number;
  };
  "changed-since": {
    /** The number of the later write. */
    seq?: number;
    /** The later write. */
    change_set_id?: string;
    /** What sort of thing it changed. */
    entity?: string;
    /** The thing it changed. */
    entity_id?: string;
  };
  "resync-required": {
    /** The lowest `since` that the feed can answer, beside 0. */
    oldest_seq?: number;
    /** The number of the latest change. */
    latest_seq?: number;
  };
  "document-type-unsupported": {
    /** What the file is, or `unknown`. */
    found?: string;
    /** The media types that are read. */
    accepted?: Array<string>;
  };
  "document-not-read": {
    /** How far the document is. */
    document_status?: string;
  };
  "document-already-entered": {
    /** The transaction. */
    transaction_id?: string;
  };
}

/** What a webhook can be told; `type` says which it is. */
export type WebhookMessage = 
  | models.ImportFinishedMessage
  | models.ImportFailedMessage
  | models.BookInvitedMessage
  | models.BookJoinedMessage
  | models.BookRoleChangedMessage
  | models.BudgetExceededMessage
  | models.BudgetThresholdReachedMessage
  | models.GoalReachedMessage
  | models.GoalOffTrackMessage
  | models.TransactionLargeMessage
  | models.BillDueSoonMessage
  | models.BillOverdueMessage
  | models.BillAmountChangedMessage
  | models.SubscriptionDetectedMessage
  | models.SubscriptionPriceIncreasedMessage
  | models.LoginNewDeviceMessage
  | models.PasswordChangedMessage
  | models.EmailChangedMessage
  | models.TokenCreatedMessage
  | models.MfaEnabledMessage
  | models.MfaDisabledMessage
  | models.ExportReadyMessage
  | models.PasskeyAddedMessage
  | models.IdentityLinkedMessage
  | models.PasskeyCopiedMessage
  | models.RefreshReuseMessage
  | models.WebhookDisabledMessage
  | models.WebhookTestMessage;

/** The types of the messages. */
export const EVENTS: ReadonlySet<string> = /* @__PURE__ */ new Set<string>([
  "import.finished",
  "import.failed",
  "book.invited",
  "book.joined",
  "book.role_changed",
  "budget.exceeded",
  "budget.threshold_reached",
  "goal.reached",
  "goal.off_track",
  "transaction.large",
  "bill.due_soon",
  "bill.overdue",
  "bill.amount_changed",
  "subscription.detected",
  "subscription.price_increased",
  "security.login_new_device",
  "security.password_changed",
  "security.email_changed",
  "security.token_created",
  "security.mfa_enabled",
  "security.mfa_disabled",
  "security.export_ready",
  "security.passkey_added",
  "security.identity_linked",
  "security.passkey_copied",
  "security.refresh_reuse",
  "webhook.disabled",
  "webhook.test",
]);
