"""
The inbox as it would be written in Django, for gunicorn: the same session,
rights, statements and page as thads-enforcement, which bench-pages checks byte
by byte. What stands around the rows is that of the real page (page.html, cut
out by bench-pages).
"""

import datetime
import hashlib
import json
import os

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpResponse
from django.template import loader
from django.urls import re_path
from django.utils import timezone

SESSION_IDLE_SECS = 3600
SESSION_LIFE_SECS = 43200
PASSWORD_DAYS = 90
ROWS = 50

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.mysql",
            "NAME": "thads",
            "USER": os.environ["BENCH_USER"],
            "PASSWORD": os.environ["BENCH_PASSWORD"],
            "HOST": os.environ["BENCH_SOCKET"],
            "CONN_MAX_AGE": None,
            "OPTIONS": {"charset": "utf8mb4"},
        }
    },
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [os.environ["BENCH_FOLDER"]],
        }
    ],
    TIME_ZONE="Asia/Ho_Chi_Minh",
    USE_TZ=True,
)
django.setup()

SQL_SESSION = """
SELECT s.csrf, a.id, a.officer_id, a.unit_id, a.name, u.name, u.path,
 a.must_change OR COALESCE(a.password_set_at < UTC_TIMESTAMP()
  - INTERVAL %s DAY, 0),
 %s - TIMESTAMPDIFF(SECOND, s.seen_at, UTC_TIMESTAMP()) AS idle_left,
 %s - TIMESTAMPDIFF(SECOND, s.created_at, UTC_TIMESTAMP()) AS life_left,
 @@read_only AS read_only
FROM session s
JOIN account a ON a.id = s.account_id AND a.state = 'active'
JOIN unit u ON u.id = a.unit_id
WHERE s.token_hash = %s AND s.ended_at IS NULL
HAVING (idle_left > 0 OR read_only) AND life_left > 0
"""

SQL_RIGHTS = """
SELECT rr.right_code, rr.scope, g.unit_id, u.path
FROM account_role g
JOIN role r ON r.code = g.role_code AND r.valid_from <= %s
 AND (r.valid_to IS NULL OR r.valid_to >= %s)
JOIN role_right rr ON rr.role_code = r.code AND rr.valid_from <= %s
 AND (rr.valid_to IS NULL OR rr.valid_to >= %s)
JOIN unit u ON u.id = g.unit_id
WHERE g.account_id = %s AND g.valid_from <= %s
 AND (g.valid_to IS NULL OR g.valid_to >= %s) AND g.revoked_at IS NULL
"""

SQL_MATTERS = """
SELECT STRAIGHT_JOIN m.id, m.number, m.debtor_names,
 COALESCE(NULLIF(m.creditor_names, ''), 'Ngân sách nhà nước'),
 a.code, a.label, m.owed_dong, m.balance_dong - m.held_dong, m.due_on,
 m.due_rule, a.kind = 'book'
FROM matter m FORCE INDEX (matter_list_officer)
JOIN ledger_account a ON a.id = m.account_id
WHERE m.is_open = 1 AND m.unit_id IN (%s) AND m.officer_id = %s
ORDER BY m.list_key, m.id LIMIT %s
"""

# What the law calls a limit: read once, as PHP and the real one do.
with open(os.path.join(os.environ["BENCH_FOLDER"], "duties.json")) as names:
    DUTIES = json.load(names)

CLASSES = {
    "enforcing": "run",
    "no_means": "warn",
    "separate_book": "warn",
    "completed": "good",
    "terminated": "off",
    "withdrawn": "off",
    "entrusted_out": "off",
    "pulled_up": "off",
    "sent_back": "off",
}


def grouped(number):
    return f"{number:,}".replace(",", ".")


def money(owed, amount):
    return grouped(amount) if owed else ""


def due_of(due_on, today):
    """Class and words of the badge, and the days it tells."""
    days = (due_on - today).days
    if days < -30:
        return "late", "Quá hạn", -days
    if days < 0:
        return "over", "Quá hạn", -days
    if days == 0:
        return "due", "Hết hạn hôm nay", 0
    if days <= 3:
        return "soon", "Sắp đến hạn", days
    return "ok", "Còn hạn", days


def row_of(values, today):
    (ident, number, debtors, creditors, account, state, owed, left, due_on,
     rule, apart) = values
    row = {
        "id": str(ident),
        "number": number,
        "debtors": debtors,
        "creditors": creditors,
        "state": state,
        "state_class": CLASSES.get(account, "plain"),
        "owed": money(owed, owed),
        "left": money(owed, left),
        "due_on": due_on.strftime("%d/%m/%Y") if due_on else "",
        "duty": DUTIES[rule] if rule else "",
        "no_limit": due_on is None and not apart,
    }
    if due_on:
        row["due_class"], row["due_words"], days = due_of(due_on, today)
        row["days"] = grouped(days) if days else ""
    return row


def inbox(request):
    today = timezone.localdate()
    token = request.COOKIES.get("thads_session", "")
    digest = hashlib.blake2b(token.encode(), digest_size=32).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(SQL_SESSION, [PASSWORD_DAYS, SESSION_IDLE_SECS,
                                     SESSION_LIFE_SECS, digest])
        session = cursor.fetchone()
        if session is None:
            return HttpResponse(status=401)
        csrf, account, officer, unit, name, unit_name = session[:6]
        cursor.execute(SQL_RIGHTS, [today] * 4 + [account] + [today] * 2)
        rights = {right for right, *_ in cursor.fetchall()}
        if "matter.view" not in rights:
            return HttpResponse(status=403)
        cursor.execute(SQL_MATTERS, [unit, officer, ROWS + 1])
        rows = [row_of(values, today) for values in cursor.fetchmany(ROWS)]
    page = loader.get_template("page.html").render(
        {"csrf": csrf, "name": name, "unit": unit_name, "rows": rows})
    answer = HttpResponse(page)
    answer["Cache-Control"] = "no-store"
    return answer


urlpatterns = [re_path(r"^", inbox)]
application = get_wsgi_application()
