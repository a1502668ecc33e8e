"""The command line: `huiyin COMMAND`. Each command is one file in `commands/`."""
