"""XML into elements without DTDs, entities or anything fetched: hostile files are refused.

The standard library's own ElementTree would expand internal entities, hence this on Expat itself.
"""

from collections.abc import Iterator
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from impl.budget.statements.errors import Malformed, UnsafeXml

_DEEPEST: Final = 60
_SAFE: Final = "an XML file without a document type"


def parse(text: str) -> Element:
    """The root element, names without their namespace; raises UnsafeXml or Malformed."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(encoding="utf-8")  # what the declaration says no longer holds
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UnsafeXml("The XML file nests too deeply.", _SAFE)
        builder.start(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name.rpartition(":")[2])

    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    try:
        parser.Parse(text.encode("utf-8", errors="replace"), True)
    except expat.ExpatError as error:
        raise Malformed(f"The XML file breaks at line {error.lineno}: {error}.") from None
    return builder.close()


def _refuse(*_: object) -> NoReturn:
    raise UnsafeXml("The XML file has a document type or entities.", _SAFE)


def text_at(element: Element | None, *paths: str) -> str:
    """The text at the first of the paths that has any."""
    if element is not None:
        for path in paths:
            if text := (element.findtext(path) or "").strip():
                return text
    return ""


def texts_at(element: Element | None, path: str) -> Iterator[str]:
    for found in element.findall(path) if element is not None else ():
        if text := (found.text or "").strip():
            yield text
