"""Addresses of reports, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.reports import deeds, figure, files, listed, new, one

urlpatterns = [
    path("reports/", listed.listed, name="reports"),
    path("reports/new/", new.new, name="report_new"),
    path("reports/<int:report_id>/", one.report, name="report"),
    path("reports/<int:report_id>/check/", one.check, name="report_check"),
    path("reports/<int:report_id>/compare/<int:other_id>/", one.compare, name="report_compare"),
    path("reports/<int:report_id>/figures/<slug:key>/", figure.figure, name="report_figure"),
    path("reports/<int:report_id>/words/", deeds.words, name="report_words"),
    path("reports/<int:report_id>/count/", deeds.count, name="report_count"),
    path("reports/<int:report_id>/issue/", deeds.issue, name="report_issue"),
    path("reports/<int:report_id>/correct/", deeds.correct, name="report_correct"),
    path("reports/<int:report_id>/export/", files.export, name="report_export"),
]
