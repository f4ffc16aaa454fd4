"""The mock's side of the generated routers: reads as the service does, then makes the answer up."""

from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from codegen.mock import admission, headers, preferences, problems
from codegen.mock.answers import Answers
from codegen.mock.document import Document
from codegen.mock.instances import NoInstance
from codegen.mock.replays import Replays
from generated.problems import InternalError
from generated.runtime import Binding, Problem
from impl.platform import conditional, inputs
from impl.platform.answers import negotiate

MAX_BODY: Final = 1 << 20
MAX_UPLOAD: Final = 20 << 20
_NO_TAG: Final = ""


class Mock:
    """A generated.runtime.Runtime that calls no service; planned operations answer too."""

    def __init__(self, document: Document) -> None:
        self._answers = Answers(document)
        self._replays = Replays()

    async def handle(self, request: Request, binding: Binding) -> Response:
        try:
            response = await self._answer(request, binding)
        except Problem as problem:
            response = await problems.answer(request, problem, binding.operation)
        except NoInstance as error:
            remedy = f"{error} of {binding.operation.id}: give this answer an example."
            response = await problems.answer(request, InternalError(remedy), binding.operation)
        for name, value in headers.always(request, binding.operation).items():
            response.headers.setdefault(name, value)
        return response

    async def _answer(self, request: Request, binding: Binding) -> Response:
        operation = binding.operation
        admission.authenticate(request, operation)
        admission.find_book(request, operation)
        accepted = negotiate(request, operation)
        if operation.cache == "book":
            conditional.none_match(request, _NO_TAG)  # refuses a header that is none
        inputs.parameters(request, binding)
        limit = MAX_UPLOAD if operation.rate_class == "upload" else MAX_BODY
        _, body = await inputs.body(request, binding, limit)
        wish = preferences.read(request)
        answer = partial(self._answers.answer, request, operation, accepted, wish)
        return self._replays.once(request, operation, body, answer)
