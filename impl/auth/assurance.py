"""How well a session is proved: its methods (RFC 8176) and its level (NIST SP 800-63B)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

Level = Literal["aal1", "aal2"]

LEAST: Final[Level] = "aal1"
"""What a token is worth that says nothing of it, as those of former versions."""
PASSWORD: Final = ("pwd",)
FEDERATED: Final = ("fed",)
"""Another provider's word, whatever that asked for; RFC 8176 has no name for it."""
ONE_TIME_PASSWORD: Final = ("mfa", "otp")
"""A code beside a password, of an app or for its loss."""

MOST_TOTPS: Final = 10
MOST_PASSKEYS: Final = 20
MOST_IDENTITIES: Final = 20
UNCONFIRMED_KEPT: Final = timedelta(hours=1)
"""How long an app may wait for its first code."""
OPTIONS_ANSWERED_WITHIN: Final = timedelta(minutes=5)
LOGIN_COMPLETED_WITHIN: Final = timedelta(minutes=5)


def passkey(*, synced: bool) -> Sequence[str]:
    """A key, of one device or of several, whose user was verified: two factors at once."""
    return ("mfa", "swk") if synced else ("hwk", "mfa")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a session was proved by so far, and when last: `amr` and `auth_time` of its tokens."""

    methods: Sequence[str]
    at: datetime

    @property
    def level(self) -> Level:
        """The token's `acr`."""
        return "aal2" if "mfa" in self.methods else LEAST
