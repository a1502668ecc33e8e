"""Addresses of indicators, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.indicators import behind, one, overview, sheet

urlpatterns = [
    path("indicators/", overview.all_indicators, name="indicators"),
    path("indicators/export/", sheet.export, name="indicators_export"),
    path("indicators/<slug:key>/", one.indicator, name="indicator"),
    path("indicators/<slug:key>/<slug:part>/", behind.listed, name="indicator_listed"),
]
