"""What is asked of `new`: read, checked, and completed by what the domain does elsewhere."""

import keyword
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from codegen.ir import Contract, Operation
from codegen.scaffold.draft import Refusal
from codegen.scaffold.words import is_plural, kebab, plural, singular

KEYS: Final = ("op", "domain", "path", "method", "problems")
METHODS: Final = {
    "list": "get",
    "get": "get",
    "create": "post",
    "update": "patch",
    "replace": "put",
    "delete": "delete",
}
_OPERATION: Final = re.compile(r"([a-z]+)\.([a-z]+(?:_[a-z0-9]+)*)")
_DOMAIN: Final = re.compile(r"[a-z]{2,20}")
_SEGMENT: Final = r"([a-z0-9]+(-[a-z0-9]+)*|\{[a-z]+(_[a-z]+)*\})"
_SLUG: Final = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_USAGE: Final = "make new op=<domain>.<verb_noun> [path=...] [method=...] [problems=slug,...]"


@dataclass(frozen=True, slots=True)
class Wish:
    """One operation to be: where it stands and what it is about."""

    domain: str
    name: str
    method: str
    path: str
    problems: tuple[str, ...] | None = None

    @property
    def verb(self) -> str:
        return self.name.partition("_")[0]

    @property
    def noun(self) -> str:
        """What it is about, one of it: `goal` for list_goals."""
        return singular(self.name.partition("_")[2])

    @property
    def is_usual(self) -> bool:
        return self.verb in METHODS

    @property
    def in_book(self) -> bool:
        return "{book_id}" in self.path

    @property
    def parameters(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def collection(self) -> str:
        """The plural in the path that the operation is about."""
        plain = [part for part in self.path.split("/") if part and not part.startswith("{")]
        acts = not self.is_usual and self.noun and plain[-1] == kebab(self.verb)
        return plain[-2] if acts else plain[-1]


def settings(words: Sequence[str]) -> dict[str, str]:
    """`key=value` words as a mapping."""
    found = {}
    for word in words:
        key, sign, value = word.partition("=")
        if not sign or key not in KEYS or not value:
            raise Refusal(
                f"{word!r} is no setting of new", f"say {_USAGE}, or make new domain=<name>"
            )
        found[key] = value
    if ("op" in found) == ("domain" in found):
        raise Refusal("say what is to be new", f"{_USAGE}, or make new domain=<name>")
    return found


def domain_name(given: str) -> str:
    if not _DOMAIN.fullmatch(given) or keyword.iskeyword(given):
        raise Refusal(f"domain={given}: a domain is one word", "use 2 to 20 small letters")
    return given


def operation_wish(given: Mapping[str, str], contract: Contract) -> Wish:
    """The wish for an operation of a domain that exists."""
    matched = _OPERATION.fullmatch(given["op"])
    if matched is None:
        raise Refusal(f"op={given['op']}: this is no <domain>.<verb_noun>", _USAGE)
    domain, name = matched.groups()
    domains = [each.name for each in contract.domains]
    if domain not in domains:
        remedy = f"use one of {', '.join(domains)}, or begin with make new domain={domain}"
        raise Refusal(f"op={given['op']}: there is no domain {domain}", remedy)
    for operation in contract.operations:
        if operation.id == name:
            message = f"{operation.place}: {name} exists already, as {operation.method} "
            raise Refusal(message + operation.path, "use another name, or edit that one")
    method = given.get("method", "").lower() or METHODS.get(name.partition("_")[0], "post")
    if method not in (*METHODS.values(),):
        raise Refusal(
            f"method={method}: there is no such method", "use get, post, put, patch, delete"
        )
    siblings = [each for each in contract.operations if each.domain == domain]
    path = given.get("path") or guess(domain, name, [each.path for each in siblings])
    _check_path(domain, path)
    for operation in siblings:
        if (operation.path, operation.method.lower()) == (path, method):
            message = f"{operation.place}: {method} {path} is {operation.id} already"
            raise Refusal(message, "say path=... or method=...")
    return Wish(domain, name, method, path, _problems(given))


def _check_path(domain: str, path: str) -> None:
    if not re.fullmatch(rf"/api/v1/{domain}(/{_SEGMENT})+", path):
        remedy = f"say path=/api/v1/{domain}/<things>/{{thing_id}}: kebab-case, {{snake_case}}"
        raise Refusal(f"path={path}: this is no path of {domain}", remedy)


def _problems(given: Mapping[str, str]) -> tuple[str, ...] | None:
    if "problems" not in given:
        return None
    slugs = tuple(slug for slug in given["problems"].split(",") if slug)
    for slug in slugs:
        if not _SLUG.fullmatch(slug):
            raise Refusal(f"problems={slug}: this is no slug", "write it as month-closed")
    return slugs


def guess(domain: str, name: str, paths: Sequence[str]) -> str:
    """The path of an operation by its name and by the paths that the domain has."""
    verb, _, noun = name.partition("_")
    in_books = not paths or sum("{book_id}" in path for path in paths) * 2 >= len(paths)
    base = f"/api/v1/{domain}" + ("/books/{book_id}" if in_books else "")
    if not noun:
        return f"{base}/{kebab(verb)}"
    things = kebab(plural(noun))
    collection = _ending(paths, rf"/{re.escape(things)}") or f"{base}/{things}"
    whole = is_plural(noun) or verb == "create"
    item = _ending(paths, rf"/{re.escape(things)}/\{{\w+\}}")
    place = collection if whole else item or f"{collection}/{{{singular(noun)}_id}}"
    return place if verb in METHODS else f"{place}/{kebab(verb)}"


def _ending(paths: Sequence[str], pattern: str) -> str | None:
    """The shortest path that ends so, or that goes on from there."""
    found = [matched[1] for path in paths if (matched := re.match(rf"(.*{pattern})(/|$)", path))]
    return min(found, key=len, default=None)


def nearest(wish: Wish, operations: Sequence[Operation]) -> list[Operation]:
    """The domain's operations, those of the likest path first."""

    def shared(operation: Operation) -> int:
        pairs = zip(operation.path.split("/"), wish.path.split("/"), strict=False)
        return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))

    return sorted(operations, key=shared, reverse=True)
