"""Authorization requests and their answers, as clients and front ends make them."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from generated.auth.models import (
    AuthorizationRequest,
    ConsentAcceptance,
    OAuthClientCreated,
    OAuthTokens,
    TokenRequest,
)
from impl.auth.assembly import Auth
from impl.platform.auth import KnownCaller
from tests.factories.auth import CALLBACK, in_transaction, visitor

STATE: Final = "af0ifjsldkj"


def pkce() -> tuple[str, str]:
    """A verifier and its challenge."""
    verifier = secrets.token_urlsafe(32)
    digest = hashlib.sha256(verifier.encode()).digest()
    return verifier, base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class Asking:
    """One authorization request of a client."""

    client: OAuthClientCreated
    verifier: str
    body: AuthorizationRequest


def asking(client: OAuthClientCreated, **changes: object) -> Asking:
    verifier, challenge = pkce()
    values = {
        "response_type": "code",
        "client_id": str(client.id),
        "redirect_uri": CALLBACK,
        "state": STATE,
        "nonce": "n-0S6",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        **changes,
    }
    known = {name: value for name, value in values.items() if value is not None}
    return Asking(client, verifier, AuthorizationRequest.model_validate(known))


async def begin(auth: Auth, asked: Asking) -> str:
    """The challenge."""
    service = auth.service
    begun = await in_transaction(lambda: service.begin_authorization(visitor(), body=asked.body))
    return begun.challenge


async def accept(
    auth: Auth, caller: KnownCaller, challenge: str, scopes: list[str] | None = None
) -> dict[str, str]:
    """What comes back to the client."""
    body = ConsentAcceptance.model_validate({"scopes": scopes} if scopes else {})
    answer = await in_transaction(lambda: auth.service.accept_consent(caller, challenge, body=body))
    return said(answer.redirect_to)


def said(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


async def a_code(auth: Auth, caller: KnownCaller, asked: Asking) -> str:
    return (await accept(auth, caller, await begin(auth, asked)))["code"]


async def ask_for_tokens(
    auth: Auth, client: OAuthClientCreated, **values: str | None
) -> OAuthTokens:
    sent = {"client_id": str(client.id), "client_secret": client.client_secret, **values}
    known = {name: value for name, value in sent.items() if value is not None}
    body = TokenRequest.model_validate(known)
    return await in_transaction(lambda: auth.service.issue_oauth_token(visitor(), body=body))


async def redeem(auth: Auth, asked: Asking, code: str, /, **changes: str | None) -> OAuthTokens:
    values = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": asked.body.redirect_uri,
        "code_verifier": asked.verifier,
        **changes,
    }
    return await ask_for_tokens(auth, asked.client, **values)


async def some_tokens(
    auth: Auth, caller: KnownCaller, client: OAuthClientCreated, **changes: object
) -> OAuthTokens:
    """What a client gets when somebody lets it in."""
    asked = asking(client, **changes)
    return await redeem(auth, asked, await a_code(auth, caller, asked))


async def grant_id_of(auth: Auth, token: str) -> UUID:
    identity = await auth.authenticator.identify(token)
    assert identity is not None
    assert identity.grant_id is not None
    return identity.grant_id
