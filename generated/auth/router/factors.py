"""The operations on factors of the domain auth: what each takes, and what answers it."""

from generated import operations
from generated.auth import models
from generated.auth.parameters import factors as parameters
from generated.auth.service.factors import FactorsService
from generated.runtime import Binding, Body, Caller, Encoded, Parameter, Visitor


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: FactorsService) -> None:
        self._service = service

    async def complete_login(
        self,
        caller: Visitor,
        given: None,
        body: models.LoginCompletion,
    ) -> models.SessionTokens | Encoded[models.SessionTokens]:
        return await self._service.complete_login(caller, body=body)

    async def list_factors(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.FactorList | Encoded[models.FactorList]:
        return await self._service.list_factors(caller)

    async def delete_factor(
        self,
        caller: Caller,
        given: parameters.DeleteFactorParameters,
        body: None,
    ) -> None:
        return await self._service.delete_factor(caller, given.factor_id)

    async def confirm_totp(
        self,
        caller: Caller,
        given: parameters.ConfirmTotpParameters,
        body: models.TotpConfirm,
    ) -> models.FactorAdded | Encoded[models.FactorAdded]:
        return await self._service.confirm_totp(caller, given.factor_id, body=body)

    async def create_totp(
        self,
        caller: Caller,
        given: None,
        body: models.TotpCreate,
    ) -> models.TotpCreated | Encoded[models.TotpCreated]:
        return await self._service.create_totp(caller, body=body)

    async def get_recovery_codes(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.RecoveryCodesLeft | Encoded[models.RecoveryCodesLeft]:
        return await self._service.get_recovery_codes(caller)

    async def regenerate_recovery_codes(
        self,
        caller: Caller,
        given: None,
        body: None,
    ) -> models.RecoveryCodes | Encoded[models.RecoveryCodes]:
        return await self._service.regenerate_recovery_codes(caller)

    async def verify_second_factor(
        self,
        caller: Caller,
        given: None,
        body: models.SecondFactorVerification,
    ) -> models.SteppedUpAccess | Encoded[models.SteppedUpAccess]:
        return await self._service.verify_second_factor(caller, body=body)


def bindings(service: FactorsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.COMPLETE_LOGIN, calls.complete_login, body=Body(models.LoginCompletion)),
        Binding(operations.LIST_FACTORS, calls.list_factors),
        Binding(
            operations.DELETE_FACTOR,
            calls.delete_factor,
            parameters=(Parameter("factor_id", "factor_id", "path"),),
            model=parameters.DeleteFactorParameters,
        ),
        Binding(
            operations.CONFIRM_TOTP,
            calls.confirm_totp,
            parameters=(Parameter("factor_id", "factor_id", "path"),),
            model=parameters.ConfirmTotpParameters,
            body=Body(models.TotpConfirm),
        ),
        Binding(operations.CREATE_TOTP, calls.create_totp, body=Body(models.TotpCreate)),
        Binding(operations.GET_RECOVERY_CODES, calls.get_recovery_codes),
        Binding(operations.REGENERATE_RECOVERY_CODES, calls.regenerate_recovery_codes),
        Binding(
            operations.VERIFY_SECOND_FACTOR,
            calls.verify_second_factor,
            body=Body(models.SecondFactorVerification),
        ),
    )
