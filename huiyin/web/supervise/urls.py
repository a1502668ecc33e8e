"""Addresses of supervision."""

from django.urls import path

from huiyin.web.supervise import listed, overview

app_name = "supervise"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("<slug:standing>/", listed.listed, name="all"),
    path("<slug:standing>/<int:unit_id>/", listed.listed, name="unit"),
]
