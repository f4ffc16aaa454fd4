"""The parameters of the operations on providers."""

from generated.auth.models import ProviderName
from generated.shared import Id
from generated.values import Model


class BeginProviderLoginParameters(Model):
    provider: ProviderName


class CompleteProviderLoginParameters(Model):
    provider: ProviderName


class DeleteIdentityParameters(Model):
    identity_id: Id
