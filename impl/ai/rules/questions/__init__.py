"""English questions, read by a grammar: every word of one must be accounted for."""
