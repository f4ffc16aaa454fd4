"""The clients: installable packages that speak the contract."""
