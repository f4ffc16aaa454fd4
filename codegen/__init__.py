"""The press: reads openapi/ and writes generated/; the service never imports it."""
