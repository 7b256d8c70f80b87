/*
 * oracle.mjs - what was meant, what was told, and what is there.
 *
 * Each form is written to a journal outside of the system before it is sent,
 * and each answer when it has come; both are on the disk before anything else
 * happens. In the end the journal alone is compared with the database.
 */
import { execFile } from "node:child_process";
import { fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import { text } from "../page/lib.mjs";

const run = promisify(execFile);

/* The sentences of the house about what was saved. */
const saved = "đã được lưu từ lần gửi trước";
const notSaved = "chưa được lưu";
const unsure = "Chưa chắc dữ liệu đã được lưu";

export class Journal {
	constructor(path)
	{
		this.path = path;
		this.file = openSync(path, "a");
	}

	write(entry)
	{
		writeSync(this.file, `${JSON.stringify(entry)}\n`);
		fsyncSync(this.file);
	}

	read()
	{
		return readFileSync(this.path, "utf8").split("\n")
			.filter(Boolean).map((line) => JSON.parse(line));
	}
}

/* What an answer to a form tells about saving. "nothing": there was no answer,
 * so that the browser speaks for itself. "silent": an answer without any of
 * the sentences. "asked": the page wants something else first. */
export function told(page)
{
	const words = page.html === undefined ? "" : text(page.html);

	if (page.status === 0)
		return "nothing";
	if (words.includes(saved))
		return "saved";
	if (words.includes(unsure))
		return "unsure";
	if (words.includes(notSaved))
		return "not saved";
	if (page.status === 303)
		return page.location.includes("/sign-in") ? "silent" : "saved";
	if (page.status === 200)
		return page.secret ? "saved" : "silent";
	return page.status === 429 || page.status === 422 ? "asked" : "silent";
}

/* On a page that was only read nothing is said about saving. */
export function speaksOfSaving(page)
{
	const words = page.html === undefined ? "" : text(page.html);

	return page.status >= 400
		&& [saved, notSaved, unsure].some((w) => words.includes(w));
}

export function later(msecs)
{
	return new Promise((done) => { setTimeout(done, msecs); });
}

/* Tries until the condition holds; what it gave, or null after the time. */
export async function until(seconds, condition)
{
	const end = Date.now() + seconds * 1000;

	while (Date.now() < end) {
		const found = await condition();

		if (found)
			return found;
		await later(50);
	}
	return null;
}

/* The database behind everything, by its own socket. */
export class Database {
	constructor(sockets)
	{
		this.sockets = sockets;
	}

	async ask(statement, socket)
	{
		const { stdout } = await run("mariadb", ["--no-defaults",
			`--socket=${socket}`, "--batch", "--skip-column-names",
			"--connect-timeout=5",
			"--default-character-set=utf8mb4",
			"--database=thads", "-e", statement],
			{ timeout: 60000, maxBuffer: 1 << 26 });

		return stdout.split("\n").filter(Boolean)
			.map((line) => line.split("\t"));
	}

	/* The rows, as soon as there is a server that gives them; a statement
	 * that it does not understand never becomes better. */
	async rows(statement)
	{
		let failure = null;
		const rows = await until(90, async () => {
			for (const socket of this.sockets) {
				try {
					return await this.ask(statement,
						socket);
				} catch (e) {
					failure = e;
					if (/ERROR 1[01]/.test(e.stderr)
					    && !/ERROR 1053/.test(e.stderr))
						throw e;
				}
			}
			return null;
		});

		if (!rows)
			throw failure;
		return rows;
	}

	async number(statement)
	{
		return Number((await this.rows(statement))[0][0]);
	}
}
