// The operations of system.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";

export interface GetLivenessOptions extends CallOptions {
}

/**
 * Tell whether the process runs.
 *
 * Answers as long as the process can answer at all. It asks nothing else, so a database that
 * is down is no reason to restart the process.
 */
export function getLiveness(
  connection: Connection,
  options: GetLivenessOptions = {},
): Promise<models.Liveness> {
  return connection.json({
    id: "get_liveness",
    method: "GET",
    path: "/health/live",
    anonymous: true,
  }, options);
}

export interface GetReadinessOptions extends CallOptions {
}

/**
 * Tell whether the server can serve.
 *
 * Asks what the server needs. Without the database it is not ready and answers 503. Without
 * Redis it is `degraded`: answers are the same, only slower, so it stays ready. While it shuts
 * down it answers 503, so that no new requests come.
 */
export function getReadiness(
  connection: Connection,
  options: GetReadinessOptions = {},
): Promise<models.Readiness> {
  return connection.json({
    id: "get_readiness",
    method: "GET",
    path: "/health/ready",
    anonymous: true,
  }, options);
}

export interface GetStartupOptions extends CallOptions {
}

/**
 * Tell whether the server has started.
 *
 * Answers 503 until the server has connected to its database, found the schema it was made
 * for, and taken up its work; from then on always 200.
 */
export function getStartup(
  connection: Connection,
  options: GetStartupOptions = {},
): Promise<models.Startup> {
  return connection.json({
    id: "get_startup",
    method: "GET",
    path: "/health/startup",
    anonymous: true,
  }, options);
}

export interface ListProblemsOptions extends CallOptions {
}

/**
 * List the problems there are.
 *
 * Every problem that an operation can answer with, in the order of the catalogue. The list is
 * short and comes as a whole.
 */
export function listProblems(
  connection: Connection,
  options: ListProblemsOptions = {},
): Promise<models.ProblemTypeList> {
  return connection.json({
    id: "list_problems",
    method: "GET",
    path: "/problems",
    anonymous: true,
  }, options);
}

export interface GetProblemOptions extends CallOptions {
  path: {
    /** The problem's name, the last part of its `type`. */
    slug: models.Slug;
  };
}

/**
 * Explain a problem.
 *
 * What a problem means and what a client should do about it. This is where the `type` of every
 * problem leads. A browser gets a page, a program JSON.
 */
export function getProblem(
  connection: Connection,
  options: GetProblemOptions,
): Promise<models.ProblemType> {
  return connection.json({
    id: "get_problem",
    method: "GET",
    path: "/problems/{slug}",
    anonymous: true,
  }, options);
}

/** The same as `getProblem` in another form. */
export function getProblemAs(
  connection: Connection,
  mediaType: "text/html",
  options: GetProblemOptions,
): Promise<Download> {
  return connection.file({
    id: "get_problem",
    method: "GET",
    path: "/problems/{slug}",
    anonymous: true,
  }, options, mediaType);
}

export interface ListCurrenciesOptions extends CallOptions {
}

/**
 * List currencies.
 *
 * The ISO 4217 currencies that books and accounts can be kept in, by code, with the decimals
 * that their minor unit stands for. The list is short and comes as a whole.
 */
export function listCurrencies(
  connection: Connection,
  options: ListCurrenciesOptions = {},
): Promise<models.CurrencyList> {
  return connection.json({
    id: "list_currencies",
    method: "GET",
    path: "/api/v1/system/currencies",
    anonymous: true,
  }, options);
}
