"""A book and its documents, over HTTP; the worker's part is done when the test says so."""

from typing import Any, Final
from uuid import UUID, uuid4

import httpx

from impl.ocr.service.reading import ReadingJob
from tests.factories.ocr import RECEIPT, pdf

MEDIA: Final = {".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg"}


class Desk:
    """Somebody who uploads receipts."""

    def __init__(self, http: httpx.AsyncClient, job: ReadingJob) -> None:
        self.http, self.job = http, job
        self.book = self.account = self.category = ""

    async def open(self) -> None:
        self.book = (await self.made("/budget/books", name="Home", base_currency="EUR"))["id"]
        self.account = await self.an_account("EUR")
        group = await self.made(f"/budget/books/{self.book}/category-groups", name="Daily life")
        category = await self.made(
            f"/budget/books/{self.book}/categories", category_group_id=group["id"], name="Groceries"
        )
        self.category = category["id"]

    async def an_account(self, currency: str) -> str:
        made = await self.made(
            f"/budget/books/{self.book}/accounts", name=f"Account {uuid4().hex[:8]}", kind="asset",
            subtype="checking", currency=currency,
        )  # fmt: skip
        return str(made["id"])

    async def made(self, path: str, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(path, json=body)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    @property
    def path(self) -> str:
        return f"/ocr/books/{self.book}/documents"

    async def send(self, content: bytes, name: str = "receipt.pdf") -> httpx.Response:
        return await self.http.post(
            self.path, files={"file": (name, content, "application/octet-stream")}
        )

    async def upload(self, content: bytes | None = None, name: str = "receipt.pdf") -> str:
        """A document that waits to be read; without content, a receipt like no other."""
        answer = await self.send(content or pdf(RECEIPT, salt=uuid4().hex), name)
        assert answer.status_code == 202, answer.text
        return str(answer.json()["id"])

    async def read(self, document: str) -> dict[str, Any]:
        """The document when the worker has read it."""
        await self.job.read(UUID(self.book), UUID(document))
        return await self.get(document)

    async def get(self, document: str, part: str = "") -> dict[str, Any]:
        answer = await self.http.get(f"{self.path}/{document}{part}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def receipt(self, lines: tuple[str, ...] = RECEIPT) -> str:
        """A document that is read."""
        document = await self.upload(pdf(lines, salt=uuid4().hex))
        assert (await self.read(document))["status"] == "done"
        return document

    async def correct(self, document: str, **fields: Any) -> httpx.Response:
        return await self.http.patch(f"{self.path}/{document}/extraction", json=fields)

    async def draft(self, document: str, **body: Any) -> dict[str, Any]:
        answer = await self.http.post(f"{self.path}/{document}/draft", json=body)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def enter(self, document: str, **body: Any) -> httpx.Response:
        known = {"account_id": self.account, "date": "2026-01-05", "amount": -2350}
        return await self.http.post(f"{self.path}/{document}/transaction", json={**known, **body})

    async def transaction(self, id_: str) -> dict[str, Any]:
        answer = await self.http.get(f"/budget/books/{self.book}/transactions/{id_}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found
