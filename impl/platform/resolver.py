"""The system's resolver, of which nobody has to wait for the end.

Event loops look names up in threads that they join when they close: a service that was told to
stop would stay for as long as a dead name server makes lookups take, a minute and more.
"""

import asyncio
import contextlib
import errno
import socket
import threading
from typing import Final

AT_ONCE: Final = 64
"""Lookups that may run; those of callers who gave up count until the system ends them."""
_running: Final = threading.BoundedSemaphore(AT_ONCE)


async def resolve(host: str, port: int) -> list[str]:
    """What the system says; also of numeric forms such as 0x7f.1 or 2130706433.

    Raises OSError where it knows no such name, or where very many lookups hang already.
    """
    if not _running.acquire(blocking=False):
        raise OSError(errno.EAGAIN, f"{AT_ONCE} names are being looked up; the name server is slow")
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()
    arguments = (host, port, answer)
    threading.Thread(target=_look_up, args=arguments, name="resolver", daemon=True).start()
    return await answer


def _look_up(host: str, port: int, answer: asyncio.Future[list[str]]) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        outcome: list[str] | Exception = [str(each[4][0]) for each in found]
    except (OSError, UnicodeError) as error:
        outcome = error
    finally:
        _running.release()
    with contextlib.suppress(RuntimeError):  # the loop has closed meanwhile
        answer.get_loop().call_soon_threadsafe(_tell, answer, outcome)


def _tell(answer: asyncio.Future[list[str]], outcome: list[str] | Exception) -> None:
    if answer.done():  # the caller has given up
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
