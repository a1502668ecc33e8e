"""Addresses of the desk."""

from django.urls import path

from huiyin.web.desk import find
from huiyin.web.desk.act import act
from huiyin.web.desk.assist import draft, summary
from huiyin.web.desk.callbacks import call, calls
from huiyin.web.desk.case import case, files, paper, reveal, whole
from huiyin.web.desk.handbook import handbook, permissions, state
from huiyin.web.desk.notices import notices
from huiyin.web.desk.orders import measure, order, orders
from huiyin.web.desk.printing import printing
from huiyin.web.desk.recommendations import behind as advice_behind
from huiyin.web.desk.recommendations import received, recommendation
from huiyin.web.desk.register import export, register
from huiyin.web.desk.search import saved, search
from huiyin.web.desk.similar import similar
from huiyin.web.desk.triage import same, slips, triage
from huiyin.web.desk.work import inbox

app_name = "desk"

urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("notices/", notices.notices, name="notices"),
    path("notices/read/", notices.mark_read, name="read_notices"),
    path("find/", find.find, name="find"),
    path("matters/<str:number>/", case.case, name="case"),
    path("matters/<str:number>/arrivals/", whole.all_arrivals, name="all_arrivals"),
    path("matters/<str:number>/papers/all/", whole.all_papers, name="all_papers"),
    path("matters/<str:number>/papers/<int:document_id>/", paper.paper, name="paper"),
    path("matters/<str:number>/papers/<int:document_id>/pdf/", paper.paper_pdf, name="paper_pdf"),
    path("matters/<str:number>/papers/<int:document_id>/docx/", paper.paper_docx, name="paper_docx"),
    path("matters/<str:number>/papers/", paper.papers_pdf, name="papers_pdf"),
    path("matters/<str:number>/similar/", similar.similar, name="similar"),
    path("matters/<str:number>/summary/", summary.summary, name="summary"),
    path("matters/<str:number>/people/<int:petitioner_id>/", reveal.reveal, name="reveal"),
    path("matters/<str:number>/files/<int:enclosure_id>/", files.file, name="file"),
    *(
        path(
            f"matters/<str:number>/files/<int:enclosure_id>/{way}/",
            files.file_bytes,
            {"way": way},
            f"file_{way}",
        )
        for way in ("original", "large", "small")
    ),
    path("claims/<int:claim_id>/<slug:verb>/", act.act, name="act"),
    path("claims/<int:claim_id>/<slug:verb>/draft/", draft.draft, name="draft"),
    path("triage/", triage.triage, name="triage"),
    path("triage/<int:claim_id>/", triage.triage, name="triage_claim"),
    path("triage/<int:claim_id>/same/", same.same, name="triage_same"),
    path("triage/<int:claim_id>/undo/", slips.undo, name="triage_undo"),
    path("orders/", orders.orders, name="orders"),
    path("orders/units/<int:measure_id>/", measure.measure, name="measure"),
    path("orders/units/<int:measure_id>/receive/", measure.receive_measure, name="receive_measure"),
    path("orders/units/<int:measure_id>/pdf/", measure.measure_pdf, name="measure_pdf"),
    path("orders/<int:order_id>/", order.order, name="order"),
    path("orders/<int:order_id>/receive/", order.receive, name="receive_order"),
    path("orders/<int:order_id>/pdf/", order.order_pdf, name="order_pdf"),
    path("recommendations/", received.received, name="recommendations"),
    path("recommendations/<int:recommendation_id>/", recommendation.recommendation, name="recommendation"),
    path(
        "recommendations/<int:recommendation_id>/receive/",
        recommendation.receive,
        name="receive_recommendation",
    ),
    path(
        "recommendations/<int:recommendation_id>/matters/<slug:which>/",
        advice_behind.behind,
        name="recommendation_matters",
    ),
    path(
        "recommendations/<int:recommendation_id>/papers/<int:document_id>/pdf/",
        advice_behind.paper_pdf,
        name="recommendation_pdf",
    ),
    path("callbacks/", calls.calls, name="callbacks"),
    path("callbacks/<int:call_id>/", call.call, name="callback"),
    path("callbacks/<int:call_id>/contact/", call.contact, name="callback_contact"),
    path("printing/", printing.together, name="printing"),
    path("register/", register.register, name="register"),
    path("register/export/", export.export, name="export"),
    path("search/", search.search, name="search"),
    path("search/keep/", saved.keep, name="keep_search"),
    path("search/forget/<int:search_id>/", saved.forget, name="forget_search"),
    path("handbook/", handbook.handbook, name="handbook"),
    path("handbook/whole/", handbook.whole, name="handbook_whole"),
    path("handbook/roles/<slug:code>/", handbook.role, name="handbook_role"),
    path("handbook/actions/<slug:verb>/", handbook.action, name="handbook_action"),
    path("handbook/<slug:code>/", state.state, name="handbook_state"),
    path("permissions/", permissions.permissions, name="permissions"),
]
