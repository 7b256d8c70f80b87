</main>
<footer class="foot"><span><?cs var:Site.Name ?></span><?cs
	if:User.Unit ?><span><?cs var:User.Unit ?></span><?cs /if ?><span class="keys">Phím tắt: <kbd>?</kbd></span></footer>
</body>
</html>
