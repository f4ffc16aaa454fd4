"""The shipped list of passwords that very many people have."""

from collections.abc import Iterator

import pytest
from zxcvbn_rs_py import zxcvbn

from impl.auth import common
from impl.auth.passwords import LEAST_SCORE, Passwords
from tests.live import PASSWORD

STRANGE = "1v7upjw3nt"
"""One that looks like chance."""


@pytest.fixture(scope="module")
def passwords() -> Iterator[Passwords]:
    pool = Passwords(workers=1)
    yield pool
    pool.close()


class TestTheList:
    def test_is_in_order_without_what_is_refused_anyway(self) -> None:
        listed = common._LIST.read_text(encoding="utf-8").splitlines()
        assert listed == sorted(set(listed))
        assert len(listed) == 1777
        assert all(len(each) >= 10 and each == each.casefold() for each in listed)

    def test_has_what_patterns_do_not_tell(self) -> None:
        assert int(zxcvbn(STRANGE).score) >= LEAST_SCORE
        assert common.is_common(STRANGE)
        assert not common.is_common(PASSWORD)


class TestStrength:
    @pytest.mark.parametrize("password", [STRANGE, STRANGE.upper(), "Telechargement"])
    async def test_of_a_common_one_is_none(self, passwords: Passwords, password: str) -> None:
        strength = await passwords.strength(password, ())
        assert (strength.score, strength.enough, strength.breached) == (0, False, False)
        assert strength.warning == "This is a password that many people have."
        assert strength.suggestions

    async def test_of_one_with_another_word_is_its_own(self, passwords: Passwords) -> None:
        assert (await passwords.strength(f"{STRANGE} umbrella", ())).enough
