"""The operations on tags of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import tags as parameters
from generated.budget.service.tags import TagsService
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: TagsService) -> None:
        self._service = service

    async def list_tags(
        self,
        caller: Caller,
        given: parameters.ListTagsParameters,
        body: None,
    ) -> models.TagPage | Encoded[models.TagPage]:
        return await self._service.list_tags(
            caller, given.book_id, q=given.q, limit=given.limit, cursor=given.cursor
        )

    async def create_tag(
        self,
        caller: Caller,
        given: parameters.CreateTagParameters,
        body: models.TagCreate,
    ) -> models.Tag | Encoded[models.Tag]:
        return await self._service.create_tag(caller, given.book_id, body=body)

    async def update_tag(
        self,
        caller: Caller,
        given: parameters.UpdateTagParameters,
        body: models.TagUpdate,
    ) -> models.Tag | Encoded[models.Tag]:
        return await self._service.update_tag(
            caller, given.book_id, given.tag_id, if_match=IfMatch.parse(given.if_match), body=body
        )

    async def delete_tag(
        self,
        caller: Caller,
        given: parameters.DeleteTagParameters,
        body: None,
    ) -> None:
        return await self._service.delete_tag(
            caller,
            given.book_id,
            given.tag_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )


def bindings(service: TagsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_TAGS,
            calls.list_tags,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("q", "q", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListTagsParameters,
        ),
        Binding(
            operations.CREATE_TAG,
            calls.create_tag,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateTagParameters,
            body=Body(models.TagCreate),
        ),
        Binding(
            operations.UPDATE_TAG,
            calls.update_tag,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("tag_id", "tag_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateTagParameters,
            body=Body(models.TagUpdate),
        ),
        Binding(
            operations.DELETE_TAG,
            calls.delete_tag,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("tag_id", "tag_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteTagParameters,
        ),
    )
