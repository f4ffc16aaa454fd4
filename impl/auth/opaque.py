"""Opaque tokens: how refresh tokens, login challenges, client secrets and others are made."""

import re
import secrets
import string
import zlib
from typing import Final

REFRESH_PREFIX: Final = "ctm_ref_"
PERSONAL_PREFIX: Final = "ctm_pat_"
LOGIN_PREFIX: Final = "ctm_mfa_"
CLIENT_PREFIX: Final = "ctm_ocs_"
CONSENT_PREFIX: Final = "ctm_och_"
CODE_PREFIX: Final = "ctm_oac_"
GRANT_PREFIX: Final = "ctm_ort_"
DEVICE_PREFIX: Final = "ctm_odc_"
_BASE62: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_RANDOM: Final = 30
"""Characters of base 62: 178 bits."""
_CHECK: Final = 6
_BITS: Final = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
_REFRESH: Final = re.compile(REFRESH_PREFIX + r"[A-Za-z0-9_-]{43}", re.ASCII)
_LOGIN: Final = re.compile(LOGIN_PREFIX + r"[A-Za-z0-9_-]{43}", re.ASCII)
_PERSONAL: Final = re.compile(
    PERSONAL_PREFIX + rf"([0-9A-Za-z]{{{_RANDOM}}})([0-9A-Za-z]{{{_CHECK}}})", re.ASCII
)


def new_refresh_token() -> str:
    """256 random bits, base64url."""
    return REFRESH_PREFIX + secrets.token_urlsafe(32)


def new_personal_token() -> str:
    body = "".join(secrets.choice(_BASE62) for _ in range(_RANDOM))
    return PERSONAL_PREFIX + body + _checksum(body)


def new_login_challenge() -> str:
    """256 random bits, base64url."""
    return LOGIN_PREFIX + secrets.token_urlsafe(32)


def new_client_secret() -> str:
    return new(CLIENT_PREFIX)


def new(prefix: str) -> str:
    """256 random bits, base64url."""
    return prefix + secrets.token_urlsafe(32)


def looks_like(prefix: str, text: str) -> bool:
    """Whether the form fits: any other text needs no look-up."""
    return text.startswith(prefix) and _BITS.fullmatch(text, len(prefix)) is not None


def is_refresh_token(token: str) -> bool:
    return _REFRESH.fullmatch(token) is not None


def is_login_challenge(text: str) -> bool:
    return _LOGIN.fullmatch(text) is not None


def is_personal_token(token: str) -> bool:
    """Whether the form and the checksum fit: a mistyped token needs no look-up."""
    found = _PERSONAL.fullmatch(token)
    return found is not None and _checksum(found[1]) == found[2]


def hint(token: str, prefix: str = PERSONAL_PREFIX) -> str:
    """What may be shown of a token: its prefix and its last four characters."""
    return f"{prefix}…{token[-4:]}"


def _checksum(body: str) -> str:
    """CRC-32 of the random part, as six digits of base 62."""
    rest, digits = zlib.crc32(body.encode()), ""
    for _ in range(_CHECK):
        rest, digit = divmod(rest, len(_BASE62))
        digits = _BASE62[digit] + digits
    return digits
