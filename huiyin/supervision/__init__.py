"""The watcher: reminders and orders to units, each a paper that asks for an answer. It changes no matter."""
