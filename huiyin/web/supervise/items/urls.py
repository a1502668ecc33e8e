"""Addresses of the lists of risks and problems, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.items import problems, risks
from huiyin.web.supervise.reports import files

urlpatterns = [
    path("risks/", risks.risks, name="risks"),
    path("risks/export/", files.export_risks, name="risks_export"),
    path("risks/new/", risks.new_risk, name="risk_new"),
    path("risks/<int:risk_id>/close/", risks.end_risk, name="risk_close"),
    path("problems/", problems.problems, name="problems"),
    path("problems/new/", problems.new_problem, name="problem_new"),
    path("problems/<int:problem_id>/solve/", problems.end_problem, name="problem_solve"),
]
