"""Markdown as HTML: headings with anchors, code in tabs, names that lead to what they name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from codegen.docs import code

Links = dict[str, str]
"""Names in code, and the page and anchor that tell of them."""
_ELSEWHERE: Final = re.compile(r"[a-z]+:|//|#|/")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level."""

    anchor: str
    text: str
    words: str
    """What stands below it, in plain words."""


@dataclass(slots=True)
class Written:
    """A page's title, text and headings."""

    title: str = ""
    lead: Markup = field(default_factory=Markup)
    html: Markup = field(default_factory=Markup)
    headings: list[Heading] = field(default_factory=list)


class Writer:
    """Writes Markdown with links to what is known, as seen from one page."""

    def __init__(self, links: Links, root: str) -> None:
        self._links = links
        self._root = root
        self._sets = 0
        self._markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
        renderer = self._markdown.renderer
        assert isinstance(renderer, RendererHTML)  # noqa: S101  # a Markdown of our own has this one
        self._renderer: RendererHTML = renderer
        rules: dict[str, Any] = {
            "code_inline": self._code,
            "fence": self._fence,
            "code_block": lambda tokens, at, *_: code.block(tokens[at].content, "", "Code"),
            "link_open": self._link,
            "table_open": lambda *_: (
                '<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n'
            ),
            "table_close": lambda *_: "</table></div>\n",
        }
        renderer.rules.update(rules)

    def page(self, text: str) -> Written:
        """A whole page, whose first line is its title."""
        tokens = self._gathered(self._markdown.parse(text))
        written = Written()
        if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
            written.title = _plain(tokens[1])
            del tokens[:3]
        written.headings = list(_anchored(tokens))
        written.html = self._render(tokens)
        return written

    def text(self, text: str) -> Markup:
        """Paragraphs."""
        return self._render(self._gathered(self._markdown.parse(text)))

    def line(self, text: str) -> Markup:
        """What stands in a line of its own."""
        return Markup(self._markdown.renderInline(" ".join(text.split())))  # noqa: S704  # escaped

    def _tabs(self, pieces: list[tuple[str, str]]) -> Markup:
        self._sets += 1
        return code.tabs(pieces, f"tabs{self._sets}")

    def _render(self, tokens: list[Token]) -> Markup:
        return Markup(self._renderer.render(tokens, self._markdown.options, {}))  # noqa: S704  # the same

    @staticmethod
    def _gathered(tokens: list[Token]) -> list[Token]:
        """Pieces of code that follow each other, in languages to choose from, as one."""
        kept: list[Token] = []
        for token in tokens:
            if token.type == "fence" and token.info in code.LANGUAGES:
                pieces = kept[-1].meta.get("pieces", []) if kept else []
                if pieces and token.info not in dict(pieces):
                    pieces.append((token.info, token.content))
                    continue
                token.meta["pieces"] = [(token.info, token.content)]
            kept.append(token)
        return kept

    def _fence(self, tokens: Sequence[Token], index: int, *_rest: object) -> str:
        token = tokens[index]
        pieces = token.meta.get("pieces", [])
        if len(pieces) > 1:
            return self._tabs(pieces)
        return code.block(token.content, token.info)

    def _code(self, tokens: Sequence[Token], index: int, *_rest: object) -> str:
        name = tokens[index].content
        shown = Markup("<code>{}</code>").format(name)
        target = self._links.get(name)
        if target is None or _is_in_link(tokens[:index]):
            return shown
        return Markup('<a href="{}">{}</a>').format(self._root + target, shown)

    def _link(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[index]
        href = str(token.attrs["href"])
        if not _ELSEWHERE.match(href):
            token.attrs["href"] = re.sub(r"\.md(?=#|$)", ".html", href)
        return self._renderer.renderToken(tokens, index, options, env)


def _is_in_link(before: Sequence[Token]) -> bool:
    return sum({"link_open": 1, "link_close": -1}.get(token.type, 0) for token in before) > 0


def _anchored(tokens: list[Token]) -> Iterator[Heading]:
    """Gives headings their anchors, and tells of those of the second level."""
    taken: set[str] = set()
    opened = [i for i, token in enumerate(tokens) if token.type == "heading_open"]
    for index, end in zip(opened, [*opened, len(tokens)][1:], strict=True):
        text = _plain(tokens[index + 1])
        anchor = _unused(slug(text), taken)
        tokens[index].attrs["id"] = anchor
        if tokens[index].tag == "h2":
            yield Heading(anchor, text, _words(tokens[index + 3 : end]))


def _unused(anchor: str, taken: set[str]) -> str:
    names = (anchor if number == 1 else f"{anchor}-{number}" for number in range(1, 100))
    found = next(name for name in names if name not in taken)
    taken.add(found)
    return found


def _words(tokens: Iterable[Token]) -> str:
    return " ".join(_plain(token) for token in tokens if token.type == "inline")


def _plain(token: Token) -> str:
    return "".join(
        " " if child.type == "softbreak" else child.content for child in token.children or []
    )


def slug(text: str) -> str:
    """A heading's text as an anchor."""
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")


def plain(text: str) -> str:
    """Markdown without its marks, in one line."""
    unlinked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"[`*|]", "", unlinked).split())
