"""The mock is what the specification says, looked at by Schemathesis."""

import asyncio
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Final, cast

import pytest

from generated.operations import OPERATIONS
from tests.codegen.mock.conftest import ROOT
from tests.codegen.mock.processes import served
from tests.contract.fuzz import Report, seeded
from tests.contract.world import World
from tests.live import unmeasured

SEED: Final = "20261"
CHECKS: Final = {
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
}


@pytest.fixture(scope="module")
async def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Every operation with its examples, and with one request that is made up, sound or broken."""
    folder: Path = tmp_path_factory.mktemp("mock")
    document = seeded(cast("World", SimpleNamespace(of_example={})))
    (folder / "openapi.json").write_text(json.dumps(document))
    found, written = Report(), folder / "report.ndjson"
    with served(ROOT, unmeasured()) as url:
        process = await asyncio.create_subprocess_exec(
            str(Path(sys.executable).with_name("st")),
            "--config-file", str(Path(__file__).with_name("schemathesis.toml")),
            "run", str(folder / "openapi.json"), "--url", url, "--seed", SEED, "--no-color",
            "--header", "Authorization: Bearer any",
            "--phases", "examples,fuzzing", "--max-examples", "1", "--mode", "all",
            "--report", "ndjson", "--report-ndjson-path", str(written),
            cwd=ROOT, env=unmeasured(),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        output, _ = await process.communicate()
    found.outputs.append(output.decode())
    found.exits.append(process.returncode or 0)
    found.read(written)
    return found


class TestTheMock:
    def test_holds_in_every_case_without_a_warning(self, report: Report) -> None:
        assert (sum(report.exits), report.failures) == (0, []), "\n".join(report.outputs)[-20_000:]

    def test_answers_every_operation_with_success(self, report: Report) -> None:
        assert set(OPERATIONS) - report.succeeded == set()

    def test_answers_no_status_that_is_not_declared(self, report: Report) -> None:
        assert list(report.undeclared()) == []

    def test_was_looked_at_by_every_check(self, report: Report) -> None:
        assert set(report.phases) == {"examples", "fuzzing"}
        assert CHECKS - set(report.checks) == set()
