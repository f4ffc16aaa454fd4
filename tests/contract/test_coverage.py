"""The counting itself: what is exercised is seen, and what is not is missed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contract.coverage.__main__ import main
from tests.contract.coverage.demands import demands, examples
from tests.contract.coverage.exchange import Exchange
from tests.contract.coverage.keywords import keywords, look
from tests.contract.coverage.report import FLOORS, page, shares
from tests.contract.coverage.seen import Seen, as_written

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]"},
        "day": {"type": ["string", "null"], "format": "date"},
        "sizes": {"type": "array", "maxItems": 2, "items": {"type": "integer", "maximum": 9}},
        "either": {"oneOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]},
    },
}
BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
PAYEES = f"http://centime.test/api/v1/budget/books/{BOOK}/payees"


def exchange(body: object, status: int, **headers: str) -> Exchange:
    sent = {"Content-Type": "application/json", **headers}
    return Exchange.of("create_payee", PAYEES, sent, json.dumps(body).encode(), status)


class TestKeywords:
    def test_are_all_that_an_instance_can_break(self) -> None:
        assert set(keywords(SCHEMA)) == {
            "/type", "/required", "/additionalProperties",
            "/properties/name/type", "/properties/name/minLength", "/properties/name/maxLength",
            "/properties/name/pattern", "/properties/day/type", "/properties/day/format",
            "/properties/sizes/type", "/properties/sizes/maxItems",
            "/properties/sizes/items/type", "/properties/sizes/items/maximum",
            "/properties/either/oneOf/0/type", "/properties/either/oneOf/0/enum",
            "/properties/either/oneOf/1/type",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("instance", "broken"),
        [
            ({"name": "abc", "day": None, "sizes": [1, 9], "either": None}, set()),
            ({"name": "a"}, {"/properties/name/minLength"}),
            ({"name": "abcde"}, {"/properties/name/maxLength"}),
            ({"name": "Abc"}, {"/properties/name/pattern"}),
            ({"name": 1}, {"/properties/name/type"}),
            ({}, {"/required"}),
            ({"name": "abc", "other": 1}, {"/additionalProperties"}),
            ({"name": "abc", "day": "2026-02-30"}, {"/properties/day/format"}),
            ({"name": "abc", "sizes": [1, 2, 10]},
             {"/properties/sizes/maxItems", "/properties/sizes/items/maximum"}),
            ({"name": "abc", "sizes": [True]}, {"/properties/sizes/items/type"}),
            ({"name": "abc", "either": "b"},
             {"/properties/either/oneOf/0/enum", "/properties/either/oneOf/1/type"}),
            ([], {"/type"}),
        ],
    )  # fmt: skip
    def test_are_broken_one_by_one(self, instance: object, broken: set[str]) -> None:
        assert look(SCHEMA, instance).broken == broken

    def test_that_an_instance_does_not_meet_are_neither(self) -> None:
        found = look(SCHEMA, {"name": "abc"})
        assert not {each for each in found.kept | found.broken if "sizes" in each}

    def test_of_a_schema_in_itself_are_finite(self) -> None:
        assert len(demands().keywords) > 1000


class TestExchanges:
    def test_read_parameters_as_the_specification_types_them(self) -> None:
        url = f"{PAYEES}?limit=7&q=market"
        found = Exchange.of("list_payees", url, {"If-None-Match": '"x"'}, b"", 200)
        read = {place: value for place, _, value in found.parameters()}
        assert read == {
            "path book_id": BOOK, "query limit": 7, "query q": "market",
            "header If-None-Match": '"x"',
        }  # fmt: skip

    def test_leave_text_that_is_no_number_as_it_is(self) -> None:
        found = Exchange.of("list_payees", f"{PAYEES}?limit=many", {}, b"", 422)
        read = {place: value for place, _, value in found.parameters()}
        assert read["query limit"] == "many"


class TestSeen:
    def test_an_accepted_request_keeps_and_a_refused_one_breaks(self) -> None:
        seen = Seen()
        place = "create_payee body application/json /properties/name/maxLength"
        seen.note(exchange({"name": "Corner Market"}, 201))
        assert place in seen.kept
        assert place not in seen.broken
        seen.note(exchange({"name": "x" * 1000}, 422))
        assert place in seen.broken
        assert seen.operations == {"create_payee"}
        assert seen.responses == {"create_payee 201", "create_payee 422"}
        assert "create_payee body application/json" in seen.parameters

    def test_a_request_that_nobody_looked_at_shows_only_its_answer(self) -> None:
        seen = Seen()
        seen.note(exchange({"name": 1}, 401))
        assert (seen.broken, seen.parameters, seen.operations) == (set(), set(), set())
        assert seen.responses == {"create_payee 401"}

    def test_an_example_counts_when_it_is_sent_as_it_stands(self) -> None:
        seen, real = Seen(), "0190ffff-0000-7000-8000-000000000000"
        (place, name), value = next(
            (key, value) for key, value in examples("create_payee").items() if key[0][:4] == "body"
        )
        seen.note_examples(exchange({**value, "name": "Other"}, 201), {})
        assert not any("body" in each for each in seen.examples)
        seen.note_examples(exchange(value, 201), {real: BOOK})
        assert f"create_payee {place} {name}" in seen.examples
        assert as_written({"book": real}, {real: BOOK}) == {"book": BOOK}

    def test_adds_up_over_processes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for module in ("seen", "__main__"):
            monkeypatch.setattr(f"tests.contract.coverage.{module}.RECORDED", tmp_path)
        assert main([]) == 1
        assert "Nothing is recorded" in capsys.readouterr().err
        for status, link in ((201, "a 201 B"), (422, "a 201 B")):
            one = Seen()
            one.note(exchange({"name": "Corner Market"}, status))
            one.follow(link)
            one.save()
        whole = Seen.of_all(tmp_path)
        assert whole.responses == {"create_payee 201", "create_payee 422"}
        assert whole.links == {"a 201 B": 2}
        (tmp_path / "0123456789ab-1-x.json").write_text('{"operations": ["of another contract"]}')
        assert "of another contract" not in Seen.of_all(tmp_path).operations
        assert main(["--brief"]) == 1
        assert "more: make coverage" in capsys.readouterr().out


class TestTheReport:
    def test_names_what_is_missing_and_falls_short(self) -> None:
        seen = Seen(kept={"create_payee body application/json /required"})
        found = list(shares(demands(), seen))
        assert [share.name for share in found] == list(FLOORS)
        assert not any(share.holds for share in found if FLOORS[share.name])
        told = page(found, seen, None)
        assert "operations        0 of" in told
        assert "  create_payee body application/json /required (never broken)" in told

    def test_is_content_with_everything(self) -> None:
        wanted = demands()
        everything = Seen(
            set(wanted.operations), set(wanted.parameters), set(wanted.keywords),
            set(wanted.keywords), set(wanted.examples), dict.fromkeys(wanted.links, 1),
            set(wanted.responses),
        )  # fmt: skip
        found = list(shares(wanted, everything))
        assert all(share.holds and not share.missing for share in found)
        assert "not exercised" not in page(found, everything)
