"""文件导入: a dry run first, which names row, column and reason; nothing is stored before it is confirmed (U34)."""

import base64
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from huiyin.intake.actions.sheets import RowFault, Sheet, import_rows, read_sheet
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.models import RecordDraft
from huiyin.web.parts.pages import form_of, page
from huiyin.web.public.filing.sealed import seal, unseal
from huiyin.web.recording import drafts
from huiyin.web.recording.forms.upload import UploadForm
from huiyin.web.recording.roles import IMPORTERS

PAGE = "import"
LISTED = 200
MOST_ROWS = 5_000


@dataclass(frozen=True)
class Looked:
    """What a run through the rows found."""

    name: str
    source: str
    encoding: str
    rows: int
    registered: int
    known: int
    rejected: int
    faults: tuple[RowFault, ...]


@dataclass(frozen=True)
class Kept:
    """The file between looking through and confirming, as it came."""

    name: str
    source: str
    data: bytes


@seat_required(*IMPORTERS)
@require_http_methods(["GET", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """Take a file and look through it."""
    form = form_of(request, UploadForm)
    looked = None
    if form.is_bound and form.is_valid():
        given = form.cleaned_data["file"]
        kept = Kept(str(given.name), form.cleaned_data["source"], given.read())
        try:
            looked = _run(kept, by=actor_of(request), dry_run=True)
            _keep(actor_of(request), kept)
        except Refused as refusal:
            form.refuse(refusal)
    return page(request, "recording/import.html", {"looked": looked}, form=form)


@seat_required(*IMPORTERS)
@require_POST
def confirm(request: HttpRequest) -> HttpResponse:
    """Register what was looked through; rows that are known already are not registered twice."""
    actor = actor_of(request)
    kept = _kept(actor)
    if kept is None:
        return HttpResponseRedirect(reverse("recording:import"))
    try:
        done = _run(kept, by=actor, dry_run=False)
    except HuiyinError as refusal:
        form = UploadForm({})
        form.is_valid()
        form.errors.clear()
        form.refuse(refusal)
        return page(request, "recording/import.html", form=form)
    drafts.drop(actor, PAGE)
    return page(request, "recording/import.html", {"done": done}, form=UploadForm())


def _run(kept: Kept, *, by: Actor, dry_run: bool) -> Looked:
    sheet = _sheet(kept)
    counts = {"registered": 0, "known": 0, "rejected": 0}
    faults: list[RowFault] = []
    for result in import_rows(
        sheet,
        channel="import",
        source=kept.source,
        registrar_id=None,
        dry_run=dry_run,
        by=by,
        at=clock.now(),
    ):
        counts[result.outcome] += 1
        if result.fault is not None and len(faults) < LISTED:
            faults.append(result.fault)
    return Looked(kept.name, kept.source, sheet.encoding, len(sheet), faults=tuple(faults), **counts)


def _sheet(kept: Kept) -> Sheet:
    with TemporaryDirectory() as folder:
        path = Path(folder) / (Path(kept.name).name[-80:] or "file")
        path.write_bytes(kept.data)
        sheet = read_sheet(path)
    if len(sheet) > MOST_ROWS:
        raise Refused(
            f"文件共{len(sheet)}行，网页一次最多导入{MOST_ROWS}行。请拆分，或者由系统管理员用命令行导入。",
            code="file.too_many_rows",
            field="file",
        )
    return sheet


def _keep(actor: Actor, kept: Kept) -> None:
    """Sealed, like everything that holds names and telephones."""
    at = clock.now()
    data = base64.b64encode(kept.data).decode()
    sealed = seal({"name": kept.name, "source": kept.source, "data": data}, at=at)
    RecordDraft.objects.update_or_create(
        seat_id=actor.seat_id, page=PAGE, defaults={"sealed": sealed, "at": at}
    )


def _kept(actor: Actor) -> Kept | None:
    row = RecordDraft.objects.filter(seat_id=actor.seat_id, page=PAGE).first()
    stored = unseal(row.sealed, at=clock.now()) if row else None
    if stored is None:
        return None
    return Kept(stored["name"], stored["source"], base64.b64decode(stored["data"]))
