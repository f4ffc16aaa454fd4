"""The mock: a server that answers the whole API from the specification alone."""
