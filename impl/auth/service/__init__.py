"""The auth domain's service, composed of one part a resource."""

from impl.auth.service.account import Account
from impl.auth.service.audit import Audit
from impl.auth.service.base import Policy
from impl.auth.service.clients import Clients
from impl.auth.service.consents import Consents
from impl.auth.service.deletion import Deletion
from impl.auth.service.devices import Devices
from impl.auth.service.emails import Emails
from impl.auth.service.exports import PersonalExports
from impl.auth.service.grants import Grants
from impl.auth.service.identities import Identities
from impl.auth.service.keys import Keys
from impl.auth.service.logins import Logins
from impl.auth.service.oauth_tokens import OAuthTokenEndpoint
from impl.auth.service.passkeys import Passkeys
from impl.auth.service.passwords import PasswordsOfAccounts
from impl.auth.service.recovery import Recovery
from impl.auth.service.sessions import Sessions
from impl.auth.service.tokens import Tokens

__all__ = ["AuthService", "Policy"]


class AuthService(
    Account,
    Passkeys,
    Identities,
    Logins,
    PasswordsOfAccounts,
    Recovery,
    Emails,
    Deletion,
    Sessions,
    Tokens,
    Clients,
    Consents,
    OAuthTokenEndpoint,
    Devices,
    Grants,
    PersonalExports,
    Audit,
    Keys,
):
    """generated.auth.service.Service, one method an operation."""
