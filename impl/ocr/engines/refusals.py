"""Why a document cannot be read: what becomes the problem of its job.

Unreadable
+-- Damaged        cut off, broken, or not what its first bytes say
+-- Encrypted      it asks for a password
+-- TooManyPages
+-- TooManyPixels
+-- TooCostly      reading it takes too much time or memory
+-- NoText         nothing on it can be read
"""

from typing import ClassVar


class Unreadable(Exception):  # noqa: N818  # names the outcome
    """The document cannot be read; the message says what to do about it."""

    code: ClassVar[str]

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Damaged(Unreadable):
    code = "damaged"


class Encrypted(Unreadable):
    code = "encrypted"


class TooManyPages(Unreadable):
    code = "too_many_pages"


class TooManyPixels(Unreadable):
    code = "too_many_pixels"


class TooCostly(Unreadable):
    code = "too_costly"


class NoText(Unreadable):
    code = "no_text"


KINDS: dict[str, type[Unreadable]] = {
    kind.code: kind for kind in (Damaged, Encrypted, TooManyPages, TooManyPixels, TooCostly, NoText)
}
