// Every operation as a method of one client.

import * as system from "./system.js";
import * as auth from "./auth.js";
import * as budget from "./budget.js";
import * as ai from "./ai.js";
import * as ocr from "./ocr.js";
import * as notifications from "./notifications.js";
import * as analytics from "./analytics.js";
import { Connection, type ConnectionOptions, type SavedSession } from "./connection.js";
import type { Download } from "./files.js";
import type * as models from "./models.js";
import { logIn, renewSession } from "./session.js";
import type { ServerEvent } from "./streams.js";

/** A client of one server, for one user. */
export class Centime extends Connection {
  constructor(options: ConnectionOptions) {
    super({ renew: renewSession, ...options });
  }

  /** Starts a session; its tokens are used and renewed from now on. */
  logIn(email: string, password: string, deviceName?: string): Promise<SavedSession> {
    return logIn(this, email, password, deviceName);
  }

  /**
   * Tell whether the process runs.
   *
   * Answers as long as the process can answer at all. It asks nothing else, so a database that
   * is down is no reason to restart the process.
   */
  getLiveness(options: system.GetLivenessOptions = {}): Promise<models.Liveness> {
    return system.getLiveness(this, options);
  }

  /**
   * Tell whether the server can serve.
   *
   * Asks what the server needs. Without the database it is not ready and answers 503. Without
   * Redis it is `degraded`: answers are the same, only slower, so it stays ready. While it shuts
   * down it answers 503, so that no new requests come.
   */
  getReadiness(options: system.GetReadinessOptions = {}): Promise<models.Readiness> {
    return system.getReadiness(this, options);
  }

  /**
   * Tell whether the server has started.
   *
   * Answers 503 until the server has connected to its database, found the schema it was made
   * for, and taken up its work; from then on always 200.
   */
  getStartup(options: system.GetStartupOptions = {}): Promise<models.Startup> {
    return system.getStartup(this, options);
  }

  /**
   * List the problems there are.
   *
   * Every problem that an operation can answer with, in the order of the catalogue. The list is
   * short and comes as a whole.
   */
  listProblems(options: system.ListProblemsOptions = {}): Promise<models.ProblemTypeList> {
    return system.listProblems(this, options);
  }

  /**
   * Explain a problem.
   *
   * What a problem means and what a client should do about it. This is where the `type` of every
   * problem leads. A browser gets a page, a program JSON.
   */
  getProblem(options: system.GetProblemOptions): Promise<models.ProblemType> {
    return system.getProblem(this, options);
  }

  /** The same as `getProblem` in another form. */
  getProblemAs(
    mediaType: "text/html",
    options: system.GetProblemOptions,
  ): Promise<Download> {
    return system.getProblemAs(this, mediaType, options);
  }

  /**
   * List currencies.
   *
   * The ISO 4217 currencies that books and accounts can be kept in, by code, with the decimals
   * that their minor unit stands for. The list is short and comes as a whole.
   */
  listCurrencies(options: system.ListCurrenciesOptions = {}): Promise<models.CurrencyList> {
    return system.listCurrencies(this, options);
  }

  /**
   * Open an account.
   *
   * Makes the account at once; `login` is the next step. The password may be any text of 10
   * characters and more that is not easy to guess: there are no rules about digits or capitals,
   * but a password that falls to a dictionary is refused, with a hint. The server's operator can
   * close registration.
   */
  register(options: auth.RegisterOptions): Promise<models.User> {
    return auth.register(this, options);
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
  login(options: auth.LoginOptions): Promise<models.SessionTokens> {
    return auth.login(this, options);
  }

  /**
   * Renew the access token.
   *
   * Takes the session's refresh token and answers with a new access token and the next refresh
   * token; the one sent is used up. Sent again within ten seconds, it gets another valid pair,
   * because the first answer may have been lost; sent again later, it ends the session.
   */
  refreshToken(options: auth.RefreshTokenOptions): Promise<models.SessionTokens> {
    return auth.refreshToken(this, options);
  }

  /**
   * Log out.
   *
   * Ends the session that the access token belongs to. Its access and refresh tokens stop
   * working within a second, on every server. A personal access token has no session to end.
   */
  logout(options: auth.LogoutOptions = {}): Promise<void> {
    return auth.logout(this, options);
  }

  /**
   * Log out on every device.
   *
   * Ends all of the caller's sessions, the one that asks included, within a second, on every
   * server. Personal access tokens stay; `revoke_token` ends one.
   */
  logoutEverywhere(options: auth.LogoutEverywhereOptions = {}): Promise<void> {
    return auth.logoutEverywhere(this, options);
  }

  /**
   * Ask for a mail that verifies the address.
   *
   * Sends a link to the account's address; whoever opens it within 24 hours shows that mail
   * arrives there. `register` sends the first one by itself. Asked for often, some mails are left
   * out.
   */
  requestEmailVerification(options: auth.RequestEmailVerificationOptions = {}): Promise<void> {
    return auth.requestEmailVerification(this, options);
  }

  /**
   * Show that a mail arrived.
   *
   * Takes the token of a link that was sent to an address. Where it came from
   * `request_email_verification`, the address is verified; where it came from `change_email`, the
   * account moves to that address, and the address that it had is told, with a link that brings
   * it back. A token works once, for 24 hours.
   */
  confirmEmail(options: auth.ConfirmEmailOptions): Promise<void> {
    return auth.confirmEmail(this, options);
  }

  /**
   * Bring the old address back.
   *
   * Takes the token that was sent to the address which the account had, for the case that somebody
   * else moved it. The account gets that address back, all of its sessions end, and a link that
   * sets a new password is sent there. A token works for seven days after the change, whatever
   * address the account has got meanwhile.
   */
  revertEmail(options: auth.RevertEmailOptions): Promise<void> {
    return auth.revertEmail(this, options);
  }

  /**
   * Ask for a mail that sets a new password.
   *
   * Sends a link to the address, if an account has it; the answer, and the time that it takes, are
   * the same if none has. The link works once, for 30 minutes. Asked for often, some mails are
   * left out.
   */
  forgotPassword(options: auth.ForgotPasswordOptions): Promise<void> {
    return auth.forgotPassword(this, options);
  }

  /**
   * Set a new password by a mailed link.
   *
   * Takes the token of the mail and the password that the account is to have. All of its sessions
   * end and nobody is logged in: `login` is the next step, with whatever else it asks for.
   * Personal access tokens stay. The address counts as verified, for the mail has arrived.
   */
  resetPassword(options: auth.ResetPasswordOptions): Promise<void> {
    return auth.resetPassword(this, options);
  }

  /**
   * Judge a password.
   *
   * How hard a password is to guess, before it is sent to `register` or `change_password`: the
   * same judgement, with the same hints. Nothing is stored, nothing leaves the server. Sent along,
   * the person's address and name count as guessed first.
   */
  checkPassword(options: auth.CheckPasswordOptions): Promise<models.PasswordStrength> {
    return auth.checkPassword(this, options);
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
  changePassword(options: auth.ChangePasswordOptions): Promise<void> {
    return auth.changePassword(this, options);
  }

  /**
   * Get the caller's account.
   *
   * The account that the token stands for.
   */
  getMe(options: auth.GetMeOptions = {}): Promise<models.User> {
    return auth.getMe(this, options);
  }

  /**
   * Change the caller's account.
   *
   * Changes the fields that are sent (JSON Merge Patch) and leaves the others.
   */
  updateMe(options: auth.UpdateMeOptions): Promise<models.User> {
    return auth.updateMe(this, options);
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
  deleteMe(options: auth.DeleteMeOptions = {}): Promise<void> {
    return auth.deleteMe(this, options);
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
  changeEmail(options: auth.ChangeEmailOptions): Promise<void> {
    return auth.changeEmail(this, options);
  }

  /**
   * Bring a deleted account back.
   *
   * Within 14 days after `delete_me`, takes the address and the password and makes the account
   * what it was; `login` is the next step. An account that is not deleted stays as it is. Wrong
   * passwords and unknown addresses get the same answer, and make the next tries wait, as at
   * `login`.
   */
  restoreMe(options: auth.RestoreMeOptions): Promise<void> {
    return auth.restoreMe(this, options);
  }

  /**
   * Prove once more who is there.
   *
   * Takes the password of whoever is logged in and answers with an access token whose `auth_time`
   * is now (RFC 9470), for whoever reads that; the session and its refresh token stay as they
   * are. It says `acr` aal1: what asks for a second factor takes `verify_second_factor` only.
   * Wrong passwords make the next tries wait, as at `login`.
   */
  reauthenticate(options: auth.ReauthenticateOptions): Promise<models.ProvedAccess> {
    return auth.reauthenticate(this, options);
  }

  /**
   * List what happened to the account.
   *
   * The newest first: new devices, changes of the password and of the address, tokens that were
   * made, refresh tokens that came twice. Kept for 90 days. `notifications` tells of most of them
   * as they happen.
   */
  listSecurityEvents(options: auth.ListSecurityEventsOptions = {}): Promise<models.SecurityEventPage> {
    return auth.listSecurityEvents(this, options);
  }

  /** All of `listSecurityEvents`, page after page. */
  iterSecurityEvents(
    options: auth.ListSecurityEventsOptions = {},
  ): AsyncGenerator<models.SecurityEvent, void, undefined> {
    return auth.iterSecurityEvents(this, options);
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
  completeLogin(options: auth.CompleteLoginOptions): Promise<models.SessionTokens> {
    return auth.completeLogin(this, options);
  }

  /**
   * List the caller's second factors.
   *
   * Authenticator apps and passkeys, the oldest first. While there is one, the password alone
   * logs nobody in. An app that was never confirmed is not listed.
   */
  listFactors(options: auth.ListFactorsOptions = {}): Promise<models.FactorList> {
    return auth.listFactors(this, options);
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
  deleteFactor(options: auth.DeleteFactorOptions): Promise<void> {
    return auth.deleteFactor(this, options);
  }

  /**
   * Confirm an authenticator app.
   *
   * Takes a code of the app; from now on it is a second factor. Where it is the first one, the
   * answer has ten **recovery codes, which are shown once**: each logs in once when the app is
   * lost. The session counts as proved by the app from its next `refresh_token` on. The account's
   * owner is told.
   */
  confirmTotp(options: auth.ConfirmTotpOptions): Promise<models.FactorAdded> {
    return auth.confirmTotp(this, options);
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
  createTotp(options: auth.CreateTotpOptions): Promise<models.TotpCreated> {
    return auth.createTotp(this, options);
  }

  /**
   * Count the recovery codes that are left.
   *
   * How many recovery codes have not been used, and since when they exist.
   */
  getRecoveryCodes(options: auth.GetRecoveryCodesOptions = {}): Promise<models.RecoveryCodesLeft> {
    return auth.getRecoveryCodes(this, options);
  }

  /**
   * Make new recovery codes.
   *
   * Makes ten recovery codes, **which are shown once**. Those that were there before stop working.
   *
   * Fails with step-up-required where the account has a second factor that was not used
   * within 600 seconds: `verify_second_factor`, and call again.
   */
  regenerateRecoveryCodes(options: auth.RegenerateRecoveryCodesOptions = {}): Promise<models.RecoveryCodes> {
    return auth.regenerateRecoveryCodes(this, options);
  }

  /**
   * Prove who is there by a second factor.
   *
   * Steps the caller's session up (RFC 9470): the answer is an access token whose `acr` is `aal2`
   * and whose `auth_time` is now; the refresh token stays. Operations that answer
   * `step-up-required` take it. Failures make the next tries wait, as at `login`.
   */
  verifySecondFactor(options: auth.VerifySecondFactorOptions): Promise<models.SteppedUpAccess> {
    return auth.verifySecondFactor(this, options);
  }

  /**
   * List the caller's passkeys.
   *
   * All of the account's passkeys, the oldest first.
   */
  listPasskeys(options: auth.ListPasskeysOptions = {}): Promise<models.PasskeyList> {
    return auth.listPasskeys(this, options);
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
  createPasskey(options: auth.CreatePasskeyOptions): Promise<models.PasskeyCreated> {
    return auth.createPasskey(this, options);
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
  beginPasskeyRegistration(options: auth.BeginPasskeyRegistrationOptions = {}): Promise<models.PasskeyOptions> {
    return auth.beginPasskeyRegistration(this, options);
  }

  /**
   * Get the options to use a passkey.
   *
   * Answers what a page gives to `PublicKeyCredential.parseRequestOptionsFromJSON` and
   * `navigator.credentials.get`. They name no account: the authenticator offers whichever
   * passkeys of this service it has. They work once, for five minutes, for
   * `authenticate_with_passkey`, or as the `passkey` of a proof.
   */
  beginPasskeyAuthentication(options: auth.BeginPasskeyAuthenticationOptions = {}): Promise<models.PasskeyOptions> {
    return auth.beginPasskeyAuthentication(this, options);
  }

  /**
   * Log in with a passkey.
   *
   * Takes what an authenticator answered to the options of `begin_passkey_authentication`, and
   * starts a session of the account that the passkey belongs to. The authenticator has verified
   * its user, so this is proof by two factors (`acr` is `aal2`), and no password is asked for.
   * Answers that prove nothing make the next tries from there wait, as at `login`.
   */
  authenticateWithPasskey(options: auth.AuthenticateWithPasskeyOptions): Promise<models.SessionTokens> {
    return auth.authenticateWithPasskey(this, options);
  }

  /**
   * Get a passkey.
   *
   * What there is to know of one passkey.
   */
  getPasskey(options: auth.GetPasskeyOptions): Promise<models.Passkey> {
    return auth.getPasskey(this, options);
  }

  /**
   * Rename a passkey.
   *
   * Gives a passkey another name.
   */
  updatePasskey(options: auth.UpdatePasskeyOptions): Promise<models.Passkey> {
    return auth.updatePasskey(this, options);
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
  deletePasskey(options: auth.DeletePasskeyOptions): Promise<void> {
    return auth.deletePasskey(this, options);
  }

  /**
   * List the providers to sign in with.
   *
   * The providers that the operator of this server has set up, in the operator's order; none, if
   * there are none. What a login page makes its buttons of.
   */
  listProviders(options: auth.ListProvidersOptions = {}): Promise<models.ProviderList> {
    return auth.listProviders(this, options);
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
  beginProviderLogin(options: auth.BeginProviderLoginOptions): Promise<models.ProviderAuthorization> {
    return auth.beginProviderLogin(this, options);
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
  completeProviderLogin(options: auth.CompleteProviderLoginOptions): Promise<models.SessionTokens> {
    return auth.completeProviderLogin(this, options);
  }

  /**
   * List the accounts elsewhere that sign in here.
   *
   * The identities at other providers that belong to the caller, the oldest first.
   */
  listIdentities(options: auth.ListIdentitiesOptions = {}): Promise<models.IdentityList> {
    return auth.listIdentities(this, options);
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
  createIdentity(options: auth.CreateIdentityOptions): Promise<models.Identity> {
    return auth.createIdentity(this, options);
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
  deleteIdentity(options: auth.DeleteIdentityOptions): Promise<void> {
    return auth.deleteIdentity(this, options);
  }

  /**
   * List where the caller is logged in.
   *
   * The caller's living sessions, the newest first.
   */
  listSessions(options: auth.ListSessionsOptions = {}): Promise<models.SessionPage> {
    return auth.listSessions(this, options);
  }

  /** All of `listSessions`, page after page. */
  iterSessions(
    options: auth.ListSessionsOptions = {},
  ): AsyncGenerator<models.Session, void, undefined> {
    return auth.iterSessions(this, options);
  }

  /**
   * End all other sessions.
   *
   * Logs out every device but the one that asks: their access and refresh tokens stop working
   * within a second, on every server. Personal access tokens stay. To end the caller's own
   * session too, use `logout_everywhere`.
   */
  revokeOtherSessions(options: auth.RevokeOtherSessionsOptions = {}): Promise<void> {
    return auth.revokeOtherSessions(this, options);
  }

  /**
   * End a session.
   *
   * Logs that device out: its access and refresh tokens stop working within a second, on every
   * server. A session that has ended already answers 404.
   */
  revokeSession(options: auth.RevokeSessionOptions): Promise<void> {
    return auth.revokeSession(this, options);
  }

  /**
   * List the caller's personal access tokens.
   *
   * The newest first, without their secrets. A token that has run out stays listed for 30 days;
   * a revoked one is gone at once.
   */
  listTokens(options: auth.ListTokensOptions = {}): Promise<models.PersonalTokenPage> {
    return auth.listTokens(this, options);
  }

  /** All of `listTokens`, page after page. */
  iterTokens(
    options: auth.ListTokensOptions = {},
  ): AsyncGenerator<models.PersonalToken, void, undefined> {
    return auth.iterTokens(this, options);
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
  createToken(options: auth.CreateTokenOptions): Promise<models.PersonalTokenCreated> {
    return auth.createToken(this, options);
  }

  /**
   * Get a personal access token.
   *
   * What the token may do and when it was last used; never its secret.
   */
  getToken(options: auth.GetTokenOptions): Promise<models.PersonalToken> {
    return auth.getToken(this, options);
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
  updateToken(options: auth.UpdateTokenOptions): Promise<models.PersonalToken> {
    return auth.updateToken(this, options);
  }

  /**
   * Revoke a personal access token.
   *
   * The token stops working within a second, on every server, and is gone from the list. A
   * token may revoke itself.
   */
  revokeToken(options: auth.RevokeTokenOptions): Promise<void> {
    return auth.revokeToken(this, options);
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
  rotateToken(options: auth.RotateTokenOptions): Promise<models.PersonalTokenRotated> {
    return auth.rotateToken(this, options);
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
  beginAuthorization(options: auth.BeginAuthorizationOptions): Promise<models.AuthorizationBegun> {
    return auth.beginAuthorization(this, options);
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
  issueOauthToken(options: auth.IssueOauthTokenOptions): Promise<models.OAuthTokens> {
    return auth.issueOauthToken(this, options);
  }

  /**
   * Give a token back.
   *
   * Token revocation (RFC 7009): the grant that the token belongs to ends, with all its tokens,
   * within a second on every server. The answer is the same for a token that nobody knows, or
   * that is another client's.
   */
  revokeOauthToken(options: auth.RevokeOauthTokenOptions): Promise<void> {
    return auth.revokeOauthToken(this, options);
  }

  /**
   * Ask what a token is worth.
   *
   * Token introspection (RFC 7662), for confidential clients and their own tokens: whether it
   * works now, for whom and for what. Of any other token it says that it is not active.
   */
  introspectOauthToken(options: auth.IntrospectOauthTokenOptions): Promise<models.Introspection> {
    return auth.introspectOauthToken(this, options);
  }

  /**
   * Ask for a code that somebody types elsewhere.
   *
   * Device authorization (RFC 8628, 3.1): the device shows `user_code` and `verification_uri`,
   * and asks `issue_oauth_token` for tokens with `device_code` every `interval` seconds. Whoever
   * asks sooner is told to slow down, and has to wait five seconds longer from then on.
   */
  authorizeDevice(options: auth.AuthorizeDeviceOptions): Promise<models.DeviceAuthorization> {
    return auth.authorizeDevice(this, options);
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
  verifyDevice(options: auth.VerifyDeviceOptions): Promise<models.DeviceQuestion> {
    return auth.verifyDevice(this, options);
  }

  /**
   * Get who somebody is.
   *
   * The claims of OpenID Connect (Core, 5.3) about whom the access token stands for: `sub`
   * always, the name and language with the scope `profile`, the address with `email`.
   */
  getUserinfo(options: auth.GetUserinfoOptions = {}): Promise<models.UserInfo> {
    return auth.getUserinfo(this, options);
  }

  /**
   * Get what a client asks for.
   *
   * Who asks, for what, and where the answer goes, for the page that puts the question.
   * `proof_required` says that `accept_consent` will ask for a newer proof of who is there
   * (the client said `prompt=login` or `max_age`).
   */
  getConsent(options: auth.GetConsentOptions): Promise<models.Consent> {
    return auth.getConsent(this, options);
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
  acceptConsent(options: auth.AcceptConsentOptions): Promise<models.ConsentRedirect> {
    return auth.acceptConsent(this, options);
  }

  /**
   * Turn a client away.
   *
   * The client gets nothing. The answer is where the browser goes next, with
   * `error=access_denied`.
   */
  rejectConsent(options: auth.RejectConsentOptions): Promise<models.ConsentRedirect> {
    return auth.rejectConsent(this, options);
  }

  /**
   * List the clients that the caller has let in.
   *
   * The newest first: what each may do, and when it last got tokens. One that has ended is gone
   * from the list.
   */
  listGrants(options: auth.ListGrantsOptions = {}): Promise<models.GrantPage> {
    return auth.listGrants(this, options);
  }

  /** All of `listGrants`, page after page. */
  iterGrants(
    options: auth.ListGrantsOptions = {},
  ): AsyncGenerator<models.Grant, void, undefined> {
    return auth.iterGrants(this, options);
  }

  /**
   * Lock a client out again.
   *
   * All tokens that the client was given by this grant stop working within a second, on every
   * server.
   */
  deleteGrant(options: auth.DeleteGrantOptions): Promise<void> {
    return auth.deleteGrant(this, options);
  }

  /**
   * List the clients that the caller has registered.
   *
   * The newest first, without their secrets. These are the programs that the caller looks after;
   * which programs the caller has let in is another list.
   */
  listOauthClients(options: auth.ListOauthClientsOptions = {}): Promise<models.OAuthClientPage> {
    return auth.listOauthClients(this, options);
  }

  /** All of `listOauthClients`, page after page. */
  iterOauthClients(
    options: auth.ListOauthClientsOptions = {},
  ): AsyncGenerator<models.OAuthClient, void, undefined> {
    return auth.iterOauthClients(this, options);
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
  createOauthClient(options: auth.CreateOauthClientOptions): Promise<models.OAuthClientCreated> {
    return auth.createOauthClient(this, options);
  }

  /**
   * Get a client.
   *
   * What the client is and may ask for; never its secret.
   */
  getOauthClient(options: auth.GetOauthClientOptions): Promise<models.OAuthClient> {
    return auth.getOauthClient(this, options);
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
  updateOauthClient(options: auth.UpdateOauthClientOptions): Promise<models.OAuthClient> {
    return auth.updateOauthClient(this, options);
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
  deleteOauthClient(options: auth.DeleteOauthClientOptions): Promise<void> {
    return auth.deleteOauthClient(this, options);
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
  rotateOauthClientSecret(options: auth.RotateOauthClientSecretOptions): Promise<models.OAuthClientSecret> {
    return auth.rotateOauthClientSecret(this, options);
  }

  /**
   * List what tokens can be allowed.
   *
   * Every scope with what it allows, for whoever lets people choose. The list comes as a whole
   * and changes only with the server's version.
   */
  listScopes(options: auth.ListScopesOptions = {}): Promise<models.ScopeList> {
    return auth.listScopes(this, options);
  }

  /**
   * List exports of what is held about the caller.
   *
   * Those whose files are kept, the newest first.
   */
  listPersonalExports(options: auth.ListPersonalExportsOptions = {}): Promise<models.PersonalExportPage> {
    return auth.listPersonalExports(this, options);
  }

  /** All of `listPersonalExports`, page after page. */
  iterPersonalExports(
    options: auth.ListPersonalExportsOptions = {},
  ): AsyncGenerator<models.PersonalExport, void, undefined> {
    return auth.iterPersonalExports(this, options);
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
  createPersonalExport(options: auth.CreatePersonalExportOptions = {}): Promise<models.PersonalExport> {
    return auth.createPersonalExport(this, options);
  }

  /**
   * Get an export of what is held about the caller.
   *
   * How the export stands.
   */
  getPersonalExport(options: auth.GetPersonalExportOptions): Promise<models.PersonalExport> {
    return auth.getPersonalExport(this, options);
  }

  /**
   * Download what is held about the caller.
   *
   * The archive, a zip file; `create_personal_export` tells how to verify it.
   *
   * Fails with step-up-required where the account has a second factor that was not used
   * within 600 seconds: `verify_second_factor`, and call again.
   */
  getPersonalExportContent(options: auth.GetPersonalExportContentOptions): Promise<Download> {
    return auth.getPersonalExportContent(this, options);
  }

  /**
   * List accounts.
   *
   * The newest first, those that were deleted too until they are erased. What admins see is who
   * there is and how the accounts stand; nothing of anybody's books.
   */
  listUsers(options: auth.ListUsersOptions = {}): Promise<models.AdminUserPage> {
    return auth.listUsers(this, options);
  }

  /** All of `listUsers`, page after page. */
  iterUsers(
    options: auth.ListUsersOptions = {},
  ): AsyncGenerator<models.AdminUser, void, undefined> {
    return auth.iterUsers(this, options);
  }

  /**
   * Get an account.
   *
   * One account, as it stands.
   */
  getUser(options: auth.GetUserOptions): Promise<models.AdminUser> {
    return auth.getUser(this, options);
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
  updateUser(options: auth.UpdateUserOptions): Promise<models.AdminUser> {
    return auth.updateUser(this, options);
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
  lockUser(options: auth.LockUserOptions): Promise<models.AdminUser> {
    return auth.lockUser(this, options);
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
  unlockUser(options: auth.UnlockUserOptions): Promise<models.AdminUser> {
    return auth.unlockUser(this, options);
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
  revokeUserSessions(options: auth.RevokeUserSessionsOptions): Promise<void> {
    return auth.revokeUserSessions(this, options);
  }

  /**
   * Get what the server offers to OpenID Connect clients.
   *
   * Discovery (OpenID Connect Discovery 1.0, 3), for clients that are told the issuer alone.
   */
  getOpenidConfiguration(options: auth.GetOpenidConfigurationOptions = {}): Promise<models.ServerMetadata> {
    return auth.getOpenidConfiguration(this, options);
  }

  /**
   * Get what the server offers to OAuth clients.
   *
   * Authorization server metadata (RFC 8414), for clients that are told the issuer alone.
   */
  getAuthorizationServer(options: auth.GetAuthorizationServerOptions = {}): Promise<models.ServerMetadata> {
    return auth.getAuthorizationServer(this, options);
  }

  /**
   * List audit events.
   *
   * What happened to accounts, the newest first: logins and refusals, changes of passwords,
   * addresses, second factors and tokens, what admins did, and who was erased. What is personal
   * about an event (addresses, programs, names) goes when its person is erased; the event stays.
   */
  listAuditEvents(options: auth.ListAuditEventsOptions = {}): Promise<models.AuditEventPage> {
    return auth.listAuditEvents(this, options);
  }

  /** All of `listAuditEvents`, page after page. */
  iterAuditEvents(
    options: auth.ListAuditEventsOptions = {},
  ): AsyncGenerator<models.AuditEvent, void, undefined> {
    return auth.iterAuditEvents(this, options);
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
  verifyAuditEvents(options: auth.VerifyAuditEventsOptions = {}): Promise<models.AuditVerification> {
    return auth.verifyAuditEvents(this, options);
  }

  /**
   * List signing keys.
   *
   * The key that comes next, the one that signs, and those that only verify any more. Each is
   * published a day before it signs, and verifies for a day after.
   */
  listSigningKeys(options: auth.ListSigningKeysOptions = {}): Promise<models.SigningKeyList> {
    return auth.listSigningKeys(this, options);
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
  rotateSigningKeys(options: auth.RotateSigningKeysOptions): Promise<models.SigningKeyList> {
    return auth.rotateSigningKeys(this, options);
  }

  /**
   * Get the public signing keys.
   *
   * The keys that access tokens are signed with (RFC 7517), for whoever verifies them: the key
   * that comes next, the one in use, and those whose tokens may still be alive. A `kid` that is
   * not here is reason to fetch this document once more; a key stands here for a day before it
   * signs, so a copy that is some minutes old is as good.
   */
  getJwks(options: auth.GetJwksOptions = {}): Promise<models.JsonWebKeySet> {
    return auth.getJwks(this, options);
  }

  /**
   * List the caller's books.
   *
   * The books the caller is a member of, by name. A personal access token that was made for
   * some books sees only those.
   */
  listBooks(options: budget.ListBooksOptions = {}): Promise<models.BookPage> {
    return budget.listBooks(this, options);
  }

  /** All of `listBooks`, page after page. */
  iterBooks(
    options: budget.ListBooksOptions = {},
  ): AsyncGenerator<models.Book, void, undefined> {
    return budget.iterBooks(this, options);
  }

  /**
   * Create a book.
   *
   * Creates a book whose owner is the caller. With a template it starts with ordinary
   * categories, which can all be renamed, hidden or deleted later.
   */
  createBook(options: budget.CreateBookOptions): Promise<models.Book> {
    return budget.createBook(this, options);
  }

  /**
   * Get a book.
   *
   * The book, the caller's role in it, and the number of its latest change.
   */
  getBook(options: budget.GetBookOptions): Promise<models.Book> {
    return budget.getBook(this, options);
  }

  /**
   * Change a book.
   *
   * Changes the fields that are given (JSON Merge Patch). The base currency is fixed at
   * creation, because all budgets are kept in it.
   */
  updateBook(options: budget.UpdateBookOptions): Promise<models.Book> {
    return budget.updateBook(this, options);
  }

  /**
   * Delete a book.
   *
   * Deletes the book with everything in it, for all its members. There is no way back.
   */
  deleteBook(options: budget.DeleteBookOptions): Promise<void> {
    return budget.deleteBook(this, options);
  }

  /**
   * List members.
   *
   * The book's members, those who came first at the top.
   */
  listMembers(options: budget.ListMembersOptions): Promise<models.MemberPage> {
    return budget.listMembers(this, options);
  }

  /** All of `listMembers`, page after page. */
  iterMembers(
    options: budget.ListMembersOptions,
  ): AsyncGenerator<models.Member, void, undefined> {
    return budget.iterMembers(this, options);
  }

  /**
   * Change a member's role.
   *
   * Gives a member another role, from the next request on. A book always has an owner: the
   * last one cannot be made anything else.
   */
  updateMember(options: budget.UpdateMemberOptions): Promise<models.Member> {
    return budget.updateMember(this, options);
  }

  /**
   * Remove a member.
   *
   * Takes a member out of the book, who sees none of it from the next request on; what the
   * member entered stays. The last owner cannot go. Members leave by themselves with
   * `leave_book`.
   */
  deleteMember(options: budget.DeleteMemberOptions): Promise<void> {
    return budget.deleteMember(this, options);
  }

  /**
   * Leave a book.
   *
   * Takes the caller out of the book; what the caller entered stays. The last owner cannot
   * leave: make somebody else an owner first, or delete the book.
   */
  leaveBook(options: budget.LeaveBookOptions): Promise<void> {
    return budget.leaveBook(this, options);
  }

  /**
   * List invitations.
   *
   * The invitations that can still be accepted, newest first, without their tokens.
   */
  listInvitations(options: budget.ListInvitationsOptions): Promise<models.InvitationPage> {
    return budget.listInvitations(this, options);
  }

  /** All of `listInvitations`, page after page. */
  iterInvitations(
    options: budget.ListInvitationsOptions,
  ): AsyncGenerator<models.Invitation, void, undefined> {
    return budget.iterInvitations(this, options);
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
  createInvitation(options: budget.CreateInvitationOptions): Promise<models.InvitationCreated> {
    return budget.createInvitation(this, options);
  }

  /**
   * Take an invitation back.
   *
   * Its token works no more. Whoever has joined with it already stays a member.
   */
  deleteInvitation(options: budget.DeleteInvitationOptions): Promise<void> {
    return budget.deleteInvitation(this, options);
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
  acceptInvitation(options: budget.AcceptInvitationOptions): Promise<models.Book> {
    return budget.acceptInvitation(this, options);
  }

  /**
   * List accounts.
   *
   * The book's accounts with their balances, by name. Closed accounts are included.
   */
  listAccounts(options: budget.ListAccountsOptions): Promise<models.AccountPage> {
    return budget.listAccounts(this, options);
  }

  /** All of `listAccounts`, page after page. */
  iterAccounts(
    options: budget.ListAccountsOptions,
  ): AsyncGenerator<models.Account, void, undefined> {
    return budget.iterAccounts(this, options);
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
  createAccount(options: budget.CreateAccountOptions): Promise<models.Account> {
    return budget.createAccount(this, options);
  }

  /**
   * Get an account.
   *
   * The account with its balances as of all its transactions, future ones included.
   */
  getAccount(options: budget.GetAccountOptions): Promise<models.Account> {
    return budget.getAccount(this, options);
  }

  /**
   * Change an account.
   *
   * Changes the fields that are given (JSON Merge Patch). `closed: true` closes the account as
   * `close_account` does, if nothing is on it; `closed: false` opens it again.
   */
  updateAccount(options: budget.UpdateAccountOptions): Promise<models.Account> {
    return budget.updateAccount(this, options);
  }

  /**
   * Delete an account.
   *
   * Deletes an account that was never used: one without transactions, or with nothing but its
   * opening balance, which goes with it. An account that was used can be closed instead.
   */
  deleteAccount(options: budget.DeleteAccountOptions): Promise<void> {
    return budget.deleteAccount(this, options);
  }

  /**
   * Close an account.
   *
   * Closes an account: it keeps its transactions, but takes no new ones, and those it has can
   * neither go nor have other amounts. Nothing may be left on it. If something is, `transfer_account_id` names the
   * account that it goes to (or that pays what is owed); the transfer and the closing are one
   * write, which can be undone. An account that is closed already stays as it is.
   */
  closeAccount(options: budget.CloseAccountOptions): Promise<models.Account> {
    return budget.closeAccount(this, options);
  }

  /**
   * Open an account again.
   *
   * Lets a closed account take transactions again. What was transferred away when it was
   * closed stays where it is. An account that is open already stays as it is.
   */
  reopenAccount(options: budget.ReopenAccountOptions): Promise<models.Account> {
    return budget.reopenAccount(this, options);
  }

  /**
   * Get an account's balance over time.
   *
   * What the account held at the end of each day, week or month of a range, in its own
   * currency, and what moved in it; days on which nothing moved are there, too. The first and
   * the last period reach only as far as the range. Pending transactions count.
   */
  getBalanceHistory(options: budget.GetBalanceHistoryOptions): Promise<models.BalanceHistory> {
    return budget.getBalanceHistory(this, options);
  }

  /**
   * List an account's reconciliations.
   *
   * The account's reconciliations, the latest statement first.
   */
  listReconciliations(options: budget.ListReconciliationsOptions): Promise<models.ReconciliationPage> {
    return budget.listReconciliations(this, options);
  }

  /** All of `listReconciliations`, page after page. */
  iterReconciliations(
    options: budget.ListReconciliationsOptions,
  ): AsyncGenerator<models.ReconciliationSummary, void, undefined> {
    return budget.iterReconciliations(this, options);
  }

  /**
   * Begin to reconcile an account.
   *
   * Compares the account with a statement. `cleared_balance` is what is cleared or reconciled
   * up to the statement's date, `difference` what is missing to the statement's balance. As
   * transactions are cleared, entered or mended, `get_reconciliation` shows both anew; when
   * nothing is missing, `finish_reconciliation` locks what agrees.
   */
  createReconciliation(options: budget.CreateReconciliationOptions): Promise<models.Reconciliation> {
    return budget.createReconciliation(this, options);
  }

  /**
   * Get a reconciliation.
   *
   * The reconciliation with its transactions: those that finishing would lock now, or those
   * that it locked.
   */
  getReconciliation(options: budget.GetReconciliationOptions): Promise<models.Reconciliation> {
    return budget.getReconciliation(this, options);
  }

  /**
   * Give up a reconciliation.
   *
   * Deletes an open reconciliation, which has changed nothing. A finished one stays; its
   * finishing can be undone with `undo_change_set`.
   */
  deleteReconciliation(options: budget.DeleteReconciliationOptions): Promise<void> {
    return budget.deleteReconciliation(this, options);
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
  finishReconciliation(options: budget.FinishReconciliationOptions): Promise<models.Reconciliation> {
    return budget.finishReconciliation(this, options);
  }

  /**
   * List category groups.
   *
   * The book's category groups in their order.
   */
  listCategoryGroups(options: budget.ListCategoryGroupsOptions): Promise<models.CategoryGroupPage> {
    return budget.listCategoryGroups(this, options);
  }

  /** All of `listCategoryGroups`, page after page. */
  iterCategoryGroups(
    options: budget.ListCategoryGroupsOptions,
  ): AsyncGenerator<models.CategoryGroup, void, undefined> {
    return budget.iterCategoryGroups(this, options);
  }

  /**
   * Create a category group.
   *
   * Creates an empty group, which comes after the ones that are there.
   */
  createCategoryGroup(options: budget.CreateCategoryGroupOptions): Promise<models.CategoryGroup> {
    return budget.createCategoryGroup(this, options);
  }

  /**
   * Reorder the category groups.
   *
   * Puts all groups of the book into the order in which they are named. A list that leaves one
   * out is refused, so that two people who order at once do not mix their orders.
   */
  reorderCategoryGroups(options: budget.ReorderCategoryGroupsOptions): Promise<models.CategoryGroupList> {
    return budget.reorderCategoryGroups(this, options);
  }

  /**
   * Change a category group.
   *
   * Changes the fields that are given (JSON Merge Patch).
   */
  updateCategoryGroup(options: budget.UpdateCategoryGroupOptions): Promise<models.CategoryGroup> {
    return budget.updateCategoryGroup(this, options);
  }

  /**
   * Delete a category group.
   *
   * Deletes an empty group. Move or delete its categories first.
   */
  deleteCategoryGroup(options: budget.DeleteCategoryGroupOptions): Promise<void> {
    return budget.deleteCategoryGroup(this, options);
  }

  /**
   * List categories.
   *
   * The book's categories in the order of their groups, hidden ones included.
   */
  listCategories(options: budget.ListCategoriesOptions): Promise<models.CategoryPage> {
    return budget.listCategories(this, options);
  }

  /** All of `listCategories`, page after page. */
  iterCategories(
    options: budget.ListCategoriesOptions,
  ): AsyncGenerator<models.Category, void, undefined> {
    return budget.iterCategories(this, options);
  }

  /**
   * Create a category.
   *
   * Creates a category, which comes last in its group. A book has 1,000 categories at most.
   */
  createCategory(options: budget.CreateCategoryOptions): Promise<models.Category> {
    return budget.createCategory(this, options);
  }

  /**
   * Reorder the categories of a group.
   *
   * Puts all categories of a group into the order in which they are named, hidden ones too. A
   * list that leaves one out is refused, so that two people who order at once do not mix their
   * orders. To put a category into another group, use `update_category`.
   */
  reorderCategories(options: budget.ReorderCategoriesOptions): Promise<models.CategoryList> {
    return budget.reorderCategories(this, options);
  }

  /**
   * Get a category.
   *
   * The category. What it holds in a month stands in `get_month`.
   */
  getCategory(options: budget.GetCategoryOptions): Promise<models.Category> {
    return budget.getCategory(this, options);
  }

  /**
   * Change a category.
   *
   * Changes the fields that are given (JSON Merge Patch). `carry_overspending` applies from
   * the current month on; months before keep what they were closed with. The kind is fixed.
   */
  updateCategory(options: budget.UpdateCategoryOptions): Promise<models.Category> {
    return budget.updateCategory(this, options);
  }

  /**
   * Delete a category.
   *
   * Deletes a category. If it has transactions or assignments, `move_to` says which category
   * of the same kind takes them over: transactions and splits change their category, assigned
   * money is added month by month, and no total of the book changes. A goal that the category
   * has goes with it; in limits the other category takes its place.
   */
  deleteCategory(options: budget.DeleteCategoryOptions): Promise<void> {
    return budget.deleteCategory(this, options);
  }

  /**
   * List payees.
   *
   * The book's payees, by name.
   */
  listPayees(options: budget.ListPayeesOptions): Promise<models.PayeePage> {
    return budget.listPayees(this, options);
  }

  /** All of `listPayees`, page after page. */
  iterPayees(
    options: budget.ListPayeesOptions,
  ): AsyncGenerator<models.Payee, void, undefined> {
    return budget.iterPayees(this, options);
  }

  /**
   * Create a payee.
   *
   * Creates a payee. There is seldom a need to: a transaction with `payee_name` finds or
   * creates its payee by itself.
   */
  createPayee(options: budget.CreatePayeeOptions): Promise<models.Payee> {
    return budget.createPayee(this, options);
  }

  /**
   * Get a payee.
   *
   * The payee. Its transactions are listed by `list_transactions`.
   */
  getPayee(options: budget.GetPayeeOptions): Promise<models.Payee> {
    return budget.getPayee(this, options);
  }

  /**
   * Change a payee.
   *
   * Changes the fields that are given (JSON Merge Patch). A new name shows in all transactions
   * of the payee, reconciled ones too. To make one payee of two, use `merge_payees`.
   */
  updatePayee(options: budget.UpdatePayeeOptions): Promise<models.Payee> {
    return budget.updatePayee(this, options);
  }

  /**
   * Delete a payee.
   *
   * Deletes a payee. If it has transactions, `move_to` says which payee takes them over. In
   * previews of bank files the name stays as the file has it.
   */
  deletePayee(options: budget.DeletePayeeOptions): Promise<void> {
    return budget.deletePayee(this, options);
  }

  /**
   * Merge payees.
   *
   * Makes one payee of several: the payee of the path takes over the transactions and schedules
   * of those in `payee_ids`, which are deleted, and their places in rules. All of it is one
   * write, so `undo_change_set` brings every payee back with all that was its own.
   */
  mergePayees(options: budget.MergePayeesOptions): Promise<models.Payee> {
    return budget.mergePayees(this, options);
  }

  /**
   * List tags.
   *
   * The book's tags, by name.
   */
  listTags(options: budget.ListTagsOptions): Promise<models.TagPage> {
    return budget.listTags(this, options);
  }

  /** All of `listTags`, page after page. */
  iterTags(
    options: budget.ListTagsOptions,
  ): AsyncGenerator<models.Tag, void, undefined> {
    return budget.iterTags(this, options);
  }

  /**
   * Create a tag.
   *
   * Creates a tag. Transactions and their splits name it in `tags`, beside their category: a
   * category says what money was for, tags say whatever else belongs together.
   */
  createTag(options: budget.CreateTagOptions): Promise<models.Tag> {
    return budget.createTag(this, options);
  }

  /**
   * Change a tag.
   *
   * Changes the fields that are given (JSON Merge Patch).
   */
  updateTag(options: budget.UpdateTagOptions): Promise<models.Tag> {
    return budget.updateTag(this, options);
  }

  /**
   * Delete a tag.
   *
   * Deletes the tag and takes it off every transaction and split that has it, in one write that
   * can be undone. If one of them is reconciled, this needs `unlock=true`.
   */
  deleteTag(options: budget.DeleteTagOptions): Promise<void> {
    return budget.deleteTag(this, options);
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
  listTransactions(options: budget.ListTransactionsOptions): Promise<models.TransactionPage> {
    return budget.listTransactions(this, options);
  }

  /** All of `listTransactions`, page after page. */
  iterTransactions(
    options: budget.ListTransactionsOptions,
  ): AsyncGenerator<models.Transaction, void, undefined> {
    return budget.iterTransactions(this, options);
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
  createTransaction(options: budget.CreateTransactionOptions): Promise<models.Transaction> {
    return budget.createTransaction(this, options);
  }

  /**
   * Get a transaction.
   *
   * The transaction, from the side of the account it was entered on.
   */
  getTransaction(options: budget.GetTransactionOptions): Promise<models.Transaction> {
    return budget.getTransaction(this, options);
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
  updateTransaction(options: budget.UpdateTransactionOptions): Promise<models.Transaction> {
    return budget.updateTransaction(this, options);
  }

  /**
   * Delete a transaction.
   *
   * Deletes the transaction with its splits; of a transfer, both ends. If it is reconciled,
   * this needs `unlock=true`. A contributor deletes only what is the contributor's own.
   */
  deleteTransaction(options: budget.DeleteTransactionOptions): Promise<void> {
    return budget.deleteTransaction(this, options);
  }

  /**
   * List schedules.
   *
   * The book's schedules, by name.
   */
  listSchedules(options: budget.ListSchedulesOptions): Promise<models.SchedulePage> {
    return budget.listSchedules(this, options);
  }

  /** All of `listSchedules`, page after page. */
  iterSchedules(
    options: budget.ListSchedulesOptions,
  ): AsyncGenerator<models.Schedule, void, undefined> {
    return budget.iterSchedules(this, options);
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
  createSchedule(options: budget.CreateScheduleOptions): Promise<models.Schedule> {
    return budget.createSchedule(this, options);
  }

  /**
   * Preview on which days a rule falls due.
   *
   * The first occurrences of a rule from a day on, by default from its start. Nothing is
   * written, and the book does not matter but for who may ask.
   */
  previewSchedule(options: budget.PreviewScheduleOptions): Promise<models.SchedulePreview> {
    return budget.previewSchedule(this, options);
  }

  /**
   * Get a schedule.
   *
   * The schedule, with the day on which it falls due next.
   */
  getSchedule(options: budget.GetScheduleOptions): Promise<models.Schedule> {
    return budget.getSchedule(this, options);
  }

  /**
   * Change a schedule.
   *
   * Changes the fields that are given (JSON Merge Patch); the result must be as
   * `create_schedule` asks, and what excludes something else replaces it, as in
   * `update_transaction`. What was entered before stays as it is.
   */
  updateSchedule(options: budget.UpdateScheduleOptions): Promise<models.Schedule> {
    return budget.updateSchedule(this, options);
  }

  /**
   * Delete a schedule.
   *
   * Deletes the schedule. The transactions that it entered stay.
   */
  deleteSchedule(options: budget.DeleteScheduleOptions): Promise<void> {
    return budget.deleteSchedule(this, options);
  }

  /**
   * Restore a deleted transaction.
   *
   * Enters a deleted transaction again as it was, under its id, with its splits, tags and
   * transfer. Its version goes on counting. If it names something that was deleted since, the
   * answer is 409 `changed-since`, which names that deletion: undo it first. What was reconciled
   * needs `unlock=true`. A contributor restores only what is the contributor's own.
   */
  restoreTransaction(options: budget.RestoreTransactionOptions): Promise<models.Transaction> {
    return budget.restoreTransaction(this, options);
  }

  /**
   * Split a transaction.
   *
   * Splits the transaction, or puts other splits in place of those that it has; their amounts
   * sum to its amount. Splits take the place of its category or its transfer. A contributor
   * splits only what is the contributor's own.
   */
  replaceSplits(options: budget.ReplaceSplitsOptions): Promise<models.Transaction> {
    return budget.replaceSplits(this, options);
  }

  /**
   * Join a transaction's splits.
   *
   * Takes the splits away; the transaction keeps its amount and tags, and is uncategorised. One
   * that is not split answers 404. A contributor joins only what is the contributor's own.
   */
  deleteSplits(options: budget.DeleteSplitsOptions): Promise<void> {
    return budget.deleteSplits(this, options);
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
  matchTransaction(options: budget.MatchTransactionOptions): Promise<models.Transaction> {
    return budget.matchTransaction(this, options);
  }

  /**
   * Take a match back.
   *
   * Makes two transactions again of what `match_transaction` made one: each is what it was before,
   * under its id. If the transaction was changed since, the answer is 409 `changed-since`. A
   * contributor takes apart only what is the contributor's own.
   */
  unmatchTransaction(options: budget.UnmatchTransactionOptions): Promise<models.Transaction> {
    return budget.unmatchTransaction(this, options);
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
  createTransfer(options: budget.CreateTransferOptions): Promise<models.Transaction> {
    return budget.createTransfer(this, options);
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
  listTransferCandidates(options: budget.ListTransferCandidatesOptions): Promise<models.TransferCandidatePage> {
    return budget.listTransferCandidates(this, options);
  }

  /** All of `listTransferCandidates`, page after page. */
  iterTransferCandidates(
    options: budget.ListTransferCandidatesOptions,
  ): AsyncGenerator<models.TransferCandidate, void, undefined> {
    return budget.iterTransferCandidates(this, options);
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
  writeTransactions(options: budget.WriteTransactionsOptions): Promise<models.TransactionsWritten> {
    return budget.writeTransactions(this, options);
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
  editTransactions(options: budget.EditTransactionsOptions): Promise<models.TransactionsEdited> {
    return budget.editTransactions(this, options);
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
  postOccurrence(options: budget.PostOccurrenceOptions): Promise<models.Transaction> {
    return budget.postOccurrence(this, options);
  }

  /**
   * Leave out what falls due.
   *
   * Notes that nothing is to be entered of one occurrence; neither is it overdue then, nor does
   * the service enter it. Doing it again changes nothing. To leave days out for good, say so in
   * the schedule's `excluded_dates`.
   */
  skipOccurrence(options: budget.SkipOccurrenceOptions): Promise<models.Occurrence> {
    return budget.skipOccurrence(this, options);
  }

  /**
   * List what falls due in a window.
   *
   * The occurrences of all schedules that fall due from `date_from` to `date_to`, 366 days at most,
   * in the order of their days: those to come, those that are overdue, and those that were posted
   * or skipped, also where the schedule was changed since and gives that day no longer.
   */
  listOccurrences(options: budget.ListOccurrencesOptions): Promise<models.OccurrencePage> {
    return budget.listOccurrences(this, options);
  }

  /** All of `listOccurrences`, page after page. */
  iterOccurrences(
    options: budget.ListOccurrencesOptions,
  ): AsyncGenerator<models.Occurrence, void, undefined> {
    return budget.iterOccurrences(this, options);
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
  listRecurringCandidates(options: budget.ListRecurringCandidatesOptions): Promise<models.RecurringCandidateList> {
    return budget.listRecurringCandidates(this, options);
  }

  /**
   * Make a schedule of what recurs.
   *
   * Creates a schedule that begins on the `next_date` of a candidate, which is named by its last
   * transaction. If another has come since, the answer is 404: list the candidates anew.
   */
  confirmRecurringCandidate(options: budget.ConfirmRecurringCandidateOptions): Promise<models.Schedule> {
    return budget.confirmRecurringCandidate(this, options);
  }

  /**
   * List the attachments of a transaction.
   *
   * The files of the transaction, oldest first; there are 20 at most.
   */
  listAttachments(options: budget.ListAttachmentsOptions): Promise<models.AttachmentList> {
    return budget.listAttachments(this, options);
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
  createAttachment(options: budget.CreateAttachmentOptions): Promise<models.Attachment> {
    return budget.createAttachment(this, options);
  }

  /**
   * Get an attachment.
   *
   * What the file is, without its content.
   */
  getAttachment(options: budget.GetAttachmentOptions): Promise<models.Attachment> {
    return budget.getAttachment(this, options);
  }

  /**
   * Delete an attachment.
   *
   * Takes the file from its transaction. It can be had back with `undo_change_set` for 30 days,
   * or as long as the server keeps it; then it is gone for good.
   */
  deleteAttachment(options: budget.DeleteAttachmentOptions): Promise<void> {
    return budget.deleteAttachment(this, options);
  }

  /**
   * Download an attachment.
   *
   * The file as it was uploaded, whole or one range of its bytes (RFC 9110, 14). Its ETag is
   * the SHA-256 of the content, so a download that broke off can go on with `Range` and
   * `If-Range`. Several ranges at once, or a form that is not understood, get the whole file.
   */
  getAttachmentContent(options: budget.GetAttachmentContentOptions): Promise<Download> {
    return budget.getAttachmentContent(this, options);
  }

  /**
   * List rules.
   *
   * The book's rules in the order in which they are applied: by stage, and within a stage by
   * `position`.
   */
  listRules(options: budget.ListRulesOptions): Promise<models.RulePage> {
    return budget.listRules(this, options);
  }

  /** All of `listRules`, page after page. */
  iterRules(
    options: budget.ListRulesOptions,
  ): AsyncGenerator<models.Rule, void, undefined> {
    return budget.iterRules(this, options);
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
  createRule(options: budget.CreateRuleOptions): Promise<models.Rule> {
    return budget.createRule(this, options);
  }

  /**
   * Get a rule.
   *
   * The rule. What it would do stands in `test_rules`.
   */
  getRule(options: budget.GetRuleOptions): Promise<models.Rule> {
    return budget.getRule(this, options);
  }

  /**
   * Change a rule.
   *
   * Changes the fields that are given (JSON Merge Patch); `conditions` and `actions` replace
   * all that there were. In another stage the rule comes last.
   */
  updateRule(options: budget.UpdateRuleOptions): Promise<models.Rule> {
    return budget.updateRule(this, options);
  }

  /**
   * Delete a rule.
   *
   * Deletes the rule. What it did stays.
   */
  deleteRule(options: budget.DeleteRuleOptions): Promise<void> {
    return budget.deleteRule(this, options);
  }

  /**
   * Put the rules of a stage in order.
   *
   * Gives the rules of one stage the order in which they are named, all of them once.
   */
  reorderRules(options: budget.ReorderRulesOptions): Promise<models.RuleOrder> {
    return budget.reorderRules(this, options);
  }

  /**
   * See what rules would change.
   *
   * Applies rules to the history, newest date first, and shows the transactions that would not
   * stay as they are, before and after. Nothing is written. Up to 20,000 transactions are
   * looked at; `next_cursor` goes on behind them, or behind the last one that is shown.
   */
  testRules(options: budget.TestRulesOptions): Promise<models.RuleTestResult> {
    return budget.testRules(this, options);
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
  runRules(options: budget.RunRulesOptions): Promise<models.RuleRun> {
    return budget.runRules(this, options);
  }

  /**
   * List runs of rules.
   *
   * The last 50 runs of the book's rules, newest first.
   */
  listRuleRuns(options: budget.ListRuleRunsOptions): Promise<models.RuleRunPage> {
    return budget.listRuleRuns(this, options);
  }

  /** All of `listRuleRuns`, page after page. */
  iterRuleRuns(
    options: budget.ListRuleRunsOptions,
  ): AsyncGenerator<models.RuleRun, void, undefined> {
    return budget.iterRuleRuns(this, options);
  }

  /**
   * Get a run of rules.
   *
   * The run, with how far it is and what it has done so far.
   */
  getRuleRun(options: budget.GetRuleRunOptions): Promise<models.RuleRun> {
    return budget.getRuleRun(this, options);
  }

  /**
   * List months.
   *
   * The totals of a range of months, oldest first, without their categories. Left out, the
   * range begins with the book's first month and ends with the current one. A range that ends
   * before it begins is empty.
   */
  listMonths(options: budget.ListMonthsOptions): Promise<models.MonthPage> {
    return budget.listMonths(this, options);
  }

  /** All of `listMonths`, page after page. */
  iterMonths(
    options: budget.ListMonthsOptions,
  ): AsyncGenerator<models.MonthSummary, void, undefined> {
    return budget.iterMonths(this, options);
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
  getMonth(options: budget.GetMonthOptions): Promise<models.MonthBudget> {
    return budget.getMonth(this, options);
  }

  /**
   * Assign money to a category.
   *
   * Sets how much is assigned to an expense category in a month, in place of what was assigned
   * there before; 0 takes the assignment away. More can be assigned than there is:
   * `ready_to_assign` is then below zero. The month lies between the book's first one and ten
   * years from now.
   */
  assignToCategory(options: budget.AssignToCategoryOptions): Promise<models.Assignment> {
    return budget.assignToCategory(this, options);
  }

  /**
   * Assign money to many categories.
   *
   * Sets what is assigned to many expense categories in a month at once, all of it or nothing:
   * one write, which is undone as a whole. Categories that are not named keep what they have.
   * For each, the rules of `assign_to_category` hold.
   */
  updateAssignments(options: budget.UpdateAssignmentsOptions): Promise<models.MonthAssignments> {
    return budget.updateAssignments(this, options);
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
  replaceHold(options: budget.ReplaceHoldOptions): Promise<models.Hold> {
    return budget.replaceHold(this, options);
  }

  /**
   * Hold nothing for the next month.
   *
   * Gives back what the month keeps for the next one. A month that holds nothing is left as it
   * is.
   */
  deleteHold(options: budget.DeleteHoldOptions): Promise<void> {
    return budget.deleteHold(this, options);
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
  autoAssign(options: budget.AutoAssignOptions): Promise<models.AutoAssigned> {
    return budget.autoAssign(this, options);
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
  coverCategory(options: budget.CoverCategoryOptions): Promise<models.CategoryCovered> {
    return budget.coverCategory(this, options);
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
  createMoneyMove(options: budget.CreateMoneyMoveOptions): Promise<models.MoneyMove> {
    return budget.createMoneyMove(this, options);
  }

  /**
   * List limits.
   *
   * The book's limits by name. What is spent of each stands in `list_limit_periods`.
   */
  listLimits(options: budget.ListLimitsOptions): Promise<models.LimitPage> {
    return budget.listLimits(this, options);
  }

  /** All of `listLimits`, page after page. */
  iterLimits(
    options: budget.ListLimitsOptions,
  ): AsyncGenerator<models.Limit, void, undefined> {
    return budget.iterLimits(this, options);
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
  createLimit(options: budget.CreateLimitOptions): Promise<models.Limit> {
    return budget.createLimit(this, options);
  }

  /**
   * Get a limit.
   *
   * The limit. What is spent of it stands in `list_limit_periods`.
   */
  getLimit(options: budget.GetLimitOptions): Promise<models.Limit> {
    return budget.getLimit(this, options);
  }

  /**
   * Change a limit.
   *
   * Changes the fields that are given (JSON Merge Patch). They hold for all its periods, those
   * before this one, too.
   */
  updateLimit(options: budget.UpdateLimitOptions): Promise<models.Limit> {
    return budget.updateLimit(this, options);
  }

  /**
   * Delete a limit.
   *
   * Deletes the limit. Its categories stay as they are.
   */
  deleteLimit(options: budget.DeleteLimitOptions): Promise<void> {
    return budget.deleteLimit(this, options);
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
  listLimitPeriods(options: budget.ListLimitPeriodsOptions): Promise<models.LimitPeriodPage> {
    return budget.listLimitPeriods(this, options);
  }

  /** All of `listLimitPeriods`, page after page. */
  iterLimitPeriods(
    options: budget.ListLimitPeriodsOptions,
  ): AsyncGenerator<models.LimitPeriod, void, undefined> {
    return budget.iterLimitPeriods(this, options);
  }

  /**
   * List goals.
   *
   * The book's goals, the oldest first. How far each is stands in `get_goal_progress`.
   */
  listGoals(options: budget.ListGoalsOptions): Promise<models.GoalPage> {
    return budget.listGoals(this, options);
  }

  /** All of `listGoals`, page after page. */
  iterGoals(
    options: budget.ListGoalsOptions,
  ): AsyncGenerator<models.Goal, void, undefined> {
    return budget.iterGoals(this, options);
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
  createGoal(options: budget.CreateGoalOptions): Promise<models.Goal> {
    return budget.createGoal(this, options);
  }

  /**
   * Get a goal.
   *
   * The goal. How far it is stands in `get_goal_progress`.
   */
  getGoal(options: budget.GetGoalOptions): Promise<models.Goal> {
    return budget.getGoal(this, options);
  }

  /**
   * Change a goal.
   *
   * Changes the fields that are given (JSON Merge Patch). The category is fixed. A goal of
   * another kind than `target_balance_by_date` has no `target_date`: send null with its kind.
   */
  updateGoal(options: budget.UpdateGoalOptions): Promise<models.Goal> {
    return budget.updateGoal(this, options);
  }

  /**
   * Delete a goal.
   *
   * Deletes the goal. The category and what it holds stay as they are.
   */
  deleteGoal(options: budget.DeleteGoalOptions): Promise<void> {
    return budget.deleteGoal(this, options);
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
  getGoalProgress(options: budget.GetGoalProgressOptions): Promise<models.GoalProgress> {
    return budget.getGoalProgress(this, options);
  }

  /**
   * List money moves.
   *
   * What was moved by `create_money_move` and `cover_category`, newest first. Assignments that
   * were set say nothing of where the money came from, and are in `list_audit_entries` alone.
   */
  listMoneyMoves(options: budget.ListMoneyMovesOptions): Promise<models.MoneyMovePage> {
    return budget.listMoneyMoves(this, options);
  }

  /** All of `listMoneyMoves`, page after page. */
  iterMoneyMoves(
    options: budget.ListMoneyMovesOptions,
  ): AsyncGenerator<models.MoneyMove, void, undefined> {
    return budget.iterMoneyMoves(this, options);
  }

  /**
   * Get a money move.
   *
   * The move as it was made. It never changes; `undo_change_set` takes it back with what it
   * did.
   */
  getMoneyMove(options: budget.GetMoneyMoveOptions): Promise<models.MoneyMove> {
    return budget.getMoneyMove(this, options);
  }

  /**
   * List imports.
   *
   * The book's imports, newest first. Those rolled back are not among them.
   */
  listImports(options: budget.ListImportsOptions): Promise<models.ImportPage> {
    return budget.listImports(this, options);
  }

  /** All of `listImports`, page after page. */
  iterImports(
    options: budget.ListImportsOptions,
  ): AsyncGenerator<models.Import, void, undefined> {
    return budget.iterImports(this, options);
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
  createImport(options: budget.CreateImportOptions): Promise<models.Import> {
    return budget.createImport(this, options);
  }

  /**
   * Get an import.
   *
   * The import, with what the file says and how many rows it has of each sort.
   */
  getImport(options: budget.GetImportOptions): Promise<models.Import> {
    return budget.getImport(this, options);
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
  deleteImport(options: budget.DeleteImportOptions): Promise<void> {
    return budget.deleteImport(this, options);
  }

  /**
   * List the rows of an import.
   *
   * The rows of the statement in the order of the file.
   */
  listImportRows(options: budget.ListImportRowsOptions): Promise<models.ImportRowPage> {
    return budget.listImportRows(this, options);
  }

  /** All of `listImportRows`, page after page. */
  iterImportRows(
    options: budget.ListImportRowsOptions,
  ): AsyncGenerator<models.ImportRow, void, undefined> {
    return budget.iterImportRows(this, options);
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
  updateImportRows(options: budget.UpdateImportRowsOptions): Promise<models.Import> {
    return budget.updateImportRows(this, options);
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
  replaceImportMapping(options: budget.ReplaceImportMappingOptions): Promise<models.Import> {
    return budget.replaceImportMapping(this, options);
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
  commitImport(options: budget.CommitImportOptions): Promise<models.Import> {
    return budget.commitImport(this, options);
  }

  /**
   * Get the job of an import.
   *
   * What was last done with the import, how far it is, and what it failed for. What was
   * answered at once has a job, too: it is done.
   */
  getImportJob(options: budget.GetImportJobOptions): Promise<models.ImportJob> {
    return budget.getImportJob(this, options);
  }

  /**
   * Stop the job of an import.
   *
   * Stops the reading or committing of a large file. An import that was being read is `unread`
   * then: `replace_import_mapping` reads its file anew, `delete_import` throws it away. One that
   * was being committed is `stopped`: what it has entered stays, `commit_import` enters the
   * rest, `delete_import` rolls it back. An import that nothing is done with stays as it is.
   */
  cancelImport(options: budget.CancelImportOptions): Promise<models.ImportJob> {
    return budget.cancelImport(this, options);
  }

  /**
   * List import profiles.
   *
   * The book's import profiles, by name.
   */
  listImportProfiles(options: budget.ListImportProfilesOptions): Promise<models.ImportProfilePage> {
    return budget.listImportProfiles(this, options);
  }

  /** All of `listImportProfiles`, page after page. */
  iterImportProfiles(
    options: budget.ListImportProfilesOptions,
  ): AsyncGenerator<models.ImportProfile, void, undefined> {
    return budget.iterImportProfiles(this, options);
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
  createImportProfile(options: budget.CreateImportProfileOptions): Promise<models.ImportProfile> {
    return budget.createImportProfile(this, options);
  }

  /**
   * Get an import profile.
   *
   * The headings that it is for, and how files that have them are read.
   */
  getImportProfile(options: budget.GetImportProfileOptions): Promise<models.ImportProfile> {
    return budget.getImportProfile(this, options);
  }

  /**
   * Change an import profile.
   *
   * Changes the fields that are given (JSON Merge Patch); `mapping` is replaced as a whole.
   * Previews that were read with it stay as they are.
   */
  updateImportProfile(options: budget.UpdateImportProfileOptions): Promise<models.ImportProfile> {
    return budget.updateImportProfile(this, options);
  }

  /**
   * Delete an import profile.
   *
   * The next file with these headings is read as it is detected.
   */
  deleteImportProfile(options: budget.DeleteImportProfileOptions): Promise<void> {
    return budget.deleteImportProfile(this, options);
  }

  /**
   * List exports.
   *
   * The book's exports whose files are kept, newest first.
   */
  listExports(options: budget.ListExportsOptions): Promise<models.ExportPage> {
    return budget.listExports(this, options);
  }

  /** All of `listExports`, page after page. */
  iterExports(
    options: budget.ListExportsOptions,
  ): AsyncGenerator<models.Export, void, undefined> {
    return budget.iterExports(this, options);
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
  createExport(options: budget.CreateExportOptions): Promise<models.Export> {
    return budget.createExport(this, options);
  }

  /**
   * Get an export.
   *
   * The export, with how far it is.
   */
  getExport(options: budget.GetExportOptions): Promise<models.Export> {
    return budget.getExport(this, options);
  }

  /**
   * Delete an export.
   *
   * Takes the file away before its time, or gives up one that is not written yet. Contributors
   * delete their own exports, editors those of others as well; a viewer's go with their time.
   */
  deleteExport(options: budget.DeleteExportOptions): Promise<void> {
    return budget.deleteExport(this, options);
  }

  /**
   * Download an export.
   *
   * The file, whole or one range of its bytes (RFC 9110, 14). Its ETag is the SHA-256 of the
   * content, so a download that broke off can go on with `Range` and `If-Range`.
   */
  getExportContent(options: budget.GetExportContentOptions): Promise<Download> {
    return budget.getExportContent(this, options);
  }

  /**
   * List exchange rates.
   *
   * The book's rates, newest first, each with its date and its source.
   */
  listRates(options: budget.ListRatesOptions): Promise<models.RatePage> {
    return budget.listRates(this, options);
  }

  /** All of `listRates`, page after page. */
  iterRates(
    options: budget.ListRatesOptions,
  ): AsyncGenerator<models.Rate, void, undefined> {
    return budget.iterRates(this, options);
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
  createRate(options: budget.CreateRateOptions): Promise<models.Rate> {
    return budget.createRate(this, options);
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
  importRates(options: budget.ImportRatesOptions): Promise<models.RateImport> {
    return budget.importRates(this, options);
  }

  /**
   * Get the exchange rate of a day.
   *
   * The rate that was entered for exactly this day. What holds on a day without a rate of its
   * own says `convert_amount`.
   */
  getRate(options: budget.GetRateOptions): Promise<models.Rate> {
    return budget.getRate(this, options);
  }

  /**
   * Set the exchange rate of a day.
   *
   * Sets the rate of the day, in place of the one there was, if there was one. Its source is
   * `manual` from then on, and files that are imported later leave it as it is.
   */
  replaceRate(options: budget.ReplaceRateOptions): Promise<models.Rate> {
    return budget.replaceRate(this, options);
  }

  /**
   * Delete the exchange rate of a day.
   *
   * Deletes the rate; the one before it holds longer then. Transactions keep the rates that
   * they were booked with.
   */
  deleteRate(options: budget.DeleteRateOptions): Promise<void> {
    return budget.deleteRate(this, options);
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
  convertAmount(options: budget.ConvertAmountOptions): Promise<models.Conversion> {
    return budget.convertAmount(this, options);
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
  listChanges(options: budget.ListChangesOptions): Promise<models.ChangePage> {
    return budget.listChanges(this, options);
  }

  /** All of `listChanges`, page after page. */
  iterChanges(
    options: budget.ListChangesOptions,
  ): AsyncGenerator<models.Change, void, undefined> {
    return budget.iterChanges(this, options);
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
  listAuditEntries(options: budget.ListAuditEntriesOptions): Promise<models.AuditPage> {
    return budget.listAuditEntries(this, options);
  }

  /** All of `listAuditEntries`, page after page. */
  iterAuditEntries(
    options: budget.ListAuditEntriesOptions,
  ): AsyncGenerator<models.AuditEntry, void, undefined> {
    return budget.iterAuditEntries(this, options);
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
  undoChangeSet(options: budget.UndoChangeSetOptions): Promise<models.Undoing> {
    return budget.undoChangeSet(this, options);
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
  categorizeTransactions(options: ai.CategorizeTransactionsOptions): Promise<models.Categorization> {
    return ai.categorizeTransactions(this, options);
  }

  /**
   * List suggestions.
   *
   * Categories that were suggested, the newest first.
   */
  listSuggestions(options: ai.ListSuggestionsOptions): Promise<models.SuggestionPage> {
    return ai.listSuggestions(this, options);
  }

  /** All of `listSuggestions`, page after page. */
  iterSuggestions(
    options: ai.ListSuggestionsOptions,
  ): AsyncGenerator<models.Suggestion, void, undefined> {
    return ai.iterSuggestions(this, options);
  }

  /**
   * Accept a suggestion.
   *
   * Gives the transaction the suggested category, or another one: then the suggestion counts as
   * wrong, and the other one as right. The transaction changes as by `update_transaction` of the
   * caller, in the same database transaction.
   */
  acceptSuggestion(options: ai.AcceptSuggestionOptions): Promise<models.Suggestion> {
    return ai.acceptSuggestion(this, options);
  }

  /**
   * Reject a suggestion.
   *
   * Leaves the transaction as it is. The category is not suggested for this merchant again, as
   * long as nobody puts the merchant there.
   */
  rejectSuggestion(options: ai.RejectSuggestionOptions): Promise<models.Suggestion> {
    return ai.rejectSuggestion(this, options);
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
  answerQuestion(options: ai.AnswerQuestionOptions): Promise<models.QuestionAnswer> {
    return ai.answerQuestion(this, options);
  }

  /**
   * List documents.
   *
   * The book's documents, newest first, each with what was found of it in short.
   */
  listDocuments(options: ocr.ListDocumentsOptions): Promise<models.DocumentPage> {
    return ocr.listDocuments(this, options);
  }

  /** All of `listDocuments`, page after page. */
  iterDocuments(
    options: ocr.ListDocumentsOptions,
  ): AsyncGenerator<models.Document, void, undefined> {
    return ocr.iterDocuments(this, options);
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
  createDocument(options: ocr.CreateDocumentOptions): Promise<models.Document> {
    return ocr.createDocument(this, options);
  }

  /**
   * Get a document.
   *
   * The document, with how far its reading is and what was found in short.
   */
  getDocument(options: ocr.GetDocumentOptions): Promise<models.Document> {
    return ocr.getDocument(this, options);
  }

  /**
   * Delete a document.
   *
   * Deletes the document, its file and what was extracted. A transaction that was made of it
   * stays. What is being read is thrown away when it is done.
   */
  deleteDocument(options: ocr.DeleteDocumentOptions): Promise<void> {
    return ocr.deleteDocument(this, options);
  }

  /**
   * Download a document.
   *
   * The file as it was uploaded.
   */
  getDocumentContent(options: ocr.GetDocumentContentOptions): Promise<Download> {
    return ocr.getDocumentContent(this, options);
  }

  /**
   * Get what a document says.
   *
   * Every field that was found, with the text it was read from, its place, and how sure it is.
   * A field that was not found is null. `check` says whether the figures agree.
   */
  getExtraction(options: ocr.GetExtractionOptions): Promise<models.Extraction> {
    return ocr.getExtraction(this, options);
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
  updateExtraction(options: ocr.UpdateExtractionOptions): Promise<models.Extraction> {
    return ocr.updateExtraction(this, options);
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
  draftTransaction(options: ocr.DraftTransactionOptions): Promise<models.TransactionDraft> {
    return ocr.draftTransaction(this, options);
  }

  /**
   * Enter a transaction from a document.
   *
   * Confirms a draft: enters the transaction in the book and attaches the document to it, both
   * or neither. A document becomes one transaction at most; while that transaction exists, a
   * second call answers 409 with its id.
   */
  createDocumentTransaction(options: ocr.CreateDocumentTransactionOptions): Promise<models.DocumentTransaction> {
    return ocr.createDocumentTransaction(this, options);
  }

  /**
   * List notifications.
   *
   * The caller's feed, newest first. A personal access token for single books sees what
   * belongs to those books, and nothing about the account. Entries are kept for 90 days.
   */
  listNotifications(options: notifications.ListNotificationsOptions = {}): Promise<models.NotificationPage> {
    return notifications.listNotifications(this, options);
  }

  /** All of `listNotifications`, page after page. */
  iterNotifications(
    options: notifications.ListNotificationsOptions = {},
  ): AsyncGenerator<models.Notification, void, undefined> {
    return notifications.iterNotifications(this, options);
  }

  /**
   * Mark a notification as read or unread.
   *
   * Changes whether the entry is read. The time of the first reading is kept.
   */
  updateNotification(options: notifications.UpdateNotificationOptions): Promise<models.Notification> {
    return notifications.updateNotification(this, options);
  }

  /**
   * Delete a notification.
   *
   * Takes the entry out of the feed for good. What it tells of is not touched.
   */
  deleteNotification(options: notifications.DeleteNotificationOptions): Promise<void> {
    return notifications.deleteNotification(this, options);
  }

  /**
   * Count unread notifications.
   *
   * How many entries of the feed are unread, in all and by kind of event.
   */
  getNotificationCounts(options: notifications.GetNotificationCountsOptions = {}): Promise<models.NotificationCounts> {
    return notifications.getNotificationCounts(this, options);
  }

  /**
   * Mark notifications as read.
   *
   * Marks entries as read: those that are named, or all up to a `sequence`, so that what has
   * come since the list was fetched stays unread. Names that are not in the feed are passed
   * over. May be repeated without harm.
   */
  markNotificationsRead(options: notifications.MarkNotificationsReadOptions): Promise<models.NotificationsMarked> {
    return notifications.markNotificationsRead(this, options);
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
  streamNotifications(options: notifications.StreamNotificationsOptions = {}): AsyncGenerator<ServerEvent<models.Notification>, void, undefined> {
    return notifications.streamNotifications(this, options);
  }

  /**
   * Get a ticket for the live stream.
   *
   * A ticket opens `stream_notifications` once, within a minute, for the caller and with what
   * the caller's token may see. It is worth nothing elsewhere.
   */
  createStreamTicket(options: notifications.CreateStreamTicketOptions = {}): Promise<models.StreamTicket> {
    return notifications.createStreamTicket(this, options);
  }

  /**
   * List the kinds of events.
   *
   * Every kind of event that a notification can tell of. A short list, given whole.
   */
  listEventTypes(options: notifications.ListEventTypesOptions = {}): Promise<models.EventTypeList> {
    return notifications.listEventTypes(this, options);
  }

  /**
   * Get a kind of event.
   *
   * What the event means, with the JSON Schema and an example of its message.
   */
  getEventType(options: notifications.GetEventTypeOptions): Promise<models.EventType> {
    return notifications.getEventType(this, options);
  }

  /**
   * Get the notification preferences.
   *
   * For every kind of event, the channels that it reaches the caller by. Who never chose
   * anything gets what is usual.
   */
  getPreferences(options: notifications.GetPreferencesOptions = {}): Promise<models.Preferences> {
    return notifications.getPreferences(this, options);
  }

  /**
   * Replace the notification preferences.
   *
   * Sets all preferences at once; kinds of events that are left out go back to what is usual,
   * as does an amount that is left out. What concerns the security of the account always
   * comes into the feed. Events that happen after the answer follow the new preferences.
   */
  replacePreferences(options: notifications.ReplacePreferencesOptions): Promise<models.Preferences> {
    return notifications.replacePreferences(this, options);
  }

  /**
   * List webhooks.
   *
   * The caller's webhooks, newest first, without their secrets. A personal access token for
   * single books sees those that are for some of its books only.
   */
  listWebhooks(options: notifications.ListWebhooksOptions = {}): Promise<models.WebhookPage> {
    return notifications.listWebhooks(this, options);
  }

  /** All of `listWebhooks`, page after page. */
  iterWebhooks(
    options: notifications.ListWebhooksOptions = {},
  ): AsyncGenerator<models.Webhook, void, undefined> {
    return notifications.iterWebhooks(this, options);
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
  createWebhook(options: notifications.CreateWebhookOptions): Promise<models.WebhookCreated> {
    return notifications.createWebhook(this, options);
  }

  /**
   * Get a webhook.
   *
   * The webhook and how it does; never its secret.
   */
  getWebhook(options: notifications.GetWebhookOptions): Promise<models.Webhook> {
    return notifications.getWebhook(this, options);
  }

  /**
   * Change a webhook.
   *
   * Changes the fields that are sent. Messages that wait for another try go to the new
   * address.
   */
  updateWebhook(options: notifications.UpdateWebhookOptions): Promise<models.Webhook> {
    return notifications.updateWebhook(this, options);
  }

  /**
   * Delete a webhook.
   *
   * Sends nothing more to the address, and forgets its messages and attempts.
   */
  deleteWebhook(options: notifications.DeleteWebhookOptions): Promise<void> {
    return notifications.deleteWebhook(this, options);
  }

  /**
   * Replace the secret of a webhook.
   *
   * Makes another secret. **The answer is the only place where the secret is shown.** For 24
   * hours messages are signed with both, so that receivers can be changed one after the
   * other. Rotating once more ends the older secret at once: rotate twice when a secret has
   * become known.
   */
  rotateWebhookSecret(options: notifications.RotateWebhookSecretOptions): Promise<models.WebhookSecret> {
    return notifications.rotateWebhookSecret(this, options);
  }

  /**
   * Enable a webhook.
   *
   * Sends messages again, beginning with those that were waiting when it was disabled. What
   * happened while it was disabled is not sent. Nothing changes if it is enabled.
   */
  enableWebhook(options: notifications.EnableWebhookOptions): Promise<models.Webhook> {
    return notifications.enableWebhook(this, options);
  }

  /**
   * Disable a webhook.
   *
   * Sends nothing until it is enabled again; messages that wait for a try are kept. Nothing
   * changes if it is disabled.
   */
  disableWebhook(options: notifications.DisableWebhookOptions): Promise<models.Webhook> {
    return notifications.disableWebhook(this, options);
  }

  /**
   * Send a test message.
   *
   * Sends a `webhook.test` message, signed like every other, and answers what came of it. It
   * is tried once, whether the webhook is enabled or not, and changes nothing of it.
   */
  testWebhook(options: notifications.TestWebhookOptions): Promise<models.WebhookAttempt> {
    return notifications.testWebhook(this, options);
  }

  /**
   * List the attempts of a webhook.
   *
   * Each time a message was sent, or should have been, newest first. They are kept for 30
   * days.
   */
  listWebhookAttempts(options: notifications.ListWebhookAttemptsOptions): Promise<models.WebhookAttemptPage> {
    return notifications.listWebhookAttempts(this, options);
  }

  /** All of `listWebhookAttempts`, page after page. */
  iterWebhookAttempts(
    options: notifications.ListWebhookAttemptsOptions,
  ): AsyncGenerator<models.WebhookAttempt, void, undefined> {
    return notifications.iterWebhookAttempts(this, options);
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
  query(options: analytics.QueryOptions): Promise<models.AnalyticResult> {
    return analytics.query(this, options);
  }

  /** The same as `query` in another form. */
  queryAs(
    mediaType: "text/csv" | "image/svg+xml" | "image/png",
    options: analytics.QueryOptions,
  ): Promise<Download> {
    return analytics.queryAs(this, mediaType, options);
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
  getSpending(options: analytics.GetSpendingOptions): Promise<models.AnalyticResult> {
    return analytics.getSpending(this, options);
  }

  /** The same as `getSpending` in another form. */
  getSpendingAs(
    mediaType: "text/csv" | "image/svg+xml" | "image/png",
    options: analytics.GetSpendingOptions,
  ): Promise<Download> {
    return analytics.getSpendingAs(this, mediaType, options);
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
  getIncomeExpense(options: analytics.GetIncomeExpenseOptions): Promise<models.AnalyticResult> {
    return analytics.getIncomeExpense(this, options);
  }

  /** The same as `getIncomeExpense` in another form. */
  getIncomeExpenseAs(
    mediaType: "text/csv" | "image/svg+xml" | "image/png",
    options: analytics.GetIncomeExpenseOptions,
  ): Promise<Download> {
    return analytics.getIncomeExpenseAs(this, mediaType, options);
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
  getNetWorth(options: analytics.GetNetWorthOptions): Promise<models.AnalyticResult> {
    return analytics.getNetWorth(this, options);
  }

  /** The same as `getNetWorth` in another form. */
  getNetWorthAs(
    mediaType: "text/csv" | "image/svg+xml" | "image/png",
    options: analytics.GetNetWorthOptions,
  ): Promise<Download> {
    return analytics.getNetWorthAs(this, mediaType, options);
  }
}
