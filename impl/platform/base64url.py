"""base64url without padding (RFC 4648, 5), the form of everything that goes into addresses."""

import base64
import binascii


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The bytes that this text alone stands for; raises ValueError for any other.

    Padding, other characters, and stray bits behind the last byte are refused: otherwise several
    texts would stand for the same bytes.
    """
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError("this is no base64url") from error
    if encode(raw) != text:
        raise ValueError("this is not how base64url is written")
    return raw
