"""Structured logs: one JSON object a line, without secrets."""

import io
import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

import orjson
import structlog

from impl.platform.settings import Settings

REDACTED: Final = "[redacted]"
_SECRET_NAMES: Final = re.compile(
    r"authorization|password|passwd|secret|token(?!_id)|cookie|api[_-]?key|private[_-]?key|otp",
    re.IGNORECASE,
)
_SECRET_TEXTS: Final = re.compile(
    r"ctm_(?:pat|ref|mfa|tkt|lnk|o[a-z]{2})_[0-9A-Za-z_-]+"
    r"|eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"
    r"|(?i:bearer)\s+[A-Za-z0-9._~+/=-]+"
    r"|(?<=://)[^/\s:@]*:[^/\s@]+(?=@)"
)
_HINTS: Final = ("ctm_", "eyj", "bearer", "://")
"""One of these stands in every text that holds a secret; looking for them is cheap."""
_MAX_DEPTH: Final = 6


def redact(value: Any, depth: int = 0) -> Any:  # noqa: ANN401  # log values are anything
    """The value without what looks like a secret, by its name or by its shape."""
    if isinstance(value, str):
        return _redact_text(value)
    if depth > _MAX_DEPTH:
        return "..."
    if isinstance(value, Mapping):
        return {
            key: REDACTED if _SECRET_NAMES.search(str(key)) else redact(item, depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [redact(item, depth + 1) for item in value]
    return value


def _redact_text(text: str) -> str:
    lowered = text.lower()
    for hint in _HINTS:
        if hint in lowered:
            return _SECRET_TEXTS.sub(REDACTED, text)
    return text


def _redact_event(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    redacted: MutableMapping[str, Any] = redact(event)
    return redacted


def _to_json(value: object, **_options: object) -> str:
    return orjson.dumps(value, default=str, option=orjson.OPT_NON_STR_KEYS).decode()


def configure(settings: Settings) -> None:
    """Send structlog's and the standard library's records to stdout, one line each."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        structlog.processors.StackInfoRenderer(),
    ]
    human = settings.log_format == "console"
    # Tracebacks are texts before secrets are taken out; they never show what variables hold.
    renderer: list[structlog.typing.Processor] = [
        structlog.processors.format_exc_info,
        _redact_event,
        structlog.dev.ConsoleRenderer(
            colors=sys.stdout.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
        if human
        else structlog.processors.JSONRenderer(serializer=_to_json),
    ]
    level = getattr(logging, settings.log_level.upper())
    structlog.configure(
        processors=[*shared, *renderer],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # a line is out when its request is answered
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(level, logging.INFO))
    sys.excepthook = _log_uncaught
    for noisy in ("httpx", "httpcore", "uvicorn.error", "procrastinate", "aerich", "tortoise"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """The last word of a process that dies of an error is a log line too."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        structlog.get_logger("centime").critical("uncaught", exc_info=(kind, error, trace))


def access_line(  # a request's line: written by hand, since structlog would cost four times as much
    *,
    method: str,
    path: str,
    status: int,
    seconds: float,
    operation_id: str,
    trace_id: str,
    request_id: str,
) -> None:
    line = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "event": "request",
        "method": method,
        "path": _redact_text(path),
        "status": status,
        "ms": round(seconds * 1000, 2),
        "operation_id": operation_id,
        "trace_id": trace_id,
        "request_id": request_id,
    }
    sys.stdout.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE).decode())
