"""What a browser keeps while somebody is at a provider: sealed, bound to one login, for a while."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Self

from impl.auth import pkce
from impl.auth.keys import Sealer
from impl.auth.providers.faults import AnswerRefusedError
from impl.auth.sealed_texts import SealedTexts

PREFIX: Final = "ctm_fed_"
LIFE: Final = timedelta(minutes=10)
_PURPOSE: Final = "auth provider login"


@dataclass(frozen=True, slots=True)
class Asked:
    """A login that was begun: what the provider's answer has to go with."""

    provider: str
    redirect_uri: str
    state: str
    nonce: str
    verifier: str
    """Of PKCE (RFC 7636): who redeems the code is who asked for it."""
    until: datetime

    @classmethod
    def new(cls, provider: str, redirect_uri: str, now: datetime) -> Self:
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        return cls(provider, redirect_uri, state, nonce, pkce.new_verifier(), now + LIFE)


class Handles:
    """Makes and reads them."""

    def __init__(self, sealer: Sealer) -> None:
        self._texts = SealedTexts(sealer, PREFIX)

    def make(self, asked: Asked) -> str:
        told = [asked.provider, asked.redirect_uri, asked.state, asked.nonce, asked.verifier,
                int(asked.until.timestamp())]  # fmt: skip
        return self._texts.make(_PURPOSE, told)

    def read(self, handle: str, provider: str, state: str, now: datetime) -> Asked:
        """What was asked; raises AnswerRefusedError unless it was here, just now, and of this."""
        asked = self._opened(handle)
        if asked is None:
            raise AnswerRefusedError("The handle is none of this server's.")
        if asked.provider != provider:
            raise AnswerRefusedError("The handle is of a login with another provider.")
        if asked.until <= now:
            raise AnswerRefusedError("The handle is too old.")
        if not hmac.compare_digest(asked.state.encode(), state.encode()):
            raise AnswerRefusedError("The state is not the one that was begun with.")
        return asked

    def _opened(self, handle: str) -> Asked | None:
        told = self._texts.read(_PURPOSE, handle)
        if told is None:
            return None
        provider, redirect_uri, state, nonce, verifier, until = told
        ends = datetime.fromtimestamp(until, UTC)
        return Asked(provider, redirect_uri, state, nonce, verifier, ends)
