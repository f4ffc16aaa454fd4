"""Sealing: what one secret and purpose closes, no other opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.platform.crypto import Sealer, UnsealError

OLD, NEW = b"old secret of thirty-two letters", b"new secret of thirty-two letters"


class TestSealer:
    @given(st.binary(max_size=500))
    def test_what_was_sealed_opens_again(self, content: bytes) -> None:
        sealer = Sealer([NEW])
        sealed = sealer.seal(content, "totp")
        assert sealer.unseal(sealed, "totp") == content
        assert len(content) < 8 or content not in sealed

    def test_the_same_content_is_sealed_differently_each_time(self) -> None:
        sealer = Sealer([NEW])
        assert sealer.seal(b"x", "totp") != sealer.seal(b"x", "totp")

    def test_an_old_secret_still_opens_and_the_first_one_seals(self) -> None:
        rotated = Sealer([NEW, OLD])
        assert rotated.unseal(Sealer([OLD]).seal(b"x", "totp"), "totp") == b"x"
        assert Sealer([NEW]).unseal(rotated.seal(b"x", "totp"), "totp") == b"x"

    def test_a_removed_secret_no_longer_opens(self) -> None:
        with pytest.raises(UnsealError):
            Sealer([NEW]).unseal(Sealer([OLD]).seal(b"x", "totp"), "totp")

    def test_another_purpose_does_not_open(self) -> None:
        sealer = Sealer([NEW])
        with pytest.raises(UnsealError, match="webhooks"):
            sealer.unseal(sealer.seal(b"x", "totp"), "webhooks")

    @given(st.data())
    def test_one_changed_bit_does_not_open(self, data: st.DataObject) -> None:
        sealer = Sealer([NEW])
        sealed = bytearray(sealer.seal(b"a content", "totp"))
        bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
        sealed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(UnsealError):
            sealer.unseal(bytes(sealed), "totp")

    @pytest.mark.parametrize("broken", [b"", b"\x01", b"\x01" + b"0" * 12, b"\x02" + b"0" * 40])
    def test_fragments_do_not_open(self, broken: bytes) -> None:
        with pytest.raises(UnsealError):
            Sealer([NEW]).unseal(broken, "totp")
