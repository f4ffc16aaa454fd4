"""Which of an operation's declared answers a request gets: by what it accepts and wishes."""

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from codegen.mock.document import Document
from codegen.mock.preferences import Wish
from generated.problems import BadRequest
from generated.runtime import Invalid, Operation

Json: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Choice:
    """One declared answer in one media type; without a name, its first example or an instance."""

    status: str
    response: Json
    media_type: str | None
    examples: dict[str, Json]
    name: str | None = None

    @property
    def succeeds(self) -> bool:
        return self.status.startswith("2")


def choose(document: Document, operation: Operation, accepted: str, wish: Wish) -> Choice:
    """The answer that is wished for; an example alone is looked for among all answers."""
    declared = [
        _declared(document, status, response, accepted)
        for status, response in document.responses(operation).items()
    ]
    fitting = [choice for choice in declared if wish.code in (None, choice.status)]
    if not fitting:
        known = [choice.status for choice in declared]
        raise _unknown(operation, f"answers no {wish.code}", known)
    if wish.example is None:
        return fitting[0]
    for choice in fitting:
        if wish.example in choice.examples:
            return replace(choice, name=wish.example)
    known = [f"{name} ({choice.status})" for choice in fitting for name in choice.examples]
    raise _unknown(operation, f"has no example {wish.example}", known)


def _declared(document: Document, status: str, response: Json, accepted: str) -> Choice:
    content = response.get("content", {})
    media_type = accepted if accepted in content else next(iter(content), None)
    return Choice(status, response, media_type, document.examples(content.get(media_type, {})))


def _unknown(operation: Operation, what: str, known: list[str]) -> BadRequest:
    message = f"{operation.id} {what[:200]}; there are {', '.join(known) or 'none'}"
    fault = Invalid("unknown", message[:1000], parameter="Prefer")
    return BadRequest(f"Prefer: {message}.", errors=(fault,))
