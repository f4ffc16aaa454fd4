"""Reading text: decoders in a sandbox, engines in a process of their own."""
