"""The parameters of the operations on problems."""

from generated.system.models import Slug
from generated.values import Model


class GetProblemParameters(Model):
    slug: Slug
