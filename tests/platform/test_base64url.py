"""base64url: one text for one value, and no other text for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.platform import base64url


@given(st.binary(max_size=80))
def test_what_is_written_is_read(raw: bytes) -> None:
    text = base64url.encode(raw)
    assert base64url.decode(text) == raw
    assert "=" not in text


@pytest.mark.parametrize("text", ["QQ==", "QR", "Q", "Q Q", "+/+/", "QUJD\n", "ä", "QUI=QUI"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"base64url|ASCII"):
        base64url.decode(text)


def test_the_empty_text_is_nothing() -> None:
    assert base64url.decode("") == b""
