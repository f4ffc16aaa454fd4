"""The operations on exports of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import exports as parameters
from generated.budget.service.exports import (
    ExportsService,
    GetExportContentOk,
    GetExportContentPartialContent,
)
from generated.runtime import Binding, Body, Caller, Encoded, Parameter


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ExportsService) -> None:
        self._service = service

    async def list_exports(
        self,
        caller: Caller,
        given: parameters.ListExportsParameters,
        body: None,
    ) -> models.ExportPage | Encoded[models.ExportPage]:
        return await self._service.list_exports(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_export(
        self,
        caller: Caller,
        given: parameters.CreateExportParameters,
        body: models.ExportCreate,
    ) -> models.Export | Encoded[models.Export]:
        return await self._service.create_export(caller, given.book_id, body=body)

    async def get_export(
        self,
        caller: Caller,
        given: parameters.GetExportParameters,
        body: None,
    ) -> models.Export | Encoded[models.Export]:
        return await self._service.get_export(caller, given.book_id, given.export_id)

    async def delete_export(
        self,
        caller: Caller,
        given: parameters.DeleteExportParameters,
        body: None,
    ) -> None:
        return await self._service.delete_export(caller, given.book_id, given.export_id)

    async def get_export_content(
        self,
        caller: Caller,
        given: parameters.GetExportContentParameters,
        body: None,
    ) -> GetExportContentOk | GetExportContentPartialContent:
        return await self._service.get_export_content(
            caller, given.book_id, given.export_id, range=given.range, if_range=given.if_range
        )


def bindings(service: ExportsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_EXPORTS,
            calls.list_exports,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListExportsParameters,
        ),
        Binding(
            operations.CREATE_EXPORT,
            calls.create_export,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateExportParameters,
            body=Body(models.ExportCreate),
        ),
        Binding(
            operations.GET_EXPORT,
            calls.get_export,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
            ),
            model=parameters.GetExportParameters,
        ),
        Binding(
            operations.DELETE_EXPORT,
            calls.delete_export,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
            ),
            model=parameters.DeleteExportParameters,
        ),
        Binding(
            operations.GET_EXPORT_CONTENT,
            calls.get_export_content,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("export_id", "export_id", "path"),
                Parameter("Range", "range", "header"),
                Parameter("If-Range", "if_range", "header"),
            ),
            model=parameters.GetExportContentParameters,
            successes={GetExportContentOk: 200, GetExportContentPartialContent: 206},
        ),
    )
