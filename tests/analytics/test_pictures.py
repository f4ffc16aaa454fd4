"""Pictures of answers: what they show, drawn for real."""

import datetime as dt
import struct
from collections.abc import AsyncIterator
from typing import Any, Final
from xml.etree import ElementTree as ET

import orjson
import pytest

from generated.analytics.models import AnalyticQuery, ChartOptions
from generated.problems import UnanswerableQuery
from impl.analytics.charts import Studio
from impl.analytics.rules.pictures import Medium, Picture, picture
from impl.analytics.service.answering import compute
from impl.platform import clock
from tests.analytics.ledger import Ledger

TODAY: Final = dt.datetime(2026, 5, 14, 12, tzinfo=dt.UTC)
SVG: Final = "{http://www.w3.org/2000/svg}"
ALL: Final = {"period": "all"}
YEAR: Final = {"period": "last_year"}
ASKED: Final[dict[str, dict[str, Any]]] = {
    "groups": {"dimensions": ["category"], "filter": {"kinds": ["expense"], **ALL}},
    "groups compared": {
        "measures": ["sum", "count"],
        "dimensions": ["payee"],
        "filter": YEAR,
        "compare_to": "previous_year",
        "limit": 2,
    },
    "two groups": {"dimensions": ["category", "payee"], "filter": ALL},
    "periods": {"dimensions": ["month"], "filter": ALL, "include_empty": True},
    "periods compared": {"dimensions": ["month"], "filter": YEAR, "compare_to": "previous_year"},
    "periods of groups": {"dimensions": ["quarter", "kind"], "filter": ALL, "include_empty": True},
    "many days": {"dimensions": ["day"], "filter": ALL, "include_empty": True},
    "balances": {"measures": ["balance"], "dimensions": ["month", "account_kind"], "filter": ALL},
    "weekdays": {"measures": ["count"], "dimensions": ["weekday"], "include_empty": True},
    "a number": {"filter": YEAR, "compare_to": "previous_year"},
    "a number of entries": {"measures": ["count"], "filter": ALL},
    "averages": {"measures": ["average"], "dimensions": ["payee", "member"], "filter": ALL},
    "nothing": {"filter": {"date_from": "1950-01-01", "date_to": "1950-12-31"}},
    "a currency": {
        "dimensions": ["currency", "account"],
        "filter": {"currencies": ["JPY"], "kinds": ["transfer", "off_budget"]},
    },
}


async def pictured(
    ledger: Ledger, medium: Medium = "image/svg+xml", *, chart: Any = None, **asked: Any
) -> Picture:
    query = AnalyticQuery.model_validate({"measures": ["sum"], **asked})
    with clock.frozen(TODAY):
        answer = await compute(ledger.book_id, query)
    return picture(answer, ChartOptions.model_validate(chart or {}), medium)


@pytest.fixture(scope="module")
async def studio() -> AsyncIterator[Studio]:
    studio = Studio()
    yield studio
    await studio.close()


def texts(drawn: bytes) -> list[str]:
    found = (f"{SVG}text", f"{SVG}tspan")
    return [each.text or "" for tag in found for each in ET.fromstring(drawn).iter(tag)]  # noqa: S314


class TestDrawn:
    @pytest.mark.parametrize("name", ASKED)
    async def test_every_kind_of_answer_can_be_drawn(
        self, ledger: Ledger, studio: Studio, name: str
    ) -> None:
        shown = await pictured(ledger, **ASKED[name])
        drawn = await studio.draw(shown)
        assert shown.title in texts(drawn)
        root = ET.fromstring(drawn)  # noqa: S314  # ours
        assert (root.get("width"), root.get("height")) == ("960", "540")
        assert root.findtext(f"{SVG}title") == shown.title
        assert root.findtext(f"{SVG}desc") == shown.description
        assert {each.tag for each in root.iter()} <= {
            f"{SVG}{tag}"
            for tag in ("svg", "title", "desc", "style", "rect", "g", "path", "line", "text",
                        "tspan", "defs", "clipPath")
        }  # fmt: skip

    async def test_an_axis_names_the_measure_and_the_currency(
        self, ledger: Ledger, studio: Studio
    ) -> None:
        told = texts(await studio.draw(await pictured(ledger, **ASKED["periods of groups"])))
        assert "Amount (EUR)" in told
        assert {"Income", "Expenses", "Uncategorised", "Net"} <= {*told}
        told = texts(await studio.draw(await pictured(ledger, **ASKED["a currency"])))
        assert any(each.endswith("(JPY)") for each in told)

    async def test_what_it_is_compared_with_is_in_the_legend(
        self, ledger: Ledger, studio: Studio
    ) -> None:
        told = texts(await studio.draw(await pictured(ledger, **ASKED["groups compared"])))
        assert {"2025", "2024", "Other"} <= {*told}

    async def test_what_is_left_out_is_said_under_the_title(
        self, ledger: Ledger, studio: Studio
    ) -> None:
        told = texts(await studio.draw(await pictured(ledger, **ASKED["balances"])))
        assert "Accounts in USD are left out, because there is no rate to EUR." in told

    async def test_a_name_is_text_whatever_it_says(self, ledger: Ledger, studio: Studio) -> None:
        title = '<script>alert("1")</script> & co'
        shown = await pictured(ledger, chart={"title": title}, **ASKED["groups"])
        drawn = await studio.draw(shown)
        assert b"<script" not in drawn
        assert ET.fromstring(drawn).findtext(f"{SVG}title") == title  # noqa: S314


class TestLooks:
    async def test_an_svg_follows_the_viewers_theme_unless_it_has_one(
        self, ledger: Ledger, studio: Studio
    ) -> None:
        dark = "prefers-color-scheme:dark"
        for theme, follows in (("auto", True), ("light", False), ("dark", False)):
            shown = await pictured(ledger, chart={"theme": theme}, **ASKED["groups"])
            assert (dark in (await studio.draw(shown)).decode()) is follows

    async def test_a_png_has_the_size_that_is_asked_for(
        self, ledger: Ledger, studio: Studio
    ) -> None:
        for theme in ("light", "dark"):
            size = {"width": 640, "height": 400, "theme": theme}
            shown = await pictured(ledger, "image/png", chart=size, **ASKED["periods"])
            drawn = await studio.draw(shown)
            width, height = struct.unpack_from(">II", drawn, 16)
            assert (width / height, width % 640) == (1.6, 0)

    async def test_the_colours_of_text_can_be_read_on_their_background(
        self, ledger: Ledger
    ) -> None:
        for theme in ("light", "dark"):
            shown = await pictured(ledger, chart={"theme": theme}, **ASKED["balances"])
            config = orjson.loads(shown.specification)
            for colour in _text_colours(config):
                assert contrast(colour, config["background"]) >= 4.5


def _text_colours(node: Any) -> set[str]:
    """The colours of titles, labels and notes, wherever they stand."""
    found: set[str] = set()
    if isinstance(node, dict):
        for name, value in node.items():
            if name in {"color", "labelColor", "titleColor", "subtitleColor"} and isinstance(
                value, str
            ):
                found.add(value)
            found |= _text_colours(value)
    elif isinstance(node, list):
        for each in node:
            found |= _text_colours(each)
    return found


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestWhatIsShown:
    async def test_only_outflow_is_shown_as_its_size(self, ledger: Ledger) -> None:
        shown = await pictured(ledger, dimensions=["payee"], filter={"flow": "outflow", **ALL})
        assert shown.description.startswith("Outflow (EUR): ")
        assert "\u2212" not in shown.description

    async def test_two_currencies_have_no_picture(self, ledger: Ledger) -> None:
        with pytest.raises(UnanswerableQuery, match="one currency"):
            await pictured(ledger, dimensions=["currency"], filter=ALL)

    async def test_more_groups_than_can_be_read_are_put_together(self, ledger: Ledger) -> None:
        chart = {"height": 320}
        many: dict[str, Any] = {"dimensions": ["month", "payee", "account"], "filter": ALL}
        shown = await pictured(ledger, chart=chart, **many)
        assert "Other" in shown.specification.decode()
        many = {"dimensions": ["account", "category", "payee"], "filter": ALL}
        assert " others" in (await pictured(ledger, chart=chart, **many)).specification.decode()

    async def test_more_averages_than_can_be_read_are_left_out_and_it_is_said(
        self, ledger: Ledger
    ) -> None:
        many: dict[str, Any] = {"dimensions": ["account", "category", "payee"], "filter": ALL}
        shown = await pictured(ledger, chart={"height": 320}, measures=["average"], **many)
        assert " are shown." in shown.description

    async def test_of_many_periods_the_last_are_shown_and_it_is_said(self, ledger: Ledger) -> None:
        shown = await pictured(ledger, **ASKED["many days"])
        assert "The last 400 of " in shown.description
