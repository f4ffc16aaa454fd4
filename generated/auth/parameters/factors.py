"""The parameters of the operations on factors."""

from generated.shared import Id
from generated.values import Model


class DeleteFactorParameters(Model):
    factor_id: Id


class ConfirmTotpParameters(Model):
    factor_id: Id
