// The operations of auth.

import type { CallOptions } from "./call.js";
import type { Connection } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";
import { iterate } from "./pages.js";

export interface RegisterOptions extends CallOptions {
  body: models.Registration;
}

/**
 * Open an account.
 *
 * Makes the account at once; `login` is the next step. The password may be any text of 10
 * characters and more that is not easy to guess: there are no rules about digits or capitals,
 * but a password that falls to a dictionary is refused, with a hint. The server's operator can
 * close registration.
 */
export function register(
  connection: Connection,
  options: RegisterOptions,
): Promise<models.User> {
  return connection.json({
    id: "register",
    method: "POST",
    path: "/api/v1/auth/register",
    anonymous: true,
  }, options);
}

export interface LoginOptions extends CallOptions {
  body: models.Login;
}

/**
 * Log in with e-mail and password.
 *
 * Starts a session and answers with its first tokens. A wrong password and an unknown address
 * get the same answer. After several failures for an account or from an address, the next
 * tries have to wait: first a second, then twice as long each time, up to fifteen minutes,
 * never for good. An account with a second factor is answered a challenge for
 * `complete_login` (`second-factor-required`), and no session yet. `device_name` is what
 * `list_sessions` will call this session.
 */
export function login(
  connection: Connection,
  options: LoginOptions,
): Promise<models.SessionTokens> {
  return connection.json({
    id: "login",
    method: "POST",
    path: "/api/v1/auth/login",
    anonymous: true,
  }, options);
}

export interface RefreshTokenOptions extends CallOptions {
  body: models.TokenRefresh;
}

/**
 * Renew the access token.
 *
 * Takes the session's refresh token and answers with a new access token and the next refresh
 * token; the one sent is used up. Sent again within ten seconds, it gets another valid pair,
 * because the first answer may have been lost; sent again later, it ends the session.
 */
export function refreshToken(
  connection: Connection,
  options: RefreshTokenOptions,
): Promise<models.SessionTokens> {
  return connection.json({
    id: "refresh_token",
    method: "POST",
    path: "/api/v1/auth/token/refresh",
    anonymous: true,
  }, options);
}

export interface LogoutOptions extends CallOptions {
}

/**
 * Log out.
 *
 * Ends the session that the access token belongs to. Its access and refresh tokens stop
 * working within a second, on every server. A personal access token has no session to end.
 */
export function logout(
  connection: Connection,
  options: LogoutOptions = {},
): Promise<void> {
  return connection.nothing({ id: "logout", method: "POST", path: "/api/v1/auth/logout" }, options);
}

export interface LogoutEverywhereOptions extends CallOptions {
}

/**
 * Log out on every device.
 *
 * Ends all of the caller's sessions, the one that asks included, within a second, on every
 * server. Personal access tokens stay; `revoke_token` ends one.
 */
export function logoutEverywhere(
  connection: Connection,
  options: LogoutEverywhereOptions = {},
): Promise<void> {
  return connection.nothing({
    id: "logout_everywhere",
    method: "POST",
    path: "/api/v1/auth/logout/all",
  }, options);
}

export interface RequestEmailVerificationOptions extends CallOptions {
}

/**
 * Ask for a mail that verifies the address.
 *
 * Sends a link to the account's address; whoever opens it within 24 hours shows that mail
 * arrives there. `register` sends the first one by itself. Asked for often, some mails are left
 * out.
 */
export function requestEmailVerification(
  connection: Connection,
  options: RequestEmailVerificationOptions = {},
): Promise<void> {
  return connection.nothing({
    id: "request_email_verification",
    method: "POST",
    path: "/api/v1/auth/email/verification",
  }, options);
}

export interface ConfirmEmailOptions extends CallOptions {
  body: models.LinkToken;
}

/**
 * Show that a mail arrived.
 *
 * Takes the token of a link that was sent to an address. Where it came from
 * `request_email_verification`, the address is verified; where it came from `change_email`, the
 * account moves to that address, and the address that it had is told, with a link that brings
 * it back. A token works once, for 24 hours.
 */
export function confirmEmail(
  connection: Connection,
  options: ConfirmEmailOptions,
): Promise<void> {
  return connection.nothing({
    id: "confirm_email",
    method: "POST",
    path: "/api/v1/auth/email/verification/confirm",
    anonymous: true,
  }, options);
}

export interface RevertEmailOptions extends CallOptions {
  body: models.LinkToken;
}

/**
 * Bring the old address back.
 *
 * Takes the token that was sent to the address which the account had, for the case that somebody
 * else moved it. The account gets that address back, all of its sessions end, and a link that
 * sets a new password is sent there. A token works for seven days after the change, whatever
 * address the account has got meanwhile.
 */
export function revertEmail(
  connection: Connection,
  options: RevertEmailOptions,
): Promise<void> {
  return connection.nothing({
    id: "revert_email",
    method: "POST",
    path: "/api/v1/auth/email/revert",
    anonymous: true,
  }, options);
}

export interface ForgotPasswordOptions extends CallOptions {
  body: models.PasswordForgotten;
}

/**
 * Ask for a mail that sets a new password.
 *
 * Sends a link to the address, if an account has it; the answer, and the time that it takes, are
 * the same if none has. The link works once, for 30 minutes. Asked for often, some mails are
 * left out.
 */
export function forgotPassword(
  connection: Connection,
  options: ForgotPasswordOptions,
): Promise<void> {
  return connection.nothing({
    id: "forgot_password",
    method: "POST",
    path: "/api/v1/auth/password/forgot",
    anonymous: true,
  }, options);
}

export interface ResetPasswordOptions extends CallOptions {
  body: models.PasswordReset;
}

/**
 * Set a new password by a mailed link.
 *
 * Takes the token of the mail and the password that the account is to have. All of its sessions
 * end and nobody is logged in: `login` is the next step, with whatever else it asks for.
 * Personal access tokens stay. The address counts as verified, for the mail has arrived.
 */
export function resetPassword(
  connection: Connection,
  options: ResetPasswordOptions,
): Promise<void> {
  return connection.nothing({
    id: "reset_password",
    method: "POST",
    path: "/api/v1/auth/password/reset",
    anonymous: true,
  }, options);
}

export interface CheckPasswordOptions extends CallOptions {
  body: models.PasswordCheck;
}

/**
 * Judge a password.
 *
 * How hard a password is to guess, before it is sent to `register` or `change_password`: the
 * same judgement, with the same hints. Nothing is stored, nothing leaves the server. Sent along,
 * the person's address and name count as guessed first.
 */
export function checkPassword(
  connection: Connection,
  options: CheckPasswordOptions,
): Promise<models.PasswordStrength> {
  return connection.json({
    id: "check_password",
    method: "POST",
    path: "/api/v1/auth/password/strength",
    anonymous: true,
  }, options);
}

export interface ChangePasswordOptions extends CallOptions {
  body: models.PasswordChange;
}

/**
 * Change the password.
 *
 * Takes the password that the account has and the one that it is to have. All other sessions
 * end; the caller's own goes on, and personal access tokens stay. Wrong passwords make the next
 * tries wait, as at `login`.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function changePassword(
  connection: Connection,
  options: ChangePasswordOptions,
): Promise<void> {
  return connection.nothing({
    id: "change_password",
    method: "POST",
    path: "/api/v1/auth/password/change",
  }, options);
}

export interface GetMeOptions extends CallOptions {
}

/**
 * Get the caller's account.
 *
 * The account that the token stands for.
 */
export function getMe(
  connection: Connection,
  options: GetMeOptions = {},
): Promise<models.User> {
  return connection.json({ id: "get_me", method: "GET", path: "/api/v1/auth/me" }, options);
}

export interface UpdateMeOptions extends CallOptions {
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.UserUpdate;
}

/**
 * Change the caller's account.
 *
 * Changes the fields that are sent (JSON Merge Patch) and leaves the others.
 */
export function updateMe(
  connection: Connection,
  options: UpdateMeOptions,
): Promise<models.User> {
  return connection.json({
    id: "update_me",
    method: "PATCH",
    path: "/api/v1/auth/me",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface DeleteMeOptions extends CallOptions {
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
}

/**
 * Delete the caller's account.
 *
 * All sessions end and no token works any more. For 14 days `restore_me` brings the account
 * back (an account without a password sets one by `forgot_password` first); then the person is erased: the account, what was kept for it, and the books that
 * nobody else is in. In shared books what was entered stays, without a name.
 *
 * Where others share a book that the caller alone owns, somebody else has to be made an owner
 * first: the answer is 409 `shared-books-remain`. Admins may go like anybody; the last one's
 * successor is made by the command that made the first.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function deleteMe(
  connection: Connection,
  options: DeleteMeOptions = {},
): Promise<void> {
  return connection.nothing({
    id: "delete_me",
    method: "DELETE",
    path: "/api/v1/auth/me",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface ChangeEmailOptions extends CallOptions {
  body: models.EmailChange;
}

/**
 * Ask for another address.
 *
 * Sends a link to the new address. The account keeps the address that it has until somebody
 * opens that link (`confirm_email`), so a mistyped one locks nobody out. The answer is the same
 * where another account has the address; its owner is told then, and nothing else happens.
 * Wrong passwords make the next tries wait, as at `login`.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function changeEmail(
  connection: Connection,
  options: ChangeEmailOptions,
): Promise<void> {
  return connection.nothing({ id: "change_email", method: "POST", path: "/api/v1/auth/me/email" }, options);
}

export interface RestoreMeOptions extends CallOptions {
  body: models.AccountRestoration;
}

/**
 * Bring a deleted account back.
 *
 * Within 14 days after `delete_me`, takes the address and the password and makes the account
 * what it was; `login` is the next step. An account that is not deleted stays as it is. Wrong
 * passwords and unknown addresses get the same answer, and make the next tries wait, as at
 * `login`.
 */
export function restoreMe(
  connection: Connection,
  options: RestoreMeOptions,
): Promise<void> {
  return connection.nothing({
    id: "restore_me",
    method: "POST",
    path: "/api/v1/auth/me/restore",
    anonymous: true,
  }, options);
}

export interface ReauthenticateOptions extends CallOptions {
  body: models.PasswordProof;
}

/**
 * Prove once more who is there.
 *
 * Takes the password of whoever is logged in and answers with an access token whose `auth_time`
 * is now (RFC 9470), for whoever reads that; the session and its refresh token stay as they
 * are. It says `acr` aal1: what asks for a second factor takes `verify_second_factor` only.
 * Wrong passwords make the next tries wait, as at `login`.
 */
export function reauthenticate(
  connection: Connection,
  options: ReauthenticateOptions,
): Promise<models.ProvedAccess> {
  return connection.json({
    id: "reauthenticate",
    method: "POST",
    path: "/api/v1/auth/me/reauthenticate",
  }, options);
}

export interface ListSecurityEventsOptions extends CallOptions {
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
 * List what happened to the account.
 *
 * The newest first: new devices, changes of the password and of the address, tokens that were
 * made, refresh tokens that came twice. Kept for 90 days. `notifications` tells of most of them
 * as they happen.
 */
export function listSecurityEvents(
  connection: Connection,
  options: ListSecurityEventsOptions = {},
): Promise<models.SecurityEventPage> {
  return connection.json({
    id: "list_security_events",
    method: "GET",
    path: "/api/v1/auth/me/security-events",
  }, options);
}

/** All of `listSecurityEvents`, page after page. */
export function iterSecurityEvents(
  connection: Connection,
  options: ListSecurityEventsOptions = {},
): AsyncGenerator<models.SecurityEvent, void, undefined> {
  return iterate((page) => listSecurityEvents(connection, page), options);
}

export interface CompleteLoginOptions extends CallOptions {
  body: models.LoginCompletion;
}

/**
 * Complete a login with a second factor.
 *
 * Takes the `challenge` that `login` answered (`second-factor-required`) with one proof, and
 * starts the session. The challenge works once. Wrong
 * codes are counted for the account and the address, whatever challenge they come with; after
 * several, the next tries have to wait: first a second, then twice as long each time, up to
 * fifteen minutes, never for good.
 */
export function completeLogin(
  connection: Connection,
  options: CompleteLoginOptions,
): Promise<models.SessionTokens> {
  return connection.json({
    id: "complete_login",
    method: "POST",
    path: "/api/v1/auth/login/mfa",
    anonymous: true,
  }, options);
}

export interface ListFactorsOptions extends CallOptions {
}

/**
 * List the caller's second factors.
 *
 * Authenticator apps and passkeys, the oldest first. While there is one, the password alone
 * logs nobody in. An app that was never confirmed is not listed.
 */
export function listFactors(
  connection: Connection,
  options: ListFactorsOptions = {},
): Promise<models.FactorList> {
  return connection.json({
    id: "list_factors",
    method: "GET",
    path: "/api/v1/auth/mfa/factors",
  }, options);
}

export interface DeleteFactorOptions extends CallOptions {
  path: {
    /** The second factor, as `list_factors` or `create_totp` names it. */
    factor_id: models.Id;
  };
}

/**
 * Remove a second factor.
 *
 * Removes an authenticator app, confirmed or not, or a passkey. With the last second factor the recovery codes go,
 * and the password alone logs in again. The account's owner is told.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function deleteFactor(
  connection: Connection,
  options: DeleteFactorOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_factor",
    method: "DELETE",
    path: "/api/v1/auth/mfa/factors/{factor_id}",
  }, options);
}

export interface ConfirmTotpOptions extends CallOptions {
  path: {
    /** The second factor, as `list_factors` or `create_totp` names it. */
    factor_id: models.Id;
  };
  body: models.TotpConfirm;
}

/**
 * Confirm an authenticator app.
 *
 * Takes a code of the app; from now on it is a second factor. Where it is the first one, the
 * answer has ten **recovery codes, which are shown once**: each logs in once when the app is
 * lost. The session counts as proved by the app from its next `refresh_token` on. The account's
 * owner is told.
 */
export function confirmTotp(
  connection: Connection,
  options: ConfirmTotpOptions,
): Promise<models.FactorAdded> {
  return connection.json({
    id: "confirm_totp",
    method: "POST",
    path: "/api/v1/auth/mfa/factors/{factor_id}/confirm",
  }, options);
}

export interface CreateTotpOptions extends CallOptions {
  body: models.TotpCreate;
}

/**
 * Set up an authenticator app.
 *
 * Makes the secret of an authenticator app (TOTP, RFC 6238: SHA-1, six digits, thirty seconds),
 * as text, as an `otpauth` address, and as a picture of that to be scanned. It counts for
 * nothing until `confirm_totp` has seen a code of it, within an hour. **The answer is the only
 * place where the secret is shown.** At most ten apps may exist at a time.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createTotp(
  connection: Connection,
  options: CreateTotpOptions,
): Promise<models.TotpCreated> {
  return connection.json({ id: "create_totp", method: "POST", path: "/api/v1/auth/mfa/totp" }, options);
}

export interface GetRecoveryCodesOptions extends CallOptions {
}

/**
 * Count the recovery codes that are left.
 *
 * How many recovery codes have not been used, and since when they exist.
 */
export function getRecoveryCodes(
  connection: Connection,
  options: GetRecoveryCodesOptions = {},
): Promise<models.RecoveryCodesLeft> {
  return connection.json({
    id: "get_recovery_codes",
    method: "GET",
    path: "/api/v1/auth/mfa/recovery-codes",
  }, options);
}

export interface RegenerateRecoveryCodesOptions extends CallOptions {
}

/**
 * Make new recovery codes.
 *
 * Makes ten recovery codes, **which are shown once**. Those that were there before stop working.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function regenerateRecoveryCodes(
  connection: Connection,
  options: RegenerateRecoveryCodesOptions = {},
): Promise<models.RecoveryCodes> {
  return connection.json({
    id: "regenerate_recovery_codes",
    method: "POST",
    path: "/api/v1/auth/mfa/recovery-codes",
  }, options);
}

export interface VerifySecondFactorOptions extends CallOptions {
  body: models.SecondFactorVerification;
}

/**
 * Prove who is there by a second factor.
 *
 * Steps the caller's session up (RFC 9470): the answer is an access token whose `acr` is `aal2`
 * and whose `auth_time` is now; the refresh token stays. Operations that answer
 * `step-up-required` take it. Failures make the next tries wait, as at `login`.
 */
export function verifySecondFactor(
  connection: Connection,
  options: VerifySecondFactorOptions,
): Promise<models.SteppedUpAccess> {
  return connection.json({
    id: "verify_second_factor",
    method: "POST",
    path: "/api/v1/auth/mfa/verify",
  }, options);
}

export interface ListPasskeysOptions extends CallOptions {
}

/**
 * List the caller's passkeys.
 *
 * All of the account's passkeys, the oldest first.
 */
export function listPasskeys(
  connection: Connection,
  options: ListPasskeysOptions = {},
): Promise<models.PasskeyList> {
  return connection.json({ id: "list_passkeys", method: "GET", path: "/api/v1/auth/passkeys" }, options);
}

export interface CreatePasskeyOptions extends CallOptions {
  body: models.PasskeyCreate;
}

/**
 * Add a passkey.
 *
 * Takes what an authenticator answered to the options of `begin_passkey_registration`. The
 * passkey is a second factor from now on: the password alone logs nobody in any more. Where it
 * is the first one, the answer has ten **recovery codes, which are shown once**. At most twenty
 * passkeys may exist at a time. The account's owner is told.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createPasskey(
  connection: Connection,
  options: CreatePasskeyOptions,
): Promise<models.PasskeyCreated> {
  return connection.json({
    id: "create_passkey",
    method: "POST",
    path: "/api/v1/auth/passkeys",
  }, options);
}

export interface BeginPasskeyRegistrationOptions extends CallOptions {
}

/**
 * Get the options to make a passkey.
 *
 * Answers what a page gives to `PublicKeyCredential.parseCreationOptionsFromJSON` and
 * `navigator.credentials.create`; `create_passkey` takes what that answers. The options work
 * once, for five minutes.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function beginPasskeyRegistration(
  connection: Connection,
  options: BeginPasskeyRegistrationOptions = {},
): Promise<models.PasskeyOptions> {
  return connection.json({
    id: "begin_passkey_registration",
    method: "POST",
    path: "/api/v1/auth/passkeys/registration/options",
  }, options);
}

export interface BeginPasskeyAuthenticationOptions extends CallOptions {
}

/**
 * Get the options to use a passkey.
 *
 * Answers what a page gives to `PublicKeyCredential.parseRequestOptionsFromJSON` and
 * `navigator.credentials.get`. They name no account: the authenticator offers whichever
 * passkeys of this service it has. They work once, for five minutes, for
 * `authenticate_with_passkey`, or as the `passkey` of a proof.
 */
export function beginPasskeyAuthentication(
  connection: Connection,
  options: BeginPasskeyAuthenticationOptions = {},
): Promise<models.PasskeyOptions> {
  return connection.json({
    id: "begin_passkey_authentication",
    method: "POST",
    path: "/api/v1/auth/passkeys/authentication/options",
    anonymous: true,
  }, options);
}

export interface AuthenticateWithPasskeyOptions extends CallOptions {
  body: models.PasskeyLogin;
}

/**
 * Log in with a passkey.
 *
 * Takes what an authenticator answered to the options of `begin_passkey_authentication`, and
 * starts a session of the account that the passkey belongs to. The authenticator has verified
 * its user, so this is proof by two factors (`acr` is `aal2`), and no password is asked for.
 * Answers that prove nothing make the next tries from there wait, as at `login`.
 */
export function authenticateWithPasskey(
  connection: Connection,
  options: AuthenticateWithPasskeyOptions,
): Promise<models.SessionTokens> {
  return connection.json({
    id: "authenticate_with_passkey",
    method: "POST",
    path: "/api/v1/auth/passkeys/authentication",
    anonymous: true,
  }, options);
}

export interface GetPasskeyOptions extends CallOptions {
  path: {
    /** The passkey, as `list_passkeys` names it. */
    passkey_id: models.Id;
  };
}

/**
 * Get a passkey.
 *
 * What there is to know of one passkey.
 */
export function getPasskey(
  connection: Connection,
  options: GetPasskeyOptions,
): Promise<models.Passkey> {
  return connection.json({
    id: "get_passkey",
    method: "GET",
    path: "/api/v1/auth/passkeys/{passkey_id}",
  }, options);
}

export interface UpdatePasskeyOptions extends CallOptions {
  path: {
    /** The passkey, as `list_passkeys` names it. */
    passkey_id: models.Id;
  };
  body: models.PasskeyUpdate;
}

/**
 * Rename a passkey.
 *
 * Gives a passkey another name.
 */
export function updatePasskey(
  connection: Connection,
  options: UpdatePasskeyOptions,
): Promise<models.Passkey> {
  return connection.json({
    id: "update_passkey",
    method: "PATCH",
    path: "/api/v1/auth/passkeys/{passkey_id}",
  }, options);
}

export interface DeletePasskeyOptions extends CallOptions {
  path: {
    /** The passkey, as `list_passkeys` names it. */
    passkey_id: models.Id;
  };
}

/**
 * Remove a passkey.
 *
 * The passkey logs nobody in any more. With the last second factor the recovery codes go, and
 * the password alone logs in again. The account's owner is told.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function deletePasskey(
  connection: Connection,
  options: DeletePasskeyOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_passkey",
    method: "DELETE",
    path: "/api/v1/auth/passkeys/{passkey_id}",
  }, options);
}

export interface ListProvidersOptions extends CallOptions {
}

/**
 * List the providers to sign in with.
 *
 * The providers that the operator of this server has set up, in the operator's order; none, if
 * there are none. What a login page makes its buttons of.
 */
export function listProviders(
  connection: Connection,
  options: ListProvidersOptions = {},
): Promise<models.ProviderList> {
  return connection.json({
    id: "list_providers",
    method: "GET",
    path: "/api/v1/auth/providers",
    anonymous: true,
  }, options);
}

export interface BeginProviderLoginOptions extends CallOptions {
  path: {
    /** The provider, as `list_providers` names it. */
    provider: models.ProviderName;
  };
  body: models.ProviderAsked;
}

/**
 * Begin to sign in with a provider.
 *
 * Answers the address to lead the browser to, and a `handle` for the page to keep meanwhile,
 * such as in its `sessionStorage`. The provider leads the browser back to `redirect_uri` with a
 * `code` and a `state`; these and the handle go to `complete_provider_login`, or to
 * `create_identity` if somebody is logged in already and wants to sign in this way, too. A
 * handle works once, for ten minutes. Whoever has not kept the handle can do nothing with the
 * code, so another's code opens nothing here.
 */
export function beginProviderLogin(
  connection: Connection,
  options: BeginProviderLoginOptions,
): Promise<models.ProviderAuthorization> {
  return connection.json({
    id: "begin_provider_login",
    method: "POST",
    path: "/api/v1/auth/providers/{provider}/authorize",
    anonymous: true,
  }, options);
}

export interface CompleteProviderLoginOptions extends CallOptions {
  path: {
    /** The provider, as `list_providers` names it. */
    provider: models.ProviderName;
  };
  body: models.ProviderLogin;
}

/**
 * Sign in with a provider's answer.
 *
 * Takes what the provider led the browser back with, has it confirmed by the provider, and
 * starts a session of the account that the identity belongs to. Somebody new gets an account
 * with the provider's address and name, if the server takes new accounts and the provider says
 * that the address is verified. **An account with the same address is never taken over**: its
 * owner logs in the other way and adds the identity with `create_identity`. An account with a
 * second factor is answered a challenge for `complete_login`, as at `login`: what the provider
 * has asked for is one factor (`acr` is `aal1`, `amr` is `fed`).
 */
export function completeProviderLogin(
  connection: Connection,
  options: CompleteProviderLoginOptions,
): Promise<models.SessionTokens> {
  return connection.json({
    id: "complete_provider_login",
    method: "POST",
    path: "/api/v1/auth/providers/{provider}/callback",
    anonymous: true,
  }, options);
}

export interface ListIdentitiesOptions extends CallOptions {
}

/**
 * List the accounts elsewhere that sign in here.
 *
 * The identities at other providers that belong to the caller, the oldest first.
 */
export function listIdentities(
  connection: Connection,
  options: ListIdentitiesOptions = {},
): Promise<models.IdentityList> {
  return connection.json({
    id: "list_identities",
    method: "GET",
    path: "/api/v1/auth/identities",
  }, options);
}

export interface CreateIdentityOptions extends CallOptions {
  body: models.IdentityCreate;
}

/**
 * Let an account elsewhere sign in here.
 *
 * Takes what the provider led the browser back with after `begin_provider_login`, and lets this
 * identity sign in to the caller's account from now on. An identity belongs to one account; up
 * to twenty belong to each. The account's owner is told.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createIdentity(
  connection: Connection,
  options: CreateIdentityOptions,
): Promise<models.Identity> {
  return connection.json({
    id: "create_identity",
    method: "POST",
    path: "/api/v1/auth/identities",
  }, options);
}

export interface DeleteIdentityOptions extends CallOptions {
  path: {
    /** The identity, as `list_identities` names it. */
    identity_id: models.Id;
  };
}

/**
 * Let an account elsewhere sign in no more.
 *
 * The identity opens this account no more; sessions that it began go on until they end. The
 * last way in cannot be taken away: set a password with `forgot_password`, or add a passkey,
 * first.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function deleteIdentity(
  connection: Connection,
  options: DeleteIdentityOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_identity",
    method: "DELETE",
    path: "/api/v1/auth/identities/{identity_id}",
  }, options);
}

export interface ListSessionsOptions extends CallOptions {
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
 * List where the caller is logged in.
 *
 * The caller's living sessions, the newest first.
 */
export function listSessions(
  connection: Connection,
  options: ListSessionsOptions = {},
): Promise<models.SessionPage> {
  return connection.json({ id: "list_sessions", method: "GET", path: "/api/v1/auth/sessions" }, options);
}

/** All of `listSessions`, page after page. */
export function iterSessions(
  connection: Connection,
  options: ListSessionsOptions = {},
): AsyncGenerator<models.Session, void, undefined> {
  return iterate((page) => listSessions(connection, page), options);
}

export interface RevokeOtherSessionsOptions extends CallOptions {
}

/**
 * End all other sessions.
 *
 * Logs out every device but the one that asks: their access and refresh tokens stop working
 * within a second, on every server. Personal access tokens stay. To end the caller's own
 * session too, use `logout_everywhere`.
 */
export function revokeOtherSessions(
  connection: Connection,
  options: RevokeOtherSessionsOptions = {},
): Promise<void> {
  return connection.nothing({
    id: "revoke_other_sessions",
    method: "DELETE",
    path: "/api/v1/auth/sessions",
  }, options);
}

export interface RevokeSessionOptions extends CallOptions {
  path: {
    /** The session, as `list_sessions` names it. */
    session_id: models.Id;
  };
}

/**
 * End a session.
 *
 * Logs that device out: its access and refresh tokens stop working within a second, on every
 * server. A session that has ended already answers 404.
 */
export function revokeSession(
  connection: Connection,
  options: RevokeSessionOptions,
): Promise<void> {
  return connection.nothing({
    id: "revoke_session",
    method: "DELETE",
    path: "/api/v1/auth/sessions/{session_id}",
  }, options);
}

export interface ListTokensOptions extends CallOptions {
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
 * List the caller's personal access tokens.
 *
 * The newest first, without their secrets. A token that has run out stays listed for 30 days;
 * a revoked one is gone at once.
 */
export function listTokens(
  connection: Connection,
  options: ListTokensOptions = {},
): Promise<models.PersonalTokenPage> {
  return connection.json({ id: "list_tokens", method: "GET", path: "/api/v1/auth/tokens" }, options);
}

/** All of `listTokens`, page after page. */
export function iterTokens(
  connection: Connection,
  options: ListTokensOptions = {},
): AsyncGenerator<models.PersonalToken, void, undefined> {
  return iterate((page) => listTokens(connection, page), options);
}

export interface CreateTokenOptions extends CallOptions {
  body: models.PersonalTokenCreate;
}

/**
 * Make a personal access token.
 *
 * Makes a token for a program: with the scopes it needs, for the books it needs (all of the
 * caller's, present and future, when `book_ids` is left out), and with an end. **The answer is
 * the only place where the secret is ever shown.** A token cannot make tokens: this needs a
 * session. At most 100 tokens may exist at a time.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createToken(
  connection: Connection,
  options: CreateTokenOptions,
): Promise<models.PersonalTokenCreated> {
  return connection.json({ id: "create_token", method: "POST", path: "/api/v1/auth/tokens" }, options);
}

export interface GetTokenOptions extends CallOptions {
  path: {
    /** The personal access token, as `list_tokens` names it. */
    token_id: models.Id;
  };
}

/**
 * Get a personal access token.
 *
 * What the token may do and when it was last used; never its secret.
 */
export function getToken(
  connection: Connection,
  options: GetTokenOptions,
): Promise<models.PersonalToken> {
  return connection.json({
    id: "get_token",
    method: "GET",
    path: "/api/v1/auth/tokens/{token_id}",
  }, options);
}

export interface UpdateTokenOptions extends CallOptions {
  path: {
    /** The personal access token, as `list_tokens` names it. */
    token_id: models.Id;
  };
  body: models.PersonalTokenUpdate;
}

/**
 * Change a personal access token.
 *
 * Changes the fields that are sent (JSON Merge Patch): the name, what the token may do, and for
 * which books. It keeps its secret and its end, and every worker goes by the change within a
 * second. A token cannot change tokens: this needs a session.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function updateToken(
  connection: Connection,
  options: UpdateTokenOptions,
): Promise<models.PersonalToken> {
  return connection.json({
    id: "update_token",
    method: "PATCH",
    path: "/api/v1/auth/tokens/{token_id}",
  }, options);
}

export interface RevokeTokenOptions extends CallOptions {
  path: {
    /** The personal access token, as `list_tokens` names it. */
    token_id: models.Id;
  };
}

/**
 * Revoke a personal access token.
 *
 * The token stops working within a second, on every server, and is gone from the list. A
 * token may revoke itself.
 */
export function revokeToken(
  connection: Connection,
  options: RevokeTokenOptions,
): Promise<void> {
  return connection.nothing({
    id: "revoke_token",
    method: "DELETE",
    path: "/api/v1/auth/tokens/{token_id}",
  }, options);
}

export interface RotateTokenOptions extends CallOptions {
  path: {
    /** The personal access token, as `list_tokens` names it. */
    token_id: models.Id;
  };
  body: models.PersonalTokenRotate;
}

/**
 * Give a personal access token another secret.
 *
 * The token gets a new secret and a new end; its id, name and scopes stay. The secret that it
 * had works for 24 hours more, or until the old end if that comes sooner, so that programs can
 * be told one after the other. Rotated again meanwhile, only the last two secrets work. **The
 * answer is the only place where the new secret is ever shown.** This needs a session.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function rotateToken(
  connection: Connection,
  options: RotateTokenOptions,
): Promise<models.PersonalTokenRotated> {
  return connection.json({
    id: "rotate_token",
    method: "POST",
    path: "/api/v1/auth/tokens/{token_id}/rotate",
  }, options);
}

export interface BeginAuthorizationOptions extends CallOptions {
  body: models.AuthorizationRequest;
}

/**
 * Ask for somebody's consent.
 *
 * The authorization request (RFC 6749, 4.1.1) of a client without a browser at hand, or behind a
 * front end of its own: what is asked for is kept for ten minutes under a `challenge`, which
 * `get_consent`, `accept_consent` and `reject_consent` take. Browsers are led to
 * `/oauth2/authorize` instead, which does the same and goes on to `consent_uri`.
 *
 * There is one flow: a code, with PKCE by S256 (RFC 7636). The redirect URI must be one of
 * the client's, character by character. What comes back to it carries `iss` (RFC 9207).
 */
export function beginAuthorization(
  connection: Connection,
  options: BeginAuthorizationOptions,
): Promise<models.AuthorizationBegun> {
  return connection.json({
    id: "begin_authorization",
    method: "POST",
    path: "/api/v1/auth/oauth2/authorize",
    anonymous: true,
    form: "application/x-www-form-urlencoded",
  }, options);
}

export interface IssueOauthTokenOptions extends CallOptions {
  body: models.TokenRequest;
}

/**
 * Get tokens for a code, a refresh token or the client itself.
 *
 * The token endpoint (RFC 6749, 3.2). A code works once, within 60 seconds, for the client and
 * the redirect URI that it was made for, with the verifier of its challenge; **a code that comes
 * again ends all that it gave**. Refresh tokens are rotated: each works once, and one that comes
 * again after its successor was handed out ends the grant (a lost answer may be asked for again
 * within ten seconds). With `client_credentials` a confidential client acts for whoever
 * registered it.
 *
 * Confidential clients prove themselves by HTTP Basic or in the form. Access tokens are JWTs
 * (RFC 9068) that say `client_id`, and live as long as those of a session. With the scope
 * `openid` an ID token comes along.
 */
export function issueOauthToken(
  connection: Connection,
  options: IssueOauthTokenOptions,
): Promise<models.OAuthTokens> {
  return connection.json({
    id: "issue_oauth_token",
    method: "POST",
    path: "/api/v1/auth/oauth2/token",
    anonymous: true,
    form: "application/x-www-form-urlencoded",
  }, options);
}

export interface RevokeOauthTokenOptions extends CallOptions {
  body: models.RevocationRequest;
}

/**
 * Give a token back.
 *
 * Token revocation (RFC 7009): the grant that the token belongs to ends, with all its tokens,
 * within a second on every server. The answer is the same for a token that nobody knows, or
 * that is another client's.
 */
export function revokeOauthToken(
  connection: Connection,
  options: RevokeOauthTokenOptions,
): Promise<void> {
  return connection.nothing({
    id: "revoke_oauth_token",
    method: "POST",
    path: "/api/v1/auth/oauth2/revoke",
    anonymous: true,
    form: "application/x-www-form-urlencoded",
  }, options);
}

export interface IntrospectOauthTokenOptions extends CallOptions {
  body: models.IntrospectionRequest;
}

/**
 * Ask what a token is worth.
 *
 * Token introspection (RFC 7662), for confidential clients and their own tokens: whether it
 * works now, for whom and for what. Of any other token it says that it is not active.
 */
export function introspectOauthToken(
  connection: Connection,
  options: IntrospectOauthTokenOptions,
): Promise<models.Introspection> {
  return connection.json({
    id: "introspect_oauth_token",
    method: "POST",
    path: "/api/v1/auth/oauth2/introspect",
    anonymous: true,
    form: "application/x-www-form-urlencoded",
  }, options);
}

export interface AuthorizeDeviceOptions extends CallOptions {
  body: models.DeviceRequest;
}

/**
 * Ask for a code that somebody types elsewhere.
 *
 * Device authorization (RFC 8628, 3.1): the device shows `user_code` and `verification_uri`,
 * and asks `issue_oauth_token` for tokens with `device_code` every `interval` seconds. Whoever
 * asks sooner is told to slow down, and has to wait five seconds longer from then on.
 */
export function authorizeDevice(
  connection: Connection,
  options: AuthorizeDeviceOptions,
): Promise<models.DeviceAuthorization> {
  return connection.json({
    id: "authorize_device",
    method: "POST",
    path: "/api/v1/auth/oauth2/device-authorization",
    anonymous: true,
    form: "application/x-www-form-urlencoded",
  }, options);
}

export interface VerifyDeviceOptions extends CallOptions {
  body: models.DeviceVerification;
}

/**
 * Look at a device's code, or answer it.
 *
 * Takes the code that a device shows. Without `answer` it tells who asks for what; with it, the
 * device is let in or turned away. **Ask the person first**, and show the client's name:
 * whoever sends somebody a code of his own device asks for their account.
 *
 * Wrong codes are counted for the account and the address; after several, the next tries have
 * to wait, as at logins.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function verifyDevice(
  connection: Connection,
  options: VerifyDeviceOptions,
): Promise<models.DeviceQuestion> {
  return connection.json({
    id: "verify_device",
    method: "POST",
    path: "/api/v1/auth/oauth2/device/verify",
  }, options);
}

export interface GetUserinfoOptions extends CallOptions {
}

/**
 * Get who somebody is.
 *
 * The claims of OpenID Connect (Core, 5.3) about whom the access token stands for: `sub`
 * always, the name and language with the scope `profile`, the address with `email`.
 */
export function getUserinfo(
  connection: Connection,
  options: GetUserinfoOptions = {},
): Promise<models.UserInfo> {
  return connection.json({
    id: "get_userinfo",
    method: "GET",
    path: "/api/v1/auth/oauth2/userinfo",
  }, options);
}

export interface GetConsentOptions extends CallOptions {
  path: {
    /** What stands for the client's request. */
    challenge: string;
  };
}

/**
 * Get what a client asks for.
 *
 * Who asks, for what, and where the answer goes, for the page that puts the question.
 * `proof_required` says that `accept_consent` will ask for a newer proof of who is there
 * (the client said `prompt=login` or `max_age`).
 */
export function getConsent(
  connection: Connection,
  options: GetConsentOptions,
): Promise<models.Consent> {
  return connection.json({
    id: "get_consent",
    method: "GET",
    path: "/api/v1/auth/oauth2/consents/{challenge}",
  }, options);
}

export interface AcceptConsentOptions extends CallOptions {
  path: {
    /** What stands for the client's request. */
    challenge: string;
  };
  body: models.ConsentAcceptance;
}

/**
 * Let a client in.
 *
 * Gives the client what it asks for, or less of it. The answer is where the browser goes
 * next, with a code that works for a minute. **Ask the person first**: whoever
 * accepts lets a program act for the account.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function acceptConsent(
  connection: Connection,
  options: AcceptConsentOptions,
): Promise<models.ConsentRedirect> {
  return connection.json({
    id: "accept_consent",
    method: "POST",
    path: "/api/v1/auth/oauth2/consents/{challenge}/accept",
  }, options);
}

export interface RejectConsentOptions extends CallOptions {
  path: {
    /** What stands for the client's request. */
    challenge: string;
  };
}

/**
 * Turn a client away.
 *
 * The client gets nothing. The answer is where the browser goes next, with
 * `error=access_denied`.
 */
export function rejectConsent(
  connection: Connection,
  options: RejectConsentOptions,
): Promise<models.ConsentRedirect> {
  return connection.json({
    id: "reject_consent",
    method: "POST",
    path: "/api/v1/auth/oauth2/consents/{challenge}/reject",
  }, options);
}

export interface ListGrantsOptions extends CallOptions {
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
 * List the clients that the caller has let in.
 *
 * The newest first: what each may do, and when it last got tokens. One that has ended is gone
 * from the list.
 */
export function listGrants(
  connection: Connection,
  options: ListGrantsOptions = {},
): Promise<models.GrantPage> {
  return connection.json({ id: "list_grants", method: "GET", path: "/api/v1/auth/grants" }, options);
}

/** All of `listGrants`, page after page. */
export function iterGrants(
  connection: Connection,
  options: ListGrantsOptions = {},
): AsyncGenerator<models.Grant, void, undefined> {
  return iterate((page) => listGrants(connection, page), options);
}

export interface DeleteGrantOptions extends CallOptions {
  path: {
    /** The grant, as `list_grants` names it. */
    grant_id: models.Id;
  };
}

/**
 * Lock a client out again.
 *
 * All tokens that the client was given by this grant stop working within a second, on every
 * server.
 */
export function deleteGrant(
  connection: Connection,
  options: DeleteGrantOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_grant",
    method: "DELETE",
    path: "/api/v1/auth/grants/{grant_id}",
  }, options);
}

export interface ListOauthClientsOptions extends CallOptions {
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
 * List the clients that the caller has registered.
 *
 * The newest first, without their secrets. These are the programs that the caller looks after;
 * which programs the caller has let in is another list.
 */
export function listOauthClients(
  connection: Connection,
  options: ListOauthClientsOptions = {},
): Promise<models.OAuthClientPage> {
  return connection.json({
    id: "list_oauth_clients",
    method: "GET",
    path: "/api/v1/auth/clients",
  }, options);
}

/** All of `listOauthClients`, page after page. */
export function iterOauthClients(
  connection: Connection,
  options: ListOauthClientsOptions = {},
): AsyncGenerator<models.OAuthClient, void, undefined> {
  return iterate((page) => listOauthClients(connection, page), options);
}

export interface CreateOauthClientOptions extends CallOptions {
  body: models.OAuthClientCreate;
}

/**
 * Register a client.
 *
 * Registers a program that may ask people of this server to be let in. A `confidential` client
 * runs where nobody else can read its secret (a server of its own); anything that is handed
 * out (an app, a page, a command) is `public` and has none. Both prove with PKCE that whoever
 * redeems a code is who asked for it.
 *
 * Redirect URIs are compared as they are, character by character: https, or a program's own
 * machine (`http://127.0.0.1` or `http://[::1]`), where the port may be any (RFC 8252). With
 * `client_credentials` a confidential client acts for the caller, who registers it.
 *
 * **The answer is the only place where the secret is ever shown.** At most 50 clients may be
 * registered at a time.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createOauthClient(
  connection: Connection,
  options: CreateOauthClientOptions,
): Promise<models.OAuthClientCreated> {
  return connection.json({
    id: "create_oauth_client",
    method: "POST",
    path: "/api/v1/auth/clients",
  }, options);
}

export interface GetOauthClientOptions extends CallOptions {
  path: {
    /** The client, as `list_oauth_clients` names it. */
    client_id: models.Id;
  };
}

/**
 * Get a client.
 *
 * What the client is and may ask for; never its secret.
 */
export function getOauthClient(
  connection: Connection,
  options: GetOauthClientOptions,
): Promise<models.OAuthClient> {
  return connection.json({
    id: "get_oauth_client",
    method: "GET",
    path: "/api/v1/auth/clients/{client_id}",
  }, options);
}

export interface UpdateOauthClientOptions extends CallOptions {
  path: {
    /** The client, as `list_oauth_clients` names it. */
    client_id: models.Id;
  };
  body: models.OAuthClientUpdate;
}

/**
 * Change a client.
 *
 * Changes the fields that are sent (JSON Merge Patch). Its kind stays. What people have granted
 * already stays as it is: a scope that is taken away here is only not given anew.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function updateOauthClient(
  connection: Connection,
  options: UpdateOauthClientOptions,
): Promise<models.OAuthClient> {
  return connection.json({
    id: "update_oauth_client",
    method: "PATCH",
    path: "/api/v1/auth/clients/{client_id}",
  }, options);
}

export interface DeleteOauthClientOptions extends CallOptions {
  path: {
    /** The client, as `list_oauth_clients` names it. */
    client_id: models.Id;
  };
}

/**
 * Take a client away.
 *
 * The client is gone, and with it whatever people gave it: its tokens stop working within a
 * second, on every server.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function deleteOauthClient(
  connection: Connection,
  options: DeleteOauthClientOptions,
): Promise<void> {
  return connection.nothing({
    id: "delete_oauth_client",
    method: "DELETE",
    path: "/api/v1/auth/clients/{client_id}",
  }, options);
}

export interface RotateOauthClientSecretOptions extends CallOptions {
  path: {
    /** The client, as `list_oauth_clients` names it. */
    client_id: models.Id;
  };
}

/**
 * Give a client another secret.
 *
 * The answer is the only place where the new secret is shown. The old one goes on working for
 * 24 hours, so that the client can be told in peace; rotating twice ends it at once.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function rotateOauthClientSecret(
  connection: Connection,
  options: RotateOauthClientSecretOptions,
): Promise<models.OAuthClientSecret> {
  return connection.json({
    id: "rotate_oauth_client_secret",
    method: "POST",
    path: "/api/v1/auth/clients/{client_id}/secret/rotate",
  }, options);
}

export interface ListScopesOptions extends CallOptions {
}

/**
 * List what tokens can be allowed.
 *
 * Every scope with what it allows, for whoever lets people choose. The list comes as a whole
 * and changes only with the server's version.
 */
export function listScopes(
  connection: Connection,
  options: ListScopesOptions = {},
): Promise<models.ScopeList> {
  return connection.json({
    id: "list_scopes",
    method: "GET",
    path: "/api/v1/auth/scopes",
    anonymous: true,
  }, options);
}

export interface ListPersonalExportsOptions extends CallOptions {
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
 * List exports of what is held about the caller.
 *
 * Those whose files are kept, the newest first.
 */
export function listPersonalExports(
  connection: Connection,
  options: ListPersonalExportsOptions = {},
): Promise<models.PersonalExportPage> {
  return connection.json({
    id: "list_personal_exports",
    method: "GET",
    path: "/api/v1/auth/me/exports",
  }, options);
}

/** All of `listPersonalExports`, page after page. */
export function iterPersonalExports(
  connection: Connection,
  options: ListPersonalExportsOptions = {},
): AsyncGenerator<models.PersonalExport, void, undefined> {
  return iterate((page) => listPersonalExports(connection, page), options);
}

export interface CreatePersonalExportOptions extends CallOptions {
  /** One is made unless you give your own. */
  idempotencyKey?: string;
}

/**
 * Export everything about the caller.
 *
 * Writes all that this server holds about the caller into one archive: the account with its
 * sessions, tokens, second factors and events, notifications and webhooks, receipts that they
 * sent, decisions on suggestions, and every book that they are a member of. Secrets and what
 * they are recognised by are never in it. The answer comes at once; the worker writes the
 * archive as everything was at one moment. It is kept for seven days.
 *
 * **Verifying it.** The archive is a zip file of JSON documents. `manifest.json` names each with
 * its size and SHA-256; `manifest.jws` is the same manifest, signed (a JWS in compact form, ES256,
 * `typ` `centime-export+jws`) by the key that `kid` names in `get_jwks`. Keep the key set with
 * the archive: keys are replaced after some months.
 *
 * One export at a time is written, and five are kept.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function createPersonalExport(
  connection: Connection,
  options: CreatePersonalExportOptions = {},
): Promise<models.PersonalExport> {
  return connection.json({
    id: "create_personal_export",
    method: "POST",
    path: "/api/v1/auth/me/exports",
    idempotent: true,
  }, options);
}

export interface GetPersonalExportOptions extends CallOptions {
  path: {
    /** The export. */
    personal_export_id: models.Id;
  };
}

/**
 * Get an export of what is held about the caller.
 *
 * How the export stands.
 */
export function getPersonalExport(
  connection: Connection,
  options: GetPersonalExportOptions,
): Promise<models.PersonalExport> {
  return connection.json({
    id: "get_personal_export",
    method: "GET",
    path: "/api/v1/auth/me/exports/{personal_export_id}",
  }, options);
}

export interface GetPersonalExportContentOptions extends CallOptions {
  path: {
    /** The export. */
    personal_export_id: models.Id;
  };
}

/**
 * Download what is held about the caller.
 *
 * The archive, a zip file; `create_personal_export` tells how to verify it.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function getPersonalExportContent(
  connection: Connection,
  options: GetPersonalExportContentOptions,
): Promise<Download> {
  return connection.file({
    id: "get_personal_export_content",
    method: "GET",
    path: "/api/v1/auth/me/exports/{personal_export_id}/content",
  }, options, "application/octet-stream");
}

export interface ListUsersOptions extends CallOptions {
  query?: {
    /** Only accounts whose address or name contains this text; case does not matter. */
    q?: string;
    /** Only accounts that stand like this. */
    status?: models.AccountStatus;
    /** Only admins, or only others. */
    admin?: boolean;
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
 * The newest first, those that were deleted too until they are erased. What admins see is who
 * there is and how the accounts stand; nothing of anybody's books.
 */
export function listUsers(
  connection: Connection,
  options: ListUsersOptions = {},
): Promise<models.AdminUserPage> {
  return connection.json({ id: "list_users", method: "GET", path: "/api/v1/auth/admin/users" }, options);
}

/** All of `listUsers`, page after page. */
export function iterUsers(
  connection: Connection,
  options: ListUsersOptions = {},
): AsyncGenerator<models.AdminUser, void, undefined> {
  return iterate((page) => listUsers(connection, page), options);
}

export interface GetUserOptions extends CallOptions {
  path: {
    /** The account, as `list_users` names it. */
    user_id: models.Id;
  };
}

/**
 * Get an account.
 *
 * One account, as it stands.
 */
export function getUser(
  connection: Connection,
  options: GetUserOptions,
): Promise<models.AdminUser> {
  return connection.json({
    id: "get_user",
    method: "GET",
    path: "/api/v1/auth/admin/users/{user_id}",
  }, options);
}

export interface UpdateUserOptions extends CallOptions {
  path: {
    /** The account, as `list_users` names it. */
    user_id: models.Id;
  };
  /**
   * The ETag the caller last saw. The write happens only if the resource is still of that
   * version; otherwise the answer is 412 and nothing changes.
   */
  ifMatch?: number | string;
  body: models.AdminUserUpdate;
}

/**
 * Change an account.
 *
 * Gives the person another name, or makes an admin of somebody or of an admin somebody like
 * everybody else. Who is an admin is so from the next login or refresh on; who is not one any
 * more stops being it within a second, on every server. Nobody changes whether they are an
 * admin themselves, so there is always one.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function updateUser(
  connection: Connection,
  options: UpdateUserOptions,
): Promise<models.AdminUser> {
  return connection.json({
    id: "update_user",
    method: "PATCH",
    path: "/api/v1/auth/admin/users/{user_id}",
    headers: { ifMatch: "If-Match" },
  }, options);
}

export interface LockUserOptions extends CallOptions {
  path: {
    /** The account, as `list_users` names it. */
    user_id: models.Id;
  };
  body: models.AccountLock;
}

/**
 * Lock an account.
 *
 * Nobody gets in any more: sessions end, and personal access tokens are refused until the
 * account is unlocked, within a second, on every server. Whoever logs in with the right
 * password is told `account-locked`; a wrong one is answered as ever. What belongs to the
 * account stays, and so do shared books. Admins cannot lock themselves.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function lockUser(
  connection: Connection,
  options: LockUserOptions,
): Promise<models.AdminUser> {
  return connection.json({
    id: "lock_user",
    method: "POST",
    path: "/api/v1/auth/admin/users/{user_id}/lock",
  }, options);
}

export interface UnlockUserOptions extends CallOptions {
  path: {
    /** The account, as `list_users` names it. */
    user_id: models.Id;
  };
}

/**
 * Unlock an account.
 *
 * The person can log in again, and personal access tokens work that have not run out.
 * Sessions that the lock has ended stay ended.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function unlockUser(
  connection: Connection,
  options: UnlockUserOptions,
): Promise<models.AdminUser> {
  return connection.json({
    id: "unlock_user",
    method: "POST",
    path: "/api/v1/auth/admin/users/{user_id}/unlock",
  }, options);
}

export interface RevokeUserSessionsOptions extends CallOptions {
  path: {
    /** The account, as `list_users` names it. */
    user_id: models.Id;
  };
}

/**
 * End all sessions of an account.
 *
 * Logs the person out of every device, within a second, on every server. They can log in
 * again; personal access tokens stay.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function revokeUserSessions(
  connection: Connection,
  options: RevokeUserSessionsOptions,
): Promise<void> {
  return connection.nothing({
    id: "revoke_user_sessions",
    method: "POST",
    path: "/api/v1/auth/admin/users/{user_id}/sessions/revoke",
  }, options);
}

export interface GetOpenidConfigurationOptions extends CallOptions {
}

/**
 * Get what the server offers to OpenID Connect clients.
 *
 * Discovery (OpenID Connect Discovery 1.0, 3), for clients that are told the issuer alone.
 */
export function getOpenidConfiguration(
  connection: Connection,
  options: GetOpenidConfigurationOptions = {},
): Promise<models.ServerMetadata> {
  return connection.json({
    id: "get_openid_configuration",
    method: "GET",
    path: "/.well-known/openid-configuration",
    anonymous: true,
  }, options);
}

export interface GetAuthorizationServerOptions extends CallOptions {
}

/**
 * Get what the server offers to OAuth clients.
 *
 * Authorization server metadata (RFC 8414), for clients that are told the issuer alone.
 */
export function getAuthorizationServer(
  connection: Connection,
  options: GetAuthorizationServerOptions = {},
): Promise<models.ServerMetadata> {
  return connection.json({
    id: "get_authorization_server",
    method: "GET",
    path: "/.well-known/oauth-authorization-server",
    anonymous: true,
  }, options);
}

export interface ListAuditEventsOptions extends CallOptions {
  query?: {
    /** Only events of this kind. */
    type?: models.AuditEventType;
    /** Only what happened to this account. */
    user_id?: models.Id;
    /** Only what this person did. */
    actor_id?: models.Id;
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
 * List audit events.
 *
 * What happened to accounts, the newest first: logins and refusals, changes of passwords,
 * addresses, second factors and tokens, what admins did, and who was erased. What is personal
 * about an event (addresses, programs, names) goes when its person is erased; the event stays.
 */
export function listAuditEvents(
  connection: Connection,
  options: ListAuditEventsOptions = {},
): Promise<models.AuditEventPage> {
  return connection.json({
    id: "list_audit_events",
    method: "GET",
    path: "/api/v1/auth/admin/audit-events",
  }, options);
}

/** All of `listAuditEvents`, page after page. */
export function iterAuditEvents(
  connection: Connection,
  options: ListAuditEventsOptions = {},
): AsyncGenerator<models.AuditEvent, void, undefined> {
  return iterate((page) => listAuditEvents(connection, page), options);
}

export interface VerifyAuditEventsOptions extends CallOptions {
  query?: {
    /** Where to begin, behind this place of the log. */
    after_seq?: number;
  };
}

/**
 * Verify the audit log.
 *
 * Looks at sealed events in their order, at most 20,000 at a time (`next_after_seq` goes on),
 * and names each that was changed or removed. Events are sealed within a minute, each under a
 * key that is not in the database, bound to its place and to the event before it; where the
 * log ends is sealed too, so its end cannot be cut off. Whoever keeps a `head` from time to
 * time can also tell that nobody put back an old copy of the whole database.
 */
export function verifyAuditEvents(
  connection: Connection,
  options: VerifyAuditEventsOptions = {},
): Promise<models.AuditVerification> {
  return connection.json({
    id: "verify_audit_events",
    method: "GET",
    path: "/api/v1/auth/admin/audit-events/verify",
  }, options);
}

export interface ListSigningKeysOptions extends CallOptions {
}

/**
 * List signing keys.
 *
 * The key that comes next, the one that signs, and those that only verify any more. Each is
 * published a day before it signs, and verifies for a day after.
 */
export function listSigningKeys(
  connection: Connection,
  options: ListSigningKeysOptions = {},
): Promise<models.SigningKeyList> {
  return connection.json({
    id: "list_signing_keys",
    method: "GET",
    path: "/api/v1/auth/admin/keys",
  }, options);
}

export interface RotateSigningKeysOptions extends CallOptions {
  body: models.KeyRotation;
}

/**
 * Let another key sign.
 *
 * Keys rotate by themselves every 90 days. This asks for it before: the next key takes over as
 * soon as it has been published for a day (`takes_over_at`), and nobody notices.
 *
 * In an emergency, when a private key got out, all keys are replaced at once. Within five
 * seconds, on every server, no access token from before is taken, the caller's own included;
 * sessions go on with their refresh tokens.
 *
 * Fails with step-up-required where the account has a second factor that was not used
 * within 600 seconds: `verify_second_factor`, and call again.
 */
export function rotateSigningKeys(
  connection: Connection,
  options: RotateSigningKeysOptions,
): Promise<models.SigningKeyList> {
  return connection.json({
    id: "rotate_signing_keys",
    method: "POST",
    path: "/api/v1/auth/admin/keys/rotate",
  }, options);
}

export interface GetJwksOptions extends CallOptions {
}

/**
 * Get the public signing keys.
 *
 * The keys that access tokens are signed with (RFC 7517), for whoever verifies them: the key
 * that comes next, the one in use, and those whose tokens may still be alive. A `kid` that is
 * not here is reason to fetch this document once more; a key stands here for a day before it
 * signs, so a copy that is some minutes old is as good.
 */
export function getJwks(
  connection: Connection,
  options: GetJwksOptions = {},
): Promise<models.JsonWebKeySet> {
  return connection.json({
    id: "get_jwks",
    method: "GET",
    path: "/.well-known/jwks.json",
    anonymous: true,
  }, options);
}
