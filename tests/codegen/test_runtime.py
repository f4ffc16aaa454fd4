"""The helpers of the seam."""

import pytest

from generated.runtime import IfMatch, Invalid, Problem


class TestIfMatch:
    @pytest.mark.parametrize(
        ("text", "versions"),
        [
            ('"v7.s123"', {7}),
            ('"v7"', {7}),
            ('"v1.s2", "v3.s4"', {1, 3}),
            ('"x", "v9.s1"', {9}),
            ('W/"v7.s123"', set()),
            ("v7.s123", set()),
            ('"v7.s123x"', set()),
            ('"', set()),
        ],
    )
    def test_reads_strong_tags_and_nothing_else(self, text: str, versions: set[int]) -> None:
        assert IfMatch.parse(text) == IfMatch(frozenset(versions))

    def test_a_star_allows_every_version(self) -> None:
        star = IfMatch.parse("*")
        assert star is not None
        assert star.allows(1)

    def test_no_header_asks_nothing(self) -> None:
        assert IfMatch.parse(None) is None

    def test_only_the_named_versions_are_allowed(self) -> None:
        named = IfMatch(frozenset({3}))
        assert named.allows(3)
        assert not named.allows(4)


class TestAProblem:
    def test_has_its_title_as_detail_when_none_is_given(self) -> None:
        class Closed(Problem):
            slug = "closed"
            status = 409
            title = "Closed"

        assert Closed().detail == "Closed"
        assert Closed("Since noon.", since=12).members == {"since": 12}

    def test_faults_name_one_place(self) -> None:
        assert Invalid("x", "m", pointer="/a").as_dict() == {
            "pointer": "/a",
            "code": "x",
            "message": "m",
        }
        assert Invalid("x", "m", parameter="p").as_dict()["parameter"] == "p"
        assert Invalid("x", "m").as_dict() == {"code": "x", "message": "m"}
