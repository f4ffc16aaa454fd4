"""The server side of the contract: Protocols, routers, problems, operations."""
