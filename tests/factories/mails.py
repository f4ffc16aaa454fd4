"""The letters that wait to be sent, as somebody with the service's secrets reads them."""

import base64
import re
from datetime import datetime
from typing import Any, Final

import orjson

from generated.auth.models import LinkToken
from impl.platform import db, mail
from impl.platform.crypto import Sealer, UnsealError
from impl.platform.settings import Settings, signing_secrets

_WAITING: Final = """
SELECT args->>'sealed' AS sealed FROM procrastinate.procrastinate_jobs
WHERE task_name = $1 ORDER BY id
"""


async def letters_to(settings: Settings, address: str) -> list[dict[str, Any]]:
    """What was written to that address, the newest last."""
    sealer, found = Sealer(signing_secrets(settings)), []
    for row in await db.fetch(_WAITING, mail.SEND):
        try:
            letter = orjson.loads(sealer.unseal(base64.b64decode(row["sealed"]), "mail"))
        except UnsealError:
            continue  # of another test, with secrets of its own
        if letter["to"] == address:
            found.append(letter | {"until": datetime.fromisoformat(letter["until"])})
    return found


async def link_to(settings: Settings, address: str) -> LinkToken:
    """The token of the newest letter to that address that has one."""
    links = [each["link"] for each in await letters_to(settings, address) if each["link"]]
    found = re.search(r"ctm_lnk_[\w-]+$", links[-1])
    assert found is not None, links
    return LinkToken(token=found[0])
