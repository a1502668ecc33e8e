"""Tables of messages from files: read as they are, row by row, nothing lost."""

from huiyin.intake.actions.sheets.columns import COLUMNS, Mapping, SheetColumn
from huiyin.intake.actions.sheets.importing import RowResult, import_rows
from huiyin.intake.actions.sheets.reading import Sheet, read_sheet
from huiyin.intake.actions.sheets.rejects import Rejects
from huiyin.intake.actions.sheets.rows import RowFault
from huiyin.intake.actions.sheets.template import write_template

__all__ = [
    "COLUMNS",
    "Mapping",
    "Rejects",
    "RowFault",
    "RowResult",
    "Sheet",
    "SheetColumn",
    "import_rows",
    "read_sheet",
    "write_template",
]
