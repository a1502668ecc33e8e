"""The address of what people say, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.feedback import feedback

urlpatterns = [path("feedback/", feedback.feedback, name="feedback")]
