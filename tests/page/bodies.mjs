/*
 * Bodies of requests: none longer than the setting, whether Apache stands
 * before the program or not; and a file is taken in only from who may send
 * one. The program is asked by itself, over its socket, by who announces a
 * body and sends none of it: who waits for it gives no answer.
 */
import { readdirSync } from "node:fs";
import { createConnection } from "node:net";
import { base, Browser, finish, ok, signedIn, text } from "./lib.mjs";

const folder = process.env.THADS_VAR;
const formMax = 262144;
const uploadMax = 268435456;
const begin = 1, params = 4, stdout = 6, end = 3;

function record(type, content)
{
	const head = Buffer.from([1, type, 0, 1, content.length >> 8,
				  content.length & 255, 0, 0]);

	return Buffer.concat([head, content]);
}

function pair(name, value)
{
	const lengths = Buffer.alloc(8);

	lengths.writeUInt32BE(0x80000000 + Buffer.byteLength(name), 0);
	lengths.writeUInt32BE(0x80000000 + Buffer.byteLength(value), 4);
	return Buffer.concat([lengths, Buffer.from(name), Buffer.from(value)]);
}

/* What the answer of a program says, once it is whole. */
function answerOf(bytes)
{
	const out = [];
	let at = 0;

	while (at + 8 <= bytes.length) {
		const length = bytes.readUInt16BE(at + 4);

		if (bytes[at + 1] === stdout)
			out.push(bytes.subarray(at + 8, at + 8 + length));
		if (bytes[at + 1] === end) {
			const whole = Buffer.concat(out).toString();

			return { status: Number((whole.match(
				/^Status: (\d+)/m) || [0, 200])[1]),
				html: whole };
		}
		at += 8 + length + bytes[at + 6];
	}
	return null;
}

/* Announces a body of so many bytes, and sends none. */
function announce(program, path, length, type, cookie = "")
{
	const socket = createConnection(`${folder}/run/${program}.sock`);
	const given = { REQUEST_METHOD: "POST", REQUEST_URI: path,
			SCRIPT_NAME: path, CONTENT_TYPE: type,
			CONTENT_LENGTH: String(length), HTTP_COOKIE: cookie,
			REMOTE_ADDR: "192.0.2.7", SERVER_PROTOCOL: "HTTP/1.1" };
	let got = Buffer.alloc(0);

	socket.write(Buffer.concat([
		record(begin, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])),
		record(params, Buffer.concat(Object.entries(given)
			.map(([name, value]) => pair(name, value)))),
		record(params, Buffer.alloc(0)),
	]));
	return new Promise((done) => {
		const tell = (answer) => {
			clearTimeout(late);
			socket.destroy();
			done(answer);
		};
		const late = setTimeout(() => tell({ status: "waits for it",
			html: "" }), 3000);

		socket.on("error", (e) => tell({ status: e.code, html: "" }));
		socket.on("data", (data) => {
			got = Buffer.concat([got, data]);
			const answer = answerOf(got);

			if (answer)
				tell(answer);
		});
	});
}

async function tooLong()
{
	const path = "/portal/support/new";
	const form = "application/x-www-form-urlencoded";
	const field = `a=${"b".repeat(997)}&`;
	const send = (n) => fetch(base + path, { method: "POST",
		body: field.repeat(Math.ceil(n / field.length)).slice(0, n),
		headers: { "content-type": form } });
	const fits = await send(formMax);
	const long = await send(formMax + 1);
	const alone = await announce("portal", path, formMax + 1, form);

	ok("a form of 256 kB reaches the program", fits.status !== 413
		&& /Mã tham chiếu/.test(await fits.text()), fits.status);
	ok("one byte more is refused by Apache, in plain words",
		long.status === 413
		&& /quá lớn[\s\S]*Chưa có gì được lưu/.test(await long.text()),
		long.status);
	ok("and by the program alone, in plain words", alone.status === 413
		&& /quá lớn[\s\S]*chưa được lưu/.test(text(alone.html)),
		alone.status);
}

const path = "/intake/import/new";
const multipart = "multipart/form-data; boundary=xxxx";
const megabytes = 30 << 20;

function cookieOf(browser)
{
	return [...browser.cookies].map(([k, v]) => `${k}=${v}`).join("; ");
}

async function files()
{
	const clerk = await signedIn("intake", "thuly");
	const officer = await signedIn("intake", "chv1");
	const ask = (cookie, length = megabytes) =>
		announce("intake", path, length, multipart, cookie);
	const stranger = await ask("");
	const late = await ask("thads_session=0123456789abcdef0123456789abcdef");
	const wrong = await ask(cookieOf(officer));
	const long = await ask(cookieOf(clerk), uploadMax + 1);

	ok("a file of nobody is not taken in: it is asked to sign in",
		/name="password"/.test(stranger.html), stranger.status);
	ok("nor one whose session is over",
		/Phiên làm việc đã hết/.test(late.html)
		&& /name="password"/.test(late.html), late.status);
	ok("nor one of an account without the right", wrong.status === 403,
		wrong.status);
	ok("nor one that is longer than the setting", long.status === 413
		&& /quá lớn[\s\S]*chưa được lưu/.test(text(long.html)),
		long.status);
}

/* Apache has the whole of it by then, and is told no before it was read. */
async function throughApache()
{
	const data = new FormData();
	data.set("file", new Blob([Buffer.alloc(8 << 20)]), "a.csv");
	const answer = await new Browser().send(path,
		{ method: "POST", body: data });

	ok("through Apache, too, it is asked to sign in",
		/name="password"/.test(answer.html), answer.status);
	ok("the spool keeps nothing of all this",
		!readdirSync(`${folder}/spool`).some((name) =>
			/^(body|upload)-/.test(name)));
}

async function told()
{
	const page = await (await signedIn("intake", "thuly")).get(path);

	ok("the page tells how large a file may be",
		text(page.html).includes("không quá 256 MB"));
}

await tooLong();
await files();
await throughApache();
await told();
finish();
