"""How paths and words are guessed from the names of operations."""

import pytest

from codegen.examples import ExampleCheck
from codegen.ir import Contract
from codegen.scaffold.describing import words_of
from codegen.scaffold.draft import Refusal
from codegen.scaffold.wish import Wish, domain_name, guess, operation_wish, settings
from codegen.scaffold.words import a, does, plural, singular
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.codegen.conftest import ROOT

BOOKS = "/api/v1/budget/books/{book_id}"
PATHS = [
    f"{BOOKS}/months",
    f"{BOOKS}/months/{{month}}",
    f"{BOOKS}/months/{{month}}/categories/{{category_id}}",
    f"{BOOKS}/category-groups/{{category_group_id}}",
]


class TestWords:
    @pytest.mark.parametrize(
        ("one", "many"),
        [
            ("goal", "goals"),
            ("category", "categories"),
            ("day", "days"),
            ("address", "addresses"),
            ("box", "boxes"),
            ("batch", "batches"),
        ],
    )
    def test_know_one_and_many(self, one: str, many: str) -> None:
        assert plural(one) == many
        assert plural(many) == many
        assert singular(many) == one

    def test_know_what_somebody_does(self) -> None:
        assert [does(verb) for verb in ("close", "apply", "pay", "fetch", "redo")] == [
            "closes",
            "applies",
            "pays",
            "fetches",
            "redoes",
        ]
        assert [a("goal"), a("account")] == ["a goal", "an account"]

    @pytest.mark.parametrize(
        "verb", ["list", "get", "create", "update", "replace", "delete", "close"]
    )
    def test_make_a_summary_and_sentences_that_the_house_takes(self, verb: str) -> None:
        method = {"list": "get", "get": "get"}.get(verb, "post")
        words = words_of(Wish("budget", f"{verb}_months", method, f"{BOOKS}/months"))
        assert words.summary[0].isupper()
        assert not words.summary.endswith(".")
        assert words.description.endswith(".")
        assert words.description != words.summary

    def test_do_without_a_noun(self) -> None:
        words = words_of(Wish("budget", "query", "post", f"{BOOKS}/query"))
        assert (words.summary, words.answer) == ("Query", "The answer as it is now.")


class TestPaths:
    @pytest.mark.parametrize(
        ("name", "path"),
        [
            ("close_month", f"{BOOKS}/months/{{month}}/close"),
            ("delete_month", f"{BOOKS}/months/{{month}}"),
            ("list_months", f"{BOOKS}/months"),
            ("list_category_groups", f"{BOOKS}/category-groups"),
            ("create_goal", f"{BOOKS}/goals"),
            ("get_goal", f"{BOOKS}/goals/{{goal_id}}"),
            ("get_preferences", f"{BOOKS}/preferences"),
            ("archive_goal", f"{BOOKS}/goals/{{goal_id}}/archive"),
            ("archive_goals", f"{BOOKS}/goals/archive"),
            ("query", f"{BOOKS}/query"),
        ],
    )
    def test_are_guessed_from_the_name_and_from_those_there_are(self, name: str, path: str) -> None:
        assert guess("budget", name, PATHS) == path

    def test_are_in_no_book_where_the_domain_is_in_none(self) -> None:
        assert guess("auth", "list_devices", ["/api/v1/auth/me"]) == "/api/v1/auth/devices"


@pytest.fixture(scope="module")
def contract() -> Contract:
    return compile_contract(Sources(ROOT), ExampleCheck())


class TestAWish:
    @pytest.mark.parametrize(
        ("words", "message", "remedy"),
        [
            (["op=budget.get_month"], "openapi/budget/months.yaml:", "use another name"),
            (["op=savings.get_goal"], "there is no domain savings", "make new domain=savings"),
            (["op=budget.CloseMonth"], "no <domain>.<verb_noun>", "make new op="),
            (["op=budget"], "no <domain>.<verb_noun>", "make new op="),
            (["op=budget.close_month", "path=/months"], "no path of budget", "/api/v1/budget/"),
            (["op=budget.close_month", "method=brew"], "no such method", "post"),
            (["op=budget.close_month", "problems=Month_closed"], "no slug", "month-closed"),
            (
                ["op=budget.fetch_book", f"path={BOOKS}", "method=get"],
                "get /api/v1/budget/books/{book_id} is get_book already",
                "path=",
            ),
        ],
    )
    def test_that_cannot_be_granted_is_told_what_to_say_instead(
        self, contract: Contract, words: list[str], message: str, remedy: str
    ) -> None:
        with pytest.raises(Refusal) as caught:
            operation_wish(settings(words), contract)
        told, _, way_out = str(caught.value).partition("way out: ")
        assert message in told
        assert remedy in way_out

    def test_names_its_problems_and_its_path(self, contract: Contract) -> None:
        given = settings(["op=budget.close_month", "problems=month-closed,month-out-of-range"])
        wish = operation_wish(given, contract)
        assert wish.problems == ("month-closed", "month-out-of-range")
        assert (wish.method, wish.path) == ("post", f"{BOOKS}/months/{{month}}/close")

    @pytest.mark.parametrize("name", ["My-Goals", "g", "import", "goals2"])
    def test_for_a_domain_is_one_word(self, name: str) -> None:
        with pytest.raises(Refusal, match="use 2 to 20 small letters"):
            domain_name(name)


class TestSettings:
    @pytest.mark.parametrize(
        "words", [["op"], ["op="], ["colour=red"], ["op=a.b", "domain=c"], ["path=/x"]]
    )
    def test_that_nobody_understands_are_refused_with_the_way_out(self, words: list[str]) -> None:
        with pytest.raises(Refusal, match=r"way out: .*make new"):
            settings(words)

    def test_are_read_by_their_keys(self) -> None:
        assert settings(["op=a.get_b", "path=/x=y"]) == {"op": "a.get_b", "path": "/x=y"}
