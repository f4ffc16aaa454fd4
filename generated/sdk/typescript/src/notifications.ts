// The operations of notifications.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type * as models from "./models.js";
import { iterate } from "./pages.js";
import type { ServerEvent } from "./streams.js";

export interface ListNotificationsOptions extends CallOptions {
  query?: {
    /** Only entries that are read, or only those that are not. */
    status?: models.ReadStatus;
    /** Only entries of this kind of event. */
    type?: models.EventName;
    /** Only what happened in this book. */
    book_id?: models.Id;
    /** How many items a page holds at most. */
    limit?: number;
    /**
     * Where to go on: `next_cursor` of the page before, with the same filters. A cursor of other
     * filters, or one that was changed, answers 422.
     */
    cursor?: string;
  };
}

/**
 * List notifications.
 *
 * The caller's feed, newest first. A personal access token for single books sees what
 * belongs to those books, and nothing about the account. Entries are kept for 90 days.
 */
export function listNotifications(
  connection: Connection,
  options: ListNotificationsOptions = {},
): Promise<models.NotificationPage> {
  return connection.json({
    id: "list_notifications",
    method: "GET",
    path: "/api/v1/notifications/feed",
  }, options);
}

/** All of `listNotifications`, page after page. */
export function iterNotifications(
  connection: Connection,
  options: ListNotificationsOptions = {},
): AsyncGenerator<models.Notification, void, undefined> {
  return iterate((page) => listNotifications(connection, page), options);
}

export interface UpdateNotificationOptions extends CallOptions {
  path: {
    /** The entry of the caller's feed. */
    notification_id: models.Id;
  };
  body: models.NotificationUpdate;
}

/**
 * Mark a notification as read or unread.
 *
 * Changes whether the entry is read. The time of the first reading is kept.
 */
export function updateNotification(
  connection: Connection,
  options: UpdateNotificationOptions,
): Promise<models.Notification> {
  return connection.json({
    id: "update_notification",
    method: "PATCH",
    path: "/api/v1/notifications/feed/{notification_id}",
  }, options);
}

export interface DeleteNotificationOptions extends CallOptions {
  path: {
    /** The entry of the caller's feed. */
    notification_id: models.Id;
  };
}

/**
 * Delete a notification.
 *
 * Takes the entry out of the feed for good. What it tells of is not touched.
 */
export function deleteNotification(
  connection: Connection,
  options: DeleteNotificationOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_notification",
    method: "DELETE",
    path: "/api/v1/notifications/feed/{notification_id}",
  }, options);
}

export interface GetNotificationCountsOptions extends CallOptions {
}

/**
 * Count unread notifications.
 *
 * How many entries of the feed are unread, in all and by kind of event.
 */
export function getNotificationCounts(
  connection: Connection,
  options: GetNotificationCountsOptions = {},
): Promise<models.NotificationCounts> {
  return connection.json({
    id: "get_notification_counts",
    method: "GET",
    path: "/api/v1/notifications/counts",
  }, options);
}

export interface MarkNotificationsReadOptions extends CallOptions {
  body: models.NotificationsMark;
}

/**
 * Mark notifications as read.
 *
 * Marks entries as read: those that are named, or all up to a `sequence`, so that what has
 * come since the list was fetched stays unread. Names that are not in the feed are passed
 * over. May be repeated without harm.
 */
export function markNotificationsRead(
  connection: Connection,
  options: MarkNotificationsReadOptions,
): Promise<models.NotificationsMarked> {
  return connection.json({
    id: "mark_notifications_read",
    method: "POST",
    path: "/api/v1/notifications/mark-read",
  }, options);
}

export interface StreamNotificationsOptions extends CallOptions {
  query?: {
    /** The `sequence` to go on after, for clients that cannot set headers. */
    after?: number;
  };
  /** The `id` of the last event that arrived. */
  lastEventId?: string;
}

/**
 * Follow the feed live.
 *
 * New entries of the feed as they come, as server-sent events; the `id` of each is its
 * `sequence`. Opened with `Last-Event-ID`, or with `after`, the stream first gives whatever
 * came after that entry, so nothing is missed and nothing comes twice; without either it
 * begins with the next entry. Where both are given, the header counts.
 *
 * **Browsers.** An `EventSource` cannot send a token, and a token does not belong into a
 * URL. It opens the stream with a `ticket` from `create_stream_ticket`, which works once,
 * within a minute. When the connection is lost, get another ticket and open the stream
 * with `after` set to the last `id` seen.
 *
 * The stream ends within seconds when the session or the token that opened it ends, and
 * otherwise after 15 minutes (a setting of the server); open it anew where it stood.
 * Comment lines keep an idle stream open.
 */
export function streamNotifications(
  connection: Connection,
  options: StreamNotificationsOptions = {},
): AsyncGenerator<ServerEvent<models.Notification>, void, undefined> {
  return connection.events({
    id: "stream_notifications",
    method: "GET",
    path: "/api/v1/notifications/stream",
    headers: { lastEventId: "Last-Event-ID" },
  }, options);
}

export interface CreateStreamTicketOptions extends CallOptions {
}

/**
 * Get a ticket for the live stream.
 *
 * A ticket opens `stream_notifications` once, within a minute, for the caller and with what
 * the caller's token may see. It is worth nothing elsewhere.
 */
export function createStreamTicket(
  connection: Connection,
  options: CreateStreamTicketOptions = {},
): Promise<models.StreamTicket> {
  return connection.json({
    id: "create_stream_ticket",
    method: "POST",
    path: "/api/v1/notifications/stream-tickets",
  }, options);
}

export interface ListEventTypesOptions extends CallOptions {
}

/**
 * List the kinds of events.
 *
 * Every kind of event that a notification can tell of. A short list, given whole.
 */
export function listEventTypes(
  connection: Connection,
  options: ListEventTypesOptions = {},
): Promise<models.EventTypeList> {
  return connection.json({
    id: "list_event_types",
    method: "GET",
    path: "/api/v1/notifications/event-types",
  }, options);
}

export interface GetEventTypeOptions extends CallOptions {
  path: {
    /** The name of the kind of event. */
    event_type: models.EventName;
  };
}

/**
 * Get a kind of event.
 *
 * What the event means, with the JSON Schema and an example of its message.
 */
export function getEventType(
  connection: Connection,
  options: GetEventTypeOptions,
): Promise<models.EventType> {
  return connection.json({
    id: "get_event_type",
    method: "GET",
    path: "/api/v1/notifications/event-types/{event_type}",
  }, options);
}

export interface GetPreferencesOptions extends CallOptions {
}

/**
 * Get the notification preferences.
 *
 * For every kind of event, the channels that it reaches the caller by. Who never chose
 * anything gets what is usual.
 */
export function getPreferences(
  connection: Connection,
  options: GetPreferencesOptions = {},
): Promise<models.Preferences> {
  return connection.json({
    id: "get_preferences",
    method: "GET",
    path: "/api/v1/notifications/preferences",
  }, options);
}

export interface ReplacePreferencesOptions extends CallOptions {
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.PreferencesReplace;
}

/**
 * Replace the notification preferences.
 *
 * Sets all preferences at once; kinds of events that are left out go back to what is usual,
 * as does an amount that is left out. What concerns the security of the account always
 * comes into the feed. Events that happen after the answer follow the new preferences.
 */
export function replacePreferences(
  connection: Connection,
  options: ReplacePreferencesOptions,
): Promise<models.Preferences> {
  return connection.json({
    id: "replace_preferences",
    method: "PUT",
    path: "/api/v1/notifications/preferences",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListWebhooksOptions extends CallOptions {
  query?: {
    /** How many items a page holds at most. */
    limit?: number;
    /**
     * Where to go on: `next_cursor` of the page before, with the same filters. A cursor of other
     * filters, or one that was changed, answers 422.
     */
    cursor?: string;
  };
}

/**
 * List webhooks.
 *
 * The caller's webhooks, newest first, without their secrets. A personal access token for
 * single books sees those that are for some of its books only.
 */
export function listWebhooks(
  connection: Connection,
  options: ListWebhooksOptions = {},
): Promise<models.WebhookPage> {
  return connection.json({
    id: "list_webhooks",
    method: "GET",
    path: "/api/v1/notifications/webhooks",
  }, options);
}

/** All of `listWebhooks`, page after page. */
export function iterWebhooks(
  connection: Connection,
  options: ListWebhooksOptions = {},
): AsyncGenerator<models.Webhook, void, undefined> {
  return iterate((page) => listWebhooks(connection, page), options);
}

export interface CreateWebhookOptions extends CallOptions {
  body: models.WebhookCreate;
}

/**
 * Create a webhook.
 *
 * Sends messages to the address from now on. **The answer is the only place where the
 * secret is shown.**
 *
 * **Answers.** A message counts as delivered when the address answers 2xx within 15 seconds
 * (a setting of the server); nothing of the body matters. Redirects are not followed. After
 * 410 the webhook is disabled at once.
 *
 * **Retries.** Anything else is tried again, ten times in all: at once, then after 5
 * seconds, 5 and 30 minutes, and 2, 5, 10, 14, 20 and 24 hours, each a little later by
 * chance, and not before `Retry-After`. When nothing was delivered for 120 hours, the
 * webhook is disabled and its owner is told with `webhook.disabled`.
 *
 * **Addresses** are https, of the public internet; the operator can allow others. At most
 * 20 webhooks may exist at a time.
 */
export function createWebhook(
  connection: Connection,
  options: CreateWebhookOptions,
): Promise<models.WebhookCreated> {
  return connection.json({
    id: "create_webhook",
    method: "POST",
    path: "/api/v1/notifications/webhooks",
  }, options);
}

export interface GetWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
}

/**
 * Get a webhook.
 *
 * The webhook and how it does; never its secret.
 */
export function getWebhook(
  connection: Connection,
  options: GetWebhookOptions,
): Promise<models.Webhook> {
  return connection.json({
    id: "get_webhook",
    method: "GET",
    path: "/api/v1/notifications/webhooks/{webhook_id}",
  }, options);
}

export interface UpdateWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.WebhookUpdate;
}

/**
 * Change a webhook.
 *
 * Changes the fields that are sent. Messages that wait for another try go to the new
 * address.
 */
export function updateWebhook(
  connection: Connection,
  options: UpdateWebhookOptions,
): Promise<models.Webhook> {
  return connection.json({
    id: "update_webhook",
    method: "PATCH",
    path: "/api/v1/notifications/webhooks/{webhook_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a webhook.
 *
 * Sends nothing more to the address, and forgets its messages and attempts.
 */
export function deleteWebhook(
  connection: Connection,
  options: DeleteWebhookOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_webhook",
    method: "DELETE",
    path: "/api/v1/notifications/webhooks/{webhook_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface RotateWebhookSecretOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
}

/**
 * Replace the secret of a webhook.
 *
 * Makes another secret. **The answer is the only place where the secret is shown.** For 24
 * hours messages are signed with both, so that receivers can be changed one after the
 * other. Rotating once more ends the older secret at once: rotate twice when a secret has
 * become known.
 */
export function rotateWebhookSecret(
  connection: Connection,
  options: RotateWebhookSecretOptions,
): Promise<models.WebhookSecret> {
  return connection.json({
    id: "rotate_webhook_secret",
    method: "POST",
    path: "/api/v1/notifications/webhooks/{webhook_id}/secret/rotate",
  }, options);
}

export interface EnableWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
}

/**
 * Enable a webhook.
 *
 * Sends messages again, beginning with those that were waiting when it was disabled. What
 * happened while it was disabled is not sent. Nothing changes if it is enabled.
 */
export function enableWebhook(
  connection: Connection,
  options: EnableWebhookOptions,
): Promise<models.Webhook> {
  return connection.json({
    id: "enable_webhook",
    method: "POST",
    path: "/api/v1/notifications/webhooks/{webhook_id}/enable",
  }, options);
}

export interface DisableWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
}

/**
 * Disable a webhook.
 *
 * Sends nothing until it is enabled again; messages that wait for a try are kept. Nothing
 * changes if it is disabled.
 */
export function disableWebhook(
  connection: Connection,
  options: DisableWebhookOptions,
): Promise<models.Webhook> {
  return connection.json({
    id: "disable_webhook",
    method: "POST",
    path: "/api/v1/notifications/webhooks/{webhook_id}/disable",
  }, options);
}

export interface TestWebhookOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
}

/**
 * Send a test message.
 *
 * Sends a `webhook.test` message, signed like every other, and answers what came of it. It
 * is tried once, whether the webhook is enabled or not, and changes nothing of it.
 */
export function testWebhook(
  connection: Connection,
  options: TestWebhookOptions,
): Promise<models.WebhookAttempt> {
  return connection.json({
    id: "test_webhook",
    method: "POST",
    path: "/api/v1/notifications/webhooks/{webhook_id}/test",
  }, options);
}

export interface ListWebhookAttemptsOptions extends CallOptions {
  path: {
    /** The webhook. One of somebody else answers 404. */
    webhook_id: models.Id;
  };
  query?: {
    /** Only attempts that ended so. */
    outcome?: models.AttemptOutcome;
    /** How many items a page holds at most. */
    limit?: number;
    /**
     * Where to go on: `next_cursor` of the page before, with the same filters. A cursor of other
     * filters, or one that was changed, answers 422.
     */
    cursor?: string;
  };
}

/**
 * List the attempts of a webhook.
 *
 * Each time a message was sent, or should have been, newest first. They are kept for 30
 * days.
 */
export function listWebhookAttempts(
  connection: Connection,
  options: ListWebhookAttemptsOptions,
): Promise<models.WebhookAttemptPage> {
  return connection.json({
    id: "list_webhook_attempts",
    method: "GET",
    path: "/api/v1/notifications/webhooks/{webhook_id}/attempts",
  }, options);
}

/** All of `listWebhookAttempts`, page after page. */
export function iterWebhookAttempts(
  connection: Connection,
  options: ListWebhookAttemptsOptions,
): AsyncGenerator<models.WebhookAttempt, void, undefined> {
  return iterate((page) => listWebhookAttempts(connection, page), options);
}
