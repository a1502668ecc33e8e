"""Addresses of the citizens' pages."""

from django.urls import path

from huiyin.web.public.figures import urls as figures
from huiyin.web.public.filing import accused, agent, attachments, check, known, together, what, where, who
from huiyin.web.public.front import accessibility, contact, home, privacy, rights
from huiyin.web.public.guide import group, item, pictures, route, search, visit, way
from huiyin.web.public.guide import paper as guide_paper
from huiyin.web.public.law import search as law_search
from huiyin.web.public.law import text as law_text
from huiyin.web.public.leaving import calendar, leave_now
from huiyin.web.public.receipt import pdf, qr, receipt
from huiyin.web.public.tracking import act, call_back, enter, evaluate, files, leave, matter, paper, urge

app_name = "public"

urlpatterns = [
    path("", home.home, name="home"),
    path("guide/", search.search, name="guide"),
    path("guide/way/", way.way, name="guide_way"),
    path("guide/map/", route.route, name="guide_map"),
    path("guide/visit/", visit.visit, name="guide_visit"),
    path("guide/papers/", guide_paper.papers, name="guide_papers"),
    path("guide/papers/<slug:code>/", guide_paper.paper, name="guide_paper"),
    path("guide/class/<str:code>/", group.group, name="guide_class"),
    path("guide/class/<str:code>/sheet/", group.group_sheet, name="guide_class_sheet"),
    path("guide/item/<str:code>/", item.item, name="guide_item"),
    path("guide/item/<str:code>/sheet/", item.item_sheet, name="guide_item_sheet"),
    path("guide/item/<str:code>/qr.svg", pictures.item_qr, name="guide_item_qr"),
    path("guide/law/", law_search.search, name="law"),
    path("guide/law/<str:name>/", law_text.text, name="law_text"),
    path("rights/", rights.rights, name="rights"),
    path("contact/", contact.contact, name="contact"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("accessibility/", accessibility.accessibility, name="accessibility"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("file/", what.what, name="what"),
    path("file/accused/", accused.accused, name="accused"),
    path("file/where/", where.where, name="where"),
    path("file/where/places/", where.search, name="places"),
    path("file/who/", who.who, name="who"),
    path("file/together/", together.together, name="together"),
    path("file/agent/", agent.agent, name="agent"),
    path("file/attachments/", attachments.attachments, name="attachments"),
    path("file/known/", known.known, name="known"),
    path("file/check/", check.check, name="check"),
    path("receipt/", receipt.receipt, name="receipt"),
    path("receipt/pdf/", pdf.receipt_pdf, name="receipt_pdf"),
    path("receipt/qr.svg", qr.qr, name="qr"),
    path("track/", enter.enter, name="track"),
    path("evaluate/", enter.enter, {"purpose": "evaluate"}, name="evaluate"),
    path("track/matter/", matter.matter, name="matter"),
    path("track/paper/<int:document_id>/", paper.paper, name="paper"),
    path("track/paper/<int:document_id>/pdf/", paper.paper_pdf, name="paper_pdf"),
    path("track/files/<int:enclosure_id>/", files.file, name="file"),
    path("track/files/<int:enclosure_id>/small/", files.file, {"way": "small"}, name="file_small"),
    path("track/call-back/", call_back.call_back, name="call_back"),
    path("track/<int:claim_id>/evaluate/", evaluate.evaluate, name="evaluate_claim"),
    path("track/<int:claim_id>/urge/", urge.urge, name="urge"),
    path("track/<int:claim_id>/<slug:verb>/", act.act, name="act"),
    path("track/leave/", leave.leave, name="leave"),
    *figures.urlpatterns,
    path("leave/", leave_now.leave_now, name="leave_now"),
]
