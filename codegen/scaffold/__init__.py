"""`python -m codegen new`: the first form of an operation or a domain, to be filled in."""
