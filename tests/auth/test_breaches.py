"""The operator's file of leaked passwords."""

import hashlib
from pathlib import Path

import pytest

from impl.auth.breaches import BreachFile
from impl.auth.passwords import Passwords

LEAKED = [f"leaked password {number}" for number in range(50)]


def hashed(password: str) -> str:
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest()


def a_file(folder: Path, form: str = "{}:{}\n") -> BreachFile:
    lines = [form.format(each.upper(), 7) for each in sorted(map(hashed, LEAKED))]
    path = folder / "breaches"
    path.write_text("".join(lines))
    return BreachFile(path)


class TestBreachFile:
    @pytest.mark.parametrize("form", ["{}:{}\n", "{}\n", "{}:{}\r\n"])
    def test_has_every_line_and_nothing_else(self, tmp_path: Path, form: str) -> None:
        breaches = a_file(tmp_path, form)
        assert all(breaches.has(each) for each in LEAKED)
        assert not any(breaches.has(f"{each}!") for each in LEAKED)

    def test_may_lack_the_last_line_end_and_have_small_letters(self, tmp_path: Path) -> None:
        path = tmp_path / "breaches"
        path.write_text("\n".join(sorted(map(hashed, LEAKED))))
        assert all(BreachFile(path).has(each) for each in LEAKED)

    @pytest.mark.parametrize("text", ["", "password\n", "5BAA61E4C9B93F3F0682250B6CF8331B7EE68F\n"])
    def test_is_refused_when_it_is_of_another_form(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "breaches"
        path.write_text(text)
        with pytest.raises(ValueError, match="CENTIME_PASSWORD_BREACH_FILE"):
            BreachFile(path)

    async def test_makes_a_strong_password_weak(self, tmp_path: Path) -> None:
        passwords = Passwords(workers=1, breaches=a_file(tmp_path))
        found = await passwords.strength("leaked password 17", [])
        kept = await passwords.strength("seven otters under one umbrella", [])
        passwords.close()
        assert (found.enough, found.breached, found.score) == (False, True, 0)
        assert kept.enough
