"""Many rows in pieces: about so many each, and those of one amount together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impl.budget.rules.pieces import Piece, by_amount


class TestByAmount:
    @pytest.mark.parametrize(
        ("most", "pieces"),
        [
            (1, [[(0, 5)], [(1, 7), (4, 7)], [(2, None)]]),
            (2, [[(0, 5), (1, 7), (4, 7)], [(2, None)]]),
            (3, [[(0, 5), (1, 7), (4, 7)], [(2, None)]]),
            (4, [[(0, 5), (1, 7), (4, 7), (2, None)]]),
            (9, [[(0, 5), (1, 7), (4, 7), (2, None)]]),
        ],
    )
    def test_ends_a_piece_once_it_has_enough(self, most: int, pieces: list[Piece]) -> None:
        rows = [(0, 5), (1, 7), (4, 7), (2, None)]
        assert list(by_amount(iter(rows), most)) == pieces

    def test_of_nothing_is_nothing(self) -> None:
        assert list(by_amount([], 5)) == []

    @given(st.lists(st.integers(0, 5), max_size=40).map(sorted), st.integers(1, 8))
    def test_has_every_row_once_and_parts_no_amount(self, amounts: list[int], most: int) -> None:
        rows = list(enumerate(amounts))
        pieces = list(by_amount(rows, most))
        assert [row for piece in pieces for row in piece] == rows
        assert all(one[-1][1] != other[0][1] for one, other in pairwise(pieces))
        assert all(len(piece) >= most for piece in pieces[:-1])
