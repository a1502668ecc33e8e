"""Pages of random samples: drawing one, its calls and results, drawing it again to compare."""
