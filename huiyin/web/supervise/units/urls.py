"""Addresses of measures on units, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.units import listed, sheet, watched

urlpatterns = [
    path("units/", watched.watched, name="units"),
    path("units/<int:unit_id>/", sheet.sheet, name="unit_sheet"),
    path("units/<int:unit_id>/<slug:key>/", listed.listed, name="unit_undone"),
]
