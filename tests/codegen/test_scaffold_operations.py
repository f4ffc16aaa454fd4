"""Operations of every kind, scaffolded into a draft of this project that is never written."""

import ast
from typing import Any, TypeAlias

import pytest

from codegen.fmt.files import format_text
from codegen.positions import read
from codegen.scaffold.command import scaffold
from codegen.scaffold.draft import Draft, Refusal
from codegen.scaffold.wish import settings
from tests.codegen.conftest import ROOT

LENDERS = "openapi/budget/lenders.yaml"
PART = "impl/budget/service/lenders.py"
Others: TypeAlias = tuple[Draft, dict[str, dict[str, str]]]


def drawn(draft: Draft, *words: str) -> dict[str, str]:
    return scaffold(draft, settings(words))[1]


def components(draft: Draft, file: str, kind: str) -> Any:
    return read(draft.text(file), file)["components"][kind]


@pytest.fixture(scope="module")
def lenders() -> Draft:
    """A new resource of a domain that has files and parts of a service for each."""
    draft = Draft(ROOT)
    for name in ("update_lender", "create_lender", "delete_lender"):
        drawn(draft, f"op=budget.{name}", "problems=lender-unknown")
    return draft


class TestANewResource:
    def test_has_a_file_of_its_own_that_is_formatted(self, lenders: Draft) -> None:
        assert format_text(lenders.text(LENDERS), LENDERS) == lenders.text(LENDERS)
        assert list(components(lenders, LENDERS, "pathItems")) == ["Lender", "Lenders"]
        assert list(components(lenders, LENDERS, "schemas")) == [
            "Lender",
            "LenderUpdate",
            "LenderCreate",
        ]
        contents = read(lenders.text("openapi/budget.yaml"), "")
        place = contents["paths"]["/api/v1/budget/books/{book_id}/lenders"]
        assert place == {"$ref": "budget/lenders.yaml#/components/pathItems/Lenders"}
        assert "lenders" in [tag["name"] for tag in contents["tags"]]

    def test_links_from_its_creation_to_what_there_was_and_what_came_later(
        self, lenders: Draft
    ) -> None:
        create = components(lenders, LENDERS, "pathItems")["Lenders"]["post"]
        links = create["responses"]["201"]["links"]
        assert list(links) == ["UpdateLender", "DeleteLender"]
        for link in links.values():
            assert link["parameters"] == {
                "book_id": "$request.path.book_id",
                "lender_id": "$response.body#/id",
            }
        assert create["x-idempotent"] is True

    def test_guards_its_changes_by_a_version(self, lenders: Draft) -> None:
        item = components(lenders, LENDERS, "pathItems")["Lender"]
        for method in ("patch", "delete"):
            references = [each["$ref"] for each in item[method]["parameters"]]
            assert references == ["../shared.yaml#/components/parameters/IfMatch"]
        assert components(lenders, LENDERS, "schemas")["LenderUpdate"]["minProperties"] == 1

    def test_describes_its_problem_once(self, lenders: Draft) -> None:
        catalogue = read(lenders.text("openapi/problems.yaml"), "")
        assert catalogue["lender-unknown"]["status"] == 409
        assert list(catalogue)[-1] == "lender-unknown"

    def test_has_a_part_of_the_service_with_all_its_methods(self, lenders: Draft) -> None:
        module = ast.parse(lenders.text(PART))
        part = next(each for each in module.body if isinstance(each, ast.ClassDef))
        methods = [each.name for each in part.body if isinstance(each, ast.AsyncFunctionDef)]
        assert methods == ["update_lender", "create_lender", "delete_lender"]
        assert lenders.text(PART).count("@unwritten") == 3
        whole = lenders.text("impl/budget/service/__init__.py")
        assert "from impl.budget.service.lenders import Lenders" in whole
        bases = next(e for e in ast.parse(whole).body if isinstance(e, ast.ClassDef)).bases
        assert ast.unparse(bases[-1]) == "Lenders"

    def test_has_tests_that_send_what_the_examples_say(self, lenders: Draft) -> None:
        create = lenders.text("tests/budget/test_create_lender.py")
        assert 'json={"name": "Another lender"}' in create
        assert "status_code == 201" in create
        delete = lenders.text("tests/budget/test_delete_lender.py")
        assert "status_code == 204" in delete
        assert "response.json()" not in delete


@pytest.fixture(scope="module")
def others() -> Others:
    """Operations about what there is already, in domains of every shape; and their places."""
    draft = Draft(ROOT)
    words = {
        "close_month": ("op=budget.close_month",),
        "replace_book": ("op=budget.replace_book", "path=/api/v1/budget/books/{book_id}"),
        "list_badges": ("op=auth.list_badges",),
        "split_document": ("op=ocr.split_document",),
    }
    return draft, {name: drawn(draft, *asked) for name, asked in words.items()}


SPLIT = "/api/v1/ocr/books/{book_id}/documents/{document_id}/split"


class TestAnOperationOf:
    def test_a_resource_answers_as_its_get_does(self, others: Others) -> None:
        draft, places = others
        item = components(draft, "openapi/budget/months.yaml", "pathItems")["MonthClose"]["post"]
        media = item["responses"]["200"]["content"]["application/json"]
        assert media["schema"] == {"$ref": "#/components/schemas/MonthBudget"}
        assert media["examples"]["month"]["value"]["month"] == "2026-01"
        assert places["close_month"]["repository"].startswith("impl/budget/repository/months.py:")
        assert 'MONTH = "2026-01"' in draft.text("tests/budget/test_close_month.py")

    def test_a_path_that_exists_is_written_beside_the_others(self, others: Others) -> None:
        items = components(others[0], "openapi/budget/books.yaml", "pathItems")
        assert list(items["Book"])[-1] == "put"
        assert "ReplaceBook" in items["Books"]["post"]["responses"]["201"]["links"]

    def test_a_domain_in_no_book_asks_for_its_scope_alone(self, others: Others) -> None:
        draft, places = others
        items = components(draft, "openapi/auth/badges.yaml", "pathItems")
        operation = items["Badges"]["get"]
        assert operation["security"] == [{"bearer": ["auth:self"]}]
        assert "x-min-role" not in operation
        assert places["list_badges"]["service"].startswith("impl/auth/service/badges.py:")
        assert places["list_badges"]["repository"] == "impl/auth/repository/badges.py:1"
        assert "budget/books" not in draft.text("tests/auth/test_list_badges.py")

    def test_a_domain_that_only_writes_takes_the_scope_it_has(self, others: Others) -> None:
        item = read(others[0].text("openapi/ocr.yaml"), "")["paths"][SPLIT]
        assert item["post"]["security"] == [{"bearer": ["ocr:write"]}]
        assert item["parameters"][1]["$ref"] == "#/components/parameters/DocumentId"


class TestADraft:
    def test_refuses_to_guess_where_a_line_goes(self) -> None:
        draft = Draft(ROOT)
        with pytest.raises(Refusal, match="does not stand there once"):
            draft.insert("impl/app.py", "no such line", "text")

    def test_writes_nothing_by_itself(self) -> None:
        draft = Draft(ROOT)
        draft.create("impl/savings/__init__.py", "")
        assert draft.names == ["impl/savings/__init__.py"]
        assert not (ROOT / "impl/savings").exists()
