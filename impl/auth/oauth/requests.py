"""Authorization requests: what is asked, checked, and the addresses that answers go to."""

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import AuthorizationRequest
from generated.auth.problems import (
    AuthorizationRequestRefused,
    InvalidScope,
    UnauthorizedClient,
    UnsupportedResponseType,
)
from impl.auth import pkce
from impl.auth.addresses import with_query
from impl.auth.oauth import rules
from impl.auth.repository.clients import KnownClient
from impl.auth.repository.consents import Question

_CHALLENGE: Final = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
_VERIFIER: Final = re.compile(r"[A-Za-z0-9._~-]{43,128}", re.ASCII)
_SECONDS: Final = re.compile(r"[0-9]{1,8}", re.ASCII)
_PROMPTS: Final = frozenset({"none", "login", "consent", "select_account"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sound request asks for."""

    client: KnownClient
    question: Question
    prompts: frozenset[str]


def identifier(text: str | None) -> UUID | None:
    """A client's id; None for what is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None


def checked(body: AuthorizationRequest, client: KnownClient, digest: str, now: datetime) -> Asked:
    """The request of a known client that names a redirect URI of its own."""
    if body.response_type != "code":
        raise UnsupportedResponseType("There is one response type, code.")
    if "authorization_code" not in client.grant_types:
        raise UnauthorizedClient("This client is not registered for authorization_code.")
    if body.response_mode not in (None, "query"):
        raise AuthorizationRequestRefused("There is one response mode, query.")
    challenge = body.code_challenge or ""
    if body.code_challenge_method != "S256" or not _CHALLENGE.fullmatch(challenge):
        raise AuthorizationRequestRefused("PKCE is asked for, by S256 (RFC 7636).")
    prompts = _prompts(body.prompt)
    question = Question(
        digest=digest,
        client_id=client.id,
        redirect_uri=body.redirect_uri,
        scopes=scopes(body.scope, client.scopes),
        state=body.state,
        nonce=body.nonce,
        code_challenge=challenge,
        proof_since=now if prompts & {"login", "select_account"} else None,
        max_age=_seconds(body.max_age),
        created_at=now,
        expires_at=now + rules.ANSWERED_WITHIN,
    )
    return Asked(client, question, prompts)


def scopes(asked: str | None, allowed: Sequence[str]) -> list[str]:
    """What is asked for of what is allowed: all, if nothing is said."""
    wanted = allowed if asked is None else asked.split()
    strange = next((each for each in wanted if each not in allowed), None)
    if strange is not None:
        raise InvalidScope(f"The scope {strange} is none that may be asked for here.")
    return rules.in_order(wanted, rules.SCOPES)


def _prompts(text: str | None) -> frozenset[str]:
    prompts = frozenset((text or "").split())
    if not prompts <= _PROMPTS or ("none" in prompts and len(prompts) > 1):
        raise AuthorizationRequestRefused("The prompt is none that there is.")
    return prompts


def _seconds(text: str | None) -> int | None:
    if text is None:
        return None
    if not _SECONDS.fullmatch(text):
        raise AuthorizationRequestRefused("max_age is a number of seconds.")
    return int(text)


def verifies(verifier: str | None, challenge: str) -> bool:
    """Whether the verifier is the challenge's, by S256 (RFC 7636, 4.6)."""
    if verifier is None or not _VERIFIER.fullmatch(verifier):
        return False
    return hmac.compare_digest(pkce.challenge_of(verifier), challenge)


def answer_to(redirect_uri: str, issuer: str, state: str | None, said: Mapping[str, str]) -> str:
    """The address that the browser goes on to, with `iss` (RFC 9207)."""
    found = {**said, "iss": issuer, **({} if state is None else {"state": state})}
    return with_query(redirect_uri, found)
