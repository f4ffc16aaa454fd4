"""The snippets in both READMEs work, in their order, against a running service."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
from centime import Client
from standardwebhooks import Webhook as Signer

from tests.factories.ocr import RECEIPT, pdf
from tests.live import PASSWORD, ROOT, Person, Service
from tests.sdk.conftest import BIN, SCRIPT_FLAGS, project, run
from tests.sdk.demo import FIXTURE

SECRET: Final = "whsec_" + "c2VjcmV0IG9mIHRlc3Rz"
MESSAGE: Final = (
    '{"type": "import.finished", "timestamp": "2026-01-28T18:02:11Z", "data": {'
    '"book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f", "book_name": "Home",'
    '"import_id": "0190a5c3-70ab-7d07-9000-000000001001", "filename": "january.csv",'
    '"account_id": "0190a5c3-10aa-7d01-8a00-000000000a01", "account_name": "Current account",'
    '"transactions_created": 14, "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001"}}'
)

pytestmark = pytest.mark.timeout(120)


def snippets(page: str, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", (ROOT / page).read_text(), re.MULTILINE | re.DOTALL
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bank.ofx").write_bytes(FIXTURE.read_bytes())
    (tmp_path / "receipt.pdf").write_bytes(pdf(RECEIPT))
    return tmp_path


def about(text: str, service: Service, person: Person) -> str:
    """The text with the address and the person of the test."""
    return (
        text.replace("http://127.0.0.1:8000", service.url)
        .replace("ada@example.org", person.email)
        .replace("umbrella-Granite-42-teapot", PASSWORD)
    )


def signed() -> dict[str, str]:
    """The headers of the message, as the service sends them."""
    moment = dt.datetime.now(dt.UTC).replace(microsecond=0)
    signature = Signer(SECRET).sign("msg_1", moment, MESSAGE)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": f"v1,{'A' * 43}= {signature}",
    }


class TestPython:
    def test_the_snippets_work(
        self, service: Service, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(folder)
        space: dict[str, Any] = {}
        parts = snippets("generated/sdk/python/README.md", "python")
        assert len(parts) >= 9
        with Person(service.url) as person:
            for part in parts:
                exec(compile(about(part, service, person), "README.md", "exec"), space)  # noqa: S102
        assert (folder / "copy.pdf").read_bytes() == (folder / "receipt.pdf").read_bytes()
        assert (folder / "spending.svg").read_text().startswith("<svg")
        assert space["receive"](MESSAGE.encode(), signed(), SECRET) == "14 new transactions"
        assert space["receive"](MESSAGE.encode(), {}, SECRET) is None
        assert isinstance(space["client"], Client)
        space["client"].close()


class TestTypeScript:
    def test_the_snippets_work(self, service: Service, folder: Path, package: Path) -> None:
        parts = snippets("generated/sdk/typescript/README.md", "ts")
        assert len(parts) >= 9
        used = '\nconst answer = await receive(new Request("http://x", { method: "POST", body: '
        with Person(service.url) as person:
            text = about("\n".join(parts), service, person)
        project(folder, package)
        request = f"{json.dumps(MESSAGE)}, headers: {json.dumps(signed())} }}), [{SECRET!r}]);"
        (folder / "readme.ts").write_text(f"{text}{used}{request}\nconsole.log(answer.status);\n")
        run([str(BIN / "tsc"), *SCRIPT_FLAGS.split(), "readme.ts"], folder)
        said = run(["node", "readme.js"], folder).splitlines()
        assert said[0] == "Home 0"
        assert said[-2:] == ["14", "204"]
        assert "true" in said
