/*
 * What the web server and the dispatcher refuse or add on their own: sizes,
 * methods, paths, headers, caching.
 */
import { connect } from "node:net";
import { base, Browser, finish, formOf, ok, signedIn, text }
	from "./lib.mjs";

const site = new URL(base);
const clerk = await signedIn("intake", "thuly");
const anyone = new Browser();

/* Bytes over the wire, for what no proper client sends; the status line. */
function raw(bytes)
{
	return new Promise((resolve) => {
		const socket = connect(Number(site.port || 80), site.hostname);
		let answer = "";

		socket.setTimeout(30000, () => socket.destroy());
		socket.on("data", (data) => { answer += data; });
		socket.on("error", () => {});
		socket.on("close", () => resolve(answer));
		socket.on("connect", () => socket.end(bytes));
	});
}

function statusOf(answer)
{
	return Number((answer.match(/^HTTP\/1\.1 (\d+)/) || [])[1] || 0);
}

function head(method, path, ...more)
{
	return [`${method} ${path} HTTP/1.1`, `Host: ${site.host}`,
		"Connection: close", ...more, "", ""].join("\r\n");
}

async function sizes()
{
	const big = await clerk.post("/intake/judgment/new",
		`court=${"x".repeat(1100000)}`);
	ok("a body of more than a megabyte is refused", big.status === 413
		&& /lớn|dung lượng/i.test(text(big.html)), big.status);
	const chunked = await raw(head("POST", "/intake/sign-in",
		"Transfer-Encoding: chunked") + "3\r\na=b\r\n0\r\n\r\n");
	ok("a body without a length is refused",
		statusOf(chunked) === 411, statusOf(chunked));
	const both = await raw(head("POST", "/intake/sign-in",
		"Content-Length: 3", "Transfer-Encoding: chunked")
		+ "0\r\n\r\n");
	ok("two lengths are refused", statusOf(both) >= 400
		&& statusOf(both) < 500, statusOf(both));
	const odd = await raw(head("POST", "/intake/sign-in",
		"Content-Length: -5"));
	ok("a negative length is refused", statusOf(odd) === 400
		|| statusOf(odd) === 413, statusOf(odd));
	const long = await raw(head("GET", `/intake/?q=${"a".repeat(9000)}`));
	ok("an address of 9,000 letters is refused",
		statusOf(long) === 414, statusOf(long));
	const many = await raw(head("GET", "/intake/",
		...Array.from({ length: 80 }, (_, i) => `X-${i}: 1`)));
	ok("eighty headers are refused", statusOf(many) === 400,
		statusOf(many));
}

async function methods()
{
	for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND"]) {
		const answer = await clerk.send("/intake/judgment/new",
			{ method });

		ok(`${method} is refused`, answer.status === 405
			|| answer.status === 501, answer.status);
	}
	const trace = await raw(head("TRACE", "/intake/"));
	ok("TRACE is off", statusOf(trace) === 405, statusOf(trace));
	const post = await clerk.post("/intake/pending", {});
	ok("a page that takes no form refuses POST", post.status === 405,
		post.status);
	const bare = await raw(head("HEAD", "/intake/sign-in"));
	ok("HEAD is answered without a body", statusOf(bare) === 200
		&& bare.endsWith("\r\n\r\n"), statusOf(bare));
	const odd = await clerk.post("/intake/judgment/new", "a=b", {
		headers: { "content-type": "multipart/form-data; boundary=x" } });
	ok("a form that takes no file refuses multipart",
		odd.status === 400, odd.status);
}

async function missing()
{
	for (const path of ["/intake/nothing", "/intake/judgment/abc",
			    "/intake/judgment/-1", "/intake/judgment/1x",
			    "/intake/judgment/1/", "/nowhere/",
			    "/assets/none.css", "/.git/config",
			    "/assets/%2e%2e%2fconf/driver/web.sh",
			    "/errors/none.html"]) {
		const answer = await clerk.get(path);

		ok(`${path} is not there`, answer.status === 404
			|| answer.status === 403, answer.status);
		ok(`${path} is told in Vietnamese`,
			/<html lang="vi"/.test(answer.html), answer.html
				.slice(0, 60));
	}
	for (const path of ["/assets/../../etc/passwd", "/%2e%2e/etc/passwd",
			    "/assets/%2e%2e/%2e%2e/etc/passwd"]) {
		const answer = await raw(head("GET", path));

		ok(`${path} leads nowhere`, statusOf(answer) >= 400
			&& !answer.includes("root:"), statusOf(answer));
	}
	const start = await anyone.get("/", { redirect: "manual" });
	ok("the start leads to the portal", start.status === 302
		&& new URL(start.location, base).pathname === "/portal/",
		start.location);
	const odd = await clerk.get("/intake/?q=%ff%fe");
	ok("an address in another encoding is refused", odd.status === 400
		&& /Unicode/.test(odd.html), odd.status);
	const nul = await clerk.get("/intake/?q=a%00b");
	ok("a NUL in an address is refused", nul.status === 400, nul.status);
	const page = await clerk.get("/intake/?page=99999999999999999999");
	ok("a page far out is empty, not an error", page.status === 200
		|| page.status === 400, page.status);
}

function guarded(name, answer)
{
	const csp = answer.headers.get("content-security-policy") || "";

	ok(`${name} has a strict policy`, /default-src 'none'/.test(csp)
		&& /script-src 'self'/.test(csp) && !/unsafe/.test(csp)
		&& /frame-ancestors 'none'/.test(csp)
		&& /base-uri 'none'/.test(csp), csp);
	ok(`${name} is not sniffed`,
		answer.headers.get("x-content-type-options") === "nosniff");
	for (const header of ["cross-origin-opener-policy",
			      "cross-origin-resource-policy",
			      "referrer-policy"])
		ok(`${name} keeps to itself: ${header}`,
			answer.headers.get(header) === "same-origin");
	ok(`${name} tells little of its server`,
		!/\d/.test(answer.headers.get("server") || ""),
		answer.headers.get("server"));
}

async function headers()
{
	const page = await clerk.get("/intake/");
	const error = await clerk.get("/intake/nothing");
	const own = await clerk.get("/nowhere/");
	const suggest = await clerk.get("/intake/suggest/court?q=khu");

	guarded("a page", page);
	guarded("an error page of a program", error);
	guarded("an error page of the server", own);
	for (const [name, answer] of [["a page", page], ["an error", error],
				      ["a list of suggestions", suggest]])
		ok(`${name} is stored by nobody`, /no-store/.test(
			answer.headers.get("cache-control") || ""),
		answer.headers.get("cache-control"));
	ok("no page has script or style inside",
		!/<script(?![^>]*\ssrc=)[^>]*>|<style|\son\w+=|\sstyle="/i
			.test(page.html));
}

async function assets()
{
	const page = await anyone.get("/intake/sign-in");
	const found = [...page.html.matchAll(
		/(?:href|src)="((?:\/assets|\/bootstrap)\/[^"]+)"/g)]
		.map((m) => m[1]);

	ok("a page names its own files", found.length >= 2, found);
	for (const path of found) {
		const answer = await anyone.get(path);
		const kept = answer.headers.get("cache-control") || "";

		ok(`${path.split("/").pop()} may be kept`,
			answer.status === 200
			&& (path.startsWith("/bootstrap/")
				? /max-age=86400/.test(kept)
				: /max-age=31536000, immutable/.test(kept)),
			`${answer.status} ${kept}`);
	}
	const packed = await anyone.get(found.find((p) => /\.css/.test(p)),
		{ headers: { "accept-encoding": "gzip" } });
	ok("text is sent packed",
		packed.headers.get("content-encoding") === "gzip");
	const listing = await anyone.get("/assets/");
	ok("no folder is listed", listing.status === 404
		|| listing.status === 403, listing.status);
}

await sizes();
await methods();
await missing();
await headers();
await assets();
finish();
