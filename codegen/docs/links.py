"""Whether every link of the portal leads somewhere."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

_HREF: Final = re.compile(r'<[^>]*?\s(?:href|src)="([^"]*)"')
_ID: Final = re.compile(r'<[^>]*?\sid="([^"]*)"')
_ELSEWHERE: Final = re.compile(r"[a-z]+:|//")
SERVED: Final = frozenset({"../openapi.json", "try/"})
"""What the service has beside the portal."""


def broken(files: Mapping[str, str]) -> list[str]:
    """Each link that leads nowhere, as `page: link`."""
    anchors = {
        path: set(map(unescape, _ID.findall(text)))
        for path, text in files.items()
        if path.endswith(".html")
    }
    return [
        f"{path}: {link}"
        for path in anchors
        for link in links(files[path])
        if not _leads(path, link, files, anchors)
    ]


def links(text: str) -> Iterator[str]:
    """All that a page refers to."""
    yield from dict.fromkeys(map(unescape, _HREF.findall(text)))


def _leads(path: str, link: str, files: Mapping[str, str], anchors: Mapping[str, set[str]]) -> bool:
    if _ELSEWHERE.match(link):
        return True
    target, _, anchor = link.partition("#")
    if not target:
        return anchor in anchors[path]
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    if target.endswith("/"):
        found += "/"
    if found in SERVED:
        return True
    return found in files and (not anchor or anchor in anchors.get(found, set()))
