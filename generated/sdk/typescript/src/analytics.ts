// The operations of analytics.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";

export interface QueryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.AnalyticQuery;
}

/**
 * Answer a query.
 *
 * Groups the entries that the filter leaves by the dimensions, and computes the measures of
 * each group. Nothing is written. Without a period the whole history is meant.
 *
 * Measures and dimensions go together with few exceptions, which answer 422
 * `unanswerable-query` with the place: `balance` is a property of accounts at the end of a
 * period, so it takes no dimension or filter but those of time, account and currency; a query
 * has at most one of `day`, `week`, `month`, `quarter` and `year`; `compare_to` needs a period
 * with a beginning and an end.
 */
export function query(
  connection: Connection,
  options: QueryOptions,
): Promise<models.AnalyticResult> {
  return connection.json({
    id: "query",
    method: "POST",
    path: "/api/v1/analytics/books/{book_id}/query",
  }, options);
}

/** The same as `query` in another form. */
export function queryAs(
  connection: Connection,
  mediaType: "text/csv" | "image/svg+xml" | "image/png",
  options: QueryOptions,
): Promise<Download> {
  return connection.file({
    id: "query",
    method: "POST",
    path: "/api/v1/analytics/books/{book_id}/query",
  }, options, mediaType);
}

export interface GetSpendingOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /**
     * The period, counted from today; left out, and without `date_from` and `date_to`,
     * `last_12_months`.
     */
    period?: models.RelativePeriod;
    /** The first day, in place of `period`. Left out, the history's beginning. */
    date_from?: string;
    /** The last day, in place of `period`. Left out, the history's end. */
    date_to?: string;
    /** What spending is grouped by. */
    by?: models.SpendingBy;
    /** The periods that it is shown for; `total` is the whole period. */
    interval?: models.SpendingInterval;
    /** What to compare with. */
    compare_to?: models.CompareTo;
    /** How many groups to keep; the others come as one. Left out, all. */
    limit?: number;
    /** The background that a picture is made for. */
    theme?: models.ChartTheme;
    /** The width of a picture in pixels. */
    width?: number;
    /** The height of a picture in pixels. */
    height?: number;
  };
}

/**
 * Get what was spent.
 *
 * What went through expense categories, by category or group, largest first. Spending is
 * negative, as everywhere; refunds lessen it. If there are entries without a category,
 * `warnings` say what they come to.
 *
 * It is the query of `sum` by the interval and by category or group, of the kind `expense`.
 */
export function getSpending(
  connection: Connection,
  options: GetSpendingOptions,
): Promise<models.AnalyticResult> {
  return connection.json({
    id: "get_spending",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/spending",
  }, options);
}

/** The same as `getSpending` in another form. */
export function getSpendingAs(
  connection: Connection,
  mediaType: "text/csv" | "image/svg+xml" | "image/png",
  options: GetSpendingOptions,
): Promise<Download> {
  return connection.file({
    id: "get_spending",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/spending",
  }, options, mediaType);
}

export interface GetIncomeExpenseOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /**
     * The period, counted from today; left out, and without `date_from` and `date_to`,
     * `last_12_months`.
     */
    period?: models.RelativePeriod;
    /** The first day, in place of `period`. Left out, the history's beginning. */
    date_from?: string;
    /** The last day, in place of `period`. Left out, the history's end. */
    date_to?: string;
    /** The periods that it is shown for. */
    interval?: models.ReportInterval;
    /** What to compare with. */
    compare_to?: models.CompareTo;
    /** The background that a picture is made for. */
    theme?: models.ChartTheme;
    /** The width of a picture in pixels. */
    width?: number;
    /** The height of a picture in pixels. */
    height?: number;
  };
}

/**
 * Get income and expenses.
 *
 * What came in through income categories and what went through expense categories, period by
 * period; `periods` has what was left over. What is uncategorised comes apart from both;
 * opening balances and transfers are neither.
 *
 * It is the query of `sum` by the interval and by `kind`, empty periods included.
 */
export function getIncomeExpense(
  connection: Connection,
  options: GetIncomeExpenseOptions,
): Promise<models.AnalyticResult> {
  return connection.json({
    id: "get_income_expense",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/income-expense",
  }, options);
}

/** The same as `getIncomeExpense` in another form. */
export function getIncomeExpenseAs(
  connection: Connection,
  mediaType: "text/csv" | "image/svg+xml" | "image/png",
  options: GetIncomeExpenseOptions,
): Promise<Download> {
  return connection.file({
    id: "get_income_expense",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/income-expense",
  }, options, mediaType);
}

export interface GetNetWorthOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /**
     * The period, counted from today; left out, and without `date_from` and `date_to`,
     * `last_12_months`.
     */
    period?: models.RelativePeriod;
    /** The first day, in place of `period`. Left out, the history's beginning. */
    date_from?: string;
    /** The last day, in place of `period`. Left out, the history's end. */
    date_to?: string;
    /** What net worth is made up of. */
    by?: models.NetWorthBy;
    /** The periods that it is shown for. */
    interval?: models.ReportInterval;
    /** What to compare with. */
    compare_to?: models.CompareTo;
    /** The background that a picture is made for. */
    theme?: models.ChartTheme;
    /** The width of a picture in pixels. */
    width?: number;
    /** The height of a picture in pixels. */
    height?: number;
  };
}

/**
 * Get net worth.
 *
 * What the accounts hold at the end of every period, on budget and off; `periods` has assets
 * and liabilities together, which is the net worth. Accounts in another currency than the
 * base are left out, and named in `warnings`.
 *
 * It is the query of `balance` by the interval, and by account or kind of account.
 */
export function getNetWorth(
  connection: Connection,
  options: GetNetWorthOptions,
): Promise<models.AnalyticResult> {
  return connection.json({
    id: "get_net_worth",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/net-worth",
  }, options);
}

/** The same as `getNetWorth` in another form. */
export function getNetWorthAs(
  connection: Connection,
  mediaType: "text/csv" | "image/svg+xml" | "image/png",
  options: GetNetWorthOptions,
): Promise<Download> {
  return connection.file({
    id: "get_net_worth",
    method: "GET",
    path: "/api/v1/analytics/books/{book_id}/net-worth",
  }, options, mediaType);
}
