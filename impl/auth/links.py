"""Links in mails: sealed claims that work once, for their use changes what they are bound to."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal
from uuid import UUID

import orjson

from impl.auth.keys import Sealer
from impl.platform.crypto import UnsealError

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
    """Makes and reads them; nothing of them is stored.

    They are sealed, so that nobody makes one, and whoever sees one learns nothing of the account.
    """

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def make(self, purpose: Purpose, claim: Claim) -> str:
        told = [str(claim.user_id), claim.email, claim.state, int(claim.until.timestamp())]
        sealed = self._sealer.seal(orjson.dumps(told), _bound(purpose))
        return PREFIX + base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()

    def read(self, purpose: Purpose, token: str, now: datetime) -> Claim | None:
        """The claim of a link of ours for this purpose; None for any other, or an old one."""
        if not token.startswith(PREFIX):
            return None
        body = token.removeprefix(PREFIX)
        try:
            sealed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
            told = orjson.loads(self._sealer.unseal(sealed, _bound(purpose)))
        except (binascii.Error, ValueError, UnsealError):
            return None
        claim = Claim(UUID(told[0]), told[1], told[2], datetime.fromtimestamp(told[3], UTC))
        return claim if now < claim.until else None


def _bound(purpose: Purpose) -> str:
    return f"auth link {purpose}"
