"""The operations on imports of the domain budget: what each takes, and what answers it."""

from generated import operations
from generated.budget import models
from generated.budget.parameters import imports as parameters
from generated.budget.service.imports import (
    CommitImportAccepted,
    CommitImportOk,
    CreateImportAccepted,
    CreateImportCreated,
    ImportsService,
    ReplaceImportMappingAccepted,
    ReplaceImportMappingOk,
)
from generated.runtime import Binding, Body, Caller, Encoded, IfMatch, Parameter, Part


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ImportsService) -> None:
        self._service = service

    async def list_imports(
        self,
        caller: Caller,
        given: parameters.ListImportsParameters,
        body: None,
    ) -> models.ImportPage | Encoded[models.ImportPage]:
        return await self._service.list_imports(
            caller,
            given.book_id,
            account_id=given.account_id,
            status=given.status,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def create_import(
        self,
        caller: Caller,
        given: parameters.CreateImportParameters,
        body: models.ImportCreate,
    ) -> CreateImportCreated | CreateImportAccepted:
        return await self._service.create_import(caller, given.book_id, body=body)

    async def get_import(
        self,
        caller: Caller,
        given: parameters.GetImportParameters,
        body: None,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.get_import(caller, given.book_id, given.import_id)

    async def delete_import(
        self,
        caller: Caller,
        given: parameters.DeleteImportParameters,
        body: None,
    ) -> None:
        return await self._service.delete_import(
            caller,
            given.book_id,
            given.import_id,
            unlock=given.unlock,
            if_match=IfMatch.parse(given.if_match),
        )

    async def list_import_rows(
        self,
        caller: Caller,
        given: parameters.ListImportRowsParameters,
        body: None,
    ) -> models.ImportRowPage | Encoded[models.ImportRowPage]:
        return await self._service.list_import_rows(
            caller,
            given.book_id,
            given.import_id,
            status=given.status,
            decision=given.decision,
            limit=given.limit,
            cursor=given.cursor,
        )

    async def update_import_rows(
        self,
        caller: Caller,
        given: parameters.UpdateImportRowsParameters,
        body: models.ImportRowsUpdate,
    ) -> models.Import | Encoded[models.Import]:
        return await self._service.update_import_rows(
            caller,
            given.book_id,
            given.import_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def replace_import_mapping(
        self,
        caller: Caller,
        given: parameters.ReplaceImportMappingParameters,
        body: models.ImportMapping,
    ) -> ReplaceImportMappingOk | ReplaceImportMappingAccepted:
        return await self._service.replace_import_mapping(
            caller,
            given.book_id,
            given.import_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def commit_import(
        self,
        caller: Caller,
        given: parameters.CommitImportParameters,
        body: None,
    ) -> CommitImportOk | CommitImportAccepted:
        return await self._service.commit_import(
            caller, given.book_id, given.import_id, skip_problems=given.skip_problems
        )

    async def get_import_job(
        self,
        caller: Caller,
        given: parameters.GetImportJobParameters,
        body: None,
    ) -> models.ImportJob | Encoded[models.ImportJob]:
        return await self._service.get_import_job(caller, given.book_id, given.import_id)

    async def cancel_import(
        self,
        caller: Caller,
        given: parameters.CancelImportParameters,
        body: None,
    ) -> models.ImportJob | Encoded[models.ImportJob]:
        return await self._service.cancel_import(caller, given.book_id, given.import_id)

    async def list_import_profiles(
        self,
        caller: Caller,
        given: parameters.ListImportProfilesParameters,
        body: None,
    ) -> models.ImportProfilePage | Encoded[models.ImportProfilePage]:
        return await self._service.list_import_profiles(
            caller, given.book_id, limit=given.limit, cursor=given.cursor
        )

    async def create_import_profile(
        self,
        caller: Caller,
        given: parameters.CreateImportProfileParameters,
        body: models.ImportProfileCreate,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.create_import_profile(caller, given.book_id, body=body)

    async def get_import_profile(
        self,
        caller: Caller,
        given: parameters.GetImportProfileParameters,
        body: None,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.get_import_profile(
            caller, given.book_id, given.import_profile_id
        )

    async def update_import_profile(
        self,
        caller: Caller,
        given: parameters.UpdateImportProfileParameters,
        body: models.ImportProfileUpdate,
    ) -> models.ImportProfile | Encoded[models.ImportProfile]:
        return await self._service.update_import_profile(
            caller,
            given.book_id,
            given.import_profile_id,
            if_match=IfMatch.parse(given.if_match),
            body=body,
        )

    async def delete_import_profile(
        self,
        caller: Caller,
        given: parameters.DeleteImportProfileParameters,
        body: None,
    ) -> None:
        return await self._service.delete_import_profile(
            caller, given.book_id, given.import_profile_id, if_match=IfMatch.parse(given.if_match)
        )


def bindings(service: ImportsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(
            operations.LIST_IMPORTS,
            calls.list_imports,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("account_id", "account_id", "query"),
                Parameter("status", "status", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListImportsParameters,
        ),
        Binding(
            operations.CREATE_IMPORT,
            calls.create_import,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateImportParameters,
            body=Body(
                models.ImportCreate,
                "multipart/form-data",
                parts=(
                    Part(
                        "file",
                        "file",
                        "file",
                        media_types=(
                            "application/octet-stream",
                            "application/x-ofx",
                            "application/vnd.intu.qfx",
                            "application/xml",
                            "text/xml",
                            "text/csv",
                            "text/plain",
                        ),
                        max_bytes=33554432,
                    ),
                    Part("account_id", "account_id", "string"),
                    Part("statement", "statement", "integer"),
                    Part("exchange_rate", "exchange_rate", "string"),
                    Part("mapping", "mapping", "json", media_types=("application/json",)),
                ),
            ),
            successes={CreateImportCreated: 201, CreateImportAccepted: 202},
        ),
        Binding(
            operations.GET_IMPORT,
            calls.get_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
            ),
            model=parameters.GetImportParameters,
        ),
        Binding(
            operations.DELETE_IMPORT,
            calls.delete_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("unlock", "unlock", "query", kind="boolean"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteImportParameters,
        ),
        Binding(
            operations.LIST_IMPORT_ROWS,
            calls.list_import_rows,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("status", "status", "query"),
                Parameter("decision", "decision", "query"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListImportRowsParameters,
        ),
        Binding(
            operations.UPDATE_IMPORT_ROWS,
            calls.update_import_rows,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateImportRowsParameters,
            body=Body(models.ImportRowsUpdate),
        ),
        Binding(
            operations.REPLACE_IMPORT_MAPPING,
            calls.replace_import_mapping,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.ReplaceImportMappingParameters,
            body=Body(models.ImportMapping),
            successes={ReplaceImportMappingOk: 200, ReplaceImportMappingAccepted: 202},
        ),
        Binding(
            operations.COMMIT_IMPORT,
            calls.commit_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
                Parameter("skip_problems", "skip_problems", "query", kind="boolean"),
            ),
            model=parameters.CommitImportParameters,
            successes={CommitImportOk: 200, CommitImportAccepted: 202},
        ),
        Binding(
            operations.GET_IMPORT_JOB,
            calls.get_import_job,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
            ),
            model=parameters.GetImportJobParameters,
        ),
        Binding(
            operations.CANCEL_IMPORT,
            calls.cancel_import,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_id", "import_id", "path"),
            ),
            model=parameters.CancelImportParameters,
        ),
        Binding(
            operations.LIST_IMPORT_PROFILES,
            calls.list_import_profiles,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("limit", "limit", "query", kind="integer"),
                Parameter("cursor", "cursor", "query"),
            ),
            model=parameters.ListImportProfilesParameters,
        ),
        Binding(
            operations.CREATE_IMPORT_PROFILE,
            calls.create_import_profile,
            parameters=(Parameter("book_id", "book_id", "path"),),
            model=parameters.CreateImportProfileParameters,
            body=Body(models.ImportProfileCreate),
        ),
        Binding(
            operations.GET_IMPORT_PROFILE,
            calls.get_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
            ),
            model=parameters.GetImportProfileParameters,
        ),
        Binding(
            operations.UPDATE_IMPORT_PROFILE,
            calls.update_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.UpdateImportProfileParameters,
            body=Body(models.ImportProfileUpdate),
        ),
        Binding(
            operations.DELETE_IMPORT_PROFILE,
            calls.delete_import_profile,
            parameters=(
                Parameter("book_id", "book_id", "path"),
                Parameter("import_profile_id", "import_profile_id", "path"),
                Parameter("If-Match", "if_match", "header"),
            ),
            model=parameters.DeleteImportProfileParameters,
        ),
    )
