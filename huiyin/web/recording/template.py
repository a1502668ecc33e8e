"""The empty table to fill in."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.intake.actions.sheets import write_template
from huiyin.web.access import seat_required
from huiyin.web.recording.roles import IMPORTERS

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@seat_required(*IMPORTERS)
@require_GET
def template(request: HttpRequest) -> HttpResponse:
    """Download it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "import.xlsx"
        write_template(path)
        data = path.read_bytes()
    headers = {"Content-Disposition": 'attachment; filename="huiyin-import.xlsx"'}
    return HttpResponse(data, content_type=_TYPE, headers=headers)
