"""Writes the samples of bounces in tests/golden/bounces as a mail server makes them (RFC 3464), one file a kind:

    python3 bounce_samples.py FOLDER
"""
import pathlib, sys
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.message import Message

folder = pathlib.Path(sys.argv[1])
TO = "bounces+0123456789abcdef0123456789abcdef-1111111111111111@counterpart.example"


def original():
    mail = MIMEText("Hello", _charset="utf-8")
    mail["From"], mail["To"] = "team@counterpart.example", "maria@library.example"
    mail["Message-ID"] = "<0123456789abcdef0123456789abcdef@counterpart.example>"
    return mail


def fields(**pairs):
    group = Message()
    for name, value in pairs.items():
        group[name.replace("_", "-")] = value
    return group


def report(*recipients, to=TO):
    mail = MIMEMultipart("report", boundary="=_report", report_type="delivery-status")
    mail["From"], mail["To"], mail["Subject"] = "MAILER-DAEMON@mx.library.example", to, "Undelivered Mail Returned to Sender"
    mail["Auto-Submitted"] = "auto-replied"
    mail.attach(MIMEText("This is the mail system at host mx.library.example."))
    status = Message()
    status["Content-Type"] = "message/delivery-status"
    groups = [fields(Reporting_MTA="dns; mx.library.example", Arrival_Date="Thu, 26 Nov 2026 01:45:25 +0000"), *recipients]
    status.set_payload(groups)
    mail.attach(status)
    mail.attach(MIMEMessage(original()))
    return mail


def about(action, status, address="maria@library.example"):
    return fields(Final_Recipient=f"rfc822; {address}", Action=action, Status=status, Diagnostic_Code="smtp; 550 5.1.1 user unknown")


def wrapped(inner):
    mail = MIMEMultipart("mixed", boundary="=_outer")
    mail["From"], mail["To"] = "postmaster@library.example", TO
    mail.attach(MIMEText("Forwarded by a gateway."))
    mail.attach(inner)
    return mail


def vacation():
    mail = MIMEText("Estaré fuera hasta el lunes.", _charset="utf-8")
    mail["From"], mail["To"], mail["Subject"] = "maria@library.example", TO, "Fuera de la oficina"
    mail["Auto-Submitted"] = "auto-replied (vacation)"
    return mail


def letter():
    mail = MIMEText("Who are you?\n\nAction: failed\nStatus: 5.1.1\n")
    mail["From"], mail["To"] = "maria@library.example", TO
    return mail


samples = {
    "failed_hard": report(about("failed", "5.1.1")),
    "failed_soft": report(about("failed", "4.4.7")),
    "mailbox_full": report(about("failed", "5.2.2")),
    "refused_by_policy": report(about("failed", "5.7.1 (blocked)")),
    "delayed": report(about("delayed", "4.4.1")),
    "delivered": report(about("delivered", "2.1.5")),
    "relayed": report(about("relayed", "2.1.9")),
    "two_recipients": report(about("delivered", "2.0.0"), about("Failed", "5.4.1", "jose@library.example")),
    "wrapped": wrapped(report(about("failed", "5.1.2"))),
    "vacation": vacation(),
    "letter": letter(),
}
folder.mkdir(parents=True, exist_ok=True)
for name, mail in samples.items():
    (folder / f"{name}.eml").write_bytes(mail.as_bytes())
