"""What both transports know of their server."""

from contextlib import ExitStack
from typing import Any, Final

import httpx

from centime.answers import checked
from centime.calls import Call
from centime.errors import ConnectionFailed
from centime.retry import Retry, may_repeat
from centime.session import Session
from centime.streams import Refused

TIMEOUT: Final = 30.0
_UNAUTHORIZED: Final = 401
LISTENING: Final = httpx.Timeout(30.0, read=90.0)
"""An idle stream shows a sign of life more often than that."""


class Sender:
    """Credentials, patience, and what httpx is told."""

    session: Session | None
    retry: Retry
    _base: str

    def _access_token(self) -> str | None:
        return None if self.session is None else self.session.access_token

    def _told(self, call: Call, files: ExitStack) -> dict[str, Any]:  # Any: what httpx takes
        authorization = self.session.authorization() if self.session is not None else None
        told: dict[str, Any] = call.arguments(authorization, files)
        told["url"] = self._base + told["url"]
        return told

    def _pause(self, call: Call, error: httpx.TransportError, tried: int) -> float:
        """Seconds until a call is sent again; raises that no answer came."""
        pause = self.retry.pause(tried, None) if may_repeat(call, error) else None
        if pause is None:
            raise ConnectionFailed(str(error) or type(error).__name__) from error
        return pause

    def _patience(self, error: httpx.TransportError | Refused, tried: int) -> float:
        """Seconds until a stream is opened anew; after the last try, raises what went wrong."""
        answer = error.response if isinstance(error, Refused) else None
        pause = self.retry.pause(tried, answer.headers.get("retry-after") if answer else None)
        if pause is not None:
            return pause
        if answer is not None:
            checked(answer)
        raise ConnectionFailed(str(error) or type(error).__name__) from error


def is_unknown(call: Call, response: httpx.Response) -> bool:
    """Whether the server did not take the access token; a call sent again must be able to be."""
    refused = response.status_code == _UNAUTHORIZED and not call.anonymous
    return refused and call.can_be_sent_again()
