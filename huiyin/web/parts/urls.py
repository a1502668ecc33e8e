"""Addresses of the shared parts."""

from django.urls import path

from huiyin.web.parts import preferences
from huiyin.web.parts.attach import uploads

app_name = "parts"

urlpatterns = [
    path("choose/", preferences.choose, name="choose"),
    path("files/", uploads.uploads, name="uploads"),
    path("files/<uuid:reference>/", uploads.upload, name="upload"),
]
