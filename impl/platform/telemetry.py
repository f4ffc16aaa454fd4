"""Metrics for Prometheus and traces for OpenTelemetry, labelled by operation_id.

Metrics cost next to nothing and are always counted; spans are made by hand at the few places that
matter, and only for the sampled share of requests when an OTLP endpoint is set.
"""

import contextlib
from collections.abc import Iterator, Mapping
from typing import Final

from opentelemetry import context as otel_context
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.trace import Span, SpanKind
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from impl.platform.settings import Settings

_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0)
REQUESTS: Final = Histogram(
    "centime_request_seconds",
    "Time from a request's first byte to its answer's last.",
    ("operation_id", "method", "status"),
    buckets=_BUCKETS,
)
RETRIES: Final = Counter(
    "centime_database_retries_total", "Transactions tried again after a conflict."
)
JOBS: Final = Histogram(
    "centime_job_seconds", "Time a background job took.", ("task", "outcome"), buckets=_BUCKETS
)
OUTBOUND: Final = Counter(
    "centime_outbound_requests_total", "Calls to other servers.", ("purpose", "outcome")
)
BREAKERS: Final = Gauge(
    "centime_breakers_open", "Servers to which calls are held back.", ("purpose",)
)
REDIS_AWAY: Final = Counter("centime_redis_failures_total", "Commands that Redis did not answer.")

# W3C Trace Context alone: baggage of a caller is not for those whom we call
_propagator: Final = TraceContextTextMapPropagator()
_provider: TracerProvider | None = None
_tracer: trace.Tracer | None = None


def configure(settings: Settings, exporter: SpanExporter | None = None) -> None:
    """Trace, if there is somewhere to send spans to."""
    global _provider, _tracer  # noqa: PLW0603  # one tracer a process
    shutdown()
    if settings.otlp_endpoint is None and exporter is None:
        return
    _provider = TracerProvider(
        resource=Resource.create({"service.name": "centime"}),
        sampler=ParentBased(TraceIdRatioBased(settings.trace_sample)),
    )
    sink = exporter or OTLPSpanExporter(endpoint=f"{settings.otlp_endpoint}/v1/traces")
    _provider.add_span_processor(BatchSpanProcessor(sink))
    _tracer = _provider.get_tracer("centime")


def shutdown() -> None:
    """Send the spans that wait, and trace no more."""
    global _provider, _tracer
    provider, _provider, _tracer = _provider, None, None
    if provider is not None:
        provider.shutdown()


def observe_request(operation_id: str, method: str, status: int, seconds: float) -> None:
    REQUESTS.labels(operation_id, method, status).observe(seconds)


@contextlib.contextmanager
def request_span(name: str, headers: Mapping[str, str]) -> Iterator[Span | None]:
    """The server's span of a request, under the caller's."""
    if _tracer is None:
        yield None
        return
    parent = _propagator.extract(headers)
    with _tracer.start_as_current_span(name, context=parent, kind=SpanKind.SERVER) as span:
        yield span


@contextlib.contextmanager
def span(name: str, **attributes: str | int) -> Iterator[None]:
    """A step inside a request or job."""
    if _tracer is None:
        yield
        return
    with _tracer.start_as_current_span(name, attributes=attributes):
        yield


def carrier() -> dict[str, str]:
    """The current trace as headers, for jobs, events and calls to others."""
    headers: dict[str, str] = {}
    if _tracer is not None:
        _propagator.inject(headers)
    return headers


@contextlib.contextmanager
def continued(headers: Mapping[str, str]) -> Iterator[None]:
    """Go on with the trace that came along with a job."""
    token = otel_context.attach(_propagator.extract(headers))
    try:
        yield
    finally:
        otel_context.detach(token)


async def metrics(_request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
