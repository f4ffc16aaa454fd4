"""Standard Webhooks v1: secrets, and the headers that a message is signed with.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

PREFIX: Final = "whsec_"
BOTH_SIGN_FOR: Final = timedelta(hours=24)
_SECRET_BYTES: Final = 32
_SECRETIVE: Final = re.compile(r"whsec_[A-Za-z0-9+/=_-]+|v1a?,[A-Za-z0-9+/=]{16,}")


def new_secret() -> bytes:
    return secrets.token_bytes(_SECRET_BYTES)


def shown(secret: bytes) -> str:
    """The secret as the receiver's library reads it."""
    return PREFIX + base64.b64encode(secret).decode()


def headers(message_id: str, at: datetime, body: str, keys: Sequence[bytes]) -> dict[str, str]:
    """A message's headers, with one signature a secret."""
    timestamp = str(int(at.timestamp()))
    signed = f"{message_id}.{timestamp}.{body}".encode()
    signatures = [base64.b64encode(hmac.digest(key, signed, "sha256")).decode() for key in keys]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(f"v1,{each}" for each in signatures),
    }


def without_secrets(text: str) -> str:
    """The text without what looks like a secret or a signature: a receiver may send them back."""
    return _SECRETIVE.sub("[redacted]", text)
