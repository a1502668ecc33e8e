"""Addresses of recording."""

from django.urls import path

from huiyin.web.recording import call, keeping, places, side
from huiyin.web.recording.slip import slip

app_name = "recording"

urlpatterns = [
    path("call/", call.call, name="call"),
    path("places/", places.places, name="places"),
    path("side/<slug:channel>/", side.side, name="side"),
    path("draft/<slug:channel>/", keeping.keep, name="keep"),
    path("draft/<slug:channel>/drop/", keeping.give_up, name="give_up"),
    path("slip/<str:number>/", slip.slip, name="slip"),
    path("slip/<str:number>/qr.svg", slip.qr, name="qr"),
]
