</main>
<footer class="foot"><div class="measure"><span><?cs var:Site.Name ?></span><?cs
	if:Site.Contact ?><span><?cs var:Site.Contact ?></span><?cs /if ?></div></footer>
</body>
</html>
