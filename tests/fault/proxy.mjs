/*
 * proxy.mjs - stands between the programs and MariaDB's socket and cuts a
 * connection where it is told to: around the COMMIT, or while it is idle.
 *
 * It takes the place of the server's socket: that is given another name, and
 * the programs find the proxy where they look for the server.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { createServer, createConnection } from "node:net";

/* A packet: three bytes of length, its number, the command, its text. */
const comQuery = 3;

function isCommit(bytes)
{
	return bytes.length > 5 && bytes[4] === comQuery
		&& bytes.toString("latin1", 5).toUpperCase() === "COMMIT";
}

export class Proxy {
	/* So many next COMMITs are cut: "before" they reach the server, "at"
	 * the server's work on it, when it is "answered" but the answer has
	 * not come through, or "after" the answer. */
	left = 0;
	when = "";
	cuts = 0;
	links = new Set();

	constructor(path)
	{
		this.path = path;
		this.real = `${path}.real`;
	}

	async place()
	{
		renameSync(this.path, this.real);
		this.server = createServer((client) => this.take(client));
		await new Promise((done) => this.server.listen(
			{ path: this.path, writableAll: true,
			  readableAll: true }, done));
	}

	async remove()
	{
		this.drop();
		await new Promise((done) => this.server.close(done));
		rmSync(this.path, { force: true });
		if (existsSync(this.real))
			renameSync(this.real, this.path);
	}

	arm(when, times)
	{
		this.when = when;
		this.left = times;
	}

	/* Cuts what is open; tells how many connections. */
	drop()
	{
		const n = this.links.size;

		for (const link of this.links)
			link.end();
		return n;
	}

	take(client)
	{
		const server = createConnection(this.real);
		const link = { cut: null, end: () => {
			client.destroy();
			server.destroy();
			this.links.delete(link);
		} };

		this.links.add(link);
		for (const side of [client, server]) {
			side.on("error", link.end);
			side.on("close", link.end);
		}
		client.on("data", (bytes) => this.ask(link, server, bytes));
		server.on("data", (bytes) => this.tell(link, client, bytes));
	}

	/* From a program to the server. */
	ask(link, server, bytes)
	{
		if (!this.left || !isCommit(bytes)) {
			server.write(bytes);
			return;
		}
		link.cut = this.when;
		this.left--;
		this.cuts++;
		if (link.cut === "before")
			link.end();
		else
			server.write(bytes, link.cut === "at" ? link.end
				: undefined);
	}

	/* And back. */
	tell(link, client, bytes)
	{
		if (link.cut === "answered")
			link.end();
		else
			client.write(bytes, link.cut === "after" ? link.end
				: undefined);
	}
}
