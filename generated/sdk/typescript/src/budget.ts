// The operations of budget.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";
import { iterate } from "./pages.js";

export interface ListBooksOptions extends CallOptions {
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
 * List the caller's books.
 *
 * The books the caller is a member of, by name. A personal access token that was made for
 * some books sees only those.
 */
export function listBooks(
  connection: Connection,
  options: ListBooksOptions = {},
): Promise<models.BookPage> {
  return connection.json({ id: "list_books", method: "GET", path: "/api/v1/budget/books" }, options);
}

/** All of `listBooks`, page after page. */
export function iterBooks(
  connection: Connection,
  options: ListBooksOptions = {},
): AsyncGenerator<models.Book, void, undefined> {
  return iterate((page) => listBooks(connection, page), options);
}

export interface CreateBookOptions extends CallOptions {
  body: models.BookCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a book.
 *
 * Creates a book whose owner is the caller. With a template it starts with ordinary
 * categories, which can all be renamed, hidden or deleted later.
 */
export function createBook(
  connection: Connection,
  options: CreateBookOptions,
): Promise<models.Book> {
  return connection.json({
    id: "create_book",
    method: "POST",
    path: "/api/v1/budget/books",
    idempotent: true,
  }, options);
}

export interface GetBookOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
}

/**
 * Get a book.
 *
 * The book, the caller's role in it, and the number of its latest change.
 */
export function getBook(
  connection: Connection,
  options: GetBookOptions,
): Promise<models.Book> {
  return connection.json({
    id: "get_book",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}",
  }, options);
}

export interface UpdateBookOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.BookUpdate;
}

/**
 * Change a book.
 *
 * Changes the fields that are given (JSON Merge Patch). The base currency is fixed at
 * creation, because all budgets are kept in it.
 */
export function updateBook(
  connection: Connection,
  options: UpdateBookOptions,
): Promise<models.Book> {
  return connection.json({
    id: "update_book",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteBookOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a book.
 *
 * Deletes the book with everything in it, for all its members. There is no way back.
 */
export function deleteBook(
  connection: Connection,
  options: DeleteBookOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_book",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListMembersOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List members.
 *
 * The book's members, those who came first at the top.
 */
export function listMembers(
  connection: Connection,
  options: ListMembersOptions,
): Promise<models.MemberPage> {
  return connection.json({
    id: "list_members",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/members",
  }, options);
}

/** All of `listMembers`, page after page. */
export function iterMembers(
  connection: Connection,
  options: ListMembersOptions,
): AsyncGenerator<models.Member, void, undefined> {
  return iterate((page) => listMembers(connection, page), options);
}

export interface UpdateMemberOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The member. */
    member_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.MemberUpdate;
}

/**
 * Change a member's role.
 *
 * Gives a member another role, from the next request on. A book always has an owner: the
 * last one cannot be made anything else.
 */
export function updateMember(
  connection: Connection,
  options: UpdateMemberOptions,
): Promise<models.Member> {
  return connection.json({
    id: "update_member",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/members/{member_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteMemberOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The member. */
    member_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Remove a member.
 *
 * Takes a member out of the book, who sees none of it from the next request on; what the
 * member entered stays. The last owner cannot go. Members leave by themselves with
 * `leave_book`.
 */
export function deleteMember(
  connection: Connection,
  options: DeleteMemberOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_member",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/members/{member_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface LeaveBookOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
}

/**
 * Leave a book.
 *
 * Takes the caller out of the book; what the caller entered stays. The last owner cannot
 * leave: make somebody else an owner first, or delete the book.
 */
export function leaveBook(
  connection: Connection,
  options: LeaveBookOptions,
): Promise<void> {
  return connection.nothing({
    id: "leave_book",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/leave",
  }, options);
}

export interface ListInvitationsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List invitations.
 *
 * The invitations that can still be accepted, newest first, without their tokens.
 */
export function listInvitations(
  connection: Connection,
  options: ListInvitationsOptions,
): Promise<models.InvitationPage> {
  return connection.json({
    id: "list_invitations",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/invitations",
  }, options);
}

/** All of `listInvitations`, page after page. */
export function iterInvitations(
  connection: Connection,
  options: ListInvitationsOptions,
): AsyncGenerator<models.Invitation, void, undefined> {
  return iterate((page) => listInvitations(connection, page), options);
}

export interface CreateInvitationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.InvitationCreate;
}

/**
 * Invite somebody.
 *
 * Makes an invitation to the book with a role. Its token is shown this once: hand it to
 * whoever is invited, who joins with `accept_invitation`. It works once, within seven days,
 * and for one address alone if one is named. Where the server sends mail, the token is sent to
 * that address too; and whoever has an account with it, and has verified it, is told that
 * there is an invitation (`book.invited`), which they can accept by its id.
 *
 * There is no other way into a book: nobody is made a member without saying yes.
 */
export function createInvitation(
  connection: Connection,
  options: CreateInvitationOptions,
): Promise<models.InvitationCreated> {
  return connection.json({
    id: "create_invitation",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/invitations",
  }, options);
}

export interface DeleteInvitationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The invitation. */
    invitation_id: models.Id;
  };
}

/**
 * Take an invitation back.
 *
 * Its token works no more. Whoever has joined with it already stays a member.
 */
export function deleteInvitation(
  connection: Connection,
  options: DeleteInvitationOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_invitation",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/invitations/{invitation_id}",
  }, options);
}

export interface AcceptInvitationOptions extends CallOptions {
  body: models.InvitationAccept;
}

/**
 * Accept an invitation.
 *
 * Makes the caller a member of the book that the token invites to. The token stands in the
 * body, for paths are logged. One that is unknown, used, taken back or too old answers 404
 * `invitation-not-found`.
 *
 * Whoever was told of an invitation by `book.invited` needs no token: `book_id` and
 * `invitation_id` of the event are enough, if the invitation names the address of the
 * caller's account, and that is verified. To others there is no such invitation.
 */
export function acceptInvitation(
  connection: Connection,
  options: AcceptInvitationOptions,
): Promise<models.Book> {
  return connection.json({
    id: "accept_invitation",
    method: "POST",
    path: "/api/v1/budget/invitations/accept",
  }, options);
}

export interface ListAccountsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only accounts of this kind. */
    kind?: models.AccountKind;
    /** Only accounts on budget (`true`) or off budget (`false`). */
    on_budget?: boolean;
    /** Only closed (`true`) or only open (`false`) accounts. */
    closed?: boolean;
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
 * List accounts.
 *
 * The book's accounts with their balances, by name. Closed accounts are included.
 */
export function listAccounts(
  connection: Connection,
  options: ListAccountsOptions,
): Promise<models.AccountPage> {
  return connection.json({
    id: "list_accounts",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/accounts",
  }, options);
}

/** All of `listAccounts`, page after page. */
export function iterAccounts(
  connection: Connection,
  options: ListAccountsOptions,
): AsyncGenerator<models.Account, void, undefined> {
  return iterate((page) => listAccounts(connection, page), options);
}

export interface CreateAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.AccountCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create an account.
 *
 * Creates an account. An opening balance becomes a transaction of its own (`source:
 * opening`): on budget it counts as income of its month and so is money to assign; off
 * budget it is balanced by equity and touches no month.
 *
 * `kind`, `currency` and `on_budget` are fixed once the account exists, because past months
 * were computed with them.
 */
export function createAccount(
  connection: Connection,
  options: CreateAccountOptions,
): Promise<models.Account> {
  return connection.json({
    id: "create_account",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/accounts",
    idempotent: true,
  }, options);
}

export interface GetAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
}

/**
 * Get an account.
 *
 * The account with its balances as of all its transactions, future ones included.
 */
export function getAccount(
  connection: Connection,
  options: GetAccountOptions,
): Promise<models.Account> {
  return connection.json({
    id: "get_account",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}",
  }, options);
}

export interface UpdateAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.AccountUpdate;
}

/**
 * Change an account.
 *
 * Changes the fields that are given (JSON Merge Patch). `closed: true` closes the account as
 * `close_account` does, if nothing is on it; `closed: false` opens it again.
 */
export function updateAccount(
  connection: Connection,
  options: UpdateAccountOptions,
): Promise<models.Account> {
  return connection.json({
    id: "update_account",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete an account.
 *
 * Deletes an account that was never used: one without transactions, or with nothing but its
 * opening balance, which goes with it. An account that was used can be closed instead.
 */
export function deleteAccount(
  connection: Connection,
  options: DeleteAccountOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_account",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface CloseAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  body: models.AccountClose;
}

/**
 * Close an account.
 *
 * Closes an account: it keeps its transactions, but takes no new ones, and those it has can
 * neither go nor have other amounts. Nothing may be left on it. If something is, `transfer_account_id` names the
 * account that it goes to (or that pays what is owed); the transfer and the closing are one
 * write, which can be undone. An account that is closed already stays as it is.
 */
export function closeAccount(
  connection: Connection,
  options: CloseAccountOptions,
): Promise<models.Account> {
  return connection.json({
    id: "close_account",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}/close",
  }, options);
}

export interface ReopenAccountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
}

/**
 * Open an account again.
 *
 * Lets a closed account take transactions again. What was transferred away when it was
 * closed stays where it is. An account that is open already stays as it is.
 */
export function reopenAccount(
  connection: Connection,
  options: ReopenAccountOptions,
): Promise<models.Account> {
  return connection.json({
    id: "reopen_account",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}/reopen",
  }, options);
}

export interface GetBalanceHistoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  query?: {
    /**
     * The first day. Left out, it is the first of the month eleven months before the last
     * day.
     */
    date_from?: string;
    /** The last day. Left out, it is today. */
    date_to?: string;
    /** How long the periods are. A week begins on Monday. */
    interval?: models.BalanceInterval;
  };
}

/**
 * Get an account's balance over time.
 *
 * What the account held at the end of each day, week or month of a range, in its own
 * currency, and what moved in it; days on which nothing moved are there, too. The first and
 * the last period reach only as far as the range. Pending transactions count.
 */
export function getBalanceHistory(
  connection: Connection,
  options: GetBalanceHistoryOptions,
): Promise<models.BalanceHistory> {
  return connection.json({
    id: "get_balance_history",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}/balance-history",
  }, options);
}

export interface ListReconciliationsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  query?: {
    /** Only open or only finished ones. */
    status?: models.ReconciliationStatus;
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
 * List an account's reconciliations.
 *
 * The account's reconciliations, the latest statement first.
 */
export function listReconciliations(
  connection: Connection,
  options: ListReconciliationsOptions,
): Promise<models.ReconciliationPage> {
  return connection.json({
    id: "list_reconciliations",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}/reconciliations",
  }, options);
}

/** All of `listReconciliations`, page after page. */
export function iterReconciliations(
  connection: Connection,
  options: ListReconciliationsOptions,
): AsyncGenerator<models.ReconciliationSummary, void, undefined> {
  return iterate((page) => listReconciliations(connection, page), options);
}

export interface CreateReconciliationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The account. */
    account_id: models.Id;
  };
  body: models.ReconciliationCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Begin to reconcile an account.
 *
 * Compares the account with a statement. `cleared_balance` is what is cleared or reconciled
 * up to the statement's date, `difference` what is missing to the statement's balance. As
 * transactions are cleared, entered or mended, `get_reconciliation` shows both anew; when
 * nothing is missing, `finish_reconciliation` locks what agrees.
 */
export function createReconciliation(
  connection: Connection,
  options: CreateReconciliationOptions,
): Promise<models.Reconciliation> {
  return connection.json({
    id: "create_reconciliation",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/accounts/{account_id}/reconciliations",
    idempotent: true,
  }, options);
}

export interface GetReconciliationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The reconciliation. */
    reconciliation_id: models.Id;
  };
}

/**
 * Get a reconciliation.
 *
 * The reconciliation with its transactions: those that finishing would lock now, or those
 * that it locked.
 */
export function getReconciliation(
  connection: Connection,
  options: GetReconciliationOptions,
): Promise<models.Reconciliation> {
  return connection.json({
    id: "get_reconciliation",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/reconciliations/{reconciliation_id}",
  }, options);
}

export interface DeleteReconciliationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The reconciliation. */
    reconciliation_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Give up a reconciliation.
 *
 * Deletes an open reconciliation, which has changed nothing. A finished one stays; its
 * finishing can be undone with `undo_change_set`.
 */
export function deleteReconciliation(
  connection: Connection,
  options: DeleteReconciliationOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_reconciliation",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/reconciliations/{reconciliation_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface FinishReconciliationOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The reconciliation. */
    reconciliation_id: models.Id;
  };
  body: models.ReconciliationFinish;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Finish a reconciliation.
 *
 * Locks what is cleared up to the statement's date: it becomes `reconciled` and changes only
 * with `unlock=true`. Of a transfer, the side on this account does; the transaction is
 * locked with it.
 *
 * Nothing may be missing to the statement's balance. With `adjust: true`, a transaction of
 * the statement's date enters the difference, and is locked with the others. All of it is
 * one write; to undo it, send `unlock=true` with `undo_change_set`.
 */
export function finishReconciliation(
  connection: Connection,
  options: FinishReconciliationOptions,
): Promise<models.Reconciliation> {
  return connection.json({
    id: "finish_reconciliation",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/reconciliations/{reconciliation_id}/finish",
    idempotent: true,
  }, options);
}

export interface ListCategoryGroupsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List category groups.
 *
 * The book's category groups in their order.
 */
export function listCategoryGroups(
  connection: Connection,
  options: ListCategoryGroupsOptions,
): Promise<models.CategoryGroupPage> {
  return connection.json({
    id: "list_category_groups",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/category-groups",
  }, options);
}

/** All of `listCategoryGroups`, page after page. */
export function iterCategoryGroups(
  connection: Connection,
  options: ListCategoryGroupsOptions,
): AsyncGenerator<models.CategoryGroup, void, undefined> {
  return iterate((page) => listCategoryGroups(connection, page), options);
}

export interface CreateCategoryGroupOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.CategoryGroupCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a category group.
 *
 * Creates an empty group, which comes after the ones that are there.
 */
export function createCategoryGroup(
  connection: Connection,
  options: CreateCategoryGroupOptions,
): Promise<models.CategoryGroup> {
  return connection.json({
    id: "create_category_group",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/category-groups",
    idempotent: true,
  }, options);
}

export interface ReorderCategoryGroupsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.CategoryGroupOrder;
}

/**
 * Reorder the category groups.
 *
 * Puts all groups of the book into the order in which they are named. A list that leaves one
 * out is refused, so that two people who order at once do not mix their orders.
 */
export function reorderCategoryGroups(
  connection: Connection,
  options: ReorderCategoryGroupsOptions,
): Promise<models.CategoryGroupList> {
  return connection.json({
    id: "reorder_category_groups",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/category-groups/reorder",
  }, options);
}

export interface UpdateCategoryGroupOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The category group. */
    category_group_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.CategoryGroupUpdate;
}

/**
 * Change a category group.
 *
 * Changes the fields that are given (JSON Merge Patch).
 */
export function updateCategoryGroup(
  connection: Connection,
  options: UpdateCategoryGroupOptions,
): Promise<models.CategoryGroup> {
  return connection.json({
    id: "update_category_group",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/category-groups/{category_group_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteCategoryGroupOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The category group. */
    category_group_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a category group.
 *
 * Deletes an empty group. Move or delete its categories first.
 */
export function deleteCategoryGroup(
  connection: Connection,
  options: DeleteCategoryGroupOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_category_group",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/category-groups/{category_group_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListCategoriesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only categories of this group. */
    category_group_id?: models.Id;
    /** Only categories of this kind. */
    kind?: models.CategoryKind;
    /** Only hidden (`true`) or only visible (`false`) categories. */
    hidden?: boolean;
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
 * List categories.
 *
 * The book's categories in the order of their groups, hidden ones included.
 */
export function listCategories(
  connection: Connection,
  options: ListCategoriesOptions,
): Promise<models.CategoryPage> {
  return connection.json({
    id: "list_categories",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/categories",
  }, options);
}

/** All of `listCategories`, page after page. */
export function iterCategories(
  connection: Connection,
  options: ListCategoriesOptions,
): AsyncGenerator<models.Category, void, undefined> {
  return iterate((page) => listCategories(connection, page), options);
}

export interface CreateCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.CategoryCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a category.
 *
 * Creates a category, which comes last in its group. A book has 1,000 categories at most.
 */
export function createCategory(
  connection: Connection,
  options: CreateCategoryOptions,
): Promise<models.Category> {
  return connection.json({
    id: "create_category",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/categories",
    idempotent: true,
  }, options);
}

export interface ReorderCategoriesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.CategoryOrder;
}

/**
 * Reorder the categories of a group.
 *
 * Puts all categories of a group into the order in which they are named, hidden ones too. A
 * list that leaves one out is refused, so that two people who order at once do not mix their
 * orders. To put a category into another group, use `update_category`.
 */
export function reorderCategories(
  connection: Connection,
  options: ReorderCategoriesOptions,
): Promise<models.CategoryList> {
  return connection.json({
    id: "reorder_categories",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/categories/reorder",
  }, options);
}

export interface GetCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The category. */
    category_id: models.Id;
  };
}

/**
 * Get a category.
 *
 * The category. What it holds in a month stands in `get_month`.
 */
export function getCategory(
  connection: Connection,
  options: GetCategoryOptions,
): Promise<models.Category> {
  return connection.json({
    id: "get_category",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/categories/{category_id}",
  }, options);
}

export interface UpdateCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The category. */
    category_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.CategoryUpdate;
}

/**
 * Change a category.
 *
 * Changes the fields that are given (JSON Merge Patch). `carry_overspending` applies from
 * the current month on; months before keep what they were closed with. The kind is fixed.
 */
export function updateCategory(
  connection: Connection,
  options: UpdateCategoryOptions,
): Promise<models.Category> {
  return connection.json({
    id: "update_category",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/categories/{category_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The category. */
    category_id: models.Id;
  };
  query?: {
    /** The category that takes over what this one has. */
    move_to?: models.Id;
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a category.
 *
 * Deletes a category. If it has transactions or assignments, `move_to` says which category
 * of the same kind takes them over: transactions and splits change their category, assigned
 * money is added month by month, and no total of the book changes. A goal that the category
 * has goes with it; in limits the other category takes its place.
 */
export function deleteCategory(
  connection: Connection,
  options: DeleteCategoryOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_category",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/categories/{category_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListPayeesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only payees whose name contains this text; case does not matter. */
    q?: string;
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
 * List payees.
 *
 * The book's payees, by name.
 */
export function listPayees(
  connection: Connection,
  options: ListPayeesOptions,
): Promise<models.PayeePage> {
  return connection.json({
    id: "list_payees",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/payees",
  }, options);
}

/** All of `listPayees`, page after page. */
export function iterPayees(
  connection: Connection,
  options: ListPayeesOptions,
): AsyncGenerator<models.Payee, void, undefined> {
  return iterate((page) => listPayees(connection, page), options);
}

export interface CreatePayeeOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.PayeeCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a payee.
 *
 * Creates a payee. There is seldom a need to: a transaction with `payee_name` finds or
 * creates its payee by itself.
 */
export function createPayee(
  connection: Connection,
  options: CreatePayeeOptions,
): Promise<models.Payee> {
  return connection.json({
    id: "create_payee",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/payees",
    idempotent: true,
  }, options);
}

export interface GetPayeeOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The payee. */
    payee_id: models.Id;
  };
}

/**
 * Get a payee.
 *
 * The payee. Its transactions are listed by `list_transactions`.
 */
export function getPayee(
  connection: Connection,
  options: GetPayeeOptions,
): Promise<models.Payee> {
  return connection.json({
    id: "get_payee",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/payees/{payee_id}",
  }, options);
}

export interface UpdatePayeeOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The payee. */
    payee_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.PayeeUpdate;
}

/**
 * Change a payee.
 *
 * Changes the fields that are given (JSON Merge Patch). A new name shows in all transactions
 * of the payee, reconciled ones too. To make one payee of two, use `merge_payees`.
 */
export function updatePayee(
  connection: Connection,
  options: UpdatePayeeOptions,
): Promise<models.Payee> {
  return connection.json({
    id: "update_payee",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/payees/{payee_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeletePayeeOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The payee. */
    payee_id: models.Id;
  };
  query?: {
    /** The payee that takes over the transactions of this one. */
    move_to?: models.Id;
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a payee.
 *
 * Deletes a payee. If it has transactions, `move_to` says which payee takes them over. In
 * previews of bank files the name stays as the file has it.
 */
export function deletePayee(
  connection: Connection,
  options: DeletePayeeOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_payee",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/payees/{payee_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface MergePayeesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The payee. */
    payee_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  body: models.PayeeMerge;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Merge payees.
 *
 * Makes one payee of several: the payee of the path takes over the transactions and schedules
 * of those in `payee_ids`, which are deleted, and their places in rules. All of it is one
 * write, so `undo_change_set` brings every payee back with all that was its own.
 */
export function mergePayees(
  connection: Connection,
  options: MergePayeesOptions,
): Promise<models.Payee> {
  return connection.json({
    id: "merge_payees",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/payees/{payee_id}/merge",
    idempotent: true,
  }, options);
}

export interface ListTagsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only tags whose name contains this text; case does not matter. */
    q?: string;
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
 * List tags.
 *
 * The book's tags, by name.
 */
export function listTags(
  connection: Connection,
  options: ListTagsOptions,
): Promise<models.TagPage> {
  return connection.json({
    id: "list_tags",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/tags",
  }, options);
}

/** All of `listTags`, page after page. */
export function iterTags(
  connection: Connection,
  options: ListTagsOptions,
): AsyncGenerator<models.Tag, void, undefined> {
  return iterate((page) => listTags(connection, page), options);
}

export interface CreateTagOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.TagCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a tag.
 *
 * Creates a tag. Transactions and their splits name it in `tags`, beside their category: a
 * category says what money was for, tags say whatever else belongs together.
 */
export function createTag(
  connection: Connection,
  options: CreateTagOptions,
): Promise<models.Tag> {
  return connection.json({
    id: "create_tag",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/tags",
    idempotent: true,
  }, options);
}

export interface UpdateTagOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The tag. */
    tag_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.TagUpdate;
}

/**
 * Change a tag.
 *
 * Changes the fields that are given (JSON Merge Patch).
 */
export function updateTag(
  connection: Connection,
  options: UpdateTagOptions,
): Promise<models.Tag> {
  return connection.json({
    id: "update_tag",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/tags/{tag_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteTagOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The tag. */
    tag_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a tag.
 *
 * Deletes the tag and takes it off every transaction and split that has it, in one write that
 * can be undone. If one of them is reconciled, this needs `unlock=true`.
 */
export function deleteTag(
  connection: Connection,
  options: DeleteTagOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_tag",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/tags/{tag_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListTransactionsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only what belongs to this account. */
    account_id?: models.Id;
    /** Only transactions with this category, also in one of their splits. */
    category_id?: models.Id;
    /** Only transactions with this payee. */
    payee_id?: models.Id;
    /** Only transactions with this tag, also in one of their splits. */
    tag_id?: models.Id;
    /** Only transactions that this import created. */
    import_id?: models.Id;
    /** Only transactions of this day or later. */
    date_from?: string;
    /** Only transactions of this day or earlier. */
    date_to?: string;
    /** Only transactions of this status on the account they were entered on. */
    status?: models.TransactionStatus;
    /** Only transactions whose signed `amount` is at least this. */
    amount_min?: models.Amount;
    /** Only transactions whose signed `amount` is at most this. */
    amount_max?: models.Amount;
    /**
     * Only transactions that still need a category, in whole or in a split (`true`), or that
     * need none (`false`). Transfers that take no category need none.
     */
    uncategorised?: boolean;
    /**
     * Only transactions whose payee, memo or split's memo contains this text; case does not
     * matter.
     */
    q?: string;
    /**
     * `postings` also shows the postings beneath each transaction; `simple` leaves `postings`
     * null.
     */
    view?: models.TransactionView;
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
 * List transactions.
 *
 * The book's transactions, newest date first. Filters narrow the list together. A filter
 * that names something the book does not have answers 404.
 *
 * With `account_id` the list is the account's register: what was entered there, and
 * transfers from other accounts to it. Each transaction still shows the side it was entered
 * on; for a transfer to the account, `transfer_amount` is what arrived there.
 */
export function listTransactions(
  connection: Connection,
  options: ListTransactionsOptions,
): Promise<models.TransactionPage> {
  return connection.json({
    id: "list_transactions",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/transactions",
  }, options);
}

/** All of `listTransactions`, page after page. */
export function iterTransactions(
  connection: Connection,
  options: ListTransactionsOptions,
): AsyncGenerator<models.Transaction, void, undefined> {
  return iterate((page) => listTransactions(connection, page), options);
}

export interface CreateTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.TransactionCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a transaction.
 *
 * Enters money that moved on an account. The book's rules are applied to it (`create_rule`).
 * It is one of these:
 *
 * * **plain**: `category_id`, or nothing, which leaves it uncategorised;
 * * **split**: two or more `splits`, whose amounts sum to `amount`;
 * * **transfer**: `transfer_account_id`, the account of the same book at the other end.
 *   Between two accounts on budget, or two off budget, it takes no category; between one on
 *   and one off budget it needs `category_id`, because money then leaves or enters the
 *   budget. If the accounts have different currencies, `transfer_amount` says what arrives.
 *
 * Categories are kept in the base currency. For an account on budget in another currency the
 * amount is converted with `exchange_rate`, or with the book's rate of the date; without
 * either the answer is 422 `missing-rate`. No rate is needed where `transfer_amount` is
 * already in the base currency.
 *
 * Money that moves on an account off budget is outside the budget: it takes neither a category
 * nor splits, and counts as uncategorised nowhere.
 */
export function createTransaction(
  connection: Connection,
  options: CreateTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "create_transaction",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions",
    idempotent: true,
  }, options);
}

export interface GetTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * `postings` also shows the postings beneath each transaction; `simple` leaves `postings`
     * null.
     */
    view?: models.TransactionView;
  };
}

/**
 * Get a transaction.
 *
 * The transaction, from the side of the account it was entered on.
 */
export function getTransaction(
  connection: Connection,
  options: GetTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "get_transaction",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}",
  }, options);
}

export interface UpdateTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.TransactionUpdate;
}

/**
 * Change a transaction.
 *
 * Changes the fields that are given (JSON Merge Patch); the result must be as
 * `create_transaction` asks. `splits` replaces all of them at once.
 *
 * What excludes something else replaces it: giving `category_id` drops the splits, giving
 * `splits` drops the category and the transfer, giving `transfer_account_id` drops the
 * splits and, where a transfer takes none, the category. Null takes a thing away and
 * leaves what remains uncategorised. With a new `amount` a split transaction needs new
 * `splits`; a transfer within one currency follows by itself, one between currencies needs
 * a new `transfer_amount`.
 *
 * Both ends of a transfer are this one transaction. If either end is reconciled, the change
 * needs `unlock=true`. A contributor changes only what is the contributor's own.
 */
export function updateTransaction(
  connection: Connection,
  options: UpdateTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "update_transaction",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a transaction.
 *
 * Deletes the transaction with its splits; of a transfer, both ends. If it is reconciled,
 * this needs `unlock=true`. A contributor deletes only what is the contributor's own.
 */
export function deleteTransaction(
  connection: Connection,
  options: DeleteTransactionOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_transaction",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListSchedulesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List schedules.
 *
 * The book's schedules, by name.
 */
export function listSchedules(
  connection: Connection,
  options: ListSchedulesOptions,
): Promise<models.SchedulePage> {
  return connection.json({
    id: "list_schedules",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/schedules",
  }, options);
}

/** All of `listSchedules`, page after page. */
export function iterSchedules(
  connection: Connection,
  options: ListSchedulesOptions,
): AsyncGenerator<models.Schedule, void, undefined> {
  return iterate((page) => listSchedules(connection, page), options);
}

export interface CreateScheduleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.ScheduleCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a schedule.
 *
 * Creates a transaction that recurs. `rule` says on which days (RFC 5545), `month_end` and
 * `weekend` what becomes of days that a month lacks or that banks do not work on; the rest
 * says what is entered, as `create_transaction` asks for it. Nothing is entered yet.
 *
 * Whatever exchange rate is needed is that of the day it falls due. A book has 500 schedules
 * at most.
 */
export function createSchedule(
  connection: Connection,
  options: CreateScheduleOptions,
): Promise<models.Schedule> {
  return connection.json({
    id: "create_schedule",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/schedules",
    idempotent: true,
  }, options);
}

export interface PreviewScheduleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.SchedulePreviewRequest;
}

/**
 * Preview on which days a rule falls due.
 *
 * The first occurrences of a rule from a day on, by default from its start. Nothing is
 * written, and the book does not matter but for who may ask.
 */
export function previewSchedule(
  connection: Connection,
  options: PreviewScheduleOptions,
): Promise<models.SchedulePreview> {
  return connection.json({
    id: "preview_schedule",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/schedules/preview",
  }, options);
}

export interface GetScheduleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The schedule. */
    schedule_id: models.Id;
  };
}

/**
 * Get a schedule.
 *
 * The schedule, with the day on which it falls due next.
 */
export function getSchedule(
  connection: Connection,
  options: GetScheduleOptions,
): Promise<models.Schedule> {
  return connection.json({
    id: "get_schedule",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/schedules/{schedule_id}",
  }, options);
}

export interface UpdateScheduleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The schedule. */
    schedule_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.ScheduleUpdate;
}

/**
 * Change a schedule.
 *
 * Changes the fields that are given (JSON Merge Patch); the result must be as
 * `create_schedule` asks, and what excludes something else replaces it, as in
 * `update_transaction`. What was entered before stays as it is.
 */
export function updateSchedule(
  connection: Connection,
  options: UpdateScheduleOptions,
): Promise<models.Schedule> {
  return connection.json({
    id: "update_schedule",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/schedules/{schedule_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteScheduleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The schedule. */
    schedule_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a schedule.
 *
 * Deletes the schedule. The transactions that it entered stay.
 */
export function deleteSchedule(
  connection: Connection,
  options: DeleteScheduleOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_schedule",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/schedules/{schedule_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface RestoreTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Restore a deleted transaction.
 *
 * Enters a deleted transaction again as it was, under its id, with its splits, tags and
 * transfer. Its version goes on counting. If it names something that was deleted since, the
 * answer is 409 `changed-since`, which names that deletion: undo it first. What was reconciled
 * needs `unlock=true`. A contributor restores only what is the contributor's own.
 */
export function restoreTransaction(
  connection: Connection,
  options: RestoreTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "restore_transaction",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/restore",
    idempotent: true,
  }, options);
}

export interface ReplaceSplitsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.SplitsReplace;
}

/**
 * Split a transaction.
 *
 * Splits the transaction, or puts other splits in place of those that it has; their amounts
 * sum to its amount. Splits take the place of its category or its transfer. A contributor
 * splits only what is the contributor's own.
 */
export function replaceSplits(
  connection: Connection,
  options: ReplaceSplitsOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "replace_splits",
    method: "PUT",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/splits",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteSplitsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Join a transaction's splits.
 *
 * Takes the splits away; the transaction keeps its amount and tags, and is uncategorised. One
 * that is not split answers 404. A contributor joins only what is the contributor's own.
 */
export function deleteSplits(
  connection: Connection,
  options: DeleteSplitsOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_splits",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/splits",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface MatchTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  body: models.TransactionMatch;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Match two transactions.
 *
 * Makes one transaction of two; that of the path stays, under its id, the other is deleted.
 *
 * * **On one account**, one pending and the other seen at the bank: the bank's date, amount,
 *   status, external id and import stand; category, splits, payee and memo are those of the
 *   pending one, or else the bank's. Tags come together. If the pending one is a transfer to
 *   the account, its other end becomes what the bank has there.
 * * **On two accounts**, of opposite amounts: they become one transfer. What the transaction of
 *   the path lacks (payee, memo, category where it needs one) is taken from the other.
 *
 * If the other one was posted of a schedule, the one that stays is what the occurrence has
 * become. `unmatch_transaction` takes it back. What is reconciled needs `unlock=true`. A contributor
 * matches only two transactions of the contributor's own.
 */
export function matchTransaction(
  connection: Connection,
  options: MatchTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "match_transaction",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/match",
    idempotent: true,
  }, options);
}

export interface UnmatchTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Take a match back.
 *
 * Makes two transactions again of what `match_transaction` made one: each is what it was before,
 * under its id. If the transaction was changed since, the answer is 409 `changed-since`. A
 * contributor takes apart only what is the contributor's own.
 */
export function unmatchTransaction(
  connection: Connection,
  options: UnmatchTransactionOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "unmatch_transaction",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/unmatch",
    idempotent: true,
  }, options);
}

export interface CreateTransferOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.TransferCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a transfer.
 *
 * Enters money that moved from one account of the book to another: one transaction, entered on
 * the account that pays. `create_transaction` can do the same; here both amounts are positive.
 *
 * Between two currencies, `to_amount` says what arrived, or `rate` what one unit that leaves is
 * worth where it arrives (rounded to the minor unit, halves to even). With neither, the book's
 * rate of the date is taken; if there is none, the answer is 422 `missing-rate`.
 *
 * Between an account on budget and one off budget it needs `category_id`, otherwise it takes
 * none.
 */
export function createTransfer(
  connection: Connection,
  options: CreateTransferOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "create_transfer",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transfers",
    idempotent: true,
  }, options);
}

export interface ListTransferCandidatesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only what belongs to this account. */
    account_id?: models.Id;
    /** Only money that left on this day or later; left out, 90 days before `date_to`. */
    date_from?: string;
    /** Only money that left on this day or earlier; left out, today. The days are 366 at most. */
    date_to?: string;
    /** How many days the halves may be apart. */
    days?: number;
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
 * List what may be transfers.
 *
 * Pairs of transactions that look like the two halves of one transfer: on two accounts, of
 * opposite amounts, a few days apart at most; neither is split nor a transfer already. Between
 * currencies, what both were booked at in base currency differs by 2 % at most. The surest
 * come first, with the reasons; `match_transaction` makes one transfer of a pair. At most the
 * 2,000 latest of what is not linked yet, and the 1,000 nearest of their pairs, are looked at.
 */
export function listTransferCandidates(
  connection: Connection,
  options: ListTransferCandidatesOptions,
): Promise<models.TransferCandidatePage> {
  return connection.json({
    id: "list_transfer_candidates",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/transfer-candidates",
  }, options);
}

/** All of `listTransferCandidates`, page after page. */
export function iterTransferCandidates(
  connection: Connection,
  options: ListTransferCandidatesOptions,
): AsyncGenerator<models.TransferCandidate, void, undefined> {
  return iterate((page) => listTransferCandidates(connection, page), options);
}

export interface WriteTransactionsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.TransactionsWrite;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create, change and delete transactions.
 *
 * Deletes, changes and creates up to 1,000 transactions, in this order, in one write that
 * `undo_change_set` takes back. Rows are what `create_transaction`, `update_transaction` and
 * `delete_transaction` take. A row with a `version` is refused if the transaction has another.
 *
 * With `mode: atomic` all of it is done or nothing: the first row that is refused gives the
 * answer its problem, whose `detail` begins with the row's place, such as `/create/3`. With
 * `mode: each` every row stands for itself, and the answer says what came of it. `dry_run`
 * writes nothing and answers as `each` does. A contributor changes and deletes only what is the
 * contributor's own.
 */
export function writeTransactions(
  connection: Connection,
  options: WriteTransactionsOptions,
): Promise<models.TransactionsWritten> {
  return connection.json({
    id: "write_transactions",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/bulk",
    idempotent: true,
  }, options);
}

export interface EditTransactionsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.TransactionsEdit;
}

/**
 * Change all transactions that fit a filter.
 *
 * Makes the same changes in every transaction that fits the filter, up to 1,000 of them, in one
 * write that `undo_change_set` takes back. A `dry_run`, which is what you get unless you say
 * otherwise, writes nothing: it says how many would change, shows some of them before and
 * after, and names those that cannot be changed and why. Without it, all are changed or none:
 * the first that cannot gives the answer its problem, whose `detail` begins with its id. A
 * contributor changes only what is the contributor's own.
 */
export function editTransactions(
  connection: Connection,
  options: EditTransactionsOptions,
): Promise<models.TransactionsEdited> {
  return connection.json({
    id: "edit_transactions",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/bulk-edit",
  }, options);
}

export interface PostOccurrenceOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The schedule. */
    schedule_id: models.Id;
    /** The day that the schedule's rule gives; on which it falls due may differ. */
    date: string;
  };
  body: models.OccurrencePost;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Enter what falls due.
 *
 * Enters the transaction of one occurrence, whether it is due yet or not, and notes that it was
 * posted. What is given stands in place of what the schedule says, as in `update_transaction`;
 * an empty body enters it as it stands, on the day on which it falls due.
 *
 * An occurrence is posted once. If it was posted already, the answer is 409
 * `occurrence-posted` with the transaction; once that is deleted, it can be posted again. One
 * that was skipped can be posted.
 */
export function postOccurrence(
  connection: Connection,
  options: PostOccurrenceOptions,
): Promise<models.Transaction> {
  return connection.json({
    id: "post_occurrence",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/schedules/{schedule_id}/occurrences/{date}/post",
    idempotent: true,
  }, options);
}

export interface SkipOccurrenceOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The schedule. */
    schedule_id: models.Id;
    /** The day that the schedule's rule gives; on which it falls due may differ. */
    date: string;
  };
}

/**
 * Leave out what falls due.
 *
 * Notes that nothing is to be entered of one occurrence; neither is it overdue then, nor does
 * the service enter it. Doing it again changes nothing. To leave days out for good, say so in
 * the schedule's `excluded_dates`.
 */
export function skipOccurrence(
  connection: Connection,
  options: SkipOccurrenceOptions,
): Promise<models.Occurrence> {
  return connection.json({
    id: "skip_occurrence",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/schedules/{schedule_id}/occurrences/{date}/skip",
  }, options);
}

export interface ListOccurrencesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only what falls due on this day or later; left out, from today on. */
    date_from?: string;
    /** Only what falls due on this day or earlier; left out, until 30 days after `date_from`. */
    date_to?: string;
    /** Only occurrences of this schedule. */
    schedule_id?: models.Id;
    /** Only occurrences of this state. */
    state?: models.OccurrenceState;
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
 * List what falls due in a window.
 *
 * The occurrences of all schedules that fall due from `date_from` to `date_to`, 366 days at most,
 * in the order of their days: those to come, those that are overdue, and those that were posted
 * or skipped, also where the schedule was changed since and gives that day no longer.
 */
export function listOccurrences(
  connection: Connection,
  options: ListOccurrencesOptions,
): Promise<models.OccurrencePage> {
  return connection.json({
    id: "list_occurrences",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/occurrences",
  }, options);
}

/** All of `listOccurrences`, page after page. */
export function iterOccurrences(
  connection: Connection,
  options: ListOccurrencesOptions,
): AsyncGenerator<models.Occurrence, void, undefined> {
  return iterate((page) => listOccurrences(connection, page), options);
}

export interface ListRecurringCandidatesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
}

/**
 * List what recurs in the history.
 *
 * Payments to and from a payee on an account that come weekly, every two weeks, monthly,
 * quarterly or yearly, most of the time, and go on; the surest first, 100 at most. The last
 * three years are looked at, and the last 20,000 transactions in them. Transfers are left out,
 * and so is what a schedule enters already.
 *
 * A new price is told in `price_changes`, a time that was missed in `missed_dates`; what was
 * missed three times in a row has ended. Nothing is written.
 */
export function listRecurringCandidates(
  connection: Connection,
  options: ListRecurringCandidatesOptions,
): Promise<models.RecurringCandidateList> {
  return connection.json({
    id: "list_recurring_candidates",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/recurring-candidates",
  }, options);
}

export interface ConfirmRecurringCandidateOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RecurringCandidateConfirm;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Make a schedule of what recurs.
 *
 * Creates a schedule that begins on the `next_date` of a candidate, which is named by its last
 * transaction. If another has come since, the answer is 404: list the candidates anew.
 */
export function confirmRecurringCandidate(
  connection: Connection,
  options: ConfirmRecurringCandidateOptions,
): Promise<models.Schedule> {
  return connection.json({
    id: "confirm_recurring_candidate",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/recurring-candidates/confirm",
    idempotent: true,
  }, options);
}

export interface ListAttachmentsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
}

/**
 * List the attachments of a transaction.
 *
 * The files of the transaction, oldest first; there are 20 at most.
 */
export function listAttachments(
  connection: Connection,
  options: ListAttachmentsOptions,
): Promise<models.AttachmentList> {
  return connection.json({
    id: "list_attachments",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/attachments",
  }, options);
}

export interface CreateAttachmentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The transaction. */
    transaction_id: models.Id;
  };
  body: models.AttachmentCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Attach a file to a transaction.
 *
 * Keeps a file with a transaction. What the file is tells its content, never its name or its
 * declared type: JPEG, PNG, WebP, GIF, HEIC, PDF and plain text are taken. A transaction has
 * 20 attachments at most.
 *
 * If the server has a virus scanner, `scan_status` is `pending` until it has answered, some
 * seconds later; only then can the file be downloaded, and never if it is `infected`.
 */
export function createAttachment(
  connection: Connection,
  options: CreateAttachmentOptions,
): Promise<models.Attachment> {
  return connection.json({
    id: "create_attachment",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/transactions/{transaction_id}/attachments",
    idempotent: true,
    form: "multipart/form-data",
  }, options);
}

export interface GetAttachmentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The attachment. */
    attachment_id: models.Id;
  };
}

/**
 * Get an attachment.
 *
 * What the file is, without its content.
 */
export function getAttachment(
  connection: Connection,
  options: GetAttachmentOptions,
): Promise<models.Attachment> {
  return connection.json({
    id: "get_attachment",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/attachments/{attachment_id}",
  }, options);
}

export interface DeleteAttachmentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The attachment. */
    attachment_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete an attachment.
 *
 * Takes the file from its transaction. It can be had back with `undo_change_set` for 30 days,
 * or as long as the server keeps it; then it is gone for good.
 */
export function deleteAttachment(
  connection: Connection,
  options: DeleteAttachmentOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_attachment",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/attachments/{attachment_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface GetAttachmentContentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The attachment. */
    attachment_id: models.Id;
  };
  /** The bytes that are asked for, such as `bytes=0-1023`. */
  range?: string;
  /** The ETag of the part that the caller has; of another file, all is answered. */
  ifRange?: string;
}

/**
 * Download an attachment.
 *
 * The file as it was uploaded, whole or one range of its bytes (RFC 9110, 14). Its ETag is
 * the SHA-256 of the content, so a download that broke off can go on with `Range` and
 * `If-Range`. Several ranges at once, or a form that is not understood, get the whole file.
 */
export function getAttachmentContent(
  connection: Connection,
  options: GetAttachmentContentOptions,
): Promise<Download> {
  return connection.file({
    id: "get_attachment_content",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/attachments/{attachment_id}/content",
    headers: { range: "Range", ifRange: "If-Range" },
  }, options, "application/octet-stream");
}

export interface ListRulesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List rules.
 *
 * The book's rules in the order in which they are applied: by stage, and within a stage by
 * `position`.
 */
export function listRules(
  connection: Connection,
  options: ListRulesOptions,
): Promise<models.RulePage> {
  return connection.json({
    id: "list_rules",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rules",
  }, options);
}

/** All of `listRules`, page after page. */
export function iterRules(
  connection: Connection,
  options: ListRulesOptions,
): AsyncGenerator<models.Rule, void, undefined> {
  return iterate((page) => listRules(connection, page), options);
}

export interface CreateRuleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RuleCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a rule.
 *
 * Creates a rule, which comes last in its stage. From then on it is applied to transactions
 * that are entered or imported; what is there already is left alone until `run_rules`. A book
 * has 500 rules at most.
 *
 * Rules are applied one after the other, each to what the ones before it left. If its
 * conditions hold, a rule fires: it does its actions in their order. An action that does not
 * go with a transaction is left out: a transfer between accounts on budget takes no category,
 * an account off budget neither that nor a split.
 *
 * Expressions of `matches` are those of RE2, whose time is linear in the text, so that no text
 * can stop it: they have no back-references and no look-around. One that would take too much
 * room is refused with 422 `expression-refused`.
 */
export function createRule(
  connection: Connection,
  options: CreateRuleOptions,
): Promise<models.Rule> {
  return connection.json({
    id: "create_rule",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rules",
    idempotent: true,
  }, options);
}

export interface GetRuleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The rule. */
    rule_id: models.Id;
  };
}

/**
 * Get a rule.
 *
 * The rule. What it would do stands in `test_rules`.
 */
export function getRule(
  connection: Connection,
  options: GetRuleOptions,
): Promise<models.Rule> {
  return connection.json({
    id: "get_rule",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rules/{rule_id}",
  }, options);
}

export interface UpdateRuleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The rule. */
    rule_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.RuleUpdate;
}

/**
 * Change a rule.
 *
 * Changes the fields that are given (JSON Merge Patch); `conditions` and `actions` replace
 * all that there were. In another stage the rule comes last.
 */
export function updateRule(
  connection: Connection,
  options: UpdateRuleOptions,
): Promise<models.Rule> {
  return connection.json({
    id: "update_rule",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/rules/{rule_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteRuleOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The rule. */
    rule_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a rule.
 *
 * Deletes the rule. What it did stays.
 */
export function deleteRule(
  connection: Connection,
  options: DeleteRuleOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_rule",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/rules/{rule_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ReorderRulesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RuleOrder;
}

/**
 * Put the rules of a stage in order.
 *
 * Gives the rules of one stage the order in which they are named, all of them once.
 */
export function reorderRules(
  connection: Connection,
  options: ReorderRulesOptions,
): Promise<models.RuleOrder> {
  return connection.json({
    id: "reorder_rules",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rules/reorder",
  }, options);
}

export interface TestRulesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RuleTest;
}

/**
 * See what rules would change.
 *
 * Applies rules to the history, newest date first, and shows the transactions that would not
 * stay as they are, before and after. Nothing is written. Up to 20,000 transactions are
 * looked at; `next_cursor` goes on behind them, or behind the last one that is shown.
 */
export function testRules(
  connection: Connection,
  options: TestRulesOptions,
): Promise<models.RuleTestResult> {
  return connection.json({
    id: "test_rules",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rules/test",
  }, options);
}

export interface RunRulesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RuleRunCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Apply rules to the history.
 *
 * Starts a job that applies the book's rules, or some of them, to all transactions or to
 * those that the filter leaves; `get_rule_run` says how far it is. The rules are applied as
 * they are now. Reconciled transactions are left alone, and so is what cannot be as the rules
 * would have it; the result counts both, and names the rules that something stood in the way
 * of.
 *
 * The run writes 500 transactions at a time, so that others can write in between, and goes on
 * where it was if its server stops. All of it is one change set: `undo_change_set` with its
 * `change_set_id` takes it back.
 */
export function runRules(
  connection: Connection,
  options: RunRulesOptions,
): Promise<models.RuleRun> {
  return connection.json({
    id: "run_rules",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rules/run",
    idempotent: true,
  }, options);
}

export interface ListRuleRunsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List runs of rules.
 *
 * The last 50 runs of the book's rules, newest first.
 */
export function listRuleRuns(
  connection: Connection,
  options: ListRuleRunsOptions,
): Promise<models.RuleRunPage> {
  return connection.json({
    id: "list_rule_runs",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rule-runs",
  }, options);
}

/** All of `listRuleRuns`, page after page. */
export function iterRuleRuns(
  connection: Connection,
  options: ListRuleRunsOptions,
): AsyncGenerator<models.RuleRun, void, undefined> {
  return iterate((page) => listRuleRuns(connection, page), options);
}

export interface GetRuleRunOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The run. */
    rule_run_id: models.Id;
  };
}

/**
 * Get a run of rules.
 *
 * The run, with how far it is and what it has done so far.
 */
export function getRuleRun(
  connection: Connection,
  options: GetRuleRunOptions,
): Promise<models.RuleRun> {
  return connection.json({
    id: "get_rule_run",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rule-runs/{rule_run_id}",
  }, options);
}

export interface ListMonthsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** The first month of the range. */
    month_from?: models.Month;
    /** The last month of the range. */
    month_to?: models.Month;
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
 * List months.
 *
 * The totals of a range of months, oldest first, without their categories. Left out, the
 * range begins with the book's first month and ends with the current one. A range that ends
 * before it begins is empty.
 */
export function listMonths(
  connection: Connection,
  options: ListMonthsOptions,
): Promise<models.MonthPage> {
  return connection.json({
    id: "list_months",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/months",
  }, options);
}

/** All of `listMonths`, page after page. */
export function iterMonths(
  connection: Connection,
  options: ListMonthsOptions,
): AsyncGenerator<models.MonthSummary, void, undefined> {
  return iterate((page) => listMonths(connection, page), options);
}

export interface GetMonthOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
}

/**
 * Get a month.
 *
 * The budget of a month: its totals, and every category with what was assigned, what
 * happened and what is left. Any month can be asked for; one without entries follows the
 * same formulas as the others.
 *
 * For month `m` and an expense category `c`, with activity below zero for spending:
 *
 * * `carried(c,m)` is `balance(c,m-1)` if the category carried overspending in `m-1`, else
 *   `max(0, balance(c,m-1))`;
 * * `balance(c,m) = assigned(c,m) + activity(c,m) + carried(c,m)`;
 * * `overspent(m)` is the sum of `min(0, balance(c,m-1))` over the categories that did not
 *   carry overspending in `m-1`;
 * * `ready_to_assign(m) = income(m) + ready_to_assign(m-1) + hold(m-1) + overspent(m)
 *   - assigned(m) - hold(m)`.
 *
 * So at every month's end the balances of the accounts on budget are `ready_to_assign + hold
 * + balance + uncategorised`.
 */
export function getMonth(
  connection: Connection,
  options: GetMonthOptions,
): Promise<models.MonthBudget> {
  return connection.json({
    id: "get_month",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/months/{month}",
  }, options);
}

export interface AssignToCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
    /** The category. */
    category_id: models.Id;
  };
  body: models.AssignmentSet;
}

/**
 * Assign money to a category.
 *
 * Sets how much is assigned to an expense category in a month, in place of what was assigned
 * there before; 0 takes the assignment away. More can be assigned than there is:
 * `ready_to_assign` is then below zero. The month lies between the book's first one and ten
 * years from now.
 */
export function assignToCategory(
  connection: Connection,
  options: AssignToCategoryOptions,
): Promise<models.Assignment> {
  return connection.json({
    id: "assign_to_category",
    method: "PUT",
    path: "/api/v1/budget/books/{book_id}/months/{month}/categories/{category_id}",
  }, options);
}

export interface UpdateAssignmentsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
  body: models.AssignmentsUpdate;
}

/**
 * Assign money to many categories.
 *
 * Sets what is assigned to many expense categories in a month at once, all of it or nothing:
 * one write, which is undone as a whole. Categories that are not named keep what they have.
 * For each, the rules of `assign_to_category` hold.
 */
export function updateAssignments(
  connection: Connection,
  options: UpdateAssignmentsOptions,
): Promise<models.MonthAssignments> {
  return connection.json({
    id: "update_assignments",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/months/{month}/assignments",
  }, options);
}

export interface ReplaceHoldOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
  body: models.HoldSet;
}

/**
 * Hold money for the next month.
 *
 * Keeps money of a month back for the next one, in place of what was held before: it is not
 * ready to assign in this month, and is again in the next. 0 takes the hold away.
 *
 * No more can be held than is ready to assign without the hold. That is asked when a hold is
 * set, not for ever after: when more is assigned or less has come in later on, the hold
 * stays, and `ready_to_assign` is below zero.
 */
export function replaceHold(
  connection: Connection,
  options: ReplaceHoldOptions,
): Promise<models.Hold> {
  return connection.json({
    id: "replace_hold",
    method: "PUT",
    path: "/api/v1/budget/books/{book_id}/months/{month}/hold",
  }, options);
}

export interface DeleteHoldOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
}

/**
 * Hold nothing for the next month.
 *
 * Gives back what the month keeps for the next one. A month that holds nothing is left as it
 * is.
 */
export function deleteHold(
  connection: Connection,
  options: DeleteHoldOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_hold",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/months/{month}/hold",
  }, options);
}

export interface AutoAssignOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
  body: models.AutoAssign;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Assign money by a rule.
 *
 * Sets what is assigned to many expense categories in a month by one rule. With `dry_run` it
 * only shows what it would do; else it is one write, which is undone as a whole.
 *
 * | strategy | what a category shall have been assigned |
 * |---|---|
 * | `underfunded` | what it has, and what it is overspent by or its goal needs: the larger |
 * | `goals` | what it has, and what its goal needs still |
 * | `last_month` | what it had in the month before |
 * | `average` | what was spent on average in the `months` before, none below zero |
 * | `zero` | nothing: all assignments of the month are taken back |
 *
 * **No more is given than there is.** First, whatever shall have less than before gives it
 * back. Then the categories get more, one after the other, until nothing is ready to assign:
 * the last one may get a part. `missing` says how much it would have taken to give all of
 * them what they shall have. Money that is held stays held.
 *
 * The categories are those in `category_ids`, in that order; left out, all that are not
 * hidden, in the order of `get_month`.
 */
export function autoAssign(
  connection: Connection,
  options: AutoAssignOptions,
): Promise<models.AutoAssigned> {
  return connection.json({
    id: "auto_assign",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/months/{month}/auto-assign",
    idempotent: true,
  }, options);
}

export interface CoverCategoryOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
  body: models.CategoryCover;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Cover an overspent category.
 *
 * Moves what an overspent category lacks in a month to it: from the categories in
 * `from_category_ids`, one after the other, and then from what is ready to assign, if
 * `from_ready_to_assign` says so. Each gives what it has above zero, and no more than is
 * needed. If that is not enough, the category is covered in part, and `remaining` says by
 * how much it is overspent still.
 *
 * Each step is a money move, as `create_money_move` makes them; all are one write.
 */
export function coverCategory(
  connection: Connection,
  options: CoverCategoryOptions,
): Promise<models.CategoryCovered> {
  return connection.json({
    id: "cover_category",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/months/{month}/cover",
    idempotent: true,
  }, options);
}

export interface CreateMoneyMoveOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The month. */
    month: models.Month;
  };
  body: models.MoneyMoveCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Move money between categories.
 *
 * Moves money of a month from one expense category to another, or between a category and
 * what is ready to assign: the end that is left out. What is assigned at each end changes
 * by the amount, and the move goes on record; both are one write and are undone together.
 *
 * As with `assign_to_category`, more can be moved than there is. `cover_category` never
 * takes more than that.
 */
export function createMoneyMove(
  connection: Connection,
  options: CreateMoneyMoveOptions,
): Promise<models.MoneyMove> {
  return connection.json({
    id: "create_money_move",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/months/{month}/moves",
    idempotent: true,
  }, options);
}

export interface ListLimitsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List limits.
 *
 * The book's limits by name. What is spent of each stands in `list_limit_periods`.
 */
export function listLimits(
  connection: Connection,
  options: ListLimitsOptions,
): Promise<models.LimitPage> {
  return connection.json({
    id: "list_limits",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/limits",
  }, options);
}

/** All of `listLimits`, page after page. */
export function iterLimits(
  connection: Connection,
  options: ListLimitsOptions,
): AsyncGenerator<models.Limit, void, undefined> {
  return iterate((page) => listLimits(connection, page), options);
}

export interface CreateLimitOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.LimitCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a limit.
 *
 * Limits what is spent in a period over expense categories: those in `category_ids`, and all
 * that are in the groups of `category_group_ids` at the time. It holds nobody back; it says
 * how much is spent, and which thresholds are reached.
 *
 * Weeks, and periods of so many `days`, begin on `starts_on` and go on from there; months,
 * quarters and years are those of the calendar, from the one with `starts_on` in it.
 *
 * A category that is deleted leaves its limits, or is replaced in them by the one that takes
 * it over; a limit that has nothing left goes, too.
 */
export function createLimit(
  connection: Connection,
  options: CreateLimitOptions,
): Promise<models.Limit> {
  return connection.json({
    id: "create_limit",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/limits",
    idempotent: true,
  }, options);
}

export interface GetLimitOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The limit. */
    limit_id: models.Id;
  };
}

/**
 * Get a limit.
 *
 * The limit. What is spent of it stands in `list_limit_periods`.
 */
export function getLimit(
  connection: Connection,
  options: GetLimitOptions,
): Promise<models.Limit> {
  return connection.json({
    id: "get_limit",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/limits/{limit_id}",
  }, options);
}

export interface UpdateLimitOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The limit. */
    limit_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.LimitUpdate;
}

/**
 * Change a limit.
 *
 * Changes the fields that are given (JSON Merge Patch). They hold for all its periods, those
 * before this one, too.
 */
export function updateLimit(
  connection: Connection,
  options: UpdateLimitOptions,
): Promise<models.Limit> {
  return connection.json({
    id: "update_limit",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/limits/{limit_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteLimitOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The limit. */
    limit_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a limit.
 *
 * Deletes the limit. Its categories stay as they are.
 */
export function deleteLimit(
  connection: Connection,
  options: DeleteLimitOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_limit",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/limits/{limit_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListLimitPeriodsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The limit. */
    limit_id: models.Id;
  };
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
 * List the periods of a limit.
 *
 * What was spent in each period, from the current one back to the first. A limit that has
 * not begun yet has none.
 *
 * `spent` counts what is entered with a date in the period, less what came back. For the
 * current period `projected` goes on at the pace of the days so far, or says what is entered
 * ahead, if that is more.
 *
 * With `rollover`, what a period leaves goes on into the next one: what is left over as well
 * as what was spent too much.
 */
export function listLimitPeriods(
  connection: Connection,
  options: ListLimitPeriodsOptions,
): Promise<models.LimitPeriodPage> {
  return connection.json({
    id: "list_limit_periods",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/limits/{limit_id}/periods",
  }, options);
}

/** All of `listLimitPeriods`, page after page. */
export function iterLimitPeriods(
  connection: Connection,
  options: ListLimitPeriodsOptions,
): AsyncGenerator<models.LimitPeriod, void, undefined> {
  return iterate((page) => listLimitPeriods(connection, page), options);
}

export interface ListGoalsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only the goal of this category. */
    category_id?: models.Id;
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
 * List goals.
 *
 * The book's goals, the oldest first. How far each is stands in `get_goal_progress`.
 */
export function listGoals(
  connection: Connection,
  options: ListGoalsOptions,
): Promise<models.GoalPage> {
  return connection.json({
    id: "list_goals",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/goals",
  }, options);
}

/** All of `listGoals`, page after page. */
export function iterGoals(
  connection: Connection,
  options: ListGoalsOptions,
): AsyncGenerator<models.Goal, void, undefined> {
  return iterate((page) => listGoals(connection, page), options);
}

export interface CreateGoalOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.GoalCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create a goal.
 *
 * Gives an expense category a goal. A category has one at most.
 *
 * | kind | the goal |
 * |---|---|
 * | `target_balance` | The category holds `amount`. |
 * | `target_balance_by_date` | It holds `amount` by the month of `target_date`. |
 * | `monthly_funding` | `amount` is assigned to it every month. |
 * | `spending_target` | It has `amount` to spend every month, with what is carried in. |
 *
 * `auto_assign` fills what a goal needs. When the category is deleted, so is its goal.
 */
export function createGoal(
  connection: Connection,
  options: CreateGoalOptions,
): Promise<models.Goal> {
  return connection.json({
    id: "create_goal",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/goals",
    idempotent: true,
  }, options);
}

export interface GetGoalOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The goal. */
    goal_id: models.Id;
  };
}

/**
 * Get a goal.
 *
 * The goal. How far it is stands in `get_goal_progress`.
 */
export function getGoal(
  connection: Connection,
  options: GetGoalOptions,
): Promise<models.Goal> {
  return connection.json({
    id: "get_goal",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/goals/{goal_id}",
  }, options);
}

export interface UpdateGoalOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The goal. */
    goal_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.GoalUpdate;
}

/**
 * Change a goal.
 *
 * Changes the fields that are given (JSON Merge Patch). The category is fixed. A goal of
 * another kind than `target_balance_by_date` has no `target_date`: send null with its kind.
 */
export function updateGoal(
  connection: Connection,
  options: UpdateGoalOptions,
): Promise<models.Goal> {
  return connection.json({
    id: "update_goal",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/goals/{goal_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteGoalOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The goal. */
    goal_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a goal.
 *
 * Deletes the goal. The category and what it holds stay as they are.
 */
export function deleteGoal(
  connection: Connection,
  options: DeleteGoalOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_goal",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/goals/{goal_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface GetGoalProgressOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The goal. */
    goal_id: models.Id;
  };
  query?: {
    /** The month to look at. Left out, it is the current one. */
    month?: models.Month;
  };
}

/**
 * Get the progress of a goal.
 *
 * How far the goal is in a month, and what it needs to be reached in time.
 *
 * `needed` is what shall be assigned in the month: for `monthly_funding` the amount; for
 * `spending_target` what was not carried in; for `target_balance` all that the category
 * lacks; and for `target_balance_by_date` that, divided by the months that are left, this
 * one and the one of `target_date` included, and rounded up. So it falls when more is
 * assigned than needed, and rises after a month without. Past its date the whole is needed
 * at once.
 */
export function getGoalProgress(
  connection: Connection,
  options: GetGoalProgressOptions,
): Promise<models.GoalProgress> {
  return connection.json({
    id: "get_goal_progress",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/goals/{goal_id}/progress",
  }, options);
}

export interface ListMoneyMovesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only moves in this month. */
    month?: models.Month;
    /** Only moves from or to this category. */
    category_id?: models.Id;
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
 * List money moves.
 *
 * What was moved by `create_money_move` and `cover_category`, newest first. Assignments that
 * were set say nothing of where the money came from, and are in `list_audit_entries` alone.
 */
export function listMoneyMoves(
  connection: Connection,
  options: ListMoneyMovesOptions,
): Promise<models.MoneyMovePage> {
  return connection.json({
    id: "list_money_moves",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/money-moves",
  }, options);
}

/** All of `listMoneyMoves`, page after page. */
export function iterMoneyMoves(
  connection: Connection,
  options: ListMoneyMovesOptions,
): AsyncGenerator<models.MoneyMove, void, undefined> {
  return iterate((page) => listMoneyMoves(connection, page), options);
}

export interface GetMoneyMoveOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The money move. */
    money_move_id: models.Id;
  };
}

/**
 * Get a money move.
 *
 * The move as it was made. It never changes; `undo_change_set` takes it back with what it
 * did.
 */
export function getMoneyMove(
  connection: Connection,
  options: GetMoneyMoveOptions,
): Promise<models.MoneyMove> {
  return connection.json({
    id: "get_money_move",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/money-moves/{money_move_id}",
  }, options);
}

export interface ListImportsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only what belongs to this account. */
    account_id?: models.Id;
    /** Only imports of this status. */
    status?: models.ImportStatus;
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
 * List imports.
 *
 * The book's imports, newest first. Those rolled back are not among them.
 */
export function listImports(
  connection: Connection,
  options: ListImportsOptions,
): Promise<models.ImportPage> {
  return connection.json({
    id: "list_imports",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/imports",
  }, options);
}

/** All of `listImports`, page after page. */
export function iterImports(
  connection: Connection,
  options: ListImportsOptions,
): AsyncGenerator<models.Import, void, undefined> {
  return iterate((page) => listImports(connection, page), options);
}

export interface CreateImportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.ImportCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Preview a bank file.
 *
 * Reads a bank file and shows what it would bring to an account, without changing the
 * account. `list_import_rows` shows the rows, `update_import_rows` edits them,
 * `replace_import_mapping` corrects how columns were read, `commit_import` makes
 * transactions of them, and `delete_import` throws the preview away.
 *
 * **Formats**, told by content and not by name: OFX 1 and 2, QFX, QIF, CAMT.052, CAMT.053,
 * CAMT.054, MT940, and CSV with any columns that include a date and an amount. For CSV and
 * QIF, `mapping` may say how to read it; otherwise the import profile of the file's headings
 * does, or that is detected. The answer shows it.
 *
 * **Other programs.** CSV files that YNAB (register), Actual and Firefly III export, and those
 * of `create_export`, are known by their headings. Their splits, tags, categories and cleared
 * states are kept as far as the book has categories and tags of these names, and the
 * statement is chosen by the account's name. A transfer is a row in each of its accounts,
 * which `list_transfer_candidates` finds again.
 *
 * **Rules** of the book are applied to the rows, so that what they do is seen, and can be
 * edited, before anything is entered; the rows say which fired.
 *
 * **Which statement.** If the file has statements of several accounts, the one whose number
 * is the account's `identifier` is taken; where none is, the answer is 422
 * `statement-choice`, which lists them, and `statement` picks one. Several statements of one
 * account count as one.
 *
 * **Duplicates.** A row is a duplicate of a transaction of the account with the same
 * external id (or whose own id it is, as in files that this server exported), or else of one with the same amount, a date within three days and a similar
 * payee. A transaction that came from an earlier file of the same kind has that file's id,
 * so with another id it is the same movement only on the same day, or while it is pending.
 * Each transaction stands for one row at most. Importing the same file twice therefore adds
 * nothing.
 *
 * **Large files.** A file of more rows than the server reads at once (5,000, or what it is set
 * to) is answered 202: its `status` is `reading`, and a job reads it, so that a request never
 * waits for it. `get_import` tells when it is a `preview`, `get_import_job` how far it is and
 * what it failed for, and `cancel_import` stops it. A client that asks `get_import` until the
 * status is no longer `reading` needs to know nothing else, whichever answer it had.
 *
 * Nothing is stored of a file that cannot be read at once, but its sender is told with
 * `import.failed`; a large one stays, as `unread`, until it is deleted. A preview that is not
 * committed is thrown away after 30 days.
 */
export function createImport(
  connection: Connection,
  options: CreateImportOptions,
): Promise<models.Import> {
  return connection.json({
    id: "create_import",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/imports",
    idempotent: true,
    form: "multipart/form-data",
  }, options);
}

export interface GetImportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
}

/**
 * Get an import.
 *
 * The import, with what the file says and how many rows it has of each sort.
 */
export function getImport(
  connection: Connection,
  options: GetImportOptions,
): Promise<models.Import> {
  return connection.json({
    id: "get_import",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}",
  }, options);
}

export interface DeleteImportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Roll an import back.
 *
 * Throws a preview away, or rolls a committed import back: the transactions it created are
 * deleted, edited ones too, and the same file can then be imported anew. If one of them is
 * reconciled, this needs `unlock=true`. What is being read is thrown away, too; what is being
 * committed has to be stopped first, by `cancel_import`.
 *
 * Rolling back deletes transactions, so it takes the role editor; a contributor may throw
 * previews away.
 */
export function deleteImport(
  connection: Connection,
  options: DeleteImportOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_import",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListImportRowsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
  query?: {
    /** Only rows of this status. */
    status?: models.ImportRowStatus;
    /** Only rows with this decision. */
    decision?: models.ImportDecision;
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
 * List the rows of an import.
 *
 * The rows of the statement in the order of the file.
 */
export function listImportRows(
  connection: Connection,
  options: ListImportRowsOptions,
): Promise<models.ImportRowPage> {
  return connection.json({
    id: "list_import_rows",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/rows",
  }, options);
}

/** All of `listImportRows`, page after page. */
export function iterImportRows(
  connection: Connection,
  options: ListImportRowsOptions,
): AsyncGenerator<models.ImportRow, void, undefined> {
  return iterate((page) => listImportRows(connection, page), options);
}

export interface UpdateImportRowsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.ImportRowsUpdate;
}

/**
 * Edit rows of a preview.
 *
 * Changes the rows that are named, each by the fields that are given (JSON Merge Patch, row
 * by row); either all of them or none. A row the import does not have answers 404.
 *
 * A row with a problem can be skipped, or mended by giving what it lacks: with both a date
 * and an amount it becomes `new`. An amount that is given is in the account's currency. A
 * row with a new date, amount or payee is checked for duplicates again, and is accepted
 * unless it is one or the same change decides otherwise.
 */
export function updateImportRows(
  connection: Connection,
  options: UpdateImportRowsOptions,
): Promise<models.Import> {
  return connection.json({
    id: "update_import_rows",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/rows",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ReplaceImportMappingOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.ImportMapping;
}

/**
 * Read the file anew with another mapping.
 *
 * Reads the file of a preview once more, as the mapping says. Rows, duplicates and decisions
 * are made anew; edits of rows are lost. If the file cannot be read that way, the preview
 * stays as it was.
 *
 * A large file is read by a job, as by `create_import`: the answer is 202, and the rows of
 * before are gone at once. So is a file that could not be read (`unread`) the first time.
 */
export function replaceImportMapping(
  connection: Connection,
  options: ReplaceImportMappingOptions,
): Promise<models.Import> {
  return connection.json({
    id: "replace_import_mapping",
    method: "PUT",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/mapping",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface CommitImportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
  query?: {
    /** Skips the rows that still have a problem, instead of stopping at them. */
    skip_problems?: boolean;
  };
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Commit an import.
 *
 * Makes transactions of the accepted rows: all of them in one write, or none. Rows that are
 * undecided stop it, and so do rows that still have a problem, unless they are skipped one
 * by one or all together with `skip_problems=true`. Duplicates are looked for once more, so
 * that a row whose transaction has come in the meantime is not entered twice; what that
 * skipped shows in the answer's `rows`.
 *
 * A mapping that somebody gave is remembered as an import profile for the next file with the
 * same headings. Where there is one already it changes for everybody, and stays as it is if
 * the caller is a contributor.
 *
 * A booked row becomes a cleared transaction, a pending one a pending transaction. A row
 * accepted although it matches a transaction by external id is entered without that id.
 *
 * **Large imports** (more accepted rows than the server enters at once) are answered 202 with
 * the status `committing`: a job enters the rows in pieces, all of one change set, so that
 * others can write in between and one undo takes it back. `get_import` says `committed` when
 * it is done. If the job is stopped or cannot go on, the import is `stopped`: the rows of the
 * pieces so far are entered, `get_import_job` says what stood in the way, and committing again
 * goes on behind them.
 */
export function commitImport(
  connection: Connection,
  options: CommitImportOptions,
): Promise<models.Import> {
  return connection.json({
    id: "commit_import",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/commit",
    idempotent: true,
  }, options);
}

export interface GetImportJobOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
}

/**
 * Get the job of an import.
 *
 * What was last done with the import, how far it is, and what it failed for. What was
 * answered at once has a job, too: it is done.
 */
export function getImportJob(
  connection: Connection,
  options: GetImportJobOptions,
): Promise<models.ImportJob> {
  return connection.json({
    id: "get_import_job",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/job",
  }, options);
}

export interface CancelImportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import. */
    import_id: models.Id;
  };
}

/**
 * Stop the job of an import.
 *
 * Stops the reading or committing of a large file. An import that was being read is `unread`
 * then: `replace_import_mapping` reads its file anew, `delete_import` throws it away. One that
 * was being committed is `stopped`: what it has entered stays, `commit_import` enters the
 * rest, `delete_import` rolls it back. An import that nothing is done with stays as it is.
 */
export function cancelImport(
  connection: Connection,
  options: CancelImportOptions,
): Promise<models.ImportJob> {
  return connection.json({
    id: "cancel_import",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/imports/{import_id}/cancel",
  }, options);
}

export interface ListImportProfilesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List import profiles.
 *
 * The book's import profiles, by name.
 */
export function listImportProfiles(
  connection: Connection,
  options: ListImportProfilesOptions,
): Promise<models.ImportProfilePage> {
  return connection.json({
    id: "list_import_profiles",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/import-profiles",
  }, options);
}

/** All of `listImportProfiles`, page after page. */
export function iterImportProfiles(
  connection: Connection,
  options: ListImportProfilesOptions,
): AsyncGenerator<models.ImportProfile, void, undefined> {
  return iterate((page) => listImportProfiles(connection, page), options);
}

export interface CreateImportProfileOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.ImportProfileCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Create an import profile.
 *
 * Remembers how CSV files with these headings are read. `create_import` uses the profile by
 * itself for each file that has them, unless it is sent a `mapping`, and names it in
 * `profile_id`. Case, spaces and empty headings at the end make no difference.
 *
 * Profiles also come by themselves: `commit_import` remembers a mapping that somebody gave,
 * under the account's name, or puts it into the profile of these headings.
 */
export function createImportProfile(
  connection: Connection,
  options: CreateImportProfileOptions,
): Promise<models.ImportProfile> {
  return connection.json({
    id: "create_import_profile",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/import-profiles",
    idempotent: true,
  }, options);
}

export interface GetImportProfileOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import profile. */
    import_profile_id: models.Id;
  };
}

/**
 * Get an import profile.
 *
 * The headings that it is for, and how files that have them are read.
 */
export function getImportProfile(
  connection: Connection,
  options: GetImportProfileOptions,
): Promise<models.ImportProfile> {
  return connection.json({
    id: "get_import_profile",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/import-profiles/{import_profile_id}",
  }, options);
}

export interface UpdateImportProfileOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import profile. */
    import_profile_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.ImportProfileUpdate;
}

/**
 * Change an import profile.
 *
 * Changes the fields that are given (JSON Merge Patch); `mapping` is replaced as a whole.
 * Previews that were read with it stay as they are.
 */
export function updateImportProfile(
  connection: Connection,
  options: UpdateImportProfileOptions,
): Promise<models.ImportProfile> {
  return connection.json({
    id: "update_import_profile",
    method: "PATCH",
    path: "/api/v1/budget/books/{book_id}/import-profiles/{import_profile_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteImportProfileOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The import profile. */
    import_profile_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete an import profile.
 *
 * The next file with these headings is read as it is detected.
 */
export function deleteImportProfile(
  connection: Connection,
  options: DeleteImportProfileOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_import_profile",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/import-profiles/{import_profile_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ListExportsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
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
 * List exports.
 *
 * The book's exports whose files are kept, newest first.
 */
export function listExports(
  connection: Connection,
  options: ListExportsOptions,
): Promise<models.ExportPage> {
  return connection.json({
    id: "list_exports",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/exports",
  }, options);
}

/** All of `listExports`, page after page. */
export function iterExports(
  connection: Connection,
  options: ListExportsOptions,
): AsyncGenerator<models.Export, void, undefined> {
  return iterate((page) => listExports(connection, page), options);
}

export interface CreateExportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.ExportCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Export the book.
 *
 * Writes the book, or some of its transactions, to a file. The answer comes at once; the
 * worker writes the file, all of it as the book was at one moment. `get_export` tells how far
 * it is, `get_export_content` downloads it. The file is kept for seven days.
 *
 * **Formats.** `csv`: one row a transaction, or one row a split. `json`: what is
 * planned and booked, as its own operations show it, without imports, scanned documents,
 * members and invitations; a whole one has the `seq` from which `list_changes` goes on. `ofx`: OFX 2.2, one statement an account. `beancount`
 * and `hledger`: the double-entry ledger, with its balances asserted where the whole book is
 * exported. The guide *Exports* describes each.
 *
 * **Filters** choose transactions. A transfer belongs to both of its accounts. What else is in
 * a file, such as accounts and categories, is always whole. Filters of different kinds must
 * all fit.
 *
 * A book has ten unfinished exports at most.
 */
export function createExport(
  connection: Connection,
  options: CreateExportOptions,
): Promise<models.Export> {
  return connection.json({
    id: "create_export",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/exports",
    idempotent: true,
  }, options);
}

export interface GetExportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The export. */
    export_id: models.Id;
  };
}

/**
 * Get an export.
 *
 * The export, with how far it is.
 */
export function getExport(
  connection: Connection,
  options: GetExportOptions,
): Promise<models.Export> {
  return connection.json({
    id: "get_export",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/exports/{export_id}",
  }, options);
}

export interface DeleteExportOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The export. */
    export_id: models.Id;
  };
}

/**
 * Delete an export.
 *
 * Takes the file away before its time, or gives up one that is not written yet. Contributors
 * delete their own exports, editors those of others as well; a viewer's go with their time.
 */
export function deleteExport(
  connection: Connection,
  options: DeleteExportOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_export",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/exports/{export_id}",
  }, options);
}

export interface GetExportContentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The export. */
    export_id: models.Id;
  };
  /** The bytes that are asked for, such as `bytes=0-1023`. */
  range?: string;
  /** The ETag of the part that the caller has; of another file, all is answered. */
  ifRange?: string;
}

/**
 * Download an export.
 *
 * The file, whole or one range of its bytes (RFC 9110, 14). Its ETag is the SHA-256 of the
 * content, so a download that broke off can go on with `Range` and `If-Range`.
 */
export function getExportContent(
  connection: Connection,
  options: GetExportContentOptions,
): Promise<Download> {
  return connection.file({
    id: "get_export_content",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/exports/{export_id}/content",
    headers: { range: "Range", ifRange: "If-Range" },
  }, options, "application/octet-stream");
}

export interface ListRatesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only rates of one unit of this currency. */
    base?: models.Currency;
    /** Only rates that are told in this currency. */
    quote?: models.Currency;
    /** Only rates from this source. */
    source?: models.RateSource;
    /** Only rates of this day and later. */
    date_from?: string;
    /** Only rates of this day and earlier. */
    date_to?: string;
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
 * List exchange rates.
 *
 * The book's rates, newest first, each with its date and its source.
 */
export function listRates(
  connection: Connection,
  options: ListRatesOptions,
): Promise<models.RatePage> {
  return connection.json({
    id: "list_rates",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rates",
  }, options);
}

/** All of `listRates`, page after page. */
export function iterRates(
  connection: Connection,
  options: ListRatesOptions,
): AsyncGenerator<models.Rate, void, undefined> {
  return iterate((page) => listRates(connection, page), options);
}

export interface CreateRateOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RateCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Enter an exchange rate.
 *
 * Enters what one unit of `base` was worth in `quote` on a day. It holds from that day until
 * the next rate of the two currencies, in either direction. If the book has one of that day
 * already, the answer is 409 `rate-exists`; `replace_rate` puts another in its place.
 *
 * Nothing that is booked changes: transactions keep the rate that they were booked with.
 * Reports in base currency use the rate for what was booked without one.
 */
export function createRate(
  connection: Connection,
  options: CreateRateOptions,
): Promise<models.Rate> {
  return connection.json({
    id: "create_rate",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rates",
    idempotent: true,
  }, options);
}

export interface ImportRatesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.RateImportCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Import reference rates of the ECB.
 *
 * Takes the euro foreign exchange reference rates of the European Central Bank into the book:
 * a file that is sent, or the file at an address. Both forms of the file are read, XML and
 * CSV, of one day or of many, and a zip archive with one of them.
 *
 * Rates that a person entered stay as they are (`kept`). Codes of currencies that are no
 * more are named in `unknown_currencies`, and left out. All of the file is one write, which
 * can be undone: `undo_change_set` with `change_set_id`.
 *
 * A file holds 100,000 rates at most, or what the server allows; of the whole history, say
 * which `currencies` are wanted, or from which day on. An address is called from the server,
 * never one of its own network.
 */
export function importRates(
  connection: Connection,
  options: ImportRatesOptions,
): Promise<models.RateImport> {
  return connection.json({
    id: "import_rates",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/rates/imports",
    idempotent: true,
    form: "multipart/form-data",
  }, options);
}

export interface GetRateOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The currency that is worth something. */
    base: models.Currency;
    /** The currency that it is told in. */
    quote: models.Currency;
    /** The day from which the rate holds. */
    date: string;
  };
}

/**
 * Get the exchange rate of a day.
 *
 * The rate that was entered for exactly this day. What holds on a day without a rate of its
 * own says `convert_amount`.
 */
export function getRate(
  connection: Connection,
  options: GetRateOptions,
): Promise<models.Rate> {
  return connection.json({
    id: "get_rate",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/rates/{base}/{quote}/{date}",
  }, options);
}

export interface ReplaceRateOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The currency that is worth something. */
    base: models.Currency;
    /** The currency that it is told in. */
    quote: models.Currency;
    /** The day from which the rate holds. */
    date: string;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.RateSet;
}

/**
 * Set the exchange rate of a day.
 *
 * Sets the rate of the day, in place of the one there was, if there was one. Its source is
 * `manual` from then on, and files that are imported later leave it as it is.
 */
export function replaceRate(
  connection: Connection,
  options: ReplaceRateOptions,
): Promise<models.Rate> {
  return connection.json({
    id: "replace_rate",
    method: "PUT",
    path: "/api/v1/budget/books/{book_id}/rates/{base}/{quote}/{date}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteRateOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The currency that is worth something. */
    base: models.Currency;
    /** The currency that it is told in. */
    quote: models.Currency;
    /** The day from which the rate holds. */
    date: string;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete the exchange rate of a day.
 *
 * Deletes the rate; the one before it holds longer then. Transactions keep the rates that
 * they were booked with.
 */
export function deleteRate(
  connection: Connection,
  options: DeleteRateOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_rate",
    method: "DELETE",
    path: "/api/v1/budget/books/{book_id}/rates/{base}/{quote}/{date}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ConvertAmountOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query: {
    /** The currency of the amount. */
    from_currency: models.Currency;
    /** The currency that is asked for. */
    to_currency: models.Currency;
    /** What to convert, in minor units of `from_currency`; by default 1.00. */
    amount?: models.EntryAmount;
    /** The day whose rate is taken; by default today, where the book is. */
    date?: string;
  };
}

/**
 * Convert an amount.
 *
 * What an amount comes to in another currency on a day, by the rates of the book, and which
 * rates those are: of which day, and from which source.
 *
 * A rate holds from its day until the next one of the same two currencies. If the book has
 * no rate of the two in either direction, or an older one, two rates are crossed through the
 * book's base currency, or through the euro, which the rates of the ECB are told in. The
 * freshest way wins; of several of one day the shortest.
 *
 * `rate` has 12 decimals at most, and the amount follows from it: rounded to the minor unit,
 * halves to the even neighbour. Where there is no rate the answer is 422 `missing-rate`;
 * nothing is ever converted at 1 to 1.
 */
export function convertAmount(
  connection: Connection,
  options: ConvertAmountOptions,
): Promise<models.Conversion> {
  return connection.json({
    id: "convert_amount",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/convert",
  }, options);
}

export interface ListChangesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /**
     * The number of the last change the client knows; 0, if it has no copy yet, asks for all
     * there is.
     */
    since?: number;
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
 * List what changed.
 *
 * Everything that changed in the book after change number `since`, in the order it was
 * committed. A client that keeps a copy follows `next_cursor` to the last page, and then
 * keeps `latest_seq` as its next `since`. All pages of one run end at the same
 * `latest_seq`, whatever is written meanwhile.
 *
 * Since 0, the feed brings everything there is: a copy may begin there, too. Changes older
 * than a week are compacted: of each thing only the last one is told, so the first that is
 * heard of a thing may be its `update`, and it may come before what it refers to. Put `after`
 * into the copy whatever the operation is, and let a `delete` of what is not there pass.
 *
 * An attachment is not told again when its transaction is deleted, nor when that comes back:
 * keep it, and show it with its transaction alone.
 *
 * Deletions are told for 90 days at least. If one that came after `since` is told no longer,
 * or the book never had that number, the answer is 410 `resync-required`, in the middle of a
 * run, too: throw the copy away, and ask for changes since 0. `list_audit_entries` goes on
 * showing every change.
 */
export function listChanges(
  connection: Connection,
  options: ListChangesOptions,
): Promise<models.ChangePage> {
  return connection.json({
    id: "list_changes",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/changes",
  }, options);
}

/** All of `listChanges`, page after page. */
export function iterChanges(
  connection: Connection,
  options: ListChangesOptions,
): AsyncGenerator<models.Change, void, undefined> {
  return iterate((page) => listChanges(connection, page), options);
}

export interface ListAuditEntriesOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only changes to things of this sort. */
    entity?: models.ChangeEntity;
    /** Only changes to this thing, which may be gone. */
    entity_id?: string;
    /** Only the changes of this write. */
    change_set_id?: string;
    /** Only what this user did. */
    actor_id?: string;
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
 * List who did what.
 *
 * What the book's members and the server did, newest first, each with what was before and
 * what was after. `changed` names the members that differ.
 *
 * `list_changes` serves copies of the book, this serves people: it looks back from now, and
 * can be narrowed to one thing (`entity_id`), one write (`change_set_id`) or one person.
 * It reaches as far back as the journal is kept; of what the journal does not know, the
 * answer is 404.
 */
export function listAuditEntries(
  connection: Connection,
  options: ListAuditEntriesOptions,
): Promise<models.AuditPage> {
  return connection.json({
    id: "list_audit_entries",
    method: "GET",
    path: "/api/v1/budget/books/{book_id}/audit-entries",
  }, options);
}

/** All of `listAuditEntries`, page after page. */
export function iterAuditEntries(
  connection: Connection,
  options: ListAuditEntriesOptions,
): AsyncGenerator<models.AuditEntry, void, undefined> {
  return iterate((page) => listAuditEntries(connection, page), options);
}

export interface UndoChangeSetOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The write, as `list_changes` and `list_audit_entries` name it. */
    change_set_id: string;
  };
  query?: {
    /**
     * Lets the change touch what is reconciled. Without it, such a change answers 409
     * `transaction-reconciled`.
     */
    unlock?: boolean;
  };
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Undo a write.
 *
 * Makes everything that one write created, changed or deleted what it was before, whatever
 * the write was: an edit, a deletion, a merge, an import that was committed or rolled back.
 * The undoing is a write of its own and can be undone in the same way.
 *
 * **All or nothing.** If one of the things was changed again since, or something else has
 * come to need it, the answer is 409 `changed-since`, which names the later write: undo that
 * one first. What is reconciled needs `unlock=true`.
 *
 * **What stays.** Payees that the write created on the side stay if they are in use. What
 * was never part of the accounts is not brought back: previews of bank files, and documents
 * with their pictures; nor can a book be undone, nor who is in it with which role. A write that did nothing else answers 422
 * `not-undoable`.
 *
 * A change set is named in `list_changes` and in `list_audit_entries`.
 */
export function undoChangeSet(
  connection: Connection,
  options: UndoChangeSetOptions,
): Promise<models.Undoing> {
  return connection.json({
    id: "undo_change_set",
    method: "POST",
    path: "/api/v1/budget/books/{book_id}/change-sets/{change_set_id}/undo",
    idempotent: true,
  }, options);
}
