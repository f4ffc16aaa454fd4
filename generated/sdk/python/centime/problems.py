"""The problem catalogue: one exception a slug."""

from typing import Any, Final

from centime.errors import Problem


class BadRequest(Problem):
    """The request cannot be read at all, for example because its body is no JSON.

    Send well-formed JSON in UTF-8 with the Content-Type that the operation names.
    """

    slug = "bad-request"


class Unauthenticated(Problem):
    """The request carries no access token, or one that is unknown, expired or revoked.

    Log in or refresh the access token, and send it as a bearer token.
    """

    slug = "unauthenticated"


class StepUpRequired(Problem):
    """The account has a second factor, and this operation asks that it was used a short while ago. The access token says by `acr` and `auth_time` how and when the caller was authenticated; here that is not enough (RFC 9470, `insufficient_user_authentication`).

    Ask the person for a second factor, send it to `verify_second_factor`, and repeat the request with the access token that this gives.
    """

    slug = "step-up-required"

    @property
    def acr_values(self) -> str | None:
        """The `acr` that is asked for."""
        value: str | None = self.members.get("acr_values")
        return value

    @property
    def max_age(self) -> int | None:
        """At most how many seconds may have passed since `auth_time`."""
        value: int | None = self.members.get("max_age")
        return value


class InsufficientScope(Problem):
    """The token is valid, but was not given the scope that this operation asks for.

    Use a token with the scope named in `detail`.
    """

    slug = "insufficient-scope"


class InsufficientRole(Problem):
    """The caller is a member of the book, but this operation asks for a higher role.

    Ask an owner of the book for the role named in `detail`.
    """

    slug = "insufficient-role"


class NotFound(Problem):
    """There is no such thing, or the caller may not know that there is.

    Check the id. Things of other people's books look like things that do not exist.
    """

    slug = "not-found"


class MethodNotAllowed(Problem):
    """The path exists, but not with this method.

    Use one of the methods named in the `Allow` header.
    """

    slug = "method-not-allowed"


class NotAcceptable(Problem):
    """The `Accept` header leaves no media type that the operation can give.

    Accept one of the media types named in `detail`.
    """

    slug = "not-acceptable"


class IdempotencyKeyInFlight(Problem):
    """A request with the same Idempotency-Key is still being worked on.

    Wait as long as `Retry-After` says and send the same request again.
    """

    slug = "idempotency-key-in-flight"


class PreconditionFailed(Problem):
    """The resource has changed since the version named in `If-Match`.

    Get the resource again, redo the change on the new version and send its ETag.
    """

    slug = "precondition-failed"


class BodyTooLarge(Problem):
    """The request body is larger than the operation takes.

    Send less at once; `detail` names the limit.
    """

    slug = "body-too-large"


class UnsupportedMediaType(Problem):
    """The body's Content-Type is none that the operation reads.

    Send one of the media types named in `detail`.
    """

    slug = "unsupported-media-type"


class InvalidInput(Problem):
    """A parameter or a field of the body is not as the specification says.

    Mend the places named in `errors`.
    """

    slug = "invalid-input"


class IdempotencyKeyReused(Problem):
    """The same Idempotency-Key came before with another request.

    Use a new key for a new request, and the same key only to repeat the same one.
    """

    slug = "idempotency-key-reused"


class RateLimited(Problem):
    """The caller has used up its share of this class of operations.

    Wait as long as `Retry-After` says.
    """

    slug = "rate-limited"


class InternalError(Problem):
    """The server met a fault of its own.

    Try again later; if it stays, report it with the `trace_id`.
    """

    slug = "internal-error"


class NotImplemented(Problem):
    """The operation is specified, but this server does not implement it yet.

    Use a newer server.
    """

    slug = "not-implemented"


class Unavailable(Problem):
    """Something the server needs does not answer just now, or it is busy or shutting down.

    Try again after `Retry-After`.
    """

    slug = "unavailable"


class EmailTaken(Problem):
    """There is an account with this e-mail address already.

    Log in to that account, or register with another address.
    """

    slug = "email-taken"


class RegistrationClosed(Problem):
    """The operator of this server does not let anybody open an account.

    Ask the operator for an account.
    """

    slug = "registration-closed"


class WeakPassword(Problem):
    """The password is short of the strength the server asks for: it stands in lists of known passwords, or follows from words, dates, keyboard rows or the person's own details.

    Choose another one; `suggestions` says how. A few words picked at random do well.
    """

    slug = "weak-password"

    @property
    def score(self) -> int | None:
        """How hard the password is to guess, from 0 to 4; 3 is asked for."""
        value: int | None = self.members.get("score")
        return value

    @property
    def suggestions(self) -> list[Any] | None:
        """What would make it better, for people."""
        value: list[Any] | None = self.members.get("suggestions")
        return value


class InvalidCredentials(Problem):
    """There is no account with this e-mail address, or the password is another one. The answer is the same for both.

    Correct them, or reset the password.
    """

    slug = "invalid-credentials"


class ProviderAnswerRefused(Problem):
    """What the provider led the browser back with does not go with the login that was begun here: the handle is unknown, was used or is too old, or the state or the issuer is another one; or the provider refused the code; or what it says of the person does not stand up to checking (RFC 9700, OpenID Connect Core 3.1.3.7). `detail` says which.

    Begin again with `begin_provider_login`. If it stays so, tell the operator of this server.
    """

    slug = "provider-answer-refused"


class ProviderEmailUnverified(Problem):
    """There is no account for this identity yet, and the provider tells no address of it, or none that it says to have verified.

    Verify the address at the provider; or register here, and add the identity with `create_identity`.
    """

    slug = "provider-email-unverified"


class ProviderUnavailable(Problem):
    """The provider cannot be reached, takes too long, or answers what no provider of OpenID Connect answers; or does not know this server as its client.

    Try again later, or log in another way. The log of this server says more to its operator.
    """

    slug = "provider-unavailable"


class RedirectUriRefused(Problem):
    """The `redirect_uri` is none of the pages that the operator lets providers lead back to.

    Send one that is allowed, letter by letter; the operator allows them by `CENTIME_PROVIDER_CALLBACKS`.
    """

    slug = "redirect-uri-refused"


class IdentityTaken(Problem):
    """The identity signs in to an account already, this one or another.

    Log out and sign in with the identity; or take it away there first.
    """

    slug = "identity-taken"


class TooManyIdentities(Problem):
    """The account has as many identities as an account may have.

    Remove one with `delete_identity`.
    """

    slug = "too-many-identities"


class LastWayIn(Problem):
    """The account has no password, no passkey and no other identity of a provider that this server knows: without this identity nobody could log in to it.

    Set a password with `forgot_password`, or add a passkey, and try again.
    """

    slug = "last-way-in"


class WrongPassword(Problem):
    """The body's password is not that of the account that is logged in. It counts as a failed login.

    Send the account's password, or log out and reset it.
    """

    slug = "wrong-password"


class LoginDelayed(Problem):
    """There were several failed logins for this account or from this address. The wait doubles with each further failure, up to fifteen minutes, and ends by itself.

    Wait as long as `Retry-After` says. Until then even the right password is not looked at.
    """

    slug = "login-delayed"


class SecondFactorRequired(Problem):
    """The password is right, or the provider has vouched, and the account has a second factor. Nobody is logged in yet: `challenge` stands for what was shown so far. It works once, for this account, for five minutes, and only while the password stays what it is.

    Send `challenge` to `complete_login` with one of the `methods`: a code of the authenticator app, what a passkey answers to the options of `begin_passkey_authentication`, or a recovery code.
    """

    slug = "second-factor-required"

    @property
    def challenge(self) -> str | None:
        """What `complete_login` takes as `challenge`."""
        value: str | None = self.members.get("challenge")
        return value

    @property
    def methods(self) -> list[Any] | None:
        """What the account can be proved by, the usual one first."""
        value: list[Any] | None = self.members.get("methods")
        return value

    @property
    def expires_at(self) -> str | None:
        """Until when the challenge works."""
        value: str | None = self.members.get("expires_at")
        return value


class InvalidLoginChallenge(Problem):
    """The challenge is unknown, was used, or has run out; or the password was changed since.

    Log in again from the beginning.
    """

    slug = "invalid-login-challenge"


class ProofRefused(Problem):
    """The code is wrong, too old, or was used before; or the passkey is not known here, or did not answer the challenge of options that still work. The answer does not say which. Failures are counted: after several, the next tries have to wait.

    Wait for the next code and send that, or ask the passkey again with new options.
    """

    slug = "proof-refused"


class PasskeyCopied(Problem):
    """The passkey's counter went back, so there may be a copy of it. It has proved nothing, and the account's owner is told (`security.passkey_copied`).

    Log in another way, and delete the passkey.
    """

    slug = "passkey-copied"


class InvalidPasskey(Problem):
    """What the authenticator answered does not go with the options of `begin_passkey_registration`, or they were used or are too old; or it did not verify its user, or the page is none of the origins that the operator allows.

    Get new options and ask the authenticator again.
    """

    slug = "invalid-passkey"


class PasskeyExists(Problem):
    """The authenticator's passkey is registered, for this account or for another one.

    Use the passkey that is there; the options name the account's own.
    """

    slug = "passkey-exists"


class TooManyFactors(Problem):
    """The account has as many authenticator apps or passkeys as it may have.

    Remove one that is no longer in use.
    """

    slug = "too-many-factors"


class SecondFactorMissing(Problem):
    """Recovery codes stand in for a second factor, and the account has none.

    Set up an authenticator app or a passkey first.
    """

    slug = "second-factor-missing"


class InvalidRefreshToken(Problem):
    """The refresh token is unknown or has run out, or its session has ended.

    Log in again.
    """

    slug = "invalid-refresh-token"


class RefreshTokenReused(Problem):
    """The refresh token had been used before, more than ten seconds ago. Somebody else may hold a copy of it, so its whole session has been ended.

    Log in again. If no program of yours kept an old token, change your password.
    """

    slug = "refresh-token-reused"


class SessionRequired(Problem):
    """A personal access token was used for something that only a logged-in person may do.

    Log in, and use the access token that this gives.
    """

    slug = "session-required"


class BookNotFound(Problem):
    """The body names a book that does not exist, or that the caller is no member of.

    Name books of the caller's only, or leave `book_ids` out to allow all of them.
    """

    slug = "book-not-found"


class TooManyTokens(Problem):
    """The account has as many personal access tokens as it may have.

    Revoke one that is no longer needed.
    """

    slug = "too-many-tokens"


class RedirectRefused(Problem):
    """The client is unknown, or the redirect URI is none of its own. Nothing is sent there: whoever made the request may be a stranger to both.

    Use the client's id, and one of its redirect URIs character by character.
    """

    slug = "redirect-refused"


class AuthorizationRequestRefused(Problem):
    """The request lacks something, or says it wrongly; most often PKCE's challenge, which is always asked for, by S256.

    Send a `code_challenge` of 43 characters with `code_challenge_method=S256`.
    """

    slug = "authorization-request-refused"


class UnsupportedResponseType(Problem):
    """The client asks for something else than a code.

    Send `response_type=code`.
    """

    slug = "unsupported-response-type"


class UnauthorizedClient(Problem):
    """The client is not registered for this grant type.

    Add the grant type to the client, or use one that it has.
    """

    slug = "unauthorized-client"


class InvalidScope(Problem):
    """A scope is unknown, or is none that the client or the grant has.

    Ask for scopes that the client is registered for.
    """

    slug = "invalid-scope"


class InvalidClient(Problem):
    """The client is unknown, or its secret is missing or wrong.

    Send the client's id with its secret, by HTTP Basic or in the form.
    """

    slug = "invalid-client"


class TokenRequestRefused(Problem):
    """The request lacks a field that its grant type needs.

    Send the field named in the description.
    """

    slug = "token-request-refused"


class UnsupportedGrantType(Problem):
    """There is no such grant type here.

    Use one of `grant_types_supported` of the server's metadata.
    """

    slug = "unsupported-grant-type"


class InvalidGrant(Problem):
    """The code or refresh token is unknown, was used, is too old, or is another client's; or the redirect URI or the verifier is not that of the code. One that was used before ends all that it gave.

    Ask the person again, with a new authorization request.
    """

    slug = "invalid-grant"


class AuthorizationPending(Problem):
    """Nobody has answered yet what the device asks.

    Ask again after the interval.
    """

    slug = "authorization-pending"


class SlowDown(Problem):
    """The device asks more often than it may. The interval is five seconds longer from now on.

    Wait longer between two requests.
    """

    slug = "slow-down"


class AccessDenied(Problem):
    """Whoever was asked turned the device away.

    Tell the person; ask no more with this code.
    """

    slug = "access-denied"


class ExpiredToken(Problem):
    """Nobody answered in time what the device asks.

    Begin again with `authorize_device`.
    """

    slug = "expired-token"


class UserCodeUnknown(Problem):
    """No device shows this code, or it was answered already, or is too old.

    Look at the device again, and type what it shows.
    """

    slug = "user-code-unknown"


class ProofTooOld(Problem):
    """The client asks that it was proved a short while ago who is there.

    Call `reauthenticate` or `verify_second_factor`, then accept again.
    """

    slug = "proof-too-old"


class ScopeNotAsked(Problem):
    """The client did not ask for one of the scopes that it would be given.

    Give it scopes that `get_consent` lists.
    """

    slug = "scope-not-asked"


class TooManyClients(Problem):
    """The account has registered as many OAuth clients as it may have.

    Take one away that is no longer needed.
    """

    slug = "too-many-clients"


class ClientMetadataRefused(Problem):
    """What is said of the client does not go together: a public client cannot act for itself, and one that gets codes says where people come back to.

    Change the field named in `errors`.
    """

    slug = "client-metadata-refused"


class ClientIsPublic(Problem):
    """A public client has no secret, for whoever has the program could read it.

    Register a confidential client, if it runs where nobody can read its secret.
    """

    slug = "client-is-public"


class AccountDeleted(Problem):
    """The password is right, but the account was deleted. It can be brought back for a while.

    Send the same address and password to `restore_me`, then log in.
    """

    slug = "account-deleted"

    @property
    def restorable_until(self) -> str | None:
        """When it will be erased."""
        value: str | None = self.members.get("restorable_until")
        return value


class AccountLocked(Problem):
    """The proof is right, but an admin of this server has locked the account.

    Ask those who run the server; logging in again does not help.
    """

    slug = "account-locked"


class FactorUnreadable(Problem):
    """The server cannot read the app's secret any more: a secret that it was kept under was taken out of the server's configuration.

    Use a recovery code or a passkey, then set the app up anew. Whoever runs the server can put the old secret back, behind the new one.
    """

    slug = "factor-unreadable"


class OwnAccount(Problem):
    """Admins do not lock themselves, and do not decide whether they are admins: a server would be left without one.

    Ask another admin.
    """

    slug = "own-account"


class SharedBooksRemain(Problem):
    """Others share books that the caller alone owns, and a book is never without an owner.

    Make somebody else an owner of the books named in `book_ids`, or delete them.
    """

    slug = "shared-books-remain"

    @property
    def book_ids(self) -> list[Any] | None:
        """Those books, or the first 200 of them."""
        value: list[Any] | None = self.members.get("book_ids")
        return value


class EmailVerified(Problem):
    """The account's address has been verified; there is nothing left to show.

    Nothing needs to be done.
    """

    slug = "email-verified"


class MailNotConfigured(Problem):
    """The operation needs a mail to be sent, and this server has no mail server to send it by.

    Ask the operator, who can set one (`CENTIME_SMTP_URL`).
    """

    slug = "mail-not-configured"


class LinkNotValid(Problem):
    """The token is none of a link that this server has sent, or it was used, has run out, or is about an account that has changed since. The answer is the same for all of these.

    Ask for another mail.
    """

    slug = "link-not-valid"


class UnknownCurrency(Problem):
    """The code looks like a currency of ISO 4217, but is none that money is kept in.

    Send the code of a currency in use, such as EUR.
    """

    slug = "unknown-currency"

    @property
    def currency(self) -> str | None:
        """The code that is not known."""
        value: str | None = self.members.get("currency")
        return value


class UnknownTimeZone(Problem):
    """The IANA time zone database has no zone of this name.

    Send the name of a zone, such as Europe/Amsterdam; an abbreviation such as CET will not do.
    """

    slug = "unknown-time-zone"

    @property
    def time_zone(self) -> str | None:
        """The name that is not known."""
        value: str | None = self.members.get("time_zone")
        return value


class NameTaken(Problem):
    """Something of the same sort has this name already, perhaps in other case. Accounts, category groups, payees, tags, rules and import profiles have names of their own in the book, categories in their group.

    Use the one there is, named by `existing_id`, or choose another name.
    """

    slug = "name-taken"

    @property
    def existing_id(self) -> str | None:
        """What has the name."""
        value: str | None = self.members.get("existing_id")
        return value


class LastOwner(Problem):
    """The member is the book's only owner, and a book is never without one.

    Make somebody else an owner first, or delete the book.
    """

    slug = "last-owner"


class TooManyInvitations(Problem):
    """As many invitations are open as a book may have, or the caller has had as many mailed to the address within a day as a mailbox should get.

    Take back those that are no longer needed; or hand over the token of an invitation without an address.
    """

    slug = "too-many-invitations"


class InvitationNotFound(Problem):
    """No invitation has this token, or it was accepted or taken back, or is too old. One that is named by its id is there only for an account whose verified address it names.

    Verify the address of your account, or ask an owner of the book for a new invitation.
    """

    slug = "invitation-not-found"


class InvitationForAnother(Problem):
    """The invitation names an e-mail address, which is not that of the caller's account.

    Log in to the account of that address, or ask for an invitation to this one.
    """

    slug = "invitation-for-another"


class AlreadyMember(Problem):
    """The caller is a member of the book that the invitation is to. The invitation stays open.

    An owner can give the member another role.
    """

    slug = "already-member"


class NotOwnTransaction(Problem):
    """A contributor changes, splits, matches, deletes and restores only what the contributor has entered.

    Ask an editor or an owner of the book to do it, or for the role editor.
    """

    slug = "not-own-transaction"


class AccountKindMismatch(Problem):
    """The account's subtype is none of its kind, or it is equity on budget. Assets are checking, savings, cash, investment, property, receivable or other; liabilities credit_card, loan, mortgage or other; equity is other, and off budget.

    Send a subtype that goes with the kind, or another kind.
    """

    slug = "account-kind-mismatch"


class AccountInUse(Problem):
    """The account has transactions, which would be lost with it, or schedules.

    Close it instead.
    """

    slug = "account-in-use"


class AccountClosed(Problem):
    """The account is closed, so that nothing comes to it, goes from it or changes on it.

    Open it again, or use another account.
    """

    slug = "account-closed"

    @property
    def account_id(self) -> str | None:
        """The account that is closed."""
        value: str | None = self.members.get("account_id")
        return value


class AccountNotEmpty(Problem):
    """Something is on the account, or is owed on it, and nothing says where it shall go.

    Name the account it goes to as `transfer_account_id` of `close_account`.
    """

    slug = "account-not-empty"

    @property
    def balance(self) -> int | None:
        """What is on the account."""
        value: int | None = self.members.get("balance")
        return value


class CategoryGroupInUse(Problem):
    """There are categories in the group.

    Move its categories to other groups, or delete them first.
    """

    slug = "category-group-in-use"


class TooManyCategories(Problem):
    """The book has as many categories as a book may have.

    Delete categories that are no longer needed.
    """

    slug = "too-many-categories"


class TooManyTags(Problem):
    """The book or the transaction has as many tags as it may have, 2,000 or 20.

    Delete tags that are no longer needed, or take others off.
    """

    slug = "too-many-tags"


class CategoryInUse(Problem):
    """The category has transactions, assignments or schedules, and nothing says what shall become of them.

    Name the category that takes them over in `move_to`, or hide the category instead.
    """

    slug = "category-in-use"


class CategoryMoveRefused(Problem):
    """`move_to` is the category itself, or is of the other kind.

    Name another category of the same kind.
    """

    slug = "category-move-refused"


class PayeeInUse(Problem):
    """The payee has transactions or schedules, and nothing says what shall become of them.

    Name the payee that takes them over in `move_to`.
    """

    slug = "payee-in-use"


class PayeeMoveRefused(Problem):
    """A payee cannot take over its own transactions.

    Name another payee.
    """

    slug = "payee-move-refused"


class OrderMismatch(Problem):
    """An order is given as a whole, and this one leaves out some of what is there, or names what stands elsewhere. Perhaps somebody added or moved something since it was read.

    Read what there is again, and send exactly that in its new order.
    """

    slug = "order-mismatch"

    @property
    def missing(self) -> list[Any] | None:
        """What the order leaves out, as far as the first 100."""
        value: list[Any] | None = self.members.get("missing")
        return value

    @property
    def misplaced(self) -> list[Any] | None:
        """What the order names and stands elsewhere, as far as the first 100."""
        value: list[Any] | None = self.members.get("misplaced")
        return value


class CategoryNotAssignable(Problem):
    """The category is for income. Its money is ready to assign and needs no envelope.

    Assign to an expense category.
    """

    slug = "category-not-assignable"


class TooManyRules(Problem):
    """The book has as many rules as a book may have.

    Delete rules that are no longer needed, or give one more conditions.
    """

    slug = "too-many-rules"


class RuleRunUnfinished(Problem):
    """A book's rules are run once at a time, and a run waits or goes on.

    Wait until the run named by `rule_run_id` has ended.
    """

    slug = "rule-run-unfinished"

    @property
    def rule_run_id(self) -> str | None:
        """The run."""
        value: str | None = self.members.get("rule_run_id")
        return value


class ExpressionRefused(Problem):
    """An expression of `matches` is none that RE2 reads, or one that would take too much room: RE2 has no back-references and no look-around, and repetitions of repetitions grow.

    Write the expression named by `pointer` otherwise, or as several values or conditions.
    """

    slug = "expression-refused"

    @property
    def pointer(self) -> str | None:
        """Where in the rule the expression stands (a JSON pointer)."""
        value: str | None = self.members.get("pointer")
        return value


class SharesUnbalanced(Problem):
    """A split of a rule has one part that takes the remainder, and the percentages of the others are 100 at most.

    Make one part the remainder, or lower the percentages.
    """

    slug = "shares-unbalanced"

    @property
    def pointer(self) -> str | None:
        """Where in the rule the split stands (a JSON pointer)."""
        value: str | None = self.members.get("pointer")
        return value


class ConflictingFields(Problem):
    """The body gives two things of which there can be one: a payee by id and by name, a category and splits, splits and a transfer, or the amount of a transfer without its account. Or it gives none of two, of which there must be one: a file, or its address; an invitation's token, or its id.

    Send one of the fields named in `fields`.
    """

    slug = "conflicting-fields"

    @property
    def fields(self) -> list[Any] | None:
        """The fields that exclude each other."""
        value: list[Any] | None = self.members.get("fields")
        return value


class SplitsUnbalanced(Problem):
    """The amounts of the splits sum to something else than the amount of the transaction.

    Change the splits or the amount; with a new amount, send the splits anew.
    """

    slug = "splits-unbalanced"

    @property
    def amount(self) -> int | None:
        """The amount of the transaction."""
        value: int | None = self.members.get("amount")
        return value

    @property
    def splits_total(self) -> int | None:
        """What the splits sum to."""
        value: int | None = self.members.get("splits_total")
        return value


class OffBudgetTakesNoCategory(Problem):
    """The account is off budget, so its money is outside the categories and months.

    Leave out `category_id` and `splits`. Money that leaves the budget for the account is a transfer from an account on budget, and that has a category.
    """

    slug = "off-budget-takes-no-category"


class TransferToSameAccount(Problem):
    """Both ends of the transfer are one account.

    Name another account in `transfer_account_id`.
    """

    slug = "transfer-to-same-account"


class TransferNeedsCategory(Problem):
    """One of the accounts is on budget and the other is not, so money leaves or enters the budget.

    Send the `category_id` that the money is taken from or goes to.
    """

    slug = "transfer-needs-category"


class TransferTakesNoCategory(Problem):
    """Both accounts are on budget, or both are off it, so the transfer spends nothing.

    Leave `category_id` out.
    """

    slug = "transfer-takes-no-category"


class TransferAmountMismatch(Problem):
    """The accounts have different currencies and `transfer_amount` is missing or has the sign of `amount`; or they have the same one, and it is not exactly `-amount`.

    Send what arrives on the other account, in its currency, with the opposite sign.
    """

    slug = "transfer-amount-mismatch"


class NotAMatch(Problem):
    """The two transactions can neither be one (on one account, one pending and the other not, of one direction) nor be the two halves of a transfer (on two accounts, of opposite amounts).

    Choose another transaction, or change one of them first.
    """

    slug = "not-a-match"


class NotMatched(Problem):
    """The transaction was not matched with another one, or that one is there again.

    Nothing has to be done; read it as it is.
    """

    slug = "not-matched"


class NotDeleted(Problem):
    """What should be restored is there already.

    Nothing has to be done; read it as it is.
    """

    slug = "not-deleted"


class TooManyTransactions(Problem):
    """One request may create, change and delete up to 1,000 transactions together.

    Send them in several requests, or narrow the filter, such as by dates.
    """

    slug = "too-many-transactions"


class VersionDiffers(Problem):
    """A row was meant for another version of its transaction, which was changed since.

    Read the transaction again, and send the row as it should be now.
    """

    slug = "version-differs"


class NamedTwice(Problem):
    """The request changes or deletes one transaction more than once.

    Name each transaction once; put all changes of it into one.
    """

    slug = "named-twice"


class MissingRate(Problem):
    """An amount has to be converted, and the book has no rate of the two currencies that holds on its date: neither one of the two, nor two that can be crossed.

    Send an `exchange_rate` with it, or enter a rate first (`create_rate`, `import_rates`). Nothing is ever converted at 1 to 1.
    """

    slug = "missing-rate"

    @property
    def from_currency(self) -> str | None:
        """The currency of the amount."""
        value: str | None = self.members.get("from_currency")
        return value

    @property
    def to_currency(self) -> str | None:
        """The currency to convert it to."""
        value: str | None = self.members.get("to_currency")
        return value

    @property
    def date(self) -> str | None:
        """The date the rate is needed for."""
        value: str | None = self.members.get("date")
        return value


class AttachmentTypeUnsupported(Problem):
    """The file's content is none of JPEG, PNG, WebP, GIF, HEIC, PDF and plain text, whatever its name and declared type say.

    Send the file as one of `accepted`, such as a PDF of it.
    """

    slug = "attachment-type-unsupported"

    @property
    def accepted(self) -> list[Any] | None:
        """The media types that are kept."""
        value: list[Any] | None = self.members.get("accepted")
        return value


class AttachmentTooLarge(Problem):
    """The file has more bytes than the server keeps of one.

    Send a smaller picture, or the PDF in parts; `detail` names the limit.
    """

    slug = "attachment-too-large"


class TooManyAttachments(Problem):
    """The transaction has as many attachments as a transaction may have.

    Delete one that is not needed.
    """

    slug = "too-many-attachments"


class AttachmentNotScanned(Problem):
    """The server has a virus scanner, and it has not answered yet.

    Ask again in some seconds; `scan_status` of the attachment says when it has.
    """

    slug = "attachment-not-scanned"


class AttachmentInfected(Problem):
    """The virus scanner found something in the file. It is kept from everybody.

    Delete the attachment, and look at where the file came from.
    """

    slug = "attachment-infected"


class RangeNotSatisfiable(Problem):
    """The file has none of the bytes that `Range` asks for.

    Ask for a range within `size`, or leave Range out.
    """

    slug = "range-not-satisfiable"

    @property
    def size(self) -> int | None:
        """How many bytes the file has."""
        value: int | None = self.members.get("size")
        return value


class ImportProfileExists(Problem):
    """The book has an import profile for these headings already.

    Change the one there is, named by `existing_id`.
    """

    slug = "import-profile-exists"

    @property
    def existing_id(self) -> str | None:
        """What has the headings."""
        value: str | None = self.members.get("existing_id")
        return value


class TooManyImportProfiles(Problem):
    """The book has as many import profiles as it may have, 500.

    Delete profiles that are no longer needed.
    """

    slug = "too-many-import-profiles"


class TooManyExports(Problem):
    """There are as many exports that are not written yet as there may be at once, of the book or of the person; or as many of the person as are kept.

    Wait until one of them is done or expires; one of a book can be deleted.
    """

    slug = "too-many-exports"


class ExportNotReady(Problem):
    """The file is not written yet, or could not be written.

    Ask `get_export` or `get_personal_export` for its status; where that is `failed`, export anew.
    """

    slug = "export-not-ready"


class RateExists(Problem):
    """The book has a rate of the two currencies of this day already.

    Keep it, or put another in its place with `replace_rate`.
    """

    slug = "rate-exists"


class SameCurrency(Problem):
    """The rate is of a currency in the same currency, which is always 1.

    Name two currencies.
    """

    slug = "same-currency"


class RatesFileRefused(Problem):
    """The file is none of the ECB's reference rates, breaks its form, is XML with entities, which are never expanded, or is a zip archive with other than one file.

    Download the file again as XML or CSV, and send it as it is.
    """

    slug = "rates-file-refused"


class RatesFileTooLarge(Problem):
    """The file has more bytes or rates than are read at once, or takes too long to read.

    Say which `currencies` are wanted, and from which day on in `date_from`.
    """

    slug = "rates-file-too-large"


class RatesNotFetched(Problem):
    """The address is none that the server calls, did not answer, or answered with something else than a file. Addresses within the server's own network are never called.

    Check the address, or download the file and send it as `file`.
    """

    slug = "rates-not-fetched"


class DateOutOfRange(Problem):
    """The date lies before 1900 or after 2199.

    Send a date between 1900-01-01 and 2199-12-31.
    """

    slug = "date-out-of-range"


class DateRangeRefused(Problem):
    """The range ends before it begins, or has more than 400 periods.

    Shorten the range, or ask for longer periods.
    """

    slug = "date-range-refused"


class AmountOutOfRange(Problem):
    """An amount passes 999,999,999,999 minor units once it is converted, or 9,007,199,254,740,991 once it is added to others.

    Check the amount and the rate for digits too many.
    """

    slug = "amount-out-of-range"


class ExternalIdTaken(Problem):
    """Another transaction of the account has this external id.

    Look at that transaction; it is most likely the same one.
    """

    slug = "external-id-taken"

    @property
    def transaction_id(self) -> str | None:
        """The transaction that has it."""
        value: str | None = self.members.get("transaction_id")
        return value


class RecurrenceRefused(Problem):
    """The rule is not of the form of RFC 5545, has a part that schedules do not know, or gives no day at all.

    Put the part right that `part` names, or begin with `FREQ=MONTHLY`.
    """

    slug = "recurrence-refused"

    @property
    def part(self) -> str | None:
        """The part that is wrong; RRULE if it is the rule as a whole."""
        value: str | None = self.members.get("part")
        return value


class OccurrencePosted(Problem):
    """The transaction of this occurrence was entered before, by somebody or by the service.

    Look at the transaction named in `transaction_id`; to enter another, delete it first.
    """

    slug = "occurrence-posted"

    @property
    def transaction_id(self) -> str | None:
        """The transaction."""
        value: str | None = self.members.get("transaction_id")
        return value


class TooManySchedules(Problem):
    """The book has as many schedules as a book may have.

    Delete schedules that are no longer needed.
    """

    slug = "too-many-schedules"


class TransactionReconciled(Problem):
    """The change touches a transaction that was checked against a statement, and so is locked, or several such transactions.

    If the change is right all the same, send it again with `unlock=true`.
    """

    slug = "transaction-reconciled"


class MonthOutOfRange(Problem):
    """Money can be assigned from the book's first month to ten years from now.

    Choose a month in that range, or move the book's first month.
    """

    slug = "month-out-of-range"

    @property
    def first(self) -> str | None:
        """The first month of the range."""
        value: str | None = self.members.get("first")
        return value

    @property
    def last(self) -> str | None:
        """The last month of the range."""
        value: str | None = self.members.get("last")
        return value


class HoldTooLarge(Problem):
    """Only what is ready to assign can be kept for the next month.

    Hold `most` or less, or take money out of categories first.
    """

    slug = "hold-too-large"

    @property
    def most(self) -> int | None:
        """What can be held at most in this month."""
        value: int | None = self.members.get("most")
        return value


class CategoryNotOverspent(Problem):
    """The category has nothing below zero in this month, so there is nothing to cover.

    Look at the month again; or move money to it with a money move.
    """

    slug = "category-not-overspent"


class NothingToCoverWith(Problem):
    """None of those that were named has anything above zero in this month.

    Name other categories, or what is ready to assign.
    """

    slug = "nothing-to-cover-with"


class LimitPeriodMismatch(Problem):
    """A limit over so many days says how many, and one over another period does not.

    Send `days` for the period `days`, and null for others.
    """

    slug = "limit-period-mismatch"


class LimitCoversNothing(Problem):
    """A limit is over one category or group at least.

    Name one in `category_ids` or `category_group_ids`.
    """

    slug = "limit-covers-nothing"


class CategoryHasGoal(Problem):
    """A category has one goal at most.

    Change the goal that is there, or delete it first.
    """

    slug = "category-has-goal"

    @property
    def existing_id(self) -> str | None:
        """The goal that is there."""
        value: str | None = self.members.get("existing_id")
        return value


class GoalDateMismatch(Problem):
    """A goal by a date has a `target_date`, and one of another kind has none.

    Send a `target_date` for `target_balance_by_date`, and null for other kinds.
    """

    slug = "goal-date-mismatch"


class MoneyMoveRefused(Problem):
    """Both ends of the move are the same, or both are left out.

    Name a category at one end at least, and something else at the other.
    """

    slug = "money-move-refused"


class NotABankFile(Problem):
    """The file is empty, is a picture, a PDF, a spreadsheet or another binary, or is no statement.

    Download the statement again in one of the formats named in `expected`.
    """

    slug = "not-a-bank-file"

    @property
    def expected(self) -> str | None:
        """What would do instead."""
        value: str | None = self.members.get("expected")
        return value


class ColumnsNotFound(Problem):
    """The file is a table, but no column was recognised as the date, or none as the amount.

    Ask the user which column is what, and send the file again with a `mapping`.
    """

    slug = "columns-not-found"

    @property
    def headings(self) -> list[Any] | None:
        """The names of the columns, if the file has them."""
        value: list[Any] | None = self.members.get("headings")
        return value

    @property
    def sample(self) -> list[Any] | None:
        """The first rows of the table."""
        value: list[Any] | None = self.members.get("sample")
        return value

    @property
    def mapping(self) -> Any | None:
        """What was recognised, in the form of an `ImportMapping`, to be completed."""
        value: Any | None = self.members.get("mapping")
        return value


class MappingRefused(Problem):
    """The file cannot be read with this mapping: it names no date or no amount, the encoding is not known, or the file does not have such columns.

    Mend the mapping as `detail` says; what the file looks like is unchanged.
    """

    slug = "mapping-refused"


class BankFileRefused(Problem):
    """The file is in a known format, but brings nothing to import: the bank answered the download with an error, there is no statement of an account in it, or only trades of securities; or it is XML with entities, which are never expanded.

    Download the statement of a bank or card account.
    """

    slug = "bank-file-refused"

    @property
    def reason(self) -> str | None:
        """One of signon-failed, no-statements, investment-only, unsafe-xml."""
        value: str | None = self.members.get("reason")
        return value

    @property
    def expected(self) -> str | None:
        """What would do instead."""
        value: str | None = self.members.get("expected")
        return value


class BankFileDamaged(Problem):
    """The file is in a known format, but breaks off or breaks the rules of its format.

    Download it again; if it stays so, use another format.
    """

    slug = "bank-file-damaged"

    @property
    def expected(self) -> str | None:
        """What would do instead."""
        value: str | None = self.members.get("expected")
        return value


class BankFileTooLarge(Problem):
    """The file has more rows than are read at once, or takes more time or memory to read.

    Download shorter periods and import them one by one.
    """

    slug = "bank-file-too-large"


class StatementChoice(Problem):
    """The file has statements of several accounts and does not say which is meant: none has the account's `identifier`, or `statement` names one that is not there.

    Let the user choose, and send the file again with `statement`.
    """

    slug = "statement-choice"

    @property
    def statements(self) -> list[Any] | None:
        """The accounts in the file."""
        value: list[Any] | None = self.members.get("statements")
        return value


class StatementAccountMismatch(Problem):
    """The only account in the file has another number than the account's `identifier`.

    Import it to the account it is of. If it is the same one, send the file again with `statement=1`, or change the account's `identifier`.
    """

    slug = "statement-account-mismatch"

    @property
    def account_identifier(self) -> str | None:
        """The number in the file."""
        value: str | None = self.members.get("account_identifier")
        return value


class StatementCurrencyMismatch(Problem):
    """The statement is in another currency than the account.

    Import it to an account in the statement's currency.
    """

    slug = "statement-currency-mismatch"

    @property
    def statement_currency(self) -> str | None:
        """The statement's currency."""
        value: str | None = self.members.get("statement_currency")
        return value

    @property
    def account_currency(self) -> str | None:
        """The account's currency."""
        value: str | None = self.members.get("account_currency")
        return value


class ImportAlreadyCommitted(Problem):
    """The import's transactions are in the account; its rows can no longer be changed.

    Change the transactions, or delete the import and send the file again.
    """

    slug = "import-already-committed"


class ImportUnfinished(Problem):
    """A job reads the import's file, or enters its rows, or its file could not be read.

    Wait until `get_import` shows another status, or stop the job by `cancel_import`. A file that could not be read (`unread`) is read anew by `replace_import_mapping`, or deleted and sent again.
    """

    slug = "import-unfinished"

    @property
    def import_status(self) -> str | None:
        """The status of the import."""
        value: str | None = self.members.get("import_status")
        return value


class ImportHasNoMapping(Problem):
    """Only CSV and QIF files are read with a mapping; other formats leave nothing to choose.

    Keep the preview as it is.
    """

    slug = "import-has-no-mapping"


class ImportRowsUnresolved(Problem):
    """Rows of the import are undecided, or have a problem and are not skipped.

    Mend, accept or skip the rows named in `rows`. Those with a problem can also be skipped all at once with `skip_problems=true`.
    """

    slug = "import-rows-unresolved"

    @property
    def rows(self) -> list[Any] | None:
        """The numbers of the first rows that are unresolved."""
        value: list[Any] | None = self.members.get("rows")
        return value


class ReconciliationFinished(Problem):
    """The reconciliation is finished, and its transactions are locked.

    Begin a new one, or undo the write that finished it.
    """

    slug = "reconciliation-finished"


class ReconciliationUnbalanced(Problem):
    """What is cleared up to the statement's date is not the statement's balance.

    Clear, enter or mend transactions until `difference` is zero, or let an adjustment be entered with `adjust`.
    """

    slug = "reconciliation-unbalanced"

    @property
    def difference(self) -> int | None:
        """What is missing to the statement's balance."""
        value: int | None = self.members.get("difference")
        return value


class ReconciliationTooLarge(Problem):
    """Up to the statement's date, more than 10,000 transactions are cleared and not locked.

    Reconcile an earlier statement first.
    """

    slug = "reconciliation-too-large"


class ChangedSince(Problem):
    """Something that the write touched was changed again by a later write, or is needed by what a later write made.

    Undo the later write first, or change by hand what you want to be otherwise.
    """

    slug = "changed-since"

    @property
    def seq(self) -> int | None:
        """The number of the later write."""
        value: int | None = self.members.get("seq")
        return value

    @property
    def change_set_id(self) -> str | None:
        """The later write."""
        value: str | None = self.members.get("change_set_id")
        return value

    @property
    def entity(self) -> str | None:
        """What sort of thing it changed."""
        value: str | None = self.members.get("entity")
        return value

    @property
    def entity_id(self) -> str | None:
        """The thing it changed."""
        value: str | None = self.members.get("entity_id")
        return value


class NotUndoable(Problem):
    """The write did nothing that undoing brings back.

    Do by hand what you want to be otherwise.
    """

    slug = "not-undoable"


class ResyncRequired(Problem):
    """A deletion that came after `since` is told no longer, or the book never had a change of that number.

    Throw the copy away and ask for changes since 0, which brings all there is.
    """

    slug = "resync-required"

    @property
    def oldest_seq(self) -> int | None:
        """The lowest `since` that the feed can answer, beside 0."""
        value: int | None = self.members.get("oldest_seq")
        return value

    @property
    def latest_seq(self) -> int | None:
        """The number of the latest change."""
        value: int | None = self.members.get("latest_seq")
        return value


class TooManyWebhooks(Problem):
    """The account has as many webhooks as it may have.

    Delete one that is no longer needed, or let one receive more kinds of events.
    """

    slug = "too-many-webhooks"


class WebhookAddressRefused(Problem):
    """Messages are not sent to such an address: it is not https, names a user or no valid host, or leads into a private network.

    Use an https address of the public internet. The operator can allow others.
    """

    slug = "webhook-address-refused"


class SecurityNotificationsRequired(Problem):
    """The preferences would keep what concerns the security of the account out of the feed.

    Leave `in_app` of the kinds of events whose names begin with `security.` true.
    """

    slug = "security-notifications-required"


class SuggestionDecided(Problem):
    """The suggestion was accepted or rejected before.

    List the suggestions again. To change the category now, update the transaction.
    """

    slug = "suggestion-decided"


class SuggestionOutdated(Problem):
    """Since the suggestion was made, the transaction was deleted, split, or put into a category, or the suggested category was deleted.

    Ask for categories again.
    """

    slug = "suggestion-outdated"


class UnanswerableQuery(Problem):
    """The query asks for things that do not go together, for example the balance of a payee, two periods of time at once, or a comparison of the whole history with what was before it.

    Change the member of the query that `errors` points to, as its message says.
    """

    slug = "unanswerable-query"


class TooManyRows(Problem):
    """The answer would have more than 10,000 rows.

    Shorten the period, group by fewer or coarser dimensions, or set a limit.
    """

    slug = "too-many-rows"


class QueryTooSlow(Problem):
    """The query was stopped, because it looked at more entries than there was time for.

    Shorten the period or drop a filter on text, and ask again.
    """

    slug = "query-too-slow"


class ChartsUnavailable(Problem):
    """This server cannot draw; the library for it is not installed, or has stopped answering.

    Ask for JSON or CSV. Whoever runs the server can install it with `pip install 'centime[charts]'`.
    """

    slug = "charts-unavailable"


class NotInstalled(Problem):
    """The operation needs packages that the operator of this server has not installed.

    Ask the operator to install what `detail` names.
    """

    slug = "not-installed"


class DocumentTypeUnsupported(Problem):
    """The file's content is none of JPEG, PNG, WebP and PDF, whatever its name and declared type say.

    Send the document as one of `accepted`. A HEIC picture can be shared or exported as JPEG.
    """

    slug = "document-type-unsupported"

    @property
    def found(self) -> str | None:
        """What the file is, or `unknown`."""
        value: str | None = self.members.get("found")
        return value

    @property
    def accepted(self) -> list[Any] | None:
        """The media types that are read."""
        value: list[Any] | None = self.members.get("accepted")
        return value


class DocumentTooLarge(Problem):
    """The file has more bytes than the server reads.

    Send a smaller picture, or the PDF in parts; `detail` names the limit.
    """

    slug = "document-too-large"


class DocumentNotRead(Problem):
    """The document waits, is being read just now, or could not be read.

    While `document_status` is queued, reading or extracting, ask for the document until it is done. If it is failed, the document's `problem` says why.
    """

    slug = "document-not-read"

    @property
    def document_status(self) -> str | None:
        """How far the document is."""
        value: str | None = self.members.get("document_status")
        return value


class DocumentAlreadyEntered(Problem):
    """A transaction was made of this document, and it still exists.

    Change that transaction, or delete it first.
    """

    slug = "document-already-entered"

    @property
    def transaction_id(self) -> str | None:
        """The transaction."""
        value: str | None = self.members.get("transaction_id")
        return value


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
