"""The virus scanner that attachments are sent to, if the settings name one."""

from typing import Final, Literal, TypeAlias

import orjson

from impl.platform.outbound import Outbound, OutboundError

Verdict: TypeAlias = Literal["clean", "infected"]
_VERDICTS: Final[dict[object, Verdict]] = {"clean": "clean", "infected": "infected"}
_OK: Final = 200


class NoVerdictError(Exception):
    """The scanner did not say: it may be asked again."""


class Scanner:
    """Posts a file, and understands `{"status": "clean"}` and `{"status": "infected"}`."""

    def __init__(self, outbound: Outbound, url: str) -> None:
        self._outbound = outbound
        self._url = url

    async def verdict(self, content: bytes, sha256: str) -> Verdict:
        headers = {"Content-Type": "application/octet-stream", "X-Content-SHA256": sha256}
        try:
            answer = await self._outbound.send(
                "POST", self._url, content=content, headers=headers, idempotent=True
            )
            said = answer.json()
        except (OutboundError, orjson.JSONDecodeError) as error:
            raise NoVerdictError(str(error)) from error
        found = _VERDICTS.get(said.get("status")) if isinstance(said, dict) else None
        if answer.status != _OK or found is None:
            raise NoVerdictError(f"The scanner answered {answer.status} and no verdict.")
        return found

    async def close(self) -> None:
        await self._outbound.close()
