"""Addresses of samples, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.sampling import export, sample, samples

urlpatterns = [
    path("sampling/", samples.samples, name="sampling"),
    path("sampling/<int:sample_id>/", sample.sample, name="sample"),
    path("sampling/<int:sample_id>/export/", export.export, name="sample_export"),
]
