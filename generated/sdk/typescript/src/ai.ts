// The operations of ai.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type * as models from "./models.js";
import { iterate } from "./pages.js";

export interface CategorizeTransactionsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.CategorizeRequest;
}

/**
 * Find categories.
 *
 * Finds a category of the book for each of up to 200 transactions, or of up to 200 rows of a
 * statement that are no transactions yet.
 *
 * For transactions, the book's own rules come first: what they would give is the category, and
 * sure. Rows are read without them, for rules look at accounts and days, which a row does not
 * say.
 *
 * For transactions that could take the category (neither split nor a transfer between accounts
 * on budget, and in another or no category now), a suggestion is stored, which replaces an
 * earlier one that nobody decided on. Rows leave no trace. A transaction that the book does not
 * have answers 404.
 */
export function categorizeTransactions(
  connection: Connection,
  options: CategorizeTransactionsOptions,
): Promise<models.Categorization> {
  return connection.json({
    id: "categorize_transactions",
    method: "POST",
    path: "/api/v1/ai/books/{book_id}/categorize",
  }, options);
}

export interface ListSuggestionsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only suggestions of this status. */
    status?: models.SuggestionStatus;
    /** Only suggestions for this transaction; one that the book does not have answers 404. */
    transaction_id?: models.Id;
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
 * List suggestions.
 *
 * Categories that were suggested, the newest first.
 */
export function listSuggestions(
  connection: Connection,
  options: ListSuggestionsOptions,
): Promise<models.SuggestionPage> {
  return connection.json({
    id: "list_suggestions",
    method: "GET",
    path: "/api/v1/ai/books/{book_id}/suggestions",
  }, options);
}

/** All of `listSuggestions`, page after page. */
export function iterSuggestions(
  connection: Connection,
  options: ListSuggestionsOptions,
): AsyncGenerator<models.Suggestion, void, undefined> {
  return iterate((page) => listSuggestions(connection, page), options);
}

export interface AcceptSuggestionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The suggestion. */
    suggestion_id: models.Id;
  };
  body?: models.SuggestionAccept;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Accept a suggestion.
 *
 * Gives the transaction the suggested category, or another one: then the suggestion counts as
 * wrong, and the other one as right. The transaction changes as by `update_transaction` of the
 * caller, in the same database transaction.
 */
export function acceptSuggestion(
  connection: Connection,
  options: AcceptSuggestionOptions,
): Promise<models.Suggestion> {
  return connection.json({
    id: "accept_suggestion",
    method: "POST",
    path: "/api/v1/ai/books/{book_id}/suggestions/{suggestion_id}/accept",
    idempotent: true,
  }, options);
}

export interface RejectSuggestionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The suggestion. */
    suggestion_id: models.Id;
  };
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Reject a suggestion.
 *
 * Leaves the transaction as it is. The category is not suggested for this merchant again, as
 * long as nobody puts the merchant there.
 */
export function rejectSuggestion(
  connection: Connection,
  options: RejectSuggestionOptions,
): Promise<models.Suggestion> {
  return connection.json({
    id: "reject_suggestion",
    method: "POST",
    path: "/api/v1/ai/books/{book_id}/suggestions/{suggestion_id}/reject",
    idempotent: true,
  }, options);
}

export interface AnswerQuestionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.Question;
}

/**
 * Answer a question.
 *
 * Reads a question in English about spending, income, what was saved, balances and net worth, and
 * answers it by a query of the analytics domain. Names are those of the book's categories, groups,
 * payees and accounts; synonyms and small slips of spelling are understood. Phrases of time are
 * seen from today in the book's time zone: "last month" is the whole month before, "last 3 months"
 * the three whole ones before, "last 30 days" ends today, "March" is the latest that is not ahead.
 *
 * `understood` is false where it is not: then nothing is answered, `reason` says why, and
 * `did_you_mean` has up to five questions that would be answered. A question is never answered on
 * a guess: `phrases` says how each part of it was read.
 *
 * If the operator has configured a language model, a question that the grammar does not read is
 * given to it with the names of the book's categories, groups, payees and accounts, and nothing
 * else of the book. It answers with a query, never with figures; what is no valid query is not
 * understood.
 */
export function answerQuestion(
  connection: Connection,
  options: AnswerQuestionOptions,
): Promise<models.QuestionAnswer> {
  return connection.json({
    id: "answer_question",
    method: "POST",
    path: "/api/v1/ai/books/{book_id}/query",
  }, options);
}
