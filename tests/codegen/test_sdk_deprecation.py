"""What the specification deprecates: marked in both clients, and told to who calls it."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.examples import ExampleCheck
from codegen.sdk.python import writer as python
from codegen.sdk.typescript import writer as typescript
from codegen.sources import Sources
from codegen.spec import compile_contract
from tests.codegen.answers import Server
from tests.codegen.conftest import copy_specs

ENDING = " since 2026-03-01 and may be gone from 2027-03-01 on"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Both clients of a contract whose list is deprecated."""
    project = copy_specs(tmp_path_factory.mktemp("old"))
    spec = project / "openapi" / "budget" / "animals.yaml"
    said = "deprecated: true\n        x-deprecated-at: 2026-03-01\n        x-sunset: 2027-03-01\n"
    old = "        operationId: list_animals\n"
    text = spec.read_text(encoding="utf-8")
    assert old in text
    spec.write_text(text.replace(old, f"{old}        {said}"), encoding="utf-8")
    contract = compile_contract(Sources(project), ExampleCheck())
    return python.write_client(contract, {}) | typescript.write_client(contract)


class TestADeprecatedOperation:
    def test_is_marked_for_type_checkers(self, files: dict[str, str]) -> None:
        for name in ("client", "async_client"):
            code = files[f"sdk/python/centime/{name}.py"]
            mark = f'@deprecated("list_animals is deprecated{ENDING}", category=None)'
            assert code.count(mark) == 2  # the list, and its iterator
            assert code.count(f'deprecated="{ENDING}",') == 1
        code = files["sdk/typescript/src/budget.ts"]
        assert f" * @deprecated{ENDING}\n" in code
        assert f'deprecated: "{ENDING}"' in code

    def test_warns_whoever_calls_it_by_name_and_date(self, client: Callable[..., Any]) -> None:
        calls = importlib.import_module("centime.calls")
        call = calls.Call("list_things", "GET", "/things", deprecated=ENDING)
        headers = {"Deprecation": "@1", "Sunset": "Fri, 01 Jan 2027 00:00:00 GMT"}
        server = Server((200, [], headers), (200, [], headers))
        with pytest.warns(DeprecationWarning, match=f"^list_things is deprecated{ENDING}$") as told:
            client(server).send(call)
        assert [Path(warning.filename).name for warning in told] == [Path(__file__).name]
        with (
            pytest.warns(DeprecationWarning, match="list_things") as told,
            client(server).open(call),
        ):
            assert [Path(warning.filename).name for warning in told] == [Path(__file__).name]

    @pytest.mark.parametrize(
        ("headers", "said"),
        [
            ({"Deprecation": "@1772323200", "Sunset": "Mon, 01 Mar 2027 00:00:00 GMT"}, ENDING),
            ({"Deprecation": "@1772323200"}, " since 2026-03-01"),
            ({"Deprecation": "true", "Sunset": "one day"}, ""),
        ],
    )
    def test_of_which_only_the_server_knows_warns_too(
        self, client: Callable[..., Any], headers: dict[str, str], said: str
    ) -> None:
        page: Any = {"items": [], "next_cursor": None}
        server = Server((200, page, headers))
        with pytest.warns(DeprecationWarning, match=f"^list_books is deprecated{said}$"):
            client(server).list_books()
