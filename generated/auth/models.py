"""The models of the domain auth."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from generated.shared import Email, Id, NextCursor, Timestamp, Version
from generated.values import (
    Boolean,
    Choice,
    Closed,
    DateTime,
    Integer,
    NotNull,
    Open,
    Patch,
    Upload,
    Uri,
    Uuid,
)

DisplayName: TypeAlias = Annotated[
    str,
    Field(
        max_length=100,
        min_length=1,
        pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
    ),
]
"""What to call the person. No blanks at either end."""


Locale: TypeAlias = Annotated[
    str, Field(max_length=35, min_length=2, pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
]
"""A BCP 47 language tag, for the texts that the server writes."""


class Registration(Closed):
    """A new account."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=10)]
    display_name: DisplayName
    locale: Annotated[
        str, Field(max_length=35, min_length=2, pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    ] = "en"


class Login(Closed):
    """What proves who is logging in, and from which device."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=1)]
    device_name: Annotated[str | None, Field(max_length=100, min_length=1), NotNull] = None


class TokenRefresh(Closed):
    """The refresh token to use up."""

    refresh_token: Annotated[str, Field(max_length=200, min_length=1)]


class PasswordProof(Closed):
    """What proves that the account's owner is there."""

    password: Annotated[str, Field(max_length=128, min_length=1)]


class ProvedAccess(Closed):
    """An access token of the caller's session, with a fresh proof."""

    access_token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type: Literal["Bearer"]
    expires_in: Annotated[Integer, Field(ge=1, le=86400)]
    authenticated_at: DateTime


class SecurityEvent(Closed):
    """Something that happened to the account, and from where."""

    id: Id
    type: Annotated[str, Field(max_length=64, pattern="^security\\.[a-z_]+$")]
    occurred_at: Timestamp
    session_id: Id | None
    token_id: Id | None
    name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str | None, Field(max_length=400)]
    address: Annotated[str | None, Field(max_length=45)]


class SecurityEventPage(Closed):
    """A page of security events."""

    items: Annotated[list[SecurityEvent], Field(max_length=200)]
    next_cursor: NextCursor


class User(Closed):
    """An account."""

    id: Id
    email: Email
    email_verified: Boolean
    display_name: DisplayName
    locale: Locale
    created_at: Timestamp
    updated_at: Timestamp
    version: Version


class SessionTokens(Closed):
    """What a session gives its device."""

    access_token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type: Literal["Bearer"]
    expires_in: Annotated[Integer, Field(ge=1, le=86400)]
    refresh_token: Annotated[str, Field(max_length=200, min_length=1)]
    refresh_expires_at: DateTime
    session_id: Id
    user: User


class UserUpdate(Patch):
    """The fields of the account to change."""

    display_name: Annotated[DisplayName | None, NotNull] = None
    locale: Annotated[Locale | None, NotNull] = None


MailedToken: TypeAlias = Annotated[str, Field(max_length=1200, min_length=1)]
"""What stands in the mail, or behind `token=` in its link."""


class LinkToken(Closed):
    """The token of a link that came by mail."""

    token: MailedToken


class EmailChange(Closed):
    """The address that the account is to have, and what proves that its owner asks."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=1)]


NewPassword: TypeAlias = Annotated[str, Field(max_length=128, min_length=10)]
"""Any text that is hard to guess; a few random words do well."""


class PasswordCheck(Closed):
    """A password to judge, and whose it would be."""

    password: Annotated[str, Field(max_length=128, min_length=1)]
    email: Annotated[Email | None, NotNull] = None
    display_name: Annotated[DisplayName | None, NotNull] = None


PasswordStrengthSuggestionsItem: TypeAlias = Annotated[str, Field(max_length=300)]


class PasswordStrength(Closed):
    """How hard a password is to guess."""

    score: Annotated[Integer, Field(ge=0, le=4)]
    enough: Boolean
    breached: Boolean
    warning: Annotated[str | None, Field(max_length=300)]
    suggestions: Annotated[list[PasswordStrengthSuggestionsItem], Field(max_length=10)]


class PasswordForgotten(Closed):
    """Whose password is to be set anew."""

    email: Email


class PasswordReset(Closed):
    """The token of the mail, and the password that the account is to have."""

    token: MailedToken
    new_password: NewPassword


class PasswordChange(Closed):
    """The password that the account has, and the one that it is to have."""

    current_password: Annotated[str, Field(max_length=128, min_length=1)]
    new_password: NewPassword


class AccountRestoration(Closed):
    """What proves whose account it is."""

    email: Email
    password: Annotated[str, Field(max_length=128, min_length=1)]


FactorName: TypeAlias = Annotated[
    str,
    Field(
        max_length=100,
        min_length=1,
        pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
    ),
]
"""What the person calls it. No blanks at either end."""


TotpCode: TypeAlias = Annotated[str, Field(max_length=6, min_length=6, pattern="^[0-9]{6}$")]
"""The six digits that an authenticator app shows."""


class Factor(Closed):
    """A second factor."""

    id: Id
    kind: Literal["totp", "passkey"]
    name: FactorName
    created_at: Timestamp
    last_used_at: DateTime | None


class FactorList(Closed):
    """The account's second factors."""

    items: Annotated[list[Factor], Field(max_length=50)]


class TotpCreate(Closed):
    """A new authenticator app."""

    name: FactorName


class TotpCreated(Closed):
    """An authenticator app that waits to be confirmed, with its secret."""

    id: Id
    name: FactorName
    secret: Annotated[str, Field(max_length=32, min_length=32, pattern="^[A-Z2-7]{32}$")]
    otpauth_uri: Annotated[Uri, Field(max_length=2000)]
    qr_svg: Annotated[str, Field(max_length=30000)]
    expires_at: DateTime


class TotpConfirm(Closed):
    """A code that shows that the app was set up."""

    code: TotpCode


RecoveryCode: TypeAlias = Annotated[
    str,
    Field(max_length=11, min_length=11, pattern="^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"),
]
"""A code that works once."""


NewRecoveryCodes: TypeAlias = Annotated[list[RecoveryCode] | None, Field(max_length=10)]
"""Ten codes, each of which works once; null where there were codes before."""


class FactorAdded(Closed):
    """A new second factor; with the first one, recovery codes."""

    factor: Factor
    recovery_codes: NewRecoveryCodes


class RecoveryCodes(Closed):
    """New recovery codes."""

    recovery_codes: Annotated[list[RecoveryCode], Field(max_length=10, min_length=10)]
    created_at: Timestamp


class RecoveryCodesLeft(Closed):
    """How many recovery codes there are."""

    left: Annotated[Integer, Field(ge=0, le=10)]
    created_at: DateTime | None


PasskeyAnswer: TypeAlias = Annotated[dict[str, Any], Field(max_length=20)]
"""What `PublicKeyCredential.toJSON()` gives (WebAuthn Level 3, 5.1.8), as it is; its members are
named by that standard.
"""


class SecondFactorProof(Choice):
    """What proves who is there; exactly one of these."""

    totp_code: Annotated[TotpCode | None, NotNull] = None
    recovery_code: Annotated[str | None, Field(max_length=40, min_length=1), NotNull] = None
    passkey: Annotated[PasskeyAnswer | None, NotNull] = None


class SecondFactorVerification(Closed):
    """What proves that the session's owner is there."""

    proof: SecondFactorProof


class LoginCompletion(Closed):
    """A login that was begun, and what completes it."""

    challenge: Annotated[str, Field(max_length=100, min_length=1)]
    proof: SecondFactorProof


SteppedUpAccessAmrItem: TypeAlias = Annotated[str, Field(max_length=20)]
"""A method."""


class SteppedUpAccess(Closed):
    """An access token of the caller's session, proved by a second factor."""

    access_token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type: Literal["Bearer"]
    expires_in: Annotated[Integer, Field(ge=1, le=86400)]
    acr: Literal["aal1", "aal2"]
    amr: Annotated[list[SteppedUpAccessAmrItem], Field(max_length=10)]
    auth_time: DateTime


class PasskeyOptions(Closed):
    """Options for an authenticator."""

    options: Annotated[dict[str, Any], Field(max_length=20)]
    expires_at: DateTime


PasskeyTransportsItem: TypeAlias = Annotated[str, Field(max_length=20)]
"""A transport."""


class Passkey(Closed):
    """A passkey."""

    id: Id
    name: FactorName
    synced: Boolean
    transports: Annotated[list[PasskeyTransportsItem], Field(max_length=10)]
    created_at: Timestamp
    last_used_at: DateTime | None


class PasskeyList(Closed):
    """The account's passkeys."""

    items: Annotated[list[Passkey], Field(max_length=20)]


class PasskeyCreate(Closed):
    """A new passkey."""

    name: FactorName
    credential: PasskeyAnswer


PasskeyCreatedTransportsItem: TypeAlias = Annotated[str, Field(max_length=20)]
"""A transport."""


class PasskeyCreated(Closed):
    """A new passkey; with the first second factor, recovery codes."""

    id: Id
    name: FactorName
    synced: Boolean
    transports: Annotated[list[PasskeyCreatedTransportsItem], Field(max_length=10)]
    created_at: Timestamp
    last_used_at: DateTime | None
    recovery_codes: NewRecoveryCodes


class PasskeyUpdate(Patch):
    """The fields of the passkey to change."""

    name: Annotated[FactorName | None, NotNull] = None


class PasskeyLogin(Closed):
    """A passkey that is used, and from which device."""

    credential: PasskeyAnswer
    device_name: Annotated[str | None, Field(max_length=100, min_length=1), NotNull] = None


ProviderName: TypeAlias = Annotated[
    str, Field(max_length=40, min_length=1, pattern="^[a-z0-9][a-z0-9-]*$")
]
"""The operator's name for a provider."""


class Provider(Closed):
    """A provider to sign in with."""

    id: ProviderName
    name: Annotated[str, Field(max_length=100)]


class ProviderList(Closed):
    """The providers to sign in with."""

    items: Annotated[list[Provider], Field(max_length=20)]


PageToReturnTo: TypeAlias = Annotated[str, Field(max_length=500, min_length=1)]
"""The page that the provider leads back to; one of those that the operator has allowed, letter
by letter.
"""


class ProviderAsked(Closed):
    """How somebody wants to sign in."""

    redirect_uri: PageToReturnTo
    login_hint: Annotated[str | None, Field(max_length=254, min_length=1), NotNull] = None
    prompt: Annotated[Literal["login", "select_account"] | None, NotNull] = None


class ProviderAuthorization(Closed):
    """A login that has begun elsewhere."""

    authorization_url: Annotated[Uri, Field(max_length=6000)]
    handle: Annotated[str, Field(max_length=2000, min_length=1)]
    expires_at: DateTime


Handle: TypeAlias = Annotated[str, Field(max_length=2000, min_length=1)]
"""What `begin_provider_login` gave."""


AuthorizationAnswerCode: TypeAlias = Annotated[str, Field(max_length=2000, min_length=1)]
"""The `code` that the provider led back with."""


AuthorizationAnswerState: TypeAlias = Annotated[str, Field(max_length=200, min_length=1)]
"""The `state` that the provider led back with."""


AuthorizationAnswerIssuer: TypeAlias = Annotated[str, Field(max_length=500, min_length=1)]
"""The `iss` that the provider led back with (RFC 9207); where it sent one, hand it on: it tells
that the answer is this provider's.
"""


class ProviderLogin(Closed):
    """What a provider led back with, and to which device."""

    handle: Handle
    code: AuthorizationAnswerCode
    state: AuthorizationAnswerState
    iss: Annotated[AuthorizationAnswerIssuer | None, NotNull] = None
    device_name: Annotated[str | None, Field(max_length=100, min_length=1), NotNull] = None


class IdentityCreate(Closed):
    """What a provider led back with, for the account that is logged in."""

    provider: ProviderName
    handle: Handle
    code: AuthorizationAnswerCode
    state: AuthorizationAnswerState
    iss: Annotated[AuthorizationAnswerIssuer | None, NotNull] = None


class Identity(Closed):
    """An account elsewhere that signs in here."""

    id: Id
    provider: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=100)]
    email: Annotated[str | None, Field(max_length=254)]
    created_at: Timestamp
    last_used_at: DateTime


class IdentityList(Closed):
    """The accounts elsewhere that sign in here."""

    items: Annotated[list[Identity], Field(max_length=20)]


class Session(Closed):
    """A device that is logged in."""

    id: Id
    device_name: Annotated[str | None, Field(max_length=100)]
    user_agent: Annotated[str, Field(max_length=400)]
    address: Annotated[str, Field(max_length=45)]
    current: Boolean
    created_at: Timestamp
    last_used_at: DateTime
    expires_at: DateTime


class SessionPage(Closed):
    """A page of sessions."""

    items: Annotated[list[Session], Field(max_length=200)]
    next_cursor: NextCursor


Scope: TypeAlias = Literal[
    "auth:self",
    "budget:read",
    "budget:write",
    "analytics:read",
    "ai:use",
    "ocr:write",
    "notifications:read",
    "notifications:write",
    "openid",
    "profile",
    "email",
]
"""What a token may do: see and change the account itself (`auth:self`), read or write budgets,
read reports, use assistance, upload receipts, read and manage notifications; know who the
caller is (`openid`), by name (`profile`) and address (`email`).
"""


class ScopeDescription(Closed):
    """A scope, and what it allows."""

    name: Scope
    description: Annotated[str, Field(max_length=200)]


class ScopeList(Closed):
    """All scopes."""

    items: Annotated[list[ScopeDescription], Field(max_length=50)]


class PersonalTokenUpdate(Patch):
    """The fields of the token to change."""

    name: Annotated[
        str | None,
        Field(
            max_length=100,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
        NotNull,
    ] = None
    scopes: Annotated[list[Scope] | None, Field(max_length=20, min_length=1), NotNull] = None
    book_ids: Annotated[list[Id] | None, Field(max_length=100, min_length=1)] = None


class PersonalTokenRotate(Closed):
    """How long the new secret lives."""

    expires_in_days: Annotated[Integer, Field(ge=1, le=366)] = 90


class PersonalTokenRotated(Closed):
    """A personal access token, with its new secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    hint: Annotated[str, Field(max_length=20)]
    scopes: Annotated[list[Scope], Field(max_length=20)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100)]
    created_at: Timestamp
    expires_at: DateTime
    last_used_at: DateTime | None
    token: Annotated[str, Field(max_length=44, min_length=44, pattern="^ctm_pat_[0-9A-Za-z]{36}$")]
    previous_expires_at: DateTime


class PersonalTokenCreate(Closed):
    """A new personal access token."""

    name: Annotated[
        str,
        Field(
            max_length=100,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]
    scopes: Annotated[list[Scope], Field(max_length=20, min_length=1)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100, min_length=1), NotNull] = None
    expires_in_days: Annotated[Integer, Field(ge=1, le=366)] = 90


class PersonalToken(Closed):
    """A personal access token, without its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    hint: Annotated[str, Field(max_length=20)]
    scopes: Annotated[list[Scope], Field(max_length=20)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100)]
    created_at: Timestamp
    expires_at: DateTime
    last_used_at: DateTime | None


class PersonalTokenCreated(Closed):
    """A new personal access token, with its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    hint: Annotated[str, Field(max_length=20)]
    scopes: Annotated[list[Scope], Field(max_length=20)]
    book_ids: Annotated[list[Id] | None, Field(max_length=100)]
    created_at: Timestamp
    expires_at: DateTime
    last_used_at: DateTime | None
    token: Annotated[str, Field(max_length=44, min_length=44, pattern="^ctm_pat_[0-9A-Za-z]{36}$")]


class PersonalTokenPage(Closed):
    """A page of personal access tokens."""

    items: Annotated[list[PersonalToken], Field(max_length=200)]
    next_cursor: NextCursor


class AuthorizationRequest(Open):
    """An authorization request (RFC 6749, 4.1.1; OpenID Connect Core, 3.1.2.1)."""

    response_type: Annotated[str, Field(max_length=100, min_length=1)]
    client_id: Annotated[str, Field(max_length=100, min_length=1)]
    redirect_uri: Annotated[str, Field(max_length=500, min_length=1)]
    scope: Annotated[str | None, Field(max_length=500), NotNull] = None
    state: Annotated[str | None, Field(max_length=1000), NotNull] = None
    nonce: Annotated[str | None, Field(max_length=500), NotNull] = None
    code_challenge: Annotated[str | None, Field(max_length=200), NotNull] = None
    code_challenge_method: Annotated[str | None, Field(max_length=20), NotNull] = None
    prompt: Annotated[str | None, Field(max_length=100), NotNull] = None
    max_age: Annotated[str | None, Field(max_length=10), NotNull] = None
    response_mode: Annotated[str | None, Field(max_length=20), NotNull] = None


class AuthorizationBegun(Closed):
    """What stands for an authorization request."""

    challenge: Annotated[str, Field(max_length=100)]
    consent_uri: Annotated[str, Field(max_length=2000)]
    expires_in: Annotated[Integer, Field(ge=1, le=3600)]


class TokenRequest(Open):
    """A token request (RFC 6749, 4.1.3, 4.4.2 and 6)."""

    grant_type: Annotated[str, Field(max_length=100, min_length=1)]
    code: Annotated[str | None, Field(max_length=200), NotNull] = None
    device_code: Annotated[str | None, Field(max_length=200), NotNull] = None
    redirect_uri: Annotated[str | None, Field(max_length=500), NotNull] = None
    code_verifier: Annotated[str | None, Field(max_length=200), NotNull] = None
    refresh_token: Annotated[str | None, Field(max_length=200), NotNull] = None
    scope: Annotated[str | None, Field(max_length=500), NotNull] = None
    client_id: Annotated[str | None, Field(max_length=100), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=200), NotNull] = None


class OAuthTokens(Closed):
    """Tokens (RFC 6749, 5.1); what is not there is left out."""

    access_token: Annotated[str, Field(max_length=4096)]
    token_type: Literal["Bearer"]
    expires_in: Annotated[Integer, Field(ge=1, le=86400)]
    refresh_token: Annotated[str | None, Field(max_length=200), NotNull] = None
    scope: Annotated[str, Field(max_length=500)]
    id_token: Annotated[str | None, Field(max_length=4096), NotNull] = None


class RevocationRequest(Open):
    """A token to give back (RFC 7009, 2.1)."""

    token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type_hint: Annotated[str | None, Field(max_length=100), NotNull] = None
    client_id: Annotated[str | None, Field(max_length=100), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=200), NotNull] = None


class IntrospectionRequest(Open):
    """A token to look at (RFC 7662, 2.1)."""

    token: Annotated[str, Field(max_length=4096, min_length=1)]
    token_type_hint: Annotated[str | None, Field(max_length=100), NotNull] = None
    client_id: Annotated[str | None, Field(max_length=100), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=200), NotNull] = None


class Introspection(Closed):
    """What a token is worth (RFC 7662, 2.2); of one that is not active, nothing else is said."""

    active: Boolean
    scope: Annotated[str | None, Field(max_length=500), NotNull] = None
    client_id: Annotated[str | None, Field(max_length=100), NotNull] = None
    token_type: Annotated[str | None, Field(max_length=20), NotNull] = None
    sub: Annotated[str | None, Field(max_length=100), NotNull] = None
    iss: Annotated[str | None, Field(max_length=500), NotNull] = None
    exp: Annotated[Integer | None, Field(ge=0, le=99999999999), NotNull] = None
    iat: Annotated[Integer | None, Field(ge=0, le=99999999999), NotNull] = None


class UserInfo(Closed):
    """Claims about a person (OpenID Connect Core, 5.1); what was not granted is left out."""

    sub: Annotated[str, Field(max_length=100)]
    name: Annotated[str | None, Field(max_length=100), NotNull] = None
    locale: Annotated[str | None, Field(max_length=35), NotNull] = None
    email: Annotated[str | None, Field(max_length=254), NotNull] = None
    email_verified: Annotated[Boolean | None, NotNull] = None


MetadataValuesElement: TypeAlias = Annotated[str, Field(max_length=100)]
"""A value."""


MetadataValues: TypeAlias = Annotated[list[MetadataValuesElement], Field(max_length=50)]
"""The values that the server knows."""


class ServerMetadata(Closed):
    """What the authorization server offers (RFC 8414, OpenID Connect Discovery 1.0)."""

    issuer: Annotated[str, Field(max_length=500)]
    authorization_endpoint: Annotated[str, Field(max_length=600)]
    token_endpoint: Annotated[str, Field(max_length=600)]
    userinfo_endpoint: Annotated[str, Field(max_length=600)]
    jwks_uri: Annotated[str, Field(max_length=600)]
    device_authorization_endpoint: Annotated[str, Field(max_length=600)]
    end_session_endpoint: Annotated[str, Field(max_length=600)]
    revocation_endpoint: Annotated[str, Field(max_length=600)]
    introspection_endpoint: Annotated[str, Field(max_length=600)]
    scopes_supported: MetadataValues
    response_types_supported: MetadataValues
    response_modes_supported: MetadataValues
    grant_types_supported: MetadataValues
    subject_types_supported: MetadataValues
    id_token_signing_alg_values_supported: MetadataValues
    token_endpoint_auth_methods_supported: MetadataValues
    revocation_endpoint_auth_methods_supported: MetadataValues
    introspection_endpoint_auth_methods_supported: MetadataValues
    code_challenge_methods_supported: MetadataValues
    claims_supported: MetadataValues
    prompt_values_supported: MetadataValues
    authorization_response_iss_parameter_supported: Boolean


class DeviceRequest(Open):
    """A device authorization request (RFC 8628, 3.1)."""

    client_id: Annotated[str, Field(max_length=100, min_length=1)]
    client_secret: Annotated[str | None, Field(max_length=200), NotNull] = None
    scope: Annotated[str | None, Field(max_length=500), NotNull] = None


class DeviceAuthorization(Closed):
    """A device's codes (RFC 8628, 3.2)."""

    device_code: Annotated[str, Field(max_length=100)]
    user_code: Annotated[str, Field(max_length=20)]
    verification_uri: Annotated[str, Field(max_length=600)]
    verification_uri_complete: Annotated[str, Field(max_length=700)]
    expires_in: Annotated[Integer, Field(ge=1, le=3600)]
    interval: Annotated[Integer, Field(ge=1, le=600)]


class DeviceVerification(Closed):
    """A code that a device shows, and what is answered."""

    user_code: Annotated[str, Field(max_length=20, min_length=1)]
    answer: Annotated[Literal["allow", "deny"] | None, NotNull] = None


class DeviceQuestion(Closed):
    """What a device asks for, and what was answered."""

    client_id: Id
    client_name: Annotated[str, Field(max_length=100)]
    scopes: Annotated[list[ScopeDescription], Field(max_length=50)]
    answer: Literal["allow", "deny"] | None
    expires_at: DateTime


class Consent(Closed):
    """What a client asks of somebody."""

    client_id: Id
    client_name: Annotated[str, Field(max_length=100)]
    redirect_host: Annotated[str, Field(max_length=300)]
    scopes: Annotated[list[ScopeDescription], Field(max_length=50)]
    granted_before: Boolean
    proof_required: Boolean
    expires_at: DateTime


OAuthScope: TypeAlias = Literal[
    "budget:read",
    "budget:write",
    "analytics:read",
    "ai:use",
    "ocr:write",
    "notifications:read",
    "notifications:write",
    "openid",
    "profile",
    "email",
]
"""What a client can be let do: what tokens are allowed in this API, but for the account itself,
and know who somebody is (OpenID Connect).
"""


class ConsentAcceptance(Closed):
    """What the client is let do."""

    scopes: Annotated[list[OAuthScope] | None, Field(max_length=20, min_length=1), NotNull] = None


class ConsentRedirect(Closed):
    """Where the browser goes next."""

    redirect_to: Annotated[str, Field(max_length=4000)]


OAuthGrantType: TypeAlias = Literal[
    "authorization_code",
    "refresh_token",
    "client_credentials",
    "urn:ietf:params:oauth:grant-type:device_code",
]
"""How a client gets tokens: by a code that somebody let it have, by renewing what it has, for
whoever registered it, or by a code that somebody typed for a device.
"""


class Grant(Closed):
    """What a client was let do."""

    id: Id
    client_id: Id
    client_name: Annotated[str, Field(max_length=100)]
    grant_type: OAuthGrantType
    scopes: Annotated[list[OAuthScope], Field(max_length=20)]
    created_at: Timestamp
    last_used_at: DateTime
    expires_at: DateTime


class GrantPage(Closed):
    """A page of grants."""

    items: Annotated[list[Grant], Field(max_length=200)]
    next_cursor: NextCursor


RedirectUri: TypeAlias = Annotated[
    str,
    Field(
        max_length=500,
        min_length=9,
        pattern="^(https://[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|http://(127\\.0\\.0\\.1|\\[::1\\]))(:[1-9][0-9]{0,4})?(/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$",
    ),
]
"""Where people come back to: an https address, or one of their own machine
(`http://127.0.0.1`, `http://[::1]`, at any port), without a fragment.
"""


class OAuthClientCreate(Closed):
    """A new client."""

    name: Annotated[
        str,
        Field(
            max_length=100,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]
    kind: Literal["confidential", "public"]
    grant_types: Annotated[list[OAuthGrantType], Field(max_length=10, min_length=1)] = [
        "authorization_code",
        "refresh_token",
    ]
    redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)] = []
    post_logout_redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)] = []
    scopes: Annotated[list[OAuthScope], Field(max_length=20, min_length=1)]


class OAuthClientUpdate(Patch):
    """The fields of the client to change."""

    name: Annotated[
        str | None,
        Field(
            max_length=100,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
        NotNull,
    ] = None
    grant_types: Annotated[
        list[OAuthGrantType] | None, Field(max_length=10, min_length=1), NotNull
    ] = None
    redirect_uris: Annotated[list[RedirectUri] | None, Field(max_length=20), NotNull] = None
    post_logout_redirect_uris: Annotated[
        list[RedirectUri] | None, Field(max_length=20), NotNull
    ] = None
    scopes: Annotated[list[OAuthScope] | None, Field(max_length=20, min_length=1), NotNull] = None


class OAuthClient(Closed):
    """A registered client, without its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    kind: Literal["confidential", "public"]
    grant_types: Annotated[list[OAuthGrantType], Field(max_length=10)]
    redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)]
    post_logout_redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)]
    scopes: Annotated[list[OAuthScope], Field(max_length=20)]
    created_at: Timestamp
    secret_hint: Annotated[str | None, Field(max_length=20)]
    secret_rotated_at: DateTime | None


class OAuthClientCreated(Closed):
    """A new client, with its secret."""

    id: Id
    name: Annotated[str, Field(max_length=100)]
    kind: Literal["confidential", "public"]
    grant_types: Annotated[list[OAuthGrantType], Field(max_length=10)]
    redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)]
    post_logout_redirect_uris: Annotated[list[RedirectUri], Field(max_length=20)]
    scopes: Annotated[list[OAuthScope], Field(max_length=20)]
    created_at: Timestamp
    secret_hint: Annotated[str | None, Field(max_length=20)]
    secret_rotated_at: DateTime | None
    client_secret: Annotated[str | None, Field(max_length=100)]


class OAuthClientSecret(Closed):
    """A client's new secret."""

    client_secret: Annotated[str, Field(max_length=100)]
    previous_expires_at: DateTime


class OAuthClientPage(Closed):
    """A page of clients."""

    items: Annotated[list[OAuthClient], Field(max_length=200)]
    next_cursor: NextCursor


PersonalExportStatus: TypeAlias = Literal["queued", "running", "done", "failed"]
"""Waiting for the worker, being written, ready, or given up."""


class PersonalExport(Closed):
    """What is held about a person, as a file."""

    id: Id
    status: PersonalExportStatus
    size: Annotated[Integer, Field(ge=0, le=9007199254740991)] | None
    sha256: Annotated[str | None, Field(max_length=64, pattern="^[0-9a-f]{64}$")]
    problem: Annotated[str | None, Field(max_length=500)]
    created_at: Timestamp
    finished_at: DateTime | None
    expires_at: DateTime


class PersonalExportPage(Closed):
    """A page of exports."""

    items: Annotated[list[PersonalExport], Field(max_length=200)]
    next_cursor: NextCursor


PersonalExportContent: TypeAlias = Upload
"""A zip file."""


AccountStatus: TypeAlias = Literal["active", "locked", "deleted"]
"""How an account stands; one that was deleted is `deleted`, locked or not."""


class AdminUser(Closed):
    """An account, as admins see it."""

    id: Id
    email: Email
    email_verified: Boolean
    display_name: DisplayName
    locale: Locale
    admin: Boolean
    status: AccountStatus
    locked_at: DateTime | None
    lock_reason: Annotated[str | None, Field(max_length=200)]
    deleted_at: DateTime | None
    has_second_factor: Boolean
    last_used_at: DateTime | None
    created_at: Timestamp
    updated_at: Timestamp
    version: Version


class AdminUserPage(Closed):
    """A page of accounts."""

    items: Annotated[list[AdminUser], Field(max_length=200)]
    next_cursor: NextCursor


class AdminUserUpdate(Patch):
    """The fields of the account to change."""

    display_name: Annotated[DisplayName | None, NotNull] = None
    admin: Annotated[Boolean | None, NotNull] = None


class AccountLock(Closed):
    """Why an account is locked."""

    reason: Annotated[
        str,
        Field(
            max_length=200,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ]


AuditEventType: TypeAlias = Annotated[str, Field(max_length=64, pattern="^security\\.[a-z_]+$")]
"""What happened. Kinds are added."""


class AuditEvent(Closed):
    """Something that happened to an account, or on the way to one."""

    id: Id
    type: AuditEventType
    occurred_at: Timestamp
    user_id: Uuid | None
    actor_id: Uuid | None
    details: dict[str, Any] | None
    seq: Annotated[Integer, Field(ge=1, le=9007199254740991)] | None
    hash: Annotated[str | None, Field(max_length=64, pattern="^[0-9a-f]{64}$")]


class AuditEventPage(Closed):
    """A page of events."""

    items: Annotated[list[AuditEvent], Field(max_length=200)]
    next_cursor: NextCursor


class AuditHead(Closed):
    """Where the sealed log ends."""

    seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]
    hash: Annotated[str, Field(max_length=64, pattern="^[0-9a-f]{64}$")]
    sealed_at: DateTime


class AuditFault(Closed):
    """What is not as it was sealed."""

    kind: Literal["changed", "missing", "redacted", "head"]
    seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]
    last_seq: Annotated[Integer, Field(ge=0, le=9007199254740991)]
    event_id: Uuid | None
    message: Annotated[str, Field(max_length=200)]


class AuditVerification(Closed):
    """What looking at the log has come to."""

    valid: Boolean
    checked: Annotated[Integer, Field(ge=0, le=1000000)]
    unsealed: Annotated[Integer, Field(ge=0, le=9007199254740991)]
    head: AuditHead | None
    faults: Annotated[list[AuditFault], Field(max_length=1000)]
    next_after_seq: Annotated[Integer, Field(ge=0, le=9007199254740991)] | None


class SigningKey(Closed):
    """A key that access tokens are signed with."""

    kid: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]
    state: Literal["next", "active", "retiring"]
    created_at: Timestamp
    takes_over_at: DateTime | None
    activated_at: DateTime | None
    retired_at: DateTime | None
    forgotten_at: DateTime | None


class SigningKeyList(Closed):
    """All keys that verify, the one that comes next first."""

    items: Annotated[list[SigningKey], Field(max_length=20, min_length=1)]


class KeyRotation(Closed):
    """How urgently another key is to sign."""

    emergency: Boolean


class JsonWebKey(Closed):
    """A public key on the curve P-256 (RFC 7517, RFC 7518)."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    alg: Literal["ES256"]
    use: Literal["sig"]
    kid: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]
    x: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]
    y: Annotated[str, Field(max_length=43, min_length=43, pattern="^[A-Za-z0-9_-]+$")]


class JsonWebKeySet(Closed):
    """Public keys (RFC 7517)."""

    keys: Annotated[list[JsonWebKey], Field(max_length=20, min_length=1)]
