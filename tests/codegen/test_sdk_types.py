"""How schemas and operations read in TypeScript, and what the clients of the fixture look like."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from codegen.press import Files
from codegen.sdk.typescript.names import camel, key, option
from codegen.sdk.typescript.types import declaration, doc, type_of
from tests.codegen.conftest import ROOT

REF = {"$ref": "#/components/schemas/Id"}


class TestATypeOf:
    @pytest.mark.parametrize(
        ("schema", "read"),
        [
            ({}, "unknown"),
            (REF, "models.Id"),
            ({"type": "string", "format": "date"}, "string"),
            ({"type": "string", "format": "binary"}, "Blob"),
            ({"type": ["integer", "null"]}, "number | null"),
            ({"type": "boolean"}, "boolean"),
            ({"type": "string", "enum": ["a", 'b"', None]}, '"a" | "b\\"" | null'),
            ({"const": 3}, "3"),
            ({"oneOf": [REF, {"type": "null"}, REF]}, "models.Id | null"),
            ({"anyOf": [{"type": "string"}, {"type": "number"}]}, "string | number"),
            ({"allOf": [REF, {"type": "object"}]}, "models.Id & Record<string, unknown>"),
            ({"type": "array", "items": {"type": ["string", "null"]}}, "Array<string | null>"),
            ({"type": "array"}, "Array<unknown>"),
            ({"type": "object", "additionalProperties": REF}, "Record<string, models.Id>"),
            ({"type": "object", "additionalProperties": False}, "Record<string, never>"),
        ],
    )
    def test_a_schema(self, schema: Any, read: str) -> None:
        assert type_of(schema, "models.") == read

    def test_an_object_says_which_members_may_be_left_out(self) -> None:
        inner = {"properties": {"a-b": {"type": "string"}}, "additionalProperties": True}
        schema = {
            "type": "object",
            "description": "Ends */ here.",
            "required": ["inner"],
            "properties": {"inner": inner, "id": {**REF, "description": "Whose.\nAnd why."}},
            "additionalProperties": False,
        }
        assert declaration("Thing", schema) == (
            "/** Ends *\\/ here. */\n"
            "export interface Thing {\n"
            "  inner: {\n"
            '    "a-b"?: string;\n'
            "    [member: string]: unknown;\n"
            "  };\n"
            "  /**\n   * Whose.\n   * And why.\n   */\n"
            "  id?: Id;\n"
            "}\n"
        )

    def test_what_is_no_object_is_an_alias(self) -> None:
        assert declaration("Amount", {"type": "integer"}) == "export type Amount = number;\n"


class TestNames:
    def test_are_those_of_the_language(self) -> None:
        assert camel("list_webhook_attempts") == "listWebhookAttempts"
        assert [option(each) for each in ("If-Match", "Last-Event-ID", "X-Trace-Hint")] == [
            "ifMatch",
            "lastEventId",
            "xTraceHint",
        ]
        assert [key(each) for each in ("from", "a-b", "é")] == ["from", '"a-b"', '"\\u00e9"']

    def test_a_comment_may_have_tags(self) -> None:
        assert (
            doc("Said.", 1, ["", "@deprecated"])
            == "  /**\n   * Said.\n   *\n   * @deprecated\n   */\n"
        )


class TestTheFixture:
    """Says everything a contract can say."""

    def test_has_both_clients(self, zoo: tuple[Path, Files]) -> None:
        files = zoo[1]
        client = files["sdk/python/centime/client.py"]
        script = files["sdk/typescript/src/budget.ts"]
        assert "sdk/typescript/src/session.ts" not in files
        assert "def log_in" not in client
        assert "def iter_animals" in client
        assert "export function iterAnimals" in script
        assert 'csv: ["ids"]' in script
        assert 'headers: { xTraceHint: "X-Trace-Hint" }' in script
        assert "export type WebhookMessage = " in files["sdk/typescript/src/contract.ts"]
        assert "from centime.models.shared import" in files["sdk/python/centime/models/budget.py"]
        assert '"operation": "create_animal"' in files["sdk/python/tests/examples.json"]

    def test_passes_the_tests_of_its_python_client(
        self, zoo: tuple[Path, Files], tmp_path: Path
    ) -> None:
        package = shutil.copytree(zoo[0] / "generated" / "sdk" / "python", tmp_path / "client")
        alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        command = [sys.executable, "-m", "pytest", "-q"]
        assert ran(command, package, alone).endswith(" passed\n")

    def test_compiles_strictly_with_the_tests_of_its_typescript_client(
        self, zoo: tuple[Path, Files], tmp_path: Path
    ) -> None:
        package = shutil.copytree(zoo[0] / "generated" / "sdk" / "typescript", tmp_path / "client")
        (package / "node_modules").symlink_to(ROOT / "node_modules")
        for each in (package / "test").iterdir():
            text = each.read_text(encoding="utf-8").replace("../dist/", "../src/")
            each.write_text(text, encoding="utf-8")
        options = {"types": ["node"], "rootDir": ".", "outDir": "out"}
        whole = {"extends": "./tsconfig.json", "compilerOptions": options}
        (package / "whole.json").write_text(json.dumps({**whole, "include": ["src", "test"]}))
        ran([str(ROOT / "node_modules/.bin/tsc"), "-p", "whole.json"], package, os.environ)
        assert "\n# fail 0\n" in ran(
            ["node", "--test", "--test-reporter=tap", "out/test/"], package, os.environ
        )


def ran(command: list[str], folder: Path, environment: Mapping[str, str]) -> str:
    done = subprocess.run(  # noqa: S603  # our own packages
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:]
    return re.sub(r" in [\d.]+s", "", done.stdout)
