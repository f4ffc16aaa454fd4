"""The mock refuses like the service and answers what the specification says."""
