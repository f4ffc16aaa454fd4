"""Cursors go on where they were made, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.problems import InvalidInput
from impl.platform.paging import Cursors

OLD, NEW = b"an older secret of the service", b"the newest secret of the service"
KEYS = st.lists(st.text(max_size=20) | st.integers(-(2**53), 2**53), max_size=4)


class TestCursors:
    @given(key=KEYS)
    def test_a_cursor_gives_back_its_key(self, key: list[object]) -> None:
        cursors = Cursors([NEW])
        assert cursors.decode(cursors.encode({"book": "1"}, key), {"book": "1"}) == key

    def test_filters_that_were_not_given_say_nothing(self) -> None:
        cursors = Cursors([NEW])
        cursor = cursors.encode({"book": "1", "payee": None}, ["2026-01-01"])
        assert cursors.decode(cursor, {"book": "1"}) == ["2026-01-01"]

    def test_the_order_of_a_set_says_nothing(self) -> None:
        cursors = Cursors([NEW])
        many = [f"status {number}" for number in range(20)]
        cursor = cursors.encode({"status": set(many)}, [1])
        assert cursors.decode(cursor, {"status": frozenset(reversed(many))}) == [1]
        with pytest.raises(InvalidInput):
            cursors.decode(cursor, {"status": set(many[1:])})

    def test_a_filter_that_cannot_be_told_apart_is_a_mistake_of_ours(self) -> None:
        with pytest.raises(TypeError, match="not JSON serializable"):
            Cursors([NEW]).encode({"status": object()}, [1])

    def test_a_cursor_of_other_filters_is_refused_by_name(self) -> None:
        cursors = Cursors([NEW])
        cursor = cursors.encode({"book": "1"}, ["x"])
        with pytest.raises(InvalidInput) as refused:
            cursors.decode(cursor, {"book": "2"})
        assert refused.value.errors[0].parameter == "cursor"

    @given(text=st.text(alphabet="abcdefgABCDEFG0123-_", max_size=60))
    def test_made_up_cursors_are_refused(self, text: str) -> None:
        with pytest.raises(InvalidInput):
            Cursors([NEW]).decode(text, {})

    def test_a_rotated_secret_still_reads_the_cursors_it_signed(self) -> None:
        cursor = Cursors([OLD]).encode({}, [1])
        assert Cursors([NEW, OLD]).decode(cursor, {}) == [1]
        with pytest.raises(InvalidInput):
            Cursors([NEW]).decode(cursor, {})
