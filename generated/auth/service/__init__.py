"""What the domain auth does, for whoever implements or calls it."""

from typing import Protocol

from generated.auth.service.account import AccountService as AccountService
from generated.auth.service.admin import AdminService as AdminService
from generated.auth.service.audit import AuditService as AuditService
from generated.auth.service.clients import ClientsService as ClientsService
from generated.auth.service.emails import EmailsService as EmailsService
from generated.auth.service.factors import FactorsService as FactorsService
from generated.auth.service.keys import KeysService as KeysService
from generated.auth.service.oauth import OauthService as OauthService
from generated.auth.service.passkeys import PasskeysService as PasskeysService
from generated.auth.service.passwords import PasswordsService as PasswordsService
from generated.auth.service.providers import ProvidersService as ProvidersService
from generated.auth.service.sessions import SessionsService as SessionsService
from generated.auth.service.tokens import TokensService as TokensService


class Service(
    AccountService,
    EmailsService,
    PasswordsService,
    FactorsService,
    PasskeysService,
    ProvidersService,
    SessionsService,
    TokensService,
    OauthService,
    ClientsService,
    AdminService,
    AuditService,
    KeysService,
    Protocol,
):
    """One method an operation; 86 of them."""
