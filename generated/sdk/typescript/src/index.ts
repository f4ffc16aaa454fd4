// The entrance: the client with all operations, and each operation by itself.

export { Centime } from "./centime.js";
export type { CallOptions } from "./call.js";
export { Connection, type ConnectionOptions, type Renewer, type SavedSession } from "./connection.js";
export type { KnownSlug, ProblemMembers, WebhookMessage } from "./contract.js";
export { Download } from "./files.js";
export { iterate, type Page } from "./pages.js";
export { CentimeProblem, ConnectionFailed, InvalidSignature, isProblem, UnexpectedAnswer } from "./problem.js";
export type { Retry } from "./retry.js";
export { logIn, renewSession } from "./session.js";
export type { ServerEvent } from "./streams.js";
export { isKnown, readWebhook, verifyWebhook, type OtherMessage, type WebhookOptions } from "./webhooks.js";
export type * from "./models.js";
export * from "./system.js";
export * from "./auth.js";
export * from "./budget.js";
export * from "./ai.js";
export * from "./ocr.js";
export * from "./notifications.js";
export * from "./analytics.js";
