"""The names of columns tell one bank's files from another's."""

from collections.abc import Sequence

import pytest

from impl.budget.rules.headings import fingerprint
from impl.budget.statements.text import LONGEST_HEADING


class TestFingerprint:
    @pytest.mark.parametrize(
        "same",
        [
            ["DATE", "Booked Amount"],
            [" date ", "bookedamount"],
            ["Date", "booked  amount", "", "  "],
        ],
    )
    def test_is_the_same_whatever_case_spaces_and_empty_ends(self, same: Sequence[str]) -> None:
        assert fingerprint(same) == fingerprint(["Date", "Booked amount"])

    def test_is_what_was_kept_of_it_before(self) -> None:
        """It is stored: another way to reckon it would forget what every user has taught."""
        kept = "cfa7c8085f38"
        assert (fingerprint(["Date", "Booked amount"]) or "")[:12] == kept

    @pytest.mark.parametrize(
        "other",
        [
            ["Booked amount", "Date"],
            ["Date", "", "Booked amount"],
            ["", "Date", "Booked amount"],
            ["DateBooked amount"],
            ["Date"],
        ],
    )
    def test_is_another_for_other_columns(self, other: Sequence[str]) -> None:
        assert fingerprint(other) != fingerprint(["Date", "Booked amount"])

    @pytest.mark.parametrize("none", [[], [""], ["", "  "]])
    def test_is_none_where_there_are_no_names(self, none: Sequence[str]) -> None:
        assert fingerprint(none) is None

    def test_looks_at_so_much_of_a_heading_as_an_import_keeps(self) -> None:
        kept = "x" * LONGEST_HEADING
        assert fingerprint([kept + "y"]) == fingerprint([kept]) != fingerprint([kept[1:]])
