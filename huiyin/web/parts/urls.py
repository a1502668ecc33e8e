"""Addresses of the shared parts."""

from django.urls import path

from huiyin.web.parts import preferences

app_name = "parts"

urlpatterns = [
    path("choose/", preferences.choose, name="choose"),
]
