"""Metrics and traces: labels, parents, sampling, what they tell, and silence when switched off."""

from collections.abc import Iterator

import pytest
from opentelemetry import baggage
from opentelemetry import context as otel_context
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.requests import Request

from generated.problems import InternalError, NotFound
from impl.platform import telemetry
from impl.platform.settings import load

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
UNSAMPLED = PARENT[:-1] + "0"
SENT = [(b"traceparent", PARENT.encode())]


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    made = InMemorySpanExporter()
    telemetry.configure(load(trace_sample=1), made)
    yield made
    telemetry.shutdown()


def finished(exporter: InMemorySpanExporter) -> dict[str, ReadableSpan]:
    provider = telemetry._provider
    assert provider is not None
    provider.force_flush()
    return {span.name: span for span in exporter.get_finished_spans()}


class TestTraces:
    def test_a_request_goes_on_with_its_callers_trace(self, exporter: InMemorySpanExporter) -> None:
        with telemetry.request_span(SENT):
            assert telemetry.trace_id() == PARENT.split("-")[1]
            with telemetry.span("query", {"rows": 3}):
                sent = telemetry.carrier()
            telemetry.observe_request("list_books", "GET", 200, 0.01)
        spans = finished(exporter)
        request, query = spans["list_books"], spans["query"]
        assert request.parent is not None
        assert f"{request.parent.span_id:016x}" == PARENT.split("-")[2]
        assert f"{query.context.trace_id:032x}" == PARENT.split("-")[1]
        assert query.parent is not None
        assert query.parent.span_id == request.context.span_id
        assert query.attributes == {"rows": 3}
        assert sent["traceparent"].split("-")[2] == f"{query.context.span_id:016x}"

    def test_a_request_is_labelled_by_its_operation(self, exporter: InMemorySpanExporter) -> None:
        with telemetry.request_span([]):
            telemetry.observe_request("get_book", "GET", 404, 0.01)
        with telemetry.request_span([]):
            telemetry.observe_request("create_book", "POST", 500, 0.01)
        spans = finished(exporter)
        assert spans["get_book"].attributes == {
            "centime.operation_id": "get_book",
            "http.request.method": "GET",
            "http.response.status_code": 404,
        }
        assert spans["get_book"].status.is_ok, "what a caller did wrong is no error of the server's"
        assert not spans["create_book"].status.is_ok

    def test_a_job_goes_on_with_the_trace_that_deferred_it(
        self, exporter: InMemorySpanExporter
    ) -> None:
        with telemetry.request_span([]):
            carried = telemetry.carrier()
            telemetry.observe_request("create_import", "POST", 201, 0.01)
        with telemetry.job_span("read", "7", carried):
            pass
        spans = finished(exporter)
        assert spans["job read"].context.trace_id == spans["create_import"].context.trace_id

    def test_what_a_trace_comes_in_with_counts_and_not_what_runs_around_it(
        self, exporter: InMemorySpanExporter
    ) -> None:
        with telemetry.request_span([]), telemetry.job_span("sweep", "7", {}):
            pass
        assert finished(exporter)["job sweep"].parent is None

    def test_the_callers_decision_not_to_sample_holds(self, exporter: InMemorySpanExporter) -> None:
        with (
            telemetry.request_span([(b"traceparent", UNSAMPLED.encode())]),
            telemetry.span("step"),
            telemetry.statement_span("SELECT 1"),
        ):
            assert telemetry.carrier()["traceparent"].endswith("-00")
        assert finished(exporter) == {}

    def test_the_share_of_the_setting_decides_otherwise(self) -> None:
        exporter = InMemorySpanExporter()
        telemetry.configure(load(trace_sample=0), exporter)
        with telemetry.request_span([]):
            assert telemetry.trace_id() not in {None, "0" * 32}, "logs name it all the same"
        assert finished(exporter) == {}
        telemetry.shutdown()

    def test_steps_outside_of_a_request_or_job_are_nobodys(
        self, exporter: InMemorySpanExporter
    ) -> None:
        with telemetry.span("step"), telemetry.statement_span("SELECT 1"):
            pass
        assert finished(exporter) == {}

    def test_baggage_of_a_caller_is_not_passed_on(self, exporter: InMemorySpanExporter) -> None:
        token = otel_context.attach(baggage.set_baggage("user", "somebody"))
        with telemetry.request_span([]), telemetry.span("call"):
            assert set(telemetry.carrier()) == {"traceparent"}
        otel_context.detach(token)
        assert "call" in finished(exporter)

    def test_a_statement_is_shown_without_its_values_and_on_one_line(
        self, exporter: InMemorySpanExporter
    ) -> None:
        with telemetry.request_span([]), telemetry.statement_span("\nSELECT name\n  FROM books "):
            pass
        assert finished(exporter)["SELECT"].attributes == {
            "db.system.name": "postgresql",
            "db.query.text": "SELECT name FROM books",
        }

    @pytest.mark.parametrize(
        ("error", "ok"),
        [(ValueError("Ada, 7,000 EUR"), False), (InternalError(), False), (NotFound(), True)],
    )
    def test_an_error_marks_its_span_by_its_type_alone(
        self, exporter: InMemorySpanExporter, error: Exception, ok: bool
    ) -> None:
        with pytest.raises(type(error)), telemetry.request_span([]), telemetry.span("step"):
            raise error
        step = finished(exporter)["step"]
        assert step.status.is_ok is ok
        assert step.attributes == {"error.type": type(error).__name__}
        assert "Ada" not in step.to_json()

    def test_without_an_endpoint_nothing_is_traced(self) -> None:
        telemetry.configure(load())
        opened = [
            telemetry.request_span(SENT),
            telemetry.job_span("sweep", "7", {}),
            telemetry.span("step"),
            telemetry.statement_span("SELECT 1"),
        ]
        assert {id(each) for each in opened} == {id(opened[0])}, "one thing that does nothing"
        with opened[0]:
            assert telemetry.carrier() == {}
            assert telemetry.trace_id() is None


class TestMetrics:
    async def test_a_request_is_counted_by_operation_and_status(self) -> None:
        telemetry.observe_request("test_metrics", "GET", 200, 0.02)
        telemetry.observe_request("test_metrics", "GET", 200, 3)
        answer = await telemetry.metrics(Request({"type": "http"}))
        labels = 'method="GET",operation_id="test_metrics",status="200"'
        text = bytes(answer.body).decode()
        assert f"centime_request_seconds_count{{{labels}}} 2.0" in text
        bucket = 'le="0.05",method="GET",operation_id="test_metrics",status="200"'
        assert f"centime_request_seconds_bucket{{{bucket}}} 1.0" in text
        assert answer.headers["content-type"].startswith("text/plain; version=")
