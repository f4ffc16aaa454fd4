"""Code as HTML, coloured at build time in few classes, and in tabs that need no script."""

import functools
import html
import itertools
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, String

LANGUAGES: Final = {"sh": "curl", "python": "Python", "ts": "TypeScript"}
"""What can be chosen between: a fence's word, and how the tab is called."""
_CAPTION: Final = Markup('<p class="caption" aria-hidden="true">Prints</p>')
_CLASSES: Final = (
    (Comment, "c"),
    (Keyword.Constant, "n"),
    (Keyword, "k"),
    (Name.Tag, "a"),
    (Name.Function, "f"),
    (Name.Class, "f"),
    (Name.Decorator, "f"),
    (Name.Variable, "a"),
    (Number, "n"),
    (String, "s"),
)


def highlighted(text: str, language: str) -> Markup:
    """The text with its comments, keywords, strings and the like in classes of one letter."""
    if language in ("", "text"):
        return _escaped(text)
    tokens = ((_class_of(kind), value) for kind, value in _lexer(language).get_tokens(text))
    grouped = itertools.groupby(_joined(tokens), key=lambda token: token[0])
    return Markup("").join(_span(name, "".join(v for _, v in run)) for name, run in grouped)


def block(text: str, language: str, label: str = "") -> Markup:
    """One piece of code; it can be scrolled by keyboard where it is wider than its place."""
    shown = highlighted(text.rstrip("\n") + "\n", language)
    output = language == "text" and not label
    named = label or LANGUAGES.get(language) or ("Prints" if output else "JSON")
    return Markup(
        '<div class="code{}">{}<pre tabindex="0" role="region" aria-label="{}">'
        "<code>{}</code></pre></div>"
    ).format(" output" if output else "", _CAPTION if output else "", named, shown)


def tabs(pieces: list[tuple[str, str]], name: str) -> Markup:
    """The same in several languages: radio buttons, of which each shows its own."""
    buttons, panels = Markup(""), Markup("")
    for number, (language, text) in enumerate(pieces):
        chosen = Markup(" checked") if number == 0 else ""
        buttons += Markup(
            '<input type="radio" name="{0}" id="{0}-{1}" value="{1}"{2}>'
            '<label for="{0}-{1}">{3}</label>'
        ).format(name, language, chosen, LANGUAGES[language])
        panels += Markup('<div class="panel {}">{}</div>').format(language, block(text, language))
    return Markup('<div class="tabs" role="group" aria-label="Language">{}{}</div>').format(
        buttons, panels
    )


def _class_of(kind: object) -> str:
    return next((name for group, name in _CLASSES if kind in group), "")


def _joined(tokens: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Blanks belong to what stands before them, so that they part nothing."""
    last = ""
    for name, text in tokens:
        last = last if text.isspace() else name
        yield last, text


def _span(name: str, text: str) -> Markup:
    shown = _escaped(text)
    return Markup('<span class="{}">{}</span>').format(name, shown) if name else shown


def _escaped(text: str) -> Markup:
    """Quotation marks stay: code has many of them, and it is never an attribute."""
    return Markup(html.escape(text, quote=False))  # noqa: S704  # just escaped


@functools.cache
def _lexer(language: str) -> Lexer:
    return get_lexer_by_name(language, stripnl=False)
