"""Time-based one-time passwords (RFC 6238), as every authenticator app makes them."""

import base64
import hmac
import io
import secrets
from datetime import datetime
from typing import Final
from urllib.parse import quote, urlencode

import segno

ISSUER: Final = "Centime"
STEP_SECONDS: Final = 30
DIGITS: Final = 6
DRIFT: Final = 1
"""Steps that the app's clock may be ahead or behind (RFC 6238, 5.2)."""
_SECRET_BYTES: Final = 20
"""As long as the hash's output (RFC 4226, 4)."""


def new_secret() -> bytes:
    return secrets.token_bytes(_SECRET_BYTES)


def code_at(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """The step's code: its HMAC-SHA-1, dynamically truncated (RFC 4226, 5.3)."""
    digest = hmac.digest(secret, step.to_bytes(8, "big"), "sha1")
    offset = digest[-1] & 0xF
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**digits).zfill(digits)


def step_of(moment: datetime) -> int:
    return int(moment.timestamp()) // STEP_SECONDS


def accepted_step(secret: bytes, code: str, now: datetime, used: int | None) -> int | None:
    """The step whose code it is; None if there is none, or one of `used` or before.

    Every step that may count is compared, so that the time tells nothing.
    """
    current, found = step_of(now), None
    for step in range(current - DRIFT, current + DRIFT + 1):
        fits = hmac.compare_digest(code_at(secret, step), code)
        if fits and (used is None or step > used):
            found = step
    return found


def text(secret: bytes) -> str:
    """The secret in base 32, to be typed."""
    return base64.b32encode(secret).decode()


def uri(secret: bytes, account: str) -> str:
    """What a QR code says to an authenticator app."""
    stated = {"secret": text(secret), "issuer": ISSUER, "algorithm": "SHA1"}
    query = urlencode({**stated, "digits": DIGITS, "period": STEP_SECONDS})
    return f"otpauth://totp/{ISSUER}:{quote(account, safe='')}?{query}"


def picture(address: str) -> str:
    """The address as a QR code: an SVG that fits where it is put."""
    drawn = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, omitsize=True, nl=False, light="#fff")
    return drawn.getvalue().decode()
