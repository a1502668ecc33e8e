"""Learning classes of texts from confirmed examples. Pure: examples in, a model of numbers out, no text kept."""
