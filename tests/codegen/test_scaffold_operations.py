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

GOALS = "openapi/budget/goals.yaml"
PART = "impl/budget/service/goals.py"
Others: TypeAlias = tuple[Draft, dict[str, dict[str, str]]]


def drawn(draft: Draft, *words: str) -> dict[str, str]:
    return scaffold(draft, settings(words))[1]


def components(draft: Draft, file: str, kind: str) -> Any:
    return read(draft.text(file), file)["components"][kind]


@pytest.fixture(scope="module")
def goals() -> Draft:
    """A new resource of a domain that has files and parts of a service for each."""
    draft = Draft(ROOT)
    for name in ("update_goal", "create_goal", "delete_goal"):
        drawn(draft, f"op=budget.{name}", "problems=goal-reached")
    return draft


class TestANewResource:
    def test_has_a_file_of_its_own_that_is_formatted(self, goals: Draft) -> None:
        assert format_text(goals.text(GOALS), GOALS) == goals.text(GOALS)
        assert list(components(goals, GOALS, "pathItems")) == ["Goal", "Goals"]
        assert list(components(goals, GOALS, "schemas")) == ["Goal", "GoalUpdate", "GoalCreate"]
        contents = read(goals.text("openapi/budget.yaml"), "")
        place = contents["paths"]["/api/v1/budget/books/{book_id}/goals"]
        assert place == {"$ref": "budget/goals.yaml#/components/pathItems/Goals"}
        assert "goals" in [tag["name"] for tag in contents["tags"]]

    def test_links_from_its_creation_to_what_there_was_and_what_came_later(
        self, goals: Draft
    ) -> None:
        create = components(goals, GOALS, "pathItems")["Goals"]["post"]
        links = create["responses"]["201"]["links"]
        assert list(links) == ["UpdateGoal", "DeleteGoal"]
        for link in links.values():
            assert link["parameters"] == {
                "book_id": "$request.path.book_id",
                "goal_id": "$response.body#/id",
            }
        assert create["x-idempotent"] is True

    def test_guards_its_changes_by_a_version(self, goals: Draft) -> None:
        item = components(goals, GOALS, "pathItems")["Goal"]
        for method in ("patch", "delete"):
            references = [each["$ref"] for each in item[method]["parameters"]]
            assert references == ["../shared.yaml#/components/parameters/IfMatch"]
        assert components(goals, GOALS, "schemas")["GoalUpdate"]["minProperties"] == 1

    def test_describes_its_problem_once(self, goals: Draft) -> None:
        catalogue = read(goals.text("openapi/problems.yaml"), "")
        assert catalogue["goal-reached"]["status"] == 409
        assert list(catalogue)[-1] == "goal-reached"

    def test_has_a_part_of_the_service_with_all_its_methods(self, goals: Draft) -> None:
        module = ast.parse(goals.text(PART))
        part = next(each for each in module.body if isinstance(each, ast.ClassDef))
        methods = [each.name for each in part.body if isinstance(each, ast.AsyncFunctionDef)]
        assert methods == ["update_goal", "create_goal", "delete_goal"]
        assert goals.text(PART).count("@unwritten") == 3
        whole = goals.text("impl/budget/service/__init__.py")
        assert "from impl.budget.service.goals import Goals" in whole
        bases = next(e for e in ast.parse(whole).body if isinstance(e, ast.ClassDef)).bases
        assert ast.unparse(bases[-1]) == "Goals"

    def test_has_tests_that_send_what_the_examples_say(self, goals: Draft) -> None:
        create = goals.text("tests/budget/test_create_goal.py")
        assert 'json={"name": "Another goal"}' in create
        assert "status_code == 201" in create
        delete = goals.text("tests/budget/test_delete_goal.py")
        assert "status_code == 204" in delete
        assert "response.json()" not in delete


@pytest.fixture(scope="module")
def others() -> Others:
    """Operations about what there is already, in domains of every shape; and their places."""
    draft = Draft(ROOT)
    words = {
        "close_month": ("op=budget.close_month",),
        "replace_book": ("op=budget.replace_book", "path=/api/v1/budget/books/{book_id}"),
        "list_devices": ("op=auth.list_devices",),
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
        paths = read(draft.text("openapi/auth.yaml"), "")["paths"]
        operation = paths["/api/v1/auth/devices"]["get"]
        assert operation["security"] == [{"bearer": ["auth:self"]}]
        assert "x-min-role" not in operation
        assert places["list_devices"]["service"].startswith("impl/auth/service.py:")
        assert places["list_devices"]["repository"] == "impl/auth/repository/devices.py:1"
        assert "budget/books" not in draft.text("tests/auth/test_list_devices.py")

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
