"""Hot topics, alerts, governance tasks: problems and places, as far as the own seat sees the matters behind them."""
