// The operations of ocr.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";
import { iterate } from "./pages.js";

export interface ListDocumentsOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  query?: {
    /** Only documents of this status. */
    status?: models.DocumentStatus;
    /** Only documents that have, or have not, become a transaction. */
    entered?: boolean;
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
 * List documents.
 *
 * The book's documents, newest first, each with what was found of it in short.
 */
export function listDocuments(
  connection: Connection,
  options: ListDocumentsOptions,
): Promise<models.DocumentPage> {
  return connection.json({
    id: "list_documents",
    method: "GET",
    path: "/api/v1/ocr/books/{book_id}/documents",
  }, options);
}

/** All of `listDocuments`, page after page. */
export function iterDocuments(
  connection: Connection,
  options: ListDocumentsOptions,
): AsyncGenerator<models.Document, void, undefined> {
  return iterate((page) => listDocuments(connection, page), options);
}

export interface CreateDocumentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
  };
  body: models.DocumentCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Upload a receipt or an invoice.
 *
 * Takes a picture or a PDF and reads it in the background. The answer is the document, which
 * is also the job: ask for it again until `status` is `done` or `failed`; `progress` rises in
 * between. A picture takes some seconds. What fails says why in `problem`.
 *
 * **The same file twice** is one document: if the book has a file of the same content already,
 * the answer is 200 with that document, and nothing is read anew.
 *
 * **What is taken**: JPEG, PNG, WebP and PDF, told by content and not by name. HEIC pictures,
 * as iPhones make them, are refused with 415: share them as JPEG. Pictures may have 50
 * megapixels, PDFs 20 pages; what is larger is taken and fails with its reason.
 */
export function createDocument(
  connection: Connection,
  options: CreateDocumentOptions,
): Promise<models.Document> {
  return connection.json({
    id: "create_document",
    method: "POST",
    path: "/api/v1/ocr/books/{book_id}/documents",
    idempotent: true,
    form: "multipart/form-data",
  }, options);
}

export interface GetDocumentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
}

/**
 * Get a document.
 *
 * The document, with how far its reading is and what was found in short.
 */
export function getDocument(
  connection: Connection,
  options: GetDocumentOptions,
): Promise<models.Document> {
  return connection.json({
    id: "get_document",
    method: "GET",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}",
  }, options);
}

export interface DeleteDocumentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete a document.
 *
 * Deletes the document, its file and what was extracted. A transaction that was made of it
 * stays. What is being read is thrown away when it is done.
 */
export function deleteDocument(
  connection: Connection,
  options: DeleteDocumentOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_document",
    method: "DELETE",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface GetDocumentContentOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
}

/**
 * Download a document.
 *
 * The file as it was uploaded.
 */
export function getDocumentContent(
  connection: Connection,
  options: GetDocumentContentOptions,
): Promise<Download> {
  return connection.file({
    id: "get_document_content",
    method: "GET",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}/content",
  }, options, "application/octet-stream");
}

export interface GetExtractionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
}

/**
 * Get what a document says.
 *
 * Every field that was found, with the text it was read from, its place, and how sure it is.
 * A field that was not found is null. `check` says whether the figures agree.
 */
export function getExtraction(
  connection: Connection,
  options: GetExtractionOptions,
): Promise<models.Extraction> {
  return connection.json({
    id: "get_extraction",
    method: "GET",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}/extraction",
  }, options);
}

export interface UpdateExtractionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.ExtractionUpdate;
}

/**
 * Correct what a document says.
 *
 * Replaces the fields that are named; null says that the document has no such thing. A
 * corrected field is sure, its source is `user`, and the checks are made anew. What was read
 * and where stays with the field.
 *
 * A corrected merchant is remembered: the next document whose merchant is read the same way
 * has the corrected name, with the source `derived`.
 */
export function updateExtraction(
  connection: Connection,
  options: UpdateExtractionOptions,
): Promise<models.Extraction> {
  return connection.json({
    id: "update_extraction",
    method: "PATCH",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}/extraction",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DraftTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
  body: models.DraftRequest;
}

/**
 * Draft a transaction.
 *
 * Shows the transaction that the document would become. Nothing is written: edit the draft and
 * send it to `create_document_transaction`.
 *
 * The payee is the book's one of the merchant's name, or else a new one. Lines become splits
 * if they add up to the total; tax, tip and rounding that come on top of them are splits of
 * their own. `warnings` names what a person should look at.
 */
export function draftTransaction(
  connection: Connection,
  options: DraftTransactionOptions,
): Promise<models.TransactionDraft> {
  return connection.json({
    id: "draft_transaction",
    method: "POST",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}/draft",
  }, options);
}

export interface CreateDocumentTransactionOptions extends CallOptions {
  path: {
    /** The book. A book that the caller is no member of answers 404. */
    book_id: models.Id;
    /** The document. */
    document_id: models.Id;
  };
  body: models.DocumentTransactionCreate;
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Enter a transaction from a document.
 *
 * Confirms a draft: enters the transaction in the book and attaches the document to it, both
 * or neither. A document becomes one transaction at most; while that transaction exists, a
 * second call answers 409 with its id.
 */
export function createDocumentTransaction(
  connection: Connection,
  options: CreateDocumentTransactionOptions,
): Promise<models.DocumentTransaction> {
  return connection.json({
    id: "create_document_transaction",
    method: "POST",
    path: "/api/v1/ocr/books/{book_id}/documents/{document_id}/transaction",
    idempotent: true,
  }, options);
}
