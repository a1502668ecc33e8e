"""Addresses of findings, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.findings import finding, findings, suggesting

urlpatterns = [
    path("findings/", findings.findings, name="findings"),
    path("findings/suggest/", suggesting.suggesting, name="suggesting"),
    path("findings/<int:finding_id>/", finding.finding, name="finding"),
]
