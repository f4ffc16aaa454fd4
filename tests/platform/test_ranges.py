"""Ranges of bytes: one is answered, what is not understood is not, what is not there is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated.problems import RangeNotSatisfiable
from impl.platform import ranges

ETAG = '"abc"'


class TestAsked:
    @pytest.mark.parametrize(
        ("header", "first", "last"),
        [
            ("bytes=0-3", 0, 3),
            ("bytes=4-", 4, 9),
            ("bytes=-4", 6, 9),
            ("bytes=-40", 0, 9),
            ("bytes=8-40", 8, 9),
            (" bytes = 9 - 9 ", 9, 9),
        ],
    )
    def test_is_one_range_within_the_file(self, header: str, first: int, last: int) -> None:
        found = ranges.asked(header, None, ETAG, 10)
        assert found is not None
        assert (found.first, found.last, found.length) == (first, last, last - first + 1)
        assert found.text == f"bytes {first}-{last}/10"

    @pytest.mark.parametrize(
        "header",
        [None, "", "bytes", "bytes=-", "bytes=3-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b",
         "bytes=\u0661-\u0662"],
    )  # fmt: skip
    def test_is_nothing_where_it_is_not_understood(self, header: str | None) -> None:
        assert ranges.asked(header, None, ETAG, 10) is None

    @pytest.mark.parametrize("header", ["bytes=10-", "bytes=10-12", "bytes=-0"])
    def test_is_refused_where_the_file_has_none_of_it(self, header: str) -> None:
        with pytest.raises(RangeNotSatisfiable) as refused:
            ranges.asked(header, None, ETAG, 10)
        assert refused.value.members == {"size": 10}
        assert refused.value.headers == {"Content-Range": "bytes */10"}

    def test_of_another_version_is_nothing(self) -> None:
        assert ranges.asked("bytes=0-3", ETAG, ETAG, 10) is not None
        for other in ('"abd"', 'W/"abc"', "Mon, 05 Jan 2026 10:00:00 GMT"):
            assert ranges.asked("bytes=0-3", other, ETAG, 10) is None

    @given(header=st.text(max_size=40).map(lambda text: f"bytes={text}"), size=st.integers(1, 99))
    def test_of_anything_stays_within_the_file(self, header: str, size: int) -> None:
        try:
            found = ranges.asked(header, None, ETAG, size)
        except RangeNotSatisfiable:
            return
        assert found is None or 0 <= found.first <= found.last < size
