"""The guides' snippets work, in their order, in each language, and print what the guides say."""

import contextlib
import io
import json
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest

from tests.live import PASSWORD, ROOT, Person, Service
from tests.sdk.conftest import BIN, SCRIPT_FLAGS, project, run

GUIDES: Final = {path.stem: path for path in sorted((ROOT / "docs" / "guides").glob("*.md"))}
REGISTERS: Final = "1-first-request"
HOOKS: Final = "6-webhooks"
PEOPLE: Final = ("ada@example.org", "grace@example.org")
HOOK: Final = "https://hooks.example.org/centime"
SIGNED: Final = ("webhook-id", "webhook-timestamp", "webhook-signature")
RECEIVES: Final = {
    "sh": """
HEADERS=("$(cat webhook-id)" "$(cat webhook-timestamp)" "$(cat webhook-signature)")
receive "$(cat body)" "${HEADERS[@]}"
receive "{}" "${HEADERS[@]}"
""",
    "python": """
from pathlib import Path
headers = {name: Path(name).read_text() for name in SIGNED}
print(receive(Path("body").read_bytes(), headers))
print(receive(b"{}", headers))
""",
    "ts": """
import { readFileSync } from "node:fs";
const read = (name: string): string => readFileSync(name, "utf8");
const headers = Object.fromEntries(SIGNED.map((name) => [name, read(name)]));
for (const body of [read("body"), "{}"]) {
  console.log(await receive(new Request("http://x/", { method: "POST", body, headers })));
}
""",
}
"""What was delivered, and what was not, given to the guide's own receiver."""
_FENCE: Final = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.timeout(120)


@dataclass
class Program:
    """A guide's snippets in one language, and what they print."""

    code: str = ""
    prints: str = ""


def program(guide: str, language: str) -> Program:
    """Output belongs to the languages that said something since the output before."""
    found, spoke = Program(), False
    for kind, text in _FENCE.findall(GUIDES[guide].read_text(encoding="utf-8")):
        if kind == language:
            found.code += text + "\n"
            spoke = True
        elif kind == "text":
            found.prints += text if spoke else ""
            spoke = False
    if guide == HOOKS:
        found.code += RECEIVES[language].replace("SIGNED", json.dumps(SIGNED))
        found.prints += "webhook.test\nnot from our server\n"
    return found


@dataclass
class Receiver:
    """Keeps the last message in files of a folder, and says 204."""

    port: int = 0
    folder: Path = Path()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/centime"


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    kept = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            (kept.folder / "body").write_bytes(body)
            for name in SIGNED:
                (kept.folder / name).write_text(self.headers[name])
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *_args: object) -> None:  # noqa: A002  # its name there
            del format

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        kept.port = server.server_port
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield kept
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory, package: Path) -> Path:
    """The guides in TypeScript, checked and compiled at once."""
    folder = project(tmp_path_factory.mktemp("guides"), package)
    for guide in GUIDES:
        (folder / f"{guide}.ts").write_text(program(guide, "ts").code)
    run([str(BIN / "tsc"), *SCRIPT_FLAGS.split(), *(f"{guide}.ts" for guide in GUIDES)], folder)
    return folder


@contextlib.contextmanager
def about(
    code: str, guide: str, service: Service, receiver: Receiver, folder: Path
) -> Iterator[str]:
    """The code with the address of the test's service, and people of its own."""
    receiver.folder = folder
    local = code.replace("http://127.0.0.1:8000", service.url).replace(HOOK, receiver.url)
    local = local.replace("umbrella-Granite-42-teapot", PASSWORD)
    if guide == REGISTERS:
        yield local.replace("ada@example.org", f"{uuid4().hex[:16]}@example.org")
        return
    with contextlib.ExitStack() as people:
        for email in (each for each in PEOPLE if each in local):
            local = local.replace(email, people.enter_context(Person(service.url)).email)
        yield local


def run_bash(code: str, folder: Path) -> str:
    for tool in ("bash", "curl", "jq", "openssl"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed: the guides' snippets of curl are not tried")
    (folder / "guide.sh").write_text(code)
    return run(["bash", "-euo", "pipefail", "guide.sh"], folder)


def run_python(code: str, folder: Path) -> str:
    space: dict[str, Any] = {}
    with contextlib.chdir(folder), contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(code, "guide.py", "exec"), space)  # noqa: S102
    for each in space.values():
        if isinstance(each, space["Client"]):
            each.close()
    return said.getvalue()


@pytest.mark.parametrize("guide", GUIDES)
class TestGuides:
    def test_curl(self, guide: str, service: Service, receiver: Receiver, tmp_path: Path) -> None:
        written = program(guide, "sh")
        with about(written.code, guide, service, receiver, tmp_path) as code:
            assert run_bash(code, tmp_path) == written.prints

    def test_python(self, guide: str, service: Service, receiver: Receiver, tmp_path: Path) -> None:
        written = program(guide, "python")
        with about(written.code, guide, service, receiver, tmp_path) as code:
            assert run_python(code, tmp_path) == written.prints

    def test_typescript(
        self, guide: str, service: Service, receiver: Receiver, tmp_path: Path, compiled: Path
    ) -> None:
        written = program(guide, "ts")
        text = (compiled / f"{guide}.js").read_text(encoding="utf-8")
        with about(text, guide, service, receiver, tmp_path) as code:
            (compiled / "guide.js").write_text(code)
            assert run(["node", str(compiled / "guide.js")], tmp_path) == written.prints


class TestTheGuides:
    def test_have_each_snippet_in_each_language(self) -> None:
        counts = {
            guide: [
                len(re.findall(rf"^```{language}$", path.read_text(encoding="utf-8"), re.MULTILINE))
                for language in ("sh", "python", "ts")
            ]
            for guide, path in GUIDES.items()
        }
        assert set(counts) >= {"1-first-request", "2-authentication", "3-pagination", "4-errors",
                               "5-idempotency", "6-webhooks", "7-sync", "8-sharing",
                               "9-reconciling", "10-bulk", "11-tags", "12-limits-and-goals",
                               "13-schedules", "14-rules", "15-exports"}  # fmt: skip
        unequal = {guide for guide, found in counts.items() if len(set(found)) > 1}
        assert unequal == {"7-sync"}, "the clients ask with If-None-Match by themselves nowhere"

    def test_have_lines_that_fit_a_page(self) -> None:
        wide = [
            f"{path.name}: {line}"
            for path in GUIDES.values()
            for _, text in _FENCE.findall(path.read_text(encoding="utf-8"))
            for line in text.splitlines()
            if len(line) > 82
        ]
        assert wide == []
