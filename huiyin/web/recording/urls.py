"""Addresses of recording."""

from django.urls import path

from huiyin.web.recording import (
    call,
    elements,
    grid,
    import_file,
    keeping,
    letter,
    other,
    places,
    reprint,
    side,
    template,
    visit,
)
from huiyin.web.recording.slip import slip

app_name = "recording"

urlpatterns = [
    path("call/", call.call, name="call"),
    path("visit/", visit.visit, name="visit"),
    path("letter/", letter.letter, name="letter"),
    path("grid/", grid.grid, name="grid"),
    path("other/", other.other, name="other"),
    path("import/", import_file.import_file, name="import"),
    path("import/confirm/", import_file.confirm, name="import_confirm"),
    path("import/template/", template.template, name="template"),
    path("reprint/", reprint.reprint, name="reprint"),
    path("places/", places.places, name="places"),
    path("elements/<slug:name>/", elements.elements, name="elements"),
    path("side/<slug:name>/", side.side, name="side"),
    path("draft/<slug:name>/", keeping.keep, name="keep"),
    path("draft/<slug:name>/drop/", keeping.give_up, name="give_up"),
    path("slip/<str:number>/", slip.slip, name="slip"),
    path("slip/<str:number>/qr.svg", slip.qr, name="qr"),
]
