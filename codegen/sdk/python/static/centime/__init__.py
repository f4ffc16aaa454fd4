"""A typed client of Centime."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from centime import models as models
    from centime import problems as problems
    from centime import webhooks as webhooks
    from centime.async_client import AsyncClient as AsyncClient
    from centime.client import Client as Client
    from centime.errors import CentimeError as CentimeError
    from centime.errors import ConnectionFailed as ConnectionFailed
    from centime.errors import InputError as InputError
    from centime.errors import InvalidSignature as InvalidSignature
    from centime.errors import Problem as Problem
    from centime.errors import UnexpectedAnswer as UnexpectedAnswer
    from centime.errors import UnexpectedMessage as UnexpectedMessage
    from centime.files import AsyncStream as AsyncStream
    from centime.files import Download as Download
    from centime.files import Stream as Stream
    from centime.files import Upload as Upload
    from centime.retry import Retry as Retry
    from centime.session import Session as Session
    from centime.streams import Event as Event
    from centime.webhooks import Webhook as Webhook
else:
    _HOME = {
        "AsyncClient": "async_client",
        "AsyncStream": "files",
        "CentimeError": "errors",
        "Client": "client",
        "ConnectionFailed": "errors",
        "Download": "files",
        "Event": "streams",
        "InputError": "errors",
        "InvalidSignature": "errors",
        "Problem": "errors",
        "Retry": "retry",
        "Session": "session",
        "Stream": "files",
        "UnexpectedAnswer": "errors",
        "UnexpectedMessage": "errors",
        "Upload": "files",
        "Webhook": "webhooks",
    }

    def __getattr__(name: str) -> object:
        """What is used is imported, once; the rest never."""
        if name in {"models", "problems", "webhooks"}:
            return import_module(f"centime.{name}")
        if name not in _HOME:
            raise AttributeError(f"module 'centime' has no attribute {name!r}")
        found = getattr(import_module(f"centime.{_HOME[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOME, "models", "problems", "webhooks"})
