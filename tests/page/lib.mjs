/*
 * lib.mjs - a browser without a screen, for the page tests: cookies, forms as
 * they stand in the page, and what the page says.
 *
 * THADS_URL is the address of the instance, THADS_ACCOUNTS the file of the
 * demo accounts (THADS_VAR/demo-accounts.txt when only that is set).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

export const base = (process.env.THADS_URL || "http://127.0.0.1:8080")
	.replace(/\/$/, "");
const accountsFile = process.env.THADS_ACCOUNTS
	|| `${process.env.THADS_VAR || "var"}/demo-accounts.txt`;

/* The driver of the instance. */
export const thads = process.env.THADS
	|| fileURLToPath(new URL("../../thads", import.meta.url));

let failed = 0;

/* One line of the report. */
export function ok(name, condition, detail)
{
	if (condition) {
		console.log(`ok ${name}`);
		return;
	}
	failed++;
	console.log(`not ok ${name}`
		+ (detail === undefined ? "" : ` # ${detail}`));
}

/* Ends the test with the status its lines deserve. */
export function finish()
{
	process.exit(failed ? 1 : 0);
}

/* The password all demo accounts share, as the file tells it. */
export function password()
{
	const first = readFileSync(accountsFile, "utf8").split("\n")[0];

	return first.slice(first.lastIndexOf(":") + 1).trim();
}

const entities = { amp: "&", lt: "<", gt: ">", quot: "\"" };

export function text(html)
{
	return html.replace(/<[^>]*>/g, "")
		.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(+n))
		.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name])
		.replace(/\s+/g, " ").trim();
}

function attribute(tag, name)
{
	const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));

	return found ? text(found[1]) : null;
}

function all(html, pattern)
{
	return [...html.matchAll(pattern)];
}

/* What a browser would send of the form with this action, as it stands. */
export function formOf(html, action)
{
	const forms = all(html, /<form[^>]*>[\s\S]*?<\/form>/g)
		.map((m) => m[0]);
	const form = forms.find((f) => attribute(f, "action") === action);
	const fields = {};

	if (!form)
		return null;
	for (const [tag] of all(form, /<input[^>]*>/g)) {
		const kind = attribute(tag, "type");
		const chosen = /\schecked/.test(tag);

		if ((kind === "checkbox" || kind === "radio") && !chosen)
			continue;
		if (attribute(tag, "name"))
			fields[attribute(tag, "name")] =
				attribute(tag, "value") || "";
	}
	for (const [, open, body] of
	     all(form, /<select([^>]*)>([\s\S]*?)<\/select>/g)) {
		const options = all(body, /<option[^>]*>/g).map((m) => m[0]);
		const chosen = options.find((o) => /\sselected/.test(o))
			|| options[0];

		fields[attribute(open, "name")] =
			chosen ? attribute(chosen, "value") : "";
	}
	for (const [, open, body] of
	     all(form, /<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g))
		fields[attribute(open, "name")] = text(body);
	return fields;
}

/* The errors of the summary. */
export function errorsOf(html)
{
	const box = html.match(/class="error-summary"[\s\S]*?<\/ul>/);

	return box ? all(box[0], /<li>([\s\S]*?)<\/li>/g).map((m) => text(m[1]))
		: [];
}

export function flashOf(html)
{
	const found = html.match(/class="flash"[^>]*>([\s\S]*?)<\/div>/);

	return found ? text(found[1]) : "";
}

/* One statement on the instance's database; the rows, each an array. */
export function sql(statement)
{
	const out = execFileSync(thads, ["db", "--batch",
		"--skip-column-names", "-e", statement], { encoding: "utf8" });

	return out.split("\n").filter(Boolean)
		.map((line) => line.split("\t"));
}

/* Dossiers written by the import itself, as another program would send them:
   the text of each element, which names its agency. */
export function importDossiers(source, dossiers)
{
	const folder = mkdtempSync(`${tmpdir()}/thads-import-`);

	writeFileSync(`${folder}/dossiers.xml`,
		`<?xml version="1.0" encoding="UTF-8"?>
<dossiers version="2" source="${source}">${dossiers.join("\n")}
</dossiers>`);
	execFileSync(thads, ["import", "--mode", "all",
		`${folder}/dossiers.xml`],
		{ stdio: ["ignore", "ignore", "pipe"] });
	rmSync(folder, { recursive: true });
}

/* An account for this test alone, with the password of the others. */
export function makeAccount(login, unit, ...roles)
{
	const folder = process.env.THADS_VAR || "var";

	execFileSync(`${folder}/bin/thadsctl`, [
		"-c", `${folder}/etc/thadsctl.conf`, "account", "create",
		"--login", login, "--unit", unit, "--name", `Thử ${login}`,
		...roles.flatMap((role) => ["--role", role]),
		"--no-must-change", "--password-file", "-",
	], { input: `${password()}\n` });
}

/* A name that no earlier run has used. */
export function fresh(start)
{
	return start + Date.now().toString(36)
		+ Math.floor(Math.random() * 1296).toString(36);
}

/* A day from today, as a form takes it: dd/mm/yyyy. */
export function day(from_today)
{
	const at = new Date(Date.now() + 7 * 3600e3 + from_today * 864e5);

	return at.toISOString().slice(0, 10).split("-").reverse().join("/");
}

export class Browser {
	cookies = new Map();

	/* follow: false tells the redirect instead of following it. */
	async send(path, { follow = true, ...options } = {})
	{
		const answer = await fetch(base + path, {
			redirect: "manual",
			...options,
			/* sql() stops everything here, at times for longer
			   than the server keeps a connection: then the next
			   request would go into one that is closed. */
			headers: {
				connection: "close",
				...options.headers,
				cookie: [...this.cookies]
					.map(([k, v]) => `${k}=${v}`).join("; "),
			},
		});

		for (const line of answer.headers.getSetCookie()) {
			const [, name, value] = line.match(/^([^=]+)=([^;]*)/);

			this.cookies.set(name, value);
		}
		if (answer.status === 303 && follow)
			return this.send(answer.headers.get("location"));
		return { status: answer.status, path, headers: answer.headers,
			 location: answer.headers.get("location"),
			 html: await answer.text() };
	}

	get(path, options)
	{
		return this.send(path, options);
	}

	/* fields is an object, or a ready query for what no form sends. */
	post(path, fields, options)
	{
		const body = typeof fields === "string" ? fields
			: new URLSearchParams(fields).toString();

		return this.send(path, {
			method: "POST", body,
			headers: { "content-type":
				   "application/x-www-form-urlencoded" },
			...options,
		});
	}

	/* The same with files: name, file name and content of each. */
	upload(path, fields, files, options)
	{
		const body = new FormData();

		for (const [name, value] of Object.entries(fields))
			body.append(name, value);
		for (const { name, file, content } of files)
			body.append(name, new Blob([content]), file);
		return this.send(path, { method: "POST", body, ...options });
	}

	/* Opens the form at a path, fills it in and sends it. */
	async fill(path, fields)
	{
		const shown = await this.get(path);
		const form = formOf(shown.html, path);

		if (!form)
			return shown;
		return this.post(path, { ...form, ...fields });
	}

	async signIn(program, login)
	{
		const path = `/${program}/sign-in`;

		return this.fill(path, { login, password: password() });
	}
}

export async function signedIn(program, login)
{
	const browser = new Browser();
	const page = await browser.signIn(program, login);

	ok(`${login} signs in`, page.status === 200
		&& !page.path.endsWith("/sign-in"), page.path);
	return browser;
}
