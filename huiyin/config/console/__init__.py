"""The command `huiyin`: prepares the ground and runs a command of `cli/` or of this installation itself."""
