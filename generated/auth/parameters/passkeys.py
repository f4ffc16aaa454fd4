"""The parameters of the operations on passkeys."""

from generated.shared import Id
from generated.values import Model


class GetPasskeyParameters(Model):
    passkey_id: Id


class UpdatePasskeyParameters(Model):
    passkey_id: Id


class DeletePasskeyParameters(Model):
    passkey_id: Id
