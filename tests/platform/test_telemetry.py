"""Metrics and traces: labels, parents, sampling, and silence when switched off."""

from collections.abc import Iterator

import pytest
from opentelemetry import baggage
from opentelemetry import context as otel_context
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.requests import Request

from impl.platform import telemetry
from impl.platform.settings import load

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
UNSAMPLED = PARENT[:-1] + "0"


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
        request_span = telemetry.request_span("list_books", {"traceparent": PARENT})
        with request_span, telemetry.span("query", rows=3):
            sent = telemetry.carrier()
        spans = finished(exporter)
        request, query = spans["list_books"], spans["query"]
        assert request.parent is not None
        assert f"{request.parent.span_id:016x}" == PARENT.split("-")[2]
        assert f"{query.context.trace_id:032x}" == PARENT.split("-")[1]
        assert query.parent is not None
        assert query.parent.span_id == request.context.span_id
        assert query.attributes == {"rows": 3}
        assert sent["traceparent"].split("-")[2] == f"{query.context.span_id:016x}"

    def test_a_job_goes_on_with_the_trace_that_deferred_it(
        self, exporter: InMemorySpanExporter
    ) -> None:
        with telemetry.request_span("import_file", {}):
            carried = telemetry.carrier()
        with telemetry.continued(carried), telemetry.span("job"):
            pass
        spans = finished(exporter)
        assert spans["job"].context.trace_id == spans["import_file"].context.trace_id

    def test_the_callers_decision_not_to_sample_holds(self, exporter: InMemorySpanExporter) -> None:
        with telemetry.request_span("list_books", {"traceparent": UNSAMPLED}):
            pass
        assert finished(exporter) == {}

    def test_the_share_of_the_setting_decides_otherwise(self) -> None:
        exporter = InMemorySpanExporter()
        telemetry.configure(load(trace_sample=0), exporter)
        with telemetry.request_span("list_books", {}):
            pass
        assert finished(exporter) == {}
        telemetry.shutdown()

    def test_baggage_of_a_caller_is_not_passed_on(self, exporter: InMemorySpanExporter) -> None:
        token = otel_context.attach(baggage.set_baggage("user", "somebody"))
        with telemetry.span("call"):
            assert set(telemetry.carrier()) == {"traceparent"}
        otel_context.detach(token)
        assert "call" in finished(exporter)

    def test_an_error_marks_its_span(self, exporter: InMemorySpanExporter) -> None:
        with pytest.raises(ValueError, match="broken"), telemetry.span("step"):
            raise ValueError("broken")
        assert not finished(exporter)["step"].status.is_ok

    def test_without_an_endpoint_nothing_is_traced(self) -> None:
        telemetry.configure(load())
        with telemetry.request_span("list_books", {"traceparent": PARENT}) as span:
            with telemetry.span("query"):
                assert telemetry.carrier() == {}
            assert span is None


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
