"""Links in mails: sealed claims that work once, for their use changes what they are bound to."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal
from uuid import UUID

from impl.auth.keys import Sealer
from impl.auth.sealed_texts import SealedTexts

Purpose = Literal["verify", "change", "revert", "reset"]
PREFIX: Final = "ctm_lnk_"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a link says: whose account, which address, and the state that it is good for."""

    user_id: UUID
    email: str
    state: str
    until: datetime


class Links:
    """Makes and reads them."""

    def __init__(self, sealer: Sealer) -> None:
        self._texts = SealedTexts(sealer, PREFIX)

    def make(self, purpose: Purpose, claim: Claim) -> str:
        told = [str(claim.user_id), claim.email, claim.state, int(claim.until.timestamp())]
        return self._texts.make(_bound(purpose), told)

    def read(self, purpose: Purpose, token: str, now: datetime) -> Claim | None:
        """The claim of a link of ours for this purpose; None for any other, or an old one."""
        told = self._texts.read(_bound(purpose), token)
        if told is None:
            return None
        claim = Claim(UUID(told[0]), told[1], told[2], datetime.fromtimestamp(told[3], UTC))
        return claim if now < claim.until else None


def _bound(purpose: Purpose) -> str:
    return f"auth link {purpose}"
