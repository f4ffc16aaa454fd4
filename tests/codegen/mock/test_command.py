"""`make mock`: at once what was generated, soon what was written, and a clean end."""

import shutil
import signal
import socket
from pathlib import Path

import httpx
import pytest

from codegen.__main__ import main
from codegen.mock.command import HOST
from codegen.press import Files
from tests.codegen.conftest import copy_specs
from tests.codegen.mock.conftest import TOKEN
from tests.codegen.mock.processes import mocking

BOOK = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
DREAM = f"/api/v1/budget/books/{BOOK}/dream"


@pytest.fixture(scope="module")
def project(zoo: tuple[Path, Files], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture's specifications and what they give."""
    root = copy_specs(tmp_path_factory.mktemp("project"))
    shutil.copytree(zoo[0] / "generated", root / "generated")
    return root


def write(project: Path, old: str, new: str) -> None:
    page = project / "openapi" / "budget.yaml"
    text = page.read_text()
    assert old in text
    page.write_text(text.replace(old, new))


class TestStarting:
    def test_a_port_in_use_is_said_with_the_way_out(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with socket.create_server((HOST, 0)) as other:
            port = other.getsockname()[1]
            assert main(["--root", str(project), "mock", "--port", str(port)]) == 1
        said = capsys.readouterr().err
        assert f"port {port} of {HOST} cannot be listened at" in said
        assert f"make mock PORT={port + 1}" in said


class TestServing:
    """One command, in the order of a designer's day."""

    def test_what_is_saved_is_taken_over(self, project: Path, tmp_path: Path) -> None:
        root = copy_specs(tmp_path)
        with mocking(root) as command:
            command.said("openapi/ says other than generated/")
            operations, url, planned = command.ready()
            assert (operations, planned) == (13, 1)
            assert not (root / "generated").exists()
            dream = url + DREAM
            assert httpx.get(dream, headers=TOKEN).json() == {"food": "cake", "grams": 1}
            look_at_what_this_specification_alone_has(url)

            write(root, "food: cake", "food: pie")
            command.said("openapi/ says other than generated/")
            assert command.ready()[1] == url
            assert httpx.get(dream, headers=TOKEN).json() == {"food": "pie", "grams": 1}

            write(root, "example: { food: pie", "example: { food: 1")
            assert command.said("budget.yaml:").startswith("openapi/budget.yaml:")
            command.said("The mock answers as before.")
            assert httpx.get(dream, headers=TOKEN).json()["food"] == "pie"

            shutil.copytree(project / "generated", root / "generated")
            write(root, "example: { food: 1", "example: { food: cake")
            assert command.ready()[1] == url
            assert httpx.get(dream, headers=TOKEN).json()["food"] == "cake"

            command.process.send_signal(signal.SIGINT)
            command.said("The mock has ended.")
            assert command.process.wait(30) == 0


def look_at_what_this_specification_alone_has(url: str) -> None:
    """Forms with limits, an operation on its way out, one that nobody secures, and tickets."""
    files = {"photo": ("a.png", b"x", "image/png")}
    photo = f"{url}/api/v1/budget/books/{BOOK}/animals/{BOOK}/photo"
    assert httpx.post(photo, files=files, data={"stars": "4"}, headers=TOKEN).status_code == 204
    refused = httpx.post(photo, files=files, data={"stars": "9"}, headers=TOKEN)
    assert [fault["pointer"] for fault in refused.json()["errors"]] == ["/stars"]

    export = httpx.get(f"{url}/api/v1/budget/books/{BOOK}/export", headers=TOKEN)
    assert export.headers["Deprecation"] == "@1767225600"
    assert export.headers["Sunset"] == "Fri, 01 Jan 2027 00:00:00 GMT"
    assert httpx.get(f"{url}/greeting").status_code == 200
    watch = f"{url}/api/v1/budget/books/{BOOK}/watch"
    assert httpx.get(watch).status_code == 401
    assert httpx.get(watch, params={"ticket": "any"}).status_code == 200


class TestEnding:
    def test_is_clean_when_it_is_told_to(self, project: Path) -> None:
        with mocking(project) as command:
            _, url, _ = command.ready()
            command.process.send_signal(signal.SIGTERM)
            command.said("The mock has ended.")
            rest, _ = command.process.communicate(timeout=30)
            assert rest == ""
            assert command.process.returncode == 0
        with pytest.raises(httpx.ConnectError):
            httpx.get(url)

    def test_a_mock_that_fails_ends_the_command(self, project: Path, tmp_path: Path) -> None:
        root = tmp_path / "spoilt"
        shutil.copytree(project, root)
        (root / "generated" / "operations.py").write_text("raise RuntimeError('spoilt')")
        with mocking(root) as command:
            command.said("RuntimeError: spoilt")
            assert command.process.wait(30) == 1
