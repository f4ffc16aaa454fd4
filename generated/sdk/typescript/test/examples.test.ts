// Every example of the specification, sent and read.

import assert from "node:assert/strict";
import { test } from "node:test";
import type * as models from "../dist/models.js";
import { Stub } from "./stub.js";

test("get_liveness", async () => {
  const answer: models.Liveness = {"status": "alive"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getLiveness({  }), answer);
  await stub.check({"method": "GET", "path": "/health/live", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_readiness", async () => {
  const answer: models.Readiness = {"status": "ready", "checks": [{"name": "database", "status": "ok", "detail": null}, {"name": "redis", "status": "ok", "detail": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getReadiness({  }), answer);
  await stub.check({"method": "GET", "path": "/health/ready", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_readiness", async () => {
  const answer: models.Readiness = {"status": "degraded", "checks": [{"name": "database", "status": "ok", "detail": null}, {"name": "redis", "status": "failed", "detail": "connection refused"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getReadiness({  }), answer);
  await stub.check({"method": "GET", "path": "/health/ready", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_startup", async () => {
  const answer: models.Startup = {"status": "started", "release": "1.0.0", "started_at": "2026-01-03T09:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getStartup({  }), answer);
  await stub.check({"method": "GET", "path": "/health/startup", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_problems", async () => {
  const answer: models.ProblemTypeList = {"items": [{"slug": "account-closed", "type": "/problems/account-closed", "status": 409, "title": "Account closed", "meaning": "The account is closed and takes no new transactions.", "action": "Open it again, or use another account."}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listProblems({  }), answer);
  await stub.check({"method": "GET", "path": "/problems", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_problem", async () => {
  const answer: models.ProblemType = {"slug": "account-closed", "type": "/problems/account-closed", "status": 409, "title": "Account closed", "meaning": "The account is closed and takes no new transactions.", "action": "Open it again, or use another account."};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getProblem({ path: {"slug": "account-closed"} }), answer);
  await stub.check({"method": "GET", "path": "/problems/account-closed", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_problem", async () => {
  const answer = "<!doctype html><title>Account closed</title><h1>Account closed</h1>";
  const stub = new Stub(200, "text/html", answer);
  assert.equal(await (await stub.centime.getProblemAs("text/html", { path: {"slug": "account-closed"} })).text(), answer);
  await stub.check({"method": "GET", "path": "/problems/account-closed", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_currencies", async () => {
  const answer: models.CurrencyList = {"items": [{"code": "EUR", "decimals": 2}, {"code": "JPY", "decimals": 0}, {"code": "KWD", "decimals": 3}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listCurrencies({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/system/currencies", "query": [], "headers": {}, "body": null, "form": false});
});

test("register", async () => {
  const answer: models.User = {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.register({ body: {"email": "ada@example.org", "password": "seven otters under one umbrella", "display_name": "Ada", "locale": "en-GB"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/register", "query": [], "headers": {}, "body": {"email": "ada@example.org", "password": "seven otters under one umbrella", "display_name": "Ada", "locale": "en-GB"}, "form": false});
});

test("register", async () => {
  const answer: models.User = {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.register({ body: {"email": "grace@example.org", "password": "lighthouse-pebble-accordion", "display_name": "Grace"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/register", "query": [], "headers": {}, "body": {"email": "grace@example.org", "password": "lighthouse-pebble-accordion", "display_name": "Grace"}, "form": false});
});

test("login", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.login({ body: {"email": "ada@example.org", "password": "seven otters under one umbrella", "device_name": "Ada's phone"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/login", "query": [], "headers": {}, "body": {"email": "ada@example.org", "password": "seven otters under one umbrella", "device_name": "Ada's phone"}, "form": false});
});

test("login", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.login({ body: {"email": "ada@example.org", "password": "seven otters under one umbrella"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/login", "query": [], "headers": {}, "body": {"email": "ada@example.org", "password": "seven otters under one umbrella"}, "form": false});
});

test("refresh_token", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.refreshToken({ body: {"refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/token/refresh", "query": [], "headers": {}, "body": {"refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg"}, "form": false});
});

test("logout", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.logout({  }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/logout", "query": [], "headers": {}, "body": null, "form": false});
});

test("logout_everywhere", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.logoutEverywhere({  }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/logout/all", "query": [], "headers": {}, "body": null, "form": false});
});

test("request_email_verification", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.requestEmailVerification({  }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/email/verification", "query": [], "headers": {}, "body": null, "form": false});
});

test("confirm_email", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.confirmEmail({ body: {"token": "ctm_lnk_AYk3n0lCw4cZt1m9"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/email/verification/confirm", "query": [], "headers": {}, "body": {"token": "ctm_lnk_AYk3n0lCw4cZt1m9"}, "form": false});
});

test("revert_email", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.revertEmail({ body: {"token": "ctm_lnk_AYk3n0lCw4cZt1m9"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/email/revert", "query": [], "headers": {}, "body": {"token": "ctm_lnk_AYk3n0lCw4cZt1m9"}, "form": false});
});

test("forgot_password", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.forgotPassword({ body: {"email": "ada@example.org"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/password/forgot", "query": [], "headers": {}, "body": {"email": "ada@example.org"}, "form": false});
});

test("reset_password", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.resetPassword({ body: {"token": "ctm_lnk_AYk3n0lCw4cZt1m9", "new_password": "lighthouse-pebble-accordion"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/password/reset", "query": [], "headers": {}, "body": {"token": "ctm_lnk_AYk3n0lCw4cZt1m9", "new_password": "lighthouse-pebble-accordion"}, "form": false});
});

test("check_password", async () => {
  const answer: models.PasswordStrength = {"score": 4, "enough": true, "breached": false, "warning": null, "suggestions": []};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.checkPassword({ body: {"password": "seven otters under one umbrella", "email": "ada@example.org", "display_name": "Ada"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/password/strength", "query": [], "headers": {}, "body": {"password": "seven otters under one umbrella", "email": "ada@example.org", "display_name": "Ada"}, "form": false});
});

test("check_password", async () => {
  const answer: models.PasswordStrength = {"score": 0, "enough": false, "breached": false, "warning": "This is similar to a commonly used password.", "suggestions": ["Add another word or two. Uncommon words are better."]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.checkPassword({ body: {"password": "password12"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/password/strength", "query": [], "headers": {}, "body": {"password": "password12"}, "form": false});
});

test("change_password", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.changePassword({ body: {"current_password": "seven otters under one umbrella", "new_password": "lighthouse-pebble-accordion"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/password/change", "query": [], "headers": {}, "body": {"current_password": "seven otters under one umbrella", "new_password": "lighthouse-pebble-accordion"}, "form": false});
});

test("get_me", async () => {
  const answer: models.User = {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getMe({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/me", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_me", async () => {
  const answer: models.User = {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada L.", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-02-02T09:30:00Z", "version": 2};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateMe({ ifMatch: "\"v3.s118\"", body: {"display_name": "Ada L."} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/me", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"display_name": "Ada L."}, "form": false});
});

test("update_me", async () => {
  const answer: models.User = {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada L.", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-02-02T09:30:00Z", "version": 2};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateMe({ ifMatch: "\"v3.s118\"", body: {"locale": "fr-CH"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/me", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"locale": "fr-CH"}, "form": false});
});

test("delete_me", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteMe({ ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/me", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("change_email", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.changeEmail({ body: {"email": "ada.l@example.org", "password": "seven otters under one umbrella"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/me/email", "query": [], "headers": {}, "body": {"email": "ada.l@example.org", "password": "seven otters under one umbrella"}, "form": false});
});

test("restore_me", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.restoreMe({ body: {"email": "ada@example.org", "password": "seven otters under one umbrella"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/me/restore", "query": [], "headers": {}, "body": {"email": "ada@example.org", "password": "seven otters under one umbrella"}, "form": false});
});

test("reauthenticate", async () => {
  const answer: models.ProvedAccess = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "authenticated_at": "2026-02-02T09:30:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.reauthenticate({ body: {"password": "seven otters under one umbrella"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/me/reauthenticate", "query": [], "headers": {}, "body": {"password": "seven otters under one umbrella"}, "form": false});
});

test("list_security_events", async () => {
  const answer: models.SecurityEventPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000e002", "type": "security.password_changed", "occurred_at": "2026-02-02T09:30:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "token_id": null, "name": "Ada's phone", "user_agent": "Centime/2.1 (Android 16)", "address": "203.0.113.7"}, {"id": "0190a5c2-7b1e-7c3d-9f00-00000000e001", "type": "security.token_created", "occurred_at": "2026-01-31T12:00:00Z", "session_id": null, "token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "user_agent": null, "address": null}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listSecurityEvents({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/me/security-events", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("complete_login", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.completeLogin({ body: {"challenge": "ctm_mfa_kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "proof": {"totp_code": "492039"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/login/mfa", "query": [], "headers": {}, "body": {"challenge": "ctm_mfa_kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "proof": {"totp_code": "492039"}}, "form": false});
});

test("complete_login", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.completeLogin({ body: {"challenge": "ctm_mfa_kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "proof": {"recovery_code": "4J7XK-Q2WNP"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/login/mfa", "query": [], "headers": {}, "body": {"challenge": "ctm_mfa_kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "proof": {"recovery_code": "4J7XK-Q2WNP"}}, "form": false});
});

test("list_factors", async () => {
  const answer: models.FactorList = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000c001", "kind": "totp", "name": "Ada's phone", "created_at": "2026-01-31T12:00:00Z", "last_used_at": "2026-02-02T09:30:00Z"}, {"id": "0190a5c2-7b1e-7c3d-9f00-00000000c002", "kind": "totp", "name": "Tablet", "created_at": "2026-02-01T12:00:00Z", "last_used_at": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listFactors({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/mfa/factors", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_factor", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteFactor({ path: {"factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/mfa/factors/0190a5c2-7b1e-7c3d-9f00-00000000c001", "query": [], "headers": {}, "body": null, "form": false});
});

test("confirm_totp", async () => {
  const answer: models.FactorAdded = {"factor": {"id": "0190a5c2-7b1e-7c3d-9f00-00000000c001", "kind": "totp", "name": "Ada's phone", "created_at": "2026-01-31T12:00:00Z", "last_used_at": null}, "recovery_codes": ["4J7XK-Q2WNP", "8MRTV-6YHC3", "9BDFG-WK4ZT", "C5QX2-7NJPM", "DHV8T-3RYKW", "F6ZG9-XBC4Q", "J2PMN-T8W5V", "K7YR3-HDQX6", "N4WCB-Z9GFJ", "Q3TK5-M6VPY"]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.confirmTotp({ path: {"factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001"}, body: {"code": "492039"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/mfa/factors/0190a5c2-7b1e-7c3d-9f00-00000000c001/confirm", "query": [], "headers": {}, "body": {"code": "492039"}, "form": false});
});

test("create_totp", async () => {
  const answer: models.TotpCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000c001", "name": "Ada's phone", "secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "otpauth_uri": "otpauth://totp/Centime:ada%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Centime&algorithm=SHA1&digits=6&period=30", "qr_svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 53 53\"><path d=\"M4 4h7\"/></svg>", "expires_at": "2026-01-31T13:00:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTotp({ body: {"name": "Ada's phone"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/mfa/totp", "query": [], "headers": {}, "body": {"name": "Ada's phone"}, "form": false});
});

test("get_recovery_codes", async () => {
  const answer: models.RecoveryCodesLeft = {"left": 9, "created_at": "2026-01-31T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getRecoveryCodes({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/mfa/recovery-codes", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_recovery_codes", async () => {
  const answer: models.RecoveryCodesLeft = {"left": 0, "created_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getRecoveryCodes({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/mfa/recovery-codes", "query": [], "headers": {}, "body": null, "form": false});
});

test("regenerate_recovery_codes", async () => {
  const answer: models.RecoveryCodes = {"recovery_codes": ["4J7XK-Q2WNP", "8MRTV-6YHC3", "9BDFG-WK4ZT", "C5QX2-7NJPM", "DHV8T-3RYKW", "F6ZG9-XBC4Q", "J2PMN-T8W5V", "K7YR3-HDQX6", "N4WCB-Z9GFJ", "Q3TK5-M6VPY"], "created_at": "2026-01-31T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.regenerateRecoveryCodes({  }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/mfa/recovery-codes", "query": [], "headers": {}, "body": null, "form": false});
});

test("verify_second_factor", async () => {
  const answer: models.SteppedUpAccess = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "acr": "aal2", "amr": ["mfa", "otp", "pwd"], "auth_time": "2026-02-02T09:30:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifySecondFactor({ body: {"proof": {"totp_code": "492039"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/mfa/verify", "query": [], "headers": {}, "body": {"proof": {"totp_code": "492039"}}, "form": false});
});

test("verify_second_factor", async () => {
  const answer: models.SteppedUpAccess = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "acr": "aal2", "amr": ["mfa", "otp", "pwd"], "auth_time": "2026-02-02T09:30:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifySecondFactor({ body: {"proof": {"recovery_code": "4J7XK-Q2WNP"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/mfa/verify", "query": [], "headers": {}, "body": {"proof": {"recovery_code": "4J7XK-Q2WNP"}}, "form": false});
});

test("list_passkeys", async () => {
  const answer: models.PasskeyList = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop", "synced": true, "transports": ["internal"], "created_at": "2026-01-31T12:00:00Z", "last_used_at": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listPasskeys({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/passkeys", "query": [], "headers": {}, "body": null, "form": false});
});

test("create_passkey", async () => {
  const answer: models.PasskeyCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop", "synced": true, "transports": ["internal"], "created_at": "2026-01-31T12:00:00Z", "last_used_at": null, "recovery_codes": null};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createPasskey({ body: {"name": "Laptop", "credential": {"id": "b3VyLWxhcHRvcA", "type": "public-key"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/passkeys", "query": [], "headers": {}, "body": {"name": "Laptop", "credential": {"id": "b3VyLWxhcHRvcA", "type": "public-key"}}, "form": false});
});

test("begin_passkey_registration", async () => {
  const answer: models.PasskeyOptions = {"options": {"rp": {"id": "money.example.org", "name": "Centime"}, "user": {"id": "AZClwnsefD2fAAAAAAAAAQ", "name": "ada@example.org", "displayName": "Ada"}, "challenge": "kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "pubKeyCredParams": [{"type": "public-key", "alg": -7}]}, "expires_at": "2026-01-31T12:05:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.beginPasskeyRegistration({  }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/passkeys/registration/options", "query": [], "headers": {}, "body": null, "form": false});
});

test("begin_passkey_authentication", async () => {
  const answer: models.PasskeyOptions = {"options": {"rpId": "money.example.org", "challenge": "kq4tVQ0cC4QyQ1i3m4bEw2sJvYw3W3nQmT2n3sVb9xA", "userVerification": "required"}, "expires_at": "2026-01-31T12:05:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.beginPasskeyAuthentication({  }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/passkeys/authentication/options", "query": [], "headers": {}, "body": null, "form": false});
});

test("authenticate_with_passkey", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.authenticateWithPasskey({ body: {"device_name": "Ada's laptop", "credential": {"id": "b3VyLWxhcHRvcA", "type": "public-key"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/passkeys/authentication", "query": [], "headers": {}, "body": {"device_name": "Ada's laptop", "credential": {"id": "b3VyLWxhcHRvcA", "type": "public-key"}}, "form": false});
});

test("get_passkey", async () => {
  const answer: models.Passkey = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop", "synced": true, "transports": ["internal"], "created_at": "2026-01-31T12:00:00Z", "last_used_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getPasskey({ path: {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/passkeys/0190a5c2-7b1e-7c3d-9f00-00000000d001", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_passkey", async () => {
  const answer: models.Passkey = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop", "synced": true, "transports": ["internal"], "created_at": "2026-01-31T12:00:00Z", "last_used_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updatePasskey({ path: {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001"}, body: {"name": "Old laptop"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/passkeys/0190a5c2-7b1e-7c3d-9f00-00000000d001", "query": [], "headers": {}, "body": {"name": "Old laptop"}, "form": false});
});

test("delete_passkey", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deletePasskey({ path: {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/passkeys/0190a5c2-7b1e-7c3d-9f00-00000000d001", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_providers", async () => {
  const answer: models.ProviderList = {"items": [{"id": "google", "name": "Google"}, {"id": "home", "name": "Home"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listProviders({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/providers", "query": [], "headers": {}, "body": null, "form": false});
});

test("begin_provider_login", async () => {
  const answer: models.ProviderAuthorization = {"authorization_url": "https://login.example.org/authorize?client_id=centime&response_type=code", "handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "expires_at": "2026-01-31T12:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.beginProviderLogin({ path: {"provider": "home"}, body: {"redirect_uri": "https://money.example.org/signed-in"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/providers/home/authorize", "query": [], "headers": {}, "body": {"redirect_uri": "https://money.example.org/signed-in"}, "form": false});
});

test("begin_provider_login", async () => {
  const answer: models.ProviderAuthorization = {"authorization_url": "https://login.example.org/authorize?client_id=centime&response_type=code", "handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "expires_at": "2026-01-31T12:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.beginProviderLogin({ path: {"provider": "home"}, body: {"redirect_uri": "https://money.example.org/signed-in", "login_hint": "ada@example.org", "prompt": "select_account"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/providers/home/authorize", "query": [], "headers": {}, "body": {"redirect_uri": "https://money.example.org/signed-in", "login_hint": "ada@example.org", "prompt": "select_account"}, "form": false});
});

test("complete_provider_login", async () => {
  const answer: models.SessionTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwYTVjMiJ9.c2lnbmF0dXJl", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "refresh_expires_at": "2026-03-02T12:00:00Z", "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "user": {"id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "email": "ada@example.org", "email_verified": false, "display_name": "Ada", "locale": "en-GB", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.completeProviderLogin({ path: {"provider": "home"}, body: {"handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkjqzQwB1mXo4rT8yVvGk2Nn", "iss": "https://login.example.org", "device_name": "Ada's laptop"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/providers/home/callback", "query": [], "headers": {}, "body": {"handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkjqzQwB1mXo4rT8yVvGk2Nn", "iss": "https://login.example.org", "device_name": "Ada's laptop"}, "form": false});
});

test("list_identities", async () => {
  const answer: models.IdentityList = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000d101", "provider": "home", "name": "Home", "email": "ada@example.org", "created_at": "2026-01-31T12:00:00Z", "last_used_at": "2026-02-02T09:30:00Z"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listIdentities({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/identities", "query": [], "headers": {}, "body": null, "form": false});
});

test("create_identity", async () => {
  const answer: models.Identity = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000d101", "provider": "home", "name": "Home", "email": "ada@example.org", "created_at": "2026-01-31T12:00:00Z", "last_used_at": "2026-02-02T09:30:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createIdentity({ body: {"provider": "home", "handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkjqzQwB1mXo4rT8yVvGk2Nn", "iss": "https://login.example.org"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/identities", "query": [], "headers": {}, "body": {"provider": "home", "handle": "ctm_fed_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG", "code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkjqzQwB1mXo4rT8yVvGk2Nn", "iss": "https://login.example.org"}, "form": false});
});

test("delete_identity", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteIdentity({ path: {"identity_id": "0190a5c2-7b1e-7c3d-9f00-00000000d101"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/identities/0190a5c2-7b1e-7c3d-9f00-00000000d101", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_sessions", async () => {
  const answer: models.SessionPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "device_name": "Ada's phone", "user_agent": "Centime/2.1 (Android 16)", "address": "203.0.113.7", "current": true, "created_at": "2026-01-31T12:00:00Z", "last_used_at": "2026-02-02T09:30:00Z", "expires_at": "2026-03-04T09:30:00Z"}, {"id": "0190a5c2-7b1e-7c3d-9f00-00000000a001", "device_name": null, "user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0", "address": "2001:db8::17", "current": false, "created_at": "2026-01-30T08:00:00Z", "last_used_at": "2026-01-30T08:00:00Z", "expires_at": "2026-03-01T08:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listSessions({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/sessions", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("revoke_other_sessions", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.revokeOtherSessions({  }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/sessions", "query": [], "headers": {}, "body": null, "form": false});
});

test("revoke_session", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.revokeSession({ path: {"session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/sessions/0190a5c2-7b1e-7c3d-9f00-00000000a001", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_tokens", async () => {
  const answer: models.PersonalTokenPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read", "budget:write"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-05-01T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listTokens({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/tokens", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_token", async () => {
  const answer: models.PersonalTokenCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read", "budget:write"], "book_ids": null, "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-07-30T12:00:00Z", "last_used_at": null, "token": "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createToken({ body: {"name": "Nightly import", "scopes": ["budget:read", "budget:write"], "expires_in_days": 180} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/tokens", "query": [], "headers": {}, "body": {"name": "Nightly import", "scopes": ["budget:read", "budget:write"], "expires_in_days": 180}, "form": false});
});

test("create_token", async () => {
  const answer: models.PersonalTokenCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read", "budget:write"], "book_ids": null, "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-07-30T12:00:00Z", "last_used_at": null, "token": "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createToken({ body: {"name": "Monthly report", "scopes": ["budget:read"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/tokens", "query": [], "headers": {}, "body": {"name": "Monthly report", "scopes": ["budget:read"]}, "form": false});
});

test("get_token", async () => {
  const answer: models.PersonalToken = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read", "budget:write"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-05-01T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getToken({ path: {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_token", async () => {
  const answer: models.PersonalToken = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Weekly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read"], "book_ids": null, "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-05-01T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateToken({ path: {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001"}, body: {"name": "Weekly import"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001", "query": [], "headers": {}, "body": {"name": "Weekly import"}, "form": false});
});

test("update_token", async () => {
  const answer: models.PersonalToken = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Weekly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read"], "book_ids": null, "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-05-01T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateToken({ path: {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001"}, body: {"scopes": ["budget:read"], "book_ids": null} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001", "query": [], "headers": {}, "body": {"scopes": ["budget:read"], "book_ids": null}, "form": false});
});

test("revoke_token", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.revokeToken({ path: {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001", "query": [], "headers": {}, "body": null, "form": false});
});

test("rotate_token", async () => {
  const answer: models.PersonalTokenRotated = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "hint": "ctm_pat_…zjdk", "scopes": ["budget:read", "budget:write"], "book_ids": null, "created_at": "2026-01-31T12:00:00Z", "expires_at": "2026-08-01T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z", "token": "ctm_pat_0HbT4mWq9ZsLxV2nRk7YcJ5uGdPa8E2Ezjdk", "previous_expires_at": "2026-02-03T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rotateToken({ path: {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001"}, body: {"expires_in_days": 180} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/tokens/0190a5c2-7b1e-7c3d-9f00-00000000b001/rotate", "query": [], "headers": {}, "body": {"expires_in_days": 180}, "form": false});
});

test("begin_authorization", async () => {
  const answer: models.AuthorizationBegun = {"challenge": "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "consent_uri": "https://centime.example.org/oauth2/consent?challenge=ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "expires_in": 600};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.beginAuthorization({ body: {"response_type": "code", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "redirect_uri": "https://dashboard.example.org/callback", "scope": "budget:read openid", "state": "af0ifjsldkj", "nonce": "n-0S6_WzA2Mj", "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/authorize", "query": [], "headers": {}, "body": [["response_type", "code"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["redirect_uri", "https://dashboard.example.org/callback"], ["scope", "budget:read openid"], ["state", "af0ifjsldkj"], ["nonce", "n-0S6_WzA2Mj"], ["code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"], ["code_challenge_method", "S256"]], "form": true});
});

test("issue_oauth_token", async () => {
  const answer: models.OAuthTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwIn0.c2ln", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "scope": "budget:read"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.issueOauthToken({ body: {"grant_type": "authorization_code", "code": "ctm_oac_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "redirect_uri": "https://dashboard.example.org/callback", "code_verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/token", "query": [], "headers": {}, "body": [["grant_type", "authorization_code"], ["code", "ctm_oac_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"], ["redirect_uri", "https://dashboard.example.org/callback"], ["code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["client_secret", "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"]], "form": true});
});

test("issue_oauth_token", async () => {
  const answer: models.OAuthTokens = {"access_token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkwIn0.c2ln", "token_type": "Bearer", "expires_in": 600, "refresh_token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "scope": "budget:read"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.issueOauthToken({ body: {"grant_type": "refresh_token", "refresh_token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "scope": "budget:read", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/token", "query": [], "headers": {}, "body": [["grant_type", "refresh_token"], ["refresh_token", "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"], ["scope", "budget:read"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"]], "form": true});
});

test("revoke_oauth_token", async () => {
  const answer = null;
  const stub = new Stub(200, null, answer);
  assert.equal(await stub.centime.revokeOauthToken({ body: {"token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "token_type_hint": "refresh_token", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/revoke", "query": [], "headers": {}, "body": [["token", "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"], ["token_type_hint", "refresh_token"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["client_secret", "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"]], "form": true});
});

test("introspect_oauth_token", async () => {
  const answer: models.Introspection = {"active": true, "scope": "budget:read", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "token_type": "Bearer", "sub": "0190a5c3-90cd-7d09-9200-000000001201", "iss": "https://centime.example.org", "exp": 1769861400, "iat": 1769860800};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.introspectOauthToken({ body: {"token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "token_type_hint": "refresh_token", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/introspect", "query": [], "headers": {}, "body": [["token", "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"], ["token_type_hint", "refresh_token"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["client_secret", "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"]], "form": true});
});

test("introspect_oauth_token", async () => {
  const answer: models.Introspection = {"active": false};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.introspectOauthToken({ body: {"token": "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "token_type_hint": "refresh_token", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/introspect", "query": [], "headers": {}, "body": [["token", "ctm_ort_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"], ["token_type_hint", "refresh_token"], ["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["client_secret", "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"]], "form": true});
});

test("authorize_device", async () => {
  const answer: models.DeviceAuthorization = {"device_code": "ctm_odc_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "user_code": "WDJB-MJHT", "verification_uri": "https://centime.example.org/oauth2/device", "verification_uri_complete": "https://centime.example.org/oauth2/device?user_code=WDJB-MJHT", "expires_in": 600, "interval": 5};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.authorizeDevice({ body: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "scope": "budget:read"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/device-authorization", "query": [], "headers": {}, "body": [["client_id", "0190a5c2-7b1e-7c3d-9f00-0000000c1001"], ["scope", "budget:read"]], "form": true});
});

test("verify_device", async () => {
  const answer: models.DeviceQuestion = {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_name": "Budget on the wall", "scopes": [{"name": "budget:read", "description": "Read budgets, accounts and transactions."}], "answer": null, "expires_at": "2026-01-31T12:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifyDevice({ body: {"user_code": "WDJB-MJHT"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/device/verify", "query": [], "headers": {}, "body": {"user_code": "WDJB-MJHT"}, "form": false});
});

test("verify_device", async () => {
  const answer: models.DeviceQuestion = {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_name": "Budget on the wall", "scopes": [{"name": "budget:read", "description": "Read budgets, accounts and transactions."}], "answer": null, "expires_at": "2026-01-31T12:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifyDevice({ body: {"user_code": "WDJB-MJHT", "answer": "allow"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/device/verify", "query": [], "headers": {}, "body": {"user_code": "WDJB-MJHT", "answer": "allow"}, "form": false});
});

test("get_userinfo", async () => {
  const answer: models.UserInfo = {"sub": "0190a5c3-90cd-7d09-9200-000000001201", "name": "Ada Example", "locale": "en", "email": "ada@example.org", "email_verified": true};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getUserinfo({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/oauth2/userinfo", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_consent", async () => {
  const answer: models.Consent = {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_name": "Spending Dashboard", "redirect_host": "dashboard.example.org", "scopes": [{"name": "budget:read", "description": "Read budgets, accounts and transactions."}], "granted_before": false, "proof_required": false, "expires_at": "2026-01-31T12:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getConsent({ path: {"challenge": "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/oauth2/consents/ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "query": [], "headers": {}, "body": null, "form": false});
});

test("accept_consent", async () => {
  const answer: models.ConsentRedirect = {"redirect_to": "https://dashboard.example.org/callback?code=ctm_oac_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8&iss=https%3A%2F%2Fcentime.example.org&state=af0ifjsldkj"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptConsent({ path: {"challenge": "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"}, body: {} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/consents/ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8/accept", "query": [], "headers": {}, "body": {}, "form": false});
});

test("accept_consent", async () => {
  const answer: models.ConsentRedirect = {"redirect_to": "https://dashboard.example.org/callback?code=ctm_oac_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8&iss=https%3A%2F%2Fcentime.example.org&state=af0ifjsldkj"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptConsent({ path: {"challenge": "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"}, body: {"scopes": ["budget:read"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/consents/ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8/accept", "query": [], "headers": {}, "body": {"scopes": ["budget:read"]}, "form": false});
});

test("reject_consent", async () => {
  const answer: models.ConsentRedirect = {"redirect_to": "https://dashboard.example.org/callback?error=access_denied&iss=https%3A%2F%2Fcentime.example.org&state=af0ifjsldkj"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rejectConsent({ path: {"challenge": "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/oauth2/consents/ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8/reject", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_grants", async () => {
  const answer: models.GrantPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000f001", "client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "client_name": "Spending Dashboard", "grant_type": "authorization_code", "scopes": ["budget:read", "openid"], "created_at": "2026-01-31T12:00:00Z", "last_used_at": "2026-02-02T03:00:00Z", "expires_at": "2026-03-04T03:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listGrants({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/grants", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("delete_grant", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteGrant({ path: {"grant_id": "0190a5c2-7b1e-7c3d-9f00-00000000f001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/grants/0190a5c2-7b1e-7c3d-9f00-00000000f001", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_oauth_clients", async () => {
  const answer: models.OAuthClientPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Dashboard", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…zjdk", "secret_rotated_at": null}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listOauthClients({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/clients", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_oauth_client", async () => {
  const answer: models.OAuthClientCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Dashboard", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…dPa8", "secret_rotated_at": null, "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createOauthClient({ body: {"name": "Spending Dashboard", "kind": "confidential", "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/clients", "query": [], "headers": {}, "body": {"name": "Spending Dashboard", "kind": "confidential", "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"]}, "form": false});
});

test("create_oauth_client", async () => {
  const answer: models.OAuthClientCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Dashboard", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…dPa8", "secret_rotated_at": null, "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createOauthClient({ body: {"name": "Budget in the terminal", "kind": "public", "redirect_uris": ["http://127.0.0.1/callback"], "scopes": ["budget:read", "budget:write"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/clients", "query": [], "headers": {}, "body": {"name": "Budget in the terminal", "kind": "public", "redirect_uris": ["http://127.0.0.1/callback"], "scopes": ["budget:read", "budget:write"]}, "form": false});
});

test("create_oauth_client", async () => {
  const answer: models.OAuthClientCreated = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Dashboard", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…dPa8", "secret_rotated_at": null, "client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createOauthClient({ body: {"name": "Nightly report", "kind": "confidential", "grant_types": ["client_credentials"], "scopes": ["analytics:read"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/clients", "query": [], "headers": {}, "body": {"name": "Nightly report", "kind": "confidential", "grant_types": ["client_credentials"], "scopes": ["analytics:read"]}, "form": false});
});

test("get_oauth_client", async () => {
  const answer: models.OAuthClient = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Budget in the terminal", "kind": "public", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["http://127.0.0.1/callback"], "post_logout_redirect_uris": [], "scopes": ["budget:read", "budget:write"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": null, "secret_rotated_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getOauthClient({ path: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/clients/0190a5c2-7b1e-7c3d-9f00-0000000c1001", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_oauth_client", async () => {
  const answer: models.OAuthClient = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Board", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…dPa8", "secret_rotated_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateOauthClient({ path: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"}, body: {"name": "Spending Board"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/clients/0190a5c2-7b1e-7c3d-9f00-0000000c1001", "query": [], "headers": {}, "body": {"name": "Spending Board"}, "form": false});
});

test("update_oauth_client", async () => {
  const answer: models.OAuthClient = {"id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001", "name": "Spending Board", "kind": "confidential", "grant_types": ["authorization_code", "refresh_token"], "redirect_uris": ["https://dashboard.example.org/callback"], "post_logout_redirect_uris": ["https://dashboard.example.org/bye"], "scopes": ["budget:read", "analytics:read", "openid", "email"], "created_at": "2026-01-31T12:00:00Z", "secret_hint": "ctm_ocs_…dPa8", "secret_rotated_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateOauthClient({ path: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"}, body: {"redirect_uris": ["https://board.example.org/callback"]} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/clients/0190a5c2-7b1e-7c3d-9f00-0000000c1001", "query": [], "headers": {}, "body": {"redirect_uris": ["https://board.example.org/callback"]}, "form": false});
});

test("delete_oauth_client", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteOauthClient({ path: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/auth/clients/0190a5c2-7b1e-7c3d-9f00-0000000c1001", "query": [], "headers": {}, "body": null, "form": false});
});

test("rotate_oauth_client_secret", async () => {
  const answer: models.OAuthClientSecret = {"client_secret": "ctm_ocs_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8", "previous_expires_at": "2026-02-01T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rotateOauthClientSecret({ path: {"client_id": "0190a5c2-7b1e-7c3d-9f00-0000000c1001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/clients/0190a5c2-7b1e-7c3d-9f00-0000000c1001/secret/rotate", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_scopes", async () => {
  const answer: models.ScopeList = {"items": [{"name": "budget:read", "description": "Read budgets, accounts and transactions."}, {"name": "budget:write", "description": "Enter and change transactions, and plan budgets."}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listScopes({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/scopes", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_personal_exports", async () => {
  const answer: models.PersonalExportPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-00000000e001", "status": "done", "size": 48213, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "problem": null, "created_at": "2026-02-03T08:00:00Z", "finished_at": "2026-02-03T08:00:04Z", "expires_at": "2026-02-10T08:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listPersonalExports({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/me/exports", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_personal_export", async () => {
  const answer: models.PersonalExport = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000e001", "status": "queued", "size": null, "sha256": null, "problem": null, "created_at": "2026-02-03T08:00:00Z", "finished_at": null, "expires_at": "2026-02-10T08:00:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.createPersonalExport({  }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/me/exports", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_personal_export", async () => {
  const answer: models.PersonalExport = {"id": "0190a5c2-7b1e-7c3d-9f00-00000000e001", "status": "done", "size": 48213, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "problem": null, "created_at": "2026-02-03T08:00:00Z", "finished_at": "2026-02-03T08:00:04Z", "expires_at": "2026-02-10T08:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getPersonalExport({ path: {"personal_export_id": "0190a5c2-7b1e-7c3d-9f00-00000000e001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/me/exports/0190a5c2-7b1e-7c3d-9f00-00000000e001", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_personal_export_content", async () => {
  const answer = "PK";
  const stub = new Stub(200, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getPersonalExportContent({ path: {"personal_export_id": "0190a5c2-7b1e-7c3d-9f00-00000000e001"} })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/me/exports/0190a5c2-7b1e-7c3d-9f00-00000000e001/content", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_users", async () => {
  const answer: models.AdminUserPage = {"items": [{"id": "0190a5c3-90cd-7d09-9200-000000001201", "email": "ada@example.org", "email_verified": true, "display_name": "Ada", "locale": "en-GB", "admin": false, "status": "active", "locked_at": null, "lock_reason": null, "deleted_at": null, "has_second_factor": true, "last_used_at": "2026-02-02T09:30:00Z", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listUsers({ query: {"q": "example.org", "status": "active", "admin": false, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/users", "query": [["q", "example.org"], ["status", "active"], ["admin", "false"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("get_user", async () => {
  const answer: models.AdminUser = {"id": "0190a5c3-90cd-7d09-9200-000000001201", "email": "ada@example.org", "email_verified": true, "display_name": "Ada", "locale": "en-GB", "admin": false, "status": "active", "locked_at": null, "lock_reason": null, "deleted_at": null, "has_second_factor": true, "last_used_at": "2026-02-02T09:30:00Z", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getUser({ path: {"user_id": "0190a5c3-90cd-7d09-9200-000000001201"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/users/0190a5c3-90cd-7d09-9200-000000001201", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_user", async () => {
  const answer: models.AdminUser = {"id": "0190a5c3-90cd-7d09-9200-000000001201", "email": "ada@example.org", "email_verified": true, "display_name": "Ada", "locale": "en-GB", "admin": false, "status": "active", "locked_at": null, "lock_reason": null, "deleted_at": null, "has_second_factor": true, "last_used_at": "2026-02-02T09:30:00Z", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateUser({ path: {"user_id": "0190a5c3-90cd-7d09-9200-000000001201"}, ifMatch: "\"v3.s118\"", body: {"admin": true} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/auth/admin/users/0190a5c3-90cd-7d09-9200-000000001201", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"admin": true}, "form": false});
});

test("lock_user", async () => {
  const answer: models.AdminUser = {"id": "0190a5c3-90cd-7d09-9200-000000001201", "email": "ada@example.org", "email_verified": true, "display_name": "Ada", "locale": "en-GB", "admin": false, "status": "locked", "locked_at": "2026-02-03T08:00:00Z", "lock_reason": "Reported as stolen", "deleted_at": null, "has_second_factor": true, "last_used_at": "2026-02-02T09:30:00Z", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 2};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.lockUser({ path: {"user_id": "0190a5c3-90cd-7d09-9200-000000001201"}, body: {"reason": "Reported as stolen"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/admin/users/0190a5c3-90cd-7d09-9200-000000001201/lock", "query": [], "headers": {}, "body": {"reason": "Reported as stolen"}, "form": false});
});

test("unlock_user", async () => {
  const answer: models.AdminUser = {"id": "0190a5c3-90cd-7d09-9200-000000001201", "email": "ada@example.org", "email_verified": true, "display_name": "Ada", "locale": "en-GB", "admin": false, "status": "active", "locked_at": null, "lock_reason": null, "deleted_at": null, "has_second_factor": true, "last_used_at": "2026-02-02T09:30:00Z", "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.unlockUser({ path: {"user_id": "0190a5c3-90cd-7d09-9200-000000001201"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/admin/users/0190a5c3-90cd-7d09-9200-000000001201/unlock", "query": [], "headers": {}, "body": null, "form": false});
});

test("revoke_user_sessions", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.revokeUserSessions({ path: {"user_id": "0190a5c3-90cd-7d09-9200-000000001201"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/auth/admin/users/0190a5c3-90cd-7d09-9200-000000001201/sessions/revoke", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_openid_configuration", async () => {
  const answer: models.ServerMetadata = {"issuer": "https://centime.example.org", "authorization_endpoint": "https://centime.example.org/oauth2/authorize", "token_endpoint": "https://centime.example.org/api/v1/auth/oauth2/token", "userinfo_endpoint": "https://centime.example.org/api/v1/auth/oauth2/userinfo", "jwks_uri": "https://centime.example.org/.well-known/jwks.json", "device_authorization_endpoint": "https://centime.example.org/api/v1/auth/oauth2/device-authorization", "end_session_endpoint": "https://centime.example.org/oauth2/logout", "revocation_endpoint": "https://centime.example.org/api/v1/auth/oauth2/revoke", "introspection_endpoint": "https://centime.example.org/api/v1/auth/oauth2/introspect", "scopes_supported": ["budget:read", "openid"], "response_types_supported": ["code"], "response_modes_supported": ["query"], "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"], "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"], "revocation_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"], "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"], "code_challenge_methods_supported": ["S256"], "claims_supported": ["sub", "name", "locale", "email", "email_verified"], "prompt_values_supported": ["none", "login", "consent"], "authorization_response_iss_parameter_supported": true};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getOpenidConfiguration({  }), answer);
  await stub.check({"method": "GET", "path": "/.well-known/openid-configuration", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_authorization_server", async () => {
  const answer: models.ServerMetadata = {"issuer": "https://centime.example.org", "authorization_endpoint": "https://centime.example.org/oauth2/authorize", "token_endpoint": "https://centime.example.org/api/v1/auth/oauth2/token", "userinfo_endpoint": "https://centime.example.org/api/v1/auth/oauth2/userinfo", "jwks_uri": "https://centime.example.org/.well-known/jwks.json", "device_authorization_endpoint": "https://centime.example.org/api/v1/auth/oauth2/device-authorization", "end_session_endpoint": "https://centime.example.org/oauth2/logout", "revocation_endpoint": "https://centime.example.org/api/v1/auth/oauth2/revoke", "introspection_endpoint": "https://centime.example.org/api/v1/auth/oauth2/introspect", "scopes_supported": ["budget:read", "openid"], "response_types_supported": ["code"], "response_modes_supported": ["query"], "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"], "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"], "revocation_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"], "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"], "code_challenge_methods_supported": ["S256"], "claims_supported": ["sub", "name", "locale", "email", "email_verified"], "prompt_values_supported": ["none", "login", "consent"], "authorization_response_iss_parameter_supported": true};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getAuthorizationServer({  }), answer);
  await stub.check({"method": "GET", "path": "/.well-known/oauth-authorization-server", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_audit_events", async () => {
  const answer: models.AuditEventPage = {"items": [{"id": "0190a5c5-10aa-7d01-8a00-000000000002", "type": "security.password_refused", "occurred_at": "2026-02-03T08:00:41Z", "user_id": "0190a5c3-90cd-7d09-9200-000000001201", "actor_id": null, "details": {"address": "203.0.113.7"}, "seq": null, "hash": null}, {"id": "0190a5c5-10aa-7d01-8a00-000000000001", "type": "security.account_locked", "occurred_at": "2026-02-03T08:00:00Z", "user_id": "0190a5c3-90cd-7d09-9200-000000001201", "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001", "details": {"by": "0190a5c2-7b1e-7c3d-9f00-000000000001"}, "seq": 118, "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listAuditEvents({ query: {"type": "security.account_locked", "user_id": "0190a5c3-90cd-7d09-9200-000000001201", "actor_id": "0190a5c3-90cd-7d09-9200-000000001201", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/audit-events", "query": [["type", "security.account_locked"], ["user_id", "0190a5c3-90cd-7d09-9200-000000001201"], ["actor_id", "0190a5c3-90cd-7d09-9200-000000001201"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("verify_audit_events", async () => {
  const answer: models.AuditVerification = {"valid": true, "checked": 118, "unsealed": 1, "head": {"seq": 118, "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "sealed_at": "2026-02-03T08:00:30Z"}, "faults": [], "next_after_seq": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifyAuditEvents({ query: {"after_seq": 0} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/audit-events/verify", "query": [["after_seq", "0"]], "headers": {}, "body": null, "form": false});
});

test("verify_audit_events", async () => {
  const answer: models.AuditVerification = {"valid": false, "checked": 117, "unsealed": 0, "head": {"seq": 118, "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "sealed_at": "2026-02-03T08:00:30Z"}, "faults": [{"kind": "missing", "seq": 17, "last_seq": 17, "event_id": null, "message": "Events that were sealed here are gone."}], "next_after_seq": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.verifyAuditEvents({ query: {"after_seq": 0} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/audit-events/verify", "query": [["after_seq", "0"]], "headers": {}, "body": null, "form": false});
});

test("list_signing_keys", async () => {
  const answer: models.SigningKeyList = {"items": [{"kid": "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", "state": "next", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": "2026-05-01T12:00:00Z", "activated_at": null, "retired_at": null, "forgotten_at": null}, {"kid": "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", "state": "active", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": null, "activated_at": "2026-01-31T12:00:00Z", "retired_at": null, "forgotten_at": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listSigningKeys({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/auth/admin/keys", "query": [], "headers": {}, "body": null, "form": false});
});

test("rotate_signing_keys", async () => {
  const answer: models.SigningKeyList = {"items": [{"kid": "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", "state": "next", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": "2026-05-01T12:00:00Z", "activated_at": null, "retired_at": null, "forgotten_at": null}, {"kid": "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", "state": "active", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": null, "activated_at": "2026-01-31T12:00:00Z", "retired_at": null, "forgotten_at": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rotateSigningKeys({ body: {"emergency": false} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/admin/keys/rotate", "query": [], "headers": {}, "body": {"emergency": false}, "form": false});
});

test("rotate_signing_keys", async () => {
  const answer: models.SigningKeyList = {"items": [{"kid": "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", "state": "next", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": "2026-05-01T12:00:00Z", "activated_at": null, "retired_at": null, "forgotten_at": null}, {"kid": "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", "state": "active", "created_at": "2026-01-31T12:00:00Z", "takes_over_at": null, "activated_at": "2026-01-31T12:00:00Z", "retired_at": null, "forgotten_at": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rotateSigningKeys({ body: {"emergency": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/auth/admin/keys/rotate", "query": [], "headers": {}, "body": {"emergency": true}, "form": false});
});

test("get_jwks", async () => {
  const answer: models.JsonWebKeySet = {"keys": [{"kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getJwks({  }), answer);
  await stub.check({"method": "GET", "path": "/.well-known/jwks.json", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_books", async () => {
  const answer: models.BookPage = {"items": [{"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listBooks({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_book", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createBook({ body: {"name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "template": "household"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books", "query": [], "headers": {}, "body": {"name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "template": "household"}, "form": false});
});

test("create_book", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createBook({ body: {"name": "Club treasury", "base_currency": "CHF"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books", "query": [], "headers": {}, "body": {"name": "Club treasury", "base_currency": "CHF"}, "form": false});
});

test("get_book", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getBook({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_book", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateBook({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, ifMatch: "\"v3.s118\"", body: {"name": "Home and garden"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Home and garden"}, "form": false});
});

test("delete_book", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteBook({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_members", async () => {
  const answer: models.MemberPage = {"items": [{"id": "0190a5c3-d0bc-7d0d-9600-000000001601", "user_id": "0190a5c3-90cd-7d09-9200-000000001201", "display_name": "Ada Example", "role": "owner", "version": 1, "created_at": "2026-01-03T09:14:00Z"}, {"id": "0190a5c3-d0bc-7d0d-9600-000000001602", "user_id": "0190a5c3-90cd-7d09-9200-000000001202", "display_name": "Grace Example", "role": "editor", "version": 2, "created_at": "2026-01-10T20:05:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listMembers({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/members", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("update_member", async () => {
  const answer: models.Member = {"id": "0190a5c3-d0bc-7d0d-9600-000000001602", "user_id": "0190a5c3-90cd-7d09-9200-000000001202", "display_name": "Grace Example", "role": "editor", "version": 2, "created_at": "2026-01-10T20:05:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateMember({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602"}, ifMatch: "\"v3.s118\"", body: {"role": "editor"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/members/0190a5c3-d0bc-7d0d-9600-000000001602", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"role": "editor"}, "form": false});
});

test("delete_member", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteMember({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/members/0190a5c3-d0bc-7d0d-9600-000000001602", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("leave_book", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.leaveBook({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"} }), undefined);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/leave", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_invitations", async () => {
  const answer: models.InvitationPage = {"items": [{"id": "0190a5c3-e0cd-7d0e-9700-000000001701", "role": "contributor", "email": "grace@example.org", "expires_at": "2026-01-17T19:20:00Z", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-10T19:20:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listInvitations({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/invitations", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_invitation", async () => {
  const answer: models.InvitationCreated = {"id": "0190a5c3-e0cd-7d0e-9700-000000001701", "role": "contributor", "email": "grace@example.org", "expires_at": "2026-01-17T19:20:00Z", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-10T19:20:00Z", "token": "ctm_inv_9w1Jm3Qx7Rk2Tz5Vb8Nc4Ld6Pf0Hs1Yg3Ku5Ea7Wo9i"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createInvitation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"role": "contributor", "email": "grace@example.org"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/invitations", "query": [], "headers": {}, "body": {"role": "contributor", "email": "grace@example.org"}, "form": false});
});

test("create_invitation", async () => {
  const answer: models.InvitationCreated = {"id": "0190a5c3-e0cd-7d0e-9700-000000001701", "role": "contributor", "email": "grace@example.org", "expires_at": "2026-01-17T19:20:00Z", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-10T19:20:00Z", "token": "ctm_inv_9w1Jm3Qx7Rk2Tz5Vb8Nc4Ld6Pf0Hs1Yg3Ku5Ea7Wo9i"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createInvitation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"role": "viewer"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/invitations", "query": [], "headers": {}, "body": {"role": "viewer"}, "form": false});
});

test("delete_invitation", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteInvitation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "invitation_id": "0190a5c3-e0cd-7d0e-9700-000000001701"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/invitations/0190a5c3-e0cd-7d0e-9700-000000001701", "query": [], "headers": {}, "body": null, "form": false});
});

test("accept_invitation", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptInvitation({ body: {"token": "ctm_inv_9w1Jm3Qx7Rk2Tz5Vb8Nc4Ld6Pf0Hs1Yg3Ku5Ea7Wo9i"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/invitations/accept", "query": [], "headers": {}, "body": {"token": "ctm_inv_9w1Jm3Qx7Rk2Tz5Vb8Nc4Ld6Pf0Hs1Yg3Ku5Ea7Wo9i"}, "form": false});
});

test("accept_invitation", async () => {
  const answer: models.Book = {"id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "name": "Home", "base_currency": "EUR", "time_zone": "Europe/Amsterdam", "first_month": "2026-01", "role": "owner", "latest_seq": 118, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptInvitation({ body: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "invitation_id": "0190a5c3-e0cd-7d0e-9700-000000001701"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/invitations/accept", "query": [], "headers": {}, "body": {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "invitation_id": "0190a5c3-e0cd-7d0e-9700-000000001701"}, "form": false});
});

test("list_accounts", async () => {
  const answer: models.AccountPage = {"items": [{"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"}, {"id": "0190a5c3-10aa-7d01-8a00-000000000a02", "name": "Visa", "kind": "liability", "subtype": "credit_card", "currency": "EUR", "on_budget": true, "identifier": null, "note": "Paid in full on the 27th", "balance": -41020, "cleared_balance": -32075, "uncleared_balance": -8945, "closed_at": null, "version": 2, "created_at": "2026-01-03T09:16:00Z", "updated_at": "2026-01-05T18:02:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listAccounts({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"kind": "asset", "on_budget": true, "closed": false, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts", "query": [["kind", "asset"], ["on_budget", "true"], ["closed", "false"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "opening_balance": 148250, "opening_date": "2026-01-01", "identifier": "NL91ABNA0417164300"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts", "query": [], "headers": {}, "body": {"name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "opening_balance": 148250, "opening_date": "2026-01-01", "identifier": "NL91ABNA0417164300"}, "form": false});
});

test("create_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Visa", "kind": "liability", "subtype": "credit_card", "currency": "EUR", "opening_balance": -32075, "opening_date": "2026-01-01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts", "query": [], "headers": {}, "body": {"name": "Visa", "kind": "liability", "subtype": "credit_card", "currency": "EUR", "opening_balance": -32075, "opening_date": "2026-01-01"}, "form": false});
});

test("create_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Dollar account", "kind": "asset", "subtype": "savings", "currency": "USD", "on_budget": true, "opening_balance": 50000, "opening_date": "2026-01-01", "opening_exchange_rate": "0.8512"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts", "query": [], "headers": {}, "body": {"name": "Dollar account", "kind": "asset", "subtype": "savings", "currency": "USD", "on_budget": true, "opening_balance": 50000, "opening_date": "2026-01-01", "opening_exchange_rate": "0.8512"}, "form": false});
});

test("get_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, ifMatch: "\"v3.s118\"", body: {"name": "Joint account"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Joint account"}, "form": false});
});

test("update_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, ifMatch: "\"v3.s118\"", body: {"closed": true, "identifier": null} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"closed": true, "identifier": null}, "form": false});
});

test("delete_account", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("close_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a04", "name": "Old depot", "kind": "asset", "subtype": "investment", "currency": "EUR", "on_budget": false, "identifier": null, "note": null, "balance": 0, "cleared_balance": 0, "uncleared_balance": 0, "closed_at": "2026-02-28T10:00:00Z", "version": 2, "created_at": "2026-01-03T09:17:00Z", "updated_at": "2026-02-28T10:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.closeAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, body: {"transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/close", "query": [], "headers": {}, "body": {"transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, "form": false});
});

test("close_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a04", "name": "Old depot", "kind": "asset", "subtype": "investment", "currency": "EUR", "on_budget": false, "identifier": null, "note": null, "balance": 0, "cleared_balance": 0, "uncleared_balance": 0, "closed_at": "2026-02-28T10:00:00Z", "version": 2, "created_at": "2026-01-03T09:17:00Z", "updated_at": "2026-02-28T10:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.closeAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, body: {} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/close", "query": [], "headers": {}, "body": {}, "form": false});
});

test("reopen_account", async () => {
  const answer: models.Account = {"id": "0190a5c3-10aa-7d01-8a00-000000000a01", "name": "Current account", "kind": "asset", "subtype": "checking", "currency": "EUR", "on_budget": true, "identifier": "NL91ABNA0417164300", "note": null, "balance": 148250, "cleared_balance": 148250, "uncleared_balance": 0, "closed_at": null, "version": 1, "created_at": "2026-01-03T09:15:00Z", "updated_at": "2026-01-03T09:15:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.reopenAccount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/reopen", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_balance_history", async () => {
  const answer: models.BalanceHistory = {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "interval": "week", "items": [{"date_from": "2026-01-01", "date_to": "2026-01-04", "change": 148250, "balance": 148250}, {"date_from": "2026-01-05", "date_to": "2026-01-10", "change": -10510, "balance": 137740}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getBalanceHistory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, query: {"date_from": "2026-01-01", "date_to": "2026-01-31", "interval": "week"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/balance-history", "query": [["date_from", "2026-01-01"], ["date_to", "2026-01-31"], ["interval", "week"]], "headers": {}, "body": null, "form": false});
});

test("list_reconciliations", async () => {
  const answer: models.ReconciliationPage = {"items": [{"id": "0190a5c3-c0ab-7d0c-9500-000000001502", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "statement_date": "2025-12-31", "statement_balance": 120080, "status": "finished", "adjustment_id": null, "finished_at": "2026-01-03T10:00:00Z", "version": 2, "created_at": "2026-01-03T09:50:00Z", "updated_at": "2026-01-03T10:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listReconciliations({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, query: {"status": "finished", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/reconciliations", "query": [["status", "finished"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_reconciliation", async () => {
  const answer: models.Reconciliation = {"id": "0190a5c3-c0ab-7d0c-9500-000000001501", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "statement_date": "2026-01-31", "statement_balance": 144040, "status": "open", "cleared_balance": 148250, "difference": -4210, "transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e02"], "adjustment_id": null, "finished_at": null, "version": 1, "created_at": "2026-02-02T18:30:00Z", "updated_at": "2026-02-02T18:30:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createReconciliation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, body: {"statement_date": "2026-01-31", "statement_balance": 144040} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/accounts/0190a5c3-10aa-7d01-8a00-000000000a01/reconciliations", "query": [], "headers": {}, "body": {"statement_date": "2026-01-31", "statement_balance": 144040}, "form": false});
});

test("get_reconciliation", async () => {
  const answer: models.Reconciliation = {"id": "0190a5c3-c0ab-7d0c-9500-000000001501", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "statement_date": "2026-01-31", "statement_balance": 144040, "status": "open", "cleared_balance": 148250, "difference": -4210, "transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e02"], "adjustment_id": null, "finished_at": null, "version": 1, "created_at": "2026-02-02T18:30:00Z", "updated_at": "2026-02-02T18:30:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getReconciliation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "reconciliation_id": "0190a5c3-c0ab-7d0c-9500-000000001501"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/reconciliations/0190a5c3-c0ab-7d0c-9500-000000001501", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_reconciliation", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteReconciliation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "reconciliation_id": "0190a5c3-c0ab-7d0c-9500-000000001501"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/reconciliations/0190a5c3-c0ab-7d0c-9500-000000001501", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("finish_reconciliation", async () => {
  const answer: models.Reconciliation = {"id": "0190a5c3-c0ab-7d0c-9500-000000001501", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "statement_date": "2026-01-31", "statement_balance": 144040, "status": "finished", "cleared_balance": 144040, "difference": 0, "transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e02", "0190a5c3-50ee-7d05-8e00-000000000e01"], "adjustment_id": null, "finished_at": "2026-02-02T18:40:00Z", "version": 2, "created_at": "2026-02-02T18:30:00Z", "updated_at": "2026-02-02T18:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.finishReconciliation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "reconciliation_id": "0190a5c3-c0ab-7d0c-9500-000000001501"}, body: {} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/reconciliations/0190a5c3-c0ab-7d0c-9500-000000001501/finish", "query": [], "headers": {}, "body": {}, "form": false});
});

test("finish_reconciliation", async () => {
  const answer: models.Reconciliation = {"id": "0190a5c3-c0ab-7d0c-9500-000000001501", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "statement_date": "2026-01-31", "statement_balance": 144040, "status": "finished", "cleared_balance": 144040, "difference": 0, "transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e02", "0190a5c3-50ee-7d05-8e00-000000000e01"], "adjustment_id": null, "finished_at": "2026-02-02T18:40:00Z", "version": 2, "created_at": "2026-02-02T18:30:00Z", "updated_at": "2026-02-02T18:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.finishReconciliation({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "reconciliation_id": "0190a5c3-c0ab-7d0c-9500-000000001501"}, body: {"adjust": true, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/reconciliations/0190a5c3-c0ab-7d0c-9500-000000001501/finish", "query": [], "headers": {}, "body": {"adjust": true, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, "form": false});
});

test("list_category_groups", async () => {
  const answer: models.CategoryGroupPage = {"items": [{"id": "0190a5c3-20bb-7d02-8b00-000000000b02", "name": "Income", "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"}, {"id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Daily life", "position": 3, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listCategoryGroups({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/category-groups", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_category_group", async () => {
  const answer: models.CategoryGroup = {"id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Daily life", "position": 3, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createCategoryGroup({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Daily life"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/category-groups", "query": [], "headers": {}, "body": {"name": "Daily life"}, "form": false});
});

test("reorder_category_groups", async () => {
  const answer: models.CategoryGroupList = {"items": [{"id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Daily life", "position": 1, "version": 2, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-04T20:31:00Z"}, {"id": "0190a5c3-20bb-7d02-8b00-000000000b02", "name": "Income", "position": 2, "version": 2, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.reorderCategoryGroups({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_group_ids": ["0190a5c3-20bb-7d02-8b00-000000000b01", "0190a5c3-20bb-7d02-8b00-000000000b02"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/category-groups/reorder", "query": [], "headers": {}, "body": {"category_group_ids": ["0190a5c3-20bb-7d02-8b00-000000000b01", "0190a5c3-20bb-7d02-8b00-000000000b02"]}, "form": false});
});

test("update_category_group", async () => {
  const answer: models.CategoryGroup = {"id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Daily life", "position": 3, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateCategoryGroup({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01"}, ifMatch: "\"v3.s118\"", body: {"name": "Day by day"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/category-groups/0190a5c3-20bb-7d02-8b00-000000000b01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Day by day"}, "form": false});
});

test("delete_category_group", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteCategoryGroup({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/category-groups/0190a5c3-20bb-7d02-8b00-000000000b01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_categories", async () => {
  const answer: models.CategoryPage = {"items": [{"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"}, {"id": "0190a5c3-30cc-7d03-8c00-000000000c02", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Household goods", "kind": "expense", "carry_overspending": true, "hidden": false, "note": "Cleaning things, light bulbs", "position": 2, "version": 2, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-04T20:31:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listCategories({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "kind": "expense", "hidden": false, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories", "query": [["category_group_id", "0190a5c3-20bb-7d02-8b00-000000000b01"], ["kind", "expense"], ["hidden", "false"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_category", async () => {
  const answer: models.Category = {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories", "query": [], "headers": {}, "body": {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries"}, "form": false});
});

test("create_category", async () => {
  const answer: models.Category = {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b02", "name": "Salary", "kind": "income"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories", "query": [], "headers": {}, "body": {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b02", "name": "Salary", "kind": "income"}, "form": false});
});

test("reorder_categories", async () => {
  const answer: models.CategoryList = {"items": [{"id": "0190a5c3-30cc-7d03-8c00-000000000c02", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Furniture and repairs", "kind": "expense", "carry_overspending": true, "hidden": false, "note": null, "position": 1, "version": 2, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-04T20:31:00Z"}, {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 2, "version": 2, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-04T20:31:00Z"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.reorderCategories({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c02", "0190a5c3-30cc-7d03-8c00-000000000c01"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories/reorder", "query": [], "headers": {}, "body": {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c02", "0190a5c3-30cc-7d03-8c00-000000000c01"]}, "form": false});
});

test("get_category", async () => {
  const answer: models.Category = {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories/0190a5c3-30cc-7d03-8c00-000000000c01", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_category", async () => {
  const answer: models.Category = {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, ifMatch: "\"v3.s118\"", body: {"hidden": true} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories/0190a5c3-30cc-7d03-8c00-000000000c01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"hidden": true}, "form": false});
});

test("update_category", async () => {
  const answer: models.Category = {"id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "carry_overspending": false, "hidden": false, "note": null, "position": 1, "version": 1, "created_at": "2026-01-03T09:14:00Z", "updated_at": "2026-01-03T09:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, ifMatch: "\"v3.s118\"", body: {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b03"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories/0190a5c3-30cc-7d03-8c00-000000000c01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b03"}, "form": false});
});

test("delete_category", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, query: {"move_to": "0190a5c3-30cc-7d03-8c00-000000000c02", "unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categories/0190a5c3-30cc-7d03-8c00-000000000c01", "query": [["move_to", "0190a5c3-30cc-7d03-8c00-000000000c02"], ["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_payees", async () => {
  const answer: models.PayeePage = {"items": [{"id": "0190a5c3-40dd-7d04-8d00-000000000d01", "name": "Corner Market", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listPayees({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"q": "market", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees", "query": [["q", "market"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_payee", async () => {
  const answer: models.Payee = {"id": "0190a5c3-40dd-7d04-8d00-000000000d01", "name": "Corner Market", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createPayee({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Corner Market"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees", "query": [], "headers": {}, "body": {"name": "Corner Market"}, "form": false});
});

test("get_payee", async () => {
  const answer: models.Payee = {"id": "0190a5c3-40dd-7d04-8d00-000000000d01", "name": "Corner Market", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getPayee({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees/0190a5c3-40dd-7d04-8d00-000000000d01", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_payee", async () => {
  const answer: models.Payee = {"id": "0190a5c3-40dd-7d04-8d00-000000000d01", "name": "Corner Market", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updatePayee({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}, ifMatch: "\"v3.s118\"", body: {"name": "Corner Market Lisbon"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees/0190a5c3-40dd-7d04-8d00-000000000d01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Corner Market Lisbon"}, "form": false});
});

test("delete_payee", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deletePayee({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}, query: {"move_to": "0190a5c3-40dd-7d04-8d00-000000000d02", "unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees/0190a5c3-40dd-7d04-8d00-000000000d01", "query": [["move_to", "0190a5c3-40dd-7d04-8d00-000000000d02"], ["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("merge_payees", async () => {
  const answer: models.Payee = {"id": "0190a5c3-40dd-7d04-8d00-000000000d01", "name": "Corner Market", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.mergePayees({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}, query: {"unlock": true}, body: {"payee_ids": ["0190a5c3-40dd-7d04-8d00-000000000d02"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/payees/0190a5c3-40dd-7d04-8d00-000000000d01/merge", "query": [["unlock", "true"]], "headers": {}, "body": {"payee_ids": ["0190a5c3-40dd-7d04-8d00-000000000d02"]}, "form": false});
});

test("list_tags", async () => {
  const answer: models.TagPage = {"items": [{"id": "0190a5c3-45dd-7d04-8d00-000000000d51", "name": "Holiday 2026", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listTags({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"q": "holi", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/tags", "query": [["q", "holi"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_tag", async () => {
  const answer: models.Tag = {"id": "0190a5c3-45dd-7d04-8d00-000000000d51", "name": "Holiday 2026", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTag({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Holiday 2026"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/tags", "query": [], "headers": {}, "body": {"name": "Holiday 2026"}, "form": false});
});

test("update_tag", async () => {
  const answer: models.Tag = {"id": "0190a5c3-45dd-7d04-8d00-000000000d51", "name": "Holiday 2026", "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateTag({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "tag_id": "0190a5c3-45dd-7d04-8d00-000000000d51"}, ifMatch: "\"v3.s118\"", body: {"name": "Summer holiday 2026"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/tags/0190a5c3-45dd-7d04-8d00-000000000d51", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Summer holiday 2026"}, "form": false});
});

test("delete_tag", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteTag({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "tag_id": "0190a5c3-45dd-7d04-8d00-000000000d51"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/tags/0190a5c3-45dd-7d04-8d00-000000000d51", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_transactions", async () => {
  const answer: models.TransactionPage = {"items": [{"id": "0190a5c3-50ee-7d05-8e00-000000000e03", "date": "2026-01-08", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -10000, "currency": "EUR", "base_amount": -10000, "exchange_rate": null, "payee_id": null, "payee_name": null, "memo": null, "status": "cleared", "category_id": null, "tags": [], "splits": [], "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a05", "transfer_amount": 11748, "transfer_currency": "USD", "transfer_status": "pending", "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 2, "created_at": "2026-01-08T08:00:00Z", "updated_at": "2026-01-09T07:12:00Z"}, {"id": "0190a5c3-50ee-7d05-8e00-000000000e02", "date": "2026-01-06", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -6300, "currency": "EUR", "base_amount": -6300, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "cleared", "category_id": null, "tags": ["0190a5c3-45dd-7d04-8d00-000000000d51"], "splits": [{"id": "0190a5c3-60ff-7d06-8f00-000000000f01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": -4800, "memo": null, "tags": []}, {"id": "0190a5c3-60ff-7d06-8f00-000000000f02", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": -1500, "memo": "Light bulbs", "tags": []}], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "import", "external_id": "FT26006-1107", "import_id": "0190a5c3-70ab-7d07-9000-000000001001", "postings": null, "version": 2, "created_at": "2026-01-09T07:10:00Z", "updated_at": "2026-01-09T07:15:00Z"}, {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"}], "next_cursor": "eyJrIjpbIjIwMjYtMDEtMDUiXX0"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "tag_id": "0190a5c3-45dd-7d04-8d00-000000000d51", "import_id": "0190a5c3-70ab-7d07-9000-000000001001", "date_from": "2026-01-01", "date_to": "2026-01-31", "status": "pending", "amount_min": -10000, "amount_max": -1000, "uncategorised": true, "q": "market", "view": "postings", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions", "query": [["account_id", "0190a5c3-10aa-7d01-8a00-000000000a01"], ["category_id", "0190a5c3-30cc-7d03-8c00-000000000c01"], ["payee_id", "0190a5c3-40dd-7d04-8d00-000000000d01"], ["tag_id", "0190a5c3-45dd-7d04-8d00-000000000d51"], ["import_id", "0190a5c3-70ab-7d07-9000-000000001001"], ["date_from", "2026-01-01"], ["date_to", "2026-01-31"], ["status", "pending"], ["amount_min", "-10000"], ["amount_max", "-1000"], ["uncategorised", "true"], ["q", "market"], ["view", "postings"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -4210, "payee_name": "Corner Market", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -4210, "payee_name": "Corner Market", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, "form": false});
});

test("create_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-06", "amount": -6300, "payee_name": "Corner Market", "splits": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": -4800}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": -1500, "memo": "Light bulbs"}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-06", "amount": -6300, "payee_name": "Corner Market", "splits": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": -4800}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": -1500, "memo": "Light bulbs"}]}, "form": false});
});

test("create_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-07", "amount": -20000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-07", "amount": -20000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03"}, "form": false});
});

test("create_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-08", "amount": -10000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a05", "transfer_amount": 11748} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-08", "amount": -10000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a05", "transfer_amount": 11748}, "form": false});
});

test("get_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"view": "postings"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01", "query": [["view", "postings"]], "headers": {}, "body": null, "form": false});
});

test("get_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": [{"id": "0190a5c3-60ff-7d06-8f00-000000000f03", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "category_id": null, "system": null, "amount": -4210, "currency": "EUR", "memo": null}, {"id": "0190a5c3-60ff-7d06-8f00-000000000f04", "account_id": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "system": null, "amount": 4210, "currency": "EUR", "memo": null}], "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"view": "postings"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01", "query": [["view", "postings"]], "headers": {}, "body": null, "form": false});
});

test("update_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"", body: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, "form": false});
});

test("update_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"", body: {"status": "cleared", "memo": null} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": {"status": "cleared", "memo": null}, "form": false});
});

test("delete_transaction", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_schedules", async () => {
  const answer: models.SchedulePage = {"items": [{"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listSchedules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "weekend": "after", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -95000, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "autopost": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules", "query": [], "headers": {}, "body": {"name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "weekend": "after", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -95000, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "autopost": true}, "form": false});
});

test("create_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Electricity", "rule": "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", "start_date": "2026-02-28", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount_kind": "range", "amount": -8000, "amount_min": -11000, "amount_max": -6000, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "remind_days_before": 3} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules", "query": [], "headers": {}, "body": {"name": "Electricity", "rule": "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", "start_date": "2026-02-28", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount_kind": "range", "amount": -8000, "amount_min": -11000, "amount_max": -6000, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "remind_days_before": 3}, "form": false});
});

test("create_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Put aside", "rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "start_date": "2026-01-09", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -10000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules", "query": [], "headers": {}, "body": {"name": "Put aside", "rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "start_date": "2026-01-09", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -10000, "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03"}, "form": false});
});

test("preview_schedule", async () => {
  const answer: models.SchedulePreview = {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "end_date": null, "items": [{"date": "2026-01-31", "due_date": "2026-01-30"}, {"date": "2026-02-28", "due_date": "2026-02-27"}, {"date": "2026-03-31", "due_date": "2026-03-31"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.previewSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "start_date": "2026-01-31", "weekend": "before", "count": 3} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/preview", "query": [], "headers": {}, "body": {"rule": "FREQ=MONTHLY;BYMONTHDAY=31", "start_date": "2026-01-31", "weekend": "before", "count": 3}, "form": false});
});

test("get_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501"}, ifMatch: "\"v3.s118\"", body: {"amount": -98000} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"amount": -98000}, "form": false});
});

test("update_schedule", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501"}, ifMatch: "\"v3.s118\"", body: {"excluded_dates": ["2026-08-01"]} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"excluded_dates": ["2026-08-01"]}, "form": false});
});

test("delete_schedule", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteSchedule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("restore_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.restoreTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/restore", "query": [["unlock", "true"]], "headers": {}, "body": null, "form": false});
});

test("replace_splits", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replaceSplits({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"", body: {"splits": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": -3210}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": -1000, "memo": "Light bulbs"}]} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/splits", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": {"splits": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": -3210}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": -1000, "memo": "Light bulbs"}]}, "form": false});
});

test("delete_splits", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteSplits({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/splits", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("match_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.matchTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true}, body: {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e08"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/match", "query": [["unlock", "true"]], "headers": {}, "body": {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e08"}, "form": false});
});

test("unmatch_transaction", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -4210, "currency": "EUR", "base_amount": -4210, "exchange_rate": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.unmatchTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, query: {"unlock": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/unmatch", "query": [["unlock", "true"]], "headers": {}, "body": null, "form": false});
});

test("create_transfer", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e09", "date": "2026-01-07", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -20000, "currency": "EUR", "base_amount": -20000, "exchange_rate": null, "payee_id": null, "payee_name": null, "memo": null, "status": "pending", "category_id": null, "tags": [], "splits": [], "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "transfer_amount": 20000, "transfer_currency": "EUR", "transfer_status": "pending", "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-07T17:40:00Z", "updated_at": "2026-01-07T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransfer({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"from_account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "to_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "date": "2026-01-07", "amount": 20000} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transfers", "query": [], "headers": {}, "body": {"from_account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "to_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "date": "2026-01-07", "amount": 20000}, "form": false});
});

test("create_transfer", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e09", "date": "2026-01-07", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -20000, "currency": "EUR", "base_amount": -20000, "exchange_rate": null, "payee_id": null, "payee_name": null, "memo": null, "status": "pending", "category_id": null, "tags": [], "splits": [], "transfer_account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "transfer_amount": 20000, "transfer_currency": "EUR", "transfer_status": "pending", "source": "manual", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-01-07T17:40:00Z", "updated_at": "2026-01-07T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createTransfer({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"from_account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "to_account_id": "0190a5c3-10aa-7d01-8a00-000000000a05", "date": "2026-01-08", "amount": 10000, "rate": "1.1748"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transfers", "query": [], "headers": {}, "body": {"from_account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "to_account_id": "0190a5c3-10aa-7d01-8a00-000000000a05", "date": "2026-01-08", "amount": 10000, "rate": "1.1748"}, "form": false});
});

test("list_transfer_candidates", async () => {
  const answer: models.TransferCandidatePage = {"items": [{"outflow": {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-07", "amount": -20000, "currency": "EUR", "payee_name": null, "memo": "To savings", "status": "cleared"}, "inflow": {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e08", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a03", "date": "2026-01-08", "amount": 20000, "currency": "EUR", "payee_name": null, "memo": null, "status": "cleared"}, "score": 0.95, "reasons": ["same_amount", "near_day", "names_account", "uncategorised", "only_one"]}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listTransferCandidates({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date_from": "2026-01-01", "date_to": "2026-03-31", "days": 5, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transfer-candidates", "query": [["account_id", "0190a5c3-10aa-7d01-8a00-000000000a01"], ["date_from", "2026-01-01"], ["date_to", "2026-03-31"], ["days", "5"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("write_transactions", async () => {
  const answer: models.TransactionsWritten = {"dry_run": false, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "rows": [{"place": "/create/0", "outcome": "created", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "version": 1, "refusal": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.writeTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"create": [{"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -4210, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-06", "amount": -990}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/bulk", "query": [], "headers": {}, "body": {"create": [{"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -4210, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-06", "amount": -990}]}, "form": false});
});

test("write_transactions", async () => {
  const answer: models.TransactionsWritten = {"dry_run": false, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "rows": [{"place": "/create/0", "outcome": "created", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "version": 1, "refusal": null}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.writeTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"mode": "each", "dry_run": true, "update": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "changes": {"memo": "Weekly shop"}}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/bulk", "query": [], "headers": {}, "body": {"mode": "each", "dry_run": true, "update": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "changes": {"memo": "Weekly shop"}}]}, "form": false});
});

test("edit_transactions", async () => {
  const answer: models.TransactionsEdited = {"dry_run": true, "change_set_id": null, "matched": 12, "changed": 0, "refused": 1, "sample": [], "refusals": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e03", "refusal": {"problem": "transfer-takes-no-category", "status": 422, "detail": "Both accounts are on budget."}}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.editTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"filter": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}, "changes": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/bulk-edit", "query": [], "headers": {}, "body": {"filter": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}, "changes": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}}, "form": false});
});

test("edit_transactions", async () => {
  const answer: models.TransactionsEdited = {"dry_run": true, "change_set_id": null, "matched": 12, "changed": 0, "refused": 1, "sample": [], "refusals": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e03", "refusal": {"problem": "transfer-takes-no-category", "status": 422, "detail": "Both accounts are on budget."}}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.editTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"filter": {"date_from": "2026-01-05", "date_to": "2026-01-18"}, "changes": {"add_tags": ["0190a5c3-45dd-7d04-8d00-000000000d51"]}, "dry_run": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/bulk-edit", "query": [], "headers": {}, "body": {"filter": {"date_from": "2026-01-05", "date_to": "2026-01-18"}, "changes": {"add_tags": ["0190a5c3-45dd-7d04-8d00-000000000d51"]}, "dry_run": true}, "form": false});
});

test("post_occurrence", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e04", "date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -95000, "currency": "EUR", "base_amount": -95000, "exchange_rate": null, "payee_id": null, "payee_name": null, "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "tags": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "schedule", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-02-02T06:00:00Z", "updated_at": "2026-02-02T06:00:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.postOccurrence({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "date": "2026-02-01"}, body: {} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501/occurrences/2026-02-01/post", "query": [], "headers": {}, "body": {}, "form": false});
});

test("post_occurrence", async () => {
  const answer: models.Transaction = {"id": "0190a5c3-50ee-7d05-8e00-000000000e04", "date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "amount": -95000, "currency": "EUR", "base_amount": -95000, "exchange_rate": null, "payee_id": null, "payee_name": null, "memo": null, "status": "pending", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "tags": [], "transfer_account_id": null, "transfer_amount": null, "transfer_currency": null, "transfer_status": null, "source": "schedule", "external_id": null, "import_id": null, "postings": null, "version": 1, "created_at": "2026-02-02T06:00:00Z", "updated_at": "2026-02-02T06:00:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.postOccurrence({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "date": "2026-02-01"}, body: {"amount": -7215, "date": "2026-03-03", "status": "cleared"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501/occurrences/2026-02-01/post", "query": [], "headers": {}, "body": {"amount": -7215, "date": "2026-03-03", "status": "cleared"}, "form": false});
});

test("skip_occurrence", async () => {
  const answer: models.Occurrence = {"schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "date": "2026-02-01", "due_date": "2026-02-02", "state": "skipped", "transaction_id": null, "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "payee_id": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "transfer_account_id": null, "autopost": true};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.skipOccurrence({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "date": "2026-02-01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/schedules/0190a5c3-c0bb-7d0c-9500-000000001501/occurrences/2026-02-01/skip", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_occurrences", async () => {
  const answer: models.OccurrencePage = {"items": [{"schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "date": "2026-02-01", "due_date": "2026-02-02", "state": "due", "transaction_id": null, "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "payee_id": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "transfer_account_id": null, "autopost": true}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listOccurrences({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"date_from": "2026-02-01", "date_to": "2026-03-31", "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501", "state": "overdue", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/occurrences", "query": [["date_from", "2026-02-01"], ["date_to", "2026-03-31"], ["schedule_id", "0190a5c3-c0bb-7d0c-9500-000000001501"], ["state", "overdue"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("list_recurring_candidates", async () => {
  const answer: models.RecurringCandidateList = {"items": [{"id": "0190a5c3-50ee-7d05-8e00-000000000e09", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "City Gym", "category_id": null, "every": "month", "rule": "FREQ=MONTHLY;BYMONTHDAY=5", "next_date": "2026-06-05", "amount": -2900, "amount_kind": "fixed", "amount_min": null, "amount_max": null, "confidence": 0.94, "count": 5, "first_date": "2026-01-05", "last_date": "2026-05-05", "price_changes": [{"date": "2026-03-05", "amount_before": -2500, "amount_after": -2900}], "missed_dates": []}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listRecurringCandidates({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/recurring-candidates", "query": [], "headers": {}, "body": null, "form": false});
});

test("confirm_recurring_candidate", async () => {
  const answer: models.Schedule = {"id": "0190a5c3-c0bb-7d0c-9500-000000001501", "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01", "excluded_dates": [], "month_end": "clamp", "weekend": "after", "end_date": null, "next_due_date": "2026-02-02", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "currency": "EUR", "amount_kind": "fixed", "amount": -95000, "amount_min": null, "amount_max": null, "payee_id": null, "payee_name": null, "memo": null, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "splits": [], "transfer_account_id": null, "transfer_amount": null, "autopost": true, "remind_days_before": null, "version": 1, "created_at": "2026-01-12T18:20:00Z", "updated_at": "2026-01-12T18:20:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.confirmRecurringCandidate({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e09", "name": "Gym", "remind_days_before": 2} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/recurring-candidates/confirm", "query": [], "headers": {}, "body": {"candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e09", "name": "Gym", "remind_days_before": 2}, "form": false});
});

test("list_attachments", async () => {
  const answer: models.AttachmentList = {"items": [{"id": "0190a5c3-e0aa-7d0e-9700-000000001701", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "filename": "receipt.pdf", "media_type": "application/pdf", "size": 48210, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "scan_status": "not_scanned", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "version": 1, "created_at": "2026-01-06T19:20:00Z", "updated_at": "2026-01-06T19:20:00Z"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listAttachments({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/attachments", "query": [], "headers": {}, "body": null, "form": false});
});

test("create_attachment", async () => {
  const answer: models.Attachment = {"id": "0190a5c3-e0aa-7d0e-9700-000000001701", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "filename": "receipt.pdf", "media_type": "application/pdf", "size": 48210, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "scan_status": "not_scanned", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "version": 1, "created_at": "2026-01-06T19:20:00Z", "updated_at": "2026-01-06T19:20:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createAttachment({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01"}, body: { file: new File(["%PDF-1.4 ...\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/transactions/0190a5c3-50ee-7d05-8e00-000000000e01/attachments", "query": [], "headers": {}, "body": [["file", "%PDF-1.4 ...\n"]], "form": true});
});

test("get_attachment", async () => {
  const answer: models.Attachment = {"id": "0190a5c3-e0aa-7d0e-9700-000000001701", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "filename": "receipt.pdf", "media_type": "application/pdf", "size": 48210, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "scan_status": "not_scanned", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "version": 1, "created_at": "2026-01-06T19:20:00Z", "updated_at": "2026-01-06T19:20:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getAttachment({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "attachment_id": "0190a5c3-e0aa-7d0e-9700-000000001701"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/attachments/0190a5c3-e0aa-7d0e-9700-000000001701", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_attachment", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteAttachment({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "attachment_id": "0190a5c3-e0aa-7d0e-9700-000000001701"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/attachments/0190a5c3-e0aa-7d0e-9700-000000001701", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("get_attachment_content", async () => {
  const answer = "%PDF-1.4 ...\n";
  const stub = new Stub(200, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getAttachmentContent({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "attachment_id": "0190a5c3-e0aa-7d0e-9700-000000001701"}, range: "bytes=0-3", ifRange: "\"0f3c9a1b2d4e\"" })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/attachments/0190a5c3-e0aa-7d0e-9700-000000001701/content", "query": [], "headers": {"Range": "bytes=0-3", "If-Range": "\"0f3c9a1b2d4e\""}, "body": null, "form": false});
});

test("get_attachment_content", async () => {
  const answer = "%PDF-1.4 ...\n";
  const stub = new Stub(206, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getAttachmentContent({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "attachment_id": "0190a5c3-e0aa-7d0e-9700-000000001701"}, range: "bytes=0-3", ifRange: "\"0f3c9a1b2d4e\"" })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/attachments/0190a5c3-e0aa-7d0e-9700-000000001701/content", "query": [], "headers": {"Range": "bytes=0-3", "If-Range": "\"0f3c9a1b2d4e\""}, "body": null, "form": false});
});

test("list_rules", async () => {
  const answer: models.RulePage = {"items": [{"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_rule", async () => {
  const answer: models.Rule = {"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Groceries of the market", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules", "query": [], "headers": {}, "body": {"name": "Groceries of the market", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}]}, "form": false});
});

test("create_rule", async () => {
  const answer: models.Rule = {"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Market of the corner", "stage": "pre", "conditions": [{"field": "imported_text", "operator": "matches", "values": ["^corner m(ar)?k(e)?t"]}], "actions": [{"type": "set_payee", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules", "query": [], "headers": {}, "body": {"name": "Market of the corner", "stage": "pre", "conditions": [{"field": "imported_text", "operator": "matches", "values": ["^corner m(ar)?k(e)?t"]}], "actions": [{"type": "set_payee", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01"}]}, "form": false});
});

test("create_rule", async () => {
  const answer: models.Rule = {"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Rent", "match": "any", "conditions": [{"field": "payee_name", "operator": "is", "values": ["Landlord"]}, {"field": "amount", "direction": "outflow", "minimum": 90000, "maximum": 110000}], "actions": [{"type": "split", "parts": [{"share": "percent", "percent": "50", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "memo": null}, {"share": "remainder", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "memo": "Paid back"}]}], "stop": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules", "query": [], "headers": {}, "body": {"name": "Rent", "match": "any", "conditions": [{"field": "payee_name", "operator": "is", "values": ["Landlord"]}, {"field": "amount", "direction": "outflow", "minimum": 90000, "maximum": 110000}], "actions": [{"type": "split", "parts": [{"share": "percent", "percent": "50", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "memo": null}, {"share": "remainder", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "memo": "Paid back"}]}], "stop": true}, "form": false});
});

test("get_rule", async () => {
  const answer: models.Rule = {"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/0190a5c3-d4bb-7d0f-9800-000000001d01", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_rule", async () => {
  const answer: models.Rule = {"id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "name": "Groceries of the market", "stage": "default", "position": 1, "enabled": true, "match": "all", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}, {"field": "is_uncategorised", "value": true}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}], "stop": false, "version": 1, "created_at": "2026-01-05T17:40:00Z", "updated_at": "2026-01-05T17:40:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01"}, ifMatch: "\"v3.s118\"", body: {"enabled": false} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/0190a5c3-d4bb-7d0f-9800-000000001d01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"enabled": false}, "form": false});
});

test("delete_rule", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteRule({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/0190a5c3-d4bb-7d0f-9800-000000001d01", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("reorder_rules", async () => {
  const answer: models.RuleOrder = {"stage": "post", "rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d02"]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.reorderRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"stage": "post", "rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d02"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/reorder", "query": [], "headers": {}, "body": {"stage": "post", "rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d02"]}, "form": false});
});

test("test_rules", async () => {
  const answer: models.RuleTestResult = {"items": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "amount": -4210, "currency": "EUR", "rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d01"], "reconciled": false, "before": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "cleared", "category_id": null, "tags": [], "splits": [], "schedule_id": null}, "after": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "cleared", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "schedule_id": null}}], "examined": 214, "fired": 17, "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.testRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"rule": {"name": "Groceries of the market", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}]}, "filter": {"date_from": "2026-01-01"}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/test", "query": [], "headers": {}, "body": {"rule": {"name": "Groceries of the market", "conditions": [{"field": "payee_name", "operator": "contains", "values": ["market", "grocer"]}], "actions": [{"type": "set_category", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}]}, "filter": {"date_from": "2026-01-01"}}, "form": false});
});

test("test_rules", async () => {
  const answer: models.RuleTestResult = {"items": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "date": "2026-01-05", "amount": -4210, "currency": "EUR", "rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d01"], "reconciled": false, "before": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "cleared", "category_id": null, "tags": [], "splits": [], "schedule_id": null}, "after": {"payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": "Corner Market", "memo": null, "status": "cleared", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "tags": [], "splits": [], "schedule_id": null}}], "examined": 214, "fired": 17, "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.testRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/test", "query": [], "headers": {}, "body": {"rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01"}, "form": false});
});

test("run_rules", async () => {
  const answer: models.RuleRun = {"id": "0190a5c3-d5bb-7d0f-9900-000000001e02", "status": "queued", "progress": 0, "filter": {"account_id": null, "date_from": null, "date_to": null, "uncategorised": true, "transaction_ids": null}, "result": {"examined": 0, "changed": 0, "deleted": 0, "locked": 0, "refused": 0, "rules": []}, "problem": null, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001103", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-06T19:25:00Z", "started_at": null, "finished_at": null};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.runRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"filter": {"uncategorised": true}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/run", "query": [], "headers": {}, "body": {"filter": {"uncategorised": true}}, "form": false});
});

test("run_rules", async () => {
  const answer: models.RuleRun = {"id": "0190a5c3-d5bb-7d0f-9900-000000001e02", "status": "queued", "progress": 0, "filter": {"account_id": null, "date_from": null, "date_to": null, "uncategorised": true, "transaction_ids": null}, "result": {"examined": 0, "changed": 0, "deleted": 0, "locked": 0, "refused": 0, "rules": []}, "problem": null, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001103", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-06T19:25:00Z", "started_at": null, "finished_at": null};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.runRules({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d01"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rules/run", "query": [], "headers": {}, "body": {"rule_ids": ["0190a5c3-d4bb-7d0f-9800-000000001d01"]}, "form": false});
});

test("list_rule_runs", async () => {
  const answer: models.RuleRunPage = {"items": [{"id": "0190a5c3-d5bb-7d0f-9900-000000001e01", "status": "done", "progress": 100, "filter": {"account_id": null, "date_from": null, "date_to": null, "uncategorised": true, "transaction_ids": null}, "result": {"examined": 214, "changed": 17, "deleted": 0, "locked": 0, "refused": 0, "rules": [{"rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "fired": 17, "problem": null}]}, "problem": null, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-06T19:20:00Z", "started_at": "2026-01-06T19:20:01Z", "finished_at": "2026-01-06T19:20:02Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listRuleRuns({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rule-runs", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("get_rule_run", async () => {
  const answer: models.RuleRun = {"id": "0190a5c3-d5bb-7d0f-9900-000000001e01", "status": "done", "progress": 100, "filter": {"account_id": null, "date_from": null, "date_to": null, "uncategorised": true, "transaction_ids": null}, "result": {"examined": 214, "changed": 17, "deleted": 0, "locked": 0, "refused": 0, "rules": [{"rule_id": "0190a5c3-d4bb-7d0f-9800-000000001d01", "fired": 17, "problem": null}]}, "problem": null, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-06T19:20:00Z", "started_at": "2026-01-06T19:20:01Z", "finished_at": "2026-01-06T19:20:02Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getRuleRun({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "rule_run_id": "0190a5c3-d5bb-7d0f-9900-000000001e01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rule-runs/0190a5c3-d5bb-7d0f-9900-000000001e01", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_months", async () => {
  const answer: models.MonthPage = {"items": [{"month": "2026-01", "currency": "EUR", "income": 116175, "assigned": 45000, "activity": -10510, "balance": 34490, "overspent": 0, "hold": 0, "ready_to_assign": 71175, "assigned_in_future": 0, "uncategorised": 0}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listMonths({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"month_from": "2026-01", "month_to": "2026-12", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months", "query": [["month_from", "2026-01"], ["month_to", "2026-12"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("get_month", async () => {
  const answer: models.MonthBudget = {"month": "2026-01", "currency": "EUR", "income": 116175, "assigned": 45000, "activity": -10510, "balance": 34490, "overspent": 0, "hold": 0, "ready_to_assign": 71175, "assigned_in_future": 0, "uncategorised": 0, "categories": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c03", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b02", "name": "Salary", "kind": "income", "hidden": false, "carried": 0, "assigned": 0, "activity": 0, "balance": 0, "carry_overspending": false}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Groceries", "kind": "expense", "hidden": false, "carried": 0, "assigned": 40000, "activity": -9010, "balance": 30990, "carry_overspending": false}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "category_group_id": "0190a5c3-20bb-7d02-8b00-000000000b01", "name": "Household goods", "kind": "expense", "hidden": false, "carried": 0, "assigned": 5000, "activity": -1500, "balance": 3500, "carry_overspending": true}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getMonth({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01", "query": [], "headers": {}, "body": null, "form": false});
});

test("assign_to_category", async () => {
  const answer: models.Assignment = {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000, "activity": -9010, "balance": 30990, "ready_to_assign": 71175};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.assignToCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, body: {"assigned": 40000} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/categories/0190a5c3-30cc-7d03-8c00-000000000c01", "query": [], "headers": {}, "body": {"assigned": 40000}, "form": false});
});

test("update_assignments", async () => {
  const answer: models.MonthAssignments = {"month": "2026-01", "ready_to_assign": 71175, "items": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000, "activity": -9010, "balance": 30990}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "assigned": 5000, "activity": -1500, "balance": 3500}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateAssignments({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"assignments": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "assigned": 5000}]} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/assignments", "query": [], "headers": {}, "body": {"assignments": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000}, {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "assigned": 5000}]}, "form": false});
});

test("replace_hold", async () => {
  const answer: models.Hold = {"month": "2026-01", "amount": 20000, "ready_to_assign": 51175};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replaceHold({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"amount": 20000} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/hold", "query": [], "headers": {}, "body": {"amount": 20000}, "form": false});
});

test("delete_hold", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteHold({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/hold", "query": [], "headers": {}, "body": null, "form": false});
});

test("auto_assign", async () => {
  const answer: models.AutoAssigned = {"month": "2026-01", "strategy": "average", "dry_run": false, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "assigned": 2500, "missing": 0, "ready_to_assign": 68675, "items": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned_before": 40000, "wanted": 42500, "assigned": 42500, "balance": 33490}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.autoAssign({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"strategy": "underfunded", "dry_run": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/auto-assign", "query": [], "headers": {}, "body": {"strategy": "underfunded", "dry_run": true}, "form": false});
});

test("auto_assign", async () => {
  const answer: models.AutoAssigned = {"month": "2026-01", "strategy": "average", "dry_run": false, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "assigned": 2500, "missing": 0, "ready_to_assign": 68675, "items": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned_before": 40000, "wanted": 42500, "assigned": 42500, "balance": 33490}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.autoAssign({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"strategy": "average", "months": 6, "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/auto-assign", "query": [], "headers": {}, "body": {"strategy": "average", "months": 6, "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"]}, "form": false});
});

test("cover_category", async () => {
  const answer: models.CategoryCovered = {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "covered": 2500, "remaining": 0, "ready_to_assign": 71175, "moves": [{"id": "0190a5c3-c0aa-7d0c-9500-000000001502", "month": "2026-01", "from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": null, "version": 1, "created_at": "2026-01-20T17:04:00Z", "updated_at": "2026-01-20T17:04:00Z"}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.coverCategory({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "from_category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c02"], "from_ready_to_assign": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/cover", "query": [], "headers": {}, "body": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "from_category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c02"], "from_ready_to_assign": true}, "form": false});
});

test("create_money_move", async () => {
  const answer: models.MoneyMove = {"id": "0190a5c3-c0aa-7d0c-9500-000000001501", "month": "2026-01", "from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned", "version": 1, "created_at": "2026-01-20T17:02:00Z", "updated_at": "2026-01-20T17:02:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createMoneyMove({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/moves", "query": [], "headers": {}, "body": {"from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned"}, "form": false});
});

test("create_money_move", async () => {
  const answer: models.MoneyMove = {"id": "0190a5c3-c0aa-7d0c-9500-000000001501", "month": "2026-01", "from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned", "version": 1, "created_at": "2026-01-20T17:02:00Z", "updated_at": "2026-01-20T17:02:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createMoneyMove({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "month": "2026-01"}, body: {"from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": 1000} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/months/2026-01/moves", "query": [], "headers": {}, "body": {"from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "amount": 1000}, "form": false});
});

test("list_limits", async () => {
  const answer: models.LimitPage = {"items": [{"id": "0190a5c3-c0aa-7d0c-9500-000000001701", "name": "Groceries", "amount": 40000, "period": "month", "days": null, "starts_on": "2026-01-01", "rollover": false, "thresholds": [50, 80, 100], "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"], "category_group_ids": [], "version": 1, "created_at": "2026-01-20T17:12:00Z", "updated_at": "2026-01-20T17:12:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listLimits({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_limit", async () => {
  const answer: models.Limit = {"id": "0190a5c3-c0aa-7d0c-9500-000000001701", "name": "Groceries", "amount": 40000, "period": "month", "days": null, "starts_on": "2026-01-01", "rollover": false, "thresholds": [50, 80, 100], "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"], "category_group_ids": [], "version": 1, "created_at": "2026-01-20T17:12:00Z", "updated_at": "2026-01-20T17:12:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createLimit({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Groceries", "amount": 40000, "period": "month", "starts_on": "2026-01-01", "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits", "query": [], "headers": {}, "body": {"name": "Groceries", "amount": 40000, "period": "month", "starts_on": "2026-01-01", "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"]}, "form": false});
});

test("create_limit", async () => {
  const answer: models.Limit = {"id": "0190a5c3-c0aa-7d0c-9500-000000001701", "name": "Groceries", "amount": 40000, "period": "month", "days": null, "starts_on": "2026-01-01", "rollover": false, "thresholds": [50, 80, 100], "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"], "category_group_ids": [], "version": 1, "created_at": "2026-01-20T17:12:00Z", "updated_at": "2026-01-20T17:12:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createLimit({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Day by day", "amount": 10000, "period": "days", "days": 14, "starts_on": "2026-01-05", "rollover": true, "thresholds": [75, 100], "category_group_ids": ["0190a5c3-20bb-7d02-8b00-000000000b01"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits", "query": [], "headers": {}, "body": {"name": "Day by day", "amount": 10000, "period": "days", "days": 14, "starts_on": "2026-01-05", "rollover": true, "thresholds": [75, 100], "category_group_ids": ["0190a5c3-20bb-7d02-8b00-000000000b01"]}, "form": false});
});

test("get_limit", async () => {
  const answer: models.Limit = {"id": "0190a5c3-c0aa-7d0c-9500-000000001701", "name": "Groceries", "amount": 40000, "period": "month", "days": null, "starts_on": "2026-01-01", "rollover": false, "thresholds": [50, 80, 100], "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"], "category_group_ids": [], "version": 1, "created_at": "2026-01-20T17:12:00Z", "updated_at": "2026-01-20T17:12:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getLimit({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "limit_id": "0190a5c3-c0aa-7d0c-9500-000000001701"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits/0190a5c3-c0aa-7d0c-9500-000000001701", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_limit", async () => {
  const answer: models.Limit = {"id": "0190a5c3-c0aa-7d0c-9500-000000001701", "name": "Groceries", "amount": 40000, "period": "month", "days": null, "starts_on": "2026-01-01", "rollover": false, "thresholds": [50, 80, 100], "category_ids": ["0190a5c3-30cc-7d03-8c00-000000000c01"], "category_group_ids": [], "version": 1, "created_at": "2026-01-20T17:12:00Z", "updated_at": "2026-01-20T17:12:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateLimit({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "limit_id": "0190a5c3-c0aa-7d0c-9500-000000001701"}, ifMatch: "\"v3.s118\"", body: {"amount": 45000} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits/0190a5c3-c0aa-7d0c-9500-000000001701", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"amount": 45000}, "form": false});
});

test("delete_limit", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteLimit({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "limit_id": "0190a5c3-c0aa-7d0c-9500-000000001701"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits/0190a5c3-c0aa-7d0c-9500-000000001701", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_limit_periods", async () => {
  const answer: models.LimitPeriodPage = {"items": [{"start_date": "2026-01-01", "end_date": "2026-01-31", "current": true, "amount": 40000, "carried": 0, "available": 40000, "spent": 22000, "remaining": 18000, "projected": 34100, "reached": [50]}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listLimitPeriods({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "limit_id": "0190a5c3-c0aa-7d0c-9500-000000001701"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/limits/0190a5c3-c0aa-7d0c-9500-000000001701/periods", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("list_goals", async () => {
  const answer: models.GoalPage = {"items": [{"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listGoals({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals", "query": [["category_id", "0190a5c3-30cc-7d03-8c00-000000000c02"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_goal", async () => {
  const answer: models.Goal = {"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals", "query": [], "headers": {}, "body": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01"}, "form": false});
});

test("create_goal", async () => {
  const answer: models.Goal = {"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "monthly_funding", "amount": 5000} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals", "query": [], "headers": {}, "body": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "monthly_funding", "amount": 5000}, "form": false});
});

test("get_goal", async () => {
  const answer: models.Goal = {"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals/0190a5c3-c0aa-7d0c-9500-000000001601", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_goal", async () => {
  const answer: models.Goal = {"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601"}, ifMatch: "\"v3.s118\"", body: {"amount": 150000} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals/0190a5c3-c0aa-7d0c-9500-000000001601", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"amount": 150000}, "form": false});
});

test("update_goal", async () => {
  const answer: models.Goal = {"id": "0190a5c3-c0aa-7d0c-9500-000000001601", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "kind": "target_balance_by_date", "amount": 120000, "target_date": "2026-12-01", "note": "A new floor", "version": 1, "created_at": "2026-01-20T17:08:00Z", "updated_at": "2026-01-20T17:08:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601"}, ifMatch: "\"v3.s118\"", body: {"kind": "target_balance", "target_date": null} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals/0190a5c3-c0aa-7d0c-9500-000000001601", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"kind": "target_balance", "target_date": null}, "form": false});
});

test("delete_goal", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteGoal({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals/0190a5c3-c0aa-7d0c-9500-000000001601", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("get_goal_progress", async () => {
  const answer: models.GoalProgress = {"goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601", "month": "2026-01", "amount": 120000, "saved": 3500, "remaining": 116500, "assigned": 5000, "needed": 10125, "underfunded": 5125, "months_left": 12, "percent": 2, "on_track": false, "reached": false};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getGoalProgress({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601"}, query: {"month": "2026-01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/goals/0190a5c3-c0aa-7d0c-9500-000000001601/progress", "query": [["month", "2026-01"]], "headers": {}, "body": null, "form": false});
});

test("list_money_moves", async () => {
  const answer: models.MoneyMovePage = {"items": [{"id": "0190a5c3-c0aa-7d0c-9500-000000001501", "month": "2026-01", "from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned", "version": 1, "created_at": "2026-01-20T17:02:00Z", "updated_at": "2026-01-20T17:02:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listMoneyMoves({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/money-moves", "query": [["month", "2026-01"], ["category_id", "0190a5c3-30cc-7d03-8c00-000000000c01"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("get_money_move", async () => {
  const answer: models.MoneyMove = {"id": "0190a5c3-c0aa-7d0c-9500-000000001501", "month": "2026-01", "from_category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "to_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "amount": 2500, "note": "More guests than planned", "version": 1, "created_at": "2026-01-20T17:02:00Z", "updated_at": "2026-01-20T17:02:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getMoneyMove({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "money_move_id": "0190a5c3-c0aa-7d0c-9500-000000001501"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/money-moves/0190a5c3-c0aa-7d0c-9500-000000001501", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_imports", async () => {
  const answer: models.ImportPage = {"items": [{"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listImports({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports", "query": [["account_id", "0190a5c3-10aa-7d01-8a00-000000000a01"], ["status", "preview"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_import", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: { account_id: "0190a5c3-10aa-7d01-8a00-000000000a01", file: new File(["Date,Description,Amount\n2026-01-05,Corner Market,-42.10\n2026-01-06,Corner Market,-63.00\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports", "query": [], "headers": {}, "body": [["account_id", "0190a5c3-10aa-7d01-8a00-000000000a01"], ["file", "Date,Description,Amount\n2026-01-05,Corner Market,-42.10\n2026-01-06,Corner Market,-63.00\n"]], "form": true});
});

test("create_import", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001002", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "reading", "filename": "ten-years.csv", "size": 7340032, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": null, "date_to": null, "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": null, "profile_id": null, "uncertain": [], "headings": [], "rows": {"total": 0, "new": 0, "duplicate": 0, "problem": 0, "accepted": 0, "skipped": 0, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.createImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: { account_id: "0190a5c3-10aa-7d01-8a00-000000000a01", file: new File(["Date,Description,Amount\n2026-01-05,Corner Market,-42.10\n2026-01-06,Corner Market,-63.00\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports", "query": [], "headers": {}, "body": [["account_id", "0190a5c3-10aa-7d01-8a00-000000000a01"], ["file", "Date,Description,Amount\n2026-01-05,Corner Market,-42.10\n2026-01-06,Corner Market,-63.00\n"]], "form": true});
});

test("get_import", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_import", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, query: {"unlock": true}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001", "query": [["unlock", "true"]], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_import_rows", async () => {
  const answer: models.ImportRowPage = {"items": [{"index": 1, "line": 2, "date": "2026-01-05", "amount": -4210, "currency": "EUR", "payee": "Corner Market", "memo": null, "reference": null, "category": null, "external_id": "row-2f71c09ad35e", "bank_status": "booked", "status": "duplicate", "decision": "skip", "match": {"reason": "similar", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "row_index": null, "score": 0.92}, "problem": null, "category_id": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "tags": [], "splits": [], "rule_ids": [], "transaction_id": null, "raw": {"Date": "2026-01-05", "Description": "Corner Market", "Amount": "-42.10"}}, {"index": 2, "line": 3, "date": "2026-01-06", "amount": -6300, "currency": "EUR", "payee": "Corner Market", "memo": null, "reference": null, "category": null, "external_id": "row-66a1f3029be4", "bank_status": "booked", "status": "new", "decision": "accept", "match": null, "problem": null, "category_id": null, "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "tags": [], "splits": [], "rule_ids": [], "transaction_id": null, "raw": {"Date": "2026-01-06", "Description": "Corner Market", "Amount": "-63.00"}}, {"index": 3, "line": 4, "date": null, "amount": -1999, "currency": "EUR", "payee": "Streaming Ltd", "memo": null, "reference": null, "category": null, "external_id": "row-b80d4417ce26", "bank_status": "booked", "status": "problem", "decision": "undecided", "match": null, "problem": {"code": "bad-date", "message": "The date '31.02.2026' cannot be read."}, "category_id": null, "payee_id": null, "tags": [], "splits": [], "rule_ids": [], "transaction_id": null, "raw": {"Date": "31.02.2026", "Description": "Streaming Ltd", "Amount": "-19.99"}}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listImportRows({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, query: {"status": "problem", "decision": "accept", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/rows", "query": [["status", "problem"], ["decision", "accept"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("update_import_rows", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateImportRows({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, ifMatch: "\"v3.s118\"", body: {"rows": [{"index": 1, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, {"index": 2, "decision": "skip"}]} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/rows", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"rows": [{"index": 1, "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, {"index": 2, "decision": "skip"}]}, "form": false});
});

test("replace_import_mapping", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "preview", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replaceImportMapping({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, ifMatch: "\"v3.s118\"", body: {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/mapping", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "form": false});
});

test("replace_import_mapping", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001002", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "reading", "filename": "ten-years.csv", "size": 7340032, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": null, "date_to": null, "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": null, "profile_id": null, "uncertain": [], "headings": [], "rows": {"total": 0, "new": 0, "duplicate": 0, "problem": 0, "accepted": 0, "skipped": 0, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 1, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.replaceImportMapping({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, ifMatch: "\"v3.s118\"", body: {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/mapping", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "form": false});
});

test("commit_import", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "committed", "filename": "january.csv", "size": 88, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2026-01-05", "date_to": "2026-01-06", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 2, "new": 1, "duplicate": 1, "problem": 0, "accepted": 1, "skipped": 1, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 1, "committed_at": "2026-01-09T07:10:00Z", "version": 2, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.commitImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, query: {"skip_problems": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/commit", "query": [["skip_problems", "true"]], "headers": {}, "body": null, "form": false});
});

test("commit_import", async () => {
  const answer: models.Import = {"id": "0190a5c3-70ab-7d07-9000-000000001002", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "status": "committing", "filename": "ten-years.csv", "size": 7340032, "format": "csv", "dialect": null, "encoding": "utf-8", "statement": {"account_identifier": null, "account_name": null, "currency": null, "date_from": "2016-01-04", "date_to": "2026-01-08", "opening_balance": null, "closing_balance": null, "difference": null}, "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": true, "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "profile_id": null, "uncertain": [], "headings": ["Date", "Description", "Amount"], "rows": {"total": 96412, "new": 96000, "duplicate": 412, "problem": 0, "accepted": 96000, "skipped": 412, "undecided": 0}, "warnings": [], "exchange_rate": null, "transactions_created": 0, "committed_at": null, "version": 4, "created_at": "2026-01-09T07:09:00Z", "updated_at": "2026-01-09T07:20:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.commitImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"}, query: {"skip_problems": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/commit", "query": [["skip_problems", "true"]], "headers": {}, "body": null, "form": false});
});

test("get_import_job", async () => {
  const answer: models.ImportJob = {"import_id": "0190a5c3-70ab-7d07-9000-000000001001", "kind": "read", "status": "done", "progress": 100, "result": {"rows_total": 2, "rows_read": 2, "rows_examined": 2, "rows_written": 0}, "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-09T07:09:00Z", "started_at": "2026-01-09T07:09:00Z", "finished_at": "2026-01-09T07:09:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getImportJob({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/job", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_import_job", async () => {
  const answer: models.ImportJob = {"import_id": "0190a5c3-70ab-7d07-9000-000000001002", "kind": "read", "status": "running", "progress": 70, "result": {"rows_total": 96412, "rows_read": 96412, "rows_examined": 40000, "rows_written": 0}, "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-09T07:09:00Z", "started_at": "2026-01-09T07:09:01Z", "finished_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getImportJob({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/job", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_import_job", async () => {
  const answer: models.ImportJob = {"import_id": "0190a5c3-70ab-7d07-9000-000000001002", "kind": "read", "status": "failed", "progress": 0, "result": {"rows_total": null, "rows_read": 0, "rows_examined": 0, "rows_written": 0}, "problem": {"code": "bank-file-damaged", "message": "The table breaks at line 48211: field larger than field limit (131072)."}, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-09T07:09:00Z", "started_at": "2026-01-09T07:09:01Z", "finished_at": "2026-01-09T07:09:14Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getImportJob({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/job", "query": [], "headers": {}, "body": null, "form": false});
});

test("cancel_import", async () => {
  const answer: models.ImportJob = {"import_id": "0190a5c3-70ab-7d07-9000-000000001002", "kind": "commit", "status": "cancelled", "progress": 51, "result": {"rows_total": 96412, "rows_read": 96412, "rows_examined": 50000, "rows_written": 49120}, "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-09T07:20:00Z", "started_at": "2026-01-09T07:20:01Z", "finished_at": "2026-01-09T07:20:21Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.cancelImport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_id": "0190a5c3-70ab-7d07-9000-000000001001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/imports/0190a5c3-70ab-7d07-9000-000000001001/cancel", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_import_profiles", async () => {
  const answer: models.ImportProfilePage = {"items": [{"id": "0190a5c3-71ab-7d07-9100-000000001f51", "name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "version": 1, "created_at": "2026-01-09T07:10:00Z", "updated_at": "2026-01-09T07:10:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listImportProfiles({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/import-profiles", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_import_profile", async () => {
  const answer: models.ImportProfile = {"id": "0190a5c3-71ab-7d07-9100-000000001f51", "name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "version": 1, "created_at": "2026-01-09T07:10:00Z", "updated_at": "2026-01-09T07:10:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createImportProfile({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/import-profiles", "query": [], "headers": {}, "body": {"name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}}, "form": false});
});

test("get_import_profile", async () => {
  const answer: models.ImportProfile = {"id": "0190a5c3-71ab-7d07-9100-000000001f51", "name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "version": 1, "created_at": "2026-01-09T07:10:00Z", "updated_at": "2026-01-09T07:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getImportProfile({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_profile_id": "0190a5c3-71ab-7d07-9100-000000001f51"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/import-profiles/0190a5c3-71ab-7d07-9100-000000001f51", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_import_profile", async () => {
  const answer: models.ImportProfile = {"id": "0190a5c3-71ab-7d07-9100-000000001f51", "name": "Savings bank", "headings": ["Buchungstag", "Empfänger", "Zweck", "Betrag"], "mapping": {"encoding": "utf-8", "delimiter": ";", "skip_rows": 0, "has_header": true, "date_order": "dmy", "decimal_separator": ",", "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [], "inflow_flags": [], "debit_negative": false, "invert": false, "currency": null}, "version": 1, "created_at": "2026-01-09T07:10:00Z", "updated_at": "2026-01-09T07:10:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateImportProfile({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_profile_id": "0190a5c3-71ab-7d07-9100-000000001f51"}, ifMatch: "\"v3.s118\"", body: {"name": "Savings bank, card"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/import-profiles/0190a5c3-71ab-7d07-9100-000000001f51", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"name": "Savings bank, card"}, "form": false});
});

test("delete_import_profile", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteImportProfile({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "import_profile_id": "0190a5c3-71ab-7d07-9100-000000001f51"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/import-profiles/0190a5c3-71ab-7d07-9100-000000001f51", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("list_exports", async () => {
  const answer: models.ExportPage = {"items": [{"id": "0190a5c3-f0aa-7d0f-9a00-000000001f01", "format": "csv", "filter": {"account_ids": null, "tag_ids": null, "date_from": null, "date_to": null}, "status": "done", "progress": 100, "transactions": 1204, "filename": "Home-2026-01-31.csv", "media_type": "text/csv", "size": 198211, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-31T18:00:00Z", "started_at": "2026-01-31T18:00:01Z", "finished_at": "2026-01-31T18:00:02Z", "expires_at": "2026-02-07T18:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listExports({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_export", async () => {
  const answer: models.Export = {"id": "0190a5c3-f0aa-7d0f-9a00-000000001f01", "format": "csv", "filter": {"account_ids": null, "tag_ids": null, "date_from": null, "date_to": null}, "status": "queued", "progress": 0, "transactions": 0, "filename": "Home-2026-01-31.csv", "media_type": "text/csv", "size": null, "sha256": null, "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-31T18:00:00Z", "started_at": null, "finished_at": null, "expires_at": "2026-02-07T18:00:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.createExport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"format": "csv"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports", "query": [], "headers": {}, "body": {"format": "csv"}, "form": false});
});

test("create_export", async () => {
  const answer: models.Export = {"id": "0190a5c3-f0aa-7d0f-9a00-000000001f01", "format": "csv", "filter": {"account_ids": null, "tag_ids": null, "date_from": null, "date_to": null}, "status": "queued", "progress": 0, "transactions": 0, "filename": "Home-2026-01-31.csv", "media_type": "text/csv", "size": null, "sha256": null, "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-31T18:00:00Z", "started_at": null, "finished_at": null, "expires_at": "2026-02-07T18:00:00Z"};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.createExport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"format": "ofx", "account_ids": ["0190a5c3-10aa-7d01-8a00-000000000a01"], "date_from": "2026-01-01", "date_to": "2026-12-31"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports", "query": [], "headers": {}, "body": {"format": "ofx", "account_ids": ["0190a5c3-10aa-7d01-8a00-000000000a01"], "date_from": "2026-01-01", "date_to": "2026-12-31"}, "form": false});
});

test("get_export", async () => {
  const answer: models.Export = {"id": "0190a5c3-f0aa-7d0f-9a00-000000001f01", "format": "csv", "filter": {"account_ids": null, "tag_ids": null, "date_from": null, "date_to": null}, "status": "done", "progress": 100, "transactions": 1204, "filename": "Home-2026-01-31.csv", "media_type": "text/csv", "size": 198211, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "problem": null, "created_by": "0190a5c3-90cd-7d09-9200-000000001201", "created_at": "2026-01-31T18:00:00Z", "started_at": "2026-01-31T18:00:01Z", "finished_at": "2026-01-31T18:00:02Z", "expires_at": "2026-02-07T18:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getExport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "export_id": "0190a5c3-f0aa-7d0f-9a00-000000001f01"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports/0190a5c3-f0aa-7d0f-9a00-000000001f01", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_export", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteExport({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "export_id": "0190a5c3-f0aa-7d0f-9a00-000000001f01"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports/0190a5c3-f0aa-7d0f-9a00-000000001f01", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_export_content", async () => {
  const answer = "; Home, exported by Centime\ndecimal-mark .\n";
  const stub = new Stub(200, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getExportContent({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "export_id": "0190a5c3-f0aa-7d0f-9a00-000000001f01"}, range: "bytes=0-3", ifRange: "\"0f3c9a1b2d4e\"" })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports/0190a5c3-f0aa-7d0f-9a00-000000001f01/content", "query": [], "headers": {"Range": "bytes=0-3", "If-Range": "\"0f3c9a1b2d4e\""}, "body": null, "form": false});
});

test("get_export_content", async () => {
  const answer = "; Home, exported by Centime\ndecimal-mark .\n";
  const stub = new Stub(206, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getExportContent({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "export_id": "0190a5c3-f0aa-7d0f-9a00-000000001f01"}, range: "bytes=0-3", ifRange: "\"0f3c9a1b2d4e\"" })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/exports/0190a5c3-f0aa-7d0f-9a00-000000001f01/content", "query": [], "headers": {"Range": "bytes=0-3", "If-Range": "\"0f3c9a1b2d4e\""}, "body": null, "form": false});
});

test("list_rates", async () => {
  const answer: models.RatePage = {"items": [{"id": "0190a5c3-0199-5d00-8900-000000000901", "base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "version": 1, "created_at": "2026-01-05T19:14:00Z", "updated_at": "2026-01-05T19:14:00Z"}, {"id": "0190a5c3-0199-5d00-8900-000000000902", "base": "EUR", "quote": "GBP", "date": "2026-01-02", "rate": "0.87145", "source": "ecb", "version": 1, "created_at": "2026-01-05T19:10:00Z", "updated_at": "2026-01-05T19:10:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listRates({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"base": "EUR", "quote": "USD", "source": "manual", "date_from": "2026-01-01", "date_to": "2026-01-31", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates", "query": [["base", "EUR"], ["quote", "USD"], ["source", "manual"], ["date_from", "2026-01-01"], ["date_to", "2026-01-31"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_rate", async () => {
  const answer: models.Rate = {"id": "0190a5c3-0199-5d00-8900-000000000901", "base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "version": 1, "created_at": "2026-01-05T19:14:00Z", "updated_at": "2026-01-05T19:14:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createRate({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates", "query": [], "headers": {}, "body": {"base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512"}, "form": false});
});

test("import_rates", async () => {
  const answer: models.RateImport = {"source": "ecb", "date_from": "2026-01-05", "date_to": "2026-01-05", "currencies": ["GBP", "USD"], "unknown_currencies": [], "created": 2, "updated": 0, "unchanged": 0, "kept": 0, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.importRates({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: { file: new File(["Date, USD, GBP,\n05 January 2026, 1.1748, 0.87145,\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates/imports", "query": [], "headers": {}, "body": [["file", "Date, USD, GBP,\n05 January 2026, 1.1748, 0.87145,\n"]], "form": true});
});

test("get_rate", async () => {
  const answer: models.Rate = {"id": "0190a5c3-0199-5d00-8900-000000000901", "base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "version": 1, "created_at": "2026-01-05T19:14:00Z", "updated_at": "2026-01-05T19:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getRate({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "base": "USD", "quote": "EUR", "date": "2026-01-05"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates/USD/EUR/2026-01-05", "query": [], "headers": {}, "body": null, "form": false});
});

test("replace_rate", async () => {
  const answer: models.Rate = {"id": "0190a5c3-0199-5d00-8900-000000000901", "base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "version": 1, "created_at": "2026-01-05T19:14:00Z", "updated_at": "2026-01-05T19:14:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replaceRate({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "base": "USD", "quote": "EUR", "date": "2026-01-05"}, ifMatch: "\"v3.s118\"", body: {"rate": "0.8533"} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates/USD/EUR/2026-01-05", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"rate": "0.8533"}, "form": false});
});

test("delete_rate", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteRate({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "base": "USD", "quote": "EUR", "date": "2026-01-05"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/rates/USD/EUR/2026-01-05", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("convert_amount", async () => {
  const answer: models.Conversion = {"date": "2026-01-07", "original": {"amount": -1250, "currency": "USD"}, "converted": {"amount": -1064, "currency": "EUR"}, "way": "direct", "rate": "0.8512", "rates": [{"base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "inverted": false}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.convertAmount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"from_currency": "USD", "to_currency": "EUR", "amount": -1250, "date": "2026-01-05"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/convert", "query": [["from_currency", "USD"], ["to_currency", "EUR"], ["amount", "-1250"], ["date", "2026-01-05"]], "headers": {}, "body": null, "form": false});
});

test("convert_amount", async () => {
  const answer: models.Conversion = {"date": "2026-01-07", "original": {"amount": -1250, "currency": "USD"}, "converted": {"amount": -927, "currency": "GBP"}, "way": "cross", "rate": "0.74177824", "rates": [{"base": "USD", "quote": "EUR", "date": "2026-01-05", "rate": "0.8512", "source": "manual", "inverted": false}, {"base": "EUR", "quote": "GBP", "date": "2026-01-02", "rate": "0.87145", "source": "ecb", "inverted": false}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.convertAmount({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"from_currency": "USD", "to_currency": "EUR", "amount": -1250, "date": "2026-01-05"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/convert", "query": [["from_currency", "USD"], ["to_currency", "EUR"], ["amount", "-1250"], ["date", "2026-01-05"]], "headers": {}, "body": null, "form": false});
});

test("list_changes", async () => {
  const answer: models.ChangePage = {"items": [{"seq": 117, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001102", "entity": "payee", "entity_id": "0190a5c3-40dd-7d04-8d00-000000000d09", "operation": "delete", "version": null, "after": null, "actor_id": "0190a5c3-90cd-7d09-9200-000000001201", "at": "2026-01-06T19:18:00Z"}, {"seq": 118, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "entity": "assignment", "entity_id": "0190a5c3-a0de-7d0a-9300-000000001301", "operation": "update", "version": null, "after": {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000}, "actor_id": "0190a5c3-90cd-7d09-9200-000000001201", "at": "2026-01-06T19:20:00Z"}], "next_cursor": null, "latest_seq": 118};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listChanges({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"since": 116, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/changes", "query": [["since", "116"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("list_audit_entries", async () => {
  const answer: models.AuditPage = {"items": [{"seq": 118, "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "entity": "assignment", "entity_id": "0190a5c3-a0de-7d0a-9300-000000001301", "operation": "update", "before": {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 35000}, "after": {"month": "2026-01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "assigned": 40000}, "changed": ["assigned"], "actor_id": "0190a5c3-90cd-7d09-9200-000000001201", "at": "2026-01-06T19:20:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listAuditEntries({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"entity": "transaction", "entity_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101", "actor_id": "0190a5c3-90cd-7d09-9200-000000001201", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/audit-entries", "query": [["entity", "transaction"], ["entity_id", "0190a5c3-50ee-7d05-8e00-000000000e01"], ["change_set_id", "0190a5c3-80bc-7d08-9100-000000001101"], ["actor_id", "0190a5c3-90cd-7d09-9200-000000001201"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("undo_change_set", async () => {
  const answer: models.Undoing = {"change_set_id": "0190a5c3-80bc-7d08-9100-000000001103", "undoes": "0190a5c3-80bc-7d08-9100-000000001101", "seq": 119, "changes": 1, "at": "2026-01-06T19:21:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.undoChangeSet({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "change_set_id": "0190a5c3-80bc-7d08-9100-000000001101"}, query: {"unlock": true} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/budget/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/change-sets/0190a5c3-80bc-7d08-9100-000000001101/undo", "query": [["unlock", "true"]], "headers": {}, "body": null, "form": false});
});

test("categorize_transactions", async () => {
  const answer: models.Categorization = {"items": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "suggestion_id": "0190a5c3-b0aa-7d0b-9400-000000001401", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_name": "Groceries", "confidence": 0.97, "path": "history", "sure": true, "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": []}, {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e02", "suggestion_id": null, "category_id": null, "category_name": null, "confidence": 0.38, "path": "model", "sure": false, "reasons": ["Reads like bars, pubs, breweries and nightclubs."], "alternatives": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "category_name": "Eating out", "confidence": 0.38}]}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.categorizeTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e01", "0190a5c3-50ee-7d05-8e00-000000000e02"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categorize", "query": [], "headers": {}, "body": {"transaction_ids": ["0190a5c3-50ee-7d05-8e00-000000000e01", "0190a5c3-50ee-7d05-8e00-000000000e02"]}, "form": false});
});

test("categorize_transactions", async () => {
  const answer: models.Categorization = {"items": [{"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "suggestion_id": "0190a5c3-b0aa-7d0b-9400-000000001401", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_name": "Groceries", "confidence": 0.97, "path": "history", "sure": true, "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": []}, {"transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e02", "suggestion_id": null, "category_id": null, "category_name": null, "confidence": 0.38, "path": "model", "sure": false, "reasons": ["Reads like bars, pubs, breweries and nightclubs."], "alternatives": [{"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02", "category_name": "Eating out", "confidence": 0.38}]}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.categorizeTransactions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"rows": [{"text": "POS PURCHASE CORNER MARKET 0042 LONDON", "amount": -4210}, {"text": "INTEREST PAYMENT", "amount": 312}]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/categorize", "query": [], "headers": {}, "body": {"rows": [{"text": "POS PURCHASE CORNER MARKET 0042 LONDON", "amount": -4210}, {"text": "INTEREST PAYMENT", "amount": 312}]}, "form": false});
});

test("list_suggestions", async () => {
  const answer: models.SuggestionPage = {"items": [{"id": "0190a5c3-b0aa-7d0b-9400-000000001401", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "confidence": 0.97, "path": "history", "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": [], "status": "pending", "chosen_category_id": null, "decided_at": null, "version": 1, "created_at": "2026-01-05T17:41:00Z", "updated_at": "2026-01-05T17:41:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listSuggestions({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"status": "pending", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/suggestions", "query": [["status", "pending"], ["transaction_id", "0190a5c3-50ee-7d05-8e00-000000000e01"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("accept_suggestion", async () => {
  const answer: models.Suggestion = {"id": "0190a5c3-b0aa-7d0b-9400-000000001401", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "confidence": 0.97, "path": "history", "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": [], "status": "accepted", "chosen_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "decided_at": "2026-01-05T17:45:00Z", "version": 2, "created_at": "2026-01-05T17:41:00Z", "updated_at": "2026-01-05T17:45:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptSuggestion({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "suggestion_id": "0190a5c3-b0aa-7d0b-9400-000000001401"}, body: {} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/suggestions/0190a5c3-b0aa-7d0b-9400-000000001401/accept", "query": [], "headers": {}, "body": {}, "form": false});
});

test("accept_suggestion", async () => {
  const answer: models.Suggestion = {"id": "0190a5c3-b0aa-7d0b-9400-000000001401", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "confidence": 0.97, "path": "history", "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": [], "status": "accepted", "chosen_category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "decided_at": "2026-01-05T17:45:00Z", "version": 2, "created_at": "2026-01-05T17:41:00Z", "updated_at": "2026-01-05T17:45:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.acceptSuggestion({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "suggestion_id": "0190a5c3-b0aa-7d0b-9400-000000001401"}, body: {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/suggestions/0190a5c3-b0aa-7d0b-9400-000000001401/accept", "query": [], "headers": {}, "body": {"category_id": "0190a5c3-30cc-7d03-8c00-000000000c02"}, "form": false});
});

test("reject_suggestion", async () => {
  const answer: models.Suggestion = {"id": "0190a5c3-b0aa-7d0b-9400-000000001401", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "confidence": 0.97, "path": "history", "reasons": ["Corner Market was in Groceries 31 of 31 times."], "alternatives": [], "status": "rejected", "chosen_category_id": null, "decided_at": "2026-01-05T17:45:00Z", "version": 2, "created_at": "2026-01-05T17:41:00Z", "updated_at": "2026-01-05T17:45:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rejectSuggestion({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "suggestion_id": "0190a5c3-b0aa-7d0b-9400-000000001401"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/suggestions/0190a5c3-b0aa-7d0b-9400-000000001401/reject", "query": [], "headers": {}, "body": null, "form": false});
});

test("answer_question", async () => {
  const answer: models.QuestionAnswer = {"question": "How much did I spend on groceries last month?", "understood": true, "path": "grammar", "confidence": 1, "phrases": [{"words": "groceries", "meaning": "category Groceries"}, {"words": "spend", "meaning": "spending"}, {"words": "last month", "meaning": "2026-04-01 to 2026-04-30"}], "query": {"measures": ["sum"], "filter": {"date_from": "2026-04-01", "date_to": "2026-04-30", "kinds": ["expense", "uncategorised"], "categories": ["0190a5c3-30cc-7d03-8c00-000000000c01"]}}, "answer": "You spent 482.10 EUR on Groceries from 2026-04-01 to 2026-04-30.", "result": {"title": "Sum, April 2026", "currency": "EUR", "period": {"date_from": "2026-04-01", "date_to": "2026-04-30"}, "compared_with": null, "columns": [{"name": "sum", "role": "measure", "type": "amount", "label": "Sum"}], "rows": [{"keys": [], "other": false, "values": [-48210], "previous": null, "missing_rates": []}], "periods": [], "totals": {"values": [-48210], "previous": null, "missing_rates": []}, "omitted": 0, "warnings": [], "seq": 118}, "reason": null, "did_you_mean": []};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.answerQuestion({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"question": "How much did I spend on groceries last month?"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/query", "query": [], "headers": {}, "body": {"question": "How much did I spend on groceries last month?"}, "form": false});
});

test("answer_question", async () => {
  const answer: models.QuestionAnswer = {"question": "How much did I spend on food last week?", "understood": false, "path": null, "confidence": 0, "phrases": [], "query": null, "answer": null, "result": null, "reason": "\"food\" may mean several things.", "did_you_mean": ["How much did I spend on Groceries last week?", "How much did I spend on Eating out last week?"]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.answerQuestion({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"question": "How much did I spend on groceries last month?"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ai/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/query", "query": [], "headers": {}, "body": {"question": "How much did I spend on groceries last month?"}, "form": false});
});

test("list_documents", async () => {
  const answer: models.DocumentPage = {"items": [{"id": "0190a5c3-80bc-7d08-9100-000000002001", "status": "done", "progress": 100, "problem": null, "filename": "receipt.jpg", "media_type": "image/jpeg", "size": 184320, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "pages": 1, "engine": "rapidocr 3.10.0", "summary": {"merchant_name": "Corner Market", "date": "2026-01-05", "total": 2350, "currency": "EUR"}, "transaction_id": null, "version": 2, "created_at": "2026-01-05T18:00:00Z", "updated_at": "2026-01-05T18:00:04Z", "read_at": "2026-01-05T18:00:04Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listDocuments({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"status": "done", "entered": false, "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents", "query": [["status", "done"], ["entered", "false"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_document", async () => {
  const answer: models.Document = {"id": "0190a5c3-80bc-7d08-9100-000000002001", "status": "done", "progress": 100, "problem": null, "filename": "receipt.jpg", "media_type": "image/jpeg", "size": 184320, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "pages": 1, "engine": "rapidocr 3.10.0", "summary": {"merchant_name": "Corner Market", "date": "2026-01-05", "total": 2350, "currency": "EUR"}, "transaction_id": null, "version": 2, "created_at": "2026-01-05T18:00:00Z", "updated_at": "2026-01-05T18:00:04Z", "read_at": "2026-01-05T18:00:04Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.createDocument({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: { file: new File(["%PDF-1.4 ...\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents", "query": [], "headers": {}, "body": [["file", "%PDF-1.4 ...\n"]], "form": true});
});

test("create_document", async () => {
  const answer: models.Document = {"id": "0190a5c3-80bc-7d08-9100-000000002001", "status": "queued", "progress": 0, "problem": null, "filename": "receipt.jpg", "media_type": "image/jpeg", "size": 184320, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "pages": null, "engine": null, "summary": null, "transaction_id": null, "version": 1, "created_at": "2026-01-05T18:00:00Z", "updated_at": "2026-01-05T18:00:00Z", "read_at": null};
  const stub = new Stub(202, "application/json", answer);
  assert.deepEqual(await stub.centime.createDocument({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: { file: new File(["%PDF-1.4 ...\n"], "example.bin") } }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents", "query": [], "headers": {}, "body": [["file", "%PDF-1.4 ...\n"]], "form": true});
});

test("get_document", async () => {
  const answer: models.Document = {"id": "0190a5c3-80bc-7d08-9100-000000002001", "status": "done", "progress": 100, "problem": null, "filename": "receipt.jpg", "media_type": "image/jpeg", "size": 184320, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "pages": 1, "engine": "rapidocr 3.10.0", "summary": {"merchant_name": "Corner Market", "date": "2026-01-05", "total": 2350, "currency": "EUR"}, "transaction_id": null, "version": 2, "created_at": "2026-01-05T18:00:00Z", "updated_at": "2026-01-05T18:00:04Z", "read_at": "2026-01-05T18:00:04Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getDocument({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001", "query": [], "headers": {}, "body": null, "form": false});
});

test("delete_document", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteDocument({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("get_document_content", async () => {
  const answer = "%PDF-1.4 ...\n";
  const stub = new Stub(200, "application/octet-stream", answer);
  assert.equal(await (await stub.centime.getDocumentContent({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"} })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001/content", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_extraction", async () => {
  const answer: models.Extraction = {"document_id": "0190a5c3-80bc-7d08-9100-000000002001", "kind": {"value": "receipt", "raw": null, "confidence": 0.85, "page": null, "polygon": null, "source": "derived"}, "merchant_name": {"value": "Corner Market", "raw": "CORNER MARKET", "confidence": 0.95, "page": 1, "polygon": [{"x": 0.3, "y": 0.05}, {"x": 0.7, "y": 0.05}, {"x": 0.7, "y": 0.08}, {"x": 0.3, "y": 0.08}], "source": "ocr"}, "merchant_address": null, "merchant_tax_number": null, "number": null, "date": {"value": "2026-01-05", "raw": "05/01/2026", "confidence": 0.98, "page": 1, "polygon": null, "source": "ocr"}, "time": null, "currency": {"value": "EUR", "raw": "€", "confidence": 0.97, "page": 1, "polygon": null, "source": "ocr"}, "locale": null, "lines": [{"description": "Apples", "quantity": "2", "unit_price": 250, "amount": 500, "category_id": null, "raw": "APPLES 2 x 2.50 5.00", "confidence": 0.93, "page": 1, "polygon": null, "source": "ocr"}, {"description": "Coffee", "quantity": null, "unit_price": null, "amount": 1850, "category_id": null, "raw": "COFFEE 18.50", "confidence": 0.93, "page": 1, "polygon": null, "source": "ocr"}], "subtotal": null, "taxes": [], "tip": null, "total": {"value": 2350, "raw": "23.50", "confidence": 0.98, "page": 1, "polygon": null, "source": "ocr"}, "payment": null, "check": {"lines_add_up": true, "total_adds_up": null, "difference": null}, "engine": "rapidocr 3.10.0", "version": 1, "created_at": "2026-01-05T18:00:04Z", "updated_at": "2026-01-05T18:00:04Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getExtraction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001/extraction", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_extraction", async () => {
  const answer: models.Extraction = {"document_id": "0190a5c3-80bc-7d08-9100-000000002001", "kind": {"value": "receipt", "raw": null, "confidence": 0.85, "page": null, "polygon": null, "source": "derived"}, "merchant_name": {"value": "Corner Market", "raw": "CORNER MARKET", "confidence": 0.95, "page": 1, "polygon": [{"x": 0.3, "y": 0.05}, {"x": 0.7, "y": 0.05}, {"x": 0.7, "y": 0.08}, {"x": 0.3, "y": 0.08}], "source": "ocr"}, "merchant_address": null, "merchant_tax_number": null, "number": null, "date": {"value": "2026-01-05", "raw": "05/01/2026", "confidence": 0.98, "page": 1, "polygon": null, "source": "ocr"}, "time": null, "currency": {"value": "EUR", "raw": "€", "confidence": 0.97, "page": 1, "polygon": null, "source": "ocr"}, "locale": null, "lines": [{"description": "Apples", "quantity": "2", "unit_price": 250, "amount": 500, "category_id": null, "raw": "APPLES 2 x 2.50 5.00", "confidence": 0.93, "page": 1, "polygon": null, "source": "ocr"}, {"description": "Coffee", "quantity": null, "unit_price": null, "amount": 1850, "category_id": null, "raw": "COFFEE 18.50", "confidence": 0.93, "page": 1, "polygon": null, "source": "ocr"}], "subtotal": null, "taxes": [], "tip": null, "total": {"value": 2350, "raw": "23.50", "confidence": 0.98, "page": 1, "polygon": null, "source": "ocr"}, "payment": null, "check": {"lines_add_up": true, "total_adds_up": null, "difference": null}, "engine": "rapidocr 3.10.0", "version": 1, "created_at": "2026-01-05T18:00:04Z", "updated_at": "2026-01-05T18:00:04Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateExtraction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"}, ifMatch: "\"v3.s118\"", body: {"total": 2350, "merchant_name": "Corner Market"} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001/extraction", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"total": 2350, "merchant_name": "Corner Market"}, "form": false});
});

test("draft_transaction", async () => {
  const answer: models.TransactionDraft = {"document_id": "0190a5c3-80bc-7d08-9100-000000002001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -2350, "currency": "EUR", "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01", "payee_name": null, "memo": null, "category_id": null, "splits": [{"category_id": null, "amount": -500, "memo": "Apples"}, {"category_id": null, "amount": -1850, "memo": "Coffee"}], "warnings": []};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.draftTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001/draft", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01"}, "form": false});
});

test("create_document_transaction", async () => {
  const answer: models.DocumentTransaction = {"document_id": "0190a5c3-80bc-7d08-9100-000000002001", "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01", "created_at": "2026-01-05T18:05:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createDocumentTransaction({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "document_id": "0190a5c3-80bc-7d08-9100-000000002001"}, body: {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -2350, "payee_name": "Corner Market", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/ocr/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/documents/0190a5c3-80bc-7d08-9100-000000002001/transaction", "query": [], "headers": {}, "body": {"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "date": "2026-01-05", "amount": -2350, "payee_name": "Corner Market", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01"}, "form": false});
});

test("list_notifications", async () => {
  const answer: models.NotificationPage = {"items": [{"id": "0190a5c4-10aa-7d01-8a00-000000000001", "sequence": 42, "type": "budget.exceeded", "title": "Groceries is overspent by 12.50 EUR in 2026-01", "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "data": {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "book_name": "Home", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_name": "Groceries", "month": "2026-01", "held": 40000, "spent": 41250, "balance": -1250, "currency": "EUR"}, "occurred_at": "2026-01-28T18:02:11Z", "created_at": "2026-01-28T18:02:11Z", "read_at": null}, {"id": "0190a5c4-10aa-7d01-8a00-000000000002", "sequence": 41, "type": "security.login_new_device", "title": "A new device logged in to your account", "book_id": null, "data": {"session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002", "device_name": "Ada's phone", "user_agent": "Centime/2.1 (Android 16)", "address": "203.0.113.7"}, "occurred_at": "2026-01-27T07:10:00Z", "created_at": "2026-01-27T07:10:01Z", "read_at": "2026-01-27T07:15:30Z"}], "next_cursor": null, "latest_sequence": 42};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listNotifications({ query: {"status": "unread", "type": "budget.exceeded", "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/feed", "query": [["status", "unread"], ["type", "budget.exceeded"], ["book_id", "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("update_notification", async () => {
  const answer: models.Notification = {"id": "0190a5c4-10aa-7d01-8a00-000000000002", "sequence": 41, "type": "import.finished", "title": "14 transactions were imported to Current account", "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "data": {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "book_name": "Home", "import_id": "0190a5c3-70ab-7d07-9000-000000001001", "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "account_name": "Current account", "filename": "january.csv", "transactions_created": 14, "actor_id": null}, "occurred_at": "2026-01-28T17:40:00Z", "created_at": "2026-01-28T17:40:01Z", "read_at": "2026-01-28T18:30:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateNotification({ path: {"notification_id": "0190a5c4-10aa-7d01-8a00-000000000001"}, body: {"read": true} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/notifications/feed/0190a5c4-10aa-7d01-8a00-000000000001", "query": [], "headers": {}, "body": {"read": true}, "form": false});
});

test("delete_notification", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteNotification({ path: {"notification_id": "0190a5c4-10aa-7d01-8a00-000000000001"} }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/notifications/feed/0190a5c4-10aa-7d01-8a00-000000000001", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_notification_counts", async () => {
  const answer: models.NotificationCounts = {"unread": 3, "by_type": [{"type": "budget.exceeded", "unread": 2}, {"type": "import.finished", "unread": 1}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getNotificationCounts({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/counts", "query": [], "headers": {}, "body": null, "form": false});
});

test("mark_notifications_read", async () => {
  const answer: models.NotificationsMarked = {"marked": 2, "unread": 0};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.markNotificationsRead({ body: {"through_sequence": 42} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/mark-read", "query": [], "headers": {}, "body": {"through_sequence": 42}, "form": false});
});

test("mark_notifications_read", async () => {
  const answer: models.NotificationsMarked = {"marked": 2, "unread": 0};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.markNotificationsRead({ body: {"notification_ids": ["0190a5c4-10aa-7d01-8a00-000000000001", "0190a5c4-10aa-7d01-8a00-000000000002"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/mark-read", "query": [], "headers": {}, "body": {"notification_ids": ["0190a5c4-10aa-7d01-8a00-000000000001", "0190a5c4-10aa-7d01-8a00-000000000002"]}, "form": false});
});

test("stream_notifications", async () => {
  const answer: models.Notification = {"id": "0190a5c4-10aa-7d01-8a00-000000000001", "sequence": 42, "type": "budget.exceeded", "title": "Groceries is overspent by 12.50 EUR in 2026-01", "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "data": {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "book_name": "Home", "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01", "category_name": "Groceries", "month": "2026-01", "held": 40000, "spent": 41250, "balance": -1250, "currency": "EUR"}, "occurred_at": "2026-01-28T18:02:11Z", "created_at": "2026-01-28T18:02:11Z", "read_at": null};
  const stub = new Stub(200, "text/event-stream", answer);
  for await (const event of stub.centime.streamNotifications({ query: {"after": 41}, lastEventId: "41" })) {
    assert.deepEqual(event, { id: "7", data: answer });
    break;
  }
  await stub.check({"method": "GET", "path": "/api/v1/notifications/stream", "query": [["after", "41"]], "headers": {"Last-Event-ID": "41"}, "body": null, "form": false});
});

test("create_stream_ticket", async () => {
  const answer: models.StreamTicket = {"ticket": "ctm_tkt_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg", "expires_at": "2026-01-31T12:01:00Z"};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createStreamTicket({  }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/stream-tickets", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_event_types", async () => {
  const answer: models.EventTypeList = {"items": [{"name": "security.token_created", "title": "A personal access token was made", "description": "Somebody who was logged in has made a token, which needs no password.", "always_in_app": true}]};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listEventTypes({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/event-types", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_event_type", async () => {
  const answer: models.EventType = {"name": "security.token_created", "title": "A personal access token was made", "description": "Somebody who was logged in has made a token, which needs no password.", "always_in_app": true, "message_schema": {"type": "object", "required": ["type", "timestamp", "data"]}, "example": {"type": "security.token_created", "timestamp": "2026-01-31T12:00:00Z", "data": {"token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001", "name": "Nightly import", "scopes": ["budget:read", "budget:write"]}}};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getEventType({ path: {"event_type": "budget.exceeded"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/event-types/budget.exceeded", "query": [], "headers": {}, "body": null, "form": false});
});

test("get_preferences", async () => {
  const answer: models.Preferences = {"items": [{"event_type": "import.finished", "in_app": true, "webhook": true}, {"event_type": "import.failed", "in_app": true, "webhook": true}, {"event_type": "budget.exceeded", "in_app": true, "webhook": true}], "large_transaction_amount": 50000, "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getPreferences({  }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/preferences", "query": [], "headers": {}, "body": null, "form": false});
});

test("replace_preferences", async () => {
  const answer: models.Preferences = {"items": [{"event_type": "import.finished", "in_app": true, "webhook": true}, {"event_type": "import.failed", "in_app": true, "webhook": true}, {"event_type": "budget.exceeded", "in_app": true, "webhook": true}], "large_transaction_amount": 50000, "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replacePreferences({ ifMatch: "\"v3.s118\"", body: {"items": [{"event_type": "budget.threshold_reached", "in_app": false, "webhook": false}], "large_transaction_amount": 100000} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/notifications/preferences", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"items": [{"event_type": "budget.threshold_reached", "in_app": false, "webhook": false}], "large_transaction_amount": 100000}, "form": false});
});

test("replace_preferences", async () => {
  const answer: models.Preferences = {"items": [{"event_type": "import.finished", "in_app": true, "webhook": true}, {"event_type": "import.failed", "in_app": true, "webhook": true}, {"event_type": "budget.exceeded", "in_app": true, "webhook": true}], "large_transaction_amount": 50000, "version": 1};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.replacePreferences({ ifMatch: "\"v3.s118\"", body: {"items": []} }), answer);
  await stub.check({"method": "PUT", "path": "/api/v1/notifications/preferences", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"items": []}, "form": false});
});

test("list_webhooks", async () => {
  const answer: models.WebhookPage = {"items": [{"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listWebhooks({ query: {"limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/webhooks", "query": [["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("create_webhook", async () => {
  const answer: models.WebhookCreated = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwqXYcFjN6Dk0="};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createWebhook({ body: {"url": "https://hooks.example.org/centime"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks", "query": [], "headers": {}, "body": {"url": "https://hooks.example.org/centime"}, "form": false});
});

test("create_webhook", async () => {
  const answer: models.WebhookCreated = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwqXYcFjN6Dk0="};
  const stub = new Stub(201, "application/json", answer);
  assert.deepEqual(await stub.centime.createWebhook({ body: {"url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"]} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks", "query": [], "headers": {}, "body": {"url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"]}, "form": false});
});

test("get_webhook", async () => {
  const answer: models.Webhook = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001", "query": [], "headers": {}, "body": null, "form": false});
});

test("update_webhook", async () => {
  const answer: models.Webhook = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.updateWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"}, ifMatch: "\"v3.s118\"", body: {"event_types": null, "book_ids": null} }), answer);
  await stub.check({"method": "PATCH", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": {"event_types": null, "book_ids": null}, "form": false});
});

test("delete_webhook", async () => {
  const answer = null;
  const stub = new Stub(204, null, answer);
  assert.equal(await stub.centime.deleteWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"}, ifMatch: "\"v3.s118\"" }), undefined);
  await stub.check({"method": "DELETE", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001", "query": [], "headers": {"If-Match": "\"v3.s118\""}, "body": null, "form": false});
});

test("rotate_webhook_secret", async () => {
  const answer: models.WebhookSecret = {"secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD4tYd3sKhy0E=", "previous_secret_expires_at": "2026-02-01T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.rotateWebhookSecret({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001/secret/rotate", "query": [], "headers": {}, "body": null, "form": false});
});

test("enable_webhook", async () => {
  const answer: models.Webhook = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": "Tells the household chat", "event_types": ["budget.exceeded", "budget.threshold_reached"], "book_ids": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"], "status": "enabled", "disabled_reason": null, "disabled_at": null, "failing_since": null, "previous_secret_expires_at": null, "version": 1, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-01-31T12:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.enableWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001/enable", "query": [], "headers": {}, "body": null, "form": false});
});

test("disable_webhook", async () => {
  const answer: models.Webhook = {"id": "0190a5c4-20bb-7d02-8b00-000000000001", "url": "https://hooks.example.org/centime?to=chat", "description": null, "event_types": null, "book_ids": null, "status": "disabled", "disabled_reason": "owner", "disabled_at": "2026-02-01T08:00:00Z", "failing_since": null, "previous_secret_expires_at": null, "version": 2, "created_at": "2026-01-31T12:00:00Z", "updated_at": "2026-02-01T08:00:00Z"};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.disableWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001/disable", "query": [], "headers": {}, "body": null, "form": false});
});

test("test_webhook", async () => {
  const answer: models.WebhookAttempt = {"id": "0190a5c4-30cc-7d03-8c00-000000000001", "message_id": "0190a5c4-40dd-7d04-8d00-000000000002", "event_type": "webhook.test", "number": 1, "outcome": "delivered", "status_code": 204, "error": null, "duration_ms": 84, "response_excerpt": null, "attempted_at": "2026-01-31T12:00:07Z", "next_attempt_at": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.testWebhook({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001/test", "query": [], "headers": {}, "body": null, "form": false});
});

test("list_webhook_attempts", async () => {
  const answer: models.WebhookAttemptPage = {"items": [{"id": "0190a5c4-30cc-7d03-8c00-000000000002", "message_id": "0190a5c4-40dd-7d04-8d00-000000000001", "event_type": "budget.exceeded", "number": 2, "outcome": "failed", "status_code": 503, "error": "The address answered 503.", "duration_ms": 84, "response_excerpt": "Down for maintenance", "attempted_at": "2026-01-31T12:00:07Z", "next_attempt_at": "2026-01-31T12:05:19Z"}], "next_cursor": null};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.listWebhookAttempts({ path: {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"}, query: {"outcome": "failed", "limit": 50, "cursor": "eyJrIjpbIjIwMjYtMDEtMzEiXX0"} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/notifications/webhooks/0190a5c4-20bb-7d02-8b00-000000000001/attempts", "query": [["outcome", "failed"], ["limit", "50"], ["cursor", "eyJrIjpbIjIwMjYtMDEtMzEiXX0"]], "headers": {}, "body": null, "form": false});
});

test("query", async () => {
  const answer: models.AnalyticResult = {"title": "Spending and count by payee, 2026", "currency": "EUR", "period": {"date_from": "2026-01-01", "date_to": "2026-12-31"}, "compared_with": {"date_from": "2025-01-01", "date_to": "2025-12-31"}, "columns": [{"name": "payee", "role": "dimension", "type": "id", "label": "Payee"}, {"name": "sum", "role": "measure", "type": "amount", "label": "Sum"}, {"name": "count", "role": "measure", "type": "count", "label": "Count"}], "rows": [{"keys": [{"value": "0190a5c3-40dd-7d04-8d00-000000000d01", "label": "Corner Market"}], "other": false, "values": [-48210, 12], "previous": [-51000, 14], "missing_rates": []}, {"keys": [{"value": null, "label": "Other"}], "other": true, "values": [-9900, 7], "previous": [-8000, 5], "missing_rates": []}], "periods": [], "totals": {"values": [-58110, 19], "previous": [-59000, 19], "missing_rates": []}, "omitted": 4, "warnings": [], "seq": 118};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.query({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"measures": ["sum", "count"], "dimensions": ["payee"], "filter": {"period": "this_year", "kinds": ["expense"]}, "compare_to": "previous_year", "limit": 5} }), answer);
  await stub.check({"method": "POST", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/query", "query": [], "headers": {}, "body": {"measures": ["sum", "count"], "dimensions": ["payee"], "filter": {"period": "this_year", "kinds": ["expense"]}, "compare_to": "previous_year", "limit": 5}, "form": false});
});

test("query", async () => {
  const answer = "payee_id,payee,currency,sum,count,previous_sum,previous_count,missing_rates\r\n0190a5c3-40dd-7d04-8d00-000000000d01,Corner Market,EUR,-482.10,12,-510.00,14,\r\n,Other,EUR,-99.00,7,-80.00,5,\r\n";
  const stub = new Stub(200, "text/csv", answer);
  assert.equal(await (await stub.centime.queryAs("text/csv", { path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"measures": ["sum"], "dimensions": ["month"], "filter": {"period": "last_12_months", "categories": ["0190a5c3-30cc-7d03-8c00-000000000c01"]}, "include_empty": true} })).text(), answer);
  await stub.check({"method": "POST", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/query", "query": [], "headers": {}, "body": {"measures": ["sum"], "dimensions": ["month"], "filter": {"period": "last_12_months", "categories": ["0190a5c3-30cc-7d03-8c00-000000000c01"]}, "include_empty": true}, "form": false});
});

test("query", async () => {
  const answer = "payee_id,payee,currency,sum,count,previous_sum,previous_count,missing_rates\r\n0190a5c3-40dd-7d04-8d00-000000000d01,Corner Market,EUR,-482.10,12,-510.00,14,\r\n,Other,EUR,-99.00,7,-80.00,5,\r\n";
  const stub = new Stub(200, "text/csv", answer);
  assert.equal(await (await stub.centime.queryAs("text/csv", { path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, body: {"measures": ["balance"], "dimensions": ["quarter", "account"], "filter": {"date_from": "2025-01-01", "date_to": "2025-12-31"}} })).text(), answer);
  await stub.check({"method": "POST", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/query", "query": [], "headers": {}, "body": {"measures": ["balance"], "dimensions": ["quarter", "account"], "filter": {"date_from": "2025-01-01", "date_to": "2025-12-31"}}, "form": false});
});

test("get_spending", async () => {
  const answer: models.AnalyticResult = {"title": "Spending by group, January 2026", "currency": "EUR", "period": {"date_from": "2026-01-01", "date_to": "2026-01-31"}, "compared_with": null, "columns": [{"name": "group", "role": "dimension", "type": "id", "label": "Group"}, {"name": "sum", "role": "measure", "type": "amount", "label": "Sum"}], "rows": [{"keys": [{"value": "0190a5c3-20bb-7d02-8b00-000000000b01", "label": "Daily life"}], "other": false, "values": [-10510], "previous": null, "missing_rates": []}], "periods": [], "totals": {"values": [-10510], "previous": null, "missing_rates": []}, "omitted": 0, "warnings": [], "seq": 118};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getSpending({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "by": "group", "interval": "month", "compare_to": "previous_year", "limit": 10, "theme": "dark", "width": 960, "height": 540} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/spending", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["by", "group"], ["interval", "month"], ["compare_to", "previous_year"], ["limit", "10"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});

test("get_spending", async () => {
  const answer = "group_id,group,currency,sum,missing_rates\r\n0190a5c3-20bb-7d02-8b00-000000000b01,Daily life,EUR,-105.10,\r\n";
  const stub = new Stub(200, "text/csv", answer);
  assert.equal(await (await stub.centime.getSpendingAs("text/csv", { path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "by": "group", "interval": "month", "compare_to": "previous_year", "limit": 10, "theme": "dark", "width": 960, "height": 540} })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/spending", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["by", "group"], ["interval", "month"], ["compare_to", "previous_year"], ["limit", "10"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});

test("get_income_expense", async () => {
  const answer: models.AnalyticResult = {"title": "Income and expenses by month, January 2026", "currency": "EUR", "period": {"date_from": "2026-01-01", "date_to": "2026-01-31"}, "compared_with": null, "columns": [{"name": "month", "role": "dimension", "type": "month", "label": "Month"}, {"name": "kind", "role": "dimension", "type": "text", "label": "Kind"}, {"name": "sum", "role": "measure", "type": "amount", "label": "Sum"}], "rows": [{"keys": [{"value": "2026-01", "label": "Jan 2026"}, {"value": "income", "label": "Income"}], "other": false, "values": [116175], "previous": null, "missing_rates": []}, {"keys": [{"value": "2026-01", "label": "Jan 2026"}, {"value": "expense", "label": "Expenses"}], "other": false, "values": [-10510], "previous": null, "missing_rates": []}], "periods": [{"keys": [{"value": "2026-01", "label": "Jan 2026"}], "other": false, "values": [105665], "previous": null, "missing_rates": []}], "totals": {"values": [105665], "previous": null, "missing_rates": []}, "omitted": 0, "warnings": [], "seq": 118};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getIncomeExpense({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "interval": "quarter", "compare_to": "previous_year", "theme": "dark", "width": 960, "height": 540} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/income-expense", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["interval", "quarter"], ["compare_to", "previous_year"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});

test("get_income_expense", async () => {
  const answer = "month,kind,currency,sum,missing_rates\r\n2026-01,income,EUR,1161.75,\r\n2026-01,expense,EUR,-105.10,\r\n";
  const stub = new Stub(200, "text/csv", answer);
  assert.equal(await (await stub.centime.getIncomeExpenseAs("text/csv", { path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "interval": "quarter", "compare_to": "previous_year", "theme": "dark", "width": 960, "height": 540} })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/income-expense", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["interval", "quarter"], ["compare_to", "previous_year"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});

test("get_net_worth", async () => {
  const answer: models.AnalyticResult = {"title": "Net worth by month, January 2026", "currency": "EUR", "period": {"date_from": "2026-01-01", "date_to": "2026-01-31"}, "compared_with": null, "columns": [{"name": "month", "role": "dimension", "type": "month", "label": "Month"}, {"name": "account_kind", "role": "dimension", "type": "text", "label": "Account kind"}, {"name": "balance", "role": "measure", "type": "amount", "label": "Balance"}], "rows": [{"keys": [{"value": "2026-01", "label": "Jan 2026"}, {"value": "asset", "label": "Assets"}], "other": false, "values": [205665], "previous": null, "missing_rates": ["USD"]}, {"keys": [{"value": "2026-01", "label": "Jan 2026"}, {"value": "liability", "label": "Liabilities"}], "other": false, "values": [-30000], "previous": null, "missing_rates": []}], "periods": [{"keys": [{"value": "2026-01", "label": "Jan 2026"}], "other": false, "values": [175665], "previous": null, "missing_rates": ["USD"]}], "totals": {"values": [175665], "previous": null, "missing_rates": ["USD"]}, "omitted": 0, "warnings": [{"code": "balance_without_rate", "currency": "USD", "amount": 125000, "entries": null, "message": "Accounts in USD are left out, because there is no rate to EUR."}], "seq": 118};
  const stub = new Stub(200, "application/json", answer);
  assert.deepEqual(await stub.centime.getNetWorth({ path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "by": "account", "interval": "quarter", "compare_to": "previous_year", "theme": "dark", "width": 960, "height": 540} }), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/net-worth", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["by", "account"], ["interval", "quarter"], ["compare_to", "previous_year"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});

test("get_net_worth", async () => {
  const answer = "month,account_kind,currency,balance,missing_rates\r\n2026-01,asset,EUR,2056.65,USD\r\n2026-01,liability,EUR,-300.00,\r\n";
  const stub = new Stub(200, "text/csv", answer);
  assert.equal(await (await stub.centime.getNetWorthAs("text/csv", { path: {"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"}, query: {"period": "this_year", "date_from": "2026-01-01", "date_to": "2026-12-31", "by": "account", "interval": "quarter", "compare_to": "previous_year", "theme": "dark", "width": 960, "height": 540} })).text(), answer);
  await stub.check({"method": "GET", "path": "/api/v1/analytics/books/0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f/net-worth", "query": [["period", "this_year"], ["date_from", "2026-01-01"], ["date_to", "2026-12-31"], ["by", "account"], ["interval", "quarter"], ["compare_to", "previous_year"], ["theme", "dark"], ["width", "960"], ["height", "540"]], "headers": {}, "body": null, "form": false});
});
