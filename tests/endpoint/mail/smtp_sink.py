"""A real SMTP server on loopback that accepts mails and does as the first word of a recipient's address says:

    python3 smtp_sink.py CERTIFICATE KEY LOG

Prints "ready STARTTLS_PORT TLS_PORT PLAIN_PORT". The first two ask for the user "sender" with the password "geheim"; the third for nothing.
The log has one line of JSON a mail that came in whole: sender, recipient, text. Words, each with "." behind it:
never, later, relay (refused at RCPT), drop (gone while the text comes), lost (accepted, then gone without an answer), spam, busy (refused
after the text), slow (answers after two seconds). "first-WORD" does it only the first time that the address is seen. Ends on SIGTERM.
"""
import asyncio, json, logging, signal, ssl, sys, warnings
from aiosmtpd.smtp import SMTP, AuthResult

logging.disable()  # broken connections and doubtful settings are what it is for
warnings.simplefilter("ignore")
certificate, key, log = sys.argv[1:4]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
seen = set()
AT_RECIPIENT = {"never": "550 5.1.1 no such user", "later": "450 4.2.0 greylisted", "relay": "554 5.7.1 relay access denied",
                "full": "421 4.3.2 shutting down"}
AFTER_TEXT = {"spam": "554 5.6.0 not with this text", "busy": "451 4.3.0 try again"}


def what_to_do(address):
    word = address.split(".")[0]
    if not word.startswith("first-"):
        return word
    return "" if address in seen else word.removeprefix("first-")


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "553 5.7.1 this sender is not yours"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if refusal := AT_RECIPIENT.get(what_to_do(address)):
            seen.add(address)
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        word = what_to_do(address)
        seen.add(address)
        with open(log, "a", encoding="utf-8") as lines:
            line = {"sender": envelope.mail_from, "recipient": address, "text": envelope.content.decode()}
            lines.write(json.dumps(line) + "\n")
        if word == "lost":
            server.transport.abort()
            await asyncio.sleep(1)
        if word == "slow":
            await asyncio.sleep(2)
        return AFTER_TEXT.get(word, "250 OK")


class Sink(SMTP):
    async def smtp_DATA(self, argument):
        address = (self.envelope.rcpt_tos or [""])[0]
        if what_to_do(address) != "drop":
            return await super().smtp_DATA(argument)
        seen.add(address)
        await self.push("354 go on")
        await self._reader.read(64)
        self.transport.abort()


def authenticate(server, session, envelope, mechanism, data):
    good = getattr(data, "login", b"") == b"sender" and getattr(data, "password", b"") == b"geheim"
    return AuthResult(success=good, handled=False)  # a refusal that says "handled" leaves the client waiting


async def main():
    loop = asyncio.get_running_loop()
    asked = {"auth_required": True, "authenticator": authenticate, "loop": loop}
    servers = [
        await loop.create_server(lambda: Sink(Handler(), tls_context=context, require_starttls=True, **asked), "127.0.0.1", 0),
        await loop.create_server(lambda: Sink(Handler(), auth_require_tls=False, **asked), "127.0.0.1", 0, ssl=context),
        await loop.create_server(lambda: Sink(Handler(), loop=loop), "127.0.0.1", 0),
    ]
    print("ready", *(server.sockets[0].getsockname()[1] for server in servers), flush=True)
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()

asyncio.run(main())
