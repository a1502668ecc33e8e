"""Addresses of measures on units, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.units import sheet, watched

urlpatterns = [
    path("units/", watched.watched, name="units"),
    path("units/<int:unit_id>/", sheet.sheet, name="unit_sheet"),
]
