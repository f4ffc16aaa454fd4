"""Authenticator apps: the codes of RFC 6238, and which of them count."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.auth import recovery, totp

SECRET = b"12345678901234567890"
NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
STEP = totp.step_of(NOW)


class TestCodes:
    @pytest.mark.parametrize(
        ("seconds", "code"),
        [
            (59, "94287082"),
            (1111111109, "07081804"),
            (1111111111, "14050471"),
            (1234567890, "89005924"),
            (2000000000, "69279037"),
            (20000000000, "65353130"),
        ],
    )
    def test_are_those_of_rfc_6238_appendix_b(self, seconds: int, code: str) -> None:
        step = totp.step_of(datetime.fromtimestamp(seconds, UTC))
        assert totp.code_at(SECRET, step, digits=8) == code
        assert totp.code_at(SECRET, step) == code[-6:]

    @pytest.mark.parametrize(
        ("counter", "code"), [(0, "755224"), (1, "287082"), (5, "254676"), (9, "520489")]
    )
    def test_are_those_of_rfc_4226_appendix_d(self, counter: int, code: str) -> None:
        assert totp.code_at(SECRET, counter) == code


class TestAcceptedStep:
    @given(st.integers(-5, 5))
    def test_a_code_counts_one_step_early_or_late_and_no_further(self, drift: int) -> None:
        code = totp.code_at(SECRET, STEP + drift)
        found = totp.accepted_step(SECRET, code, NOW, None)
        assert found == (STEP + drift if abs(drift) <= 1 else None)

    @given(st.integers(-1, 1), st.integers(-3, 3))
    def test_a_code_counts_once_and_none_before_it_does(self, drift: int, used: int) -> None:
        code = totp.code_at(SECRET, STEP + drift)
        found = totp.accepted_step(SECRET, code, NOW, STEP + used)
        assert found == (STEP + drift if drift > used else None)

    def test_a_step_lasts_for_thirty_seconds(self) -> None:
        code = totp.code_at(SECRET, STEP)
        late = NOW + timedelta(seconds=59)
        assert totp.accepted_step(SECRET, code, late, None) == STEP
        assert totp.accepted_step(SECRET, code, late + timedelta(seconds=1), None) is None


class TestSetUp:
    def test_a_secret_has_160_bits_and_is_no_other(self) -> None:
        secrets = {totp.new_secret() for _ in range(50)}
        assert len(secrets) == 50
        assert {len(secret) for secret in secrets} == {20}
        assert totp.text(SECRET) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    def test_the_address_says_all_that_an_app_must_know(self) -> None:
        address = urlsplit(totp.uri(SECRET, "ada+home@example.org"))
        assert (address.scheme, address.netloc) == ("otpauth", "totp")
        assert unquote(address.path) == "/Centime:ada+home@example.org"
        assert parse_qs(address.query) == {
            "secret": [totp.text(SECRET)], "issuer": ["Centime"], "algorithm": ["SHA1"],
            "digits": ["6"], "period": ["30"],
        }  # fmt: skip

    def test_the_picture_is_an_svg_even_of_the_longest_address(self) -> None:
        longest = "x" * 64 + "@" + ".".join(["d" * 63] * 2 + ["d" * 61])
        assert len(longest) == 254
        drawn = totp.picture(totp.uri(SECRET, longest))
        assert len(drawn) <= 30_000
        root = ET.fromstring(drawn)  # noqa: S314  # our own
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert "viewBox" in root.attrib


class TestRecoveryCodes:
    def test_are_ten_and_all_different(self) -> None:
        codes = recovery.new_codes()
        assert len(set(codes)) == recovery.NUMBER == 10
        assert all(len(code) == 11 and code[5] == "-" for code in codes)

    def test_can_be_typed_as_one_likes(self) -> None:
        assert recovery.normalised("4j7xk-q2wnp") == "4J7XKQ2WNP"
        assert recovery.normalised(" 4J7XK Q2WNP ") == "4J7XKQ2WNP"
        assert recovery.normalised("OIL23-45678") == "0112345678"

    @given(st.text(max_size=40))
    def test_any_other_text_is_none(self, text: str) -> None:
        found = recovery.normalised(text)
        assert found is None or (len(found) == 10 and recovery.normalised(found) == found)
