"""Metrics for Prometheus and traces for OpenTelemetry, labelled by operation_id.

Metrics cost next to nothing and are always counted. Spans are made by hand at the few places that
matter, and only for the sampled share of requests when an OTLP endpoint is set: a request or job
opens a trace or goes on with one, and what happens inside is recorded if that is. Spans say what
was done, which server was called and the types of errors: nobody's data leaves with them.
"""

import contextlib
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from generated.runtime import Problem
from impl.platform.settings import Settings

Open: TypeAlias = contextlib.AbstractContextManager[None]
Attributes: TypeAlias = Mapping[str, str | int]

_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0)
_PATIENCE: Final = 4
"""Seconds that a batch of spans is tried; so long may a collector that is away hold up the end."""
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
EVENTS_TOLD: Final = Counter("centime_events_told_total", "People told of an event.", ("type",))
WEBHOOK_ATTEMPTS: Final = Counter(
    "centime_webhook_attempts_total", "Attempts to deliver a message to a webhook.", ("outcome",)
)
RELAYED: Final = Counter("centime_relayed_total", "What the relay has handed on.", ("source",))
RELAY_FAILURES: Final = Counter(
    "centime_relay_failures_total",
    "Steps of the relay that failed, to be tried again.",
    ("source",),
)
REDIS_AWAY: Final = Counter("centime_redis_failures_total", "Commands that Redis did not answer.")
CACHED: Final = Counter(
    "centime_cached_answers_total", "Answers looked up in the cache.", ("view", "outcome")
)

# W3C Trace Context alone: baggage of a caller is not for those whom we call
_propagator: Final = TraceContextTextMapPropagator()
_ROOT: Final = Context()
_NOTHING: Final = contextlib.nullcontext()
_MAX_STATEMENT: Final = 1000
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
    _provider.add_span_processor(BatchSpanProcessor(exporter or _otlp(settings)))
    _tracer = _provider.get_tracer("centime")


def _otlp(settings: Settings) -> SpanExporter:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415  # seldom
        OTLPSpanExporter,
    )

    base = str(settings.otlp_endpoint).rstrip("/")
    return OTLPSpanExporter(endpoint=f"{base}/v1/traces", timeout=_PATIENCE)


def shutdown() -> None:
    """Send the spans that wait, and trace no more."""
    global _provider, _tracer
    provider, _provider, _tracer = _provider, None, None
    if provider is not None:
        provider.shutdown()


@functools.cache
def _requests(operation_id: str, method: str, status: int) -> Histogram:
    return REQUESTS.labels(operation_id, method, status)


def observe_request(operation_id: str, method: str, status: int, seconds: float) -> None:
    """Count the request, and say in its span what it was."""
    _requests(operation_id, method, status).observe(seconds)
    if _tracer is None:
        return
    current = trace.get_current_span()
    if current.is_recording():
        current.update_name(operation_id)
        current.set_attribute("centime.operation_id", operation_id)
        current.set_attribute("http.request.method", method)
        current.set_attribute("http.response.status_code", status)
        if status >= 500:  # noqa: PLR2004  # the server's fault, as HTTP has it
            current.set_status(StatusCode.ERROR)


def request_span(headers: Iterable[tuple[bytes, bytes]]) -> Open:
    """The server's span of a request, under its caller's; observe_request() names it."""
    if _tracer is None:
        return _NOTHING
    carried = {name.decode("latin-1"): value.decode("latin-1") for name, value in headers}
    return _entry(_tracer, "request", carried, SpanKind.SERVER)


def job_span(task: str, job_id: str, carried: Mapping[str, str]) -> Open:
    """A job's span, in the trace that deferred it."""
    if _tracer is None:
        return _NOTHING
    attributes = {"messaging.system": "procrastinate", "messaging.message.id": job_id}
    return _entry(_tracer, f"job {task}", carried, SpanKind.CONSUMER, attributes)


def span(
    name: str, attributes: Attributes | None = None, kind: SpanKind = SpanKind.INTERNAL
) -> Open:
    """A step of the request or job that is recorded, if one is."""
    if _tracer is None or not trace.get_current_span().is_recording():
        return _NOTHING
    return _opened(_tracer, name, None, kind, attributes)


def statement_span(sql: str) -> Open:
    """A statement of ours; values are its parameters, so its text gives nothing away."""
    if _tracer is None or not trace.get_current_span().is_recording():
        return _NOTHING
    text = " ".join(sql.split())
    attributes = {"db.system.name": "postgresql", "db.query.text": text[:_MAX_STATEMENT]}
    return _opened(_tracer, text.partition(" ")[0], None, SpanKind.CLIENT, attributes)


def _entry(
    tracer: trace.Tracer,
    name: str,
    carried: Mapping[str, str],
    kind: SpanKind,
    attributes: Attributes | None = None,
) -> Open:
    """Where a trace comes in: under whatever was carried along, not under what runs just now."""
    return _opened(tracer, name, _propagator.extract(carried, context=_ROOT), kind, attributes)


@contextlib.contextmanager
def _opened(
    tracer: trace.Tracer,
    name: str,
    context: Context | None,
    kind: SpanKind,
    attributes: Attributes | None,
) -> Iterator[None]:
    with tracer.start_as_current_span(
        name, context, kind, attributes, record_exception=False, set_status_on_exception=False
    ) as opened:
        try:
            yield
        except BaseException as error:
            opened.set_attribute("error.type", type(error).__qualname__)
            if not isinstance(error, Problem) or error.status >= 500:  # noqa: PLR2004
                opened.set_status(StatusCode.ERROR)
            raise


def trace_id() -> str | None:
    """The id of the current trace, recorded or not; None while nothing is traced."""
    if _tracer is None:
        return None
    return f"{trace.get_current_span().get_span_context().trace_id:032x}"


def carrier() -> dict[str, str]:
    """The current trace as headers, for jobs, events and calls to others."""
    headers: dict[str, str] = {}
    if _tracer is not None:
        _propagator.inject(headers)
    return headers


async def metrics(_request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
