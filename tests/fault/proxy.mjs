/*
 * proxy.mjs - stands between the programs and MariaDB on the very socket that
 * they are configured with, and cuts a connection where it is told to. Nothing
 * of the programs is changed for it.
 *
 *	const proxy = new Proxy("var/run/db.sock");
 *	await proxy.place();
 *	const plan = proxy.arm({ user: "thads_intake", at: 7,
 *				 where: "answered", stay: true });
 *	...a request...
 *	plan.fired;	// the commands that were cut
 *	proxy.disarm("thads_intake");
 *	await proxy.remove();
 *
 * The server's socket is moved aside, to path + ".behind", until remove().
 * Connections from before do not go through the proxy: end them first.
 *
 * A plan is for the commands of one database account, or without user of all:
 * commit: COMMIT alone counts; at: the n-th that counts is the first to be cut;
 * times: so many are (1); stay: who connects after that is cut off, too, until
 * disarm(). where:
 *	"before"	the command never arrives
 *	"at"		the server gets it, and nobody waits for its answer
 *	"answered"	the server has answered, and the answer is lost
 *	"after"		the answer has come through
 *	"refused"	the server never gets it, and the answer is an error of
 *			its own: the connection lives
 */
import { createConnection, createServer } from "node:net";
import { existsSync, renameSync, rmSync } from "node:fs";

const COM_QUERY = 3;
const COM_STMT_PREPARE = 0x16;
const COM_STMT_EXECUTE = 0x17;
/* ER_DISK_FULL: what no program expects of a statement. */
const REFUSAL = Buffer.concat([Buffer.from([0xff, 0xfd, 0x03]),
	Buffer.from("#HY000refused by the test")]);
const COM_STMT_CLOSE = 0x19;
const TEXT_MAX = 200;

/* The account that a handshake response names: after flags, size, charset and
 * 23 bytes of nothing, ended by a zero. */
function userOf(packet)
{
	const start = 4 + 32;

	return packet.toString("latin1", start, packet.indexOf(0, start));
}

/* A packet: three bytes of length, its number, the command, its text. */
function isCommit(packet)
{
	return packet[4] === COM_QUERY
		&& packet.toString("latin1", 5).toUpperCase() === "COMMIT";
}

/* What asks the server for something that it can refuse. */
function isStatement(packet)
{
	return [COM_QUERY, COM_STMT_PREPARE, COM_STMT_EXECUTE]
		.includes(packet[4]);
}

/* An answer, numbered behind the command. */
function refusal()
{
	const head = Buffer.from([REFUSAL.length, 0, 0, 1]);

	return Buffer.concat([head, REFUSAL]);
}

/* Closing a statement has no answer, and its loss no consequence. */
function isCommand(packet)
{
	return packet[3] === 0 && packet[4] !== COM_STMT_CLOSE;
}

function textOf(packet)
{
	return packet.toString("utf8", 5, Math.min(packet.length, TEXT_MAX))
		.replace(/\s+/g, " ");
}

/* One connection of a program, and ours to the server. */
class Link {
	constructor(proxy, client, server)
	{
		Object.assign(this, { proxy, client, server, user: null,
			waiting: Buffer.alloc(0), cut: null });
		client.on("data", (data) => this.ask(data));
		server.on("data", (data) => this.tell(data));
		for (const end of [client, server])
			end.on("close", () => this.end())
				.on("error", () => this.end());
	}

	end()
	{
		this.client.destroy();
		this.server.destroy();
		this.proxy.links.delete(this);
	}

	/* From a program to the server: whole packets, one after the other. */
	ask(data)
	{
		this.waiting = Buffer.concat([this.waiting, data]);
		while (this.waiting.length >= 4 && !this.client.destroyed) {
			const size = this.waiting.readUIntLE(0, 3) + 4;

			if (this.waiting.length < size)
				return;
			this.pass(this.waiting.subarray(0, size));
			this.waiting = this.waiting.subarray(size);
		}
	}

	pass(packet)
	{
		if (this.user === null) {
			this.user = userOf(packet);
			if (this.proxy.refuses(this.user))
				return this.end();
		} else if (isCommand(packet)) {
			this.cut = this.proxy.cutAt(this.user, packet);
		}
		if (this.cut === "before")
			this.end();
		else if (this.cut === "at")
			this.abandon(packet);
		else if (this.cut === "refused")
			this.client.write(refusal());
		else
			this.server.write(packet);
	}

	/* The server must see all of it. */
	abandon(packet)
	{
		this.client.removeAllListeners("close");
		this.client.destroy();
		this.server.removeAllListeners("data");
		this.server.resume();
		this.server.end(packet);
	}

	/* And back. */
	tell(data)
	{
		if (this.cut === "answered")
			this.end();
		else
			this.client.write(data, this.cut === "after"
				? () => this.end() : undefined);
	}
}

export class Proxy {
	links = new Set();
	plans = new Map();

	constructor(path)
	{
		this.path = path;
		this.behind = `${path}.behind`;
	}

	async place()
	{
		renameSync(this.path, this.behind);
		this.listener = createServer({ allowHalfOpen: true }, (client) =>
			this.links.add(new Link(this, client, createConnection({
				path: this.behind, allowHalfOpen: true }))));
		await new Promise((done) => this.listener.listen({
			path: this.path, readableAll: true, writableAll: true,
		}, done));
	}

	async remove()
	{
		const closed = new Promise((done) => this.listener.close(done));

		this.drop();
		await closed;
		rmSync(this.path, { force: true });
		if (existsSync(this.behind))
			renameSync(this.behind, this.path);
	}

	/* Cuts what is open; tells how many connections. */
	drop()
	{
		const n = this.links.size;

		for (const link of [...this.links])
			link.end();
		return n;
	}

	arm(plan)
	{
		const armed = { user: "", at: 1, times: 1, ...plan,
				count: 0, fired: [] };

		this.plans.set(armed.user, armed);
		return armed;
	}

	disarm(user = "")
	{
		this.plans.delete(user);
	}

	planFor(user)
	{
		return this.plans.get(user) || this.plans.get("");
	}

	refuses(user)
	{
		const plan = this.planFor(user);

		return plan?.stay && plan.where !== "refused"
			&& plan.fired.length > 0;
	}

	/* Where this command is to be cut, null: nowhere. */
	cutAt(user, packet)
	{
		const plan = this.planFor(user);

		if (!plan || plan.fired.length >= plan.times
		    || (plan.commit && !isCommit(packet))
		    || (plan.where === "refused" && !isStatement(packet))
		    || ++plan.count < plan.at)
			return null;
		plan.fired.push(textOf(packet));
		return plan.where;
	}
}
