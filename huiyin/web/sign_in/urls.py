"""Addresses of signing in and out."""

from django.urls import path

from huiyin.web.sign_in import enter, leave, password, resume, seat, session

app_name = "sign_in"

urlpatterns = [
    path("", enter.enter, name="enter"),
    path("seat/", seat.choose, name="seat"),
    path("password/", password.change, name="password"),
    path("start/", seat.start, name="start"),
    path("resume/", resume.resume, name="resume"),
    path("resume/citizen/", resume.resume_citizen, name="resume_citizen"),
    path("leave/", leave.leave, name="leave"),
    path("left/", leave.left, name="left"),
    path("alive/", session.alive, name="alive"),
]
