"""One trace from a request through its statements and its job, and out to a collector."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import procrastinate
import pytest
import structlog
from fastapi import FastAPI
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from impl.platform import db, jobs, telemetry
from impl.platform.redis import Redis
from impl.platform.settings import load
from tests.live import Person, fresh_database, migrated, serving, working
from tests.platform.collector import Collector
from tests.platform.conftest import BOOKS

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


class Traced:
    """The spans that were recorded."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()

    def spans(self) -> list[ReadableSpan]:
        assert telemetry._provider is not None
        telemetry._provider.force_flush()
        return list(self.exporter.get_finished_spans())

    def named(self, name: str) -> ReadableSpan:
        (found,) = [span for span in self.spans() if span.name == name]
        return found

    def below(self, name: str) -> list[str]:
        """What was done inside of it, in its order."""
        inside = {self.named(name).context.span_id}
        spans = sorted(self.spans(), key=lambda span: span.start_time or 0)
        names = []
        for span in spans:
            if span.parent is not None and span.parent.span_id in inside:
                inside.add(span.context.span_id)
                names.append(span.name)
        return names


@pytest.fixture
def traced(app: FastAPI) -> Iterator[Traced]:
    del app  # it has opened the database, and traces nothing
    made = Traced()
    telemetry.configure(load(trace_sample=1), made.exporter)
    yield made
    telemetry.shutdown()


class TestRequests:
    async def test_a_read_shows_its_statements_under_its_operation(
        self, owner: httpx.AsyncClient, book: dict[str, Any], traced: Traced
    ) -> None:
        await owner.get(f"{BOOKS}/{book['id']}/accounts", headers={"traceparent": PARENT})
        request = traced.named("list_accounts")
        assert request.attributes is not None
        assert request.attributes["centime.operation_id"] == "list_accounts"
        assert request.attributes["http.response.status_code"] == 200
        assert f"{request.context.trace_id:032x}" == PARENT.split("-")[1]
        steps = traced.below("list_accounts")
        assert "SELECT" in steps
        assert "transaction" not in steps

    async def test_a_write_shows_its_transaction(
        self, owner: httpx.AsyncClient, book: dict[str, Any], traced: Traced
    ) -> None:
        await owner.post(f"{BOOKS}/{book['id']}/payees", json={"name": "Secret Bakery"})
        assert "transaction" in traced.below("create_payee")
        texts = "".join(span.to_json() for span in traced.spans())
        assert "INSERT INTO" in texts
        assert "Secret Bakery" not in texts
        assert book["id"] not in texts

    async def test_the_trace_has_the_id_that_problems_and_logs_name(
        self, client: httpx.AsyncClient, traced: Traced
    ) -> None:
        problem = (await client.get("/api/v1/auth/me")).json()
        assert problem["trace_id"] == f"{traced.named('get_me').context.trace_id:032x}"

    async def test_redis_is_a_step(self, valkey_url: str, traced: Traced) -> None:
        redis = Redis(valkey_url)
        with telemetry.request_span([]):
            assert await redis.attempt(lambda client: client.ping())
        await redis.close()
        assert traced.named("redis").attributes == {"db.system.name": "redis"}

    async def test_requests_at_once_keep_to_their_own_traces(
        self, owner: httpx.AsyncClient, book: dict[str, Any], traced: Traced
    ) -> None:
        paths = [f"{BOOKS}/{book['id']}/{each}" for each in ("accounts", "payees", "categories")]
        await asyncio.gather(*(owner.get(path) for path in paths))
        names = ("list_accounts", "list_payees", "list_categories")
        assert len({traced.named(name).context.trace_id for name in names}) == 3
        assert all(traced.below(name) for name in names)


class TestJobs:
    @pytest.fixture
    def ran(self) -> list[dict[str, object]]:
        return []

    async def _run(self, url: str, ran: list[dict[str, object]]) -> None:
        """Run the jobs that wait, until the one of the test is done."""
        blueprint, stop = procrastinate.Blueprint(), asyncio.Event()

        @blueprint.task(name="tracing.note")
        async def note(text: str) -> None:
            ran.append({"text": text, **structlog.contextvars.get_contextvars()})
            await db.fetchval("SELECT 7")
            stop.set()
            if text == "broken":
                raise ValueError(text)

        async with jobs.opened(url, blueprint) as app:
            await jobs.work(app, 1, stop)

    async def test_a_job_goes_on_with_the_trace_of_the_request_that_deferred_it(
        self, database_url: str, ran: list[dict[str, object]], traced: Traced
    ) -> None:
        with telemetry.request_span([]):
            trace_id = telemetry.trace_id()
            with structlog.contextvars.bound_contextvars(trace_id=trace_id, request_id="order-66"):
                async with db.transaction():
                    await jobs.defer("tracing.note", text="kept")
            telemetry.observe_request("create_note", "POST", 202, 0.01)
        await self._run(database_url, ran)
        defer, job = traced.named("defer tracing.note"), traced.named("job tracing.note")
        assert f"{job.context.trace_id:032x}" == trace_id
        assert job.parent is not None
        assert job.parent.span_id == defer.context.span_id
        assert traced.below("job tracing.note") == ["SELECT"]
        assert ran[0]["text"] == "kept"
        assert (ran[0]["trace_id"], ran[0]["request_id"]) == (trace_id, "order-66")

    async def test_a_job_is_logged_under_its_requests_trace_even_if_nothing_is_traced(
        self, app: FastAPI, database_url: str, ran: list[dict[str, object]]
    ) -> None:
        del app  # it has opened the database
        with structlog.contextvars.bound_contextvars(trace_id="ab" * 16):
            await jobs.defer("tracing.note", text="plain")
        await self._run(database_url, ran)
        assert ran[0]["trace_id"] == "ab" * 16
        assert ran[0]["task"] == "tracing.note"

    async def test_jobs_are_counted_by_their_end(
        self, database_url: str, ran: list[dict[str, object]], traced: Traced
    ) -> None:
        failed = telemetry.JOBS.labels("tracing.note", "failed")
        before = failed._sum.get()
        await jobs.defer("tracing.note", text="broken")
        await self._run(database_url, ran)
        assert failed._sum.get() > before
        job = traced.named("job tracing.note")
        assert not job.status.is_ok
        assert job.attributes is not None
        assert job.attributes["error.type"] == "ValueError"


class TestCollector:
    @pytest.fixture
    async def own_url(self, postgres_url: str) -> str:
        """A database for a service with a folder of its own: the two share a secret."""
        return await fresh_database(postgres_url)

    def test_a_service_sends_it_the_spans_of_its_operations(
        self, own_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        with Collector.running() as collector:
            traces = {"CENTIME_OTLP_ENDPOINT": collector.url, "CENTIME_TRACE_SAMPLE": "1"}
            with (
                serving(tmp_path, own_url, valkey_url, traces) as service,
                Person(service.url) as ada,
            ):
                ada.call("POST", "/budget/books", name="Home", base_currency="EUR")
            made = collector.wait_for(lambda span: span.name == "create_book")
        inside = {span.name for span in collector.spans if span.trace_id == made.trace_id}
        assert {"transaction", "WITH", "redis"} <= inside
        assert collector.services == {"centime"}
        assert set(collector.paths) == {"/v1/traces"}

    async def test_a_worker_sends_it_the_jobs_under_their_requests(
        self, own_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        migrated(tmp_path, own_url, valkey_url)
        arguments = {"timestamp": 0, jobs._TRACE: {"traceparent": PARENT}}
        path = {"search_path": jobs.SCHEMA}
        connection = await asyncpg.connect(own_url, server_settings=path)
        await connection.execute(
            jobs._DEFER, "default", "platform:rescue_stalled", json.dumps(arguments)
        )
        await connection.close()
        with Collector.running() as collector:
            traces = {"CENTIME_OTLP_ENDPOINT": collector.url, "CENTIME_TRACE_SAMPLE": "1"}
            with working(tmp_path, own_url, valkey_url, traces) as worker:
                ran = await asyncio.to_thread(
                    collector.wait_for,
                    lambda span: span.trace_id.hex() == PARENT.split("-")[1],
                )
        assert ran.name == "job platform:rescue_stalled"
        assert ran.parent_span_id.hex() == PARENT.split("-")[2]
        assert worker.returncode == 0

    def test_a_collector_that_is_away_holds_up_neither_requests_nor_the_end(
        self, own_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        traces = {"CENTIME_OTLP_ENDPOINT": "http://127.0.0.1:1", "CENTIME_TRACE_SAMPLE": "1"}
        with serving(tmp_path, own_url, valkey_url, traces) as service:
            answer = httpx.get(f"{service.url}/api/v1/auth/me")
        assert answer.status_code == 401
        assert service.process.returncode == 0, "it ended within serving()'s patience"
