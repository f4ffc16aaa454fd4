"""What the pages look like: forms that work without scripts, under a policy that allows none."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse

_STYLE: Final = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 26rem; padding: 2rem 1rem }
h1 { font-size: 1.4rem }
label { display: block; margin-top: 1rem; font-weight: 600 }
input { box-sizing: border-box; width: 100%; padding: .6rem; font: inherit }
button { margin: 1.5rem .5rem 0 0; padding: .7rem 1.4rem; font: inherit; cursor: pointer }
[role=alert] { border-left: .3rem solid #c0392b; padding-left: .8rem }
.host { font-weight: 600; word-break: break-all }
"""
_HASH: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} | Centime</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
"""


def page(
    title: str, parts: Iterable[str], status: int = 200, redirect_uri: str | None = None
) -> HTMLResponse:
    """A page; its forms lead to this server, and on to the client that the answer is for."""
    content = "\n".join(part for part in parts if part)
    text = _PAGE.format(title=escape(title), style=_STYLE, content=content)
    headers = {"Content-Security-Policy": _policy(redirect_uri), "Cache-Control": "no-store"}
    return HTMLResponse(text, status, headers)


def _policy(redirect_uri: str | None) -> str:
    """Nothing is loaded; browsers hold what a form's answer redirects to against form-action."""
    to = "" if redirect_uri is None else f" {_origin(redirect_uri)}"
    return (
        f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src data:; "
        f"form-action 'self'{to}; frame-ancestors 'none'; base-uri 'none'"
    )


def _origin(uri: str) -> str:
    parts = urlsplit(uri)
    return f"{parts.scheme}://{parts.netloc}"


def alert(text: str | None) -> str:
    return "" if text is None else f'<p role="alert">{escape(text)}</p>'


def paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def host(text: str) -> str:
    return f'<p>The answer goes to <span class="host">{escape(text)}</span>.</p>'


def listed(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(each)}</li>' for each in texts)}</ul>"


def links(addresses: Mapping[str, str]) -> str:
    """Links, by what they say; nothing, if there are none."""
    if not addresses:
        return ""
    items = (
        f'<li><a href="{escape(address)}">{escape(text)}</a></li>'
        for text, address in addresses.items()
    )
    return f"<ul>{''.join(items)}</ul>"


def form(
    action: str, hidden: Mapping[str, str], fields: Iterable[str], buttons: Mapping[str, str]
) -> str:
    """A form; the button that is pressed says what is done."""
    kept = (
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in hidden.items()
    )
    pressed = (
        f'<button name="action" value="{escape(value)}">{escape(label)}</button>'
        for value, label in buttons.items()
    )
    inner = "".join([*kept, *fields, *pressed])
    return f'<form method="post" action="{escape(action)}">{inner}</form>'


def field(name: str, label: str, kind: str, complete: str, value: str = "") -> str:
    return (
        f'<label for="{name}">{escape(label)}</label>'
        f'<input id="{name}" name="{name}" type="{kind}" autocomplete="{complete}" required '
        f'maxlength="254" value="{escape(value)}">'
    )
