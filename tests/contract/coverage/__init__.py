"""How much of the specification the contract's tests exercise, recorded as they run."""
