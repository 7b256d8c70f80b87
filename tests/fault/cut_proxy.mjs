/*
 * cut_proxy.mjs - stands between the programs and MariaDB on the very socket
 * that they are configured with, and cuts a connection at the n-th command of
 * one database account. Nothing of the programs is changed for it.
 *
 *	const proxy = await CutProxy.start("var/run/db.sock");
 *	proxy.arm({ user: "thads_intake", at: 7, where: "after" });
 *	...a request...
 *	proxy.fired; proxy.commands;	// was it reached, which command it was
 *	proxy.disarm();
 *	await proxy.stop();
 *
 * The server's socket is moved aside and comes back with stop(). Connections
 * from before do not go through it: end them first. where: "before", the
 * command never arrives; "after", the server gets it and its answer is lost.
 * stay: whoever connects after the cut is cut off, too, until disarm().
 */
import { createConnection, createServer } from "node:net";
import { renameSync, rmSync } from "node:fs";

const COM_STMT_CLOSE = 0x19;

/* The account that a handshake response names: after flags, size, charset and
 * 23 bytes of nothing, ended by a zero. */
function userOf(packet)
{
	const start = 4 + 32;

	return packet.toString("latin1", start, packet.indexOf(0, start));
}

function textOf(packet)
{
	return packet.toString("utf8", 5, Math.min(packet.length, 205))
		.replace(/\s+/g, " ");
}

class Link {
	constructor(proxy, client, upstream)
	{
		Object.assign(this, { proxy, client, upstream,
			user: null, waiting: Buffer.alloc(0), signedIn: false });
		client.on("data", (data) => this.fromClient(data));
		upstream.on("data", (data) => client.write(data));
		for (const end of [client, upstream])
			end.on("close", () => this.end())
				.on("error", () => this.end());
	}

	end()
	{
		this.client.destroy();
		this.upstream.destroy();
		this.proxy.links.delete(this);
	}

	/* Whole packets, one after the other. */
	fromClient(data)
	{
		this.waiting = Buffer.concat([this.waiting, data]);
		while (this.waiting.length >= 4) {
			const size = this.waiting.readUIntLE(0, 3) + 4;

			if (this.waiting.length < size)
				return;
			const packet = this.waiting.subarray(0, size);

			this.waiting = this.waiting.subarray(size);
			if (!this.pass(packet))
				return;
		}
	}

	pass(packet)
	{
		if (this.user === null) {
			this.user = userOf(packet);
			if (this.proxy.refuses(this.user)) {
				this.end();
				return false;
			}
		} else if (packet[3] === 0 && packet[4] !== COM_STMT_CLOSE
			   && this.proxy.counts(this.user, packet)) {
			if (this.proxy.plan.where === "after") {
				/* The server must see all of it. */
				this.client.removeAllListeners("close");
				this.client.destroy();
				this.upstream.removeAllListeners("data");
				this.upstream.resume();
				this.upstream.end(packet);
			} else {
				this.end();
			}
			return false;
		}
		this.upstream.write(packet);
		return true;
	}
}

export class CutProxy {
	links = new Set();
	plan = null;
	count = 0;
	fired = null;

	static async start(path)
	{
		const proxy = new CutProxy();

		proxy.path = path;
		renameSync(path, `${path}.behind`);
		proxy.server = createServer({ allowHalfOpen: true }, (client) => {
			const upstream = createConnection({
				path: `${path}.behind`, allowHalfOpen: true });

			proxy.links.add(new Link(proxy, client, upstream));
		});
		await new Promise((done) => proxy.server.listen(
			{ path, readableAll: true, writableAll: true }, done));
		return proxy;
	}

	arm(plan)
	{
		this.plan = plan;
		this.count = 0;
		this.fired = null;
	}

	disarm()
	{
		this.plan = null;
	}

	refuses(user)
	{
		return this.plan && this.plan.stay && this.fired !== null
			&& user === this.plan.user;
	}

	/* True when this is the one to cut. */
	counts(user, packet)
	{
		if (!this.plan || user !== this.plan.user || this.fired !== null)
			return false;
		if (++this.count < this.plan.at)
			return false;
		this.fired = textOf(packet);
		return true;
	}

	async stop()
	{
		this.server.close();
		for (const link of [...this.links])
			link.end();
		rmSync(this.path, { force: true });
		renameSync(`${this.path}.behind`, this.path);
	}
}
