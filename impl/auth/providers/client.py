"""This service as a client of other providers: where people are led, and who comes back."""

import base64
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote_plus, urlencode

from pydantic import TypeAdapter, ValidationError

from generated.shared import Email
from impl.auth import pkce
from impl.auth.addresses import with_query
from impl.auth.providers.discovery import Directory, Metadata, json_of
from impl.auth.providers.faults import AnswerRefusedError, NotAnsweringError
from impl.auth.providers.handles import Asked, Handles
from impl.auth.providers.id_tokens import IdTokenReader
from impl.platform.outbound import Answer, Outbound, OutboundError
from impl.platform.provider_settings import ProviderSettings

BACK: Final = "/oauth2/providers/{provider}/callback"
"""Where the built-in pages are led back to, below the service's address."""
_EMAIL: Final = TypeAdapter(Email)
_LONGEST_NAME: Final = 100
_LONGEST_TOKEN: Final = 20_000
_ERROR: Final = re.compile(r"[a-z_]{1,40}", re.ASCII)
_OURS: Final = {"invalid_client", "unauthorized_client", "unsupported_grant_type"}
"""Refusals that nobody but the operator can mend."""
_LOCALE: Final = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_BAD_REQUEST: Final = 400

Claims = Mapping[str, Any]  # Any: JSON


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a provider vouches for."""

    issuer: str
    subject: str
    email: str | None
    """Only if it can be an address of an account here."""
    email_verified: bool
    name: str
    locale: str | None


@dataclass(frozen=True, slots=True)
class Providers:
    """The providers that the operator has set up."""

    known: Mapping[str, ProviderSettings]
    callbacks: Sequence[str]
    """Pages of front ends that they may lead back to."""
    own: str
    """The built-in page that they may lead back to, with a place for the provider's name."""
    handles: Handles
    directory: Directory
    id_tokens: IdTokenReader
    outbound: Outbound

    def named(self, issuer: str) -> ProviderSettings | None:
        return next((each for each in self.known.values() if each.issuer == issuer), None)

    def own_page(self, provider: str) -> str:
        """One for each provider: none can pass for another (RFC 9700, 4.4.2)."""
        return self.own.format(provider=provider)

    def leads_back_to(self, provider: str, page: str) -> bool:
        return page in self.callbacks or page == self.own_page(provider)

    async def begin(self, provider: ProviderSettings, asked: Asked, more: Mapping[str, str]) -> str:
        """Where to lead the browser; raises NotAnsweringError."""
        metadata = await self.directory.metadata(provider)
        query = {
            "response_type": "code",
            "client_id": provider.client_id,
            "redirect_uri": asked.redirect_uri,
            "scope": " ".join(provider.scopes),
            "state": asked.state,
            "nonce": asked.nonce,
            "code_challenge": pkce.challenge_of(asked.verifier),
            "code_challenge_method": "S256",
            **more,
        }
        return with_query(metadata.authorization_endpoint, query)

    async def answered(
        self, provider: ProviderSettings, asked: Asked, code: str, iss: str | None, now: datetime
    ) -> Person:
        """Whom the provider has led back; raises AnswerRefusedError, NotAnsweringError."""
        metadata = await self.directory.metadata(provider)
        if iss != provider.issuer and (iss is not None or metadata.names_itself):
            raise AnswerRefusedError("The answer is another issuer's.")
        tokens = await self._redeem(provider, metadata, asked, code)
        token = tokens.get("id_token")
        if not isinstance(token, str):
            raise NotAnsweringError(f"{provider.issuer} gave no ID token")
        claims = await self.id_tokens.read(provider, metadata, token, asked.nonce, now)
        return _person(provider, await self._with_details(metadata, claims, tokens))

    async def _redeem(
        self, provider: ProviderSettings, metadata: Metadata, asked: Asked, code: str
    ) -> Mapping[str, Any]:
        """Exchange the code for tokens."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": asked.redirect_uri,
            "code_verifier": asked.verifier,
        }
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept": "application/json",
        }
        secret = provider.client_secret
        if secret is None or metadata.secret_in_body:
            form["client_id"] = provider.client_id
        if secret is not None and metadata.secret_in_body:
            form["client_secret"] = secret.get_secret_value()
        elif secret is not None:
            headers["Authorization"] = _basic(provider.client_id, secret.get_secret_value())
        address = metadata.token_endpoint
        try:
            answer = await self.outbound.send(
                "POST", address, content=urlencode(form).encode(), headers=headers, idempotent=False
            )
        except OutboundError as error:
            raise NotAnsweringError(f"{address}: {error}") from error
        if answer.status == _BAD_REQUEST and (error_code := _error(answer)) not in _OURS:
            raise AnswerRefusedError(f"The provider refuses the code ({error_code}).")
        return json_of(address, answer.status, answer.content)

    async def _with_details(
        self, metadata: Metadata, claims: Claims, tokens: Mapping[str, Any]
    ) -> Claims:
        """The claims; without an address among them, with what the provider tells besides."""
        access, address = tokens.get("access_token"), metadata.userinfo_endpoint
        if "email" in claims or address is None:
            return claims
        if not isinstance(access, str) or not 1 <= len(access) <= _LONGEST_TOKEN:
            return claims
        try:
            headers = {"Authorization": f"Bearer {access}", "Accept": "application/json"}
            answer = await self.outbound.send("GET", address, headers=headers)
        except (OutboundError, ValueError) as error:
            raise NotAnsweringError(f"{address}: {type(error).__name__}") from error
        told = json_of(address, answer.status, answer.content)
        if told.get("sub") != claims["sub"]:
            raise AnswerRefusedError("The provider tells of somebody else.")
        return {**told, **claims}


def _person(provider: ProviderSettings, claims: Claims) -> Person:
    email = _email(claims.get("email"))
    vouched = claims.get("email_verified")
    return Person(
        provider.issuer,
        claims["sub"],
        email,
        email is not None and (vouched is True or vouched == "true" or provider.email_verified),
        _name(claims) or (email or "").partition("@")[0] or provider.name,
        _locale(claims.get("locale")),
    )


def _email(told: object) -> str | None:
    try:
        return str(_EMAIL.validate_python(told))
    except ValidationError:
        return None


def _name(claims: Claims) -> str:
    """What the person is called, as a line of text."""
    told = claims.get("name") or claims.get("preferred_username")
    if not isinstance(told, str):
        return ""
    shown = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in told)
    return " ".join(shown.split())[:_LONGEST_NAME].strip()


def _locale(told: object) -> str | None:
    fits = isinstance(told, str) and _LOCALE.fullmatch(told) is not None
    return str(told).replace("_", "-") if fits else None


def _basic(client_id: str, secret: str) -> str:
    """Credentials as OAuth encodes them (RFC 6749, 2.3.1)."""
    pair = f"{quote_plus(client_id)}:{quote_plus(secret)}"
    return f"Basic {base64.b64encode(pair.encode()).decode()}"


def _error(answer: Answer) -> str:
    """The provider's word for it, if it is one."""
    try:
        told = answer.json()
    except ValueError:
        return "no reason given"
    code = told.get("error") if isinstance(told, dict) else None
    return code if isinstance(code, str) and _ERROR.fullmatch(code) else "no reason given"
