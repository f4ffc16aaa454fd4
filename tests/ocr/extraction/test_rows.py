"""Rows: what stands beside each other, also on slanted paper."""

import math

from hypothesis import given
from hypothesis import strategies as st

from impl.ocr.extraction.pages import Box, Page, Point, rectangle
from impl.ocr.extraction.rows import rows_of
from tests.factories.ocr import page


def _turned(page: Page, angle: float) -> Page:
    def turn(point: Point) -> Point:
        x, y = point
        return (
            x * math.cos(angle) - y * math.sin(angle),
            x * math.sin(angle) + y * math.cos(angle),
        )

    boxes = []
    for box in page.boxes:
        one, two, three, four = map(turn, box.polygon)
        boxes.append(Box(box.text, (one, two, three, four)))
    return Page(1, page.width, page.height, tuple(boxes))


LINES = ("CORNER MARKET LIMITED", "Apples  2.50", "Coffee beans  18.50", "Total amount  21.00")


class TestRows:
    def test_columns_of_a_line_are_one_row_from_left_to_right(self) -> None:
        assert [row.text for row in rows_of(page(LINES))] == [
            "CORNER MARKET LIMITED",
            "Apples 2.50",
            "Coffee beans 18.50",
            "Total amount 21.00",
        ]

    def test_a_slanted_page_has_the_same_rows(self) -> None:
        upright = [row.text for row in rows_of(page(LINES))]

        for degrees in (-6, -2, 3, 8):
            slanted = _turned(page(LINES), math.radians(degrees))
            assert [row.text for row in rows_of(slanted)] == upright

    def test_boxes_over_each_other_are_no_row(self) -> None:
        boxes = (
            Box("one", rectangle(10, 10, 60, 30)),
            Box("two", rectangle(10, 17, 60, 37)),
        )

        assert len(rows_of(Page(1, 100, 100, boxes))) == 2

    def test_an_empty_page_has_none(self) -> None:
        assert rows_of(Page(1, 10, 10, ())) == []

    @given(
        st.lists(
            st.tuples(*[st.floats(-1e4, 1e4, allow_nan=False)] * 4, st.text(max_size=8)),
            max_size=12,
        )
    )
    def test_every_box_with_text_is_in_one_row(
        self, places: list[tuple[float, float, float, float, str]]
    ) -> None:
        boxes = tuple(Box(text, rectangle(*place)) for *place, text in places)

        found = [part.box for row in rows_of(Page(1, 100, 100, boxes)) for part in row.parts]

        assert sorted(map(id, found)) == sorted(id(box) for box in boxes if box.text.strip())
