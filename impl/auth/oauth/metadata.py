"""What the authorization server offers (RFC 8414, OpenID Connect Discovery 1.0)."""

from typing import Final

from generated.auth.models import ServerMetadata
from generated.operations import OPERATIONS
from impl.auth.oauth import rules
from impl.auth.tokens import ALGORITHM

AUTHORIZE: Final = "/oauth2/authorize"
LOGOUT: Final = "/oauth2/logout"
DEVICE: Final = "/oauth2/device"
_SECRETS: Final = ["client_secret_basic", "client_secret_post"]
_ENDPOINTS: Final = {
    "token_endpoint": "issue_oauth_token",
    "userinfo_endpoint": "get_userinfo",
    "jwks_uri": "get_jwks",
    "device_authorization_endpoint": "authorize_device",
    "revocation_endpoint": "revoke_oauth_token",
    "introspection_endpoint": "introspect_oauth_token",
}


def of(issuer: str) -> ServerMetadata:
    at = {name: f"{issuer}{OPERATIONS[each].path}" for name, each in _ENDPOINTS.items()}
    return ServerMetadata(
        issuer=issuer,
        authorization_endpoint=f"{issuer}{AUTHORIZE}",
        end_session_endpoint=f"{issuer}{LOGOUT}",
        **at,
        scopes_supported=list(rules.SCOPES),
        response_types_supported=["code"],
        response_modes_supported=["query"],
        grant_types_supported=list(rules.GRANT_TYPES),
        subject_types_supported=["public"],
        id_token_signing_alg_values_supported=[ALGORITHM],
        token_endpoint_auth_methods_supported=[*_SECRETS, "none"],
        revocation_endpoint_auth_methods_supported=[*_SECRETS, "none"],
        introspection_endpoint_auth_methods_supported=_SECRETS,
        code_challenge_methods_supported=["S256"],
        claims_supported=["sub", "name", "locale", "email", "email_verified"],
        prompt_values_supported=["none", "login", "consent", "select_account"],
        authorization_response_iss_parameter_supported=True,
    )
