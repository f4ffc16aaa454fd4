"""Signing in with accounts at other providers, by OpenID Connect: this service as their client."""
