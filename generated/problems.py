"""The problem catalogue: one exception a slug."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from generated.runtime import Invalid, Problem


class BadRequest(Problem):
    slug = "bad-request"
    status = 400
    title = "Bad request"
    meaning = "The request cannot be read at all, for example because its body is no JSON."
    action = "Send well-formed JSON in UTF-8 with the Content-Type that the operation names."
    oauth = "invalid_request"


class Unauthenticated(Problem):
    slug = "unauthenticated"
    status = 401
    title = "Not authenticated"
    meaning = "The request carries no access token, or one that is unknown, expired or revoked."
    action = "Log in or refresh the access token, and send it as a bearer token."
    oauth = "invalid_token"


class StepUpRequired(Problem):
    slug = "step-up-required"
    status = 401
    title = "Fresh proof required"
    meaning = "The account has a second factor, and this operation asks that it was used a short while ago. The access token says by `acr` and `auth_time` how and when the caller was authenticated; here that is not enough (RFC 9470, `insufficient_user_authentication`)."
    action = "Ask the person for a second factor, send it to `verify_second_factor`, and repeat the request with the access token that this gives."
    oauth = "insufficient_user_authentication"

    def __init__(
        self,
        detail: str | None = None,
        *,
        acr_values: str,
        max_age: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            acr_values=acr_values,
            max_age=max_age,
        )


class InsufficientScope(Problem):
    slug = "insufficient-scope"
    status = 403
    title = "Insufficient scope"
    meaning = "The token is valid, but was not given the scope that this operation asks for."
    action = "Use a token with the scope named in `detail`."


class InsufficientRole(Problem):
    slug = "insufficient-role"
    status = 403
    title = "Insufficient role"
    meaning = "The caller is a member of the book, but this operation asks for a higher role."
    action = "Ask an owner of the book for the role named in `detail`."


class NotFound(Problem):
    slug = "not-found"
    status = 404
    title = "Not found"
    meaning = "There is no such thing, or the caller may not know that there is."
    action = "Check the id. Things of other people's books look like things that do not exist."


class MethodNotAllowed(Problem):
    slug = "method-not-allowed"
    status = 405
    title = "Method not allowed"
    meaning = "The path exists, but not with this method."
    action = "Use one of the methods named in the `Allow` header."


class NotAcceptable(Problem):
    slug = "not-acceptable"
    status = 406
    title = "Not acceptable"
    meaning = "The `Accept` header leaves no media type that the operation can give."
    action = "Accept one of the media types named in `detail`."
    oauth = "invalid_request"


class IdempotencyKeyInFlight(Problem):
    slug = "idempotency-key-in-flight"
    status = 409
    title = "Request still running"
    meaning = "A request with the same Idempotency-Key is still being worked on."
    action = "Wait as long as `Retry-After` says and send the same request again."


class PreconditionFailed(Problem):
    slug = "precondition-failed"
    status = 412
    title = "Precondition failed"
    meaning = "The resource has changed since the version named in `If-Match`."
    action = "Get the resource again, redo the change on the new version and send its ETag."


class BodyTooLarge(Problem):
    slug = "body-too-large"
    status = 413
    title = "Body too large"
    meaning = "The request body is larger than the operation takes."
    action = "Send less at once; `detail` names the limit."
    oauth = "invalid_request"


class UnsupportedMediaType(Problem):
    slug = "unsupported-media-type"
    status = 415
    title = "Unsupported media type"
    meaning = "The body's Content-Type is none that the operation reads."
    action = "Send one of the media types named in `detail`."
    oauth = "invalid_request"


class InvalidInput(Problem):
    slug = "invalid-input"
    status = 422
    title = "Invalid input"
    meaning = "A parameter or a field of the body is not as the specification says."
    action = "Mend the places named in `errors`."
    oauth = "invalid_request"


class IdempotencyKeyReused(Problem):
    slug = "idempotency-key-reused"
    status = 422
    title = "Idempotency-Key used for another request"
    meaning = "The same Idempotency-Key came before with another request."
    action = "Use a new key for a new request, and the same key only to repeat the same one."


class RateLimited(Problem):
    slug = "rate-limited"
    status = 429
    title = "Too many requests"
    meaning = "The caller has used up its share of this class of operations."
    action = "Wait as long as `Retry-After` says."
    oauth = "temporarily_unavailable"


class InternalError(Problem):
    slug = "internal-error"
    status = 500
    title = "Internal error"
    meaning = "The server met a fault of its own."
    action = "Try again later; if it stays, report it with the `trace_id`."
    oauth = "server_error"


class NotImplemented(Problem):
    slug = "not-implemented"
    status = 501
    title = "Not implemented"
    meaning = "The operation is specified, but this server does not implement it yet."
    action = "Use a newer server."
    oauth = "server_error"


class Unavailable(Problem):
    slug = "unavailable"
    status = 503
    title = "Unavailable"
    meaning = "Something the server needs does not answer just now, or it is busy or shutting down."
    action = "Try again after `Retry-After`."
    oauth = "temporarily_unavailable"


class EmailTaken(Problem):
    slug = "email-taken"
    status = 409
    title = "E-mail address taken"
    meaning = "There is an account with this e-mail address already."
    action = "Log in to that account, or register with another address."


class RegistrationClosed(Problem):
    slug = "registration-closed"
    status = 403
    title = "Registration closed"
    meaning = "The operator of this server does not let anybody open an account."
    action = "Ask the operator for an account."


class WeakPassword(Problem):
    slug = "weak-password"
    status = 422
    title = "Password too easy to guess"
    meaning = "The password is short of the strength the server asks for: it stands in lists of known passwords, or follows from words, dates, keyboard rows or the person's own details."
    action = "Choose another one; `suggestions` says how. A few words picked at random do well."

    def __init__(
        self,
        detail: str | None = None,
        *,
        score: int,
        suggestions: list[str],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            score=score,
            suggestions=suggestions,
        )


class InvalidCredentials(Problem):
    slug = "invalid-credentials"
    status = 401
    title = "Wrong e-mail address or password"
    meaning = "There is no account with this e-mail address, or the password is another one. The answer is the same for both."
    action = "Correct them, or reset the password."
    commits = True


class ProviderAnswerRefused(Problem):
    slug = "provider-answer-refused"
    status = 401
    title = "Provider's answer refused"
    meaning = "What the provider led the browser back with does not go with the login that was begun here: the handle is unknown, was used or is too old, or the state or the issuer is another one; or the provider refused the code; or what it says of the person does not stand up to checking (RFC 9700, OpenID Connect Core 3.1.3.7). `detail` says which."
    action = (
        "Begin again with `begin_provider_login`. If it stays so, tell the operator of this server."
    )


class ProviderEmailUnverified(Problem):
    slug = "provider-email-unverified"
    status = 403
    title = "No verified address"
    meaning = "There is no account for this identity yet, and the provider tells no address of it, or none that it says to have verified."
    action = "Verify the address at the provider; or register here, and add the identity with `create_identity`."


class ProviderUnavailable(Problem):
    slug = "provider-unavailable"
    status = 502
    title = "Provider does not answer"
    meaning = "The provider cannot be reached, takes too long, or answers what no provider of OpenID Connect answers; or does not know this server as its client."
    action = (
        "Try again later, or log in another way. The log of this server says more to its operator."
    )


class RedirectUriRefused(Problem):
    slug = "redirect-uri-refused"
    status = 422
    title = "Page to come back to refused"
    meaning = (
        "The `redirect_uri` is none of the pages that the operator lets providers lead back to."
    )
    action = "Send one that is allowed, letter by letter; the operator allows them by `CENTIME_PROVIDER_CALLBACKS`."


class IdentityTaken(Problem):
    slug = "identity-taken"
    status = 409
    title = "Identity belongs to an account"
    meaning = "The identity signs in to an account already, this one or another."
    action = "Log out and sign in with the identity; or take it away there first."


class TooManyIdentities(Problem):
    slug = "too-many-identities"
    status = 409
    title = "Too many identities"
    meaning = "The account has as many identities as an account may have."
    action = "Remove one with `delete_identity`."


class LastWayIn(Problem):
    slug = "last-way-in"
    status = 409
    title = "The last way in"
    meaning = "The account has no password, no passkey and no other identity of a provider that this server knows: without this identity nobody could log in to it."
    action = "Set a password with `forgot_password`, or add a passkey, and try again."


class WrongPassword(Problem):
    slug = "wrong-password"
    status = 403
    title = "Wrong password"
    meaning = "The body's password is not that of the account that is logged in. It counts as a failed login."
    action = "Send the account's password, or log out and reset it."
    commits = True


class LoginDelayed(Problem):
    slug = "login-delayed"
    status = 429
    title = "Too many failed logins"
    meaning = "There were several failed logins for this account or from this address. The wait doubles with each further failure, up to fifteen minutes, and ends by itself."
    action = (
        "Wait as long as `Retry-After` says. Until then even the right password is not looked at."
    )
    commits = True


class SecondFactorRequired(Problem):
    slug = "second-factor-required"
    status = 401
    title = "Second factor required"
    meaning = "The password is right, or the provider has vouched, and the account has a second factor. Nobody is logged in yet: `challenge` stands for what was shown so far. It works once, for this account, for five minutes, and only while the password stays what it is."
    action = "Send `challenge` to `complete_login` with one of the `methods`: a code of the authenticator app, what a passkey answers to the options of `begin_passkey_authentication`, or a recovery code."
    commits = True

    def __init__(
        self,
        detail: str | None = None,
        *,
        challenge: str,
        methods: list[str],
        expires_at: dt.datetime,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            challenge=challenge,
            methods=methods,
            expires_at=expires_at,
        )


class InvalidLoginChallenge(Problem):
    slug = "invalid-login-challenge"
    status = 401
    title = "Login challenge not valid"
    meaning = (
        "The challenge is unknown, was used, or has run out; or the password was changed since."
    )
    action = "Log in again from the beginning."


class ProofRefused(Problem):
    slug = "proof-refused"
    status = 403
    title = "Proof refused"
    meaning = "The code is wrong, too old, or was used before; or the passkey is not known here, or did not answer the challenge of options that still work. The answer does not say which. Failures are counted: after several, the next tries have to wait."
    action = "Wait for the next code and send that, or ask the passkey again with new options."
    commits = True


class PasskeyCopied(Problem):
    slug = "passkey-copied"
    status = 403
    title = "Passkey may have been copied"
    meaning = "The passkey's counter went back, so there may be a copy of it. It has proved nothing, and the account's owner is told (`security.passkey_copied`)."
    action = "Log in another way, and delete the passkey."
    commits = True


class InvalidPasskey(Problem):
    slug = "invalid-passkey"
    status = 422
    title = "Passkey not registered"
    meaning = "What the authenticator answered does not go with the options of `begin_passkey_registration`, or they were used or are too old; or it did not verify its user, or the page is none of the origins that the operator allows."
    action = "Get new options and ask the authenticator again."
    commits = True


class PasskeyExists(Problem):
    slug = "passkey-exists"
    status = 409
    title = "Passkey registered already"
    meaning = "The authenticator's passkey is registered, for this account or for another one."
    action = "Use the passkey that is there; the options name the account's own."


class TooManyFactors(Problem):
    slug = "too-many-factors"
    status = 409
    title = "Too many second factors"
    meaning = "The account has as many authenticator apps or passkeys as it may have."
    action = "Remove one that is no longer in use."


class SecondFactorMissing(Problem):
    slug = "second-factor-missing"
    status = 409
    title = "No second factor"
    meaning = "Recovery codes stand in for a second factor, and the account has none."
    action = "Set up an authenticator app or a passkey first."


class InvalidRefreshToken(Problem):
    slug = "invalid-refresh-token"
    status = 401
    title = "Refresh token not valid"
    meaning = "The refresh token is unknown or has run out, or its session has ended."
    action = "Log in again."


class RefreshTokenReused(Problem):
    slug = "refresh-token-reused"
    status = 401
    title = "Refresh token used twice"
    meaning = "The refresh token had been used before, more than ten seconds ago. Somebody else may hold a copy of it, so its whole session has been ended."
    action = "Log in again. If no program of yours kept an old token, change your password."
    commits = True


class SessionRequired(Problem):
    slug = "session-required"
    status = 403
    title = "Session required"
    meaning = "A personal access token was used for something that only a logged-in person may do."
    action = "Log in, and use the access token that this gives."


class BookNotFound(Problem):
    slug = "book-not-found"
    status = 404
    title = "Book not found"
    meaning = "The body names a book that does not exist, or that the caller is no member of."
    action = "Name books of the caller's only, or leave `book_ids` out to allow all of them."


class TooManyTokens(Problem):
    slug = "too-many-tokens"
    status = 409
    title = "Too many tokens"
    meaning = "The account has as many personal access tokens as it may have."
    action = "Revoke one that is no longer needed."


class RedirectRefused(Problem):
    slug = "redirect-refused"
    status = 400
    title = "Redirect refused"
    meaning = "The client is unknown, or the redirect URI is none of its own. Nothing is sent there: whoever made the request may be a stranger to both."
    action = "Use the client's id, and one of its redirect URIs character by character."
    oauth = "invalid_request"


class AuthorizationRequestRefused(Problem):
    slug = "authorization-request-refused"
    status = 400
    title = "Authorization request refused"
    meaning = "The request lacks something, or says it wrongly; most often PKCE's challenge, which is always asked for, by S256."
    action = "Send a `code_challenge` of 43 characters with `code_challenge_method=S256`."
    oauth = "invalid_request"


class UnsupportedResponseType(Problem):
    slug = "unsupported-response-type"
    status = 400
    title = "Unsupported response type"
    meaning = "The client asks for something else than a code."
    action = "Send `response_type=code`."


class UnauthorizedClient(Problem):
    slug = "unauthorized-client"
    status = 400
    title = "Unauthorized client"
    meaning = "The client is not registered for this grant type."
    action = "Add the grant type to the client, or use one that it has."


class InvalidScope(Problem):
    slug = "invalid-scope"
    status = 400
    title = "Invalid scope"
    meaning = "A scope is unknown, or is none that the client or the grant has."
    action = "Ask for scopes that the client is registered for."


class InvalidClient(Problem):
    slug = "invalid-client"
    status = 401
    title = "Invalid client"
    meaning = "The client is unknown, or its secret is missing or wrong."
    action = "Send the client's id with its secret, by HTTP Basic or in the form."


class TokenRequestRefused(Problem):
    slug = "token-request-refused"
    status = 400
    title = "Token request refused"
    meaning = "The request lacks a field that its grant type needs."
    action = "Send the field named in the description."
    oauth = "invalid_request"


class UnsupportedGrantType(Problem):
    slug = "unsupported-grant-type"
    status = 400
    title = "Unsupported grant type"
    meaning = "There is no such grant type here."
    action = "Use one of `grant_types_supported` of the server's metadata."


class InvalidGrant(Problem):
    slug = "invalid-grant"
    status = 400
    title = "Invalid grant"
    meaning = "The code or refresh token is unknown, was used, is too old, or is another client's; or the redirect URI or the verifier is not that of the code. One that was used before ends all that it gave."
    action = "Ask the person again, with a new authorization request."
    commits = True


class AuthorizationPending(Problem):
    slug = "authorization-pending"
    status = 400
    title = "Authorization pending"
    meaning = "Nobody has answered yet what the device asks."
    action = "Ask again after the interval."
    commits = True


class SlowDown(Problem):
    slug = "slow-down"
    status = 400
    title = "Slow down"
    meaning = (
        "The device asks more often than it may. The interval is five seconds longer from now on."
    )
    action = "Wait longer between two requests."
    commits = True


class AccessDenied(Problem):
    slug = "access-denied"
    status = 400
    title = "Access denied"
    meaning = "Whoever was asked turned the device away."
    action = "Tell the person; ask no more with this code."


class ExpiredToken(Problem):
    slug = "expired-token"
    status = 400
    title = "Expired token"
    meaning = "Nobody answered in time what the device asks."
    action = "Begin again with `authorize_device`."


class UserCodeUnknown(Problem):
    slug = "user-code-unknown"
    status = 404
    title = "User code unknown"
    meaning = "No device shows this code, or it was answered already, or is too old."
    action = "Look at the device again, and type what it shows."
    commits = True


class ProofTooOld(Problem):
    slug = "proof-too-old"
    status = 403
    title = "Proof too old"
    meaning = "The client asks that it was proved a short while ago who is there."
    action = "Call `reauthenticate` or `verify_second_factor`, then accept again."


class ScopeNotAsked(Problem):
    slug = "scope-not-asked"
    status = 422
    title = "Scope not asked for"
    meaning = "The client did not ask for one of the scopes that it would be given."
    action = "Give it scopes that `get_consent` lists."


class TooManyClients(Problem):
    slug = "too-many-clients"
    status = 409
    title = "Too many clients"
    meaning = "The account has registered as many OAuth clients as it may have."
    action = "Take one away that is no longer needed."


class ClientMetadataRefused(Problem):
    slug = "client-metadata-refused"
    status = 422
    title = "Client metadata refused"
    meaning = "What is said of the client does not go together: a public client cannot act for itself, and one that gets codes says where people come back to."
    action = "Change the field named in `errors`."


class ClientIsPublic(Problem):
    slug = "client-is-public"
    status = 409
    title = "Client is public"
    meaning = "A public client has no secret, for whoever has the program could read it."
    action = "Register a confidential client, if it runs where nobody can read its secret."


class AccountDeleted(Problem):
    slug = "account-deleted"
    status = 403
    title = "Account deleted"
    meaning = (
        "The password is right, but the account was deleted. It can be brought back for a while."
    )
    action = "Send the same address and password to `restore_me`, then log in."

    def __init__(
        self,
        detail: str | None = None,
        *,
        restorable_until: dt.datetime,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            restorable_until=restorable_until,
        )


class AccountLocked(Problem):
    slug = "account-locked"
    status = 403
    title = "Account locked"
    meaning = "The proof is right, but an admin of this server has locked the account."
    action = "Ask those who run the server; logging in again does not help."


class FactorUnreadable(Problem):
    slug = "factor-unreadable"
    status = 409
    title = "Authenticator app cannot be checked"
    meaning = "The server cannot read the app's secret any more: a secret that it was kept under was taken out of the server's configuration."
    action = "Use a recovery code or a passkey, then set the app up anew. Whoever runs the server can put the old secret back, behind the new one."


class OwnAccount(Problem):
    slug = "own-account"
    status = 409
    title = "Not one's own account"
    meaning = "Admins do not lock themselves, and do not decide whether they are admins: a server would be left without one."
    action = "Ask another admin."


class SharedBooksRemain(Problem):
    slug = "shared-books-remain"
    status = 409
    title = "Others need an owner"
    meaning = "Others share books that the caller alone owns, and a book is never without an owner."
    action = "Make somebody else an owner of the books named in `book_ids`, or delete them."

    def __init__(
        self,
        detail: str | None = None,
        *,
        book_ids: list[UUID],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            book_ids=book_ids,
        )


class EmailVerified(Problem):
    slug = "email-verified"
    status = 409
    title = "Address verified already"
    meaning = "The account's address has been verified; there is nothing left to show."
    action = "Nothing needs to be done."


class MailNotConfigured(Problem):
    slug = "mail-not-configured"
    status = 409
    title = "The server sends no mail"
    meaning = (
        "The operation needs a mail to be sent, and this server has no mail server to send it by."
    )
    action = "Ask the operator, who can set one (`CENTIME_SMTP_URL`)."


class LinkNotValid(Problem):
    slug = "link-not-valid"
    status = 404
    title = "Link not valid"
    meaning = "The token is none of a link that this server has sent, or it was used, has run out, or is about an account that has changed since. The answer is the same for all of these."
    action = "Ask for another mail."


class UnknownCurrency(Problem):
    slug = "unknown-currency"
    status = 422
    title = "Unknown currency"
    meaning = "The code looks like a currency of ISO 4217, but is none that money is kept in."
    action = "Send the code of a currency in use, such as EUR."

    def __init__(
        self,
        detail: str | None = None,
        *,
        currency: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            currency=currency,
        )


class UnknownTimeZone(Problem):
    slug = "unknown-time-zone"
    status = 422
    title = "Unknown time zone"
    meaning = "The IANA time zone database has no zone of this name."
    action = "Send the name of a zone, such as Europe/Amsterdam; an abbreviation such as CET will not do."

    def __init__(
        self,
        detail: str | None = None,
        *,
        time_zone: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            time_zone=time_zone,
        )


class NameTaken(Problem):
    slug = "name-taken"
    status = 409
    title = "Name taken"
    meaning = "Something of the same sort has this name already, perhaps in other case. Accounts, category groups, payees, tags, rules and import profiles have names of their own in the book, categories in their group."
    action = "Use the one there is, named by `existing_id`, or choose another name."

    def __init__(
        self,
        detail: str | None = None,
        *,
        existing_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            existing_id=existing_id,
        )


class LastOwner(Problem):
    slug = "last-owner"
    status = 409
    title = "Last owner"
    meaning = "The member is the book's only owner, and a book is never without one."
    action = "Make somebody else an owner first, or delete the book."


class TooManyInvitations(Problem):
    slug = "too-many-invitations"
    status = 409
    title = "Too many invitations"
    meaning = "As many invitations are open as a book may have, or the caller has had as many mailed to the address within a day as a mailbox should get."
    action = "Take back those that are no longer needed; or hand over the token of an invitation without an address."


class InvitationNotFound(Problem):
    slug = "invitation-not-found"
    status = 404
    title = "Invitation not found"
    meaning = "No invitation has this token, or it was accepted or taken back, or is too old. One that is named by its id is there only for an account whose verified address it names."
    action = "Verify the address of your account, or ask an owner of the book for a new invitation."


class InvitationForAnother(Problem):
    slug = "invitation-for-another"
    status = 403
    title = "Invitation for somebody else"
    meaning = "The invitation names an e-mail address, which is not that of the caller's account."
    action = "Log in to the account of that address, or ask for an invitation to this one."


class AlreadyMember(Problem):
    slug = "already-member"
    status = 409
    title = "Member already"
    meaning = (
        "The caller is a member of the book that the invitation is to. The invitation stays open."
    )
    action = "An owner can give the member another role."


class NotOwnTransaction(Problem):
    slug = "not-own-transaction"
    status = 403
    title = "Transaction of somebody else"
    meaning = "A contributor changes, splits, matches, deletes and restores only what the contributor has entered."
    action = "Ask an editor or an owner of the book to do it, or for the role editor."


class AccountKindMismatch(Problem):
    slug = "account-kind-mismatch"
    status = 422
    title = "Does not go with the kind of account"
    meaning = "The account's subtype is none of its kind, or it is equity on budget. Assets are checking, savings, cash, investment, property, receivable or other; liabilities credit_card, loan, mortgage or other; equity is other, and off budget."
    action = "Send a subtype that goes with the kind, or another kind."


class AccountInUse(Problem):
    slug = "account-in-use"
    status = 409
    title = "Account in use"
    meaning = "The account has transactions, which would be lost with it, or schedules."
    action = "Close it instead."


class AccountClosed(Problem):
    slug = "account-closed"
    status = 409
    title = "Account closed"
    meaning = "The account is closed, so that nothing comes to it, goes from it or changes on it."
    action = "Open it again, or use another account."

    def __init__(
        self,
        detail: str | None = None,
        *,
        account_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            account_id=account_id,
        )


class AccountNotEmpty(Problem):
    slug = "account-not-empty"
    status = 409
    title = "Account not empty"
    meaning = "Something is on the account, or is owed on it, and nothing says where it shall go."
    action = "Name the account it goes to as `transfer_account_id` of `close_account`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        balance: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            balance=balance,
        )


class CategoryGroupInUse(Problem):
    slug = "category-group-in-use"
    status = 409
    title = "Category group in use"
    meaning = "There are categories in the group."
    action = "Move its categories to other groups, or delete them first."


class TooManyCategories(Problem):
    slug = "too-many-categories"
    status = 409
    title = "Too many categories"
    meaning = "The book has as many categories as a book may have."
    action = "Delete categories that are no longer needed."


class TooManyTags(Problem):
    slug = "too-many-tags"
    status = 409
    title = "Too many tags"
    meaning = "The book or the transaction has as many tags as it may have, 2,000 or 20."
    action = "Delete tags that are no longer needed, or take others off."


class CategoryInUse(Problem):
    slug = "category-in-use"
    status = 409
    title = "Category in use"
    meaning = "The category has transactions, assignments or schedules, and nothing says what shall become of them."
    action = "Name the category that takes them over in `move_to`, or hide the category instead."


class CategoryMoveRefused(Problem):
    slug = "category-move-refused"
    status = 422
    title = "Cannot move to that category"
    meaning = "`move_to` is the category itself, or is of the other kind."
    action = "Name another category of the same kind."


class PayeeInUse(Problem):
    slug = "payee-in-use"
    status = 409
    title = "Payee in use"
    meaning = "The payee has transactions or schedules, and nothing says what shall become of them."
    action = "Name the payee that takes them over in `move_to`."


class PayeeMoveRefused(Problem):
    slug = "payee-move-refused"
    status = 422
    title = "Cannot move to that payee"
    meaning = "A payee cannot take over its own transactions."
    action = "Name another payee."


class OrderMismatch(Problem):
    slug = "order-mismatch"
    status = 409
    title = "Order is not the whole order"
    meaning = "An order is given as a whole, and this one leaves out some of what is there, or names what stands elsewhere. Perhaps somebody added or moved something since it was read."
    action = "Read what there is again, and send exactly that in its new order."

    def __init__(
        self,
        detail: str | None = None,
        *,
        missing: list[UUID],
        misplaced: list[UUID],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            missing=missing,
            misplaced=misplaced,
        )


class CategoryNotAssignable(Problem):
    slug = "category-not-assignable"
    status = 422
    title = "Nothing can be assigned to this category"
    meaning = "The category is for income. Its money is ready to assign and needs no envelope."
    action = "Assign to an expense category."


class TooManyRules(Problem):
    slug = "too-many-rules"
    status = 409
    title = "Too many rules"
    meaning = "The book has as many rules as a book may have."
    action = "Delete rules that are no longer needed, or give one more conditions."


class RuleRunUnfinished(Problem):
    slug = "rule-run-unfinished"
    status = 409
    title = "Rules are being run"
    meaning = "A book's rules are run once at a time, and a run waits or goes on."
    action = "Wait until the run named by `rule_run_id` has ended."

    def __init__(
        self,
        detail: str | None = None,
        *,
        rule_run_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            rule_run_id=rule_run_id,
        )


class ExpressionRefused(Problem):
    slug = "expression-refused"
    status = 422
    title = "Expression refused"
    meaning = "An expression of `matches` is none that RE2 reads, or one that would take too much room: RE2 has no back-references and no look-around, and repetitions of repetitions grow."
    action = (
        "Write the expression named by `pointer` otherwise, or as several values or conditions."
    )

    def __init__(
        self,
        detail: str | None = None,
        *,
        pointer: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            pointer=pointer,
        )


class SharesUnbalanced(Problem):
    slug = "shares-unbalanced"
    status = 422
    title = "Shares do not add up"
    meaning = "A split of a rule has one part that takes the remainder, and the percentages of the others are 100 at most."
    action = "Make one part the remainder, or lower the percentages."

    def __init__(
        self,
        detail: str | None = None,
        *,
        pointer: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            pointer=pointer,
        )


class ConflictingFields(Problem):
    slug = "conflicting-fields"
    status = 422
    title = "Fields that exclude each other"
    meaning = "The body gives two things of which there can be one: a payee by id and by name, a category and splits, splits and a transfer, or the amount of a transfer without its account. Or it gives none of two, of which there must be one: a file, or its address; an invitation's token, or its id."
    action = "Send one of the fields named in `fields`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        fields: list[str],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            fields=fields,
        )


class SplitsUnbalanced(Problem):
    slug = "splits-unbalanced"
    status = 422
    title = "Splits do not sum to the amount"
    meaning = "The amounts of the splits sum to something else than the amount of the transaction."
    action = "Change the splits or the amount; with a new amount, send the splits anew."

    def __init__(
        self,
        detail: str | None = None,
        *,
        amount: int,
        splits_total: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            amount=amount,
            splits_total=splits_total,
        )


class OffBudgetTakesNoCategory(Problem):
    slug = "off-budget-takes-no-category"
    status = 422
    title = "Off budget takes no category"
    meaning = "The account is off budget, so its money is outside the categories and months."
    action = "Leave out `category_id` and `splits`. Money that leaves the budget for the account is a transfer from an account on budget, and that has a category."


class TransferToSameAccount(Problem):
    slug = "transfer-to-same-account"
    status = 422
    title = "Transfer to the same account"
    meaning = "Both ends of the transfer are one account."
    action = "Name another account in `transfer_account_id`."


class TransferNeedsCategory(Problem):
    slug = "transfer-needs-category"
    status = 422
    title = "Transfer needs a category"
    meaning = "One of the accounts is on budget and the other is not, so money leaves or enters the budget."
    action = "Send the `category_id` that the money is taken from or goes to."


class TransferTakesNoCategory(Problem):
    slug = "transfer-takes-no-category"
    status = 422
    title = "Transfer takes no category"
    meaning = "Both accounts are on budget, or both are off it, so the transfer spends nothing."
    action = "Leave `category_id` out."


class TransferAmountMismatch(Problem):
    slug = "transfer-amount-mismatch"
    status = 422
    title = "Amounts of the transfer do not match"
    meaning = "The accounts have different currencies and `transfer_amount` is missing or has the sign of `amount`; or they have the same one, and it is not exactly `-amount`."
    action = "Send what arrives on the other account, in its currency, with the opposite sign."


class NotAMatch(Problem):
    slug = "not-a-match"
    status = 422
    title = "Not a match"
    meaning = "The two transactions can neither be one (on one account, one pending and the other not, of one direction) nor be the two halves of a transfer (on two accounts, of opposite amounts)."
    action = "Choose another transaction, or change one of them first."


class NotMatched(Problem):
    slug = "not-matched"
    status = 409
    title = "Not matched"
    meaning = "The transaction was not matched with another one, or that one is there again."
    action = "Nothing has to be done; read it as it is."


class NotDeleted(Problem):
    slug = "not-deleted"
    status = 409
    title = "Not deleted"
    meaning = "What should be restored is there already."
    action = "Nothing has to be done; read it as it is."


class TooManyTransactions(Problem):
    slug = "too-many-transactions"
    status = 422
    title = "Too many transactions"
    meaning = "One request may create, change and delete up to 1,000 transactions together."
    action = "Send them in several requests, or narrow the filter, such as by dates."


class VersionDiffers(Problem):
    slug = "version-differs"
    status = 409
    title = "Version differs"
    meaning = "A row was meant for another version of its transaction, which was changed since."
    action = "Read the transaction again, and send the row as it should be now."


class NamedTwice(Problem):
    slug = "named-twice"
    status = 422
    title = "Named twice"
    meaning = "The request changes or deletes one transaction more than once."
    action = "Name each transaction once; put all changes of it into one."


class MissingRate(Problem):
    slug = "missing-rate"
    status = 422
    title = "Exchange rate missing"
    meaning = "An amount has to be converted, and the book has no rate of the two currencies that holds on its date: neither one of the two, nor two that can be crossed."
    action = "Send an `exchange_rate` with it, or enter a rate first (`create_rate`, `import_rates`). Nothing is ever converted at 1 to 1."

    def __init__(
        self,
        detail: str | None = None,
        *,
        from_currency: str,
        to_currency: str,
        date: dt.date,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            from_currency=from_currency,
            to_currency=to_currency,
            date=date,
        )


class AttachmentTypeUnsupported(Problem):
    slug = "attachment-type-unsupported"
    status = 415
    title = "Not a kind of file that is kept"
    meaning = "The file's content is none of JPEG, PNG, WebP, GIF, HEIC, PDF and plain text, whatever its name and declared type say."
    action = "Send the file as one of `accepted`, such as a PDF of it."

    def __init__(
        self,
        detail: str | None = None,
        *,
        accepted: list[str],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            accepted=accepted,
        )


class AttachmentTooLarge(Problem):
    slug = "attachment-too-large"
    status = 413
    title = "Attachment too large"
    meaning = "The file has more bytes than the server keeps of one."
    action = "Send a smaller picture, or the PDF in parts; `detail` names the limit."


class TooManyAttachments(Problem):
    slug = "too-many-attachments"
    status = 409
    title = "Too many attachments"
    meaning = "The transaction has as many attachments as a transaction may have."
    action = "Delete one that is not needed."


class AttachmentNotScanned(Problem):
    slug = "attachment-not-scanned"
    status = 409
    title = "Attachment not scanned yet"
    meaning = "The server has a virus scanner, and it has not answered yet."
    action = "Ask again in some seconds; `scan_status` of the attachment says when it has."


class AttachmentInfected(Problem):
    slug = "attachment-infected"
    status = 409
    title = "Attachment infected"
    meaning = "The virus scanner found something in the file. It is kept from everybody."
    action = "Delete the attachment, and look at where the file came from."


class RangeNotSatisfiable(Problem):
    slug = "range-not-satisfiable"
    status = 416
    title = "Range not satisfiable"
    meaning = "The file has none of the bytes that `Range` asks for."
    action = "Ask for a range within `size`, or leave Range out."

    def __init__(
        self,
        detail: str | None = None,
        *,
        size: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            size=size,
        )


class ImportProfileExists(Problem):
    slug = "import-profile-exists"
    status = 409
    title = "Import profile exists"
    meaning = "The book has an import profile for these headings already."
    action = "Change the one there is, named by `existing_id`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        existing_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            existing_id=existing_id,
        )


class TooManyImportProfiles(Problem):
    slug = "too-many-import-profiles"
    status = 409
    title = "Too many import profiles"
    meaning = "The book has as many import profiles as it may have, 500."
    action = "Delete profiles that are no longer needed."


class TooManyExports(Problem):
    slug = "too-many-exports"
    status = 409
    title = "Too many exports"
    meaning = "There are as many exports that are not written yet as there may be at once, of the book or of the person; or as many of the person as are kept."
    action = "Wait until one of them is done or expires; one of a book can be deleted."


class ExportNotReady(Problem):
    slug = "export-not-ready"
    status = 409
    title = "Export not ready"
    meaning = "The file is not written yet, or could not be written."
    action = "Ask `get_export` or `get_personal_export` for its status; where that is `failed`, export anew."


class RateExists(Problem):
    slug = "rate-exists"
    status = 409
    title = "Rate exists"
    meaning = "The book has a rate of the two currencies of this day already."
    action = "Keep it, or put another in its place with `replace_rate`."


class SameCurrency(Problem):
    slug = "same-currency"
    status = 422
    title = "A rate of one currency"
    meaning = "The rate is of a currency in the same currency, which is always 1."
    action = "Name two currencies."


class RatesFileRefused(Problem):
    slug = "rates-file-refused"
    status = 422
    title = "No reference rates in the file"
    meaning = "The file is none of the ECB's reference rates, breaks its form, is XML with entities, which are never expanded, or is a zip archive with other than one file."
    action = "Download the file again as XML or CSV, and send it as it is."


class RatesFileTooLarge(Problem):
    slug = "rates-file-too-large"
    status = 422
    title = "Too many rates in the file"
    meaning = "The file has more bytes or rates than are read at once, or takes too long to read."
    action = "Say which `currencies` are wanted, and from which day on in `date_from`."


class RatesNotFetched(Problem):
    slug = "rates-not-fetched"
    status = 422
    title = "Rates not fetched"
    meaning = "The address is none that the server calls, did not answer, or answered with something else than a file. Addresses within the server's own network are never called."
    action = "Check the address, or download the file and send it as `file`."


class DateOutOfRange(Problem):
    slug = "date-out-of-range"
    status = 422
    title = "Date out of range"
    meaning = "The date lies before 1900 or after 2199."
    action = "Send a date between 1900-01-01 and 2199-12-31."


class DateRangeRefused(Problem):
    slug = "date-range-refused"
    status = 422
    title = "Date range refused"
    meaning = "The range ends before it begins, or has more than 400 periods."
    action = "Shorten the range, or ask for longer periods."


class AmountOutOfRange(Problem):
    slug = "amount-out-of-range"
    status = 422
    title = "Amount out of range"
    meaning = "An amount passes 999,999,999,999 minor units once it is converted, or 9,007,199,254,740,991 once it is added to others."
    action = "Check the amount and the rate for digits too many."


class ExternalIdTaken(Problem):
    slug = "external-id-taken"
    status = 409
    title = "External id taken"
    meaning = "Another transaction of the account has this external id."
    action = "Look at that transaction; it is most likely the same one."

    def __init__(
        self,
        detail: str | None = None,
        *,
        transaction_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            transaction_id=transaction_id,
        )


class RecurrenceRefused(Problem):
    slug = "recurrence-refused"
    status = 422
    title = "Recurrence rule refused"
    meaning = "The rule is not of the form of RFC 5545, has a part that schedules do not know, or gives no day at all."
    action = "Put the part right that `part` names, or begin with `FREQ=MONTHLY`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        part: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            part=part,
        )


class OccurrencePosted(Problem):
    slug = "occurrence-posted"
    status = 409
    title = "Occurrence posted already"
    meaning = (
        "The transaction of this occurrence was entered before, by somebody or by the service."
    )
    action = "Look at the transaction named in `transaction_id`; to enter another, delete it first."

    def __init__(
        self,
        detail: str | None = None,
        *,
        transaction_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            transaction_id=transaction_id,
        )


class TooManySchedules(Problem):
    slug = "too-many-schedules"
    status = 409
    title = "Too many schedules"
    meaning = "The book has as many schedules as a book may have."
    action = "Delete schedules that are no longer needed."


class TransactionReconciled(Problem):
    slug = "transaction-reconciled"
    status = 409
    title = "Transaction reconciled"
    meaning = "The change touches a transaction that was checked against a statement, and so is locked, or several such transactions."
    action = "If the change is right all the same, send it again with `unlock=true`."


class MonthOutOfRange(Problem):
    slug = "month-out-of-range"
    status = 422
    title = "Month out of range"
    meaning = "Money can be assigned from the book's first month to ten years from now."
    action = "Choose a month in that range, or move the book's first month."

    def __init__(
        self,
        detail: str | None = None,
        *,
        first: str,
        last: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            first=first,
            last=last,
        )


class HoldTooLarge(Problem):
    slug = "hold-too-large"
    status = 422
    title = "More to hold than there is"
    meaning = "Only what is ready to assign can be kept for the next month."
    action = "Hold `most` or less, or take money out of categories first."

    def __init__(
        self,
        detail: str | None = None,
        *,
        most: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            most=most,
        )


class CategoryNotOverspent(Problem):
    slug = "category-not-overspent"
    status = 409
    title = "The category is not overspent"
    meaning = "The category has nothing below zero in this month, so there is nothing to cover."
    action = "Look at the month again; or move money to it with a money move."


class NothingToCoverWith(Problem):
    slug = "nothing-to-cover-with"
    status = 409
    title = "There is nothing to cover it with"
    meaning = "None of those that were named has anything above zero in this month."
    action = "Name other categories, or what is ready to assign."


class LimitPeriodMismatch(Problem):
    slug = "limit-period-mismatch"
    status = 422
    title = "The days do not go with the period"
    meaning = "A limit over so many days says how many, and one over another period does not."
    action = "Send `days` for the period `days`, and null for others."


class LimitCoversNothing(Problem):
    slug = "limit-covers-nothing"
    status = 422
    title = "The limit covers nothing"
    meaning = "A limit is over one category or group at least."
    action = "Name one in `category_ids` or `category_group_ids`."


class CategoryHasGoal(Problem):
    slug = "category-has-goal"
    status = 409
    title = "The category has a goal"
    meaning = "A category has one goal at most."
    action = "Change the goal that is there, or delete it first."

    def __init__(
        self,
        detail: str | None = None,
        *,
        existing_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            existing_id=existing_id,
        )


class GoalDateMismatch(Problem):
    slug = "goal-date-mismatch"
    status = 422
    title = "The date does not go with the goal"
    meaning = "A goal by a date has a `target_date`, and one of another kind has none."
    action = "Send a `target_date` for `target_balance_by_date`, and null for other kinds."


class MoneyMoveRefused(Problem):
    slug = "money-move-refused"
    status = 422
    title = "The move leads nowhere"
    meaning = "Both ends of the move are the same, or both are left out."
    action = "Name a category at one end at least, and something else at the other."


class NotABankFile(Problem):
    slug = "not-a-bank-file"
    status = 422
    title = "Not a bank file"
    meaning = "The file is empty, is a picture, a PDF, a spreadsheet or another binary, or is no statement."
    action = "Download the statement again in one of the formats named in `expected`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        expected: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            expected=expected,
        )


class ColumnsNotFound(Problem):
    slug = "columns-not-found"
    status = 422
    title = "Columns not found"
    meaning = (
        "The file is a table, but no column was recognised as the date, or none as the amount."
    )
    action = "Ask the user which column is what, and send the file again with a `mapping`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        headings: list[str],
        sample: list[list[str]],
        mapping: object,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            headings=headings,
            sample=sample,
            mapping=mapping,
        )


class MappingRefused(Problem):
    slug = "mapping-refused"
    status = 422
    title = "Mapping does not fit"
    meaning = "The file cannot be read with this mapping: it names no date or no amount, the encoding is not known, or the file does not have such columns."
    action = "Mend the mapping as `detail` says; what the file looks like is unchanged."


class BankFileRefused(Problem):
    slug = "bank-file-refused"
    status = 422
    title = "No statement in the bank file"
    meaning = "The file is in a known format, but brings nothing to import: the bank answered the download with an error, there is no statement of an account in it, or only trades of securities; or it is XML with entities, which are never expanded."
    action = "Download the statement of a bank or card account."

    def __init__(
        self,
        detail: str | None = None,
        *,
        reason: str,
        expected: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            reason=reason,
            expected=expected,
        )


class BankFileDamaged(Problem):
    slug = "bank-file-damaged"
    status = 422
    title = "Bank file damaged"
    meaning = "The file is in a known format, but breaks off or breaks the rules of its format."
    action = "Download it again; if it stays so, use another format."

    def __init__(
        self,
        detail: str | None = None,
        *,
        expected: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            expected=expected,
        )


class BankFileTooLarge(Problem):
    slug = "bank-file-too-large"
    status = 422
    title = "Bank file too large"
    meaning = "The file has more rows than are read at once, or takes more time or memory to read."
    action = "Download shorter periods and import them one by one."


class StatementChoice(Problem):
    slug = "statement-choice"
    status = 422
    title = "Several accounts in the file"
    meaning = "The file has statements of several accounts and does not say which is meant: none has the account's `identifier`, or `statement` names one that is not there."
    action = "Let the user choose, and send the file again with `statement`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        statements: list[object],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            statements=statements,
        )


class StatementAccountMismatch(Problem):
    slug = "statement-account-mismatch"
    status = 422
    title = "Statement of another account"
    meaning = "The only account in the file has another number than the account's `identifier`."
    action = "Import it to the account it is of. If it is the same one, send the file again with `statement=1`, or change the account's `identifier`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        account_identifier: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            account_identifier=account_identifier,
        )


class StatementCurrencyMismatch(Problem):
    slug = "statement-currency-mismatch"
    status = 422
    title = "Statement in another currency"
    meaning = "The statement is in another currency than the account."
    action = "Import it to an account in the statement's currency."

    def __init__(
        self,
        detail: str | None = None,
        *,
        statement_currency: str,
        account_currency: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            statement_currency=statement_currency,
            account_currency=account_currency,
        )


class ImportAlreadyCommitted(Problem):
    slug = "import-already-committed"
    status = 409
    title = "Import already committed"
    meaning = "The import's transactions are in the account; its rows can no longer be changed."
    action = "Change the transactions, or delete the import and send the file again."


class ImportUnfinished(Problem):
    slug = "import-unfinished"
    status = 409
    title = "Import is being worked on"
    meaning = "A job reads the import's file, or enters its rows, or its file could not be read."
    action = "Wait until `get_import` shows another status, or stop the job by `cancel_import`. A file that could not be read (`unread`) is read anew by `replace_import_mapping`, or deleted and sent again."

    def __init__(
        self,
        detail: str | None = None,
        *,
        import_status: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            import_status=import_status,
        )


class ImportHasNoMapping(Problem):
    slug = "import-has-no-mapping"
    status = 409
    title = "Import has no mapping"
    meaning = (
        "Only CSV and QIF files are read with a mapping; other formats leave nothing to choose."
    )
    action = "Keep the preview as it is."


class ImportRowsUnresolved(Problem):
    slug = "import-rows-unresolved"
    status = 409
    title = "Rows unresolved"
    meaning = "Rows of the import are undecided, or have a problem and are not skipped."
    action = "Mend, accept or skip the rows named in `rows`. Those with a problem can also be skipped all at once with `skip_problems=true`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        rows: list[int],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            rows=rows,
        )


class ReconciliationFinished(Problem):
    slug = "reconciliation-finished"
    status = 409
    title = "Reconciliation finished"
    meaning = "The reconciliation is finished, and its transactions are locked."
    action = "Begin a new one, or undo the write that finished it."


class ReconciliationUnbalanced(Problem):
    slug = "reconciliation-unbalanced"
    status = 409
    title = "Reconciliation unbalanced"
    meaning = "What is cleared up to the statement's date is not the statement's balance."
    action = "Clear, enter or mend transactions until `difference` is zero, or let an adjustment be entered with `adjust`."

    def __init__(
        self,
        detail: str | None = None,
        *,
        difference: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            difference=difference,
        )


class ReconciliationTooLarge(Problem):
    slug = "reconciliation-too-large"
    status = 409
    title = "Too many transactions at once"
    meaning = (
        "Up to the statement's date, more than 10,000 transactions are cleared and not locked."
    )
    action = "Reconcile an earlier statement first."


class ChangedSince(Problem):
    slug = "changed-since"
    status = 409
    title = "Changed since"
    meaning = "Something that the write touched was changed again by a later write, or is needed by what a later write made."
    action = "Undo the later write first, or change by hand what you want to be otherwise."

    def __init__(
        self,
        detail: str | None = None,
        *,
        seq: int,
        change_set_id: UUID,
        entity: str,
        entity_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            seq=seq,
            change_set_id=change_set_id,
            entity=entity,
            entity_id=entity_id,
        )


class NotUndoable(Problem):
    slug = "not-undoable"
    status = 422
    title = "Cannot be undone"
    meaning = "The write did nothing that undoing brings back."
    action = "Do by hand what you want to be otherwise."


class ResyncRequired(Problem):
    slug = "resync-required"
    status = 410
    title = "Resync required"
    meaning = "A deletion that came after `since` is told no longer, or the book never had a change of that number."
    action = "Throw the copy away and ask for changes since 0, which brings all there is."

    def __init__(
        self,
        detail: str | None = None,
        *,
        oldest_seq: int,
        latest_seq: int,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            oldest_seq=oldest_seq,
            latest_seq=latest_seq,
        )


class TooManyWebhooks(Problem):
    slug = "too-many-webhooks"
    status = 409
    title = "Too many webhooks"
    meaning = "The account has as many webhooks as it may have."
    action = "Delete one that is no longer needed, or let one receive more kinds of events."


class WebhookAddressRefused(Problem):
    slug = "webhook-address-refused"
    status = 422
    title = "Webhook address refused"
    meaning = "Messages are not sent to such an address: it is not https, names a user or no valid host, or leads into a private network."
    action = "Use an https address of the public internet. The operator can allow others."


class SecurityNotificationsRequired(Problem):
    slug = "security-notifications-required"
    status = 422
    title = "Security notifications required"
    meaning = (
        "The preferences would keep what concerns the security of the account out of the feed."
    )
    action = "Leave `in_app` of the kinds of events whose names begin with `security.` true."


class SuggestionDecided(Problem):
    slug = "suggestion-decided"
    status = 409
    title = "Suggestion decided"
    meaning = "The suggestion was accepted or rejected before."
    action = "List the suggestions again. To change the category now, update the transaction."


class SuggestionOutdated(Problem):
    slug = "suggestion-outdated"
    status = 409
    title = "Suggestion outdated"
    meaning = "Since the suggestion was made, the transaction was deleted, split, or put into a category, or the suggested category was deleted."
    action = "Ask for categories again."


class UnanswerableQuery(Problem):
    slug = "unanswerable-query"
    status = 422
    title = "Query without an answer"
    meaning = "The query asks for things that do not go together, for example the balance of a payee, two periods of time at once, or a comparison of the whole history with what was before it."
    action = "Change the member of the query that `errors` points to, as its message says."


class TooManyRows(Problem):
    slug = "too-many-rows"
    status = 422
    title = "Too many rows"
    meaning = "The answer would have more than 10,000 rows."
    action = "Shorten the period, group by fewer or coarser dimensions, or set a limit."


class QueryTooSlow(Problem):
    slug = "query-too-slow"
    status = 422
    title = "Query too slow"
    meaning = "The query was stopped, because it looked at more entries than there was time for."
    action = "Shorten the period or drop a filter on text, and ask again."


class ChartsUnavailable(Problem):
    slug = "charts-unavailable"
    status = 503
    title = "Pictures unavailable"
    meaning = (
        "This server cannot draw; the library for it is not installed, or has stopped answering."
    )
    action = "Ask for JSON or CSV. Whoever runs the server can install it with `pip install 'centime[charts]'`."


class NotInstalled(Problem):
    slug = "not-installed"
    status = 503
    title = "Part not installed"
    meaning = "The operation needs packages that the operator of this server has not installed."
    action = "Ask the operator to install what `detail` names."


class DocumentTypeUnsupported(Problem):
    slug = "document-type-unsupported"
    status = 415
    title = "Not a kind of document that is read"
    meaning = "The file's content is none of JPEG, PNG, WebP and PDF, whatever its name and declared type say."
    action = (
        "Send the document as one of `accepted`. A HEIC picture can be shared or exported as JPEG."
    )

    def __init__(
        self,
        detail: str | None = None,
        *,
        found: str,
        accepted: list[str],
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            found=found,
            accepted=accepted,
        )


class DocumentTooLarge(Problem):
    slug = "document-too-large"
    status = 413
    title = "Document too large"
    meaning = "The file has more bytes than the server reads."
    action = "Send a smaller picture, or the PDF in parts; `detail` names the limit."


class DocumentNotRead(Problem):
    slug = "document-not-read"
    status = 409
    title = "Document not read"
    meaning = "The document waits, is being read just now, or could not be read."
    action = "While `document_status` is queued, reading or extracting, ask for the document until it is done. If it is failed, the document's `problem` says why."

    def __init__(
        self,
        detail: str | None = None,
        *,
        document_status: str,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            document_status=document_status,
        )


class DocumentAlreadyEntered(Problem):
    slug = "document-already-entered"
    status = 409
    title = "Document already entered"
    meaning = "A transaction was made of this document, and it still exists."
    action = "Change that transaction, or delete it first."

    def __init__(
        self,
        detail: str | None = None,
        *,
        transaction_id: UUID,
        errors: tuple[Invalid, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            detail,
            errors=errors,
            headers=headers,
            transaction_id=transaction_id,
        )


CATALOGUE: Final[dict[str, type[Problem]]] = {
    problem.slug: problem
    for problem in (
        BadRequest,
        Unauthenticated,
        StepUpRequired,
        InsufficientScope,
        InsufficientRole,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        IdempotencyKeyInFlight,
        PreconditionFailed,
        BodyTooLarge,
        UnsupportedMediaType,
        InvalidInput,
        IdempotencyKeyReused,
        RateLimited,
        InternalError,
        NotImplemented,
        Unavailable,
        EmailTaken,
        RegistrationClosed,
        WeakPassword,
        InvalidCredentials,
        ProviderAnswerRefused,
        ProviderEmailUnverified,
        ProviderUnavailable,
        RedirectUriRefused,
        IdentityTaken,
        TooManyIdentities,
        LastWayIn,
        WrongPassword,
        LoginDelayed,
        SecondFactorRequired,
        InvalidLoginChallenge,
        ProofRefused,
        PasskeyCopied,
        InvalidPasskey,
        PasskeyExists,
        TooManyFactors,
        SecondFactorMissing,
        InvalidRefreshToken,
        RefreshTokenReused,
        SessionRequired,
        BookNotFound,
        TooManyTokens,
        RedirectRefused,
        AuthorizationRequestRefused,
        UnsupportedResponseType,
        UnauthorizedClient,
        InvalidScope,
        InvalidClient,
        TokenRequestRefused,
        UnsupportedGrantType,
        InvalidGrant,
        AuthorizationPending,
        SlowDown,
        AccessDenied,
        ExpiredToken,
        UserCodeUnknown,
        ProofTooOld,
        ScopeNotAsked,
        TooManyClients,
        ClientMetadataRefused,
        ClientIsPublic,
        AccountDeleted,
        AccountLocked,
        FactorUnreadable,
        OwnAccount,
        SharedBooksRemain,
        EmailVerified,
        MailNotConfigured,
        LinkNotValid,
        UnknownCurrency,
        UnknownTimeZone,
        NameTaken,
        LastOwner,
        TooManyInvitations,
        InvitationNotFound,
        InvitationForAnother,
        AlreadyMember,
        NotOwnTransaction,
        AccountKindMismatch,
        AccountInUse,
        AccountClosed,
        AccountNotEmpty,
        CategoryGroupInUse,
        TooManyCategories,
        TooManyTags,
        CategoryInUse,
        CategoryMoveRefused,
        PayeeInUse,
        PayeeMoveRefused,
        OrderMismatch,
        CategoryNotAssignable,
        TooManyRules,
        RuleRunUnfinished,
        ExpressionRefused,
        SharesUnbalanced,
        ConflictingFields,
        SplitsUnbalanced,
        OffBudgetTakesNoCategory,
        TransferToSameAccount,
        TransferNeedsCategory,
        TransferTakesNoCategory,
        TransferAmountMismatch,
        NotAMatch,
        NotMatched,
        NotDeleted,
        TooManyTransactions,
        VersionDiffers,
        NamedTwice,
        MissingRate,
        AttachmentTypeUnsupported,
        AttachmentTooLarge,
        TooManyAttachments,
        AttachmentNotScanned,
        AttachmentInfected,
        RangeNotSatisfiable,
        ImportProfileExists,
        TooManyImportProfiles,
        TooManyExports,
        ExportNotReady,
        RateExists,
        SameCurrency,
        RatesFileRefused,
        RatesFileTooLarge,
        RatesNotFetched,
        DateOutOfRange,
        DateRangeRefused,
        AmountOutOfRange,
        ExternalIdTaken,
        RecurrenceRefused,
        OccurrencePosted,
        TooManySchedules,
        TransactionReconciled,
        MonthOutOfRange,
        HoldTooLarge,
        CategoryNotOverspent,
        NothingToCoverWith,
        LimitPeriodMismatch,
        LimitCoversNothing,
        CategoryHasGoal,
        GoalDateMismatch,
        MoneyMoveRefused,
        NotABankFile,
        ColumnsNotFound,
        MappingRefused,
        BankFileRefused,
        BankFileDamaged,
        BankFileTooLarge,
        StatementChoice,
        StatementAccountMismatch,
        StatementCurrencyMismatch,
        ImportAlreadyCommitted,
        ImportUnfinished,
        ImportHasNoMapping,
        ImportRowsUnresolved,
        ReconciliationFinished,
        ReconciliationUnbalanced,
        ReconciliationTooLarge,
        ChangedSince,
        NotUndoable,
        ResyncRequired,
        TooManyWebhooks,
        WebhookAddressRefused,
        SecurityNotificationsRequired,
        SuggestionDecided,
        SuggestionOutdated,
        UnanswerableQuery,
        TooManyRows,
        QueryTooSlow,
        ChartsUnavailable,
        NotInstalled,
        DocumentTypeUnsupported,
        DocumentTooLarge,
        DocumentNotRead,
        DocumentAlreadyEntered,
    )
}
"""All problems by slug."""
